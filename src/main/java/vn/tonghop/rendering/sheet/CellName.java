package vn.tonghop.rendering.sheet;

/** Addresses of cells: {@code B7}. */
final class CellName {

	private CellName() {
	}

	/**
	 * @param column from 0
	 * @param row from 1
	 */
	static String of(int column, int row) {
		StringBuilder name = new StringBuilder(8);
		append(name, column, row);
		return name.toString();
	}

	static void append(StringBuilder name, int column, int row) {
		column(name, column);
		name.append(row);
	}

	/** The column's letters. */
	static String column(int column) {
		StringBuilder name = new StringBuilder(3);
		column(name, column);
		return name.toString();
	}

	private static void column(StringBuilder name, int column) {
		if (column >= 26) {
			column(name, column / 26 - 1);
		}
		name.append((char) ('A' + column % 26));
	}

}
