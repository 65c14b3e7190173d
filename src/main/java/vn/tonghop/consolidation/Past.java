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

import vn.tonghop.model.Figure;
import vn.tonghop.model.FigureStatus;
import vn.tonghop.model.Indicator;
import vn.tonghop.model.Measure;
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

	private final Map<ReportingPeriod, Boolean> consolidated = new HashMap<>();

	Past(EarlierFigures earlier, History history, Territory territory) {
		this.earlier = earlier;
		this.history = history;
		this.territory = territory;
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
		Optional<Figure> found = consolidated(period, measure,
				(candidate) -> this.earlier.unit(unit, indicator.code(), candidate, measure));
		if (found.isEmpty()) {
			found = this.history.find(unit, indicator.code(), period, measure);
		}
		if (found.isEmpty() && depth < LONGEST_CHAIN) {
			return converted(unit, indicator, period.lastDay(),
					(origin) -> unit(origin, indicator, period, measure, depth + 1).orElse(null));
		}
		return found;
	}

	/**
	 * A unit's figure made of those of the units of which it was made after a day, by
	 * their shares. Only what is added up can be converted; where one of them has none,
	 * there is none.
	 */
	Optional<Figure> converted(String unit, Indicator indicator, LocalDate after,
			Function<String, @Nullable Figure> figureOf) {
		List<Territory.Origin> origins = this.territory.origins(unit, indicator.code(), after);
		if (origins.isEmpty() || indicator.aggregation() != Indicator.Aggregation.SUM) {
			return Optional.empty();
		}
		BigDecimal sum = BigDecimal.ZERO;
		List<String> names = new ArrayList<>();
		Figure last = null;
		for (Territory.Origin origin : origins) {
			Figure figure = figureOf.apply(origin.unit());
			if (figure == null) {
				return Optional.empty();
			}
			sum = sum.add(figure.value().multiply(origin.share()));
			names.add(origin.name());
			last = figure;
		}
		boolean fromOne = origins.size() == 1 && last != null;
		return Optional
			.of(new Figure(sum, FigureStatus.CONVERTED, fromOne ? last.place() : null, Notes.converted(names)));
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
