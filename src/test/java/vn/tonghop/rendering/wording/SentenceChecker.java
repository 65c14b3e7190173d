package vn.tonghop.rendering.wording;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Reads a sentence as a distrustful reader would: recomputes every claim from the figures
 * alone, knowing nothing of how the sentence was made.
 */
final class SentenceChecker {

	private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

	private static final String NUMBER = "(-?[\\d.]+(?:,\\d+)?)";

	private static final String YEAR_BEFORE = "(?:cùng kỳ )?năm 2022";

	private static final Pattern CHANGE = Pattern.compile("(tăng|giảm) " + NUMBER
			+ "(%| điểm phần trăm| [^(),;\\d]+?)?(?: \\(" + NUMBER + "%\\))? so (?:với )?" + YEAR_BEFORE);

	private static final Pattern INDEX = Pattern.compile("bằng " + NUMBER + "% so với " + YEAR_BEFORE);

	private static final Pattern REACHED = Pattern
		.compile("đạt " + NUMBER + "% (?:so với )?(?:kế hoạch|dự toán|KH)(?! là)");

	private static final Pattern PLAN_INDEX = Pattern.compile("bằng " + NUMBER + "% so (?:với )?(?:kế hoạch|dự toán)");

	private static final Pattern POINTS = Pattern.compile("(tăng|giảm|cao hơn|thấp hơn) (?:(?:kế hoạch|dự toán)"
			+ "(?: năm)?(?: tỉnh giao)? )?" + NUMBER + " điểm phần trăm(?: so với (?:kế hoạch|dự toán))?");

	private static final Pattern AWAY = Pattern.compile("(cao|thấp) hơn (?:mức (?:cao|thấp) của )?(?:kế hoạch|dự toán)"
			+ "(?: năm)?(?: tỉnh giao)? " + NUMBER + "%");

	private static final Pattern BROKEN = Pattern
		.compile("  | [,;.)]|\\( |,,|;;|,;|;,|\\.\\.(?!\\.)|,\\.|null|[{}\\[\\]\uE000-\uE002]|\\(\\)|so với so|đạt đạt"
				+ "|(?:tăng|giảm|cao hơn|thấp hơn) -|(?:tăng|giảm) 0(?:%| |$)|: :|:$|,$|;$|\\($");

	private SentenceChecker() {
	}

	/**
	 * What is known of the indicator that a sentence is about.
	 *
	 * @param points whether it is a percentage
	 * @param less whether less is better
	 * @param decimals of its printed figures
	 * @param plan the number asked for, of a range the upper one
	 * @param low of a range the lower number
	 * @param growth the growth asked for, where the plan is one
	 */
	record Known(@Nullable BigDecimal now, @Nullable BigDecimal before, @Nullable BigDecimal plan,
			@Nullable BigDecimal low, boolean points, boolean less, int decimals, @Nullable BigDecimal growth) {
	}

	/** One sentence, whole, with as many brackets opened as closed. */
	static void wellFormed(String text) {
		assertThat(text).isEqualTo(text.strip());
		assertThat(BROKEN.matcher(text).find()).as(text).isFalse();
		assertThat(text.chars().filter((c) -> c == '(').count()).as(text)
			.isEqualTo(text.chars().filter((c) -> c == ')').count());
	}

	/** Every claim of a sentence about one indicator. */
	static void claims(String text, Known known) {
		each(CHANGE, text, (claim) -> change(claim, known));
		each(INDEX, text, (claim) -> ratio(text, claim.group(1), known.now, positive(text, known.before), 2));
		each(PLAN_INDEX, text, (claim) -> ratio(text, claim.group(1), known.now, positive(text, known.plan), 2));
		each(REACHED, text, (claim) -> {
			boolean turned = known.less;
			ratio(text, claim.group(1), turned ? known.plan : known.now, turned ? known.now : known.plan, 2);
		});
		each(POINTS, text, (claim) -> points(text, claim, known));
		each(AWAY, text, (claim) -> away(text, claim, known));
	}

