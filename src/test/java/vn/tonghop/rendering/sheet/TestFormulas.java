package vn.tonghop.rendering.sheet;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;

import vn.tonghop.formula.Formula;
import vn.tonghop.formula.Outcome;
import vn.tonghop.formula.Reference;
import vn.tonghop.model.Observation;

/** The formula stage, as the pipeline hands it over. */
final class TestFormulas implements SheetFormulas {

	@Override
	public Optional<String> toExcel(String formula, Function<Operand, Optional<String>> cells) {
		Formula parsed = Formula.parse(formula);
		boolean all = parsed.references().stream().allMatch((reference) -> cells.apply(operand(reference)).isPresent());
		return all ? Optional.of(parsed.toExcel((reference) -> cells.apply(operand(reference)).orElseThrow()))
				: Optional.empty();
	}

	@Override
	public Optional<BigDecimal> value(String formula, Function<Operand, Optional<BigDecimal>> figures) {
		Outcome outcome = Formula.parse(formula)
			.evaluate(
					(reference) -> figures.apply(operand(reference)).map(Observation::of).orElse(Observation.MISSING));
		return outcome.number().or(() -> outcome.truth().map((truth) -> truth ? BigDecimal.ONE : BigDecimal.ZERO));
	}

	private static Operand operand(Reference reference) {
		return new Operand(reference.code(), reference.measure(), reference.periodBefore());
	}

}
