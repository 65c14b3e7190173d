package vn.tonghop.grid;

/** Whether a sheet's tab is shown. */
public enum Visibility {

	VISIBLE,
	/** Hidden; a person can show it. */
	HIDDEN,
	/** Hidden so that only a program can show it. */
	VERY_HIDDEN

}
