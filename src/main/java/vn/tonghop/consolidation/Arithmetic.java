package vn.tonghop.consolidation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

import vn.tonghop.model.Observation;

/**
 * Ratios on exact decimals: multiplied first, divided once, to 34 digits; a division by
 * zero is not there.
 */
final class Arithmetic {

	private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

	private Arithmetic() {
	}

	static Optional<BigDecimal> quotient(BigDecimal dividend, BigDecimal divisor) {
		return (divisor.signum() == 0) ? Optional.empty()
				: Optional.of(dividend.divide(divisor, MathContext.DECIMAL128));
	}

	/** {@code part / whole * 100}. */
	static Optional<BigDecimal> percent(BigDecimal part, BigDecimal whole) {
		return quotient(part.multiply(HUNDRED), whole);
	}

	/** {@code (now / before - 1) * 100}. */
	static Optional<BigDecimal> growth(BigDecimal now, BigDecimal before) {
		return percent(now.subtract(before), before);
	}

	static Observation whole(int number) {
		return Observation.of(BigDecimal.valueOf(number));
	}

}
