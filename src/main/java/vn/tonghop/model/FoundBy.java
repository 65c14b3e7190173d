package vn.tonghop.model;

/** The way in which a figure's cell was found in a workbook, the surest first. */
public enum FoundBy {

	/** By a hidden cell name such as {@code SL_LUA.LK}. */
	NAME,
	/** By the code in the codes' column and the column's heading. */
	CODE,
	/** By the row's label (and its parents') and the column's heading. */
	LABEL

}
