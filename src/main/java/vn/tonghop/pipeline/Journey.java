package vn.tonghop.pipeline;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.tonghop.archive.Archive;
import vn.tonghop.files.OutputResult;
import vn.tonghop.files.Sha256;
import vn.tonghop.model.Catalogue;
import vn.tonghop.model.Consolidation;
import vn.tonghop.model.Finding;
import vn.tonghop.model.ReceivedFile;
import vn.tonghop.model.ReportingPeriod;
import vn.tonghop.model.Submission;
import vn.tonghop.staging.Staging;

/** What the steps of the job do, on one workspace, with one catalogue. */
final class Journey {

	private final Catalogue catalogue;

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

	private final List<OutputResult> written = new ArrayList<>();

	private final Map<ReportingPeriod, Consolidation> rendered = new java.util.TreeMap<>();

	Journey(Catalogue catalogue, String key, Archive archive, Staging staging, PeriodOutputs outputs, Progress progress,
			@Nullable ReportingPeriod requested) {
		this.catalogue = catalogue;
		this.key = key;
		this.archive = archive;
		this.staging = staging;
		this.outputs = outputs;
		this.progress = progress;
		this.requested = requested;
		this.reader = new FileReader(catalogue);
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

	void read(List<Long> sequences) {
		Set<Long> meant = new HashSet<>(sequences);
		for (ReceivedFile file : this.staging.unread(this.key)) {
			if (meant.contains(file.sequence())) {
				ReadFile read = this.reader.read(this.archive.originals().path(file.sha256()), file);
				this.staging.store(file, read.kind(), Silenced.without(this.catalogue, read.content()), this.key);
				this.progress.step();
			}
		}
	}

	void judge() {
		new Judge(this.catalogue, this.staging, this.archive.decisionsTaken()).judge(this.progress);
	}

	/** Consolidates the oldest period first: later ones are compared with it. */
	void consolidate() {
		PeriodBook book = new PeriodBook(this.catalogue, this.staging);
		Set<ReportingPeriod> periods = book.periods();
		this.progress.stage(Progress.Stage.CONSOLIDATION, periods.size());
		for (ReportingPeriod period : periods) {
			this.staging.store(book.consolidate(period), this.catalogue.office().wholeCode());
			this.progress.step();
		}
	}

	/** Renders what changed, or what is missing on the disk. */
	void render() throws IOException {
		PeriodBook book = new PeriodBook(this.catalogue, this.staging);
		Set<ReportingPeriod> periods = book.periods();
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
			boolean asked = this.requested == null || this.requested.equals(period);
			boolean changed = !this.staging.fingerprint(period).filter(fingerprint::equals).isPresent()
					|| !this.outputs.complete(period);
			if (asked && changed) {
				Consolidation consolidation = book.consolidate(period);
				this.written.addAll(this.outputs.write(consolidation, book.shown(period), book.attachments(period),
						narrative(book, period)));
				this.staging.rendered(period, fingerprint);
				this.rendered.put(period, consolidation);
			}
			this.progress.step();
		}
		this.written.addAll(this.outputs
			.writeUnknown(book.submissions().stream().filter((submission) -> submission.period() == null).toList()));
	}

	private List<NarrativeOfUnit> narrative(PeriodBook book, ReportingPeriod period) {
		Stream<NarrativeOfUnit> typed = book.shown(period)
			.stream()
			.filter((submission) -> submission.state().counts())
			.map((submission) -> new NarrativeOfUnit(String.valueOf(submission.unit()),
					this.staging.narrative(submission.file().sequence())))
			.filter((texts) -> !texts.narrative().isEmpty());
		return Stream.concat(typed, book.documents(period).stream()).toList();
	}

	/**
	 * What a period's outputs are made of: catalogue and program, its submissions, all
	 * earlier periods.
	 */
	private Map<ReportingPeriod, String> fingerprints(PeriodBook book, Set<ReportingPeriod> periods) {
		Map<ReportingPeriod, String> fingerprints = new java.util.HashMap<>();
		String chain = this.key;
		for (ReportingPeriod period : periods) {
			Stream<String> kept = book.attachments(period)
				.stream()
				.map((attachment) -> attachment.file().sha256() + " " + attachment.file().name() + " "
						+ attachment.unit());
			String own = Stream.concat(book.submissions(period).stream().map(Journey::told), kept)
				.sorted()
				.collect(Collectors.joining("\n"));
			chain = Sha256.of(chain + "\n" + period.code() + "\n" + own);
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

	/** The periods whose outputs were made anew. */
	Map<ReportingPeriod, Consolidation> rendered() {
		return this.rendered;
	}

}
