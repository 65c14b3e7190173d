package vn.tonghop.validation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import vn.tonghop.formula.Reference;
import vn.tonghop.model.Finding;
import vn.tonghop.model.Indicator;
import vn.tonghop.model.Measure;
import vn.tonghop.model.ReadFigure;
import vn.tonghop.model.ReadFigure.Content;
import vn.tonghop.model.Severity;

/**
 * Looks at the derived cells of a workbook: their errors, and where they differ from the
 * figures computed from the typed ones. Ours stand.
 */
final class DerivedChecks {

	/** Errors of a sound formula over cells that Excel cannot count with. */
	private static final String NO_NUMBER = "#VALUE!";

	private static final String BY_NOTHING = "#DIV/0!";

	/** So many addresses are named in a message; the rest is counted. */
	private static final int NAMED = 5;

	private final UnitFormulas formulas;

	private final ReturnUnderTest submission;

	private final Figures figures;

	private final Function<String, String> names;

	/** Cells that came out wrong only because of what was typed elsewhere. */
	private final List<ReadFigure> disturbed = new ArrayList<>();

	DerivedChecks(UnitFormulas formulas, ReturnUnderTest submission, Figures figures, Function<String, String> names) {
		this.formulas = formulas;
		this.submission = submission;
		this.figures = figures;
		this.names = names;
	}

	/**
	 * What is wrong with an indicator's derived cells. What only follows from other cells
	 * is kept for {@link #disturbed}.
	 */
	List<Finding> check(Indicator indicator) {
		if (indicator.typed()) {
			return List.of();
		}
		List<Finding> findings = new ArrayList<>();
		for (Measure measure : Measure.REPORTED) {
			ReadFigure cell = this.figures.cell(indicator.code(), measure);
			Optional<Finding> found = (cell != null) ? check(indicator, cell) : Optional.empty();
			if (found.isPresent() && follows(cell)) {
				this.disturbed.add(cell);
			}
			else {
				found.ifPresent((finding) -> findings.add(this.figures.at(finding, indicator.code(), measure)));
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

	private Optional<Finding> check(Indicator indicator, ReadFigure cell) {
		if (cell.content() instanceof Content.Error error) {
			return Optional.of(Finding.of("O_LOI", Severity.WARNING, indicator.name(), error.code()));
		}
		if (cell.content() instanceof Content.Doubtful doubtful) {
			return check(indicator, cell, doubtful);
		}
		if (!(cell.content() instanceof Content.Certain certain)) {
			return Optional.empty();
		}
		return ours(indicator, cell).filter((ours) -> differ(certain.value(), ours, indicator.decimals()))
			.map((ours) -> Finding.of("SUY_RA_KHAC", Severity.WARNING, indicator.name(),
					Figures.shown(certain.value(), indicator), Figures.shown(ours, indicator)));
	}

	/** A text that can be read as what ours comes to leaves no doubt that matters. */
	private Optional<Finding> check(Indicator indicator, ReadFigure cell, Content.Doubtful doubtful) {
		boolean agrees = ours(indicator, cell)
			.filter((ours) -> doubtful.candidates()
				.stream()
				.anyMatch((reading) -> !differ(reading, ours, indicator.decimals())))
			.isPresent();
		return agrees ? Optional.empty()
				: Optional.of(Finding.of("SO_CHUA_CHAC", Severity.WARNING, indicator.name(), doubtful.typed().strip()));
	}

	/** What the formula comes to; empty where the unit has none, or not all it needs. */
	private Optional<BigDecimal> ours(Indicator indicator, ReadFigure cell) {
		if (!this.formulas.derives(indicator.code())) {
			return Optional.empty();
		}
		return this.formulas
			.get(this.figures, this.submission.before(), new Reference(indicator.code(), null, false), cell.measure())
			.number();
	}

	/**
	 * Whether a derived cell came out as it did because Excel cannot count with texts
	 * that a person reads as numbers, or because it divides by what is nothing: in its
	 * formula there is nothing to mend.
	 */
	private boolean follows(ReadFigure cell) {
		if (!(cell.content() instanceof Content.Error error)) {
			return typedAsText(cell);
		}
		return switch (error.code()) {
			case NO_NUMBER -> typedAsText(cell);
			case BY_NOTHING -> typedAsText(cell) || this.formulas.under(this.figures, cell).anyMatch(this::isNothing);
			default -> false;
		};
	}

	private boolean typedAsText(ReadFigure derived) {
		return this.formulas.under(this.figures, derived).anyMatch((typed) -> isText(typed.content()));
	}

	private boolean isNothing(ReadFigure typed) {
		return this.figures.number(typed.indicator(), typed.measure()).orElse(BigDecimal.ZERO).signum() == 0;
	}

	private static boolean isText(Content content) {
		return content instanceof Content.NotApplicable || content instanceof Content.Text
				|| content instanceof Content.Doubtful
				|| (content instanceof Content.Certain certain && certain.typed() != null);
	}

	/** All derived cells that only follow from others, told at once. */
	Optional<Finding> disturbed() {
		if (this.disturbed.isEmpty()) {
			return Optional.empty();
		}
		ReadFigure first = this.disturbed.get(0);
		String cells = this.disturbed.stream().limit(NAMED).map(ReadFigure::cell).collect(Collectors.joining(", "))
				+ ((this.disturbed.size() > NAMED) ? ", …" : "");
		return Optional
			.of(Finding.of("O_TINH_THEO_CHU", Severity.WARNING, Integer.toString(this.disturbed.size()), cells)
				.at(first.sheet(), first.cell()));
	}

	private static boolean differ(BigDecimal theirs, BigDecimal ours, int decimals) {
		return theirs.setScale(decimals, RoundingMode.HALF_UP)
			.compareTo(ours.setScale(decimals, RoundingMode.HALF_UP)) != 0;
	}

}
