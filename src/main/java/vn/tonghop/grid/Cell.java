package vn.tonghop.grid;

import java.math.BigDecimal;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * A cell that is not blank.
 *
 * @param row from 0
 * @param column from 0
 * @param formula the formula's text as in the file; empty where the cell holds a formula
 * whose text is not told (one shared with another cell, or any of an .xls); null where
 * the value was typed
 */
public record Cell(int row, int column, Value value, @Nullable String formula, Style style) {

	/** The address such as {@code G12}. */
	public String address() {
		return Address.of(this.row, this.column);
	}

	/** Whether the value was computed by a formula. */
	public boolean computed() {
		return this.formula != null;
	}

	/** The text, where the cell holds one that is not empty. */
	public Optional<String> text() {
		return (this.value instanceof Value.Text text && !text.text().isEmpty()) ? Optional.of(text.text())
				: Optional.empty();
	}

	/** The number, where the cell holds one, a date's serial number too. */
	public Optional<BigDecimal> number() {
		return (this.value instanceof Value.Number number) ? Optional.of(number.value()) : Optional.empty();
	}

	/** Whether the cell holds a number that is shown as a date. */
	public boolean date() {
		return this.style.date() && this.value instanceof Value.Number;
	}

}
