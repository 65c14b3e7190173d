package vn.tonghop.staging;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import vn.tonghop.model.Finding;
import vn.tonghop.model.SubmissionState;

/**
 * What was concluded of a submission.
 *
 * @param seq which one
 * @param version its number among the unit's submissions, from 1; 0 where it is of none
 * @param findings those of validation
 * @param settled what its doubtful numbers count as
 */
public record Judged(long seq, SubmissionState state, int version, List<Finding> findings,
		Map<Settled, BigDecimal> settled) {

	public Judged {
		findings = List.copyOf(findings);
		settled = Map.copyOf(settled);
	}

}
