package vn.tonghop.formula;

/**
 * A word of a formula.
 *
 * @param kind what it is
 * @param text as Excel's file format writes it; a function with its parenthesis
 * @param operand its place among the formula's operands; -1: it is none
 */
record Token(Kind kind, String text, int operand) {

	static final Token OPEN = new Token(Kind.OPEN, "(", -1);

	static final Token CLOSE = new Token(Kind.CLOSE, ")", -1);

	static Token of(Kind kind, String text) {
		return new Token(kind, text, -1);
	}

	enum Kind {

		OPERAND, FUNCTION, OPEN, CLOSE, COMMA, PREFIX, BINARY, PERCENT

	}

}
