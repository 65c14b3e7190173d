package vn.tonghop.pipeline;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
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

import org.springframework.batch.core.step.FatalStepExecutionException;

import vn.tonghop.archive.Archive;
import vn.tonghop.archive.JournalEntry;
import vn.tonghop.archive.Releases;
import vn.tonghop.catalogue.CatalogueResult;
import vn.tonghop.files.OutputResult;
import vn.tonghop.files.Sha256;
import vn.tonghop.intake.Drop;
import vn.tonghop.intake.Intake;
import vn.tonghop.intake.IntakeResult;
import vn.tonghop.model.Catalogue;
import vn.tonghop.model.LifeAct;
import vn.tonghop.model.Finding;
import vn.tonghop.model.Located;
import vn.tonghop.model.ReceivedFile;
import vn.tonghop.model.ReportingPeriod;
import vn.tonghop.model.Severity;
import vn.tonghop.staging.Staging;
import vn.tonghop.staging.StagingDatabase;
import vn.tonghop.staging.StagingUnusable;

/**
 * A run: takes in what came, consolidates and renders what changed, carries due locks
 * out.
 */
final class OfficeRun {

	private static final Logger LOG = LoggerFactory.getLogger(OfficeRun.class);

	private static final Drop NOTHING = new Drop(0, List.of());

	private final Desk desk;

	private final String version;

	private final Clock clock;

	private final Progress progress;

	OfficeRun(Desk desk, String version, Clock clock, Progress progress) {
		this.desk = desk;
		this.version = version;
		this.clock = clock;
		this.progress = progress;
	}

	/**
	 * Takes in and consolidates.
	 * @param period the only period to render; null: all
	 * @param meant says of a file's path whether it is to be taken in
	 */
	RunResult run(@Nullable ReportingPeriod period, Predicate<Path> meant) throws Exception {
		CatalogueResult loaded = this.desk.loaded();
		Path data = this.desk.workspace().data(Objects.requireNonNull(loaded.catalogue()));
		try (Archive archive = Archive.open(data, "run", this.desk.disk());
				StagingOpening opening = StagingOpening.begin(this.desk, archive)) {
			Catalogue catalogue = this.desk.linted(loaded);
			JournalEntry.CatalogueInForce inForce = archive.snapshots()
				.take(this.desk.workspace().templates(), this.clock);
			archive.recordDecisions(catalogue.decisions(), this.clock);
			Told told = Told.read(archive);
			Releases releases = archive.releases();
			// A period is released as the office had it when that was decided: before
			// anything new comes in.
			RunResult before = releases.due().isEmpty() || archive.receivedFiles().isEmpty() ? null
					: consolidate(catalogue, archive, inForce, NOTHING, null, told, opening::take);
			this.progress.stage(Progress.Stage.INTAKE, 0);
			Drop drop = new Intake().collect(this.desk.workspace().input(), archive, this.clock,
					(done, all) -> this.progress.step(), meant);
			RunResult result = consolidate(catalogue, archive, inForce, drop, period, told, opening::take);
			return (before != null) ? result.after(before) : result;
		}
	}

	/** Throws staging away and consolidates anew. */
	RunResult rebuild() throws Exception {
		Catalogue catalogue = this.desk.catalogue();
		try (Archive archive = Archive.open(this.desk.workspace().data(catalogue), "rebuild", this.desk.disk())) {
			JournalEntry.CatalogueInForce inForce = archive.snapshots()
				.take(this.desk.workspace().templates(), this.clock);
			Told told = Told.read(archive);
			this.desk.discardStaging(archive);
			return consolidate(catalogue, archive, inForce, NOTHING, null, told, () -> this.desk.open(archive));
		}
	}

	private RunResult consolidate(Catalogue catalogue, Archive archive, JournalEntry.CatalogueInForce inForce,
			Drop drop, @Nullable ReportingPeriod period, Told told, Callable<Desk.Opened> staging) throws Exception {
		Optional<RunResult> result;
		try {
			result = attempt(catalogue, archive, inForce, drop, period, told, staging.call(), false);
		}
		catch (FatalStepExecutionException ex) {
			// The memory of runs, which a kill may have left half written, would need a
			// person. It lies in staging and is no truth either.
			LOG.warn("The job repository cannot go on", ex);
			result = Optional.empty();
		}
		catch (Exception ex) {
			if (!StagingUnusable.causes(ex)) {
				throw ex;
			}
			LOG.warn("Staging lacks what its schema should have", ex);
			result = Optional.empty();
		}
		if (result.isPresent()) {
			return result.get();
		}
		this.desk.discardStaging(archive);
		return attempt(catalogue, archive, inForce, drop, period, told, this.desk.open(archive), true)
			.orElseThrow(() -> new IllegalStateException("Staging differs from the journal, also when made anew"));
	}

