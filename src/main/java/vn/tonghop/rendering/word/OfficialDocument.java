package vn.tonghop.rendering.word;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import vn.tonghop.rendering.word.TableColumn.Alignment;

/**
 * Writes a document in the official format, from top to bottom. All text is literal and
 * may hold FreeMarker, so that the outcome is either a document or a template that people
 * go on editing in Word.
 */
public final class OfficialDocument {

	/** What stands below a line where the format asks for a rule. */
	private static final String RULED = "kẻ";

	private final OfficialFormat format;

	private final StringBuilder body = new StringBuilder();

	private boolean landscape;

	/** Whether what is being written is an appendix, whose pages are numbered anew. */
	private boolean appendix;

	private OfficialDocument(OfficialFormat format) {
		this.format = format;
	}

	/** An empty document on A4 upright. */
	public static OfficialDocument of(OfficialFormat format) {
		return new OfficialDocument(format);
	}

	/**
	 * The head of the first page: offices and number on the left; nation, motto, place
	 * and date on the right.
	 * @param parentOffice the office above; may be blank
	 * @param office the office that issues the document
	 * @param number such as {@code Số: 05/BC-UBND}
	 * @param placeAndDate such as {@code Bình Sơn, ngày 05 tháng 12 năm 2023}
	 */
	public OfficialDocument letterhead(String parentOffice, String office, String number, String placeAndDate) {
		int width = this.format.textWidth(false);
		int left = part(width, this.format.share("phần trái của đầu văn bản"));
		int right = width - left;
		String leftCell = unlessBlank(OfficialStyles.PARENT_OFFICE, parentOffice)
				+ paragraph(OfficialStyles.OFFICE, office)
				+ below("dưới cơ quan ban hành", OfficialStyles.PARENT_OFFICE, left, new BigDecimal("0.3"));
		String motto = this.format.words("tiêu ngữ");
		String rightCell = paragraph(OfficialStyles.NATION, this.format.words("dòng đầu bên phải"))
				+ (motto.isEmpty() ? "" : paragraph(OfficialStyles.MOTTO, motto))
				+ rule(right, this.format.share("kẻ dưới dòng đầu bên phải"));
		bareTable(List.of(left, right), List.of(List.of(leftCell, rightCell), List
			.of(paragraph(OfficialStyles.NUMBER, number), paragraph(OfficialStyles.PLACE_AND_DATE, placeAndDate))));
		return this;
	}

	/**
	 * A line that is not there where there is nothing to write: a ministry has none
	 * above.
	 */
	private String unlessBlank(String style, String text) {
		if (text.startsWith("${") && text.indexOf('}') == text.length() - 1) {
			return paragraph(style, "[#if " + text.substring(2, text.length() - 1) + "?has_content]")
					+ paragraph(style, text) + paragraph(style, "[/#if]");
		}
		return text.isBlank() ? "" : paragraph(style, text);
	}

	/**
	 * Kind and subject of the document, with the short rule below.
	 * @param kind such as {@code BÁO CÁO}
	 * @param subject what it is about; may hold line breaks
	 */
	public OfficialDocument title(String kind, String subject) {
		this.body.append(paragraph(OfficialStyles.KIND, kind))
			.append(paragraph(OfficialStyles.SUBJECT, subject))
			.append(below("dưới trích yếu", OfficialStyles.SUBJECT, this.format.textWidth(false),
					new BigDecimal("0.2")));
		return this;
	}

	/** What parts a line from what follows: a rule, or the format's own signs. */
	private String below(String line, String style, int width, BigDecimal share) {
		String signs = this.format.words(line);
		return signs.equals(RULED) ? rule(width, share) : paragraph(style, signs);
	}

	/** A line of addressees, centred: {@code Kính gửi: …}. */
	public OfficialDocument addressee(String text) {
		this.body.append(paragraph(OfficialStyles.ADDRESSEE, text));
		return this;
	}

	public OfficialDocument heading(Heading level, String text) {
		this.body.append(paragraph(level.style(), text));
		return this;
	}

	/** A paragraph of running text. */
	public OfficialDocument body(String text) {
		this.body.append(paragraph(OfficialStyles.BODY, text));
		return this;
	}

	/** A paragraph of directives, which disappears when the template is filled. */
	public OfficialDocument directive(String text) {
		this.body.append(paragraph("Normal", text));
		return this;
	}

