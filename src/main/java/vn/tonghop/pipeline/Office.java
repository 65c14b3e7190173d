package vn.tonghop.pipeline;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
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
import vn.tonghop.archive.Releases;
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
import vn.tonghop.model.Edition;
import vn.tonghop.model.Finding;
import vn.tonghop.model.Located;
import vn.tonghop.model.PeriodKind;
import vn.tonghop.model.ReceivedFile;
import vn.tonghop.model.ReportDefinition;
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

	/** What changes in the units by a day, and what the catalogue does not say of it. */
	public BorderChange borderChange(LocalDate day) throws FaultyCatalogue, IOException {
		return BorderChange.of(catalogue(), day);
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
			Releases releases = archive.releases();
			int editions = releases.all().size();
			// A period is released as the office had it when that was decided: before
			// anything new comes in.
			RunResult before = releases.due().isEmpty() || archive.receivedFiles().isEmpty() ? null
					: consolidate(catalogue, archive, inForce, new Drop(0, List.of()), null);
			this.progress.stage(Progress.Stage.INTAKE, 0);
			Drop drop = new Intake().collect(this.workspace.input(), archive, this.clock,
					(done, all) -> this.progress.step(), meant);
			RunResult result = consolidate(catalogue, archive, inForce, drop, period);
			List<Edition> released = archive.releases()
				.all()
				.stream()
				.skip(editions)
				.map(JournalEntry.Released::edition)
				.toList();
			return ((before != null) ? result.after(before) : result).releasing(released);
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
			Releases releases = archive.releases();
			Journey journey = new Journey(catalogue, key, archive, staging, outputs, this.progress, period);
			Map<String, String> identity = new TreeMap<>();
			identity.put("journal", archive.head());
			identity.put("key", key);
			identity.put("period", (period != null) ? period.code() : "");
			// Outputs that someone deleted are a reason to work; each time another one.
			List<ReportingPeriod> rendered = staging.renderedPeriods();
			identity.put("missing", outputs.missing(rendered, releases.locked()));
			// So is a lock that was decided and is not in the journal yet.
			boolean due = rendered.stream().anyMatch(releases.due()::containsKey);
			identity.put("due", due ? Sha256.of(String.valueOf(System.nanoTime())) : "");
			new ConsolidationJob(database, journey).run(identity);
			List<String> differences = staging.differences(archive.receivedFiles(), key);
			if (!differences.isEmpty()) {
				LOG.warn("Staging differs from the journal: {}", differences);
				return Optional.empty();
			}
			for (PreparedRelease release : journey.prepared()) {
				archive.journal().append(release.entry(archive, inForce.manifest(), this.clock));
			}
			PeriodBook book = new PeriodBook(catalogue, staging, archive.decisionsTaken());
			Set<Long> taken = drop.taken().stream().map(ReceivedFile::sequence).collect(Collectors.toSet());
			List<Located> notices = new ArrayList<>(notices(drop));
			DecisionsOnWhole.ofOtherPeriods(catalogue, book.periods())
				.forEach((finding) -> notices.add(new Located("danh-muc.xlsx > Xử lý", finding)));
			DecisionsOnLife.withoutEffect(catalogue.decisions(), archive.releases())
				.forEach((finding) -> notices.add(new Located("danh-muc.xlsx > Xử lý", finding)));
			journey.written().stream().filter(OutputResult::beside).map(Office::notice).forEach(notices::add);
			notices.addAll(journey.notices());
			return Optional.of(new RunResult(catalogue,
					book.submissions()
						.stream()
						.filter((submission) -> taken.contains(submission.file().sequence()))
						.toList(),
					book.submissions(),
					book.attachments()
						.stream()
						.filter((attachment) -> taken.contains(attachment.file().sequence()))
						.toList(),
					journey.rendered(), List.of(), notices,
					(int) journey.written().stream().filter(OutputResult::changed).count(), anew || opened.remade()));
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
					new PeriodBook(catalogue, new Staging(database), archive.decisionsTaken()));
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
		return look((catalogue, archive, staging) -> {
			PeriodBook book = new PeriodBook(catalogue, staging, archive.decisionsTaken());
			List<Submission> submissions = book.submissions();
			ReportingPeriod shown = (period != null) ? period : newest(submissions);
			Optional<Consolidation> consolidation = Optional.empty();
			if (shown != null) {
				consolidation = Optional.of(book.consolidate(shown));
			}
			List<Submission> meant = submissions.stream()
				.filter((submission) -> submission.period() == null
						|| (shown != null && submission.period().end().equals(shown.end())
								&& submission.period().kind().compareTo(shown.kind()) <= 0))
				.toList();
			LockedPeriod locked = (shown != null) ? LockedPeriod.find(archive, shown).orElse(null) : null;
			return new Status(catalogue, shown, (locked != null) ? locked.asPublished(meant) : meant,
					consolidation.map(Consolidation::completeness).orElse(null),
					(shown != null) ? book.attachments(shown) : List.of(),
					(shown != null) ? editions(archive, shown) : List.of(), locked != null);
		}, (catalogue) -> new Status(catalogue, period, List.of(), null, List.of(), List.of(), false));
	}

	/**
	 * Brings a report that a person edited up to date, in a copy beside it; the person's
	 * file stays as it is.
	 * @param file the Word file, wherever it lies
	 * @param period which period it is of; null: as the file tells
	 * @return empty where no workbook was taken in yet
	 */
	public Optional<Refreshed> refresh(Path file, @Nullable ReportingPeriod period) throws Exception {
		return look((catalogue, archive, staging) -> Optional
			.of(new Refresher(archive, catalogue, new PeriodBook(catalogue, staging, archive.decisionsTaken()),
					new PeriodReports(this.workspace, catalogue, new CatalogueFormulas()))
				.refresh(file, period)), (catalogue) -> Optional.empty());
	}

	/**
	 * Renders one report with what is staged, into a folder of its own; takes nothing in
	 * and changes nothing else. Of a locked period too what it would be by now is shown.
	 * @param code of the report
	 * @param period null: the newest that the report is made for
	 * @return the file; empty where the catalogue has no such report, or nothing is there
	 * for it
	 */
	public Optional<Path> preview(String code, @Nullable ReportingPeriod period) throws Exception {
		return look((catalogue, archive, staging) -> {
			PeriodBook book = new PeriodBook(catalogue, staging, archive.decisionsTaken());
			ReportDefinition report = catalogue.reports()
				.stream()
				.filter((one) -> one.code().equalsIgnoreCase(code))
				.findFirst()
				.orElse(null);
			ReportingPeriod shown = (report == null) ? null
					: book.periods()
						.stream()
						.filter((one) -> report.periodKinds().contains(one.kind()))
						.filter((one) -> period == null || period.equals(one))
						// Of those that end together the shortest.
						.reduce((one, later) -> later.end().equals(one.end()) ? one : later)
						.orElse(null);
			if (report == null || shown == null) {
				return Optional.empty();
			}
			PeriodReports reports = new PeriodReports(this.workspace, catalogue, new CatalogueFormulas());
			byte[] docx = reports.render(report, reports.write(report, book.consolidate(shown), book.narrative(shown)));
			OutputResult written = outputWriter(archive)
				.put(PeriodOutputs.folder(shown.code()) + PeriodOutputs.PREVIEW + PeriodReports.file(report), docx);
			return Optional.of(this.workspace.home().resolve(written.written()));
		}, (catalogue) -> Optional.empty());
	}

	private static List<Edition> editions(Archive archive, ReportingPeriod period) {
		return archive.releases().of(period).stream().map(JournalEntry.Released::edition).toList();
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
		return look((catalogue, archive, staging) -> {
			LockedPeriod locked = LockedPeriod.find(archive, period).orElse(null);
			if (locked != null) {
				return Optional.of(new Traced(EditionCatalogue.of(archive, locked, catalogue), locked.consolidation(),
						locked.submissions(archive), TypedTexts.of(locked.publication().figures()), locked.edition()));
			}
			PeriodBook book = new PeriodBook(catalogue, staging, archive.decisionsTaken());
			List<Submission> submissions = book.submissions(period);
			return book.periods().contains(period) ? Optional.of(new Traced(catalogue, book.consolidate(period),
					submissions, TypedTexts.of(staging, submissions), null)) : Optional.empty();
		}, (catalogue) -> Optional.empty());
	}

	/**
	 * An edition and a later one, or the period as it stands.
	 * @param from the number of the earlier edition; null: the last
	 * @param to the number of the later one; null: as the period stands now
	 */
	public Differences diff(ReportingPeriod period, @Nullable Integer from, @Nullable Integer to) throws Exception {
		return look((catalogue, archive, staging) -> new Differ(catalogue, archive, staging).editions(period, from, to),
				(catalogue) -> new Differences(catalogue, List.of()));
	}

	/**
	 * Two submissions of a unit for a period.
	 * @param from the number of the earlier; null: the one before
	 * @param to the number of the later; null: the newest
	 */
	public Differences diff(ReportingPeriod period, String unit, @Nullable Integer from, @Nullable Integer to)
			throws Exception {
		return look((catalogue, archive, staging) -> new Differ(catalogue, archive, staging).submissions(period, unit,
				from, to), (catalogue) -> new Differences(catalogue, List.of()));
	}

	/**
	 * The editions that were released, the oldest first.
	 * @param period null: of all periods
	 */
	public List<Edition> editions(@Nullable ReportingPeriod period) throws Exception {
		return look((catalogue, archive, staging) -> archive.releases()
			.all()
			.stream()
			.map(JournalEntry.Released::edition)
			.filter((edition) -> period == null || edition.period().equals(period))
			.toList(), (catalogue) -> List.of());
	}

	/**
	 * Puts an edition, byte for byte as it was published, into a folder of its own.
	 * @return empty where there is no such edition
	 */
	public Optional<PublishedFiles> published(ReportingPeriod period, int number) throws Exception {
		return guarded(() -> {
			Path data = dataAsFarAsKnown();
			if (!Files.isDirectory(data)) {
				return Optional.empty();
			}
			try (Archive archive = Archive.open(data, "published", this.disk)) {
				List<JournalEntry.Released> editions = archive.releases().of(period);
				if (number < 1 || number > editions.size()) {
					return Optional.empty();
				}
				LockedPeriod edition = LockedPeriod.of(archive, editions.get(number - 1));
				String from = PeriodOutputs.folder(period.code());
				String folder = from + PeriodOutputs.EDITION + number + "/";
				List<OutputResult> written = outputWriter(archive).putAll(edition.outputs(archive)
					.stream()
					.map((output) -> new OutputWriter.Output(folder + output.path().substring(from.length()),
							output.sha256(), output.bytes()))
					.toList());
				return Optional.of(new PublishedFiles(edition.edition(), folder, written.size(),
						written.stream().filter(OutputResult::beside).map(Office::notice).toList()));
			}
		});
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
				return look.at(catalogue, archive, staging);
			}
		}
	}

	private interface Look<T> {

		T at(Catalogue catalogue, Archive archive, Staging staging) throws Exception;

	}

	private interface Nothing<T> {

		T of(Catalogue catalogue);

	}

	private record Opened(StagingDatabase database, boolean remade) {
	}

}
