package vn.tonghop.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import vn.tonghop.model.ReportingPeriod;
import vn.tonghop.text.Labels;

/**
 * The day up to which a figure counts, as a remark or a heading names it: {@code tính đến
 * ngày 15/11/2023}, {@code số liệu đến 28/12}.
 */
final class DayTold {

	private static final String PARTED = "(?:\\s*[/.-]\\s*|\\s+(?:thang |nam )?)";

	/** Keys of texts may have no signs: {@code 05 9 2025}. */
	private static final Pattern DAY = Pattern.compile("(?:tinh den|so lieu den|den)(?: het)?(?: ngay)? (\\d{1,2})"
			+ PARTED + "(\\d{1,2})(?:" + PARTED + "(\\d{4}))?(?!\\d)");

	private DayTold() {
	}

	/**
	 * Null where a text names no such day, or one that no figure of the period is from.
	 */
	static @Nullable LocalDate in(String text, ReportingPeriod period) {
		Matcher matcher = DAY.matcher(Labels.unaccented(text).replaceAll("\\s+", " "));
		if (!matcher.find()) {
			return null;
		}
		int year = (matcher.group(3) != null) ? Integer.parseInt(matcher.group(3)) : period.year();
		try {
			LocalDate day = LocalDate.of(year, Integer.parseInt(matcher.group(2)), Integer.parseInt(matcher.group(1)));
			boolean near = !day.isBefore(period.first().minusMonths(1).atDay(1))
					&& !day.isAfter(period.lastDay().plusMonths(1));
			return near ? day : null;
		}
		catch (DateTimeException ex) {
			return null;
		}
	}

}
