package vn.tonghop.pipeline;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import vn.tonghop.archive.Archive;
import vn.tonghop.archive.Backup;
import vn.tonghop.archive.BackupUnfit;
import vn.tonghop.archive.JournalDamaged;
import vn.tonghop.archive.JournalEntry;
import vn.tonghop.archive.ProcessLock;
import vn.tonghop.catalogue.CatalogueLoader;
import vn.tonghop.catalogue.CatalogueResult;
import vn.tonghop.files.DurableFiles;
import vn.tonghop.files.FileLayer;
import vn.tonghop.files.OutputLedger;
import vn.tonghop.files.OutputResult;
import vn.tonghop.files.OutputWriter;
import vn.tonghop.files.Sha256;
import vn.tonghop.intake.Drop;
import vn.tonghop.intake.Intake;
import vn.tonghop.intake.IntakeResult;
import vn.tonghop.model.Catalogue;
import vn.tonghop.model.Consolidation;
import vn.tonghop.model.Finding;
import vn.tonghop.model.Located;
import vn.tonghop.model.PeriodKind;
import vn.tonghop.model.ReceivedFile;
import vn.tonghop.model.ReportingPeriod;
import vn.tonghop.model.Severity;
import vn.tonghop.model.Submission;
import vn.tonghop.staging.Staging;
import vn.tonghop.staging.StagingDatabase;
import vn.tonghop.staging.StagingUnusable;

/** What an office does with its workspace: a method for each command. */
public final class Office {

	private static final Logger LOG = LoggerFactory.getLogger(Office.class);

	private final Workspace workspace;

	private final String version;

	private final Clock clock;

	private final Progress progress;

	private final FileLayer disk;

	/**
	 * An office at work.
	 * @param version of the program: conclusions of another version are drawn again
	 * @param clock tells when files came in; no output depends on it
	 */
	public Office(Workspace workspace, String version, Clock clock, Progress progress) {
		this(workspace, version, clock, progress, FileLayer.real());
	}

	/** The same, on a disk that a test can make fail. */
	Office(Workspace workspace, String version, Clock clock, Progress progress, FileLayer disk) {
		this.disk = disk;
		this.workspace = workspace;
		this.version = version;
		this.clock = clock;
		this.progress = progress;
	}

	/** Checks the catalogue and all templates: every mistake at once. */
	public List<Located> check() throws IOException {
		CatalogueResult loaded = CatalogueLoader.load(this.workspace.templates());
		List<Located> findings = new ArrayList<>(loaded.findings());
		Catalogue catalogue = loaded.catalogue();
		if (catalogue != null) {
			findings.addAll(new ReportTemplates(this.workspace).lint(catalogue));
		}
		return findings;
	}

	private Catalogue catalogue() throws FaultyCatalogue, IOException {
		CatalogueResult loaded = CatalogueLoader.load(this.workspace.templates());
		List<Located> findings = new ArrayList<>(loaded.findings());
		Catalogue catalogue = loaded.catalogue();
		if (catalogue != null) {
			findings.addAll(new ReportTemplates(this.workspace).lint(catalogue));
		}
		boolean faulty = findings.stream().anyMatch((located) -> located.finding().severity() == Severity.ERROR);
		if (catalogue == null || faulty) {
			throw new FaultyCatalogue(findings);
		}
		return catalogue;
	}

	/**
	 * Takes in what lies in {@code input/}, consolidates and renders every period that
	 * changed.
	 * @param period the only period to render; null: all
	 */
	public RunResult run(@Nullable ReportingPeriod period) throws Exception {
		return guarded(() -> runUnguarded(period, (file) -> true));
	}

	/**
	 * The same for all periods, but takes in only some of the files in {@code input/}.
	 * @param meant says of a file's path whether it is to be taken in
	 */
	RunResult run(Predicate<Path> meant) throws Exception {
		return guarded(() -> runUnguarded(null, meant));
	}

