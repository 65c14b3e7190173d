package vn.tonghop.model;

import java.util.List;

/**
 * What of an indicator a figure tells. The first six are reported, the last two are
 * computed for the whole.
 */
public enum Measure {

	/** Plan of the year. */
	KH,
	/** Done within the period. */
	TH,
	/** From the year's start to the period's end; of a stock, its state at the end. */
	LK,
	/** The {@link #LK} of the same period a year before. */
	CK,
	/** Estimate for the whole year. */
	UN,
	/** Plan of the next year. */
	KS,
	/** Share of the plan, in percent. */
	PKH,
	/**
	 * Growth of LK over CK in percent; where the indicator's unit is %, the difference in
	 * percentage points.
	 */
	TG;

	/** The measures that a reporting unit may type. */
	public static final List<Measure> REPORTED = List.of(KH, TH, LK, CK, UN, KS);

}
