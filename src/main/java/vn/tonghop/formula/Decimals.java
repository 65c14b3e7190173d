package vn.tonghop.formula;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Excel's arithmetic on exact decimals. Sums, differences, products and whole powers are
 * exact; quotients and other powers have 34 digits (DECIMAL128). Numbers of Excel's range
 * only: from 10^309 on is {@code #NUM!}, and what is smaller than 10^-1000 is zero, so
 * that no formula can make numbers without end.
 */
final class Decimals {

	static final int LARGEST_EXPONENT = 308;

	private static final int MOST_DECIMALS = 1000;

	/** Digits that exact powers may have before they are rounded to 34. */
	private static final int MOST_DIGITS = 1000;

	private static final int LARGEST_POWER = 999_999_999;

	private static final BigDecimal HUNDREDTH = new BigDecimal("0.01");

	private Decimals() {
	}

	/** The number as a value, held within the range. */
	static Value settled(BigDecimal number) {
		if (number.signum() == 0) {
			return new Value.Number(
					(number.scale() >= 0 && number.scale() <= MOST_DECIMALS) ? number : BigDecimal.ZERO);
		}
		if (exponent(number) > LARGEST_EXPONENT) {
			return Value.OUT_OF_RANGE;
		}
		if (exponent(number) < -MOST_DECIMALS - 1) {
			return new Value.Number(BigDecimal.ZERO);
		}
		if (number.scale() > MOST_DECIMALS) {
			return new Value.Number(number.setScale(MOST_DECIMALS, RoundingMode.HALF_UP));
		}
		return new Value.Number((number.scale() < 0) ? number.setScale(0) : number);
	}

	static Value divide(BigDecimal dividend, BigDecimal divisor) {
		return (divisor.signum() == 0) ? Value.NO_QUOTIENT : settled(dividend.divide(divisor, MathContext.DECIMAL128));
	}

	static Value percent(BigDecimal number) {
		return settled(number.multiply(HUNDREDTH));
	}

	/**
	 * Rounds to so many decimals, tens where negative. A fraction of a decimal is cut
	 * off, as Excel does.
	 */
	static Value round(BigDecimal number, BigDecimal decimals, RoundingMode mode) {
		BigDecimal most = BigDecimal.valueOf(MOST_DECIMALS);
		int scale = decimals.min(most).max(most.negate()).intValue();
		return (scale >= number.scale()) ? settled(number) : settled(number.setScale(scale, mode));
	}

	/** The greatest whole number not above. */
	static Value whole(BigDecimal number) {
		return round(number, BigDecimal.ZERO, RoundingMode.FLOOR);
	}

	/** The remainder, with the divisor's sign. */
	static Value remainder(BigDecimal dividend, BigDecimal divisor) {
		if (divisor.signum() == 0) {
			return Value.NO_QUOTIENT;
		}
		BigDecimal remainder = dividend.remainder(divisor);
		return settled((remainder.signum() * divisor.signum() < 0) ? remainder.add(divisor) : remainder);
	}

	static Value power(BigDecimal base, BigDecimal exponent) {
		if (base.signum() == 0) {
			return switch (exponent.signum()) {
				case 1 -> new Value.Number(BigDecimal.ZERO);
				case 0 -> Value.OUT_OF_RANGE;
				default -> Value.NO_QUOTIENT;
			};
		}
		if (exponent.stripTrailingZeros().scale() > 0) {
			return (base.signum() < 0) ? Value.OUT_OF_RANGE : Logarithms.power(base, exponent);
		}
		if (exponent.abs().compareTo(BigDecimal.valueOf(LARGEST_POWER)) > 0) {
			return Value.OUT_OF_RANGE;
		}
		int times = exponent.intValueExact();
		Value power = wholePower(base, Math.abs(times));
		if (times >= 0) {
			return power;
		}
		if (!(power instanceof Value.Number number)) {
			return new Value.Number(BigDecimal.ZERO);
		}
		return (number.number().signum() != 0) ? divide(BigDecimal.ONE, number.number()) : Value.OUT_OF_RANGE;
	}

	private static Value wholePower(BigDecimal base, int times) {
		long leastExponent = exponent(base) * times;
		if (leastExponent > LARGEST_EXPONENT) {
			return Value.OUT_OF_RANGE;
		}
		if (leastExponent + times < -MOST_DECIMALS) {
			return new Value.Number(BigDecimal.ZERO);
		}
		boolean exact = (long) base.precision() * times <= MOST_DIGITS;
		return settled(exact ? base.pow(times) : base.pow(times, Logarithms.WORKING).round(MathContext.DECIMAL128));
	}

	/** n of the form d.ddd · 10^n. */
	static long exponent(BigDecimal number) {
		return (long) number.precision() - number.scale() - 1;
	}

}
