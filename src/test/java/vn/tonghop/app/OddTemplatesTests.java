package vn.tonghop.app;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.ComparisonOperator;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFTableColumn;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFFormulaEvaluator;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.tonghop.forms.IsFormula;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A form's template of two sheets in which everything is odd that may be odd in an
 * office's own workbook: issued, filled in and taken in again.
 */
class OddTemplatesTests {

	private static final Map<String, Double> TYPED = new TreeMap<>(Map.of("SL_MIA.TH", 12.25, "SL_MIA.LK", 112.75,
			"HO_NUOC.LK", 80.0, "TY_LE_NUOC.LK", 0.125, "DAN_DE.LK", 1500.0));

	@TempDir
	private static Path shared;

	private static byte[] issued = new byte[0];

	private static TestOffice office;

	@BeforeAll
	static void issue() throws IOException {
		office = new TestOffice(shared.resolve("office"));
		SampleMonthTests.delete(office.home().resolve("templates"));
		Files.createDirectories(office.home().resolve("templates/bieu-mau"));
		catalogue(office.home().resolve("templates/danh-muc.xlsx"));
		template(office.home().resolve("templates/bieu-mau/le.xlsx"));
		TestOffice.Result check = office.type("check");
		assertThat(check.status()).as(check.err()).isZero();
		TestOffice.Result forms = office.type("forms", "--period", "2024-03");
		assertThat(forms.status()).as(forms.err()).isZero();
		issued = Files.readAllBytes(office.output("2024-03/bieu-mau/Mỏ & Đá - LE.xlsx"));
	}

	@Test
	void everyTextIsFilled() throws IOException {
		try (XSSFWorkbook form = open()) {
			XSSFSheet first = form.getSheetAt(0);
			assertThat(first.getRow(0).getCell(0).getStringCellValue())
				.isEqualTo("Số liệu của xã Mỏ & Đá trong tháng 3/2024 (tháng 3 năm 2024)");
			assertThat(first.getOddHeader().getCenter()).isEqualTo("Xã Mỏ && Đá");
			assertThat(first.getEvenFooter().getRight()).isEqualTo("Tháng 3 năm 2024, trang &P");
			for (org.apache.poi.ss.usermodel.Sheet sheet : form) {
				for (Row row : sheet) {
					for (Cell cell : row) {
						assertThat(cell.toString()).doesNotContain("{{");
					}
				}
			}
		}
	}

	/** Excel calls a workbook damaged whose table names its columns otherwise. */
	@Test
	void aTableOfTheTemplatesOwnKeepsTheNamesOfItsColumns() throws IOException {
		try (XSSFWorkbook form = open()) {
			XSSFTable table = form.getSheetAt(0).getTables().get(0);
			assertThat(table.getArea().formatAsString()).isEqualTo("A4:G7");
			assertThat(table.getColumns()).extracting(XSSFTableColumn::getName)
				.containsExactly("STT", "Chỉ tiêu", "Đơn vị tính", "Kế hoạch giao từ đầu năm cho đơn vị 2024",
						"Tháng 3", "Lũy kế 3 tháng", "Tỷ lệ so với kế hoạch");
			assertThat(form.getSheetAt(0).getSheetConditionalFormatting().getConditionalFormattingAt(0).getRule(0))
				.satisfies((rule) -> assertThat(rule.getFormula1()).isEqualTo("0"));
		}
	}

	@Test
	void figuresAreShownAsTheOfficePrintsThem() throws IOException {
		try (XSSFWorkbook form = open()) {
			XSSFSheet first = form.getSheetAt(0);
			assertThat(first.getRow(6).getCell(5).getCellStyle().getDataFormatString()).isEqualTo("#,##0.0");
			assertThat(first.getRow(6).getCell(6).getCellStyle().getDataFormatString()).isEqualTo("#,##0.00");
			assertThat(cell(form, "SL_MIA.TH").getCellStyle().getDataFormatString()).isEqualTo("General");
			assertThat(cell(form, "TY_LE_NUOC.LK").getCellStyle().getDataFormatString()).isEqualTo("0.0%");
			assertThat(cell(form, "SL_MIA.KH").getNumericCellValue()).isEqualTo(1234.567);
			assertThat(cell(form, "SL_MIA.KH").getCellStyle().getDataFormatString()).isEqualTo("#,##0.000");
		}
	}

	@Test
	void wrappedTextsHaveRoom() throws IOException {
		try (XSSFWorkbook form = open()) {
			assertThat(form.getSheetAt(0).getRow(3).getHeightInPoints()).isGreaterThan(40);
			assertThat(form.getSheetAt(0).getRow(0).getHeightInPoints()).isGreaterThan(28);
		}
	}

