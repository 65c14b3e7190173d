package vn.tonghop.rendering.feedback;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import vn.tonghop.model.Catalogue;
import vn.tonghop.model.Finding;
import vn.tonghop.model.FindingKey;
import vn.tonghop.model.Form;
import vn.tonghop.model.ReportingPeriod;
import vn.tonghop.model.Severity;
import vn.tonghop.model.Submission;
import vn.tonghop.rendering.wording.OutputWords;

/**
 * What one submission's sender is told.
 *
 * @param file the workbook's name as it was dropped
 * @param unit the unit as a sentence has it ({@code xã Đông Phú}); null where not known
 * @param form the form's name; null where not known
 * @param period null where not known
 * @param version the how-manieth submission; 0 where not known
 * @param refused whether the workbook does not count until it is mended
 * @param points what was found, what must be mended first; then what is mended since the
 * submission before
 */
public record Feedback(String file, @Nullable String unit, @Nullable String form, @Nullable ReportingPeriod period,
		int version, boolean refused, List<FeedbackPoint> points) {

	public Feedback {
		points = List.copyOf(points);
	}

	/**
	 * Feedback to a submission.
	 * @param before the unit's submission before of the same form and period; null: none
	 */
	public static Feedback of(Catalogue catalogue, Submission submission, @Nullable Submission before) {
		Set<FindingKey> earlier = new HashSet<>();
		Set<FindingKey> now = new HashSet<>();
		if (before != null) {
			before.findings().forEach((finding) -> earlier.add(FindingKey.of(finding)));
		}
		List<FeedbackPoint> points = new ArrayList<>();
		for (Severity severity : List.of(Severity.ERROR, Severity.WARNING)) {
			for (Finding finding : submission.findings()) {
				if (finding.severity() == severity) {
					FindingKey key = FindingKey.of(finding);
					now.add(key);
					points.add(new FeedbackPoint(points.size() + 1, finding,
							earlier.contains(key) ? FeedbackPoint.Standing.STILL_THERE : FeedbackPoint.Standing.NEW,
							submission.explanation(finding).orElse(null)));
				}
			}
		}
		if (before != null) {
			for (Finding finding : before.findings()) {
				if (now.add(FindingKey.of(finding))) {
					points.add(new FeedbackPoint(0, finding, FeedbackPoint.Standing.MENDED, null));
				}
			}
		}
		String unit = submission.unit();
		String form = submission.form();
		return new Feedback(submission.file().name(),
				(unit != null) ? catalogue.unit(unit).map(OutputWords::unit).orElse(unit) : null,
				(form != null) ? catalogue.form(form).map(Form::name).orElse(form) : null, submission.period(),
				submission.version(), !submission.state().counts(), points);
	}

	/** The points that stand, without what is mended. */
	public List<FeedbackPoint> standing() {
		return this.points.stream().filter((point) -> point.standing() != FeedbackPoint.Standing.MENDED).toList();
	}

	/** How many points of a severity stand. */
	public long count(Severity severity) {
		return standing().stream().filter((point) -> point.finding().severity() == severity).count();
	}

}
