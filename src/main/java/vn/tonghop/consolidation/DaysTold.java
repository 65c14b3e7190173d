package vn.tonghop.consolidation;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import vn.tonghop.model.Catalogue;
import vn.tonghop.model.Consolidation;
import vn.tonghop.model.Figure;
import vn.tonghop.model.Indicator;
import vn.tonghop.model.Measure;
import vn.tonghop.model.ReportingUnit;
import vn.tonghop.model.UnitFigures;

/**
 * Tells beside each figure from which day it is, where that is another day than the
 * period's end ({@code tính đến ngày 15/11/2023}); of the whole's with the units, where
 * not all of them are of that day.
 */
final class DaysTold {

	private static final List<Measure> DATED = List.of(Measure.TH, Measure.LK, Measure.UN);

	private final Catalogue catalogue;

	private final Returns returns;

	DaysTold(Catalogue catalogue, Returns returns) {
		this.catalogue = catalogue;
		this.returns = returns;
	}

	Consolidation in(Consolidation made) {
		if (!this.returns.dated()) {
			return made;
		}
		Map<String, Map<String, UnitFigures>> units = new LinkedHashMap<>();
		made.units().forEach((unit, figures) -> units.put(unit, told(figures, (indicator, measure) -> {
			Figure figure = made.unit(unit, indicator.code(), measure).orElseThrow();
			TypedFigure typed = this.returns.find(unit, indicator.code(), measure);
			LocalDate day = (typed != null && figure.value().equals(typed.observation().number().orElse(null)))
					? typed.asOf() : null;
			return (day != null) ? Notes.asOf(day, List.of()) : null;
		})));
		Map<String, UnitFigures> whole = told(made.whole(), (indicator, measure) -> ofWhole(made, indicator, measure));
		return new Consolidation(made.period(), made.completeness(), Collections.unmodifiableMap(units), whole,
				made.assessments(), made.findings());
	}

	private @Nullable String ofWhole(Consolidation made, Indicator indicator, Measure measure) {
		if (!indicator.typed()) {
			return null;
		}
		Map<LocalDate, List<String>> byDay = new TreeMap<>();
		int units = 0;
		for (ReportingUnit unit : this.catalogue.units()) {
			if (made.unit(unit.code(), indicator.code(), measure).isPresent()) {
				units++;
				TypedFigure typed = this.returns.find(unit.code(), indicator.code(), measure);
				LocalDate day = (typed != null) ? typed.asOf() : null;
				if (day != null) {
					byDay.computeIfAbsent(day, (key) -> new java.util.ArrayList<>()).add(unit.name());
				}
			}
		}
		int all = units;
		return byDay.isEmpty() ? null : byDay.entrySet()
			.stream()
			.map((entry) -> Notes.asOf(entry.getKey(), (entry.getValue().size() == all) ? List.of() : entry.getValue()))
			.collect(java.util.stream.Collectors.joining("; "));
	}

	private Map<String, UnitFigures> told(Map<String, UnitFigures> figures, Telling telling) {
		Map<String, UnitFigures> told = new LinkedHashMap<>();
		figures.forEach((code, now) -> {
			Map<Measure, Figure> measures = new EnumMap<>(Measure.class);
			now.forEach((measure, figure) -> {
				String more = DATED.contains(measure)
						? this.catalogue.indicator(code).map((indicator) -> telling.of(indicator, measure)).orElse(null)
						: null;
				measures.put(measure, (more != null) ? figure.noted(more) : figure);
			});
			told.put(code, measures.isEmpty() ? now : UnitFigures.of(measures));
		});
		return Collections.unmodifiableMap(told);
	}

	/** What is told of a figure. */
	@FunctionalInterface
	private interface Telling {

		@Nullable String of(Indicator indicator, Measure measure);

	}

}
