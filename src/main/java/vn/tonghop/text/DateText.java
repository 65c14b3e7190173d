package vn.tonghop.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates as the office writes them (Decree 30/2020/ND-CP, Appendix I): days below ten and
 * the months 1 and 2 with a zero before, other months without.
 */
public final class DateText {

	private static final int FIRST_YEAR = 1950;

	private static final int LAST_YEAR = 2100;

	/** Longer texts are no dates. */
	private static final int LONGEST = 60;

	private static final Pattern SHORT = Pattern.compile("(\\d{1,2}) ?([/.-]) ?(\\d{1,2}) ?\\2 ?(\\d{4})");

	private static final Pattern FULL = Pattern.compile("(?:ngay )?(\\d{1,2}) thang (\\d{1,2}) nam (\\d{4})");

	private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");

	private DateText() {
	}

	/** {@code 01/3/2023}, {@code 28/12/2023}, {@code 05/02/2023}. */
	public static String format(LocalDate date) {
		return day(date) + "/" + month(date) + "/" + date.getYear();
	}

	/** {@code ngày 05 tháng 01 năm 2020}. */
	public static String full(LocalDate date) {
		return "ngày " + day(date) + " tháng " + month(date) + " năm " + date.getYear();
	}

	/**
	 * A date typed day first, in full words or in ISO form, between 1950 and 2100; empty
	 * where the text is none or the calendar has no such day (31/06).
	 */
	public static Optional<LocalDate> parse(String text) {
		if (text.length() > LONGEST) {
			return Optional.empty();
		}
		String folded = Labels.withoutDiacritics(Labels.exact(text));
		Matcher matcher = SHORT.matcher(folded);
		if (matcher.matches()) {
			return date(matcher.group(4), matcher.group(3), matcher.group(1));
		}
		matcher = FULL.matcher(folded);
		if (matcher.matches()) {
			return date(matcher.group(3), matcher.group(2), matcher.group(1));
		}
		matcher = ISO.matcher(folded);
		return matcher.matches() ? date(matcher.group(1), matcher.group(2), matcher.group(3)) : Optional.empty();
	}

	private static Optional<LocalDate> date(String year, String month, String day) {
		int number = Integer.parseInt(year);
		if (number < FIRST_YEAR || number > LAST_YEAR) {
			return Optional.empty();
		}
		try {
			return Optional.of(LocalDate.of(number, Integer.parseInt(month), Integer.parseInt(day)));
		}
		catch (DateTimeException ex) {
			return Optional.empty();
		}
	}

	private static String day(LocalDate date) {
		return twoDigits(date.getDayOfMonth(), 9);
	}

	private static String month(LocalDate date) {
		return twoDigits(date.getMonthValue(), 2);
	}

	private static String twoDigits(int number, int upTo) {
		return (number <= upTo) ? "0" + number : Integer.toString(number);
	}

}
