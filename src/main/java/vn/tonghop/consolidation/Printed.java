package vn.tonghop.consolidation;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

import vn.tonghop.text.NumberText;

/** Numbers in messages. */
final class Printed {

	private static final int MOST_DECIMALS = 10;

	private Printed() {
	}

	/** All digits that tell figures apart; empty for a figure that is not there. */
	static String exact(@Nullable BigDecimal value) {
		return (value != null) ? NumberText.trimmed(value, MOST_DECIMALS) : "";
	}

}
