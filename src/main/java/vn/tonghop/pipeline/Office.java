package vn.tonghop.pipeline;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import vn.tonghop.archive.Archive;
import vn.tonghop.archive.ProcessLock;
import vn.tonghop.files.DurableFiles;
import vn.tonghop.files.FileLayer;
import vn.tonghop.model.Catalogue;
import vn.tonghop.model.Edition;
import vn.tonghop.model.Located;
import vn.tonghop.model.ReportingPeriod;
import vn.tonghop.staging.Staging;
import vn.tonghop.staging.StagingDatabase;

/** What an office does with its workspace: a method for each command. */
public final class Office {

	private final Desk desk;

	private final OfficeRun run;

	private final Progress progress;

	/**
	 * An office at work.
	 * @param version of the program: conclusions of another version are drawn again
	 * @param clock tells when files came in; no output depends on it
	 */
	public Office(Workspace workspace, String version, Clock clock, Progress progress) {
		this(workspace, version, clock, progress, FileLayer.real());
	}

	/** The same with servers in place of what the program has in itself. */
	public Office(Workspace workspace, String version, Clock clock, Progress progress, Servers servers) {
		this(version, clock, progress, new Desk(workspace, new ReportTemplates(workspace), FileLayer.real(), servers));
	}

	/** The same, on a disk that a test can make fail. */
	Office(Workspace workspace, String version, Clock clock, Progress progress, FileLayer disk) {
		this(version, clock, progress, new Desk(workspace, new ReportTemplates(workspace), disk, Servers.NONE));
	}

	private Office(String version, Clock clock, Progress progress, Desk desk) {
		this.desk = desk;
		this.run = new OfficeRun(this.desk, version, clock, progress);
		this.progress = progress;
	}

	/** Checks the catalogue and all templates: every mistake at once. */
	public List<Located> check() throws IOException {
		return this.desk.check();
	}

	/** What changes in the units by a day, and what the catalogue does not say of it. */
	public BorderChange borderChange(LocalDate day) throws FaultyCatalogue, IOException {
		return BorderChange.of(this.desk.catalogue(), day);
	}

	/**
	 * Takes in what lies in {@code input/}, consolidates and renders every period that
	 * changed.
	 * @param period the only period to render; null: all
	 */
	public RunResult run(@Nullable ReportingPeriod period) throws Exception {
		return Desk.guarded(() -> this.run.run(period, (file) -> true));
	}

	/**
	 * The same for all periods, but takes in only some of the files in {@code input/}.
	 * @param meant says of a file's path whether it is to be taken in
	 */
	RunResult run(Predicate<Path> meant) throws Exception {
		return Desk.guarded(() -> this.run.run(null, meant));
	}

	/**
	 * Notes that a person was told of a run. What no run could tell, for it was cut off,
	 * the next one tells.
	 */
	public void told(RunResult result) {
		result.known().write(this.desk.workspace().data(result.catalogue()), this.desk.disk());
	}

	/**
	 * Keeps a second watch out, while run by run the archive stays free for other
	 * commands.
	 * @return to be closed when watching ends
	 */
	Closeable watching() throws Exception {
		return Desk.guarded(() -> {
			Path data = this.desk.workspace().data(this.desk.catalogue());
			new DurableFiles(this.desk.workspace().home(), this.desk.disk()).createFolders(data);
			return ProcessLock.take(data.resolve("watch.lock"), "watch");
		});
	}

	Workspace workspace() {
		return this.desk.workspace();
	}

	/**
	 * Throws staging away and makes it again from archive, journal and catalogue; then
	 * renders everything.
	 */
	public RunResult rebuild() throws Exception {
		return Desk.guarded(this.run::rebuild);
	}

	/** Checks every archived file and every journal entry. */
	public Verified verify() throws Exception {
		return Desk.guarded(() -> new Safekeeping(this.desk).verify());
	}

	/**
	 * Copies all facts and templates, and checks the copy. Of a damaged archive none is
	 * made.
	 * @param target a folder that is empty or not there, or a new file {@code .zip}
	 * @return what was found, and how many files the copy holds; 0 where none was made
	 */
	public BackedUp backup(Path target) throws Exception {
		return Desk.guarded(() -> new Safekeeping(this.desk).backup(target));
	}

