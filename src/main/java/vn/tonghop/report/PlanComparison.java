package vn.tonghop.report;

import java.util.List;

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
 * @param words the decision's own words
 * @param percentOfPlan the share of the plan reached, where there is one
 * @param standing how the figure stands to the goal in percentage points, where both are
 * percentages; null elsewhere
 * @param distance how many percentage points lie between; null where none
 * @param verdict what was judged
 * @param verdictLabel the report's word for it; empty where there is none
 */
public record PlanComparison(String level, boolean budget, Goal goal, List<String> numbers, String words,
		@Nullable PrintedFigure percentOfPlan, @Nullable Standing standing, @Nullable PrintedFigure distance,
		Verdict verdict, String verdictLabel) {

	public PlanComparison {
		numbers = List.copyOf(numbers);
	}

	/** The kinds of goal. */
	public enum Goal {

		EXACTLY, RANGE, AT_LEAST, AT_MOST, OUT_OF, GROWTH, DECLINE, WORDS

	}

	/** Where a percentage stands to its plan. */
	public enum Standing {

		ABOVE, BELOW, EQUAL

	}

}
