package vn.tonghop.pipeline;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import vn.tonghop.archive.Archive;
import vn.tonghop.archive.JournalEntry;
import vn.tonghop.archive.Publication;
import vn.tonghop.files.OutputWriter;
import vn.tonghop.model.Completeness;
import vn.tonghop.model.Consolidation;
import vn.tonghop.model.Edition;
import vn.tonghop.model.PublishedSubmission;
import vn.tonghop.model.ReadWorkbook;
import vn.tonghop.model.ReceivedFile;
import vn.tonghop.model.ReportingPeriod;
import vn.tonghop.model.Submission;
import vn.tonghop.model.UnitFigures;

/**
 * An edition with what it rests on, out of the archive: no catalogue and no program of
 * today has a part in it.
 */
record LockedPeriod(JournalEntry.Released released, Publication publication) {

	static LockedPeriod of(Archive archive, JournalEntry.Released released) throws IOException {
		return new LockedPeriod(released, Publication.read(archive.originals().read(released.publication())));
	}

	/** The edition by which a period is locked; empty where it is open. */
	static Optional<LockedPeriod> find(Archive archive, ReportingPeriod period) throws IOException {
		Optional<JournalEntry.Released> released = archive.releases().locked(period);
		return released.isPresent() ? Optional.of(of(archive, released.get())) : Optional.empty();
	}

	/** The periods that are locked, the oldest first. */
	static Map<ReportingPeriod, LockedPeriod> all(Archive archive) throws IOException {
		Map<ReportingPeriod, LockedPeriod> locked = new LinkedHashMap<>();
		for (JournalEntry.Released released : archive.releases().locked()) {
			locked.put(released.edition().period(), of(archive, released));
		}
		return locked;
	}

	Edition edition() {
		return this.released.edition();
	}

	/** Whether a file came after the release. */
	boolean late(ReceivedFile file) {
		return file.sequence() > edition().lastFile();
	}

	/** The figures as published; completeness and verdicts are in the published bytes. */
	Consolidation consolidation() {
		Map<String, Map<String, UnitFigures>> units = new LinkedHashMap<>(this.publication.byUnit());
		Map<String, UnitFigures> whole = Optional.ofNullable(units.remove(this.publication.wholeCode()))
			.orElse(Map.of());
		return new Consolidation(edition().period(), new Completeness(List.of(), List.of(), List.of(), 0, 0), units,
				whole, Map.of(), List.of());
	}

	/** The published bytes of every output. */
	List<OutputWriter.Output> outputs(Archive archive) {
		List<OutputWriter.Output> outputs = new ArrayList<>();
		for (JournalEntry.SnapshotFile file : this.released.files()) {
			outputs.add(new OutputWriter.Output(file.path(), file.sha256(),
					() -> List.of(archive.originals().read(file.sha256()))));
		}
		return outputs;
	}

	/**
	 * The submissions of today, those that the edition knew in the state that it gave
	 * them.
	 */
	List<Submission> asPublished(List<Submission> submissions) {
		return submissions.stream()
			.map((submission) -> this.publication.submission(submission.file().sequence())
				.map((known) -> asPublished(submission, known))
				.orElse(submission))
			.toList();
	}

	private static Submission asPublished(Submission submission, PublishedSubmission known) {
		return new Submission(submission.file(), known.form(), known.unit(), known.period(), known.version(),
				known.state(), submission.findings(), submission.coverage(), submission.explanations());
	}

	/** The submissions that the edition rests on, as the archive knows them. */
	List<Submission> submissions(Archive archive) {
		Map<Long, ReceivedFile> files = new LinkedHashMap<>();
		archive.receivedFiles().forEach((file) -> files.put(file.sequence(), file));
		List<Submission> submissions = new ArrayList<>();
		for (PublishedSubmission known : this.publication.submissions()) {
			ReceivedFile file = files.get(known.sequence());
			if (file != null) {
				submissions.add(new Submission(file, known.form(), known.unit(), known.period(), known.version(),
						known.state(), List.of(), ReadWorkbook.Coverage.NONE, List.of()));
			}
		}
		return submissions;
	}

}
