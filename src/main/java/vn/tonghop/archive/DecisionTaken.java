package vn.tonghop.archive;

import java.util.List;

import vn.tonghop.model.Decision;

/**
 * A decision that stands, with what the office had before it when it was taken: the place
 * in the journal remembers it.
 *
 * @param filesBefore sequence of the last file received before the decision; 0 where
 * nothing was
 * @param known the decisions that stood once it was taken, itself and those taken with it
 * among them
 */
public record DecisionTaken(Decision decision, long filesBefore, List<Decision> known) {

	public DecisionTaken {
		known = List.copyOf(known);
	}

}
