package vn.tonghop.model;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * A received file and what was concluded of it.
 *
 * @param file the fact
 * @param version the how-manieth submission of its unit for the form and period, from 1;
 * 0 where not identified
 * @param state what became of it
 * @param findings all that was found, in reading order
 * @param explanations what the unit said so far to findings of the form and period, the
 * latest last
 */
public record Submission(ReceivedFile file, @Nullable String form, @Nullable String unit,
		@Nullable ReportingPeriod period, int version, SubmissionState state, List<Finding> findings,
		ReadWorkbook.Coverage coverage, List<Explanation> explanations) {

	public Submission {
		findings = List.copyOf(findings);
		explanations = List.copyOf(explanations);
	}

	/** What the unit said to a finding, the latest of its answers. */
	public Optional<String> explanation(Finding finding) {
		return this.explanations.stream()
			.filter((explanation) -> explanation.about(finding))
			.map(Explanation::text)
			.reduce((earlier, later) -> later);
	}

}
