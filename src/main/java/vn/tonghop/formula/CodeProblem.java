package vn.tonghop.formula;

/** Why a text cannot be an indicator's code. */
public enum CodeProblem {

	/** Not {@code [A-Z][A-Z0-9_]*}. */
	NOT_WELL_FORMED,
	/** Excel would read a cell: {@code DT1}, {@code XFD9}, {@code R1C1}. */
	CELL_ADDRESS,
	/** Excel has a function or constant of this name: {@code SUM}, {@code TRUE}. */
	FUNCTION_NAME,
	/**
	 * The number of communes, {@code SO_DON_VI} or {@code SO_DON_VI_NOP}: a formula may
	 * name it, an indicator may not bear it.
	 */
	RESERVED

}
