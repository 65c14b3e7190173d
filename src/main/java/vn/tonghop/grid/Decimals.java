package vn.tonghop.grid;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

import org.jspecify.annotations.Nullable;

/**
 * The decimal that a person typed, from what the file keeps of it.
 *
 * <p>
 * Excel computes on binary floating point and shows at most 15 significant digits; a file
 * may hold 17, such as {@code 213.80000000000001} for a typed 213.8. Half-up to 15 digits
 * gives back what was typed, and of a computed value what Excel shows.
 */
final class Decimals {

	private static final int EXCEL_DIGITS = 15;

	private static final MathContext EXCEL = new MathContext(EXCEL_DIGITS, RoundingMode.HALF_UP);

	/** A number of a file is short; more is no number but an attempt. */
	private static final int MAX_LENGTH = 40;

	/** The widest exponent of a binary double. */
	private static final int MAX_EXPONENT = 400;

	private Decimals() {
	}

	/**
	 * Reads a number as XML writes it: {@code -1.5}, {@code 2E-3}.
	 * @return null where the text is none
	 */
	static @Nullable BigDecimal parse(String text) {
		int length = text.length();
		int at = 0;
		if (at < length && (text.charAt(at) == '-' || text.charAt(at) == '+')) {
			at++;
		}
		boolean negative = at > 0 && text.charAt(0) == '-';
		long unscaled = 0;
		int digits = 0;
		int significant = 0;
		int scale = 0;
		boolean point = false;
		for (; at < length; at++) {
			char c = text.charAt(at);
			if (c >= '0' && c <= '9') {
				digits++;
				if (significant > 0 || c != '0') {
					significant++;
				}
				if (significant > EXCEL_DIGITS) {
					return parseLong(text);
				}
				unscaled = unscaled * 10 + c - '0';
				scale += point ? 1 : 0;
			}
			else if (c == '.' && !point) {
				point = true;
			}
			else {
				return (digits > 0) ? parseLong(text) : null;
			}
		}
		if (digits == 0 || length > MAX_LENGTH) {
			return null;
		}
		while (scale > 0 && unscaled % 10 == 0) {
			unscaled /= 10;
			scale--;
		}
		return BigDecimal.valueOf(negative ? -unscaled : unscaled, scale);
	}

	/** A number of an .xls, which keeps the binary itself. */
	static BigDecimal of(double number) {
		if (number == Math.rint(number) && Math.abs(number) < 1e15) {
			return BigDecimal.valueOf((long) number);
		}
		if (Double.isNaN(number) || Double.isInfinite(number)) {
			throw new NumberFormatException("Beyond what Excel computes with");
		}
		return plain(new BigDecimal(number).round(EXCEL));
	}

	private static @Nullable BigDecimal parseLong(String text) {
		if (text.length() > MAX_LENGTH || !onlyAscii(text)) {
			return null;
		}
		try {
			BigDecimal number = new BigDecimal(text);
			// A number is brought to plain digits only where that stays short.
			long exponent = (long) number.precision() - number.scale();
			// What lies between is Excel's: the text only names a binary number.
			return (Math.abs(exponent) > MAX_EXPONENT) ? null : of(number.doubleValue());
		}
		catch (NumberFormatException ex) {
			return null;
		}
	}

	private static boolean onlyAscii(String text) {
		return text.chars().allMatch((c) -> c < 128);
	}

	private static BigDecimal plain(BigDecimal number) {
		if (number.signum() == 0) {
			return BigDecimal.ZERO;
		}
		BigDecimal stripped = (number.scale() == 0) ? number : number.stripTrailingZeros();
		return (stripped.scale() < 0) ? stripped.setScale(0) : stripped;
	}

}
