package vn.tonghop.rendering.sheet;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipOutputStream;

import vn.tonghop.files.StableZip;

/**
 * Writes a workbook's parts, sheet by sheet, straight into the zip. All sheets print as
 * A4 landscape, one page wide, headings repeated. Nothing of the day, the machine or the
 * locale goes in.
 */
final class XlsxWriter {

	static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

	static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

	private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/";

	private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";

	private static final String SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

	private static final String DRAWING = "application/vnd.openxmlformats-officedocument.";

	private final Styles styles = new Styles();

	private final SharedTexts texts = new SharedTexts();

	private final String title;

	private final List<SheetPlan> sheets;

	/**
	 * @param title what the workbook is about, for its properties
	 */
	XlsxWriter(String title, List<SheetPlan> sheets) {
		this.title = title;
		this.sheets = List.copyOf(sheets);
	}

	/** Writes the workbook; the stream is left open. */
	void write(OutputStream out) throws IOException {
		@SuppressWarnings("resource") // closing it would close the caller's stream
		ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
		// A third less time than the default for an eighth more bytes (a thousand units).
		zip.setLevel(3);
		part(zip, "[Content_Types].xml", contentTypes());
		part(zip, "_rels/.rels", packageRelationships());
		part(zip, "docProps/core.xml", properties());
		part(zip, "xl/workbook.xml", workbook());
		part(zip, "xl/_rels/workbook.xml.rels", workbookRelationships());
		for (int i = 0; i < this.sheets.size(); i++) {
			begin(zip, "xl/worksheets/sheet" + (i + 1) + ".xml");
			BufferedOutputStream buffer = new BufferedOutputStream(zip, 1 << 16);
			sheet(buffer, this.sheets.get(i), i == 0);
			buffer.flush();
			zip.closeEntry();
			drawing(zip, i + 1, this.sheets.get(i).drawing());
		}
		begin(zip, "xl/sharedStrings.xml");
		this.texts.write(zip);
		zip.closeEntry();
		part(zip, "xl/styles.xml", this.styles.xml());
		zip.finish();
	}

	/** A sheet's charts are numbered after the sheet, so that each is told apart. */
	private static void drawing(ZipOutputStream zip, int sheet, Chart.Drawing drawing) throws IOException {
		if (drawing.charts().isEmpty()) {
			return;
		}
		part(zip, "xl/worksheets/_rels/sheet" + sheet + ".xml.rels",
				relationships(List.of("drawing"), List.of("../drawings/drawing" + sheet + ".xml")));
		part(zip, "xl/drawings/drawing" + sheet + ".xml", ChartXml.drawing(drawing));
		List<String> kinds = new ArrayList<>();
		List<String> targets = new ArrayList<>();
		for (int i = 1; i <= drawing.charts().size(); i++) {
			kinds.add("chart");
			targets.add("../charts/" + chartName(sheet, i));
			part(zip, "xl/charts/" + chartName(sheet, i), ChartXml.chart(drawing.charts().get(i - 1)));
		}
		part(zip, "xl/drawings/_rels/drawing" + sheet + ".xml.rels", relationships(kinds, targets));
	}

	private static String chartName(int sheet, int chart) {
		return "chart" + sheet + "-" + chart + ".xml";
	}

	private static String relationships(List<String> kinds, List<String> targets) {
		StringBuilder xml = new StringBuilder(DECLARATION);
		xml.append("<Relationships xmlns=\"").append(PACKAGE).append("relationships\">");
		for (int i = 0; i < kinds.size(); i++) {
			relationship(xml, i + 1, OFFICE + "relationships/" + kinds.get(i), targets.get(i));
		}
		return xml.append("</Relationships>").toString();
	}

	private static void begin(ZipOutputStream zip, String name) throws IOException {
		zip.putNextEntry(StableZip.entry(name));
	}

	private static void part(ZipOutputStream zip, String name, String xml) throws IOException {
		begin(zip, name);
		zip.write(xml.getBytes(StandardCharsets.UTF_8));
		zip.closeEntry();
	}

