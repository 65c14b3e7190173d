package vn.tonghop.rendering.sheet;

import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * The workbook's styles, numbered in the order in which they are first asked for: the
 * part {@code xl/styles.xml}.
 */
final class Styles {

	private static final String FONT = "Times New Roman";

	/** Numbers below are Excel's own formats. */
	private static final int FIRST_FORMAT = 164;

	/** Looks made for one cell only are forgotten again. */
	private static final int REMEMBERED = 1_000;

	private final Map<String, Integer> fonts = new LinkedHashMap<>();

	private final Map<String, Integer> fills = new LinkedHashMap<>();

	private final Map<String, Integer> formats = new LinkedHashMap<>();

	private final Map<Styled, Integer> numbers = new LinkedHashMap<>();

	/** The same by identity: a sheet asks for the same few looks in every row. */
	private final Map<Look, Integer> plain = new IdentityHashMap<>();

	private final StringBuilder cells = new StringBuilder();

	Styles() {
		this.fills.put("<patternFill patternType=\"none\"/>", 0);
		this.fills.put("<patternFill patternType=\"gray125\"/>", 1);
		numberOf(Look.TITLE.sized(11), false);
	}

	/**
	 * The style's number.
	 * @param quoted whether the cell's text stays text even when it is edited and begins
	 * like a formula
	 */
	int numberOf(Look look, boolean quoted) {
		Integer known = quoted ? null : this.plain.get(look);
		if (known != null) {
			return known;
		}
		int number = this.numbers.computeIfAbsent(new Styled(look, quoted), this::add);
		if (!quoted) {
			if (this.plain.size() >= REMEMBERED) {
				this.plain.clear();
			}
			this.plain.put(look, number);
		}
		return number;
	}

	private int add(Styled styled) {
		Look look = styled.look();
		int font = this.fonts.computeIfAbsent(font(look), (key) -> this.fonts.size());
		int fill = (look.fill() != null) ? this.fills.computeIfAbsent(fill(look.fill()), (key) -> this.fills.size())
				: 0;
		int format = look.format().isEmpty() ? 0
				: this.formats.computeIfAbsent(look.format(), (key) -> FIRST_FORMAT + this.formats.size());
		this.cells.append("<xf numFmtId=\"")
			.append(format)
			.append("\" fontId=\"")
			.append(font)
			.append("\" fillId=\"")
			.append(fill)
			.append("\" borderId=\"")
			.append(look.border() ? 1 : 0)
			.append("\" xfId=\"0\"")
			.append(styled.quoted() ? " quotePrefix=\"1\"" : "")
			.append(" applyNumberFormat=\"1\" applyFont=\"1\" applyFill=\"1\" applyBorder=\"1\" applyAlignment=\"1\">")
			.append("<alignment horizontal=\"")
			.append(look.align())
			.append("\" vertical=\"center\"")
			.append(look.wrap() ? " wrapText=\"1\"" : "")
			.append((look.indent() > 0) ? " indent=\"" + look.indent() + "\"" : "")
			.append("/></xf>");
		return this.numbers.size();
	}

	private static String font(Look look) {
		return "<font>" + (look.bold() ? "<b/>" : "") + (look.italic() ? "<i/>" : "") + "<sz val=\"" + look.size()
				+ "\"/><color rgb=\"FF" + Objects.requireNonNullElse(look.colour(), "000000") + "\"/><name val=\""
				+ FONT + "\"/><family val=\"1\"/></font>";
	}

	private static String fill(String rgb) {
		return "<patternFill patternType=\"solid\"><fgColor rgb=\"FF" + rgb + "\"/><bgColor indexed=\"64\"/>"
				+ "</patternFill>";
	}

	String xml() {
		StringBuilder xml = new StringBuilder(XlsxWriter.DECLARATION);
		xml.append("<styleSheet xmlns=\"").append(XlsxWriter.MAIN).append("\">");
		if (!this.formats.isEmpty()) {
			xml.append("<numFmts count=\"").append(this.formats.size()).append("\">");
			this.formats.forEach((code, number) -> {
				xml.append("<numFmt numFmtId=\"").append(number).append("\" formatCode=\"");
				CellText.escape(xml, code);
				xml.append("\"/>");
			});
			xml.append("</numFmts>");
		}
		xml.append("<fonts count=\"").append(this.fonts.size()).append("\">");
		this.fonts.keySet().forEach(xml::append);
		xml.append("</fonts><fills count=\"").append(this.fills.size()).append("\">");
		this.fills.keySet().forEach((fill) -> xml.append("<fill>").append(fill).append("</fill>"));
		xml.append("</fills><borders count=\"2\"><border><left/><right/><top/><bottom/><diagonal/></border><border>");
		for (String side : new String[] { "left", "right", "top", "bottom" }) {
			xml.append('<').append(side).append(" style=\"thin\"><color rgb=\"FF808080\"/></").append(side).append('>');
		}
		xml.append("<diagonal/></border></borders>")
			.append("<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>")
			.append("<cellXfs count=\"")
			.append(this.numbers.size())
			.append("\">")
			.append(this.cells)
			.append("</cellXfs><cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/>")
			.append("</cellStyles></styleSheet>");
		return xml.toString();
	}

	private record Styled(Look look, boolean quoted) {
	}

}
