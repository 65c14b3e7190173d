package vn.tonghop.rendering.sheet;

import java.io.IOException;
import java.util.List;

/**
 * A sheet to be written.
 *
 * @param name at most 31 characters, ours
 * @param widths of the columns, in characters; the last goes for those that follow
 * @param columns how many columns the table has
 * @param headFrom first row of the headings, from 1: repeated on each printed page
 * @param headTo last row of the headings; rows down to it stay in view
 * @param frozenColumns columns that stay in view
 * @param repeatedColumns columns that each printed page repeats
 * @param filtered whether the headings carry filters
 * @param merges ranges of the lines above the table, such as {@code A1:K1}
 * @param drawing the charts
 * @param body writes the rows, top to bottom
 */
record SheetPlan(String name, List<Double> widths, int columns, int headFrom, int headTo, int frozenColumns,
		int repeatedColumns, boolean filtered, List<String> merges, Chart.Drawing drawing, Body body) {

	SheetPlan {
		widths = List.copyOf(widths);
		merges = List.copyOf(merges);
	}

	/** What a sheet holds. */
	interface Body {

		void write(Rows rows) throws IOException;

	}

}