	/**
	 * Consolidates by what staging holds.
	 * @return empty where staging is not what the journal says, and is to be made anew
	 */
	private Optional<RunResult> attempt(Catalogue catalogue, Archive archive, JournalEntry.CatalogueInForce inForce,
			Drop drop, @Nullable ReportingPeriod period, Told told, Desk.Opened opened, boolean anew) throws Exception {
		try (StagingDatabase database = opened.database()) {
			Staging staging = new Staging(database);
			staging.receive(archive.receivedFiles());
			String key = Sha256.of(this.version + "\n" + inForce.manifest());
			PeriodOutputs outputs = new PeriodOutputs(this.desk.workspace(), catalogue, this.desk.templates(), archive,
					this.desk.outputs(archive), staging, this.version);
			Releases releases = archive.releases();
			Journey journey = new Journey(catalogue, this.desk.templates(), key, archive, staging, outputs,
					this.progress, period);
			Map<String, String> identity = new TreeMap<>();
			identity.put("journal", archive.head());
			identity.put("key", key);
			identity.put("manifest", inForce.manifest());
			identity.put("period", (period != null) ? period.code() : "");
			// Outputs that someone deleted are a reason to work; each time another one.
			List<ReportingPeriod> rendered = staging.renderedPeriods();
			identity.put("missing", outputs.missing(rendered, releases.locked()));
			// So is a lock that was decided and is not in the journal yet.
			boolean due = rendered.stream().anyMatch(releases.due()::containsKey);
			identity.put("due", due ? Sha256.of(String.valueOf(System.nanoTime())) : "");
			run(new ConsolidationJob(database, journey), journey, archive, identity);
			List<String> differences = staging.differences(archive.receivedFiles(), key);
			if (!differences.isEmpty()) {
				LOG.warn("Staging differs from the journal: {}", differences);
				return Optional.empty();
			}
			for (PreparedRelease release : journey.prepared()) {
				archive.journal().append(release.entry(archive, inForce.manifest(), this.clock));
			}
			PeriodBook book = new PeriodBook(catalogue, this.desk.templates(), staging, archive.decisionsTaken());
			Set<Long> taken = archive.receivedFiles()
				.stream()
				.filter((file) -> file.sequence() > told.file() || drop.taken().contains(file))
				.map(ReceivedFile::sequence)
				.collect(Collectors.toSet());
			List<Located> notices = new ArrayList<>(notices(drop));
			DecisionsOnWhole.ofOtherPeriods(catalogue, book.periods())
				.forEach((finding) -> notices.add(new Located("danh-muc.xlsx > Xử lý", finding)));
			DecisionsOnLife.withoutEffect(catalogue.decisions(), archive.releases())
				.forEach((finding) -> notices.add(new Located("danh-muc.xlsx > Xử lý", finding)));
			journey.written().stream().filter(OutputResult::beside).map(Desk::notice).forEach(notices::add);
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
					journey.rendered(), acts(archive, told), notices,
					(int) journey.written().stream().filter(OutputResult::changed).count(), anew || opened.remade(),
					Told.all(archive)));
		}
	}

	/** What happened in the life of periods and nobody was told of. */
	private static List<LifeAct> acts(Archive archive, Told told) {
		List<LifeAct> acts = archive.releases().acts().stream().skip(told.acts()).toList();
		acts.forEach((act) -> LOG.warn("{}", act));
		return acts;
	}

	/** With a broker the workbooks are read by whoever listens to it. */
	private void run(ConsolidationJob job, Journey journey, Archive archive, Map<String, String> identity)
			throws Exception {
		Broker broker = this.desk.servers().broker();
		if (broker == null || journey.unreadCount() == 0) {
			job.run(identity);
			return;
		}
		try (RemoteReading remote = new RemoteReading(new BrokerQueue(broker, Servers.name(archive)), broker.patience(),
				journey)) {
			job.readBy(remote::step).run(identity);
		}
	}

	private List<Located> notices(Drop drop) {
		List<Located> notices = new ArrayList<>();
		Path input = this.desk.workspace().input();
		if (drop != NOTHING && !Files.isDirectory(input)) {
			notices.add(new Located("input", Watch.inputGone(input)));
		}
		List<String> staying = new ArrayList<>();
		for (IntakeResult result : drop.results()) {
			if (result instanceof IntakeResult.Taken taken && !taken.removed()) {
				staying.add(taken.name());
			}
			else if (result instanceof IntakeResult.AlreadyHeld held && !held.removed()) {
				staying.add(held.name());
			}
			else if (result instanceof IntakeResult.AlreadyHeld held) {
				notices.add(new Located(held.name(),
						Finding.of("DA_NHAN_ROI", Severity.WARNING, held.name(), held.held().name())));
			}
			else if (result instanceof IntakeResult.LeftBehind left) {
				notices.add(new Located(left.name(), Finding.of(left.reason().code(), Severity.WARNING, left.name())));
			}
		}
		if (!staying.isEmpty()) {
			notices.add(new Located("input", Finding.of("KHONG_DON_DUOC", Severity.WARNING,
					Integer.toString(staying.size()), staying.get(0), input.toString())));
		}
		return notices;
	}

}
