package vn.tonghop.rendering.sheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import vn.tonghop.model.Figure;
import vn.tonghop.model.FigureStatus;
import vn.tonghop.model.Indicator;
import vn.tonghop.model.Measure;
import vn.tonghop.rendering.sheet.SheetFormulas.Operand;

/**
 * The whole's cell of a sheet by unit: a live formula wherever one over the sheet gives
 * the whole's figure, else the figure with the reason why. Each formula is tried on the
 * exact figures before it is written: what Excel computes is what stands there.
 */
final class WholeCell {

	/** Excel's limit is 8,192 characters. */
	private static final int LONGEST = 8_000;

	/**
	 * Functions that make one result of a whole range, so that a condition with them
	 * cannot be tried on all units at once.
	 */
	private static final Pattern SWALLOWS_RANGES = Pattern
		.compile("\\b(IF|AND|OR|IFERROR|SUM|AVERAGE|COUNT|MIN|MAX)\\s*\\(", Pattern.CASE_INSENSITIVE);

	/** A range against a number: the one case for which Excel has a word of its own. */
	private static final Pattern COMPARISON = Pattern.compile("(.+?)((?:>=|<=|>|<|=)-?\\d+(?:\\.\\d+)?)");

	private final UnitTable table;

	private final Measure measure;

	private final SheetFormulas formulas;

	private final int head;

	/**
	 * @param head the row of the headings
	 */
	WholeCell(UnitTable table, Measure measure, SheetFormulas formulas, int head) {
		this.table = table;
		this.measure = measure;
		this.formulas = formulas;
		this.head = head;
	}

	/**
	 * What the cell holds.
	 *
	 * @param formula null: the figure stands as a value
	 * @param reason why it does; empty for a formula
	 */
	record Content(Figure figure, @Nullable String formula, String reason) {
	}

	/** Empty where the whole has no such figure. */
	Optional<Content> of(Indicator indicator) {
		return this.table.consolidation()
			.whole(indicator.code(), this.measure)
			.map((figure) -> content(indicator, figure));
	}

	private Content content(Indicator indicator, Figure figure) {
		if (figure.status() != FigureStatus.COMPUTED) {
			return new Content(figure, null, FigureNotes.text(figure));
		}
		Optional<String> formula = switch (indicator.aggregation()) {
			case SUM -> sum(indicator, figure);
			case FORMULA -> derived(indicator, figure);
			case COUNT -> count(indicator, figure);
			case WEIGHTED_AVERAGE -> average(indicator, figure);
		};
		if (formula.isPresent() && formula.get().length() <= LONGEST) {
			return new Content(figure, formula.get(), "");
		}
		return new Content(figure, null,
				(figure.note() != null) ? FigureNotes.text(figure) : "không tính được từ các ô của bảng này");
	}

	private Optional<String> sum(Indicator indicator, Figure figure) {
		BigDecimal sum = BigDecimal.ZERO;
		for (Figure unit : this.table.row(indicator.code(), this.measure)) {
			if (unit != null) {
				sum = sum.add(unit.value());
			}
		}
		return (sum.compareTo(figure.value()) == 0) ? Optional.of("SUM(" + range(indicator.code()) + ")")
				: Optional.empty();
	}

	private Optional<String> derived(Indicator indicator, Figure figure) {
		String formula = String.valueOf(indicator.formula());
		Optional<BigDecimal> value = this.formulas.value(formula, this::figureOfWhole);
		if (value.isEmpty() || !printsAs(value.get(), figure, indicator)) {
			return Optional.empty();
		}
		return this.formulas.toExcel(formula, this::cellOfWhole);
	}

	private Optional<BigDecimal> figureOfWhole(Operand operand) {
		if (operand.unitCount()) {
			return Optional.of(BigDecimal.valueOf(operand.code().equals(Operand.UNITS)
					? this.table.unitCount(operand.measureOr(this.measure)) : this.table.unitsIn()));
		}
		return operand.periodBefore() ? Optional.empty()
				: this.table.whole(operand.code(), operand.measureOr(this.measure));
	}

	private Optional<String> cellOfWhole(Operand operand) {
		if (operand.unitCount()) {
			int row = this.head - (operand.code().equals(Operand.UNITS) ? 2 : 1);
			return Optional
				.of(sheet(operand.measureOr(this.measure)) + "$" + CellName.column(UnitTable.WHOLE) + "$" + row);
		}
		return cell(operand, UnitTable.WHOLE);
	}

	private Optional<String> cell(Operand operand, int column) {
		Measure meant = operand.measureOr(this.measure);
		if (operand.periodBefore() || !this.table.measures().contains(meant)) {
			return Optional.empty();
		}
		return this.table.row(operand.code(), this.head).map((row) -> sheet(meant) + CellName.of(column, row));
	}

	/** {@code 'Theo đơn vị (KH)'!}, or nothing for the cell's own sheet. */
	private String sheet(Measure meant) {
		return (meant == this.measure) ? "" : "'" + this.table.sheetName(meant) + "'!";
	}

