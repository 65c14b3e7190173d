package vn.tonghop.text;

import java.math.BigDecimal;

/** Numbers as programs read them: a point as decimal mark, no groups, no exponent. */
public final class PlainNumber {

	/** So many digits are held by a long, whatever they are. */
	private static final int LONG_DIGITS = 18;

	private PlainNumber() {
	}

	/** A number without trailing zeros behind the point, and exactly the same number. */
	public static String of(BigDecimal value) {
		int scale = value.scale();
		if (scale < 0 || scale > LONG_DIGITS || value.precision() > LONG_DIGITS) {
			return value.stripTrailingZeros().toPlainString();
		}
		// What is written by the hundred thousand is worth a way of its own.
		long digits = value.scaleByPowerOfTen(scale).longValue();
		while (scale > 0 && digits % 10 == 0) {
			digits /= 10;
			scale--;
		}
		String written = Long.toString(Math.abs(digits));
		if (scale == 0) {
			return (digits < 0) ? "-" + written : written;
		}
		StringBuilder text = new StringBuilder(written.length() + scale + 3);
		if (digits < 0) {
			text.append('-');
		}
		int whole = written.length() - scale;
		if (whole > 0) {
			return text.append(written, 0, whole).append('.').append(written, whole, written.length()).toString();
		}
		return text.append("0.").append("0".repeat(-whole)).append(written).toString();
	}

}
