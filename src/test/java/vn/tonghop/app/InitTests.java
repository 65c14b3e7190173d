package vn.tonghop.app;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** A catalogue drafted of a form that the office already has. */
class InitTests {

	private static final Path OWN = TestOffice.DECEMBER.resolve("Cảnh Dương - T12.2023.xlsx");

	@TempDir
	private Path folder;

	@Test
	void theDraftPassesTheCheck() throws Exception {
		TestOffice office = new TestOffice(this.folder);
		SampleMonthTests.delete(office.home().resolve("templates"));
		TestOffice.Result init = office.type("init", "--from", OWN.toString());
		assertThat(init.status()).as(init.err()).isZero();
		assertThat(init.err()).contains("40 chỉ tiêu");
		TestOffice.Result check = office.type("check");
		assertThat(check.status()).as(check.err()).isZero();
		try (XSSFWorkbook form = new XSSFWorkbook(office.home().resolve("templates/bieu-mau/bieu1.xlsx").toFile())) {
			assertThat(form.getSheetAt(0).getRow(1).getCell(0).getStringCellValue()).isEqualTo("UBND {{DON_VI}}");
			assertThat(form.getSheetAt(0).getRow(4).getCell(0).getStringCellValue()).isEqualTo("Kỳ báo cáo: {{KY}}");
			assertThat(form.getSheetAt(0).getRow(6).getCell(6).getStringCellValue())
				.isEqualTo("Lũy kế {{THANG}} tháng");
			assertThat(form.getSheetAt(0).getRow(11).getCell(6).getStringCellValue()).isEqualTo("{{SL_LUA.LK}}");
			assertThat(form.getSheetAt(0).getRow(8).getCell(6).getCellFormula()).isEqualTo("G12+G15+G16");
		}
		TestOffice.Result forms = office.type("forms", "--period", "2024-01");
		assertThat(forms.status()).as(forms.err()).isZero();
		assertThat(office.output("2024-01/bieu-mau")).isNotEmptyDirectory();
	}

	@Test
	void aCatalogueThatIsThereStays() throws IOException {
		TestOffice office = new TestOffice(this.folder);
		byte[] before = Files.readAllBytes(office.home().resolve("templates/danh-muc.xlsx"));
		TestOffice.Result init = office.type("init", "--from", OWN.toString());
		assertThat(init.status()).as(init.err()).isZero();
		assertThat(Files.readAllBytes(office.home().resolve("templates/danh-muc.xlsx"))).isEqualTo(before);
		assertThat(office.home().resolve("templates/danh-muc (mới).xlsx")).exists();
	}

	@Test
	void aFormThatIsThereStaysAndTheDraftNamesItsOwn() throws IOException {
		TestOffice office = new TestOffice(this.folder);
		SampleMonthTests.delete(office.home().resolve("templates"));
		Path taken = Files.createDirectories(office.home().resolve("templates/bieu-mau")).resolve("bieu1.xlsx");
		Files.writeString(taken, "another form");
		TestOffice.Result init = office.type("init", "--from", OWN.toString());
		assertThat(init.status()).as(init.err()).isZero();
		assertThat(taken).hasContent("another form");
		assertThat(office.home().resolve("templates/bieu-mau/bieu2.xlsx")).exists();
		TestOffice.Result check = office.type("check");
		assertThat(check.status()).as(check.err()).isZero();
	}

	@Test
	void everySheetWithATableIsDraftedAndACopyOfOneIsNot() throws Exception {
		TestOffice office = new TestOffice(this.folder);
		SampleMonthTests.delete(office.home().resolve("templates"));
		Path own = this.folder.resolve("Hai bảng.xlsx");
		try (XSSFWorkbook workbook = new XSSFWorkbook(); OutputStream out = Files.newOutputStream(own)) {
			for (String sheet : new String[] { "T2:Mía", "T3:Mía", "Nước:Giếng" }) {
				XSSFSheet table = workbook.createSheet(sheet.substring(0, sheet.indexOf(':')));
				String what = sheet.substring(sheet.indexOf(':') + 1);
				for (String[] row : new String[][] { { "TT", "Chỉ tiêu", "ĐVT", "Tháng 3", "Lũy kế 3 tháng" },
						{ "1", what + " mới", "ha", "12", "30" }, { "2", what + " cũ", "ha", "5", "" } }) {
					Row made = table.createRow(table.getPhysicalNumberOfRows() + 3);
					for (int column = 0; column < row.length; column++) {
						made.createCell(column).setCellValue(row[column]);
					}
				}
			}
			workbook.write(out);
		}
		TestOffice.Result init = office.type("init", "--from", own.toString());
		assertThat(init.status()).as(init.err()).isZero();
		assertThat(init.err()).contains("4 chỉ tiêu");
		try (XSSFWorkbook form = new XSSFWorkbook(office.home().resolve("templates/bieu-mau/bieu1.xlsx").toFile())) {
			assertThat(form.getNumberOfSheets()).isEqualTo(2);
			assertThat(form.getSheet("Nước").getRow(4).getCell(4).getStringCellValue()).isEqualTo("{{GIENG_MOI.LK}}");
		}
		TestOffice.Result check = office.type("check");
		assertThat(check.status()).as(check.err()).isZero();
		TestOffice.Result forms = office.type("forms", "--period", "2024-03");
		assertThat(forms.status()).as(forms.err()).isZero();
	}