	private static void each(Pattern pattern, String text, java.util.function.Consumer<Matcher> check) {
		Matcher matcher = pattern.matcher(text);
		while (matcher.find()) {
			check.accept(matcher);
		}
	}

	private static void change(Matcher claim, Known known) {
		String text = claim.group();
		BigDecimal now = Objects.requireNonNull(known.now, text);
		BigDecimal before = Objects.requireNonNull(known.before, text);
		BigDecimal difference = now.subtract(before);
		assertThat(difference.signum()).as(text).isEqualTo("tăng".equals(claim.group(1)) ? 1 : -1);
		String in = claim.group(3);
		if ("%".equals(in)) {
			assertThat(before.signum()).as(text).isPositive();
			ratio(text, claim.group(2), difference.abs(), before, 2);
		}
		else {
			boolean points = " điểm phần trăm".equals(in);
			assertThat(points).as(text).isEqualTo(known.points);
			assertThat(number(claim.group(2))).as(text)
				.isEqualByComparingTo(rounded(difference.abs(), points ? Math.max(2, known.decimals) : known.decimals));
		}
		if (claim.group(4) != null) {
			assertThat(before.signum()).as(text).isPositive();
			ratio(text, claim.group(4), difference.abs(), before, 2);
		}
	}

	private static void points(String text, Matcher claim, Known known) {
		BigDecimal printed = number(claim.group(2));
		boolean up = claim.group(1).equals("tăng") || claim.group(1).equals("cao hơn");
		BigDecimal now = Objects.requireNonNull(known.now, text);
		BigDecimal base;
		boolean ofPlan = claim.group().matches(".*(?:kế hoạch|dự toán|hơn).*");
		if (known.growth != null && ofPlan) {
			BigDecimal before = Objects.requireNonNull(known.before, text);
			base = now.subtract(before).multiply(HUNDRED).divide(before, MathContext.DECIMAL128).subtract(known.growth);
		}
		else {
			base = now.subtract(Objects.requireNonNull(ofPlan ? known.plan : known.before, text));
		}
		assertThat(base.signum()).as(text).isEqualTo(up ? 1 : -1);
		assertThat(printed).as(text).isEqualByComparingTo(rounded(base.abs(), 2));
	}

	private static void away(String text, Matcher claim, Known known) {
		BigDecimal base = Objects.requireNonNull(claim.group().contains("mức thấp") ? known.low : known.plan, text);
		BigDecimal difference = Objects.requireNonNull(known.now, text).subtract(base);
		assertThat(difference.signum()).as(text).isEqualTo(claim.group(1).equals("cao") ? 1 : -1);
		ratio(text, claim.group(2), difference.abs(), base, 2);
	}

	private static void ratio(String text, String printed, @Nullable BigDecimal part, @Nullable BigDecimal whole,
			int decimals) {
		BigDecimal base = Objects.requireNonNull(whole, text);
		assertThat(base.signum()).as("over nothing: " + text).isNotZero();
		assertThat(number(printed)).as(text)
			.isEqualByComparingTo(
					rounded(Objects.requireNonNull(part, text).multiply(HUNDRED).divide(base, MathContext.DECIMAL128),
							decimals));
	}

	private static @Nullable BigDecimal positive(String text, @Nullable BigDecimal base) {
		assertThat(base).as(text).isNotNull();
		assertThat(Objects.requireNonNull(base).signum()).as(text).isPositive();
		return base;
	}

	/** Every growth and decline that a sentence tells, in order: 1 and -1. */
	static List<Integer> directions(String text) {
		return Pattern.compile("(tăng|giảm) (?=[\\d])")
			.matcher(text)
			.results()
			.map((found) -> found.group(1).equals("tăng") ? 1 : -1)
			.toList();
	}

	static BigDecimal number(String printed) {
		return new BigDecimal(printed.replace(".", "").replace(',', '.'));
	}

	private static BigDecimal rounded(BigDecimal value, int decimals) {
		return value.setScale(decimals, RoundingMode.HALF_UP);
	}

}