	private void sheet(OutputStream out, SheetPlan plan, boolean first) throws IOException {
		StringBuilder xml = new StringBuilder(DECLARATION);
		xml.append("<worksheet xmlns=\"")
			.append(MAIN)
			.append(plan.drawing().charts().isEmpty() ? "" : "\" xmlns:r=\"" + OFFICE + "relationships")
			.append("\"><sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr><sheetViews><sheetView")
			.append(first ? " tabSelected=\"1\"" : "")
			.append(" workbookViewId=\"0\">")
			.append(pane(plan))
			.append("</sheetView></sheetViews><sheetFormatPr defaultRowHeight=\"15\"/><cols>");
		int given = Math.min(plan.widths().size(), plan.columns());
		for (int i = 0; i < given; i++) {
			int to = (i == given - 1) ? plan.columns() : i + 1;
			xml.append("<col min=\"")
				.append(i + 1)
				.append("\" max=\"")
				.append(to)
				.append("\" width=\"")
				.append(plan.widths().get(i))
				.append("\" customWidth=\"1\"/>");
		}
		xml.append("</cols><sheetData>");
		out.write(xml.toString().getBytes(StandardCharsets.UTF_8));
		Rows rows = new Rows(out, this.styles, this.texts, plan.widths());
		plan.body().write(rows);
		rows.end();
		int last = Math.max(rows.number(), plan.headTo());
		String lastColumn = CellName.column(plan.columns() - 1);
		xml.setLength(0);
		xml.append("</sheetData>");
		if (plan.filtered()) {
			xml.append("<autoFilter ref=\"A")
				.append(plan.headTo())
				.append(':')
				.append(lastColumn)
				.append(last)
				.append("\"/>");
		}
		if (!plan.merges().isEmpty()) {
			xml.append("<mergeCells count=\"").append(plan.merges().size()).append("\">");
			plan.merges().forEach((range) -> xml.append("<mergeCell ref=\"").append(range).append("\"/>"));
			xml.append("</mergeCells>");
		}
		xml.append("<printOptions horizontalCentered=\"1\"/>")
			.append("<pageMargins left=\"0.4\" right=\"0.4\" top=\"0.5\" bottom=\"0.6\" header=\"0.3\" footer=\"0.3\"/>")
			.append("<pageSetup paperSize=\"9\" orientation=\"landscape\" fitToWidth=\"1\" fitToHeight=\"0\"/>")
			.append("<headerFooter><oddFooter>&amp;L&amp;A&amp;RTrang &amp;P/&amp;N</oddFooter></headerFooter>")
			.append(breaks(plan.drawing().breaks()))
			// An ordinal such as 1.1 is a text, and a total need not be like the cell
			// above it: no green corners.
			.append("<ignoredErrors><ignoredError sqref=\"A1:")
			.append(lastColumn)
			.append(last)
			.append("\" numberStoredAsText=\"1\" formula=\"1\" formulaRange=\"1\" emptyCellReference=\"1\"/>")
			.append("</ignoredErrors>")
			.append(plan.drawing().charts().isEmpty() ? "" : "<drawing r:id=\"rId1\"/>")
			.append("</worksheet>");
		out.write(xml.toString().getBytes(StandardCharsets.UTF_8));
	}

	private static String breaks(List<Integer> rows) {
		StringBuilder xml = new StringBuilder();
		rows.forEach((row) -> xml.append("<brk id=\"").append(row).append("\" max=\"16383\" man=\"1\"/>"));
		return rows.isEmpty() ? "" : "<rowBreaks count=\"" + rows.size() + "\" manualBreakCount=\"" + rows.size()
				+ "\">" + xml + "</rowBreaks>";
	}

	private static String pane(SheetPlan plan) {
		String split = (plan.frozenColumns() > 0) ? " xSplit=\"" + plan.frozenColumns() + "\"" : "";
		String active = (plan.frozenColumns() > 0) ? "bottomRight" : "bottomLeft";
		return "<pane" + split + " ySplit=\"" + plan.headTo() + "\" topLeftCell=\""
				+ CellName.of(plan.frozenColumns(), plan.headTo() + 1) + "\" activePane=\"" + active
				+ "\" state=\"frozen\"/><selection pane=\"" + active + "\"/>";
	}

