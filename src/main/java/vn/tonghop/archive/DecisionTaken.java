package vn.tonghop.archive;

import vn.tonghop.model.Decision;

/**
 * A decision that stands, with what the office had before it when it was taken: the place
 * in the journal remembers it.
 *
 * @param filesBefore sequence of the last file received before the decision; 0 where
 * nothing was
 */
public record DecisionTaken(Decision decision, long filesBefore) {
}