	/**
	 * Keeps a second watch out, while run by run the archive stays free for other
	 * commands.
	 * @return to be closed when watching ends
	 */
	Closeable watching() throws Exception {
		return guarded(() -> {
			Path data = this.workspace.data(catalogue());
			new DurableFiles(this.workspace.home(), this.disk).createFolders(data);
			return ProcessLock.take(data.resolve("watch.lock"), "watch");
		});
	}

	Workspace workspace() {
		return this.workspace;
	}

	private RunResult runUnguarded(@Nullable ReportingPeriod period, Predicate<Path> meant) throws Exception {
		Catalogue catalogue = catalogue();
		try (Archive archive = Archive.open(this.workspace.data(catalogue), "run", this.disk)) {
			JournalEntry.CatalogueInForce inForce = archive.snapshots().take(this.workspace.templates(), this.clock);
			archive.recordDecisions(catalogue.decisions(), this.clock);
			this.progress.stage(Progress.Stage.INTAKE, 0);
			Drop drop = new Intake().collect(this.workspace.input(), archive, this.clock,
					(done, all) -> this.progress.step(), meant);
			return consolidate(catalogue, archive, inForce, drop, period);
		}
	}

	/**
	 * Throws staging away and makes it again from archive, journal and catalogue; then
	 * renders everything.
	 */
	public RunResult rebuild() throws Exception {
		return guarded(this::rebuildUnguarded);
	}

	private RunResult rebuildUnguarded() throws Exception {
		Catalogue catalogue = catalogue();
		try (Archive archive = Archive.open(this.workspace.data(catalogue), "rebuild", this.disk)) {
			JournalEntry.CatalogueInForce inForce = archive.snapshots().take(this.workspace.templates(), this.clock);
			StagingDatabase.discard(stagingFolder(archive));
			return consolidate(catalogue, archive, inForce, new Drop(0, List.of()), null);
		}
	}

	/** Checks every archived file and every journal entry. */
	public Verified verify() throws Exception {
		return guarded(() -> verified(dataAsFarAsKnown()));
	}

	private Verified verified(Path data) throws IOException {
		if (!Files.isDirectory(data)) {
			return new Verified(0, 0, List.of());
		}
		ProcessLock lock = ProcessLock.take(data.resolve("lock"), "verify");
		try {
			return Verified.of(Archive.verify(data));
		}
		finally {
			lock.close();
		}
	}

	/**
	 * Where the facts lie, also while the catalogue has mistakes.
	 * @throws FaultyCatalogue where they lie elsewhere and the catalogue cannot tell
	 */
	private Path dataAsFarAsKnown() throws FaultyCatalogue {
		CatalogueResult loaded = CatalogueLoader.load(this.workspace.templates());
		Catalogue catalogue = loaded.catalogue();
		if (catalogue != null) {
			return this.workspace.data(catalogue);
		}
		Path usual = this.workspace.home().resolve("data");
		if (!Files.exists(usual.resolve("journal.log"))) {
			throw new FaultyCatalogue(loaded.findings());
		}
		return usual;
	}

	/**
	 * Copies all facts and templates, and checks the copy. Of a damaged archive none is
	 * made.
	 * @param target a folder that is empty or not there, or a new file {@code .zip}
	 * @return what was found, and how many files the copy holds; 0 where none was made
	 */
	public BackedUp backup(Path target) throws Exception {
		return guarded(() -> {
			Path data = dataAsFarAsKnown();
			Path to = target.toAbsolutePath().normalize();
			for (Path own : List.of(data, this.workspace.templates(), this.workspace.input())) {
				if (to.startsWith(own)) {
					throw new BackupUnfit(BackupUnfit.Kind.TARGET_WITHIN, target.toString(), own.toString());
				}
			}
			try (Archive archive = Archive.open(data, "backup", this.disk)) {
				Verified verified = Verified.of(archive.verify());
				return verified.whole() ? new BackedUp(verified, Backup.write(archive, this.workspace.templates(), to))
						: new BackedUp(verified, 0);
			}
			catch (JournalDamaged ex) {
				return new BackedUp(verified(data), 0);
			}
		});
	}