	private Optional<String> count(Indicator indicator, Figure figure) {
		String formula = String.valueOf(indicator.formula());
		BigDecimal counted = BigDecimal.ZERO;
		for (int unit = 0; unit < this.table.territories(); unit++) {
			counted = counted.add(truth(formula, unit).orElse(BigDecimal.ZERO));
		}
		if (this.table.territories() == 0 || counted.compareTo(figure.value()) != 0) {
			return Optional.empty();
		}
		return SWALLOWS_RANGES.matcher(formula).find() ? countOneByOne(formula) : countAtOnce(formula);
	}

	/** Whether the condition holds for a unit; empty where figures lack for it. */
	private Optional<BigDecimal> truth(String formula, int unit) {
		return this.formulas.value(formula, (operand) -> {
			Figure figure = (operand.unitCount() || operand.periodBefore()) ? null
					: this.table.unit(unit, operand.code(), operand.measureOr(this.measure));
			return Optional.ofNullable(figure).map(Figure::value);
		});
	}

	/**
	 * A blank cell would count as 0 in a condition: only cells with numbers are tried.
	 */
	private Optional<String> countAtOnce(String formula) {
		List<String> ranges = new ArrayList<>();
		Optional<String> condition = this.formulas.toExcel(formula, (operand) -> {
			Optional<String> from = cell(operand, UnitTable.FIRST_UNIT);
			Optional<String> range = from.map((first) -> first + ":"
					+ CellName.of(UnitTable.FIRST_UNIT + this.table.territories() - 1, rowOf(operand.code())));
			range.filter((text) -> !ranges.contains(text)).ifPresent(ranges::add);
			return range;
		});
		return condition.filter((text) -> !ranges.isEmpty()).map((text) -> {
			Matcher simple = COMPARISON.matcher(text);
			if (ranges.size() == 1 && simple.matches() && simple.group(1).equals(ranges.get(0))) {
				return "COUNTIF(" + ranges.get(0) + ",\"" + simple.group(2) + "\")";
			}
			StringBuilder product = new StringBuilder("SUMPRODUCT(");
			ranges.forEach((range) -> product.append("ISNUMBER(").append(range).append(")*"));
			return product.append('(').append(text).append("))").toString();
		});
	}

	private Optional<String> countOneByOne(String formula) {
		StringBuilder sum = new StringBuilder();
		for (int unit = 0; unit < this.table.territories(); unit++) {
			if (truth(formula, unit).isPresent()) {
				int column = UnitTable.FIRST_UNIT + unit;
				Optional<String> condition = this.formulas.toExcel(formula, (operand) -> cell(operand, column));
				if (condition.isEmpty() || sum.length() > LONGEST) {
					return Optional.empty();
				}
				sum.append((sum.length() > 0) ? "+" : "").append("IF(").append(condition.get()).append(",1,0)");
			}
		}
		return (sum.length() > 0) ? Optional.of(sum.toString()) : Optional.empty();
	}

	private Optional<String> average(Indicator indicator, Figure figure) {
		String weight = String.valueOf(indicator.formula()).strip();
		BigDecimal weighted = BigDecimal.ZERO;
		BigDecimal weights = BigDecimal.ZERO;
		boolean allHaveValues = true;
		for (int unit = 0; unit < this.table.units().size(); unit++) {
			Figure value = this.table.unit(unit, indicator.code(), this.measure);
			Figure by = this.table.unit(unit, weight, this.measure);
			if (value != null && by != null) {
				weighted = weighted.add(value.value().multiply(by.value()));
				weights = weights.add(by.value());
			}
			allHaveValues &= value != null || by == null;
		}
		if (weights.signum() == 0 || this.table.row(weight, this.head).isEmpty()
				|| !printsAs(weighted.divide(weights, MathContext.DECIMAL128), figure, indicator)) {
			return Optional.empty();
		}
		String values = range(indicator.code());
		String by = range(weight);
		String divisor = allHaveValues ? "SUM(" + by + ")" : "SUMIF(" + values + ",\"<>\"," + by + ")";
		return Optional.of("SUMPRODUCT(" + values + "," + by + ")/" + divisor);
	}

	private String range(String indicator) {
		int row = rowOf(indicator);
		return CellName.of(UnitTable.FIRST_UNIT, row) + ":"
				+ CellName.of(UnitTable.FIRST_UNIT + Math.max(1, this.table.units().size()) - 1, row);
	}

	private int rowOf(String indicator) {
		return this.table.row(indicator, this.head).orElseThrow();
	}

	private static boolean printsAs(BigDecimal value, Figure figure, Indicator indicator) {
		return value.setScale(indicator.decimals(), RoundingMode.HALF_UP)
			.equals(figure.value().setScale(indicator.decimals(), RoundingMode.HALF_UP));
	}

}