	private String workbook() {
		StringBuilder xml = new StringBuilder(DECLARATION);
		xml.append("<workbook xmlns=\"")
			.append(MAIN)
			.append("\" xmlns:r=\"")
			.append(OFFICE)
			.append("relationships\"><bookViews><workbookView/></bookViews><sheets>");
		for (int i = 0; i < this.sheets.size(); i++) {
			xml.append("<sheet name=\"");
			CellText.escape(xml, this.sheets.get(i).name());
			xml.append("\" sheetId=\"").append(i + 1).append("\" r:id=\"rId").append(i + 1).append("\"/>");
		}
		xml.append("</sheets><definedNames>");
		for (int i = 0; i < this.sheets.size(); i++) {
			SheetPlan plan = this.sheets.get(i);
			String sheet = "'" + plan.name().replace("'", "''") + "'!";
			String columns = (plan.repeatedColumns() > 0)
					? sheet + "$A:$" + CellName.column(plan.repeatedColumns() - 1) + "," : "";
			xml.append("<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"").append(i).append("\">");
			CellText.escape(xml, columns + sheet + "$" + plan.headFrom() + ":$" + plan.headTo());
			xml.append("</definedName>");
		}
		return xml.append("</definedNames></workbook>").toString();
	}

	private String contentTypes() {
		StringBuilder xml = new StringBuilder(DECLARATION);
		xml.append("<Types xmlns=\"")
			.append(PACKAGE)
			.append("content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package"
					+ ".relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>");
		override(xml, "/xl/workbook.xml", SPREADSHEET + "sheet.main+xml");
		for (int i = 1; i <= this.sheets.size(); i++) {
			override(xml, "/xl/worksheets/sheet" + i + ".xml", SPREADSHEET + "worksheet+xml");
			int charts = this.sheets.get(i - 1).drawing().charts().size();
			for (int chart = 1; chart <= charts; chart++) {
				override(xml, "/xl/charts/" + chartName(i, chart), DRAWING + "drawingml.chart+xml");
			}
			if (charts > 0) {
				override(xml, "/xl/drawings/drawing" + i + ".xml", DRAWING + "drawing+xml");
			}
		}
		override(xml, "/xl/sharedStrings.xml", SPREADSHEET + "sharedStrings+xml");
		override(xml, "/xl/styles.xml", SPREADSHEET + "styles+xml");
		override(xml, "/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml");
		return xml.append("</Types>").toString();
	}

	private static void override(StringBuilder xml, String part, String type) {
		xml.append("<Override PartName=\"").append(part).append("\" ContentType=\"").append(type).append("\"/>");
	}

	private static String packageRelationships() {
		StringBuilder xml = new StringBuilder(DECLARATION);
		xml.append("<Relationships xmlns=\"").append(PACKAGE).append("relationships\">");
		relationship(xml, 1, OFFICE + "relationships/officeDocument", "xl/workbook.xml");
		relationship(xml, 2, PACKAGE + "relationships/metadata/core-properties", "docProps/core.xml");
		return xml.append("</Relationships>").toString();
	}

	private String workbookRelationships() {
		StringBuilder xml = new StringBuilder(DECLARATION);
		xml.append("<Relationships xmlns=\"").append(PACKAGE).append("relationships\">");
		int number = 1;
		for (; number <= this.sheets.size(); number++) {
			relationship(xml, number, OFFICE + "relationships/worksheet", "worksheets/sheet" + number + ".xml");
		}
		relationship(xml, number++, OFFICE + "relationships/sharedStrings", "sharedStrings.xml");
		relationship(xml, number, OFFICE + "relationships/styles", "styles.xml");
		return xml.append("</Relationships>").toString();
	}

	private static void relationship(StringBuilder xml, int number, String type, String target) {
		xml.append("<Relationship Id=\"rId")
			.append(number)
			.append("\" Type=\"")
			.append(type)
			.append("\" Target=\"")
			.append(target)
			.append("\"/>");
	}

	private String properties() {
		StringBuilder xml = new StringBuilder(DECLARATION);
		xml.append("<cp:coreProperties xmlns:cp=\"")
			.append(PACKAGE)
			.append("metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\">")
			.append("<dc:title>");
		CellText.escape(xml, CellText.clean(this.title));
		xml.append("</dc:title><dc:creator>Tổng hợp</dc:creator><dc:language>vi</dc:language></cp:coreProperties>");
		return xml.toString();
	}

}