	/**
	 * Puts a backup in place and makes everything else again from it. Nothing that is
	 * there is written over: other templates are moved aside, other facts refuse it.
	 * Where the facts here go on from the backup's, only damaged originals are mended.
	 * @return what was made again, and where the templates were moved to
	 */
	public Restored restore(Path from) throws Exception {
		Path aside = guarded(() -> {
			try (Backup backup = Backup.open(from)) {
				backup.verify();
				return putBack(backup, from);
			}
		});
		return new Restored(rebuild(), aside);
	}

	private @Nullable Path putBack(Backup backup, Path from) throws Exception {
		DurableFiles files = new DurableFiles(this.workspace.home(), this.disk);
		Path data = dataOf(backup, files);
		if (!backup.mayGoTo(data)) {
			throw new BackupUnfit(BackupUnfit.Kind.OTHER_FACTS, from.toString(), data.toString());
		}
		files.createFolders(data);
		ProcessLock lock = ProcessLock.take(data.resolve("lock"), "restore");
		try {
			boolean mending = backup.isOlderThan(data);
			Path templates = this.workspace.templates();
			Path aside = null;
			if (!mending && Files.exists(templates) && !backup.hasTemplates(templates)) {
				aside = free(this.workspace.home(), "templates-truoc-khoi-phuc");
				files.layer().move(templates, aside);
				files.forceFolder(this.workspace.home());
			}
			if (!mending) {
				backup.writeTemplates(templates, files);
			}
			backup.writeData(data, files);
			return aside;
		}
		finally {
			lock.close();
		}
	}

	/** Where the facts belong by the backup's own catalogue. */
	private Path dataOf(Backup backup, DurableFiles files) throws IOException {
		Path looked = Files.createTempDirectory("tonghop-");
		try {
			backup.writeTemplates(looked, files);
			Catalogue catalogue = CatalogueLoader.load(looked).catalogue();
			return (catalogue != null) ? this.workspace.data(catalogue) : this.workspace.home().resolve("data");
		}
		finally {
			StagingDatabase.discard(looked);
		}
	}

	private static Path free(Path folder, String name) {
		Path free = folder.resolve(name);
		for (int number = 2; Files.exists(free); number++) {
			free = folder.resolve(name + "-" + number);
		}
		return free;
	}

	private RunResult consolidate(Catalogue catalogue, Archive archive, JournalEntry.CatalogueInForce inForce,
			Drop drop, @Nullable ReportingPeriod period) throws Exception {
		Optional<RunResult> result = attempt(catalogue, archive, inForce, drop, period, false);
		if (result.isPresent()) {
			return result.get();
		}
		StagingDatabase.discard(stagingFolder(archive));
		return attempt(catalogue, archive, inForce, drop, period, true)
			.orElseThrow(() -> new IllegalStateException("Staging differs from the journal, also when made anew"));
	}