	/** What one commune sent: figures in columns that no marker stands for, and texts. */
	private Path filledBySomeone() throws IOException {
		Path own = this.folder.resolve("Biểu của một xã.xlsx");
		try (XSSFWorkbook workbook = new XSSFWorkbook(); OutputStream out = Files.newOutputStream(own)) {
			write(workbook.createSheet("Biểu"), "A1|UBND xã Sông A", "A3|TT", "B3|Chỉ tiêu", "C3|ĐVT", "D3|Tháng trước",
					"E3|Tháng 3", "F3|Lũy kế 3 tháng", "G3|So với tháng trước (%)", "H3|Ghi chú", "I3|Mã số", "A4|A",
					"B4|B", "C4|C", "D4|1", "E4|2", "F4|3", "B5|TRỒNG TRỌT", "D5|77.71", "A6|1", "B6|Mía cũ", "C6|ha",
					"D6|=77.72+0.01", "E6|12", "F6|30", "G6|=E6/D6*100", "H6|mưa nhiều", "I6|MIA_CU", "A7|2",
					"B7|Mía mới", "C7|ha", "D7|77.73", "E7|5", "F7|10", "G7|77,74%", "I7|MIA_MOI", "A8|3", "B8|Cây mía",
					"C8|ha", "D8|77.75", "E8|=SUM(E6:E7)", "F8|77.76", "H8|nhờ giống tốt", "I8|MIA");
			write(workbook.createSheet("Thuyết minh"), "A1|Báo cáo thêm", "A2|Mục", "B2|Nội dung", "A3|Nông nghiệp",
					"B3|Xã Sông A được mùa", "A4|Khác", "B4|77.78");
			workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
			workbook.write(out);
		}
		return own;
	}

	private static void write(XSSFSheet sheet, String... cells) {
		for (String cell : cells) {
			CellReference place = new CellReference(cell.substring(0, cell.indexOf('|')));
			String content = cell.substring(cell.indexOf('|') + 1);
			Row row = (sheet.getRow(place.getRow()) != null) ? sheet.getRow(place.getRow())
					: sheet.createRow(place.getRow());
			Cell made = row.createCell(place.getCol());
			if (content.startsWith("=")) {
				made.setCellFormula(content.substring(1));
			}
			else if (content.matches("[0-9.]+")) {
				made.setCellValue(Double.parseDouble(content));
			}
			else {
				made.setCellValue(content);
			}
		}
	}

	@Test
	void whatOneUnitWroteDoesNotReachTheOthers() throws Exception {
		TestOffice office = new TestOffice(this.folder.resolve("home"));
		SampleMonthTests.delete(office.home().resolve("templates"));
		TestOffice.Result init = office.type("init", "--from", filledBySomeone().toString());
		assertThat(init.status()).as(init.err()).isZero();
		try (XSSFWorkbook form = new XSSFWorkbook(office.home().resolve("templates/bieu-mau/bieu1.xlsx").toFile())) {
			assertThat(texts(form.getSheet("Biểu"))).containsExactly("A1=UBND {{DON_VI}}", "A3=TT", "B3=Chỉ tiêu",
					"C3=ĐVT", "D3=Tháng trước", "E3=Tháng {{THANG}}", "F3=Lũy kế {{THANG}} tháng",
					"G3=So với tháng trước (%)", "H3=Ghi chú", "I3=Mã số", "A4=A", "B4=B", "C4=C", "D4=1", "E4=2",
					"F4=3", "B5=TRỒNG TRỌT", "A6=1", "B6=Mía cũ", "C6=ha", "E6={{MIA_CU.TH}}", "F6={{MIA_CU.LK}}",
					"G6=E6/D6*100", "H6={{MIA_CU.GC}}", "I6=MIA_CU", "A7=2", "B7=Mía mới", "C7=ha", "E7={{MIA_MOI.TH}}",
					"F7={{MIA_MOI.LK}}", "H7={{MIA_MOI.GC}}", "I7=MIA_MOI", "A8=3", "B8=Cây mía", "C8=ha",
					"E8=SUM(E6:E7)", "I8=MIA");
			assertThat(form.getSheet("Biểu").getRow(5).getCell(6).getRawValue()).isNull();
			assertThat(texts(form.getSheet("Thuyết minh"))).containsExactly("A1=Báo cáo thêm", "A2=Mục", "B2=Nội dung",
					"A3=Nông nghiệp", "A4=Khác");
		}
	}

