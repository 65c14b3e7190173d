package vn.tonghop.text;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import vn.tonghop.model.Target;
import vn.tonghop.model.TargetGoal;

/**
 * Targets in the words of the decision that sets them (contract, section 3). What fits
 * none of the forms is {@link TargetGoal.Words}: kept, printed, judged by a person.
 */
public final class TargetText {

	/** Longer texts are words. */
	private static final int LONGEST = 200;

	private static final String NUMBER = "(\\d[\\d.,]*(?: \\d{3}(?!\\d)[\\d.,]*)*)";

	/** What is behind a number, checked to be a unit of measure. */
	private static final String UNIT = "([^\\d<>=;,+-][^<>=;,+-]{0,40})?";

	private static final String LEAD = "(?:(?:phan dau|dat|con|duy tri|giu) ){0,3}";

	private static final Pattern GROWTH = Pattern
		.compile("(tang|giam)(?: them)? " + NUMBER + " ?%(?: ?/ ?nam| mot nam| moi nam)?(?: so(?: voi)?(?: .*)?)?\\.?");

	private static final Pattern RANGE = Pattern
		.compile(LEAD + "(?:tu )?" + NUMBER + " ?" + UNIT + " ?(?:-|den) ?" + NUMBER + " ?" + UNIT);

	private static final Pattern AT_LEAST = Pattern
		.compile(LEAD + "(?:>=?|=>|≥|tren|hon|lon hon|toi thieu|it nhat|khong duoi|khong thap hon|khong it hon)"
				+ "(?: hoac bang)?(?: la| dat)? ?" + NUMBER + " ?" + UNIT);

	private static final Pattern OR_MORE = Pattern
		.compile(LEAD + "(?:tu |tren )?" + NUMBER + " ?" + UNIT + " ?(?:tro len|hoac hon)\\.?");

	private static final Pattern AT_MOST = Pattern
		.compile(LEAD + "(?:<=?|=<|≤|duoi|nho hon|thap hon|it hon|toi da|nhieu nhat|khong qua|khong vuot qua|khong vuot"
				+ "|khong tren|khong cao hon|khong hon)(?: hoac bang)?(?: la)? ?" + NUMBER + " ?" + UNIT);

	private static final Pattern OR_LESS = Pattern
		.compile(LEAD + "(?:tu |duoi )?" + NUMBER + " ?" + UNIT + " ?(?:tro xuong|hoac it hon)\\.?");

	private static final Pattern OUT_OF = Pattern.compile(LEAD + NUMBER + " ?/ ?" + NUMBER + " ?" + UNIT);

	private static final Pattern EXACTLY = Pattern.compile(LEAD + "([-+]?)" + NUMBER + " ?" + UNIT);

	/** A difference that names where it leads: {@code tăng 02 xã, đạt 13 xã}. */
	private static final Pattern LEADING_TO = Pattern.compile("(?:tang|giam)(?: them)? (?:[0-9.,]+) ?" + UNIT
			+ ",? ?(?:dat|len|con|xuong|nang tong so len) " + NUMBER + " ?" + UNIT);

	private static final Pattern OVER_PLAN = Pattern.compile("so (?:với )?(?:dự toán|kế hoạch|chỉ tiêu|mức) (.+)");

	private TargetText() {
	}

	/** What a target's words ask for. Never throws. */
	public static TargetGoal parse(String words) {
		if (words.length() > LONGEST) {
			return new TargetGoal.Words();
		}
		Typed typed = Typed.of(words);
		return growth(typed).or(() -> leadingTo(typed))
			.or(() -> bound(typed, OR_MORE, true))
			.or(() -> bound(typed, OR_LESS, false))
			.or(() -> bound(typed, AT_LEAST, true))
			.or(() -> bound(typed, AT_MOST, false))
			.or(() -> outOf(typed))
			.or(() -> range(typed))
			.or(() -> exactly(typed))
			.orElseGet(TargetGoal.Words::new);
	}

	private static Optional<TargetGoal> growth(Typed typed) {
		Matcher matcher = GROWTH.matcher(typed.bare());
		if (!matcher.matches()) {
			return Optional.empty();
		}
		return number(matcher.group(2))
			.map((percent) -> new TargetGoal.Growth(matcher.group(1).equals("tang") ? percent : percent.negate()));
	}

