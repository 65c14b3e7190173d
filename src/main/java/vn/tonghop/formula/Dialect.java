package vn.tonghop.formula;

/** The two ways in which Excel takes a formula; a formula is wholly in one of them. */
enum Dialect {

	/** {@code ROUND(A*0.5,2)}. */
	INTERNATIONAL(','),
	/** {@code ROUND(A*0,5;2)}. */
	VIETNAMESE(';');

	private final char separator;

	Dialect(char separator) {
		this.separator = separator;
	}

	char separator() {
		return this.separator;
	}

}
