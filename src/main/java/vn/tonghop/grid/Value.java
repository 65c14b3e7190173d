package vn.tonghop.grid;

import java.math.BigDecimal;

/** What a cell holds. A blank cell has no value: it is simply not there. */
public sealed interface Value {

	/** A number; dates too are numbers, told apart by {@link Style#date()}. */
	record Number(BigDecimal value) implements Value {
	}

	/** A text, rich text joined; may be empty where a formula gave an empty text. */
	record Text(String text) implements Value {
	}

	record Bool(boolean value) implements Value {
	}

	/** An Excel error, such as {@code #REF!}. */
	record Error(String code) implements Value {
	}

	/** A formula whose computed value the file does not hold. */
	record NotComputed() implements Value {

		static final NotComputed INSTANCE = new NotComputed();

	}

}
