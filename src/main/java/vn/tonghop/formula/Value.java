package vn.tonghop.formula;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** What a part of a formula comes to. */
sealed interface Value {

	/**
	 * Something is missing: neither a number nor an error, and no function catches it.
	 */
	Value ABSENT = new Absent();

	Value NO_QUOTIENT = new Error("#DIV/0!");

	Value NOT_A_VALUE = new Error("#VALUE!");

	Value OUT_OF_RANGE = new Error("#NUM!");

	Value TRUE = new Truth(true);

	Value FALSE = new Truth(false);

	static Value of(boolean truth) {
		return truth ? TRUE : FALSE;
	}

	/** The number that Excel takes it for; what is no number becomes an error. */
	default Value asNumber() {
		return this;
	}

	/** True or false as Excel takes it; what is neither becomes an error. */
	default Value asTruth() {
		return this;
	}

	record Number(BigDecimal number) implements Value {

		@Override
		public Value asTruth() {
			return of(this.number.signum() != 0);
		}

		/** As {@code &} writes it. */
		@Override
		public String toString() {
			return (this.number.signum() == 0) ? "0" : this.number.stripTrailingZeros().toPlainString();
		}

	}

	record Truth(boolean truth) implements Value {

		@Override
		public Value asNumber() {
			return new Number(this.truth ? BigDecimal.ONE : BigDecimal.ZERO);
		}

		@Override
		public String toString() {
			return this.truth ? "TRUE" : "FALSE";
		}

	}

	record Text(String text) implements Value {

		/** With a point as decimal mark only: a formula's outcome hangs on no locale. */
		private static final Pattern NUMBER = Pattern.compile("[+-]?([0-9]{1,300}(\\.[0-9]{0,300})?|\\.[0-9]{1,300})");

		@Override
		public Value asNumber() {
			String stripped = this.text.strip();
			return NUMBER.matcher(stripped).matches() ? Decimals.settled(new BigDecimal(stripped)) : NOT_A_VALUE;
		}

		@Override
		public Value asTruth() {
			if (this.text.equalsIgnoreCase("TRUE")) {
				return TRUE;
			}
			return this.text.equalsIgnoreCase("FALSE") ? FALSE : NOT_A_VALUE;
		}

		@Override
		public String toString() {
			return this.text;
		}

	}

	record Absent() implements Value {
	}

	record Error(String name) implements Value {
	}

}
