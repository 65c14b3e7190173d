package vn.tonghop.consolidation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import vn.tonghop.model.Catalogue;
import vn.tonghop.model.Figure;
import vn.tonghop.model.Indicator;
import vn.tonghop.model.ReportingPeriod;

/** Leads a converted figure back to the figures of the old units that it is made of. */
public final class Origins {

	private static final int LONGEST_CHAIN = 16;

	private final Catalogue catalogue;

	private final Territory territory;

	public Origins(Catalogue catalogue) {
		this.catalogue = catalogue;
		this.territory = new Territory(catalogue);
	}

	/**
	 * The figures of the units that a unit was made of after a day, through any chain of
	 * changes.
	 * @param figureOf an old unit's figure of then, by its code; empty where it had none
	 */
	public List<Origin> of(String unit, String indicator, LocalDate after,
			Function<String, Optional<Figure>> figureOf) {
		List<Origin> found = new ArrayList<>();
		collect(unit, indicator, after, figureOf, found, 0);
		return List.copyOf(found);
	}

	/** The plans of the year that were set for the units that a unit was made of. */
	public List<Origin> ofPlan(String unit, String indicator, ReportingPeriod period) {
		Plans plans = new Plans(this.catalogue, period);
		return of(unit, indicator, Plans.yearsEve(period),
				(old) -> plans.targets(indicator, old).stream().findFirst().map(Plans::plan));
	}

	/**
	 * What the units added up to of which a unit was made after a day, where their whole
	 * territory went into it.
	 * @param numberOf an old unit's figure of then, by its code; empty where it had none
	 * @return empty where one of them had none, or passed only a share on: that is too
	 * rough to hold a unit to
	 */
	public Optional<BigDecimal> sum(String unit, Indicator indicator, LocalDate after,
			Function<String, Optional<BigDecimal>> numberOf) {
		List<Territory.Origin> origins = this.territory.origins(unit, indicator.code(), after);
		BigDecimal sum = BigDecimal.ZERO;
		for (Territory.Origin origin : origins) {
			Optional<BigDecimal> number = numberOf.apply(origin.unit());
			if (number.isEmpty() || origin.share().compareTo(BigDecimal.ONE) != 0) {
				return Optional.empty();
			}
			sum = sum.add(number.get());
		}
		return (origins.isEmpty() || indicator.aggregation() != Indicator.Aggregation.SUM) ? Optional.empty()
				: Optional.of(sum);
	}

	private void collect(String unit, String indicator, LocalDate after, Function<String, Optional<Figure>> figureOf,
			List<Origin> found, int depth) {
		for (Territory.Origin origin : (depth < LONGEST_CHAIN) ? this.territory.origins(unit, indicator, after)
				: List.<Territory.Origin>of()) {
			Optional<Figure> figure = figureOf.apply(origin.unit());
			if (figure.isPresent()) {
				found.add(new Origin(origin.name(), figure.get()));
			}
			else {
				collect(origin.unit(), indicator, after, figureOf, found, depth + 1);
			}
		}
	}

	/**
	 * A part of a converted figure.
	 *
	 * @param unit the old unit's name, with the share that went over unless it is all
	 * @param figure the old unit's whole figure
	 */
	public record Origin(String unit, Figure figure) {
	}

}
