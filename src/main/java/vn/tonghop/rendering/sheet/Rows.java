package vn.tonghop.rendering.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.List;

import vn.tonghop.text.PlainNumber;

/**
 * A sheet's rows, written one after another, and their cells from left to right. Nothing
 * is kept once it is written.
 */
final class Rows {

	private static final int CHUNK = 1 << 14;

	/** A double's own precision: more digits are lost on any reader. */
	private static final MathContext SHOWN = new MathContext(17, RoundingMode.HALF_UP);

	/** The font size that widths of columns are measured in. */
	private static final double BODY_SIZE = 11;

	/** Height of a line, in sizes of its font. */
	private static final double LINE = 1.3;

	/** What Excel lets a row be. */
	private static final double HIGHEST = 409;

	private final OutputStream out;

	private final Styles styles;

	private final SharedTexts texts;

	private final double[] widths;

	private final StringBuilder xml = new StringBuilder(CHUNK + 1024);

	private int row;

	private int column;

	private boolean open;

	/** Where in the buffer the row's height goes. */
	private int heightAt;

	private boolean heightGiven;

	private double height;

	/**
	 * @param widths of the columns, in characters; the last goes for those that follow
	 */
	Rows(OutputStream out, Styles styles, SharedTexts texts, List<Double> widths) {
		this.out = out;
		this.widths = widths.stream().mapToDouble(Double::doubleValue).toArray();
		this.styles = styles;
		this.texts = texts;
	}

	/** The number of the row being written, from 1. */
	int number() {
		return this.row;
	}

	/**
	 * Begins the next row; it becomes as high as its wrapped texts need, for not every
	 * program finds that out on opening.
	 */
	Rows next() throws IOException {
		return next(0);
	}

	/** Begins the next row with a height in points. */
	Rows next(int height) throws IOException {
		close();
		this.row++;
		this.column = 0;
		this.open = true;
		this.xml.append("<row r=\"").append(this.row).append('"');
		this.heightAt = this.xml.length();
		this.heightGiven = height > 0;
		this.height = height;
		this.xml.append('>');
		return this;
	}

	/** A text, or a blank cell for an empty one. */
	Rows text(String text, Look look) {
		String clean = CellText.clean(text);
		if (clean.isEmpty()) {
			return blank(look);
		}
		if (look.wrap() && !this.heightGiven) {
			double width = this.widths[Math.min(this.column, this.widths.length - 1)] - look.indent();
			int lines = Widths.lines(clean, width * BODY_SIZE / look.size());
			if (lines > 1) {
				this.height = Math.max(this.height, Math.min(HIGHEST, lines * look.size() * LINE + 2));
			}
		}
		start(look, CellText.looksActive(clean));
		this.xml.append(" t=\"s\"><v>").append(this.texts.numberOf(clean)).append("</v></c>");
		return this;
	}

	Rows number(BigDecimal value, Look look) {
		start(look, false);
		this.xml.append("><v>").append(shown(value)).append("</v></c>");
		return this;
	}

	Rows number(long value, Look look) {
		start(look, false);
		this.xml.append("><v>").append(value).append("</v></c>");
		return this;
	}

	/** A formula with the figure that it gives, for viewers that do not compute. */
	Rows formula(String formula, BigDecimal value, Look look) {
		start(look, false);
		this.xml.append("><f>");
		CellText.escape(this.xml, formula);
		this.xml.append("</f><v>").append(shown(value)).append("</v></c>");
		return this;
	}

	/** A cell that is there for its lines only. */
	Rows blank(Look look) {
		start(look, false);
		this.xml.append("/>");
		return this;
	}

	/** Passes over cells without writing them. */
	Rows skip(int cells) {
		this.column += cells;
		return this;
	}

	void end() throws IOException {
		close();
		flush();
	}

	private void start(Look look, boolean quoted) {
		this.xml.append("<c r=\"");
		CellName.append(this.xml, this.column, this.row);
		this.xml.append("\" s=\"").append(this.styles.numberOf(look, quoted)).append('"');
		this.column++;
	}

	private void close() throws IOException {
		if (this.open) {
			this.xml.append("</row>");
			if (this.height > 0) {
				this.xml.insert(this.heightAt, " ht=\"" + Math.round(this.height) + "\" customHeight=\"1\"");
			}
			this.open = false;
			if (this.xml.length() >= CHUNK) {
				flush();
			}
		}
	}

	private void flush() throws IOException {
		this.out.write(this.xml.toString().getBytes(StandardCharsets.UTF_8));
		this.xml.setLength(0);
	}

	/** A number as a part holds it: a double's digits, no exponent. */
	static String shown(BigDecimal value) {
		BigDecimal rounded = (value.precision() > SHOWN.getPrecision()) ? value.round(SHOWN) : value;
		return (rounded.scale() > 0) ? PlainNumber.of(rounded) : rounded.toPlainString();
	}

}