	@Test
	void whatTheTemplateRestrictsAndProtectsStays() throws IOException {
		try (XSSFWorkbook form = open()) {
			XSSFSheet second = form.getSheet("Đời sống (2)");
			assertThat(second.getDataValidations()
				.stream()
				.filter((any) -> any.getRegions().getCellRangeAddress(0).isInRange(2, 2))
				.map((any) -> any.getValidationConstraint().getValidationType()))
				.containsExactly(DataValidationConstraint.ValidationType.DECIMAL);
			assertThat(second.validateSheetPassword("ba-muoi")).isTrue();
			assertThat(cell(form, "DAN_DE.LK").getCellStyle().getLocked()).isFalse();
			assertThat(second.isColumnHidden(1)).isTrue();
			assertThat(form.getName("Vùng")).isNotNull();
		}
	}

	@Test
	void whatIsTypedIsTakenIn() throws IOException {
		Path filled = shared.resolve("tra-loi.xlsx");
		try (XSSFWorkbook form = open(); OutputStream out = Files.newOutputStream(filled)) {
			TYPED.forEach((name, number) -> cell(form, name).setCellValue(number));
			XSSFFormulaEvaluator.evaluateAllFormulaCells(IsFormula.knownTo(form));
			form.write(out);
		}
		TestOffice.Result run = office.dropFile(filled).type("run");
		assertThat(run.status()).as(run.err()).isZero();
		Map<String, String> own = office.figures("2024-03")
			.entrySet()
			.stream()
			.filter((entry) -> entry.getKey().startsWith("MO_DA "))
			.collect(Collectors.toMap((entry) -> entry.getKey().substring(6), Map.Entry::getValue));
		assertThat(own).containsEntry("SL_MIA.TH", "12.25")
			.containsEntry("SL_MIA.LK", "112.75")
			.containsEntry("HO_NUOC.LK", "80")
			.containsEntry("TY_LE_NUOC.LK", "12.5")
			.containsEntry("DAN_DE.LK", "1500")
			.containsEntry("TONG_MIA.LK", "112.75");
		assertThat(office.type("status", "--json", "--period", "2024-03").out()).doesNotContain("\"severity\"");
	}

	private static XSSFWorkbook open() throws IOException {
		try (InputStream in = new java.io.ByteArrayInputStream(issued)) {
			return new XSSFWorkbook(in);
		}
	}

	private static XSSFCell cell(XSSFWorkbook form, String name) {
		CellReference place = new CellReference(form.getName(name).getRefersToFormula());
		return form.getSheet(place.getSheetName()).getRow(place.getRow()).getCell(place.getCol());
	}

	private static void template(Path path) throws IOException {
		try (XSSFWorkbook workbook = new XSSFWorkbook(); OutputStream out = Files.newOutputStream(path)) {
			first(workbook);
			second(workbook);
			XSSFName name = workbook.createName();
			name.setNameName("Vùng");
			name.setRefersToFormula("'Đời sống (2)'!$A$1:$D$4");
			ByteArrayOutputStream bytes = new ByteArrayOutputStream();
			workbook.write(bytes);
			out.write(bytes.toByteArray());
		}
	}