	/**
	 * Consolidates by what staging holds.
	 * @return empty where staging is not what the journal says, and is to be made anew
	 */
	private Optional<RunResult> attempt(Catalogue catalogue, Archive archive, JournalEntry.CatalogueInForce inForce,
			Drop drop, @Nullable ReportingPeriod period, boolean anew) throws Exception {
		Opened opened = open(archive);
		try (StagingDatabase database = opened.database()) {
			Staging staging = new Staging(database);
			staging.receive(archive.receivedFiles());
			String key = Sha256.of(this.version + "\n" + inForce.manifest());
			PeriodOutputs outputs = new PeriodOutputs(this.workspace, catalogue, archive, outputWriter(archive),
					staging, this.version);
			Journey journey = new Journey(catalogue, key, archive, staging, outputs, this.progress, period);
			Map<String, String> identity = new TreeMap<>();
			identity.put("journal", archive.head());
			identity.put("key", key);
			identity.put("period", (period != null) ? period.code() : "");
			// Outputs that someone deleted are a reason to work; each time another one.
			identity.put("missing", outputs.missing(staging.renderedPeriods()));
			new ConsolidationJob(database, journey).run(identity);
			List<String> differences = staging.differences(archive.receivedFiles(), key);
			if (!differences.isEmpty()) {
				LOG.warn("Staging differs from the journal: {}", differences);
				return Optional.empty();
			}
			List<Submission> submissions = staging.submissions();
			Set<Long> taken = drop.taken().stream().map(ReceivedFile::sequence).collect(Collectors.toSet());
			List<Located> notices = new ArrayList<>(notices(drop));
			DecisionsOnWhole.ofOtherPeriods(catalogue, new PeriodBook(catalogue, staging).periods())
				.forEach((finding) -> notices.add(new Located("danh-muc.xlsx > Xử lý", finding)));
			journey.written().stream().filter(OutputResult::beside).map(Office::notice).forEach(notices::add);
			return Optional.of(new RunResult(catalogue,
					submissions.stream().filter((submission) -> taken.contains(submission.file().sequence())).toList(),
					submissions,
					staging.attachments()
						.stream()
						.filter((attachment) -> taken.contains(attachment.file().sequence()))
						.toList(),
					journey.rendered(), notices, (int) journey.written().stream().filter(OutputResult::changed).count(),
					anew || opened.remade()));
		}
	}

	private static List<Located> notices(Drop drop) {
		List<Located> notices = new ArrayList<>();
		for (IntakeResult result : drop.results()) {
			if (result instanceof IntakeResult.AlreadyHeld held) {
				notices.add(new Located(held.name(),
						Finding.of("DA_NHAN_ROI", Severity.WARNING, held.name(), held.held().name())));
			}
			else if (result instanceof IntakeResult.LeftBehind left) {
				notices.add(new Located(left.name(), Finding.of(left.reason().code(), Severity.WARNING, left.name())));
			}
		}
		return notices;
	}

	private static Located notice(OutputResult output) {
		return new Located(output.path(),
				Finding.of(output.outcome().code(), Severity.WARNING, output.path(), output.written()));
	}

	/** Turns what a person can clear into words of its own. */
	private static <T> T guarded(Callable<T> work) throws Exception {
		try {
			return work.call();
		}
		catch (FaultyCatalogue | Obstacle ex) {
			throw ex;
		}
		catch (Exception ex) {
			throw Obstacle.of(ex).<Exception>map((obstacle) -> obstacle).orElse(ex);
		}
	}

	private OutputWriter outputWriter(Archive archive) throws IOException {
		return new OutputWriter(this.workspace.home(), archive.files(),
				OutputLedger.open(archive.data().resolve("outputs.ledger"), archive.files()));
	}

	private static Path stagingFolder(Archive archive) {
		return archive.data().resolve("staging");
	}

	/**
	 * Opens staging; where its files are damaged it is made again, for it holds no truth.
	 */
	private static Opened open(Archive archive) throws IOException, StagingUnusable {
		Path folder = stagingFolder(archive);
		try {
			return new Opened(StagingDatabase.open(folder), false);
		}
		catch (StagingUnusable ex) {
			LOG.warn("Staging is damaged and made again", ex);
			StagingDatabase.discard(folder);
			return new Opened(StagingDatabase.open(folder), true);
		}
	}

	/** Issues the forms of a period, a workbook for each unit and form that is due. */
	public IssuedForms forms(ReportingPeriod period) throws Exception {
		return guarded(() -> formsUnguarded(period));
	}

