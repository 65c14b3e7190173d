package vn.tonghop.grid;

/** Cell addresses as Excel writes them, rows and columns counted from 0. */
public final class Address {

	/** Rows of a sheet of an .xlsx. */
	static final int ROWS = 1_048_576;

	/** Columns of a sheet of an .xlsx. */
	static final int COLUMNS = 16_384;

	/** What {@link #parse} gives for a text that is no address. */
	static final long NONE = -1;

	private Address() {
	}

	/** The address such as {@code G12}. */
	public static String of(int row, int column) {
		return column(column) + (row + 1);
	}

	/** The column's letters, such as {@code AB}. */
	public static String column(int column) {
		if (column < 26) {
			return String.valueOf((char) ('A' + column));
		}
		return column(column / 26 - 1) + (char) ('A' + column % 26);
	}

	/**
	 * Packs row and column of an address such as {@code G12} or {@code $G$12} into a
	 * number; {@link #NONE} where the text is none or lies outside a sheet.
	 */
	static long parse(CharSequence text) {
		return parse(text, 0, text.length());
	}

	static long parse(CharSequence text, int from, int to) {
		int at = from;
		int column = 0;
		int row = 0;
		if (at < to && text.charAt(at) == '$') {
			at++;
		}
		int letters = at;
		for (; at < to && at - letters < 4; at++) {
			int letter = text.charAt(at) | 0x20;
			if (letter < 'a' || letter > 'z') {
				break;
			}
			column = column * 26 + letter - 'a' + 1;
		}
		if (at == letters) {
			return NONE;
		}
		if (at < to && text.charAt(at) == '$') {
			at++;
		}
		int digits = at;
		for (; at < to && at - digits < 8; at++) {
			int digit = text.charAt(at) - '0';
			if (digit < 0 || digit > 9) {
				return NONE;
			}
			row = row * 10 + digit;
		}
		boolean whole = at == to && at > digits;
		if (!whole || row < 1 || row > ROWS || column > COLUMNS) {
			return NONE;
		}
		return pack(row - 1, column - 1);
	}

	static long pack(int row, int column) {
		return ((long) row << 16) | column;
	}

	static int row(long packed) {
		return (int) (packed >> 16);
	}

	static int column(long packed) {
		return (int) (packed & 0xFFFF);
	}

}
