package vn.tonghop.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import vn.tonghop.grid.Area;
import vn.tonghop.grid.Cell;
import vn.tonghop.grid.Sheet;

/**
 * The rows of headings above a table: one to four, upper levels merged over lower ones,
 * perhaps with a row of numbers under them ("A, B, 1, 2, 3=2/1").
 */
final class HeadingBlock {

	private static final int MOST_LEVELS = 4;

	/** A cell of the row that numbers the columns. */
	private static final Pattern NUMBERING = Pattern.compile("\\(?[A-Z0-9]{1,2}\\)?(\\s*=.*)?");

	private final Sheet sheet;

	private final int first;

	private final int last;

	private HeadingBlock(Sheet sheet, int first, int last) {
		this.sheet = sheet;
		this.first = first;
		this.last = last;
	}

	/**
	 * Finds the headings above the first row of figures: around the row that has most
	 * words of headings, every row that goes with it.
	 */
	static HeadingBlock above(Sheet sheet, int firstFigures) {
		int anchor = -1;
		int most = 0;
		for (int row = firstFigures - 1; row >= 0; row--) {
			int words = headingWords(sheet, row);
			if (words > most) {
				most = words;
				anchor = row;
			}
		}
		if (anchor < 0) {
			return new HeadingBlock(sheet, firstFigures, firstFigures - 1);
		}
		int first = anchor;
		while (first > 0 && anchor - first < MOST_LEVELS - 1 && level(sheet, first - 1)) {
			first--;
		}
		int last = anchor;
		while (last + 1 < firstFigures && last - first < MOST_LEVELS
				&& (level(sheet, last + 1) || continues(sheet, last + 1))) {
			last++;
		}
		return new HeadingBlock(sheet, first, last);
	}

	private static int headingWords(Sheet sheet, int row) {
		return (int) sheet.row(row)
			.stream()
			.flatMap((cell) -> cell.text().stream())
			.filter((text) -> HeadingWords.role(text).isPresent())
			.count();
	}

	/** Whether a row may be a level of headings: it says several things. */
	private static boolean level(Sheet sheet, int row) {
		return sheet.row(row).stream().filter((cell) -> cell.text().isPresent()).count() > 1;
	}

	/** Whether a merged heading of the row above reaches down into the row. */
	private static boolean continues(Sheet sheet, int row) {
		return sheet.merges().stream().anyMatch((area) -> area.firstRow() < row && area.lastRow() >= row);
	}

	/** The first row of headings; where there are none, the first row of figures. */
	int firstRow() {
		return this.first;
	}

	/** The last row of headings; where there are none, the one before the figures. */
	int lastRow() {
		return this.last;
	}

	/** A column's heading, upper levels first. */
	String text(int column) {
		Set<String> levels = new LinkedHashSet<>();
		List<Integer> rows = new ArrayList<>();
		for (int row = this.first; row <= this.last; row++) {
			rows.add(row);
		}
		for (int row : rows) {
			if (numbering(row)) {
				continue;
			}
			Optional<Area> merge = this.sheet.merge(row, column);
			// What is merged from above the headings is a title.
			if (merge.isEmpty() || merge.get().firstRow() >= this.first) {
				this.sheet.shown(row, column)
					.flatMap(Cell::text)
					.map((text) -> Key.clean(text).replaceAll("\\s+", " "))
					.filter((text) -> !text.isEmpty())
					.ifPresent(levels::add);
			}
		}
		return String.join(" | ", levels);
	}

	/** Whether a row only numbers the columns. */
	private boolean numbering(int row) {
		List<Cell> cells = this.sheet.row(row);
		boolean texts = cells.stream()
			.flatMap((cell) -> cell.text().stream())
			.allMatch((text) -> NUMBERING.matcher(Key.clean(text)).matches());
		return texts && cells.size() > 2;
	}

}