	private static void first(XSSFWorkbook workbook) {
		XSSFSheet sheet = workbook.createSheet("Trồng trọt");
		CellStyle wrapped = workbook.createCellStyle();
		wrapped.setWrapText(true);
		text(sheet, 0, 0, "Số liệu của {{DON_VI}} trong tháng {{THANG}}/{{NAM}} ({{KY}})").setCellStyle(wrapped);
		sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 2));
		sheet.getOddHeader().setCenter("{{DON_VI}}");
		sheet.getEvenFooter().setRight("{{KY}}, trang &P");
		String[] headings = { "STT", "Chỉ tiêu", "Đơn vị tính", "Kế hoạch giao từ đầu năm cho đơn vị {{NAM}}",
				"Tháng {{THANG}}", "Lũy kế {{THANG}} tháng", "Tỷ lệ so với kế hoạch" };
		for (int column = 0; column < headings.length; column++) {
			text(sheet, 3, column, headings[column]).setCellStyle(wrapped);
		}
		sheet.getRow(3).setHeightInPoints(15);
		CellStyle typedText = workbook.createCellStyle();
		typedText.setDataFormat(workbook.createDataFormat().getFormat("@"));
		row(sheet, 5, "1", "Sản lượng mía", "tấn", "{{SL_MIA.KH}}", " {{sl_mia.th}} ", "{{SL_MIA.LK}}");
		sheet.getRow(5).getCell(4).setCellStyle(typedText);
		row(sheet, 6, "2", "Tổng sản lượng mía", "tấn");
		sheet.getRow(6).createCell(5).setCellFormula("F6");
		sheet.getRow(6).createCell(6).setCellFormula("IF(D6=0,0,F6/D6*100)");
		sheet.createTable(new AreaReference("A4:G7", SpreadsheetVersion.EXCEL2007));
		sheet.getSheetConditionalFormatting()
			.addConditionalFormatting(new CellRangeAddress[] { new CellRangeAddress(5, 6, 5, 5) },
					sheet.getSheetConditionalFormatting().createConditionalFormattingRule(ComparisonOperator.LT, "0"));
	}

	private static void second(XSSFWorkbook workbook) {
		XSSFSheet sheet = workbook.createSheet("Đời sống (2)");
		row(sheet, 1, "Chỉ tiêu", "ĐVT", "Lũy kế");
		row(sheet, 2, "Hộ dùng nước sạch", "hộ", "{{HO_NUOC.LK}}");
		row(sheet, 3, "Tỷ lệ dùng nước sạch", "%", "{{TY_LE_NUOC.LK}}");
		CellStyle percent = workbook.createCellStyle();
		percent.setDataFormat(workbook.createDataFormat().getFormat("0.0%"));
		sheet.getRow(3).getCell(2).setCellStyle(percent);
		row(sheet, 4, "Đàn dê", "con", "{{DAN_DE.LK}}");
		sheet.addMergedRegion(new CellRangeAddress(4, 4, 2, 3));
		sheet.setColumnHidden(1, true);
		sheet.addValidationData(
				sheet.getDataValidationHelper()
					.createValidation(sheet.getDataValidationHelper()
						.createDecimalConstraint(DataValidationConstraint.OperatorType.GREATER_OR_EQUAL, "0", null),
							new CellRangeAddressList(2, 2, 2, 2)));
		sheet.protectSheet("ba-muoi");
	}

	private static void row(XSSFSheet sheet, int row, String... texts) {
		for (int column = 0; column < texts.length; column++) {
			text(sheet, row, column, texts[column]);
		}
	}

	private static XSSFCell text(XSSFSheet sheet, int row, int column, String text) {
		XSSFCell cell = ((sheet.getRow(row) != null) ? sheet.getRow(row) : sheet.createRow(row)).createCell(column);
		cell.setCellValue(text);
		return cell;
	}

	private static void catalogue(Path path) throws IOException {
		Map<String, List<String>> sheets = new java.util.LinkedHashMap<>();
		sheets.put("Cơ quan", List.of("Mục;Nội dung", "Tên cơ quan;UBND huyện Thử"));
		sheets.put("Đơn vị", List.of("Mã;Tên;Loại", "MO_DA;Mỏ & Đá;xã"));
		sheets.put("Biểu mẫu",
				List.of("Mã;Tên;Tệp mẫu;Kỳ;Đơn vị báo cáo;Hạn nộp", "LE;Biểu lẻ;bieu-mau/le.xlsx;tháng;xã;16"));
		sheets.put("Chỉ tiêu",
				List.of("Mã;TT;Tên;ĐVT;Số thập phân;Lĩnh vực;Biểu;Loại số liệu;Cách tính;Công thức;Chiều tốt;Cấp",
						"SL_MIA;1;Sản lượng mía;tấn;1;Nông nghiệp;LE;cộng dồn;cộng;;cao;1",
						"TONG_MIA;2;Tổng sản lượng mía;tấn;1;Nông nghiệp;LE;cộng dồn;công thức;SL_MIA;cao;1",
						"HO_NUOC;3;Hộ dùng nước sạch;hộ;0;Đời sống;LE;cuối kỳ;cộng;;cao;1",
						"TY_LE_NUOC;4;Tỷ lệ dùng nước sạch;%;1;Đời sống;LE;cuối kỳ;bình quân;HO_NUOC;cao;1",
						"DAN_DE;5;Đàn dê;con;0;Chăn nuôi;LE;cuối kỳ;cộng;;cao;1"));
		sheets.put("Kế hoạch",
				List.of("Mã chỉ tiêu;Năm;Cơ quan giao;Chỉ tiêu giao;Đơn vị", "SL_MIA;2024;Huyện;1.234,567;MO_DA"));
		sheets.put("Quy tắc",
				List.of("Mã;Điều kiện;Mức;Thông báo;Biểu", "QT1;SL_MIA>=HO_NUOC;cần xem;Mía ít hơn hộ;LE"));
		sheets.put("Lịch sử", List.of("Mã chỉ tiêu;Kỳ;Đơn vị;Giá trị;Nguồn", "SL_MIA;2024-02;MO_DA;100,5;Sổ"));
		sheets.put("Báo cáo", List.of("Mã;Tên;Mẫu;Kỳ;Nhãn vượt;Nhãn đạt;Nhãn không đạt;Cơ quan giao",
				"bc;Báo cáo;;tháng;Vượt;Đạt;Không đạt;Huyện"));
		try (XSSFWorkbook workbook = new XSSFWorkbook(); OutputStream out = Files.newOutputStream(path)) {
			sheets.forEach((title, rows) -> {
				XSSFSheet sheet = workbook.createSheet(title);
				for (int row = 0; row < rows.size(); row++) {
					row(sheet, row, rows.get(row).split(";"));
				}
			});
			workbook.write(out);
		}
	}

}