	@Test
	void aFormOfTheDraftFilledInIsTakenInAsTyped() throws Exception {
		TestOffice office = new TestOffice(this.folder.resolve("home"));
		SampleMonthTests.delete(office.home().resolve("templates"));
		assertThat(office.type("init", "--from", filledBySomeone().toString()).status()).isZero();
		TestOffice.Result forms = office.type("forms", "--period", "2024-03");
		assertThat(forms.status()).as(forms.err()).isZero();
		Path filled = this.folder.resolve("Biểu đã điền.xlsx");
		Files.copy(office.output("2024-03/bieu-mau/Xã thứ nhất (sửa lại) - BIEU1.xlsx"), filled);
		WorkbookEditor.type(filled, "Biểu", "E6", 1.5);
		WorkbookEditor.type(filled, "Biểu", "F6", 4.25);
		WorkbookEditor.type(filled, "Biểu", "E7", 2);
		WorkbookEditor.type(filled, "Biểu", "F7", 6);
		WorkbookEditor.type(filled, "Thuyết minh", "B3", "Được mùa");
		TestOffice.Result run = office.dropFile(filled).type("run");
		assertThat(run.status()).as(run.err()).isZero();
		assertThat(office.figures("2024-03")).containsEntry("XA_1 MIA_CU.TH", "1.5")
			.containsEntry("XA_1 MIA_CU.LK", "4.25")
			.containsEntry("XA_1 MIA_MOI.TH", "2")
			.containsEntry("HUYEN MIA_MOI.LK", "6")
			.containsEntry("HUYEN MIA.TH", "3.5");
	}

	private static List<String> texts(XSSFSheet sheet) {
		List<String> texts = new ArrayList<>();
		for (Row row : sheet) {
			for (Cell cell : row) {
				if (cell.getCellType() != CellType.BLANK) {
					texts.add(cell.getAddress() + "=" + new DataFormatter().formatCellValue(cell));
				}
			}
		}
		return texts;
	}

	@Test
	void unitsOfMeasureAreFoundAboveTheTableAndBehindTheLabels() throws Exception {
		TestOffice office = new TestOffice(this.folder);
		SampleMonthTests.delete(office.home().resolve("templates"));
		Path own = this.folder.resolve("Biểu.xlsx");
		try (XSSFWorkbook workbook = new XSSFWorkbook(); OutputStream out = Files.newOutputStream(own)) {
			write(workbook.createSheet("Lúa"), "E2|(ĐVT: tấn)", "A4|STT", "B4|Nội dung", "C4|Kế hoạch năm 2024",
					"D4|Thực hiện tháng 6", "E4|Lũy kế 6 tháng", "A5|I", "B5|Vụ xuân", "A6|1", "B6|Sản lượng", "A7|II",
					"B7|Vụ mùa", "A8|1", "B8|Sản lượng", "A9|III", "B9|Tổng đàn lợn (con)");
			write(workbook.createSheet("Hộ"), "E2|Đơn vị tính: hộ", "A4|TT", "B4|Chỉ tiêu", "C4|ĐVT", "D4|Kế hoạch",
					"E4|Thực hiện", "B5|XÃ HỘI", "A6|1", "B6|Số hộ nghèo", "A7|2", "B7|Lao động", "C7|người");
			workbook.write(out);
		}
		TestOffice.Result init = office.type("init", "--from", own.toString());
		assertThat(init.status()).as(init.err()).isZero();
		List<String> drafted = new ArrayList<>();
		try (XSSFWorkbook catalogue = new XSSFWorkbook(office.home().resolve("templates/danh-muc.xlsx").toFile())) {
			for (Row row : catalogue.getSheet("Chỉ tiêu")) {
				drafted.add(String.join("|", row.getCell(2).toString(), String.valueOf(row.getCell(3)),
						String.valueOf(row.getCell(11))));
			}
		}
		assertThat(drafted.subList(1, drafted.size())).containsExactly("Vụ xuân|tấn|1", "Sản lượng|tấn|2",
				"Vụ mùa|tấn|1", "Sản lượng|tấn|2", "Tổng đàn lợn (con)|con|1", "Số hộ nghèo|hộ|1", "Lao động|người|1");
		TestOffice.Result check = office.type("check");
		assertThat(check.status()).as(check.err()).isZero();
	}

	@Test
	void aWorkbookWithoutTableIsWrongUsage() throws IOException {
		TestOffice office = new TestOffice(this.folder);
		Path text = Files.writeString(this.folder.resolve("a.xlsx"), "no workbook");
		assertThat(office.type("init", "--from", text.toString()).status()).isEqualTo(ExitStatus.USAGE);
	}

}
