package vn.tonghop.model;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

/**
 * A figure as an edition published it, exact and with its source, so that no later
 * catalogue or program can make it another.
 *
 * @param unit the unit's code, or the whole's
 * @param value exact, unrounded, as plain text
 * @param file the file that it was read from; with sheet and cell, or without all three
 * @param note what was done to it
 * @param typed what the cell said, where that was text
 * @param nature how firm it is; null where none is known, as in editions of before it was
 * kept
 * @param change what it was before a firmer figure came; null where it never was another
 */
public record PublishedFigure(String unit, String indicator, Measure measure, String value, FigureStatus status,
		@Nullable String file, @Nullable String sheet, @Nullable String cell, @Nullable String note,
		@Nullable String typed, @Nullable Nature nature, @Nullable String change) {

	/** The figure as it was consolidated. */
	public Figure figure() {
		CellPlace place = (this.file != null && this.sheet != null && this.cell != null)
				? new CellPlace(this.file, this.sheet, this.cell) : null;
		return new Figure(new BigDecimal(this.value), this.status, place, this.note, this.nature, this.change);
	}

}
