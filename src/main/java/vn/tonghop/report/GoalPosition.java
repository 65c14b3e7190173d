package vn.tonghop.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import vn.tonghop.model.Figure;
import vn.tonghop.model.Indicator;
import vn.tonghop.model.Measure;
import vn.tonghop.model.TargetGoal;
import vn.tonghop.model.UnitFigures;

/**
 * Where an indicator's figure stands to a goal, told by numbers alone: which side is good
 * is the verdict's matter. What differs by less than would be printed stands within.
 */
final class GoalPosition {

	private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

	private final Indicator indicator;

	private final FigurePrinter printer;

	private final @Nullable BigDecimal done;

	GoalPosition(Indicator indicator, FigurePrinter printer, UnitFigures figures) {
		this.indicator = indicator;
		this.printer = printer;
		this.done = figures.get(Measure.LK).map(Figure::value).orElse(null);
	}

	/** The figure in percent of the number asked for. */
	@Nullable PrintedFigure index(TargetGoal goal) {
		BigDecimal bound = bound(goal).orElse(null);
		if (this.done == null || bound == null || bound.signum() <= 0 || this.done.signum() < 0) {
			return null;
		}
		return this.printer.percentOfPlan(this.done.multiply(HUNDRED).divide(bound, MathContext.DECIMAL128));
	}

	PlanComparison.@Nullable Position of(TargetGoal goal) {
		BigDecimal low = (goal instanceof TargetGoal.Range range) ? range.low()
				: (goal instanceof TargetGoal.AtMost) ? null : bound(goal).orElse(null);
		BigDecimal high = (goal instanceof TargetGoal.Range range) ? range.high()
				: (goal instanceof TargetGoal.AtLeast) ? null : bound(goal).orElse(null);
		if (this.done == null || (low == null && high == null)) {
			return null;
		}
		if (low != null && this.done.compareTo(low) < 0) {
			return PlanComparison.Position.BELOW;
		}
		return (high != null && this.done.compareTo(high) > 0) ? PlanComparison.Position.ABOVE
				: PlanComparison.Position.WITHIN;
	}

	/** How far from the nearest number of the goal. */
	@Nullable PrintedFigure away(TargetGoal goal) {
		PlanComparison.Position position = of(goal);
		if (this.done == null || position == null || position == PlanComparison.Position.WITHIN) {
			return null;
		}
		BigDecimal end = (goal instanceof TargetGoal.Range range)
				? (position == PlanComparison.Position.BELOW) ? range.low() : range.high() : bound(goal).orElseThrow();
		BigDecimal difference = this.done.subtract(end).abs();
		if (!this.indicator.percentage()) {
			if (end.signum() <= 0) {
				return null;
			}
			difference = difference.multiply(HUNDRED).divide(end, MathContext.DECIMAL128);
		}
		PrintedFigure away = this.printer.percentOfPlan(difference);
		return Numerals.rounded(difference, Numerals.PERCENT_DECIMALS).signum() == 0 ? null : away;
	}

	/** The one number that is asked for; empty for a range, a growth and words. */
	static Optional<BigDecimal> bound(TargetGoal goal) {
		if (goal instanceof TargetGoal.Exactly exactly) {
			return Optional.of(exactly.value());
		}
		if (goal instanceof TargetGoal.AtLeast least) {
			return Optional.of(least.bound());
		}
		if (goal instanceof TargetGoal.AtMost most) {
			return Optional.of(most.bound());
		}
		return (goal instanceof TargetGoal.OutOf outOf) ? Optional.of(outOf.value()) : Optional.empty();
	}

}
