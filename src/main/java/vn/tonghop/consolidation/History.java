package vn.tonghop.consolidation;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import vn.tonghop.model.Figure;
import vn.tonghop.model.FigureStatus;
import vn.tonghop.model.HistoryFigure;
import vn.tonghop.model.Measure;
import vn.tonghop.model.PeriodKind;
import vn.tonghop.model.ReportingPeriod;

/**
 * The sheet {@code Lịch sử}, by what its figures are of. All measures but TH are shared
 * by the periods that end together: a year's LK is found for its December, too.
 */
final class History {

	private final Map<Key, Figure> figures = new HashMap<>();

	History(List<HistoryFigure> rows) {
		for (HistoryFigure row : rows) {
			Figure figure = new Figure(row.value(), FigureStatus.HISTORICAL, null, row.source(), null, null);
			this.figures.put(key(row.unit(), row.indicator(), row.period(), row.measure()), figure);
		}
	}

	/**
	 * A figure of an earlier period.
	 * @param unit the unit's code; null: the whole
	 */
	Optional<Figure> find(@Nullable String unit, String indicator, ReportingPeriod period, Measure measure) {
		if (this.figures.isEmpty()) {
			return Optional.empty();
		}
		return Optional.ofNullable(this.figures.get(key(unit, indicator, period, measure)));
	}

	private static Key key(@Nullable String unit, String indicator, ReportingPeriod period, Measure measure) {
		return new Key(unit, indicator, period.end(), (measure == Measure.TH) ? period.kind() : null, measure);
	}

	private record Key(@Nullable String unit, String indicator, YearMonth end, @Nullable PeriodKind kind,
			Measure measure) {
	}

}
