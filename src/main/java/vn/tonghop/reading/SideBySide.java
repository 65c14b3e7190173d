package vn.tonghop.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import vn.tonghop.grid.Cell;
import vn.tonghop.grid.Sheet;
import vn.tonghop.text.Labels;

/**
 * A form that was cut so as to fit a page: its lower rows stand beside the upper ones,
 * under the same headings.
 */
final class SideBySide {

	/** Fewer headings that stand twice are no second table: month and total, say. */
	private static final int ENOUGH = 3;

	private SideBySide() {
	}

	/** The tables of a sheet from left to right; the sheet itself where it has one. */
	static List<Sheet> tables(Sheet sheet) {
		for (int row = 0; row <= sheet.lastRow(); row++) {
			List<Cell> cells = sheet.row(row);
			List<Integer> starts = (cells.size() >= 2 * ENOUGH && repeats(cells)) ? starts(cells) : List.of();
			if (!starts.isEmpty()) {
				return cut(sheet, starts);
			}
		}
		return List.of(sheet);
	}

	/**
	 * Whether a row may be such headings: most rows repeat no text, which is soon seen.
	 */
	private static boolean repeats(List<Cell> row) {
		Set<String> seen = new HashSet<>();
		return row.stream().flatMap((cell) -> cell.text().stream()).anyMatch((text) -> !seen.add(text));
	}

	/** In which columns the headings of a row begin anew; empty where they do not. */
	private static List<Integer> starts(List<Cell> row) {
		List<String> texts = row.stream().map((cell) -> Labels.unaccented(cell.text().orElse(""))).toList();
		for (int length = ENOUGH; length <= texts.size() / 2; length++) {
			List<String> table = texts.subList(0, length);
			if (texts.subList(length, 2 * length).equals(table) && table.stream().anyMatch(SideBySide::ofLabels)) {
				List<Integer> starts = new ArrayList<>();
				for (int i = length; i + length <= texts.size()
						&& texts.subList(i, i + length).equals(table); i += length) {
					starts.add(row.get(i).column());
				}
				return starts;
			}
		}
		return List.of();
	}

	private static boolean ofLabels(String heading) {
		return !heading.isEmpty() && Heading.of(0, List.of(heading), List.of()).kind() == Heading.Kind.LABEL;
	}

	private static List<Sheet> cut(Sheet sheet, List<Integer> starts) {
		List<Sheet> tables = new ArrayList<>();
		int first = 0;
		for (int start : starts) {
			tables.add(sheet.columns(first, start - 1));
			first = start;
		}
		tables.add(sheet.columns(first, sheet.lastColumn()));
		return tables;
	}

}