	/**
	 * Puts a backup in place and makes everything else again from it. Nothing that is
	 * there is written over: other templates are moved aside, other facts refuse it.
	 * Where the facts here go on from the backup's, only damaged originals are mended.
	 * @return what was made again, and where the templates were moved to
	 */
	public Restored restore(Path from) throws Exception {
		Path aside = Desk.guarded(() -> new Safekeeping(this.desk).restore(from));
		return new Restored(rebuild(), aside);
	}

	/** Issues the forms of a period, a workbook for each unit and form that is due. */
	public IssuedForms forms(ReportingPeriod period) throws Exception {
		return Desk.guarded(() -> {
			Catalogue catalogue = this.desk.catalogue();
			try (Archive archive = Archive.open(this.desk.workspace().data(catalogue), "forms", this.desk.disk());
					StagingDatabase database = this.desk.open(archive).database()) {
				return new FormBook(this.desk.workspace(), catalogue, period, new PeriodBook(catalogue,
						this.desk.templates(), new Staging(database), archive.decisionsTaken()))
					.issue(this.desk.outputs(archive), this.progress);
			}
		});
	}

	/** Who has sent what, as of the last run. */
	public Status status(@Nullable ReportingPeriod period) throws Exception {
		return this.desk.look((staged) -> staged.status(period),
				(catalogue) -> new Status(catalogue, period, List.of(), null, List.of(), List.of(), List.of(), false));
	}

	/**
	 * Brings a report that a person edited up to date, in a copy beside it; the person's
	 * file stays as it is.
	 * @param file the Word file, wherever it lies
	 * @param period which period it is of; null: as the file tells
	 * @return empty where no workbook was taken in yet
	 */
	public Optional<Refreshed> refresh(Path file, @Nullable ReportingPeriod period) throws Exception {
		return this.desk.look((staged) -> Optional.of(staged.refresh(file, period)), (catalogue) -> Optional.empty());
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
		return this.desk.look((staged) -> staged.preview(code, period, this.desk.outputs(staged.archive())),
				(catalogue) -> Optional.empty());
	}

	/**
	 * A period consolidated, with its submissions: what {@code trace} follows a figure
	 * through.
	 */
	public Optional<Traced> trace(ReportingPeriod period) throws Exception {
		return this.desk.look((staged) -> staged.trace(period), (catalogue) -> Optional.empty());
	}

	/**
	 * An edition and a later one, or the period as it stands.
	 * @param from the number of the earlier edition; null: the last
	 * @param to the number of the later one; null: as the period stands now
	 */
	public Differences diff(ReportingPeriod period, @Nullable Integer from, @Nullable Integer to) throws Exception {
		return this.desk.look((staged) -> staged.differ().editions(period, from, to),
				(catalogue) -> new Differences(catalogue, List.of()));
	}

	/**
	 * Two submissions of a unit for a period.
	 * @param from the number of the earlier; null: the one before
	 * @param to the number of the later; null: the newest
	 */
	public Differences diff(ReportingPeriod period, String unit, @Nullable Integer from, @Nullable Integer to)
			throws Exception {
		return this.desk.look((staged) -> staged.differ().submissions(period, unit, from, to),
				(catalogue) -> new Differences(catalogue, List.of()));
	}

	/**
	 * The editions that were released, the oldest first.
	 * @param period null: of all periods
	 */
	public List<Edition> editions(@Nullable ReportingPeriod period) throws Exception {
		return this.desk.look((staged) -> staged.editions(period), (catalogue) -> List.of());
	}

	/**
	 * Puts an edition, byte for byte as it was published, into a folder of its own.
	 * @return empty where there is no such edition
	 */
	public Optional<PublishedFiles> published(ReportingPeriod period, int number) throws Exception {
		return Desk.guarded(() -> {
			Path data = this.desk.dataAsFarAsKnown();
			if (!Files.isDirectory(data)) {
				return Optional.empty();
			}
			try (Archive archive = Archive.open(data, "published", this.desk.disk())) {
				return PublishedFiles.put(archive, period, number, this.desk.outputs(archive));
			}
		});
	}

}
