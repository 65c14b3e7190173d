package vn.tonghop.text;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import vn.tonghop.model.PeriodKind;
import vn.tonghop.model.ReportingPeriod;

/** Reporting periods in words: named in sentences, found in titles and file names. */
public final class PeriodText {

	/** A title or a name is never so long; what comes after is not looked at. */
	private static final int LOOKED_AT = 2_000;

	private static final String BEGIN = "(?<![a-z0-9])";

	private static final String YEAR = "((?:19[5-9]|20\\d)\\d)(?!\\d)";

	/** What may stand between a period and its year. */
	private static final String LINK = "[ .,/_-]{0,4}(?:(?:cua|trong) )?(?:nam)?[ ._-]{0,3}";

	private static final String MONTH_WORD = "(?:thang|thg|th|t)[ .]{0,2}";

	private static final String MONTH_NUMBER = "(1[0-2]|0?[1-9])(?!\\d)";

	private static final String ROMAN = "(iv|iii|ii|i|0?[1-4])(?![a-z0-9])";

	private static final String SPAN = "(\\d{1,2}|sau|chin|ba|muoi mot|muoi hai|muoi) ?";

	/** In order: what is read by an earlier form is not looked at by a later one. */
	private static final List<Form> FORMS = List.of(
			// A day is no period: "ngày 14 tháng 12 năm 2023", "ngày … tháng … năm 2023".
			new Form(BEGIN + "ngay[ .…_\\d]{0,20}thang[ .…_\\d]{0,20}(?:nam[ .…_\\d]{0,12})?", Reading.NONE),
			new Form("(?<!\\d)\\d{1,2} ?[/.-] ?\\d{1,2} ?[/.-] ?" + YEAR, Reading.NONE),
			new Form("(?<!\\d)" + YEAR + "-\\d{2}-\\d{2}(?!\\d)", Reading.NONE),
			// What is compared with, and longer plans.
			new Form(
					BEGIN + "(?:cung ky|so voi|so cung ky)(?: (?:cung|ky|voi|thang|quy|nam|truoc|dau|cuoi|thuc|hien|uoc"
							+ "|ca|\\d{1,2}(?!\\d)|[iv]{1,3}(?![a-z]))){0,8}[ ./-]{0,3}" + YEAR,
					Reading.NONE),
			new Form(BEGIN + "giai doan[ a-z]{0,20}" + YEAR + "(?: ?(?:-|–|den) ?" + YEAR + ")?", Reading.NONE),
			new Form(BEGIN + "nam hoc " + YEAR + "(?: ?[-–] ?\\d{4})?", Reading.NONE),
			new Form("(?<![\\d/.-])" + YEAR + " ?[-–] ?" + YEAR, Reading.NONE),
			// Codes of the contract.
			new Form(BEGIN + YEAR + "[-_](0[1-9]|1[0-2])(?![\\d/-])", Reading.YEAR_MONTH),
			new Form(BEGIN + YEAR + "[-_ ]{1,3}t(1[0-2]|0?[1-9])(?![a-z0-9])", Reading.YEAR_MONTH),
			new Form(BEGIN + YEAR + "[-_ ]{0,3}q([1-4])(?![a-z0-9])", Reading.YEAR_QUARTER),
			new Form(BEGIN + YEAR + "[-_ ]{0,3}([69])t(?![a-z0-9])", Reading.YEAR_SPAN),
			new Form(BEGIN + "(?:quy|q)[ .]{0,2}" + ROMAN + LINK + YEAR, Reading.QUARTER_YEAR),
			new Form(BEGIN + MONTH_WORD + MONTH_NUMBER + LINK + YEAR, Reading.MONTH_YEAR),
			// "Tháng 12 và năm 2023": the year is said once, at the end.
			new Form(BEGIN + MONTH_WORD + MONTH_NUMBER + "(?=[ ,]{0,3}(?:va|&|,)[^\\d]{0,20}(?:\\d{1,2} thang"
					+ "[a-z ]{0,12})?(?:quy [iv]{1,3} )?" + LINK + YEAR + ")", Reading.MONTH_YEAR),
			new Form(BEGIN + "(?:quy|q)[ .]{0,2}" + ROMAN + "(?=[ ,]{0,3}(?:va|&|,)[^\\d]{0,20}(?:\\d{1,2} thang"
					+ "[a-z ]{0,12})?" + LINK + YEAR + ")", Reading.QUARTER_YEAR),
			// Several months: six and nine from the year's start are periods.
			new Form(BEGIN + SPAN + "thang(?: cuoi)(?: cua)?" + LINK + YEAR, Reading.NONE),
			new Form(BEGIN + SPAN + "(?:thang|t)(?: dau)?" + LINK + YEAR, Reading.SPAN_YEAR),
			new Form(BEGIN + MONTH_WORD + "(1[0-2]|0?[1-9])[./-]([1-3]\\d)(?![\\d/.-])", Reading.MONTH_SHORT_YEAR),
			new Form(BEGIN + "(?:thang|thg) ?\\d{1,3}" + LINK + YEAR, Reading.NONE),
			// "số 12/2023/NĐ-CP" is a document.
			new Form("(?:" + BEGIN + "so[: ]{0,3})\\d{1,5}/" + YEAR, Reading.NONE),
			new Form("(?<![\\d/.,-])" + MONTH_NUMBER + " ?[./_-] ?" + YEAR + "(?![/.-][\\da-z])", Reading.MONTH_YEAR),
			new Form(BEGIN + "nam[ :.]{0,3}" + YEAR, Reading.YEAR_ONLY), new Form("^" + YEAR + "$", Reading.YEAR_ONLY));

