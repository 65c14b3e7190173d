package vn.tonghop.reading;

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
		/** Computed from other columns, or of another period: known, and not taken in. */
		PASSED_OVER, UNKNOWN

	}

	private static final Pattern MARKER = Pattern.compile("\\{\\{[^}]*\\}\\}");

	private static final Pattern DIGITS = Pattern.compile("\\d+");

	private static final Pattern NUMBERING = Pattern.compile("\\(?(?:[A-Za-z]|\\d{1,2})\\)?|\\(?\\d+\\)?\\s*=.*");

	/** Key words, each as the key that a heading of it has. */
	private static final Map<String, String> KEYS = new ConcurrentHashMap<>();

	private static final Pattern YEAR = Pattern.compile("(?<!\\d)(20\\d{2}|19\\d{2})(?!\\d)");

	private static final Pattern MONTH = Pattern.compile("(?:thang|t)\\s*\\.?\\s*(1[0-2]|0?[1-9])(?![\\d])");

	private static final Pattern MONTHS = Pattern.compile("(?<!\\d)(1[0-2]|0?[1-9])\\s*thang");

	/** So many months from the year's start: {@code Thực hiện 10 tháng}. */
	private static final Pattern SPAN = Pattern
		.compile("(?<!\\d)(?<!thang )(?:[2-9]|1[0-2]) thang(?! (?:\\d|cuoi|toi|con lai|tiep))");

	/**
	 * Understands a heading.
	 * @param levels the heading's texts, the upper first
	 * @param layout the form's own headings
	 */
	static Heading of(int column, List<String> levels, List<FormLayout.Column> layout) {
		boolean computed = levels.stream().anyMatch((level) -> level.contains("="));
		List<String> words = levels.stream().filter((level) -> !NUMBERING.matcher(level.strip()).matches()).toList();
		String text = String.join(" | ", words);
		String key = words.stream().map(Labels::unaccented).collect(Collectors.joining(" | "));
		for (FormLayout.Column own : layout) {
			if (!text.isEmpty() && general(own.heading()).equals(general(text))) {
				return new Heading(column, kind(own.role()), own.measure(), text, key, true);
			}
		}
		if (computed) {
			return new Heading(column, Kind.PASSED_OVER, null, text, key, false);
		}
		return byWords(column, text, key);
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
		else if (has(key, "so sanh", "so voi", "tang giam", "ty le", "ti le", "danh gia", "hoan thanh", "muc do")
				|| text.contains("%") || key.startsWith("so ")) {
			kind = Kind.PASSED_OVER;
		}
		else if (has(key, "thang truoc", "ky truoc", "quy truoc")) {
			kind = Kind.PASSED_OVER;
		}
		else if (has(key, "cung ky", "nam truoc", "ck")) {
			measure = Measure.CK;
		}
		else if (has(key, "luy ke", "cong don", "tu dau nam", "lk") || SPAN.matcher(key).find()) {
			measure = Measure.LK;
		}
		else if (has(key, "nam sau")) {
			measure = Measure.KS;
		}
		else if (has(key, "ke hoach", "du toan", "chi tieu giao", "nghi quyet") || key.startsWith("kh ")
				|| key.equals("kh")) {
			measure = Measure.KH;
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
	 * The same column as another measure, as the period's year tells: next year's plan,
	 * last year's figures.
	 */
	Heading inYear(int year) {
		OptionalInt named = year();
		if (this.kind != Kind.MEASURE || named.isEmpty() || this.ownForm) {
			return this;
		}
		boolean nextPlan = this.measure == Measure.KH && named.getAsInt() == year + 1;
		boolean lastYear = (this.measure == Measure.TH || this.measure == Measure.LK) && named.getAsInt() == year - 1;
		if (nextPlan) {
			return new Heading(this.column, this.kind, Measure.KS, this.text, this.key, false);
		}
		return lastYear ? new Heading(this.column, this.kind, Measure.CK, this.text, this.key, false) : this;
	}

	/** The year that the heading names. */
	OptionalInt year() {
		Matcher matcher = YEAR.matcher(this.key);
		return matcher.find() ? OptionalInt.of(Integer.parseInt(matcher.group(1))) : OptionalInt.empty();
	}

	/** The month that it names: of {@code Tháng 12} and {@code Lũy kế 12 tháng} 12. */
	OptionalInt month() {
		Matcher matcher = ((this.measure == Measure.LK) ? MONTHS : MONTH).matcher(this.key);
		return matcher.find() ? OptionalInt.of(Integer.parseInt(matcher.group(1))) : OptionalInt.empty();
	}

	boolean cumulative() {
		return has(this.key, "luy ke");
	}

}
