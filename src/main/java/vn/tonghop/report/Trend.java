package vn.tonghop.report;

/** How a figure stands to that of a year before. */
public enum Trend {

	/** It rises by what is printed. */
	RISES,
	/** It falls by what is printed. */
	FALLS,
	/** Equal, as far as anything printed shows. */
	UNCHANGED,
	/**
	 * The two are printed differently, yet their difference is smaller than what is
	 * printed: neither "rises" nor "unchanged" would be true.
	 */
	NEARLY_UNCHANGED,
	/** A year before it was zero: there is no growth over nothing. */
	FROM_ZERO,
	/** There is no figure of a year before. */
	FIRST_TIME,
	/** The two cannot be compared, or there is no figure at all. */
	NOT_COMPARED

}