	/**
	 * A table with all its lines; the row of headings is repeated on each page.
	 * @throws IllegalArgumentException if a row has neither one cell nor as many as there
	 * are columns
	 */
	public OfficialDocument table(List<TableColumn> columns, List<TableRow> rows) {
		int total = columns.stream().mapToInt(TableColumn::width).sum();
		int width = this.format.textWidth(this.landscape);
		List<Integer> widths = columns.stream().map((column) -> column.width() * width / total).toList();
		this.body.append("<w:tbl><w:tblPr><w:tblW w:w=\"" + width + "\" w:type=\"dxa\"/><w:tblBorders>");
		for (String side : List.of("top", "left", "bottom", "right", "insideH", "insideV")) {
			this.body.append("<w:" + side + " w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"000000\"/>");
		}
		this.body.append("</w:tblBorders><w:tblLayout w:type=\"fixed\"/><w:tblCellMar>"
				+ "<w:left w:w=\"57\" w:type=\"dxa\"/><w:right w:w=\"57\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr>");
		grid(widths);
		this.body.append("<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>");
		for (int i = 0; i < columns.size(); i++) {
			cell(widths.get(i), 1, paragraph(OfficialStyles.CELL_HEADING, columns.get(i).heading()));
		}
		this.body.append("</w:tr>");
		rows.forEach((row) -> row(row, columns, widths));
		this.body.append("</w:tbl>");
		return this;
	}

