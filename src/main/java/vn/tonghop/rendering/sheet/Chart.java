package vn.tonghop.rendering.sheet;

import java.math.BigDecimal;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A chart of bars over cells. What the cells hold goes along, for viewers that do not
 * look into them.
 *
 * @param title above the chart
 * @param lying whether the bars lie, the first category on top
 * @param from its first row, from 1
 * @param rows how many rows it takes
 * @param categories the range of the bars' names
 * @param names what it holds
 * @param series the bars
 */
record Chart(String title, boolean lying, int from, int rows, String categories, List<String> names,
		List<Series> series) {

	Chart {
		names = List.copyOf(names);
		series = List.copyOf(series);
	}

	/** Charts of a sheet, over so many columns, and the rows after which a page ends. */
	record Drawing(List<Chart> charts, int columns, List<Integer> breaks) {

		/** None. */
		static final Drawing NONE = new Drawing(List.of(), 0, List.of());

		Drawing {
			charts = List.copyOf(charts);
			breaks = List.copyOf(breaks);
		}

	}

	/**
	 * Bars of one colour.
	 *
	 * @param nameCell where its name stands
	 * @param range its values' cells
	 * @param values what they hold; null where a cell is blank
	 * @param format of the numbers
	 * @param labelled whether each bar bears its number
	 * @param colour {@code RRGGBB}
	 */
	record Series(String nameCell, String name, String range, List<@Nullable BigDecimal> values, String format,
			boolean labelled, String colour) {

		Series {
			values = java.util.Collections.unmodifiableList(new java.util.ArrayList<>(values));
		}

	}

}
