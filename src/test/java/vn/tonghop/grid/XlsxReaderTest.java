package vn.tonghop.grid;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class XlsxReaderTest {

	private static Value number(String text) {
		return new Value.Number(new BigDecimal(text));
	}

	private static Value value(Sheet sheet, int row, int column) {
		return sheet.cell(row, column).orElseThrow().value();
	}

	@Test
	void numberComesBackAsAPersonTypedIt() throws UnreadableWorkbook {
		Sheet sheet = RawWorkbook
			.ofRows("<row r=\"1\"><c r=\"A1\"><v>213.80000000000001</v></c>"
					+ "<c r=\"B1\"><v>0.30000000000000004</v></c><c r=\"C1\"><v>1E3</v></c><c r=\"D1\"><v>-5.50</v></c>"
					+ "<c r=\"E1\"><v>1.2E-3</v></c></row>")
			.readSheet();
		assertThat(sheet.cells()).extracting(Cell::value)
			.containsExactly(number("213.8"), number("0.3"), number("1000"), number("-5.5"), number("0.0012"));
	}

	@Test
	void everyKindOfValueIsToldApart() throws UnreadableWorkbook {
		Sheet sheet = RawWorkbook
			.ofRows("<row r=\"3\"><c r=\"A3\" t=\"s\"><v>0</v></c><c r=\"B3\" t=\"b\"><v>1</v></c>"
					+ "<c r=\"C3\" t=\"e\"><v>#REF!</v></c><c r=\"D3\" t=\"str\"><f>A3</f><v>tấn</v></c>"
					+ "<c r=\"E3\" t=\"inlineStr\"><is><t>ha</t></is></c><c r=\"F3\"><v>abc</v></c></row>")
			.strings("<si><t>lúa</t></si>")
			.readSheet();
		assertThat(sheet.row(2)).extracting(Cell::value)
			.containsExactly(new Value.Text("lúa"), new Value.Bool(true), new Value.Error("#REF!"),
					new Value.Text("tấn"), new Value.Text("ha"), new Value.Text("abc"));
		assertThat(sheet.cell(2, 3).orElseThrow().formula()).isEqualTo("A3");
	}

	@Test
	void richTextIsJoinedAndReadingsOfCharactersAreLeftOut() throws UnreadableWorkbook {
		Sheet sheet = RawWorkbook.ofRows("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>")
			.strings("<si><r><rPr><b/></rPr><t>Sản </t></r><r><t>lượng</t></r>"
					+ "<rPh sb=\"0\" eb=\"1\"><t>bỏ</t></rPh></si>")
			.readSheet();
		assertThat(value(sheet, 0, 0)).isEqualTo(new Value.Text("Sản lượng"));
	}

	@Test
	void escapedCharactersAreDecoded() throws UnreadableWorkbook {
		Sheet sheet = RawWorkbook.ofRows("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>")
			.strings("<si><t>a_x000D_b _x005F_x0041_ _xZZZZ_ _x00</t></si>")
			.readSheet();
		assertThat(value(sheet, 0, 0)).isEqualTo(new Value.Text("a\rb _x0041_ _xZZZZ_ _x00"));
	}

	@Test
	void formulaWithoutCachedValueIsNotComputed() throws UnreadableWorkbook {
		Sheet sheet = RawWorkbook
			.ofRows("<row r=\"1\"><c r=\"A1\"><f>1+1</f><v></v></c><c r=\"B1\"><f>2+2</f></c>"
					+ "<c r=\"C1\" t=\"str\"><f>\"\"</f><v></v></c></row>")
			.readSheet();
		assertThat(sheet.cells()).extracting(Cell::value)
			.containsExactly(new Value.NotComputed(), new Value.NotComputed(), new Value.Text(""));
	}

	@Test
	void formulaSharedWithAnotherCellHasNoTextOfItsOwn() throws UnreadableWorkbook {
		Sheet sheet = RawWorkbook
			.ofRows("<row r=\"1\"><c r=\"A1\"><f t=\"shared\" ref=\"A1:A2\" si=\"0\">B1*2</f><v>4</v></c></row>"
					+ "<row r=\"2\"><c r=\"A2\"><f t=\"shared\" si=\"0\"/><v>6</v></c></row>")
			.readSheet();
		assertThat(sheet.cells()).extracting(Cell::formula).containsExactly("B1*2", "");
		assertThat(sheet.cells()).allMatch(Cell::computed);
	}

	@Test
	void blankCellIsNotThere() throws UnreadableWorkbook {
		Sheet sheet = RawWorkbook
			.ofRows("<row r=\"1\"><c r=\"A1\" s=\"1\"/><c r=\"B1\" t=\"s\"><v>0</v></c><c r=\"C1\"><v>0</v></c></row>")
			.strings("<si><t></t></si>")
			.readSheet();
		assertThat(sheet.cells()).extracting(Cell::address).containsExactly("C1");
	}

	@Test
	void cellsWithoutAddressFollowOneAnother() throws UnreadableWorkbook {
		Sheet sheet = RawWorkbook
			.ofRows("<row><c><v>1</v></c><c><v>2</v></c></row><row r=\"5\"><c/><c><v>3</v></c></row>"
					+ "<row><c r=\"D6\"><v>4</v></c><c><v>5</v></c></row>")
			.readSheet();
		assertThat(sheet.cells()).extracting(Cell::address).containsExactly("A1", "B1", "B5", "D6", "E6");
	}

	@Test
	void cellsOutsideExcelsLimitsAreLeftOut() throws UnreadableWorkbook {
		Sheet sheet = RawWorkbook
			.ofRows("<row r=\"1\"><c r=\"XFD1\"><v>1</v></c><c r=\"XFE1\"><v>2</v></c>"
					+ "<c r=\"ZZZZ1\"><v>2</v></c></row><row r=\"1048577\"><c r=\"A1048577\"><v>3</v></c></row>")
			.readSheet();
		assertThat(sheet.cells()).extracting(Cell::address).containsExactly("XFD1");
	}

	@Test
	void cellsInAnyOrderAreSortedAndOfADoubledOneTheLastCounts() throws UnreadableWorkbook {
		Sheet sheet = RawWorkbook
			.ofRows("<row r=\"2\"><c r=\"B2\"><v>1</v></c><c r=\"A2\"><v>2</v></c></row>"
					+ "<row r=\"1\"><c r=\"C1\"><v>3</v></c><c r=\"C1\"><v>4</v></c></row>")
			.readSheet();
		assertThat(sheet.cells()).extracting(Cell::address).containsExactly("C1", "A2", "B2");
		assertThat(value(sheet, 0, 2)).isEqualTo(number("4"));
	}

	@Test
	void mergedAreaShowsItsTopLeftCell() throws UnreadableWorkbook {
		Sheet sheet = new RawWorkbook()
			.sheet("<sheetData><row r=\"2\"><c r=\"B2\"><v>7</v></c></row></sheetData>"
					+ "<mergeCells><mergeCell ref=\"A9:A9\"/><mergeCell ref=\"B2:D4\"/></mergeCells>")
			.readSheet();
		assertThat(sheet.shown(3, 3).orElseThrow().address()).isEqualTo("B2");
		assertThat(sheet.cell(3, 3)).isEmpty();
		assertThat(sheet.shown(4, 3)).isEmpty();
		assertThat(sheet.merge(2, 2)).contains(new Area(1, 1, 3, 3));
	}

	@Test
	void hiddenRowsColumnsAndSheetsAreTold() throws UnreadableWorkbook {
		Workbook workbook = new RawWorkbook()
			.workbook("<sheets><sheet name=\"A\" sheetId=\"1\" r:id=\"rId1\" state=\"hidden\"/>"
					+ "<sheet name=\"B\" sheetId=\"2\" r:id=\"rId9\" state=\"veryHidden\"/></sheets>")
			.sheet("<cols><col min=\"2\" max=\"3\" hidden=\"1\"/></cols><sheetData>"
					+ "<row r=\"4\" hidden=\"1\"><c r=\"A4\"><v>1</v></c></row></sheetData>")
			.read();
		Sheet first = workbook.sheets().get(0);
		assertThat(first.visibility()).isEqualTo(Visibility.HIDDEN);
		assertThat(first.rowHidden(3)).isTrue();
		assertThat(first.rowHidden(2)).isFalse();
		assertThat(List.of(first.columnHidden(0), first.columnHidden(1), first.columnHidden(2), first.columnHidden(3)))
			.containsExactly(false, true, true, false);
		assertThat(workbook.sheets().get(1).visibility()).isEqualTo(Visibility.VERY_HIDDEN);
		assertThat(workbook.sheets().get(1).cells()).isEmpty();
	}

	@Test
	void stylesTellFormatFontIndentAndBoldness() throws UnreadableWorkbook {
		Sheet sheet = RawWorkbook
			.ofRows("<row r=\"1\"><c r=\"A1\" s=\"1\"><v>0.125</v></c><c r=\"B1\" s=\"2\"><v>45000</v></c>"
					+ "<c r=\"C1\"><v>1</v></c><c r=\"D1\" s=\"3\"><v>1</v></c></row>")
			.styles("<numFmts><numFmt numFmtId=\"170\" formatCode=\"0.0%\"/>"
					+ "<numFmt numFmtId=\"171\" formatCode=\"0&quot;%&quot;\"/></numFmts>"
					+ "<fonts><font><name val=\"Times New Roman\"/></font>"
					+ "<font><b/><name val=\".VnTime\"/></font></fonts><cellStyleXfs><xf/></cellStyleXfs>"
					+ "<cellXfs><xf numFmtId=\"0\" fontId=\"0\"/>"
					+ "<xf numFmtId=\"170\" fontId=\"1\"><alignment indent=\"2\"/></xf><xf numFmtId=\"14\"/>"
					+ "<xf numFmtId=\"171\"/></cellXfs>")
			.readSheet();
		Style percent = sheet.cell(0, 0).orElseThrow().style();
		assertThat(percent).isEqualTo(new Style("0.0%", false, true, ".VnTime", 2, true));
		assertThat(sheet.cell(0, 1).orElseThrow().style().date()).isTrue();
		assertThat(sheet.cell(0, 2).orElseThrow().style().font()).isEqualTo("Times New Roman");
		assertThat(sheet.cell(0, 3).orElseThrow().style().percent()).isFalse();
	}

	@Test
	void daysCountFrom1900Or1904() throws UnreadableWorkbook {
		String rows = "<row r=\"1\"><c r=\"A1\" s=\"0\"><v>45291.75</v></c><c r=\"B1\" t=\"d\"><v>2023-12-31</v></c></row>";
		String date = "<cellXfs><xf numFmtId=\"14\"/></cellXfs>";
		Workbook since1900 = RawWorkbook.ofRows(rows).styles(date).read();
		Workbook since1904 = RawWorkbook.ofRows(rows)
			.styles(date)
			.workbook("<workbookPr date1904=\"1\"/><sheets><sheet name=\"A\" sheetId=\"1\" r:id=\"rId1\"/></sheets>")
			.read();
		assertThat(since1900.sheets().get(0).cells()).extracting(since1900::day)
			.allMatch((day) -> day.orElseThrow().equals(LocalDate.of(2023, 12, 31)));
		assertThat(since1904.sheets().get(0).cells()).extracting((cell) -> since1904.day(cell).orElseThrow())
			.containsExactly(LocalDate.of(2028, 1, 1), LocalDate.of(2023, 12, 31));
	}

	@Test
	void namesOfSingleCellsAreKept() throws UnreadableWorkbook {
		Workbook workbook = new RawWorkbook()
			.workbook("<sheets><sheet name=\"Biểu 'A'\" sheetId=\"1\" r:id=\"rId1\"/></sheets><definedNames>"
					+ "<definedName name=\"SL_LUA.LK\" hidden=\"1\">'Biểu ''A'''!$G$12</definedName>"
					+ "<definedName name=\"VUNG\">'Biểu ''A'''!$A$1:$B$2</definedName>"
					+ "<definedName name=\"MAT\">#REF!</definedName>"
					+ "<definedName name=\"LAC\">Khác!$A$1</definedName></definedNames>")
			.sheet("<sheetData/>")
			.read();
		assertThat(workbook.names()).containsExactly(new DefinedName("SL_LUA.LK", "Biểu 'A'", 11, 6, true));
	}

	@Test
	void strictFilesAreReadLikeOthers() throws UnreadableWorkbook {
		Sheet sheet = RawWorkbook.ofRows("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>")
			.strings("<si><t>lúa</t></si>")
			.strict()
			.readSheet();
		assertThat(value(sheet, 0, 0)).isEqualTo(new Value.Text("lúa"));
	}

	@Test
	void sheetsAreFoundWithoutRelations() throws UnreadableWorkbook {
		Sheet sheet = RawWorkbook.ofRows("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>")
			.without("xl/_rels/workbook.xml.rels")
			.without("_rels/.rels")
			.readSheet();
		assertThat(value(sheet, 0, 0)).isEqualTo(number("1"));
	}

	@Test
	void documentPropertiesMacrosAndLinksAreTold() throws UnreadableWorkbook {
		Workbook workbook = RawWorkbook.ofRows("")
			.part("docProps/core.xml",
					"<cp:coreProperties xmlns:cp=\"a\" xmlns:dcterms=\"b\"><dcterms:modified>2023-12-15T03:04:05Z"
							+ "</dcterms:modified></cp:coreProperties>")
			.part("docProps/custom.xml",
					"<Properties xmlns:vt=\"v\"><property name=\"bieu\"><vt:lpwstr>XA</vt:lpwstr></property></Properties>")
			.part("xl/vbaProject.bin", "x")
			.part("xl/externalLinks/externalLink1.xml", "<a/>")
			.read();
		assertThat(workbook.modified()).isEqualTo(Instant.parse("2023-12-15T03:04:05Z"));
		assertThat(workbook.customProperties()).containsEntry("bieu", "XA").hasSize(1);
		assertThat(workbook.hasMacros()).isTrue();
		assertThat(workbook.hasExternalLinks()).isTrue();
	}

	@Test
	void unknownDayOfChangeIsNoReasonToRefuse() throws UnreadableWorkbook {
		Workbook workbook = RawWorkbook.ofRows("")
			.part("docProps/core.xml", "<c><modified>hôm qua</modified></c>")
			.read();
		assertThat(workbook.modified()).isNull();
	}

	@Test
	void sharedTextThatIsNotThereIsDamage() {
		RawWorkbook workbook = RawWorkbook.ofRows("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>3</v></c></row>")
			.strings("<si><t>a</t></si>");
		assertThatExceptionOfType(UnreadableWorkbook.class).isThrownBy(workbook::read)
			.matches((ex) -> ex.kind() == UnreadableWorkbook.Kind.DAMAGED);
	}

}