	private void row(TableRow row, List<TableColumn> columns, List<Integer> widths) {
		List<String> cells = row.cells();
		this.body.append("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
		if (cells.size() == 1) {
			cell(widths.stream().mapToInt(Integer::intValue).sum(), columns.size(),
					row.bold() ? cellHeading(cells.get(0)) : cellText(cells.get(0), Alignment.LEFT, false));
		}
		else if (cells.size() == columns.size()) {
			for (int i = 0; i < columns.size(); i++) {
				cell(widths.get(i), 1, cellText(cells.get(i), columns.get(i).alignment(), row.bold()));
			}
		}
		else {
			throw new IllegalArgumentException(columns.size() + " columns, but the row " + cells);
		}
		this.body.append("</w:tr>");
	}

	/** A heading within the table, which stays with the row below it. */
	private static String cellHeading(String text) {
		return paragraph(OfficialStyles.CELL, "<w:keepNext/><w:jc w:val=\"" + Alignment.LEFT.word() + "\"/>",
				"<w:b/><w:bCs/>", text);
	}

	private static String cellText(String text, Alignment alignment, boolean bold) {
		return paragraph(OfficialStyles.CELL, "<w:jc w:val=\"" + alignment.word() + "\"/>",
				bold ? "<w:b/><w:bCs/>" : "", text);
	}

	/**
	 * The last block of a document: recipients on the left, who signs on the right.
	 * @param recipients a paragraph each, {@code - Như trên;}; a directive may stand
	 * alone
	 * @param authority on whose behalf: {@code TM. ỦY BAN NHÂN DÂN}, a line each; a
	 * directive may stand alone
	 * @param positions the position, a line each: {@code CHỦ TỊCH}
	 * @param signer the name below it
	 */
	public OfficialDocument signature(List<String> recipients, List<String> authority, List<String> positions,
			String signer) {
		int width = this.format.textWidth(this.landscape);
		int half = width / 2;
		StringBuilder left = new StringBuilder(paragraph(OfficialStyles.RECIPIENTS_LABEL, "Nơi nhận:"));
		recipients.forEach((recipient) -> left.append(paragraph(OfficialStyles.RECIPIENT, recipient)));
		StringBuilder right = new StringBuilder();
		authority.forEach((line) -> right.append(paragraph(OfficialStyles.AUTHORITY, line)));
		positions.forEach((position) -> right.append(paragraph(OfficialStyles.POSITION, position)));
		// Room for hand and seal.
		right.append(paragraph(OfficialStyles.POSITION, "").repeat(4));
		right.append(paragraph(OfficialStyles.SIGNER, signer));
		this.body.append(paragraph("Normal", ""));
		bareTable(List.of(half, width - half), List.of(List.of(left.toString(), right.toString())));
		return this;
	}

	/**
	 * Begins an appendix on a page of its own, numbered from 1.
	 * @param title such as {@code Phụ lục} or {@code Phụ lục I}
	 * @param name what it holds
	 * @param note such as {@code (Kèm theo Báo cáo số … )}
	 * @param landscape whether its pages lie across
	 */
	public OfficialDocument appendix(String title, String name, String note, boolean landscape) {
		this.body
			.append("<w:p><w:pPr><w:pStyle w:val=\"" + OfficialStyles.RULE + "\"/>" + section() + "</w:pPr></w:p>");
		this.landscape = landscape;
		this.appendix = true;
		this.body.append(paragraph(OfficialStyles.APPENDIX, title))
			.append(paragraph(OfficialStyles.APPENDIX_NAME, name))
			.append(paragraph(OfficialStyles.APPENDIX_NOTE, note));
		return this;
	}

	/** The document as it stands; the same calls give the same bytes. */
	public byte[] build() {
		Map<String, byte[]> parts = new LinkedHashMap<>();
		OfficialParts.add(parts, this.format);
		put(parts, "word/document.xml", "<w:document xmlns:w=\"" + WordXml.W + "\" xmlns:r=\"" + OfficialParts.RELATIONS
				+ "\"><w:body>" + this.body + section() + "</w:body></w:document>");
		return DocxPackage.of(parts).write();
	}

	static void put(Map<String, byte[]> parts, String name, String xml) {
		parts.put(name, ("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + xml)
			.getBytes(StandardCharsets.UTF_8));
	}

	private String section() {
		int wide = this.landscape ? OfficialFormat.A4_LONG : OfficialFormat.A4_SHORT;
		int high = this.landscape ? OfficialFormat.A4_SHORT : OfficialFormat.A4_LONG;
		return "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rIdHeader\"/>"
				+ "<w:headerReference w:type=\"first\" r:id=\"rIdFirst\"/><w:type w:val=\"nextPage\"/><w:pgSz w:w=\""
				+ wide + "\" w:h=\"" + high + "\"" + (this.landscape ? " w:orient=\"landscape\"" : "")
				+ "/><w:pgMar w:top=\"" + this.format.margin("trên") + "\" w:right=\"" + this.format.margin("phải")
				+ "\" w:bottom=\"" + this.format.margin("dưới") + "\" w:left=\"" + this.format.margin("trái")
				+ "\" w:header=\"567\" w:footer=\"567\" w:gutter=\"0\"/>"
				+ (this.appendix ? "<w:pgNumType w:start=\"1\"/>" : "") + "<w:cols w:space=\"720\"/><w:titlePg/>"
				+ "</w:sectPr>";
	}

	/** A table without lines, which only holds things side by side. */
	private void bareTable(List<Integer> widths, List<List<String>> rows) {
		int total = widths.stream().mapToInt(Integer::intValue).sum();
		this.body.append("<w:tbl><w:tblPr><w:tblW w:w=\"" + total + "\" w:type=\"dxa\"/>"
				+ "<w:tblLayout w:type=\"fixed\"/><w:tblCellMar><w:left w:w=\"0\" w:type=\"dxa\"/>"
				+ "<w:right w:w=\"0\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr>");
		grid(widths);
		for (List<String> row : rows) {
			this.body.append("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
			for (int i = 0; i < widths.size(); i++) {
				cell(widths.get(i), 1, row.get(i));
			}
			this.body.append("</w:tr>");
		}
		this.body.append("</w:tbl>");
	}

	private void grid(List<Integer> widths) {
		this.body.append("<w:tblGrid>");
		widths.forEach((width) -> this.body.append("<w:gridCol w:w=\"" + width + "\"/>"));
		this.body.append("</w:tblGrid>");
	}

	private void cell(int width, int columns, String content) {
		this.body.append("<w:tc><w:tcPr><w:tcW w:w=\"" + width + "\" w:type=\"dxa\"/>"
				+ ((columns > 1) ? "<w:gridSpan w:val=\"" + columns + "\"/>" : "") + "</w:tcPr>" + content + "</w:tc>");
	}

	/** A solid line of a share of the width, as a paragraph of its own. */
	private static String rule(int width, BigDecimal share) {
		int indent = part(width, BigDecimal.ONE.subtract(share).divide(BigDecimal.valueOf(2)));
		return "<w:p><w:pPr><w:pStyle w:val=\"" + OfficialStyles.RULE + "\"/><w:pBdr>"
				+ "<w:top w:val=\"single\" w:sz=\"6\" w:space=\"1\" w:color=\"000000\"/></w:pBdr><w:ind w:left=\""
				+ indent + "\" w:right=\"" + indent + "\"/></w:pPr></w:p>";
	}

	private static int part(int width, BigDecimal share) {
		return share.multiply(BigDecimal.valueOf(width)).setScale(0, RoundingMode.HALF_UP).intValueExact();
	}

	private static String paragraph(String style, String text) {
		return paragraph(style, "", "", text);
	}

	private static String paragraph(String style, String properties, String run, String text) {
		StringBuilder paragraph = new StringBuilder(
				"<w:p><w:pPr><w:pStyle w:val=\"" + style + "\"/>" + properties + "</w:pPr>");
		if (!text.isEmpty()) {
			paragraph.append("<w:r>" + (run.isEmpty() ? "" : "<w:rPr>" + run + "</w:rPr>"));
			String between = "";
			for (String line : text.split("\n", -1)) {
				paragraph.append(between + "<w:t xml:space=\"preserve\">"
						+ WordMarkup.escape(line).replace(WordMarkup.TAB, "</w:t><w:tab/><w:t xml:space=\"preserve\">")
						+ "</w:t>");
				between = "<w:br/>";
			}
			paragraph.append("</w:r>");
		}
		return paragraph + "</w:p>";
	}

}
