package vn.tonghop.formula;

import org.jspecify.annotations.Nullable;

/**
 * A text is not a formula that may be used. Thrown by {@link Formula#parse} only; whoever
 * reads the catalogue makes a finding of it.
 */
public final class FormulaException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final Problem problem;

	private final int position;

	private final String offending;

	private final @Nullable String name;

	FormulaException(Problem problem, int position, String offending) {
		this(problem, position, offending, null);
	}

	FormulaException(Problem problem, int position, String offending, @Nullable String name) {
		super(problem + " at " + position + ": " + offending);
		this.problem = problem;
		this.position = position;
		this.offending = offending;
		this.name = name;
	}

	/** What is wrong. */
	public Problem problem() {
		return this.problem;
	}

	/**
	 * Which character of the text it is, from 1; one after the last where something is
	 * lacking at the end.
	 */
	public int position() {
		return this.position;
	}

	/** The piece of the text that is wrong; empty where something is lacking. */
	public String offending() {
		return this.offending;
	}

	/**
	 * The function, name or measure that is not known, or the function with a wrong
	 * number of arguments; else null.
	 */
	public @Nullable String name() {
		return this.name;
	}

	/** Kinds of mistakes. Stable: messages are chosen by them. */
	public enum Problem {

		/** There is nothing but blanks and an equals sign. */
		EMPTY,
		/** More than {@link Formula#MAX_LENGTH} characters. */
		TOO_LONG,
		/** Nested deeper than {@link Formula#MAX_DEPTH}. */
		TOO_DEEP,
		/** Something stands where it cannot, or the text ends too early. */
		SYNTAX,
		/** A parenthesis has no partner. */
		PARENTHESIS,
		/** A character that no formula has. */
		CHARACTER,
		/** A number that is not written as one, or that reads in two ways. */
		NUMBER,
		/** A text in quotes without end, or longer than Excel takes (255). */
		TEXT,
		/**
		 * A comma or semicolon that parts nothing, or the two ways of writing mixed:
		 * either commas part arguments and numbers have a point, or semicolons and a
		 * comma.
		 */
		SEPARATOR,
		/** A cell's address; figures are named by their code. */
		CELL_ADDRESS,
		/** A range ({@code :}). */
		RANGE,
		/** An array in braces. */
		ARRAY,
		/** Another sheet or workbook. */
		EXTERNAL_REFERENCE,
		/** An error value such as {@code #REF!}. */
		ERROR_VALUE,
		/** A function that formulas may not call, or that is none. */
		UNKNOWN_FUNCTION,
		/** A function's name without parentheses. */
		FUNCTION_WITHOUT_ARGUMENTS,
		/** A name that cannot be a code. */
		UNKNOWN_NAME,
		/** What follows the code's point is no measure. */
		UNKNOWN_MEASURE,
		/** A function has too few or too many arguments. */
		ARGUMENT_COUNT,
		/** An argument is left empty. */
		EMPTY_ARGUMENT

	}

}
