package vn.tonghop.consolidation;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

import vn.tonghop.model.Indicator;
import vn.tonghop.text.NumberText;

/** Numbers in messages. */
final class Printed {

	private static final int MOST_DECIMALS = 10;

	private Printed() {
	}

	/**
	 * A number as its indicator prints it; with all its digits where that would print the
	 * other one too.
	 */
	static String beside(BigDecimal value, BigDecimal other, Indicator indicator) {
		String printed = NumberText.format(value, indicator.decimals());
		return printed.equals(NumberText.format(other, indicator.decimals())) ? exact(value) : printed;
	}

	/** All digits that tell figures apart; empty for a figure that is not there. */
	static String exact(@Nullable BigDecimal value) {
		return (value != null) ? NumberText.trimmed(value, MOST_DECIMALS) : "";
	}

}
