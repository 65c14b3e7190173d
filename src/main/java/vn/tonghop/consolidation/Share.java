package vn.tonghop.consolidation;

import java.math.BigDecimal;
import java.util.Optional;

import vn.tonghop.formula.Outcome;
import vn.tonghop.model.Indicator;
import vn.tonghop.model.Measure;
import vn.tonghop.model.Observation;

/** A unit's part in a figure of the whole. */
sealed interface Share {

	Share MISSING = new Missing();

	Share NOT_APPLICABLE = new NotApplicable();

	/** Whether it is known what the unit brings, were it nothing. */
	default boolean known() {
		return !(this instanceof Missing);
	}

	/**
	 * A unit's part.
	 * @param ledger the unit's figures
	 * @param commune whether the unit is a territory: only those are counted
	 * @param whole where a condition or a weight finds what is not the unit's own
	 */
	static Share of(Recipe recipe, Measure measure, Ledger ledger, boolean commune, Scope whole) {
		return switch (recipe.indicator().aggregation()) {
			case SUM -> added(ledger.observe(recipe.index(), measure));
			case COUNT -> commune ? counted(recipe, whole.with(ledger, measure)) : NOT_APPLICABLE;
			case WEIGHTED_AVERAGE ->
				weighted(recipe, ledger.observe(recipe.index(), measure), whole.with(ledger, measure));
			case FORMULA -> throw new IllegalArgumentException(recipe.code() + " is not made of the units' figures");
		};
	}

	private static Share added(Observation observation) {
		if (observation instanceof Observation.Reported reported) {
			return new Part(reported.value(), BigDecimal.ONE);
		}
		return (observation instanceof Observation.NotApplicable) ? NOT_APPLICABLE : MISSING;
	}

	private static Share counted(Recipe recipe, Scope scope) {
		Outcome outcome = UnitMaker.evaluate(recipe, scope);
		if (outcome instanceof Outcome.Missing missing) {
			boolean notAsked = !missing.lacking().isEmpty() && missing.lacking()
				.stream()
				.allMatch((reference) -> scope.apply(reference) instanceof Observation.NotApplicable);
			return notAsked ? NOT_APPLICABLE : MISSING;
		}
		Optional<Boolean> truth = outcome.truth();
		return truth.<Share>map((yes) -> new Part(yes ? BigDecimal.ONE : BigDecimal.ZERO, BigDecimal.ONE))
			.orElse(MISSING);
	}

	private static Share weighted(Recipe recipe, Observation observation, Scope scope) {
		if (!(observation instanceof Observation.Reported reported)) {
			return added(observation);
		}
		Optional<BigDecimal> weight = UnitMaker.evaluate(recipe, scope).number();
		return weight.<Share>map((number) -> new Part(reported.value().multiply(number), number)).orElse(MISSING);
	}

	/** The whole of all parts; empty where there is none: a sum of nothing is nothing. */
	static Optional<BigDecimal> total(Indicator.Aggregation aggregation, Iterable<Share> shares) {
		BigDecimal amount = BigDecimal.ZERO;
		BigDecimal weight = BigDecimal.ZERO;
		boolean any = false;
		for (Share share : shares) {
			if (share instanceof Part part) {
				amount = amount.add(part.amount());
				weight = weight.add(part.weight());
				any = true;
			}
		}
		if (!any) {
			return Optional.empty();
		}
		return (aggregation == Indicator.Aggregation.WEIGHTED_AVERAGE) ? Arithmetic.quotient(amount, weight)
				: Optional.of(amount);
	}

	/**
	 * Something known.
	 *
	 * @param amount what is added up
	 * @param weight what an average is divided by
	 */
	record Part(BigDecimal amount, BigDecimal weight) implements Share {
	}

	/** Not known. */
	record Missing() implements Share {
	}

	/** The question does not arise for the unit: passed over. */
	record NotApplicable() implements Share {
	}

}
