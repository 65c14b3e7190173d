package vn.tonghop.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.tonghop.model.ReadFigure.Content;

/**
 * Numbers as Vietnamese offices type and print them (contract, section 4): a point groups
 * thousands, a comma begins the decimals.
 */
public final class NumberText {

	/** Longer texts are no numbers. */
	private static final int LONGEST = 40;

	/** A figure of a report stays below this; what reaches it is a slip. */
	private static final BigDecimal LIMIT = BigDecimal.TEN.pow(15);

	/** Words for nothing to report, by {@link Labels#unaccented}. */
	private static final Set<String> NOTHING = Set.of("kps", "khong", "khong phat sinh", "ko", "ko phat sinh");

	/** Decimals of three digits, or thousands grouped by a comma. */
	private static final Pattern LONE_COMMA = Pattern.compile("[1-9]\\d{0,2},\\d{3}");

	private static final int THOUSAND_DIGITS = 3;

	private static final String DASHES = "-\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u00ad";

	private NumberText() {
	}

	/**
	 * What a typed text says as a figure. Never throws. A unit of measure behind the
	 * number is allowed; where it multiplies ({@code 5 triệu}) the number is doubtful,
	 * since the indicator's own unit is not known here.
	 */
	public static Content read(String typed) {
		return read(typed, null);
	}

	/**
	 * The same, where the indicator's unit of measure is known: {@code 43,5 triệu} is
	 * certain for {@code triệu đồng}, and doubtful for {@code tỷ đồng}, the converted
	 * number first.
	 * @param unitOfMeasure the catalogue's ĐVT; null: not known
	 */
	public static Content read(String typed, @Nullable String unitOfMeasure) {
		return read(typed, unitOfMeasure, Notation.VIETNAMESE);
	}

	/**
	 * The same in another notation, where the numbers beside it leave no doubt of which
	 * is used.
	 */
	public static Content read(String typed, @Nullable String unitOfMeasure, Notation notation) {
		String shown = strip(typed);
		if (shown.isEmpty() || isEllipsis(shown)) {
			return new Content.Blank();
		}
		if (shown.length() > LONGEST) {
			return new Content.Text(typed);
		}
		if (shown.length() == 1 && "xX×".indexOf(shown.charAt(0)) >= 0) {
			return new Content.NotApplicable();
		}
		if (isNothing(shown)) {
			return new Content.Certain(BigDecimal.ZERO, typed);
		}
		return number(typed, shown, unitOfMeasure, notation);
	}

	/**
	 * The notation that a text shows beyond doubt: {@code 1.234,5} and {@code 12,5} the
	 * Vietnamese, {@code 1,234.5} and {@code 1,234,567} the English; empty where it shows
	 * none. {@code 12.5} shows none: so do people type who mean a comma.
	 */
	public static Optional<Notation> notation(String typed) {
		return Notation.shownBy(digits(strip(typed)));
	}

	/** Whether a text is a number in which marks part the digits. */
	public static boolean isParted(String typed) {
		String digits = digits(strip(typed));
		return digits.indexOf('.') >= 0 || digits.indexOf(',') >= 0;
	}

	/**
	 * Whether a point begins the decimals of a number, for it can group none:
	 * {@code 12.5}. Alone that is a slip; many of them are a habit.
	 */
	public static boolean hasDecimalPoint(String typed) {
		return Notation.hasDecimalPoint(digits(strip(typed)));
	}

	/**
	 * Whether a unit of measure is a multiple or a part of another: {@code nghìn con} of
	 * {@code con}, {@code kg} of {@code tấn}.
	 */
	public static boolean isMultiple(String unit, String unitOfMeasure) {
		return MeasureWords.factor(unit, unitOfMeasure)
			.filter((factor) -> factor.compareTo(BigDecimal.ONE) != 0)
			.isPresent();
	}

	/** Whether only whole ones are counted: half a pig is none. */
	public static boolean isIndivisible(String unitOfMeasure) {
		return MeasureWords.isIndivisible(unitOfMeasure);
	}

	/** The digits that a number begins with, behind its sign, with what parts them. */
	private static String digits(String shown) {
		String body = (!shown.isEmpty() && (isDash(shown.charAt(0)) || "+(".indexOf(shown.charAt(0)) >= 0))
				? shown.substring(1).strip() : shown;
		return (body.length() <= LONGEST) ? body.substring(0, numberEnd(body)) : "";
	}

