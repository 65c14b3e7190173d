package vn.tonghop.reading;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import vn.tonghop.model.FormLayout;
import vn.tonghop.model.Measure;
import vn.tonghop.model.PeriodKind;
import vn.tonghop.model.ReportingPeriod;
import vn.tonghop.text.Labels;

/**
 * A column's heading understood.
 *
 * @param column from 0
 * @param kind what the column holds
 * @param measure which measure, for {@link Kind#MEASURE}
 * @param text the heading as written, upper levels first
 * @param key the heading without accents and case
 * @param ownForm whether it is worded as in the form's template
 */
record Heading(int column, Kind kind, @Nullable Measure measure, String text, String key, boolean ownForm) {

	/** What a column holds. */
	enum Kind {

		ORDINAL, LABEL, CODE, UNIT, MEASURE, REMARK,
		/** What had been done by the end of the period before, from the year's start. */
		DONE_BEFORE,
		/** Computed from other columns, or of another period: known, and not taken in. */
		PASSED_OVER, UNKNOWN

	}

	/** Between a heading's levels. */
	private static final String PARTED = " | ";

	private static final Pattern MARKER = Pattern.compile("\\{\\{[^}]*\\}\\}");

	private static final Pattern DIGITS = Pattern.compile("\\d+");

	private static final Pattern NUMBERING = Pattern.compile("\\(?(?:[A-Za-z]|\\d{1,2})\\)?");

	private static final String[] CUMULATIVE = { "luy ke", "cong don", "tu dau nam", "lk" };

	/** What runs to a day is from the year's start, unless it is a plan. */
	private static final String[] UNTIL = { "den nay", "den het", "den ngay", "den thang", "den cuoi" };

	private static final String[] PLAN = { "ke hoach", "du toan", "chi tieu giao", "nghi quyet" };

	/** The month that a cumulative runs to: {@code Lũy kế đến hết tháng 8}. */
	private static final Pattern UP_TO = Pattern
		.compile("(?:den|het)(?: (?:het|cuoi|ngay \\d+))* (?:thang|t)\\s*\\.?\\s*(1[0-2]|0?[1-9])(?!\\d)");

	/** Key words, each as the key that a heading of it has. */
	private static final Map<String, String> KEYS = new ConcurrentHashMap<>();

	/**
	 * A column's number with what it is made of, behind its words or below them:
	 * {@code 3=1+2}, {@code (6)=(4)/(5)}.
	 */
	private static final Pattern MADE_OF = Pattern.compile("[\\[(]{0,2}(?:\\d{1,2}\\)?)?\\s*=(.*)$", Pattern.DOTALL);

	private static final Pattern SUM = Pattern.compile("[\\d\\s()\\[\\]+-]+");

	private static final Pattern YEAR = Pattern.compile("(?<!\\d)(20\\d{2}|19\\d{2})(?!\\d)");

	private static final Pattern MONTH = Pattern.compile("(?:thang|t)\\s*\\.?\\s*(1[0-2]|0?[1-9])(?![\\d])");

	private static final Pattern MONTHS = Pattern.compile("(?<!\\d)(1[0-2]|0?[1-9])\\s*thang");

	private static final Pattern QUARTER = Pattern.compile("(?<![\\p{L}\\d])qu[iy] (?:[1-4]|iv|i{1,3})(?![\\p{L}\\d])");

	/** So many months from the year's start: {@code Thực hiện 10 tháng}. */
	private static final Pattern SPAN = Pattern
		.compile("(?<!\\d)(?<!thang )(?:[2-9]|1[0-2]) thang(?! (?:\\d|cuoi|toi|con lai|tiep))");

	/**
	 * Understands a heading.
	 * @param levels the heading's texts, the upper first
	 * @param layout the form's own headings
	 */
	static Heading of(int column, List<String> levels, List<FormLayout.Column> layout) {
		List<String> made = levels.stream().filter((level) -> level.contains("=")).toList();
		List<String> words = words(levels);
		String text = String.join(PARTED, words);
		String key = words.stream().map(Labels::unaccented).collect(Collectors.joining(PARTED));
		List<FormLayout.Column> same = text.isEmpty() ? List.of()
				: layout.stream().filter((own) -> general(worded(own)).equals(general(text))).toList();
		// Two columns that differ in their year only are told apart by the period's year.
		if (same.stream().map(FormLayout.Column::measure).distinct().count() == 1) {
			FormLayout.Column own = same.get(0);
			return new Heading(column, kind(own.role()), own.measure(), text, key, true);
		}
		Heading byWords = byWords(column, text, key);
		boolean passedOver = !made.isEmpty() && (byWords.kind == Kind.UNKNOWN
				|| (byWords.kind == Kind.MEASURE && !made.stream().allMatch(Heading::sum)));
		return passedOver ? new Heading(column, Kind.PASSED_OVER, null, text, key, false) : byWords;
	}

