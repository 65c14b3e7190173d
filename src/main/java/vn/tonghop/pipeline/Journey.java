package vn.tonghop.pipeline;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.tonghop.archive.Archive;
import vn.tonghop.archive.JournalEntry;
import vn.tonghop.archive.Releases;
import vn.tonghop.files.OutputResult;
import vn.tonghop.files.Sha256;
import vn.tonghop.model.Catalogue;
import vn.tonghop.model.Consolidation;
import vn.tonghop.model.Decision;
import vn.tonghop.model.Finding;
import vn.tonghop.model.Located;
import vn.tonghop.model.ReceivedFile;
import vn.tonghop.model.ReportingPeriod;
import vn.tonghop.model.Revision;
import vn.tonghop.model.Severity;
import vn.tonghop.model.Submission;
import vn.tonghop.rendering.wording.OutputWords;
import vn.tonghop.staging.Assignments;
import vn.tonghop.staging.StagedRead;
import vn.tonghop.staging.Staging;
import vn.tonghop.text.PeriodText;

/** What the steps of the job do, on one workspace, with one catalogue. */
final class Journey {

	/** Few enough that what a kill undoes is read again in no time. */
	static final int STORED_TOGETHER = 10;

	private final Catalogue catalogue;

	private final ReportTemplates templates;

	/**
	 * Hash of catalogue, templates and program: what conclusions hang on besides the
	 * facts.
	 */
	private final String key;

	private final Archive archive;

	private final Staging staging;

	private final PeriodOutputs outputs;

	private final Progress progress;

	private final @Nullable ReportingPeriod requested;

	private final FileReader reader;

	/** What the step before consolidated; null where a run goes on after it. */
	private @Nullable PeriodBook book;

	private final List<OutputResult> written = new ArrayList<>();

	private final Map<ReportingPeriod, PeriodResult> rendered = new TreeMap<>();

	/** What is released, and is not to change; null until a step needs it. */
	private @Nullable Map<ReportingPeriod, LockedPeriod> locked;

	/** What is to be released. */
	private final Map<ReportingPeriod, Decision> due;

	private final List<PreparedRelease> prepared = new ArrayList<>();

	private final List<Located> drafts = new ArrayList<>();

	Journey(Catalogue catalogue, ReportTemplates templates, String key, Archive archive, Staging staging,
			PeriodOutputs outputs, Progress progress, @Nullable ReportingPeriod requested) {
		this.due = archive.releases().due();
		this.catalogue = catalogue;
		this.templates = templates;
		this.key = key;
		this.archive = archive;
		this.staging = staging;
		this.outputs = outputs;
		this.progress = progress;
		this.requested = requested;
		this.reader = new FileReader(catalogue, archive.originals());
	}

	/**
	 * The received files that are to be read: new ones, and all where catalogue or
	 * program are others.
	 */
	List<ReceivedFile> unread() {
		List<ReceivedFile> unread = this.staging.unread(this.key);
		this.progress.stage(Progress.Stage.READING, unread.size());
		return unread;
	}

	/** Reads files; some are stored together, for each commit waits for the disk. */
	void read(List<ReceivedFile> files) throws IOException {
		for (int from = 0; from < files.size(); from += STORED_TOGETHER) {
			List<StagedRead> read = new ArrayList<>();
			for (ReceivedFile file : files.subList(from, Math.min(files.size(), from + STORED_TOGETHER))) {
				ReadFile own = this.reader.read(file);
				read.add(new StagedRead(file, own.kind(), Silenced.without(this.catalogue, own.content())));
				this.progress.step();
			}
			this.staging.store(read, this.key);
		}
	}

	/** Reads batches that are dealt out on a server. */
	BatchReader batchReader() {
		return new BatchReader(this.catalogue, this.key, this.archive, this.staging);
	}

	int unreadCount() {
		return this.staging.unreadCount(this.key);
	}

	Assignments assignments() {
		return new Assignments(this.staging);
	}

	String key() {
		return this.key;
	}

