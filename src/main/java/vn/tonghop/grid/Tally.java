package vn.tonghop.grid;

import vn.tonghop.grid.UnreadableWorkbook.Kind;

/** Counts what a workbook holds and stops reading at the limits of {@link GridReader}. */
final class Tally {

	/** Characters of all texts together. */
	private static final long MAX_TEXT = 60_000_000;

	private int cells;

	private int rows;

	private long text;

	private int rowOfLastCell = -1;

	void sheet() {
		this.rowOfLastCell = -1;
	}

	void cell(int row) {
		if (++this.cells > GridReader.MAX_CELLS) {
			throw tooLarge("cells", GridReader.MAX_CELLS);
		}
		if (row != this.rowOfLastCell) {
			this.rowOfLastCell = row;
			if (++this.rows > GridReader.MAX_ROWS) {
				throw tooLarge("rows", GridReader.MAX_ROWS);
			}
		}
	}

	void text(String text) {
		this.text += text.length();
		if (this.text > MAX_TEXT) {
			throw tooLarge("characters", MAX_TEXT);
		}
	}

	private static UnreadableWorkbook.Inside tooLarge(String what, long limit) {
		return new UnreadableWorkbook.Inside(Kind.TOO_LARGE, "More than " + limit + " " + what);
	}

}
