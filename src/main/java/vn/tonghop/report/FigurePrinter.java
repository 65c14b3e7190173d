package vn.tonghop.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;

import vn.tonghop.model.Figure;
import vn.tonghop.model.FigureStatus;
import vn.tonghop.model.Indicator;
import vn.tonghop.model.Measure;
import vn.tonghop.text.Labels;
import vn.tonghop.text.NumberText;

/** Prints the figures of one indicator. */
final class FigurePrinter {

	/** Units that measure: of money, weight, land, length, volume, power, time. */
	private static final Pattern MEASURED = Pattern.compile("^(?:%|tấn|tạ|yến|kg|g|ha|mẫu|sào|m|m2|m3|m²|m³|km|km2|mm"
			+ "|lít|đồng|đ|nghìn|ngàn|triệu|tr|tỷ|tỉ|usd|cv|kw|kwh|mw|kva|giờ|điểm)(?![\\p{L}\\p{N}])|/");

	private final Indicator indicator;

	private final boolean twoDigits;

	/** {@code twoDigits}: whether a sentence writes a count below ten with two digits. */
	FigurePrinter(Indicator indicator, boolean twoDigits) {
		this.indicator = indicator;
		this.twoDigits = twoDigits;
	}

	PrintedFigure print(Measure measure, Figure figure) {
		BigDecimal value = figure.value();
		String text = switch (measure) {
			case PKH -> percentText(value);
			case TG -> Numerals.percent(value);
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
		String text = percentText(value);
		return new PrintedFigure(this.indicator.code(), Measure.PKH, value, text, text);
	}

	private String percentText(BigDecimal value) {
		Integer decimals = this.indicator.percentDecimals();
		return (decimals != null) ? NumberText.format(value, decimals) : Numerals.percent(value);
	}

	/** A number in the indicator's unit, within a sentence. */
	String inWords(BigDecimal value) {
		return inWords(value, NumberText.trimmed(value, this.indicator.decimals()));
	}

	/** Whether two figures look the same on paper. */
	boolean same(BigDecimal one, BigDecimal other) {
		return fixed(one).equals(fixed(other));
	}

	/** Nothing at all is told as 0, not as 0,0: that would be something rounded. */
	private String inWords(BigDecimal value, String text) {
		if (value.signum() == 0) {
			return "0";
		}
		return (countsThings() && Numerals.belowTen(value))
				? NumberText.count(value.setScale(0, RoundingMode.UNNECESSARY)) : text;
	}

	/** Things that are counted, not measured: xã, trường, vụ; never tấn, ha or đồng. */
	private boolean countsThings() {
		return this.twoDigits && this.indicator.decimals() == 0
				&& this.indicator.aggregation() != Indicator.Aggregation.WEIGHTED_AVERAGE
				&& !MEASURED.matcher(Labels.exact(this.indicator.unitOfMeasure())).find();
	}

	/** Half-up at the indicator's decimals; what rounds to zero has no sign. */
	private String fixed(BigDecimal value) {
		return NumberText.format(value, this.indicator.decimals());
	}

}
