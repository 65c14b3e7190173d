package vn.tonghop.consolidation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import vn.tonghop.model.CellPlace;
import vn.tonghop.model.Figure;
import vn.tonghop.model.FigureStatus;
import vn.tonghop.model.Indicator;
import vn.tonghop.model.Measure;
import vn.tonghop.model.Observation;
import vn.tonghop.model.ReportingPeriod;

/**
 * What is known of earlier periods: what was consolidated, else the sheet
 * {@code Lịch sử}, else, for a unit that was not there yet, the figures of those that it
 * was made of.
 */
final class Past {

	/** No chain of mergers is this long: a circle in the sheet ends here. */
	private static final int LONGEST_CHAIN = 16;

	private final EarlierFigures earlier;

	private final History history;

	private final Territory territory;

	private final Recipes recipes;

	private final Map<ReportingPeriod, Boolean> consolidated = new HashMap<>();

	Past(EarlierFigures earlier, History history, Territory territory, Recipes recipes) {
		this.earlier = earlier;
		this.history = history;
		this.territory = territory;
		this.recipes = recipes;
	}

	/** Whether the whole's figure was consolidated, rather than typed as history. */
	boolean wholeConsolidated(String indicator, ReportingPeriod period, Measure measure) {
		return consolidated(period, measure, (candidate) -> this.earlier.whole(indicator, candidate, measure))
			.isPresent();
	}

	Optional<Figure> whole(String indicator, ReportingPeriod period, Measure measure) {
		Optional<Figure> found = consolidated(period, measure,
				(candidate) -> this.earlier.whole(indicator, candidate, measure));
		return found.isPresent() ? found : this.history.find(null, indicator, period, measure);
	}

	Optional<Figure> unit(String unit, Indicator indicator, ReportingPeriod period, Measure measure) {
		return unit(unit, indicator, period, measure, 0);
	}

	private Optional<Figure> unit(String unit, Indicator indicator, ReportingPeriod period, Measure measure,
			int depth) {
		Optional<Figure> found = own(unit, indicator.code(), period, measure);
		if (found.isEmpty()) {
			found = this.history.find(unit, indicator.code(), period, measure);
		}
		if (found.isEmpty() && depth < LONGEST_CHAIN) {
			return converted(unit, indicator, period.lastDay(),
					(origin) -> unit(origin, indicator, period, measure, depth + 1).orElse(null),
					(origin) -> weight(origin, indicator, period, measure, depth + 1));
		}
		return found;
	}

	/** What was consolidated for the unit itself, by the borders of then. */
	Optional<Figure> own(String unit, String indicator, ReportingPeriod period, Measure measure) {
		return consolidated(period, measure, (candidate) -> this.earlier.unit(unit, indicator, candidate, measure));
	}

	/** What a unit's average weighed: the formula over its figures of then. */
	private Optional<BigDecimal> weight(String unit, Indicator indicator, ReportingPeriod period, Measure measure,
			int depth) {
		Recipe recipe = this.recipes.named(indicator.code());
		if (recipe == null || recipe.formula() == null) {
			return Optional.empty();
		}
		return recipe.formula().evaluate((reference) -> {
			Recipe part = this.recipes.named(reference.code());
			boolean known = part != null && !reference.unitCount() && !reference.periodBefore();
			Measure meant = (reference.measure() != null) ? reference.measure() : measure;
			return (known ? unit(unit, part.indicator(), period, meant, depth) : Optional.<Figure>empty())
				.map((figure) -> Observation.of(figure.value()))
				.orElse(Observation.MISSING);
		}).number();
	}

	/** What a unit's plan is made of: only what is added up passes to another unit. */
	Optional<Figure> convertedPlan(String unit, Indicator indicator, LocalDate after,
			Function<String, @Nullable Figure> planOf) {
		return convertedPlan(unit, indicator, after, planOf, 0);
	}

	private Optional<Figure> convertedPlan(String unit, Indicator indicator, LocalDate after,
			Function<String, @Nullable Figure> planOf, int depth) {
		return converted(unit, indicator, after, (origin) -> {
			Figure own = planOf.apply(origin);
			return (own != null || depth == LONGEST_CHAIN) ? own
					: convertedPlan(origin, indicator, after, planOf, depth + 1).orElse(null);
		}, (origin) -> Optional.empty());
	}

	/**
	 * A unit's figure made of those of the units of which it was made after a day, by
	 * their shares: added, or averaged by weight. Where one of them has none, there is
	 * none; what is computed or counted follows from what it is made of.
	 */
	private Optional<Figure> converted(String unit, Indicator indicator, LocalDate after,
			Function<String, @Nullable Figure> figureOf, Function<String, Optional<BigDecimal>> weightOf) {
		List<Territory.Origin> origins = this.territory.origins(unit, indicator.code(), after);
		boolean average = indicator.aggregation() == Indicator.Aggregation.WEIGHTED_AVERAGE;
		if (origins.isEmpty() || (!average && indicator.aggregation() != Indicator.Aggregation.SUM)) {
			return Optional.empty();
		}
		BigDecimal sum = BigDecimal.ZERO;
		BigDecimal weights = BigDecimal.ZERO;
		List<String> names = new ArrayList<>();
		CellPlace place = null;
		for (Territory.Origin origin : origins) {
			Figure figure = figureOf.apply(origin.unit());
			Optional<BigDecimal> weight = average ? weightOf.apply(origin.unit()) : Optional.of(BigDecimal.ONE);
			if (figure == null || weight.isEmpty()) {
				return Optional.empty();
			}
			BigDecimal part = weight.get().multiply(origin.share());
			sum = sum.add(figure.value().multiply(part));
			weights = weights.add(part);
			names.add(origin.name());
			place = (origins.size() == 1) ? figure.place() : null;
		}
		CellPlace onlyPlace = place;
		Optional<BigDecimal> value = average ? Arithmetic.quotient(sum, weights) : Optional.of(sum);
		return value
			.map((number) -> new Figure(number, FigureStatus.CONVERTED, onlyPlace, Notes.converted(names), null, null));
	}

	/** All measures but TH are shared by the periods that end together. */
	private Optional<Figure> consolidated(ReportingPeriod period, Measure measure,
			Function<ReportingPeriod, Optional<Figure>> lookup) {
		Optional<Figure> found = consolidated(period) ? lookup.apply(period) : Optional.empty();
		if (found.isPresent() || measure == Measure.TH) {
			return found;
		}
		for (ReportingPeriod other : period.endingTogether()) {
			if (found.isEmpty() && !other.equals(period) && consolidated(other)) {
				found = lookup.apply(other);
			}
		}
		return found;
	}

	private boolean consolidated(ReportingPeriod period) {
		return this.consolidated.computeIfAbsent(period, this.earlier::consolidated);
	}

}