	/** A month's word before its year: {@code tháng mười hai năm 2023}. */
	private static final Pattern WORDED = Pattern.compile(BEGIN
			+ "thang (muoi hai|muoi mot|muoi|mot|gieng|hai|ba|tu|bon|nam|sau|bay|tam|chin|chap)(?= nam " + YEAR + ")");

	private static final Map<String, Integer> MONTHS = Map.ofEntries(Map.entry("mot", 1), Map.entry("gieng", 1),
			Map.entry("hai", 2), Map.entry("ba", 3), Map.entry("tu", 4), Map.entry("bon", 4), Map.entry("nam", 5),
			Map.entry("sau", 6), Map.entry("bay", 7), Map.entry("tam", 8), Map.entry("chin", 9), Map.entry("muoi", 10),
			Map.entry("muoi mot", 11), Map.entry("muoi hai", 12), Map.entry("chap", 12));

	private static final Pattern LONE_MONTH = Pattern
		.compile(BEGIN + MONTH_WORD + "(1[0-2]|0?[1-9])(?![\\d]|[.,/-]\\d|[a-z])");

	private static final Pattern ANY_YEAR = Pattern.compile("(?<!\\d)" + YEAR);

	private static final Pattern DAY = Pattern.compile(BEGIN + "ngay[ .…_\\d]{0,20}thang[ .…_\\d]{0,20}");

	private static final Map<String, Integer> WORDS = Map.of("sau", 6, "chin", 9);

	private PeriodText() {
	}

	/**
	 * A period's name in a sentence: {@code tháng 12 năm 2023}, {@code quý IV năm 2023}.
	 */
	public static String name(ReportingPeriod period) {
		int year = period.year();
		return switch (period.kind()) {
			case MONTH -> "tháng " + period.end().getMonthValue() + " năm " + year;
			case QUARTER ->
				"quý " + List.of("I", "II", "III", "IV").get(period.end().getMonthValue() / 3 - 1) + " năm " + year;
			case HALF_YEAR -> "6 tháng đầu năm " + year;
			case NINE_MONTHS -> "9 tháng đầu năm " + year;
			case YEAR -> "năm " + year;
		};
	}