	/**
	 * The plan that a growth is over, where its words name one: "Tăng 5% so với dự toán
	 * thành phố giao" beside a target that level "thành phố giao" set for the same
	 * indicator. Every other growth is over the year before.
	 * @param target the target that asks for a growth
	 * @param levels all targets of the indicator in force
	 * @return the other level's plan
	 */
	public static Optional<BigDecimal> namedPlan(Target target, List<Target> levels) {
		Matcher matcher = OVER_PLAN.matcher(Labels.exact(target.text()));
		if (!(target.goal() instanceof TargetGoal.Growth) || !matcher.find()) {
			return Optional.empty();
		}
		String named = matcher.group(1);
		return levels.stream()
			.filter((level) -> !level.level().isBlank() && !level.level().equals(target.level())
					&& named.contains(Labels.exact(level.level())))
			.map((level) -> level.goal().plan())
			.flatMap(Optional::stream)
			.filter((plan) -> plan.signum() > 0)
			.findFirst();
	}

	private static Optional<TargetGoal> bound(Typed typed, Pattern form, boolean atLeast) {
		Matcher matcher = form.matcher(typed.bare());
		if (!matcher.matches() || !typed.unitAt(matcher, 2)) {
			return Optional.empty();
		}
		return number(matcher.group(1))
			.map((bound) -> atLeast ? new TargetGoal.AtLeast(bound) : new TargetGoal.AtMost(bound));
	}

	private static Optional<TargetGoal> outOf(Typed typed) {
		Matcher matcher = OUT_OF.matcher(typed.bare());
		if (!matcher.matches() || !typed.unitAt(matcher, 3)) {
			return Optional.empty();
		}
		Optional<BigDecimal> part = number(matcher.group(1));
		Optional<BigDecimal> whole = number(matcher.group(2));
		boolean fits = part.isPresent() && whole.isPresent() && whole.get().signum() > 0
				&& part.get().compareTo(whole.get()) <= 0;
		return fits ? Optional.of(new TargetGoal.OutOf(part.get(), whole.get())) : Optional.empty();
	}

	private static Optional<TargetGoal> range(Typed typed) {
		Matcher matcher = RANGE.matcher(typed.bare());
		if (!matcher.matches() || !typed.unitAt(matcher, 2) || !typed.unitAt(matcher, 4)) {
			return Optional.empty();
		}
		Optional<BigDecimal> low = number(matcher.group(1));
		Optional<BigDecimal> high = number(matcher.group(3));
		boolean fits = low.isPresent() && high.isPresent() && low.get().compareTo(high.get()) <= 0;
		return fits ? Optional.of(new TargetGoal.Range(low.get(), high.get())) : Optional.empty();
	}

	private static Optional<TargetGoal> leadingTo(Typed typed) {
		Matcher matcher = LEADING_TO.matcher(typed.bare());
		if (!matcher.matches() || !typed.unitAt(matcher, 1) || !typed.unitAt(matcher, 3)) {
			return Optional.empty();
		}
		return number(matcher.group(2)).map(TargetGoal.Exactly::new);
	}

	private static Optional<TargetGoal> exactly(Typed typed) {
		Matcher matcher = EXACTLY.matcher(typed.bare());
		if (!matcher.matches() || !typed.unitAt(matcher, 3)) {
			return Optional.empty();
		}
		return number(matcher.group(2))
			.map((value) -> new TargetGoal.Exactly(matcher.group(1).equals("-") ? value.negate() : value));
	}

	private static Optional<BigDecimal> number(String digits) {
		return NumberText.plain(digits);
	}

	/**
	 * A target's words as they are compared, and with the accents that tell a unit of
	 * measure from other words.
	 */
	private record Typed(String bare, String accented) {

		static Typed of(String words) {
			String accented = Labels.exact(words)
				.replace('–', '-')
				.replace('—', '-')
				.replace('−', '-')
				.replace('÷', '-');
			String bare = Labels.withoutDiacritics(accented);
			// Letters of other scripts may fall apart: then places do not correspond.
			return new Typed(bare, (bare.length() == accented.length()) ? accented : bare);
		}

		/** Whether a group of a match is empty or a unit of measure. */
		boolean unitAt(Matcher matcher, int group) {
			if (matcher.start(group) < 0) {
				return true;
			}
			String unit = this.accented.substring(matcher.start(group), matcher.end(group));
			return unit.isBlank() || MeasureWords.isMeasure(unit);
		}

	}

}