	/** A column of labels that nothing is written above. */
	static Heading ofLabels(int column) {
		return new Heading(column, Kind.LABEL, null, "", "", false);
	}

	/**
	 * Whether a column is made of others by adding and taking away, as the cumulative is
	 * of last month's and this month's. A quotient or a product is another thing than
	 * what its words name.
	 */
	private static boolean sum(String level) {
		Matcher made = MADE_OF.matcher(level);
		return made.find() && SUM.matcher(made.group(1)).matches();
	}

	private static String worded(FormLayout.Column own) {
		return String.join(PARTED, words(List.of(own.heading().split(Pattern.quote(PARTED)))));
	}

	/** The levels without the columns' numbers. */
	private static List<String> words(List<String> levels) {
		return levels.stream()
			.map((level) -> MADE_OF.matcher(level).replaceFirst("").strip())
			.filter((level) -> !level.isEmpty() && !NUMBERING.matcher(level).matches())
			.toList();
	}

	/** The same heading over another column. */
	Heading in(int other) {
		return new Heading(other, this.kind, this.measure, this.text, this.key, this.ownForm);
	}

	private static Kind kind(FormLayout.Role role) {
		return switch (role) {
			case ORDINAL -> Kind.ORDINAL;
			case LABEL -> Kind.LABEL;
			case CODE -> Kind.CODE;
			case UNIT -> Kind.UNIT;
			case MEASURE -> Kind.MEASURE;
			case REMARK -> Kind.REMARK;
			case DONE_BEFORE -> Kind.DONE_BEFORE;
		};
	}

	/**
	 * The heading with each number and marker as one sign, so that another month's
	 * heading is the same.
	 */
	private static String general(String heading) {
		return DIGITS.matcher(Labels.unaccented(MARKER.matcher(heading).replaceAll("0"))).replaceAll("0");
	}

	private static Heading byWords(int column, String text, String key) {
		Kind kind = Kind.MEASURE;
		Measure measure = null;
		if (key.isEmpty()) {
			kind = Kind.UNKNOWN;
		}
		else if (has(key, "ghi chu")) {
			kind = Kind.REMARK;
		}
		else if (has(key, "ma so", "ma chi tieu") || key.equals("ma")) {
			kind = Kind.CODE;
		}
		else if (has(key, "dvt", "don vi tinh") || key.equals("don vi")) {
			kind = Kind.UNIT;
		}
		else if (has(key, "tt", "stt", "so thu tu")) {
			kind = Kind.ORDINAL;
		}
		else if (has(key, "so sanh", "so voi", "so cung ky", "so ke hoach", "so kh", "so ky truoc", "so nam truoc",
				"tang giam", "chenh lech", "ty le", "ti le", "danh gia", "hoan thanh", "muc do") || text.contains("%")
				|| key.startsWith("so ")) {
			kind = Kind.PASSED_OVER;
		}
		else if (has(key, "thang truoc", "ky truoc", "quy truoc")) {
			boolean cumulative = has(key, CUMULATIVE) && !has(key, "cung ky", "nam truoc", "ck");
			kind = cumulative ? Kind.DONE_BEFORE : Kind.PASSED_OVER;
		}
		else if (has(key, "cung ky", "nam truoc", "ck")) {
			measure = Measure.CK;
		}
		else if (has(key, CUMULATIVE) || ((SPAN.matcher(key).find() || has(key, UNTIL)) && !plan(key))) {
			measure = Measure.LK;
		}
		else if (has(key, "nam sau")) {
			measure = Measure.KS;
		}
		else if (plan(key)) {
			// A plan of the month or of some months is another thing than the year's.
			boolean ofQuarter = QUARTER.matcher(key).find() || key.matches(".* qu[iy]");
			boolean part = (has(key, "thang") || ofQuarter || MONTHS.matcher(key).find())
					&& !has(key, "nam", "nghi quyet");
			kind = part ? Kind.PASSED_OVER : Kind.MEASURE;
			measure = part ? null : Measure.KH;
		}
		else if (has(key, "uoc") && has(key, "nam") && !has(key, "thang", "quy", "trong ky")) {
			measure = Measure.UN;
		}
		else if (has(key, "thang", "trong ky", "thuc hien", "quy", "ky bao cao", "th")) {
			measure = Measure.TH;
		}
		else if (has(key, "chi tieu", "noi dung", "ten")) {
			kind = Kind.LABEL;
		}
		else {
			kind = Kind.UNKNOWN;
		}
		return new Heading(column, kind, measure, text, key, false);
	}

