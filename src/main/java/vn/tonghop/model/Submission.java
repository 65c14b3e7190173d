package vn.tonghop.model;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A received file and what was concluded of it.
 *
 * @param file the fact
 * @param version the how-manieth submission of its unit for the form and period, from 1;
 * 0 where not identified
 * @param state what became of it
 * @param findings all that was found, in reading order
 */
public record Submission(ReceivedFile file, @Nullable String form, @Nullable String unit,
		@Nullable ReportingPeriod period, int version, SubmissionState state, List<Finding> findings,
		ReadWorkbook.Coverage coverage) {

	public Submission {
		findings = List.copyOf(findings);
	}

}