	Progress progress() {
		return this.progress;
	}

	/**
	 * Read out of the archive by the first step: a run that has nothing to do needs none.
	 */
	private Map<ReportingPeriod, LockedPeriod> locked() throws IOException {
		Map<ReportingPeriod, LockedPeriod> known = this.locked;
		if (known == null) {
			known = LockedPeriod.all(this.archive);
			this.locked = known;
		}
		return known;
	}

	void judge() throws IOException {
		new Judge(this.catalogue, this.key, this.staging, this.archive.decisionsTaken(), locked().values())
			.judge(this.progress);
	}

	/**
	 * Consolidates the oldest period first: later ones are compared with it, or with what
	 * was published of it.
	 */
	void consolidate() throws IOException {
		PeriodBook book = book();
		this.book = book;
		Set<ReportingPeriod> periods = periods(book);
		this.progress.stage(Progress.Stage.CONSOLIDATION, periods.size());
		Map<ReportingPeriod, String> fingerprints = fingerprints(book, periods);
		for (ReportingPeriod period : periods) {
			String fingerprint = fingerprints.getOrDefault(period, "");
			if (!this.staging.consolidated(period, fingerprint)) {
				LockedPeriod locked = locked().get(period);
				this.staging.store((locked != null) ? locked.consolidation() : book.consolidate(period),
						this.catalogue.office().wholeCode(), fingerprint);
			}
			this.progress.step();
		}
	}

	private PeriodBook book() {
		return new PeriodBook(this.catalogue, this.templates, this.staging, this.archive.decisionsTaken());
	}

	/** A locked period stays, also where the catalogue knows nothing of it any more. */
	private Set<ReportingPeriod> periods(PeriodBook book) throws IOException {
		Set<ReportingPeriod> periods = new TreeSet<>(book.periods());
		periods.addAll(locked().keySet());
		return periods;
	}

	/** Renders what changed, or what is missing on the disk. */
	void render() throws IOException {
		PeriodBook book = Optional.ofNullable(this.book).orElseGet(this::book);
		Set<ReportingPeriod> periods = periods(book);
		for (ReportingPeriod gone : this.staging.renderedPeriods()) {
			if (!periods.contains(gone)) {
				this.outputs.retire(gone);
				this.staging.forget(gone);
			}
		}
		this.progress.stage(Progress.Stage.RENDERING, periods.size());
		Map<ReportingPeriod, String> fingerprints = fingerprints(book, periods);
		for (ReportingPeriod period : periods) {
			String fingerprint = fingerprints.getOrDefault(period, "");
			LockedPeriod locked = locked().get(period);
			Decision release = this.due.get(period);
			boolean asked = this.requested == null || this.requested.equals(period) || release != null;
			boolean changed = !this.staging.fingerprint(period).filter(fingerprint::equals).isPresent()
					|| !((locked != null) ? this.outputs.complete(locked) : this.outputs.complete(period));
			if (asked && (changed || release != null)) {
				if (locked != null) {
					renderLocked(book, locked);
				}
				else {
					renderOpen(book, period, release);
				}
				this.staging.rendered(period, fingerprint);
			}
			// The next one's outputs need the memory.
			book.forget(period);
			this.progress.step();
		}
		this.written.addAll(this.outputs
			.writeUnknown(book.submissions().stream().filter((submission) -> submission.period() == null).toList()));
	}

	private void renderOpen(PeriodBook book, ReportingPeriod period, @Nullable Decision release) throws IOException {
		List<JournalEntry.Released> editions = this.archive.releases().of(period);
		LockedPeriod before = editions.isEmpty() ? null
				: LockedPeriod.of(this.archive, editions.get(editions.size() - 1));
		PeriodContent content = content(book, period, before);
		this.written.addAll(this.outputs.write(content, release));
		this.rendered.put(period, PeriodResult.of(content.consolidation()));
		if (release != null) {
			List<Submission> submissions = book.restedOn(period);
			byte[] publication = Standing
				.publication(content.consolidation(), this.catalogue.office().wholeCode(), submissions,
						TypedTexts.of(this.staging, submissions))
				.write();
			this.prepared.add(new PreparedRelease(release, this.archive.originals().store(publication).sha256(),
					this.outputs.archived(period)));
		}
	}

