package vn.tonghop.validation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import vn.tonghop.formula.Formula;
import vn.tonghop.formula.Outcome;
import vn.tonghop.formula.Reference;
import vn.tonghop.model.Catalogue;
import vn.tonghop.model.Indicator;
import vn.tonghop.model.Indicator.Aggregation;
import vn.tonghop.model.Measure;
import vn.tonghop.model.Observation;
import vn.tonghop.model.ReadFigure;

/**
 * A unit's derived figures, computed from its own: formulas that count units serve only
 * the whole.
 */
final class UnitFormulas {

	private final Map<String, Formula> formulas = new HashMap<>();

	UnitFormulas(Catalogue catalogue) {
		for (Indicator indicator : catalogue.indicators()) {
			if (indicator.aggregation() == Aggregation.FORMULA && indicator.formula() != null) {
				Formula formula = Formula.parse(indicator.formula());
				if (!formula.usesUnitCount()) {
					this.formulas.put(indicator.code(), formula);
				}
			}
		}
	}

	boolean derives(String code) {
		return this.formulas.containsKey(code);
	}

	/**
	 * A figure of the unit, typed or derived. The catalogue holds no circle, so this
	 * ends.
	 */
	Observation get(Figures figures, ReturnUnderTest.Before before, Reference reference, Measure bare) {
		Measure measure = (reference.measure() != null) ? reference.measure() : bare;
		if (reference.periodBefore()) {
			return before.get(reference.code(), measure);
		}
		Formula formula = this.formulas.get(reference.code());
		if (formula == null) {
			return figures.get(reference.code(), measure);
		}
		Outcome outcome = formula.evaluate((inner) -> get(figures, before, inner, measure));
		return (outcome instanceof Outcome.Number number) ? Observation.of(number.value()) : Observation.MISSING;
	}

	/**
	 * The typed cells that a derived cell is made of, over all formulas between; those of
	 * the period before are in another workbook.
	 */
	Stream<ReadFigure> under(Figures figures, ReadFigure derived) {
		return under(figures, derived.indicator(), derived.measure());
	}

	private Stream<ReadFigure> under(Figures figures, String code, Measure measure) {
		Formula formula = this.formulas.get(code);
		if (formula == null) {
			return Stream.ofNullable(figures.cell(code, measure));
		}
		return formula.references()
			.stream()
			.filter((inner) -> !inner.periodBefore())
			.flatMap((inner) -> under(figures, inner.code(), (inner.measure() != null) ? inner.measure() : measure));
	}

	/**
	 * The typed LK figures that a formula names but the unit lacks, where it has others
	 * of them.
	 */
	List<String> lackingSome(Figures figures, Iterable<Reference> references) {
		List<String> lacking = new ArrayList<>();
		boolean some = false;
		for (Reference reference : references) {
			boolean lk = !reference.periodBefore()
					&& (reference.measure() == null || reference.measure() == Measure.LK);
			if (!lk || this.formulas.containsKey(reference.code())) {
				continue;
			}
			if (figures.number(reference.code(), Measure.LK).isPresent()) {
				some = true;
			}
			else if (!figures.unreadable(reference.code(), Measure.LK)) {
				lacking.add(reference.code());
			}
		}
		return some ? lacking : List.of();
	}

	Iterable<Reference> references(String code) {
		Formula formula = this.formulas.get(code);
		return (formula != null) ? formula.references() : List.of();
	}

}
