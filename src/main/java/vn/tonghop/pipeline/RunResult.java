package vn.tonghop.pipeline;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import vn.tonghop.model.Attachment;
import vn.tonghop.model.Catalogue;
import vn.tonghop.model.LifeAct;
import vn.tonghop.model.Located;
import vn.tonghop.model.ReportingPeriod;
import vn.tonghop.model.Submission;

/**
 * What a run did.
 *
 * @param catalogue the catalogue that it worked by
 * @param taken the submissions that it took in, and those of runs that were cut off
 * before they could tell of them
 * @param submissions every submission that the office has, in the order of receipt
 * @param attachments the signed scans and documents that came in likewise
 * @param periods the periods whose outputs were made anew
 * @param acts the periods that it released or found opened again, likewise
 * @param notices files that could not be taken in or were held already, outputs that lie
 * beside a person's
 * @param written how many files were written or taken away
 * @param stagingRemade whether the staging database was damaged and made again
 * @param known how much there is to tell of: nothing of it is told again
 */
public record RunResult(Catalogue catalogue, List<Submission> taken, List<Submission> submissions,
		List<Attachment> attachments, Map<ReportingPeriod, PeriodResult> periods, List<LifeAct> acts,
		List<Located> notices, int written, boolean stagingRemade, Told known) {

	public RunResult {
		taken = List.copyOf(taken);
		submissions = List.copyOf(submissions);
		attachments = List.copyOf(attachments);
		acts = List.copyOf(acts);
		notices = List.copyOf(notices);
	}

	/** This and what was done before anything was taken in, as one. */
	RunResult after(RunResult before) {
		Map<ReportingPeriod, PeriodResult> all = new TreeMap<>(before.periods);
		all.putAll(this.periods);
		return new RunResult(this.catalogue, this.taken, this.submissions, this.attachments, all, this.acts,
				Stream.concat(before.notices.stream(), this.notices.stream()).distinct().toList(),
				before.written + this.written, before.stagingRemade || this.stagingRemade, this.known);
	}

	/** Whether nothing was new: nothing taken in, nothing written. */
	public boolean nothingNew() {
		return this.taken.isEmpty() && this.attachments.isEmpty() && this.acts.isEmpty() && this.written == 0;
	}

}
