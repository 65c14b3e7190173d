package vn.tonghop.model;

import java.math.BigDecimal;
import java.util.Optional;

/** What was said of a figure. An empty cell is never a zero. */
public sealed interface Observation {

	Observation MISSING = new Missing();

	Observation NOT_APPLICABLE = new NotApplicable();

	/** The number, where there is one. */
	default Optional<BigDecimal> number() {
		return (this instanceof Reported reported) ? Optional.of(reported.value()) : Optional.empty();
	}

	static Observation of(BigDecimal value) {
		return new Reported(value);
	}

	record Reported(BigDecimal value) implements Observation {
	}

	record Missing() implements Observation {
	}

	/** Typed as x: the question does not arise for this unit. */
	record NotApplicable() implements Observation {
	}

}
