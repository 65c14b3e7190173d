package vn.tonghop.rendering.sheet;

import org.jspecify.annotations.Nullable;

/**
 * How a cell looks. Equal looks become one style of the workbook.
 *
 * @param size of the font, in points
 * @param colour of the font, {@code RRGGBB}; null: black
 * @param fill the background, {@code RRGGBB}; null: none
 * @param align {@code left}, {@code center} or {@code right}
 * @param indent levels by which the text is indented
 * @param wrap whether long text goes on in the next line
 * @param border whether thin lines surround the cell
 * @param format the number format; empty: general
 */
record Look(int size, boolean bold, boolean italic, @Nullable String colour, @Nullable String fill, String align,
		int indent, boolean wrap, boolean border, String format) {

	/** Plain text of the table's body. */
	static final Look TEXT = new Look(11, false, false, null, null, "left", 0, true, true, "");

	/** A heading of the table. */
	static final Look HEADING = new Look(11, true, false, null, "DDE6F0", "center", 0, true, true, "");

	/** A line above the table. */
	static final Look TITLE = new Look(12, false, false, null, null, "left", 0, false, false, "");

	static Look number(int decimals) {
		return TEXT.aligned("right").formatted((decimals > 0) ? "#,##0." + "0".repeat(decimals) : "#,##0");
	}

	Look sized(int points) {
		return new Look(points, this.bold, this.italic, this.colour, this.fill, this.align, this.indent, this.wrap,
				this.border, this.format);
	}

	Look inBold() {
		return new Look(this.size, true, this.italic, this.colour, this.fill, this.align, this.indent, this.wrap,
				this.border, this.format);
	}

	Look inItalics() {
		return new Look(this.size, this.bold, true, this.colour, this.fill, this.align, this.indent, this.wrap,
				this.border, this.format);
	}

	Look coloured(String rgb) {
		return new Look(this.size, this.bold, this.italic, rgb, this.fill, this.align, this.indent, this.wrap,
				this.border, this.format);
	}

	Look filled(String rgb) {
		return new Look(this.size, this.bold, this.italic, this.colour, rgb, this.align, this.indent, this.wrap,
				this.border, this.format);
	}

	Look aligned(String side) {
		return new Look(this.size, this.bold, this.italic, this.colour, this.fill, side, this.indent, this.wrap,
				this.border, this.format);
	}

	Look indented(int levels) {
		return new Look(this.size, this.bold, this.italic, this.colour, this.fill, this.align, levels, this.wrap,
				this.border, this.format);
	}

	Look formatted(String code) {
		return new Look(this.size, this.bold, this.italic, this.colour, this.fill, this.align, this.indent, this.wrap,
				this.border, code);
	}

}
