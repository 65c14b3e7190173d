package vn.tonghop.report;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import vn.tonghop.model.Verdict;

/**
 * A figure against one target.
 *
 * @param level who set it, as it stands within a sentence ({@code tỉnh giao}); empty
 * where the catalogue says nothing
 * @param budget whether the target is a budget estimate (dự toán), not a plan (kế hoạch)
 * @param goal what it asks for
 * @param numbers the goal's numbers as printed: none for {@link Goal#WORDS}, two for a
 * range and for "so many of a whole"
 * @param spoken the same numbers as a sentence prints them
 * @param words the decision's own words
 * @param percentOfPlan the share of the plan reached, where there is one
 * @param standing how the figure stands to the goal in percentage points, where both are
 * percentages; null elsewhere
 * @param distance how many percentage points lie between; null where none
 * @param index the figure in percent of the plan, whichever way is good; null where the
 * plan is no positive number
 * @param position where the figure stands to what was asked for; null where the goal is
 * no number or there is no figure
 * @param away how far from what was asked for, in percent of it or in percentage points;
 * null where that is nothing, or would be printed as zero
 * @param overPlan by how many percent the figure is over the plan that a growth names as
 * its base, negative below it; null elsewhere
 * @param own whether it is the level by which the report judges, or no level is told
 * @param verdict what was judged
 * @param verdictLabel the report's word for it; empty where there is none
 */
public record PlanComparison(String level, boolean budget, Goal goal, List<String> numbers, List<String> spoken,
		String words, @Nullable PrintedFigure percentOfPlan, @Nullable Standing standing,
		@Nullable PrintedFigure distance, @Nullable PrintedFigure index, @Nullable Position position,
		@Nullable PrintedFigure away, @Nullable PrintedFigure overPlan, boolean own, Verdict verdict,
		String verdictLabel) {

	public PlanComparison {
		numbers = List.copyOf(numbers);
		spoken = List.copyOf(spoken);
	}

	/**
	 * What is asked for in the decision's own words, the unit of measure set in where
	 * they leave it out: {@code trên 99%}, {@code 550 lao động trở lên}.
	 */
	public String asked(String unit) {
		boolean number = switch (this.goal) {
			case GROWTH, DECLINE, WORDS -> false;
			default -> true;
		};
		int end = this.words.length();
		while (end > 0 && !Character.isDigit(this.words.charAt(end - 1))) {
			end--;
		}
		if (!number || unit.isEmpty() || end == 0 || this.words.contains(unit)) {
			return this.words;
		}
		return this.words.substring(0, end) + (unit.equals("%") ? "" : " ") + unit + this.words.substring(end);
	}

	/**
	 * The number that a figure is held against, as the decision has it where it gives
	 * nothing else: {@code 28.491,00}; empty where what is asked for is no one number.
	 */
	public Optional<String> number() {
		return switch (this.goal) {
			case EXACTLY, OUT_OF -> Optional.of(this.words.matches("\\d[\\d.,]*") ? this.words : this.numbers.get(0));
			default -> Optional.empty();
		};
	}

	/** The kinds of goal. */
	public enum Goal {

		EXACTLY, RANGE, AT_LEAST, AT_MOST, OUT_OF, GROWTH, DECLINE,
		/** A growth over another level's plan. */
		OVER_PLAN, WORDS

	}

	/** Where a figure stands to its goal. */
	public enum Position {

		/** Below the number, or the lower end of the range. */
		BELOW,
		/** Equal to the number, inside the range, within the bound. */
		WITHIN,
		/** Above the number, or the upper end of the range. */
		ABOVE

	}

	/** Where a percentage stands to its plan. */
	public enum Standing {

		ABOVE, BELOW, EQUAL

	}

}
