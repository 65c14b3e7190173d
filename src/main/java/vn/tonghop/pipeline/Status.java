package vn.tonghop.pipeline;

import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.tonghop.model.Attachment;
import vn.tonghop.model.Catalogue;
import vn.tonghop.model.Completeness;
import vn.tonghop.model.Edition;
import vn.tonghop.model.Finding;
import vn.tonghop.model.ReportingPeriod;
import vn.tonghop.model.Submission;

/**
 * Who has sent what.
 *
 * @param period null where nothing was ever received
 * @param submissions those of the period, and all whose period is not known, in the order
 * of receipt
 * @param attachments the signed scans and documents kept beside them
 * @param completeness null where the period is not known
 * @param findings what was found about the whole
 * @param editions the period's, the first one first
 * @param locked whether the last of them stands, so that nothing changes the period
 */
public record Status(Catalogue catalogue, @Nullable ReportingPeriod period, List<Submission> submissions,
		@Nullable Completeness completeness, List<Attachment> attachments, List<Finding> findings,
		List<Edition> editions, boolean locked) {

	public Status {
		submissions = List.copyOf(submissions);
		attachments = List.copyOf(attachments);
		findings = List.copyOf(findings);
		editions = List.copyOf(editions);
	}

}
