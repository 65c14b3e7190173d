package vn.tonghop.validation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import vn.tonghop.formula.Reference;
import vn.tonghop.model.Finding;
import vn.tonghop.model.Indicator;
import vn.tonghop.model.Measure;
import vn.tonghop.model.ReadFigure;
import vn.tonghop.model.Severity;

/**
 * Compares the derived cells of a workbook with the figures computed from its typed ones:
 * ours stand.
 */
final class DerivedChecks {

	private final UnitFormulas formulas;

	private final ReturnUnderTest submission;

	private final Figures figures;

	private final java.util.function.Function<String, String> names;

	DerivedChecks(UnitFormulas formulas, ReturnUnderTest submission, Figures figures,
			java.util.function.Function<String, String> names) {
		this.formulas = formulas;
		this.submission = submission;
		this.figures = figures;
		this.names = names;
	}

	List<Finding> check(Indicator indicator) {
		if (!this.formulas.derives(indicator.code())) {
			return List.of();
		}
		List<Finding> findings = new ArrayList<>();
		for (Measure measure : Measure.REPORTED) {
			ReadFigure cell = this.figures.cell(indicator.code(), measure);
			if (cell == null || !(cell.content() instanceof ReadFigure.Content.Certain certain)) {
				continue;
			}
			Optional<BigDecimal> ours = this.formulas
				.get(this.figures, this.submission.before(), new Reference(indicator.code(), null, false), measure)
				.number();
			if (ours.isPresent() && differ(certain.value(), ours.get(), indicator.decimals())) {
				findings.add(this.figures.at(
						Finding.of("SUY_RA_KHAC", Severity.WARNING, indicator.name(),
								Figures.shown(certain.value(), indicator), Figures.shown(ours.get(), indicator)),
						indicator.code(), measure));
			}
		}
		List<String> lacking = this.formulas.lackingSome(this.figures, this.formulas.references(indicator.code()));
		if (!lacking.isEmpty()) {
			findings.add(this.figures.at(
					Finding.of("CONG_THUC_THIEU_SO", Severity.WARNING, indicator.name(),
							String.join("; ", lacking.stream().map(this.names).toList())),
					indicator.code(), Measure.LK));
		}
		return findings;
	}

	private static boolean differ(BigDecimal theirs, BigDecimal ours, int decimals) {
		return theirs.setScale(decimals, RoundingMode.HALF_UP)
			.compareTo(ours.setScale(decimals, RoundingMode.HALF_UP)) != 0;
	}

}
