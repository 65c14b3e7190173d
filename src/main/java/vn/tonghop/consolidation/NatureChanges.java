package vn.tonghop.consolidation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import vn.tonghop.model.Catalogue;
import vn.tonghop.model.Consolidation;
import vn.tonghop.model.Figure;
import vn.tonghop.model.Indicator;
import vn.tonghop.model.Measure;
import vn.tonghop.model.Nature;
import vn.tonghop.model.UnitFigures;

/**
 * Tells beside each figure, of a unit and of the whole, what it was before more official
 * ones came. What it was is what the same period makes of the less official ones, so a
 * total, a ratio, a count and an average are all told alike.
 */
final class NatureChanges {

	private final Catalogue catalogue;

	/** The period made of what had come up to a nature, the least official first. */
	private final Map<Nature, Consolidation> before = new EnumMap<>(Nature.class);

	NatureChanges(Catalogue catalogue) {
		this.catalogue = catalogue;
	}

	void before(Nature nature, Consolidation then) {
		this.before.put(nature, then);
	}

	/** The consolidation that counts, with the changes told. */
	Consolidation toldIn(Consolidation now) {
		if (this.before.isEmpty()) {
			return now;
		}
		Map<String, Map<String, UnitFigures>> units = new LinkedHashMap<>();
		now.units()
			.forEach((unit, figures) -> units.put(unit,
					told(figures, (then, indicator, measure) -> then.unit(unit, indicator, measure).orElse(null))));
		Map<String, UnitFigures> whole = told(now.whole(),
				(then, indicator, measure) -> then.whole(indicator, measure).orElse(null));
		return new Consolidation(now.period(), now.completeness(), Collections.unmodifiableMap(units), whole,
				now.assessments(), now.findings());
	}

	private Map<String, UnitFigures> told(Map<String, UnitFigures> figures, Lookup lookup) {
		Map<String, UnitFigures> told = new LinkedHashMap<>();
		figures.forEach((code, now) -> told.put(code,
				this.catalogue.indicator(code).map((indicator) -> told(indicator, now, lookup)).orElse(now)));
		return Collections.unmodifiableMap(told);
	}

	/** What is compared or divided by the plan follows from what is told here. */
	private UnitFigures told(Indicator indicator, UnitFigures now, Lookup lookup) {
		Map<Measure, Figure> figures = new EnumMap<>(Measure.class);
		now.forEach((measure, figure) -> {
			String change = (measure == Measure.PKH || measure == Measure.TG) ? null
					: change(indicator, measure, figure, lookup);
			figures.put(measure, (change != null) ? figure.changed(change) : figure);
		});
		return figures.isEmpty() ? now : UnitFigures.of(figures);
	}

	private @Nullable String change(Indicator indicator, Measure measure, Figure now, Lookup lookup) {
		List<String> told = new ArrayList<>();
		BigDecimal last = null;
		for (Map.Entry<Nature, Consolidation> state : this.before.entrySet()) {
			Figure then = lookup.find(state.getValue(), indicator.code(), measure);
			boolean news = then != null && then.value().compareTo(now.value()) != 0
					&& (last == null || last.compareTo(then.value()) != 0);
			if (news) {
				told.add(Notes.ofNature(state.getKey(), Printed.beside(then.value(), now.value(), indicator),
						then.place()));
				last = then.value();
			}
		}
		if (last == null) {
			return null;
		}
		told.add(Notes.counts(now, Printed.beside(now.value(), last, indicator)));
		return String.join("; ", told);
	}

	/** Finds a figure of one unit, or of the whole. */
	@FunctionalInterface
	private interface Lookup {

		@Nullable Figure find(Consolidation then, String indicator, Measure measure);

	}

}