	/** The number that a text leaves no doubt of, nothing else. */
	public static Optional<BigDecimal> plain(String typed) {
		return (read(typed) instanceof Content.Certain certain) ? Optional.of(certain.value()) : Optional.empty();
	}

	/** Whether a text can be nothing but a unit of measure: {@code triệu đồng/ha}. */
	public static boolean isUnit(String text) {
		return !text.isBlank() && MeasureWords.isMeasure(text);
	}

	/** Whether two units of measure are the same in other spellings. */
	public static boolean isSameUnit(String one, String other) {
		return MeasureWords.same(one, other);
	}

	/**
	 * Whether a figure in one unit of measure cannot be a figure in another as it stands:
	 * {@code tỷ đồng} and {@code triệu đồng}, {@code tấn} and {@code con}. What is not
	 * known to differ does not.
	 */
	public static boolean differs(String unit, String unitOfMeasure) {
		return !MeasureWords.same(unit, unitOfMeasure) && MeasureWords.isMeasure(unit)
				&& (MeasureWords.factor(unit, unitOfMeasure).isPresent()
						|| MeasureWords.otherKind(unit, unitOfMeasure));
	}

	/**
	 * A number as printed: rounded half-up, {@code 1.290.145,5}, zeros at the end kept,
	 * {@code -x} below zero.
	 */
	public static String format(BigDecimal value, int decimals) {
		return grouped(value.setScale(decimals, RoundingMode.HALF_UP));
	}

	/**
	 * A number as printed with as few decimals as it needs, half-up to at most so many:
	 * {@code 88,80} is {@code 88,8}.
	 */
	public static String trimmed(BigDecimal value, int maxDecimals) {
		BigDecimal rounded = value.setScale(maxDecimals, RoundingMode.HALF_UP).stripTrailingZeros();
		return grouped((rounded.scale() < 0) ? rounded.setScale(0) : rounded);
	}

	/**
	 * A number of things that are counted: one to nine with a zero before, as the office
	 * writes it ({@code 02 xã}); anything else as it is.
	 */
	public static String count(BigDecimal value) {
		String printed = trimmed(value, Math.max(0, value.scale()));
		return (printed.length() == 1 && !printed.equals("0")) ? "0" + printed : printed;
	}

	private static Content number(String typed, String shown, @Nullable String unitOfMeasure, Notation notation) {
		int start = 0;
		boolean negative = false;
		if (isDash(shown.charAt(0)) || shown.charAt(0) == '+') {
			negative = shown.charAt(0) != '+';
			start = 1;
		}
		boolean loose = start < shown.length() && shown.charAt(start) == ' ' && start > 0;
		boolean bracketed = start == 0 && shown.startsWith("(") && shown.endsWith(")");
		String body = bracketed ? shown.substring(1, shown.length() - 1).strip() : shown.substring(start).strip();
		int end = numberEnd(body);
		if (end == 0) {
			return new Content.Text(typed);
		}
		String digits = body.substring(0, end);
		String unit = body.substring(end).strip();
		Optional<BigDecimal> exact = notation.read(digits);
		List<BigDecimal> readings = exact.map(List::of).orElseGet(() -> Notation.otherwise(digits));
		if (exact.isEmpty() && readings.isEmpty() && !Notation.isMuddled(digits)) {
			return new Content.Text(typed);
		}
		if (readings.stream().anyMatch((reading) -> reading.compareTo(LIMIT) >= 0)) {
			return new Content.Text(typed);
		}
		if (negative) {
			readings = readings.stream().map(BigDecimal::negate).toList();
		}
		if (bracketed) {
			// Accounting writes a negative number so, others put remarks in brackets.
			readings = readings.stream().flatMap((reading) -> Stream.of(reading.negate(), reading)).toList();
		}
		boolean parted = notation == Notation.VIETNAMESE && unitOfMeasure != null
				&& MeasureWords.isIndivisible(unitOfMeasure) && LONE_COMMA.matcher(digits).matches();
		if (parted) {
			// Nobody has 1,234 pigs: grouped the English way, or three decimals of a
			// slip.
			readings = readings.stream()
				.flatMap((reading) -> Stream.of(reading.movePointRight(THOUSAND_DIGITS), reading))
				.toList();
		}
		boolean certain = exact.isPresent() && !bracketed && !parted && !(loose && negative);
		if (unit.isEmpty()) {
			return content(typed, certain, readings);
		}
		return withUnit(typed, certain, readings, unit, unitOfMeasure);
	}