	private static boolean plan(String key) {
		return has(key, PLAN) || key.startsWith("kh ") || key.equals("kh");
	}

	private static boolean has(String key, String... words) {
		String spaced = " " + key + " ";
		for (String word : words) {
			if (spaced.contains(" " + KEYS.computeIfAbsent(word, Labels::unaccented) + " ")) {
				return true;
			}
		}
		return false;
	}

	/**
	 * The same column as the period tells it: next year's plan, last year's figures, what
	 * had been done by the month before, and another month's beside this one's, which is
	 * passed over.
	 */
	Heading in(ReportingPeriod period) {
		if (this.kind != Kind.MEASURE) {
			return this;
		}
		if (saysBefore(period)) {
			return new Heading(this.column, Kind.DONE_BEFORE, null, this.text, this.key, false);
		}
		boolean own = this.measure == Measure.TH || this.measure == Measure.LK;
		if (own && period.kind() == PeriodKind.MONTH && month().isPresent() && !of(period.end())) {
			return passedOver();
		}
		if (this.measure == Measure.TH && !this.ownForm && ofAnotherKind(period.kind())) {
			return passedOver();
		}
		OptionalInt named = year();
		if (named.isEmpty()) {
			return this;
		}
		boolean nextPlan = this.measure == Measure.KH && named.getAsInt() == period.year() + 1;
		boolean lastYear = own && named.getAsInt() == period.year() - 1;
		if (lastYear && this.measure == Measure.TH && !sameAsCumulative(period)) {
			return passedOver();
		}
		if (nextPlan) {
			return new Heading(this.column, this.kind, Measure.KS, this.text, this.key, false);
		}
		return lastYear ? new Heading(this.column, this.kind, Measure.CK, this.text, this.key, false) : this;
	}

	private Heading passedOver() {
		return new Heading(this.column, Kind.PASSED_OVER, null, this.text, this.key, false);
	}

	/** Whether it names a quarter in a month's form, or a month in a longer period's. */
	private boolean ofAnotherKind(PeriodKind kind) {
		boolean month = month().isPresent();
		return (kind == PeriodKind.MONTH) ? !month && QUARTER.matcher(this.key).find() : month;
	}

	/**
	 * Whether what was done within a year's period is what was done since its start: of
	 * its first month, and of the whole year by its end.
	 */
	private boolean sameAsCumulative(ReportingPeriod period) {
		return period.startsYear()
				|| (period.end().getMonthValue() == 12 && month().isEmpty() && !QUARTER.matcher(this.key).find());
	}

	/** Whether it names that month. */
	boolean of(YearMonth month) {
		return month().isPresent() && month().getAsInt() == month.getMonthValue();
	}

	/** Whether it is a cumulative that runs to the month before a period. */
	private boolean saysBefore(ReportingPeriod period) {
		Matcher matcher = UP_TO.matcher(this.key);
		return this.measure == Measure.LK && !this.ownForm && matcher.find()
				&& Integer.parseInt(matcher.group(1)) == period.first().minusMonths(1).getMonthValue()
				&& year().orElse(period.year()) == period.year() && !period.startsYear();
	}

	/** The year that the heading names. */
	OptionalInt year() {
		Matcher matcher = YEAR.matcher(this.key);
		return matcher.find() ? OptionalInt.of(Integer.parseInt(matcher.group(1))) : OptionalInt.empty();
	}

	/**
	 * The month that it names, of several the last: of {@code Tháng 12}, {@code Lũy kế 12
	 * tháng} and {@code Lũy kế đến hết tháng 12} it is 12.
	 */
	OptionalInt month() {
		OptionalInt months = (this.measure == Measure.LK) ? last(MONTHS) : OptionalInt.empty();
		return months.isPresent() ? months : last(MONTH);
	}

	private OptionalInt last(Pattern pattern) {
		return pattern.matcher(this.key)
			.results()
			.mapToInt((found) -> Integer.parseInt(found.group(1)))
			.reduce((one, other) -> other);
	}

	boolean cumulative() {
		return has(this.key, "luy ke");
	}

}
