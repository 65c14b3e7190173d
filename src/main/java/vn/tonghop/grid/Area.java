package vn.tonghop.grid;

import org.jspecify.annotations.Nullable;

/**
 * A rectangle of cells, both ends included, such as a merged area.
 */
public record Area(int firstRow, int firstColumn, int lastRow, int lastColumn) {

	public boolean contains(int row, int column) {
		return row >= this.firstRow && row <= this.lastRow && column >= this.firstColumn && column <= this.lastColumn;
	}

	/** The area of a text such as {@code A1:C3}; null where it is none. */
	static @Nullable Area parse(String text) {
		int colon = text.indexOf(':');
		long first = Address.parse(text, 0, (colon < 0) ? text.length() : colon);
		long last = (colon < 0) ? first : Address.parse(text, colon + 1, text.length());
		if (first == Address.NONE || last == Address.NONE) {
			return null;
		}
		return of(Address.row(first), Address.column(first), Address.row(last), Address.column(last));
	}

	static Area of(int row, int column, int otherRow, int otherColumn) {
		return new Area(Math.min(row, otherRow), Math.min(column, otherColumn), Math.max(row, otherRow),
				Math.max(column, otherColumn));
	}

}