	private static Content withUnit(String typed, boolean certain, List<BigDecimal> readings, String unit,
			@Nullable String unitOfMeasure) {
		if (unitOfMeasure != null && MeasureWords.same(unit, unitOfMeasure)) {
			return content(typed, certain, readings);
		}
		if (!MeasureWords.isMeasure(unit)) {
			return isWords(unit) ? content(typed, false, readings) : new Content.Text(typed);
		}
		if (unitOfMeasure != null) {
			Optional<BigDecimal> factor = MeasureWords.factor(unit, unitOfMeasure);
			if (factor.isPresent()) {
				List<BigDecimal> both = readings.stream()
					.flatMap((reading) -> Stream.of(reading.multiply(factor.get()), reading))
					.toList();
				return content(typed, false, both);
			}
			boolean percent = unit.equals("%") != unitOfMeasure.strip().equals("%");
			return content(typed,
					certain && !percent && !MeasureWords.scales(unit) && !MeasureWords.otherKind(unit, unitOfMeasure),
					readings);
		}
		return content(typed, certain && !MeasureWords.scales(unit), readings);
	}

	private static Content content(String typed, boolean certain, List<BigDecimal> readings) {
		return certain ? new Content.Certain(readings.get(0), typed) : new Content.Doubtful(typed, readings);
	}

	/** How far digits and what may part them go; letters and other signs end them. */
	private static int numberEnd(String body) {
		int end = 0;
		for (int i = 0; i < body.length(); i++) {
			char c = body.charAt(i);
			if (isDigit(c)) {
				end = i + 1;
			}
			else if (".,';".indexOf(c) >= 0) {
				boolean inside = i + 1 < body.length() && isDigit(body.charAt(i + 1));
				if (!inside && i > 0 && isDigit(body.charAt(i - 1))) {
					end = i + 1;
				}
				if (!inside) {
					break;
				}
			}
			else if (c != ' ' || i + 1 >= body.length() || !isDigit(body.charAt(i + 1))) {
				break;
			}
		}
		return end;
	}

	private static boolean isDash(char c) {
		return DASHES.indexOf(c) >= 0;
	}

	static boolean isDigit(char c) {
		return c >= '0' && c <= '9';
	}

	private static String grouped(BigDecimal rounded) {
		String plain = rounded.abs().toPlainString();
		int point = plain.indexOf('.');
		String whole = (point < 0) ? plain : plain.substring(0, point);
		StringBuilder printed = new StringBuilder(plain.length() + plain.length() / 3 + 1);
		if (rounded.signum() < 0) {
			printed.append('-');
		}
		for (int i = 0; i < whole.length(); i++) {
			if (i > 0 && (whole.length() - i) % 3 == 0) {
				printed.append('.');
			}
			printed.append(whole.charAt(i));
		}
		if (point >= 0) {
			printed.append(',').append(plain, point + 1, plain.length());
		}
		return printed.toString();
	}

	/**
	 * Outer blanks cut and inner ones folded, except that a line break, a tab or a double
	 * blank parts two values of one cell and must go on doing so.
	 */
	private static String strip(String typed) {
		StringBuilder kept = new StringBuilder(Math.min(typed.length(), LONGEST + 1));
		int last = 0;
		for (int i = 0; i < typed.length(); i++) {
			char c = typed.charAt(i);
			boolean blank = Blanks.isBlank(c);
			if (blank && kept.isEmpty() || c != '\u00ad' && Blanks.isInvisible(c)) {
				continue;
			}
			boolean parting = Character.isISOControl(c) || c == '\u2028' || c == '\u2029';
			kept.append(parting ? '\n' : blank ? ' ' : c);
			if (!blank) {
				last = kept.length();
				if (last > LONGEST) {
					break;
				}
			}
		}
		return kept.substring(0, last);
	}

	private static boolean isEllipsis(String shown) {
		if (shown.length() == 1) {
			return shown.charAt(0) == '…';
		}
		return shown.chars().allMatch((c) -> c == '.' || c == '…' || c == ' ');
	}

	private static boolean isNothing(String shown) {
		if (shown.length() == 1) {
			return isDash(shown.charAt(0));
		}
		return Character.isLetter(shown.charAt(0)) && NOTHING.contains(Labels.unaccented(shown));
	}

	private static boolean isWords(String text) {
		return text.chars()
			.allMatch((c) -> c == ' ' || c == '/' || Character.isLetter(c)
					|| Character.getType(c) == Character.NON_SPACING_MARK);
	}

}