	private IssuedForms formsUnguarded(ReportingPeriod period) throws Exception {
		Catalogue catalogue = catalogue();
		try (Archive archive = Archive.open(this.workspace.data(catalogue), "forms", this.disk);
				StagingDatabase database = open(archive).database()) {
			FormBook forms = new FormBook(this.workspace, catalogue, period,
					new PeriodBook(catalogue, new Staging(database)));
			List<OutputWriter.Output> outputs = forms.issue(this.progress);
			String folder = FormBook.folder(period);
			OutputWriter writer = outputWriter(archive);
			List<OutputResult> written = writer.putAll(outputs);
			List<String> due = written.stream().map(OutputResult::path).toList();
			for (String path : writer.written(folder)) {
				boolean ours = written.stream().map(OutputResult::written).anyMatch(path::equals);
				if (!ours && !due.contains(path)) {
					writer.retire(path);
				}
			}
			List<Located> notices = new ArrayList<>(forms.unusable());
			written.stream().filter(OutputResult::beside).map(Office::notice).forEach(notices::add);
			return new IssuedForms(period, folder, written.size(), notices);
		}
	}

	/** Who has sent what, as of the last run. */
	public Status status(@Nullable ReportingPeriod period) throws Exception {
		return look((catalogue, staging) -> {
			List<Submission> submissions = staging.submissions();
			ReportingPeriod shown = (period != null) ? period : newest(submissions);
			Optional<Consolidation> consolidation = Optional.empty();
			PeriodBook book = new PeriodBook(catalogue, staging);
			if (shown != null) {
				consolidation = Optional.of(book.consolidate(shown));
			}
			List<Submission> meant = submissions.stream()
				.filter((submission) -> submission.period() == null
						|| (shown != null && submission.period().end().equals(shown.end())
								&& submission.period().kind().compareTo(shown.kind()) <= 0))
				.toList();
			return new Status(catalogue, shown, meant, consolidation.map(Consolidation::completeness).orElse(null),
					(shown != null) ? book.attachments(shown) : List.of());
		}, (catalogue) -> new Status(catalogue, period, List.of(), null, List.of()));
	}

	private static @Nullable ReportingPeriod newest(List<Submission> submissions) {
		return submissions.stream()
			.map(Submission::period)
			.filter(Objects::nonNull)
			.filter((period) -> period.kind() == PeriodKind.MONTH)
			.max(Comparator.naturalOrder())
			.orElseGet(() -> submissions.stream()
				.map(Submission::period)
				.filter(Objects::nonNull)
				.max(Comparator.naturalOrder())
				.orElse(null));
	}

	/**
	 * A period consolidated, with its submissions: what {@code trace} follows a figure
	 * through.
	 */
	public Optional<Traced> trace(ReportingPeriod period) throws Exception {
		return look((catalogue, staging) -> {
			PeriodBook book = new PeriodBook(catalogue, staging);
			return book.periods().contains(period)
					? Optional.of(new Traced(catalogue, book.consolidate(period), book.submissions(period)))
					: Optional.empty();
		}, (catalogue) -> Optional.empty());
	}

	/**
	 * Looks at staging under the lock, with the catalogue as it is. Nothing is written
	 * but the database's own files; where a run is going on, that is said at once.
	 */
	private <T> T look(Look<T> look, Nothing<T> nothing) throws Exception {
		return guarded(() -> lookUnguarded(look, nothing));
	}

	private <T> T lookUnguarded(Look<T> look, Nothing<T> nothing) throws Exception {
		Catalogue catalogue = catalogue();
		Path data = this.workspace.data(catalogue);
		if (!Files.isDirectory(data)) {
			return nothing.of(catalogue);
		}
		try (Archive archive = Archive.openToLook(data, "status")) {
			if (archive.receivedFiles().isEmpty()) {
				return nothing.of(catalogue);
			}
			try (StagingDatabase database = open(archive).database()) {
				Staging staging = new Staging(database);
				if (!staging.knows(archive.receivedFiles())) {
					throw new Obstacle(Finding.of("CHUA_TONG_HOP", Severity.ERROR));
				}
				return look.at(catalogue, staging);
			}
		}
	}

	private interface Look<T> {

		T at(Catalogue catalogue, Staging staging) throws Exception;

	}

	private interface Nothing<T> {

		T of(Catalogue catalogue);

	}

	private record Opened(StagingDatabase database, boolean remade) {
	}

}
