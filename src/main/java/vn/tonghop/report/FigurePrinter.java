package vn.tonghop.report;

import java.math.BigDecimal;
import java.math.RoundingMode;

import vn.tonghop.model.Figure;
import vn.tonghop.model.FigureStatus;
import vn.tonghop.model.Indicator;
import vn.tonghop.model.Measure;
import vn.tonghop.text.NumberText;

/** Prints the figures of one indicator. */
final class FigurePrinter {

	private final Indicator indicator;

	FigurePrinter(Indicator indicator) {
		this.indicator = indicator;
	}

	PrintedFigure print(Measure measure, Figure figure) {
		BigDecimal value = figure.value();
		String text = switch (measure) {
			case PKH, TG -> Numerals.percent(value);
			case KH, KS -> (figure.status() == FigureStatus.PLANNED) ? Numerals.asTyped(value) : fixed(value);
			default -> fixed(value);
		};
		boolean change = measure == Measure.PKH || measure == Measure.TG;
		return new PrintedFigure(this.indicator.code(), measure, value, text, change ? text : inWords(value, text));
	}

	/** A decision's number is printed as decided, never rounded. */
	PrintedFigure plan(BigDecimal value) {
		String text = Numerals.asTyped(value);
		return new PrintedFigure(this.indicator.code(), Measure.KH, value, text, inWords(value, text));
	}

	PrintedFigure percentOfPlan(BigDecimal value) {
		String text = Numerals.percent(value);
		return new PrintedFigure(this.indicator.code(), Measure.PKH, value, text, text);
	}

	/** A number in the indicator's unit, within a sentence. */
	String inWords(BigDecimal value) {
		return inWords(value, NumberText.trimmed(value, this.indicator.decimals()));
	}

	/** Whether two figures look the same on paper. */
	boolean same(BigDecimal one, BigDecimal other) {
		return fixed(one).equals(fixed(other));
	}

	private String inWords(BigDecimal value, String text) {
		return (countsThings() && Numerals.belowTen(value))
				? NumberText.count(value.setScale(0, RoundingMode.UNNECESSARY)) : text;
	}

	/**
	 * Things that are counted, not measured: xã, trường, hộ; never tấn or ha of a flow.
	 */
	private boolean countsThings() {
		return !this.indicator.flow() && !this.indicator.percentage() && this.indicator.decimals() == 0
				&& (this.indicator.aggregation() == Indicator.Aggregation.SUM
						|| this.indicator.aggregation() == Indicator.Aggregation.COUNT);
	}

	/** Half-up at the indicator's decimals; what rounds to zero has no sign. */
	private String fixed(BigDecimal value) {
		return NumberText.format(value, this.indicator.decimals());
	}

}
