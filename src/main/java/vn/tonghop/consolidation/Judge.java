package vn.tonghop.consolidation;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

import vn.tonghop.model.Indicator;
import vn.tonghop.model.Indicator.Direction;
import vn.tonghop.model.TargetGoal;
import vn.tonghop.model.Verdict;

/**
 * How a figure stands to a goal (workspace.md, section 3). Where higher is better: below
 * the target or range not met; equal, inside the range or within a bound met; above the
 * target or range exceeded. Where lower is better the other way round. Without a
 * direction there is no verdict.
 */
final class Judge {

	private Judge() {
	}

	/**
	 * The verdict.
	 * @param done LK, against which most goals are held; null where it is missing
	 * @param growth TG, against which a growth is held; null where it is missing
	 * @param endsYear whether the period ends the year: before that a flow is in progress
	 * unless it has reached its goal
	 */
	static Verdict judge(TargetGoal goal, Indicator indicator, @Nullable BigDecimal done, @Nullable BigDecimal growth,
			boolean endsYear) {
		Bounds bounds = Bounds.of(goal);
		BigDecimal figure = (goal instanceof TargetGoal.Growth) ? growth : done;
		if (bounds == null || figure == null || indicator.direction() == Direction.NEITHER) {
			return Verdict.NONE;
		}
		Verdict verdict = bounds.judge(figure, indicator.direction());
		boolean judged = endsYear || !indicator.flow();
		return (judged || (bounds.canBeReached(indicator.direction()) && verdict != Verdict.NOT_MET)) ? verdict
				: Verdict.IN_PROGRESS;
	}

	/**
	 * What a goal asks for, as a stretch of numbers.
	 *
	 * @param low the least; null: no least
	 * @param high the most; null: no most
	 */
	private record Bounds(@Nullable BigDecimal low, @Nullable BigDecimal high) {

		static @Nullable Bounds of(TargetGoal goal) {
			if (goal instanceof TargetGoal.Exactly exactly) {
				return new Bounds(exactly.value(), exactly.value());
			}
			if (goal instanceof TargetGoal.Range range) {
				return new Bounds(range.low(), range.high());
			}
			if (goal instanceof TargetGoal.AtLeast atLeast) {
				return new Bounds(atLeast.bound(), null);
			}
			if (goal instanceof TargetGoal.AtMost atMost) {
				return new Bounds(null, atMost.bound());
			}
			if (goal instanceof TargetGoal.OutOf outOf) {
				return new Bounds(outOf.value(), outOf.value());
			}
			if (goal instanceof TargetGoal.Growth growth) {
				return new Bounds(growth.percent(), growth.percent());
			}
			return null;
		}

		Verdict judge(BigDecimal figure, Direction direction) {
			boolean below = this.low != null && figure.compareTo(this.low) < 0;
			boolean above = this.high != null && figure.compareTo(this.high) > 0;
			if (!below && !above) {
				return Verdict.MET;
			}
			boolean better = (direction == Direction.HIGHER_IS_BETTER) ? above : below;
			boolean bound = this.low == null || this.high == null;
			return (better && !bound) ? Verdict.EXCEEDED : Verdict.NOT_MET;
		}

		/**
		 * Whether a flow that keeps adding up stays where it has got to: having passed a
		 * least it does, being under a most it may not.
		 */
		boolean canBeReached(Direction direction) {
			return this.low != null && direction == Direction.HIGHER_IS_BETTER;
		}

	}

}
