package vn.tonghop.model;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * An indicator of the catalogue, in the appendix's order.
 *
 * @param code {@code [A-Z][A-Z0-9_]*}
 * @param ordinal the column TT as printed: {@code 1}, {@code 1.1}, {@code -}, {@code a)}
 * @param unitOfMeasure the column ĐVT: tấn, ha, tạ/ha, % …
 * @param decimals digits after the comma when printed
 * @param sector the column Lĩnh vực
 * @param form the form that brings it
 * @param dataType flow or stock
 * @param aggregation how the whole's figure is made of the units'
 * @param formula an Excel formula over codes, for a derived or counted indicator; the
 * weight's code for an average
 * @param direction what is good
 * @param level depth in the appendix, 1 the highest
 * @param aliases other spellings of the name
 * @param partOf code of the indicator that it is a part of
 * @param required a workbook that lacks it is told so
 * @param from first period that asks for it
 * @param to last period that asks for it
 * @param percentDecimals digits after the comma of its percentage of the plan, zeros at
 * the end kept; null: two at most, without zeros at the end
 */
public record Indicator(String code, String ordinal, String name, String unitOfMeasure, int decimals, String sector,
		String form, DataType dataType, Aggregation aggregation, @Nullable String formula, Direction direction,
		int level, List<String> aliases, @Nullable String partOf, boolean required, @Nullable ReportingPeriod from,
		@Nullable ReportingPeriod to, @Nullable Integer percentDecimals) {

	public Indicator {
		aliases = List.copyOf(aliases);
	}

	/** A flow adds up over the year; of a stock the last state counts. */
	public enum DataType {

		FLOW("cộng dồn"), STOCK("cuối kỳ");

		private final String word;

		DataType(String word) {
			this.word = word;
		}

		public String word() {
			return this.word;
		}

	}

	/** How the whole's figure is made. */
	public enum Aggregation {

		/** Added over the units that report it. */
		SUM("cộng"),
		/** Computed from the whole's other figures, never added. */
		FORMULA("công thức"),
		/** How many communes make the formula true. */
		COUNT("đếm"),
		/** The units' figures weighted by the indicator that the formula names. */
		WEIGHTED_AVERAGE("bình quân");

		private final String word;

		Aggregation(String word) {
			this.word = word;
		}

		public String word() {
			return this.word;
		}

	}

	/** Which way is good. */
	public enum Direction {

		HIGHER_IS_BETTER("cao"), LOWER_IS_BETTER("thấp"), NEITHER("");

		private final String word;

		Direction(String word) {
			this.word = word;
		}

		public String word() {
			return this.word;
		}

	}

	public boolean flow() {
		return this.dataType == DataType.FLOW;
	}

	/** Whether its unit is %: then differences are in percentage points. */
	public boolean percentage() {
		return this.unitOfMeasure.strip().equals("%");
	}

	/** Whether a unit types it, rather than it being derived from others. */
	public boolean typed() {
		return this.aggregation == Aggregation.SUM || this.aggregation == Aggregation.WEIGHTED_AVERAGE;
	}

	/**
	 * Whether the row is numbered in the appendix, so that verdicts count it: 1, 2, 12,
	 * (3).
	 */
	public boolean numbered() {
		return this.ordinal.strip().matches("\\(?\\d+\\)?\\.?");
	}

	/** Whether this period asks for it. */
	public boolean asked(ReportingPeriod period) {
		return (this.from == null || !period.end().isBefore(this.from.end()))
				&& (this.to == null || !period.end().isAfter(this.to.end()));
	}

}
