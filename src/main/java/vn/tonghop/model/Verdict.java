package vn.tonghop.model;

/** How a figure stands to its target. */
public enum Verdict {

	EXCEEDED, MET, NOT_MET,
	/** A flow before the year's end that has not reached its target. */
	IN_PROGRESS,
	/**
	 * While a unit is missing, without a direction, or where words must be judged by a
	 * person.
	 */
	NONE

}
