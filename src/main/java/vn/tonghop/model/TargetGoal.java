package vn.tonghop.model;

import java.math.BigDecimal;
import java.util.Optional;

/** What a target asks for, read from the decision's words. */
public sealed interface TargetGoal {

	/**
	 * The plan as one number (KH), where the goal gives one: a range or a bound gives
	 * only a verdict.
	 */
	default Optional<BigDecimal> plan() {
		if (this instanceof Exactly exactly) {
			return Optional.of(exactly.value());
		}
		if (this instanceof OutOf outOf) {
			return Optional.of(outOf.value());
		}
		return Optional.empty();
	}

	/** {@code 39.845}. */
	record Exactly(BigDecimal value) implements TargetGoal {
	}

	/** {@code 14-15}. */
	record Range(BigDecimal low, BigDecimal high) implements TargetGoal {
	}

	/**
	 * {@code >20}, {@code trên 99}, {@code 87% trở lên}, {@code tối thiểu 90}: equal
	 * counts.
	 */
	record AtLeast(BigDecimal bound) implements TargetGoal {
	}

	/** {@code <0,64}, {@code dưới 0,64}, {@code không quá 5}: equal counts. */
	record AtMost(BigDecimal bound) implements TargetGoal {
	}

	/** {@code 27/30}: so many of a whole. */
	record OutOf(BigDecimal value, BigDecimal whole) implements TargetGoal {
	}

	/**
	 * {@code tăng 3,03%}, {@code Tăng 5% so với …}, {@code giảm 2%}: growth over the year
	 * before, in percent, negative for a fall.
	 */
	record Growth(BigDecimal percent) implements TargetGoal {
	}

	/** Other words: kept, printed, judged by a person. */
	record Words() implements TargetGoal {
	}

}
