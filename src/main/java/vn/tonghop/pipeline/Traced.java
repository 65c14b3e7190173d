package vn.tonghop.pipeline;

import java.util.List;

import vn.tonghop.model.Catalogue;
import vn.tonghop.model.Consolidation;
import vn.tonghop.model.Submission;

/** A period consolidated, with the submissions that it is made of. */
public record Traced(Catalogue catalogue, Consolidation consolidation, List<Submission> submissions) {

	public Traced {
		submissions = List.copyOf(submissions);
	}

}
