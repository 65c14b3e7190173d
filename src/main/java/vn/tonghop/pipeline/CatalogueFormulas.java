package vn.tonghop.pipeline;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import vn.tonghop.forms.ExcelFormulas;
import vn.tonghop.formula.Formula;
import vn.tonghop.formula.Outcome;
import vn.tonghop.formula.Reference;
import vn.tonghop.model.Indicator;
import vn.tonghop.model.Measure;
import vn.tonghop.model.Observation;
import vn.tonghop.rendering.sheet.SheetFormulas;
import vn.tonghop.report.Members;
import vn.tonghop.report.Share;

/** The catalogue's formulas for the stages that print them. */
final class CatalogueFormulas implements SheetFormulas, Share.Source, Members.Source, ExcelFormulas {

	private final Map<String, Formula> parsed = new ConcurrentHashMap<>();

	@Override
	public Optional<String> toExcel(String formula, Function<Operand, Optional<String>> cells) {
		Formula known = formula(formula);
		boolean all = known.references().stream().allMatch((reference) -> cells.apply(operand(reference)).isPresent());
		return all ? Optional.of(known.toExcel((reference) -> cells.apply(operand(reference)).orElseThrow()))
				: Optional.empty();
	}

	@Override
	public Optional<BigDecimal> value(String formula, Function<Operand, Optional<BigDecimal>> figures) {
		Outcome outcome = formula(formula).evaluate(
				(reference) -> figures.apply(operand(reference)).map(Observation::of).orElse(Observation.MISSING));
		if (outcome instanceof Outcome.Number number) {
			return Optional.of(number.value());
		}
		return (outcome instanceof Outcome.Truth truth) ? Optional.of(truth.value() ? BigDecimal.ONE : BigDecimal.ZERO)
				: Optional.empty();
	}

	@Override
	public Optional<Share.Codes> of(Indicator indicator) {
		if (indicator.aggregation() != Indicator.Aggregation.FORMULA || indicator.formula() == null) {
			return Optional.empty();
		}
		return formula(indicator.formula()).ratio()
			.map((ratio) -> new Share.Codes(ratio.numerator(), ratio.denominator()));
	}

	@Override
	public Optional<Boolean> holds(String condition,
			BiFunction<String, @Nullable Measure, Optional<BigDecimal>> figures) {
		Outcome outcome = formula(condition).evaluate((reference) -> reference.periodBefore() ? Observation.MISSING
				: figures.apply(reference.code(), reference.measure())
					.map(Observation::of)
					.orElse(Observation.MISSING));
		return (outcome instanceof Outcome.Truth truth) ? Optional.of(truth.value()) : Optional.empty();
	}

	@Override
	public List<Named> named(String formula) {
		return formula(formula).references().stream().map(CatalogueFormulas::named).toList();
	}

	@Override
	public List<Named> needed(String formula) {
		return formula(formula).neededReferences().stream().map(CatalogueFormulas::named).toList();
	}

	@Override
	public String excel(String formula, Function<Named, String> cells) {
		return formula(formula).toExcelWithGaps((reference) -> cells.apply(named(reference)));
	}

	private static Named named(Reference reference) {
		return new Named(reference.code(), reference.measure(), reference.periodBefore());
	}

	private Formula formula(String text) {
		return this.parsed.computeIfAbsent(text, Formula::parse);
	}

	private static Operand operand(Reference reference) {
		return new Operand(reference.code(), reference.measure(), reference.periodBefore());
	}

}
