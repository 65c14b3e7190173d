package vn.tonghop.formula;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Powers with a fractional exponent, such as the yearly growth {@code (A/B)^(1/5)-1},
 * without a binary number on the way: computed to 60 digits, given to 34.
 */
final class Logarithms {

	/** Enough above 34 digits that what is lost on the way does not show. */
	static final MathContext WORKING = new MathContext(60, RoundingMode.HALF_EVEN);

	private static final BigDecimal TWO = BigDecimal.valueOf(2);

	private static final BigDecimal NEGLIGIBLE = BigDecimal.ONE.movePointLeft(WORKING.getPrecision() + 2);

	/** Square roots drawn, and halvings made, before a series starts. */
	private static final int REDUCTIONS = 4;

	private static final BigDecimal REDUCTION = BigDecimal.valueOf(1 << REDUCTIONS);

	private static final BigDecimal LN_10 = lnOfSmall(BigDecimal.TEN);

	private Logarithms() {
	}

	/** A positive base to any power. */
	static Value power(BigDecimal base, BigDecimal exponent) {
		BigDecimal logarithm = exponent.multiply(ln(base), WORKING);
		BigDecimal tens = logarithm.divide(LN_10, WORKING).setScale(0, RoundingMode.HALF_EVEN);
		if (tens.compareTo(BigDecimal.valueOf(Decimals.LARGEST_EXPONENT + 1)) > 0) {
			return Value.OUT_OF_RANGE;
		}
		if (tens.compareTo(BigDecimal.valueOf(-2L * Decimals.LARGEST_EXPONENT)) < 0) {
			return new Value.Number(BigDecimal.ZERO);
		}
		BigDecimal rest = logarithm.subtract(tens.multiply(LN_10, WORKING), WORKING);
		BigDecimal power = exp(rest).scaleByPowerOfTen(tens.intValueExact()).round(MathContext.DECIMAL128);
		return Decimals.settled(power.stripTrailingZeros());
	}

	private static BigDecimal ln(BigDecimal number) {
		int tens = (int) Decimals.exponent(number);
		BigDecimal small = number.scaleByPowerOfTen(-tens).round(WORKING);
		return lnOfSmall(small).add(BigDecimal.valueOf(tens).multiply(LN_10, WORKING), WORKING);
	}

	/** By the series of artanh, for numbers from 1 to 10. */
	private static BigDecimal lnOfSmall(BigDecimal number) {
		BigDecimal root = number;
		for (int i = 0; i < REDUCTIONS; i++) {
			root = root.sqrt(WORKING);
		}
		BigDecimal step = root.subtract(BigDecimal.ONE).divide(root.add(BigDecimal.ONE), WORKING);
		BigDecimal square = step.multiply(step, WORKING);
		BigDecimal sum = step;
		BigDecimal term = step;
		for (int n = 3; term.abs().compareTo(NEGLIGIBLE) > 0; n += 2) {
			term = term.multiply(square, WORKING);
			sum = sum.add(term.divide(BigDecimal.valueOf(n), WORKING), WORKING);
		}
		return sum.multiply(TWO).multiply(REDUCTION, WORKING);
	}

	/** By its series, for numbers of about one. */
	private static BigDecimal exp(BigDecimal number) {
		BigDecimal small = number.divide(REDUCTION, WORKING);
		BigDecimal sum = BigDecimal.ONE;
		BigDecimal term = BigDecimal.ONE;
		for (int n = 1; term.abs().compareTo(NEGLIGIBLE) > 0; n++) {
			term = term.multiply(small, WORKING).divide(BigDecimal.valueOf(n), WORKING);
			sum = sum.add(term, WORKING);
		}
		for (int i = 0; i < REDUCTIONS; i++) {
			sum = sum.multiply(sum, WORKING);
		}
		return sum;
	}

}
