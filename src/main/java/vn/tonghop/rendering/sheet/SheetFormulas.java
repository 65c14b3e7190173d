package vn.tonghop.rendering.sheet;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import vn.tonghop.model.Measure;

/**
 * The catalogue's formulas as a sheet needs them. Stages do not call each other, so the
 * pipeline makes this of the stage {@code formula}.
 */
public interface SheetFormulas {

	/** Knows no formula: the whole's derived figures are then written as values. */
	SheetFormulas NONE = new SheetFormulas() {

		@Override
		public Optional<String> toExcel(String formula, Function<Operand, Optional<String>> cells) {
			return Optional.empty();
		}

		@Override
		public Optional<BigDecimal> value(String formula, Function<Operand, Optional<BigDecimal>> figures) {
			return Optional.empty();
		}

	};

	/**
	 * The formula as Excel takes it in a file (commas, decimal points), without a leading
	 * {@code =}.
	 * @param formula the catalogue's, over codes
	 * @param cells the cell or range that stands for an operand
	 * @return empty where an operand has no cell
	 */
	Optional<String> toExcel(String formula, Function<Operand, Optional<String>> cells);

	/**
	 * What the formula gives, exactly: a condition 1 or 0; empty where figures lack that
	 * it needs.
	 * @param figures the figure that stands for an operand; empty where it is missing
	 */
	Optional<BigDecimal> value(String formula, Function<Operand, Optional<BigDecimal>> figures);

	/**
	 * What a formula names.
	 *
	 * @param code an indicator's, {@code SO_DON_VI} or {@code SO_DON_VI_NOP}
	 * @param measure null: the one being computed
	 * @param periodBefore whether the figure of the period before is meant
	 */
	record Operand(String code, @Nullable Measure measure, boolean periodBefore) {

		static final String UNITS = "SO_DON_VI";

		static final String UNITS_IN = "SO_DON_VI_NOP";

		boolean unitCount() {
			return this.code.equals(UNITS) || this.code.equals(UNITS_IN);
		}

		Measure measureOr(Measure computed) {
			return (this.measure != null) ? this.measure : computed;
		}

	}

}
