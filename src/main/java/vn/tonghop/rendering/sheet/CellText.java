package vn.tonghop.rendering.sheet;

/**
 * Text as a workbook's part may hold it. What comes from a commune's workbook or a file's
 * name is data: it never becomes markup, a formula or another text.
 */
public final class CellText {

	/** What Excel lets a cell hold, in UTF-16 units. */
	static final int LIMIT = 32_767;

	private static final String ESCAPE = "_x005F";

	private CellText() {
	}

	/**
	 * The text that a cell holds: without control characters, lone surrogates and
	 * non-characters, line ends as Excel has them, at most {@value #LIMIT} units with an
	 * ellipsis where it was cut. {@code _x0041_}, which a reader would decode, is
	 * escaped.
	 */
	public static String clean(String text) {
		boolean plain = text.length() <= LIMIT;
		for (int i = 0; plain && i < text.length(); i++) {
			char c = text.charAt(i);
			plain = c >= ' ' && c != '_' && (c < 0x7f || (c > 0x9f && c < Character.MIN_SURROGATE));
		}
		if (plain) {
			return text;
		}
		StringBuilder clean = printable(text);
		for (int at = clean.indexOf("_x"); at >= 0; at = clean.indexOf("_x", at + 1)) {
			if (isEscape(clean, at)) {
				clean.insert(at, ESCAPE);
				at += ESCAPE.length();
			}
		}
		return cut(clean);
	}

	/**
	 * The same for a workbook of the older format (.xls), whose readers decode no
	 * {@code _x0041_}: it stays as it is.
	 */
	public static String cleanOlder(String text) {
		return cut(printable(text));
	}

	private static StringBuilder printable(String text) {
		StringBuilder clean = new StringBuilder(text.length() + 16);
		text.codePoints().filter(CellText::allowed).forEach((point) -> {
			if (point != '\r') {
				clean.appendCodePoint(point);
			}
		});
		return clean;
	}

	private static String cut(StringBuilder clean) {
		if (clean.length() > LIMIT) {
			int end = LIMIT - 1;
			clean.setLength(Character.isHighSurrogate(clean.charAt(end - 1)) ? end - 1 : end);
			clean.append('…');
		}
		return clean.toString();
	}

	/** Whether a spreadsheet would take the text for a formula if it were typed. */
	public static boolean looksActive(String text) {
		return !text.isEmpty() && "=+-@".indexOf(text.charAt(0)) >= 0;
	}

	/** Appends text as XML content or as an attribute's value. */
	static void escape(StringBuilder xml, String text) {
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			switch (c) {
				case '<' -> xml.append("&lt;");
				case '>' -> xml.append("&gt;");
				case '&' -> xml.append("&amp;");
				case '"' -> xml.append("&quot;");
				default -> xml.append(c);
			}
		}
	}

	private static boolean allowed(int point) {
		if (point < ' ') {
			return point == '\n' || point == '\t';
		}
		boolean control = point >= 0x7f && point <= 0x9f;
		boolean loneSurrogate = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
		boolean nonCharacter = (point & 0xfffe) == 0xfffe;
		return !control && !loneSurrogate && !nonCharacter;
	}

	private static boolean isEscape(CharSequence text, int at) {
		if (at + 7 > text.length() || text.charAt(at + 6) != '_') {
			return false;
		}
		for (int i = at + 2; i < at + 6; i++) {
			char c = text.charAt(i);
			boolean hexadecimal = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
			if (!hexadecimal) {
				return false;
			}
		}
		return true;
	}

}