	/**
	 * Every period that a title, a sheet's or a file's name mentions, in the order in
	 * which they stand, each once. Days ("ngày 14 tháng 12 năm 2023"), what is compared
	 * with ("so với năm 2022") and longer plans ("giai đoạn 2021-2025") are none.
	 */
	public static List<ReportingPeriod> find(String text) {
		if (text.chars().noneMatch((c) -> c >= '0' && c <= '9')) {
			return List.of();
		}
		StringBuilder rest = new StringBuilder(
				WORDED.matcher(folded(text)).replaceAll((month) -> "thang " + MONTHS.get(month.group(1))));
		List<Mention> mentions = new ArrayList<>();
		for (Form form : FORMS) {
			Matcher matcher = form.pattern().matcher(rest);
			List<int[]> read = new ArrayList<>();
			while (matcher.find()) {
				ReportingPeriod period = form.reading().period(matcher);
				if (period != null) {
					mentions.add(new Mention(matcher.start(), period));
				}
				read.add(new int[] { matcher.start(), matcher.end() });
			}
			for (int[] span : read) {
				// Something that no form reads, as long as what was read.
				rest.replace(span[0], span[1], "#".repeat(span[1] - span[0]));
			}
		}
		mentions.sort(Comparator.comparingInt(Mention::start));
		Set<ReportingPeriod> found = new LinkedHashSet<>();
		mentions.forEach((mention) -> found.add(mention.period()));
		return List.copyOf(found);
	}

	/**
	 * The month that a heading or a sheet's name gives without a year: {@code Tháng 12},
	 * {@code T12}; empty where it gives none, several, or a year too.
	 */
	public static OptionalInt monthOnly(String text) {
		String folded = DAY.matcher(folded(text)).replaceAll("#");
		if (ANY_YEAR.matcher(folded).find()) {
			return OptionalInt.empty();
		}
		Matcher matcher = LONE_MONTH.matcher(folded);
		int month = 0;
		while (matcher.find()) {
			int found = Integer.parseInt(matcher.group(1));
			if (month != 0 && month != found) {
				return OptionalInt.empty();
			}
			month = found;
		}
		return (month == 0) ? OptionalInt.empty() : OptionalInt.of(month);
	}

	private static String folded(String text) {
		String looked = (text.length() > LOOKED_AT) ? text.substring(0, LOOKED_AT) : text;
		return Labels.withoutDiacritics(Labels.exact(looked)).replace('–', '-').replace('—', '-');
	}

	private record Mention(int start, ReportingPeriod period) {
	}

	private record Form(Pattern pattern, Reading reading) {

		Form(String pattern, Reading reading) {
			this(Pattern.compile(pattern), reading);
		}

	}

	/** What the groups of a form mean. */
	private enum Reading {

		/** Looks like a period and is none. */
		NONE,

		YEAR_MONTH, YEAR_QUARTER, YEAR_SPAN, SPAN_YEAR, QUARTER_YEAR, MONTH_YEAR, MONTH_SHORT_YEAR, YEAR_ONLY;

		private @Nullable ReportingPeriod period(Matcher found) {
			return switch (this) {
				case NONE -> null;
				case YEAR_MONTH -> month(found.group(1), found.group(2));
				case MONTH_YEAR -> month(found.group(2), found.group(1));
				case MONTH_SHORT_YEAR -> month("20" + found.group(2), found.group(1));
				case YEAR_QUARTER -> quarter(found.group(1), found.group(2));
				case QUARTER_YEAR -> quarter(found.group(2), found.group(1));
				case YEAR_SPAN -> span(found.group(1), found.group(2));
				case SPAN_YEAR -> span(found.group(2), found.group(1));
				case YEAR_ONLY -> ReportingPeriod.year(Integer.parseInt(found.group(1)));
			};
		}

		private static ReportingPeriod month(String year, String month) {
			return ReportingPeriod.month(Integer.parseInt(year), Integer.parseInt(month));
		}

		private static ReportingPeriod quarter(String year, String quarter) {
			int number = switch (quarter) {
				case "i" -> 1;
				case "ii" -> 2;
				case "iii" -> 3;
				case "iv" -> 4;
				default -> Integer.parseInt(quarter);
			};
			return new ReportingPeriod(PeriodKind.QUARTER, YearMonth.of(Integer.parseInt(year), number * 3));
		}

		private static @Nullable ReportingPeriod span(String year, String months) {
			int number = WORDS.containsKey(months) ? WORDS.get(months)
					: Character.isDigit(months.charAt(0)) ? Integer.parseInt(months) : 0;
			return switch (number) {
				case 6 -> new ReportingPeriod(PeriodKind.HALF_YEAR, YearMonth.of(Integer.parseInt(year), 6));
				case 9 -> new ReportingPeriod(PeriodKind.NINE_MONTHS, YearMonth.of(Integer.parseInt(year), 9));
				default -> null;
			};
		}

	}

}
