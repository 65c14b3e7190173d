package vn.tonghop.report;

import java.math.BigDecimal;
import java.math.RoundingMode;

import vn.tonghop.text.NumberText;

/** How a report writes numbers: half-up, and never before this last step. */
final class Numerals {

	/** Percentages and percentage points have at most so many decimals. */
	static final int PERCENT_DECIMALS = 2;

	private Numerals() {
	}

	/** With the decimals that it has, zeros at the end left out. */
	static String asTyped(BigDecimal value) {
		return NumberText.trimmed(value, Math.max(0, value.scale()));
	}

	/** Percent, without its sign %. */
	static String percent(BigDecimal value) {
		return NumberText.trimmed(value, PERCENT_DECIMALS);
	}

	static BigDecimal rounded(BigDecimal value, int decimals) {
		return value.setScale(decimals, RoundingMode.HALF_UP);
	}

	static String count(int value) {
		return NumberText.count(BigDecimal.valueOf(value));
	}

	/** Whether a count is written with a zero in front: 1 to 9. */
	static boolean belowTen(BigDecimal value) {
		return value.signum() > 0 && value.compareTo(BigDecimal.TEN) < 0 && whole(value);
	}

	static boolean whole(BigDecimal value) {
		return value.stripTrailingZeros().scale() <= 0;
	}

}