	private void renderLocked(PeriodBook book, LockedPeriod locked) throws IOException {
		ReportingPeriod period = locked.edition().period();
		// A catalogue that no longer knows the period's workbooks has nothing to set
		// against what was published.
		PeriodContent now = book.periods().contains(period) ? content(book, period, locked) : null;
		this.written.addAll(this.outputs.write(locked, now));
		if (now != null && !now.revisions().isEmpty()) {
			this.drafts.add(new Located("output/" + period.code() + "/" + PeriodOutputs.DRAFT,
					Finding.of("KY_KHOA_CO_DU_THAO", Severity.WARNING, PeriodText.name(period),
							OutputWords.edition(locked.edition()), Integer.toString(now.revisions().size()))));
		}
	}

	/**
	 * @param before the edition that the period is set against; null where there is none
	 */
	private PeriodContent content(PeriodBook book, ReportingPeriod period, @Nullable LockedPeriod before) {
		Consolidation consolidation = book.consolidate(period);
		String whole = this.catalogue.office().wholeCode();
		List<Submission> submissions = book.restedOn(period);
		List<Revision> revisions = List.of();
		List<Submission> uncounted = List.of();
		if (before != null) {
			Standing then = Standing.of(before, whole, before.submissions(this.archive));
			Standing now = Standing.now(consolidation, whole, submissions);
			revisions = RevisionTable.between(this.catalogue, then, now);
			uncounted = now.uncountedIn(then);
		}
		return new PeriodContent(consolidation, book.shown(period), book.attachments(period), book.narrative(period),
				(before != null) ? before.edition() : null, revisions, uncounted);
	}

	/**
	 * What a period is consolidated and rendered of: catalogue and program, decisions and
	 * what the office had when they were taken, the period's submissions, all earlier
	 * periods.
	 */
	private Map<ReportingPeriod, String> fingerprints(PeriodBook book, Set<ReportingPeriod> periods)
			throws IOException {
		Map<ReportingPeriod, String> fingerprints = new java.util.HashMap<>();
		String chain = Sha256.of(this.key + "\n" + this.archive.decisionsTaken());
		Releases releases = this.archive.releases();
		for (ReportingPeriod period : periods) {
			Stream<String> kept = book.attachments(period)
				.stream()
				.map((attachment) -> attachment.file().sha256() + " " + attachment.file().name() + " "
						+ attachment.unit());
			String own = Stream.concat(book.restedOn(period).stream().map(Journey::told), kept)
				.sorted()
				.collect(Collectors.joining("\n"));
			int editions = releases.of(period).size();
			String life = (editions > 0) ? "\n" + editions + locked().containsKey(period) : "";
			chain = Sha256.of(chain + "\n" + period.code() + "\n" + own + life);
			fingerprints.put(period, chain);
		}
		return fingerprints;
	}

	private static String told(Submission submission) {
		Function<Finding, String> words = (finding) -> finding.code() + finding.severity() + finding.arguments();
		return submission.file().sha256() + " " + submission.file().name() + " " + submission.state() + " "
				+ submission.version() + submission.findings().stream().map(words).toList();
	}

	List<OutputResult> written() {
		return this.written;
	}

	/** The periods that are ready to be locked. */
	List<PreparedRelease> prepared() {
		return List.copyOf(this.prepared);
	}

	/**
	 * What is to be told of locked periods that have a draft, and of what is released.
	 */
	List<Located> notices() {
		return Stream.concat(this.drafts.stream(), this.outputs.notices().stream()).toList();
	}

	/** The periods whose outputs were made anew. */
	Map<ReportingPeriod, PeriodResult> rendered() {
		return this.rendered;
	}

}
