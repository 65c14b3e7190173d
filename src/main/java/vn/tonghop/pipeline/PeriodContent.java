package vn.tonghop.pipeline;

import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.tonghop.model.Attachment;
import vn.tonghop.model.Consolidation;
import vn.tonghop.model.Edition;
import vn.tonghop.model.Revision;
import vn.tonghop.model.Submission;

/**
 * What a period's outputs are made of.
 *
 * @param submissions all that a person should know of
 * @param since the edition before; null where the period was never released
 * @param revisions the figures that are others than in that edition
 * @param uncounted the submissions that count now, of a unit and form of which none
 * counted in that edition
 */
record PeriodContent(Consolidation consolidation, List<Submission> submissions, List<Attachment> attachments,
		List<NarrativeOfUnit> narrative, @Nullable Edition since, List<Revision> revisions,
		List<Submission> uncounted) {

	PeriodContent {
		submissions = List.copyOf(submissions);
		attachments = List.copyOf(attachments);
		narrative = List.copyOf(narrative);
		revisions = List.copyOf(revisions);
		uncounted = List.copyOf(uncounted);
	}

}
