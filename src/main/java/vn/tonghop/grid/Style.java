package vn.tonghop.grid;

import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;

/**
 * How a cell looks, as far as its meaning may hang on it.
 *
 * @param numberFormat Excel's format code, such as {@code #,##0.00}
 * @param date whether a number is shown as a date or time
 * @param percent whether a number is shown times 100, with a percent sign
 * @param font the font's name: legacy Vietnamese encodings are told by it
 * @param indent steps by which the text is moved in
 */
public record Style(String numberFormat, boolean date, boolean percent, @Nullable String font, int indent,
		boolean bold) {

	/** The style of a cell that names none. */
	public static final Style GENERAL = new Style("General", false, false, null, 0, false);

	static Style of(int formatIndex, String numberFormat, @Nullable String font, int indent, boolean bold) {
		boolean date = DateUtil.isADateFormat(formatIndex, numberFormat);
		return new Style(numberFormat, date, !date && showsPercent(numberFormat), font, indent, bold);
	}

	Style asDate() {
		return this.date ? this : new Style("yyyy-mm-dd", true, false, this.font, this.indent, this.bold);
	}

	/** Whether the section for positive numbers has a percent sign that is not quoted. */
	private static boolean showsPercent(String format) {
		boolean quoted = false;
		for (int i = 0; i < format.length(); i++) {
			char c = format.charAt(i);
			if (c == '"') {
				quoted = !quoted;
			}
			else if (!quoted && (c == '\\' || c == '_' || c == '*')) {
				i++;
			}
			else if (!quoted && c == '%') {
				return true;
			}
			else if (!quoted && c == ';') {
				return false;
			}
		}
		return false;
	}

}
