package vn.tonghop.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Each kind of bad input ends in a clear message with a code, the right exit status, and
 * nothing lost.
 */
class BadInputTests {

	private static final String NAME = "Cảnh Dương - T12.2023.xlsx";

	@TempDir
	private Path folder;

	@Test
	void anUnknownUnitIsRefused() throws IOException {
		Outcome outcome = drop("Biểu của xã.xlsx", (sheet) -> set(sheet, "A2", "UBND XÃ SƠN THỦY"));
		assertThat(outcome.state()).isEqualTo("refused");
		assertThat(outcome.codes()).containsExactly("KHONG_RO_DON_VI");
		assertThat(outcome.status()).isEqualTo(ExitStatus.REFUSED);
		assertThat(outcome.office().output("khong-ro-ky/tra-lai")).isDirectoryContaining("glob:**Biểu của xã.xlsx")
			.isDirectoryContaining("glob:**lý do.txt");
	}

	@Test
	void aTitleOfAnotherMonthThanTheHeadingsIsRefused() throws IOException {
		Outcome outcome = drop(NAME, (sheet) -> set(sheet, "A5", "Kỳ báo cáo: Tháng 10 năm 2023"));
		assertThat(outcome.state()).isEqualTo("refused");
		assertThat(outcome.codes()).containsExactly("KY_MAU_THUAN");
	}

	@Test
	void aWorkbookThatIsNoFormIsRefused() throws IOException {
		Outcome outcome = drop(NAME, (sheet) -> {
			for (int row = sheet.getLastRowNum(); row >= 6; row--) {
				if (sheet.getRow(row) != null) {
					sheet.removeRow(sheet.getRow(row));
				}
			}
		});
		assertThat(outcome.state()).isEqualTo("refused");
		assertThat(outcome.codes()).containsExactly("KHONG_DUNG_BIEU");
	}

	@Test
	void textAndErrorWhereFiguresAreTypedAreToldAtOnceWithTheirCells() throws IOException {
		Outcome outcome = drop(NAME, (sheet) -> {
			set(sheet, "G12", "chưa thống kê");
			cell(sheet, "H26").setCellErrorValue(FormulaError.REF.getCode());
			set(sheet, "G27", "4.2.5");
		});
		assertThat(outcome.state()).isEqualTo("refused");
		assertThat(outcome.findings()).containsEntry("O_CHU", "G12")
			.containsEntry("O_LOI", "H26")
			.containsEntry("SO_CHUA_CHAC", "G27");
		assertThat(outcome.run().err()).contains(NAME + " > Biểu 01!G12").contains("Cách sửa");
		assertThat(outcome.office().output("2023-12/tra-lai")).isDirectoryContaining("glob:**" + NAME);
	}

	@Test
	void aFigureThatStandsTwiceWithTwoNumbersIsRefused() throws IOException {
		Outcome outcome = drop(NAME, (sheet) -> {
			set(sheet, "B56", "Đàn trâu");
			set(sheet, "C56", "DAN_TRAU");
			cell(sheet, "G56").setCellValue(12);
		});
		assertThat(outcome.state()).isEqualTo("refused");
		assertThat(outcome.codes()).contains("CHI_TIEU_LAP");
	}

	@Test
	void aBrokenRuleOfTheOfficeIsRefusedInItsWords() throws IOException {
		Outcome outcome = drop(NAME, (sheet) -> cell(sheet, "G45").setCellValue(5_000));
		assertThat(outcome.state()).isEqualTo("refused");
		assertThat(outcome.findings()).containsEntry("R03", "G45");
		assertThat(outcome.run().err()).contains("Số hộ nghèo và cận nghèo lớn hơn tổng số hộ");
	}

	@Test
	void aMissingFigureIsNoZero() throws IOException {
		Outcome outcome = drop(NAME, (sheet) -> cell(sheet, "G12").setBlank());
		assertThat(outcome.state()).isEqualTo("accepted_with_warnings");
		assertThat(outcome.codes()).contains("CONG_THUC_THIEU_SO", "QUY_TAC_THIEU_SO");
		assertThat(outcome.office().figures("2023-12")).doesNotContainKey("CANH_DUONG SL_LUA.LK")
			.doesNotContainKey("CANH_DUONG NS_LUA.LK")
			.containsEntry("CANH_DUONG DT_LUA.LK", "213.8");
	}

	@Test
	void aFileNameThatContradictsItsContentIsOnlyShown() throws IOException {
		Outcome outcome = drop("Quảng Phú - T11.2023.xlsx", (sheet) -> {
		});
		assertThat(outcome.state()).isEqualTo("accepted_with_warnings");
		assertThat(outcome.codes()).containsExactlyInAnyOrder("TEN_TEP_KHAC_KY", "TEN_TEP_KHAC_DON_VI");
		assertThat(outcome.office().figures("2023-12")).containsEntry("CANH_DUONG SL_LUA.LK", "1273.1");
	}

	@Test
	void aMendedWorkbookTakesThePlaceOfTheRefusedOne() throws IOException {
		Outcome outcome = drop(NAME, (sheet) -> set(sheet, "G12", "chưa thống kê"));
		TestOffice office = outcome.office();
		office.dropFile(TestOffice.DECEMBER.resolve(NAME));
		assertThat(office.type("run").status()).isEqualTo(ExitStatus.DONE);
		assertThat(office.figures("2023-12")).containsEntry("CANH_DUONG SL_LUA.LK", "1273.1");
		JsonNode submissions = JsonMapper.shared().readTree(office.type("status", "--json").out()).get("submissions");
		assertThat(submissions.get(0).get("state").asString()).isEqualTo("refused");
		assertThat(submissions.get(1).get("state").asString()).isEqualTo("accepted");
		assertThat(submissions.get(1).get("version").asInt()).isEqualTo(2);
	}

	@Test
	void aFaultyCatalogueStagesNothingAndTellsEveryMistake() throws IOException {
		TestOffice office = new TestOffice(this.folder).dropFile(TestOffice.DECEMBER.resolve(NAME));
		edit(office.home().resolve("templates/danh-muc.xlsx"), (workbook) -> {
			workbook.getSheet("Chỉ tiêu").getRow(1).getCell(9).setCellValue("SL_LUAA+SL_NGO");
			workbook.getSheet("Kế hoạch").getRow(1).getCell(0).setCellValue("LT_TON");
		});
		TestOffice.Result run = office.type("run");
		assertThat(run.status()).as(run.err()).isEqualTo(ExitStatus.USAGE);
		assertThat(run.err()).contains("danh-muc.xlsx > Chỉ tiêu!J2")
			.contains("SL_LUA")
			.contains("danh-muc.xlsx > Kế hoạch!A2")
			.contains("LT_TONG");
		assertThat(office.home().resolve("input").resolve(NAME)).exists();
		assertThat(office.home().resolve("output")).doesNotExist();
		assertThat(office.type("check").status()).isEqualTo(ExitStatus.USAGE);
	}

	@Test
	void aFaultyReportTemplateIsToldByItsParagraph() throws IOException {
		TestOffice office = new TestOffice(this.folder).dropFile(TestOffice.DECEMBER.resolve(NAME));
		Path template = office.home().resolve("templates/bao-cao/bc-nam.docx");
		XWPFDocument document;
		try (InputStream in = Files.newInputStream(template)) {
			document = new XWPFDocument(in);
		}
		document.createParagraph().createRun().setText("Sản lượng lúa ${SL_LUAA} tấn");
		try (OutputStream out = Files.newOutputStream(template)) {
			document.write(out);
		}
		TestOffice.Result check = office.type("check");
		assertThat(check.status()).isEqualTo(ExitStatus.USAGE);
		assertThat(check.err()).contains("MAU_TEN_LA").contains("SL_LUAA").contains("SL_LUA");
	}

	@Test
	void wrongUsageSaysWhatIsUnderstood() throws IOException {
		TestOffice office = new TestOffice(this.folder);
		TestOffice.Result period = office.type("run", "--period", "12/2023");
		assertThat(period.status()).isEqualTo(ExitStatus.USAGE);
		assertThat(period.err()).contains("12/2023").contains("2023-12");
		assertThat(office.type("chay").status()).isEqualTo(ExitStatus.USAGE);
	}

	@Test
	void aFormWithoutAFigureIsNotTaken() throws IOException {
		Outcome outcome = drop(NAME, (sheet) -> {
			for (Row row : sheet) {
				for (Cell cell : row) {
					boolean heading = row.getRowNum() < 7 || cell.getColumnIndex() < 5;
					if (!heading) {
						cell.setBlank();
					}
				}
			}
		});
		assertThat(outcome.state()).as(outcome.run().err()).isEqualTo("refused");
		assertThat(outcome.findings()).containsKey("BIEU_TRONG");
		assertThat(outcome.run().err()).contains("chưa điền số liệu nào").contains("ghi 0 hoặc -");
	}

	/** Never run, never followed, never read; and never passed over in silence. */
	@Test
	void whatAWorkbookBringsAlongIsTold() throws IOException {
		Path file = this.folder.resolve("Cảnh Dương kèm.xlsx");
		try (XSSFWorkbook book = new XSSFWorkbook(
				Files.newInputStream(TestOffice.DECEMBER.resolve("Cảnh Dương - T12.2023.xlsx")))) {
			book.createSheet("Giấu").createRow(0).createCell(0).setCellValue(1);
			book.setSheetVisibility(book.getSheetIndex("Giấu"), SheetVisibility.VERY_HIDDEN);
			book.linkExternalWorkbook("khac.xlsx", new XSSFWorkbook());
			book.getPackage()
				.createPart(PackagingURIHelper.createPartName("/xl/vbaProject.bin"),
						"application/vnd.ms-office.vbaProject")
				.getOutputStream()
				.close();
			try (OutputStream out = Files.newOutputStream(file)) {
				book.write(out);
			}
		}
		catch (InvalidFormatException ex) {
			throw new IOException(ex);
		}
		TestOffice office = new TestOffice(this.folder.resolve("kèm"));
		office.dropFile(file);
		TestOffice.Result run = office.type("run");
		assertThat(run.status()).as(run.err()).isZero();
		assertThat(run.err()).contains("[CO_MACRO]")
			.contains("[CO_LIEN_KET_NGOAI]")
			.contains("[CO_TRANG_AN_SAU]", "(Giấu)");
		assertThat(office.figures("2023-12")).containsEntry("CANH_DUONG SL_LUA.LK", "1273.1");
	}

	@Test
	void filesThatAreNoWorkbooksNeverBlockTheMonth() throws IOException {
		TestOffice office = new TestOffice(this.folder).drop(TestOffice.DECEMBER);
		Files.write(office.home().resolve("input/rong.xlsx"), new byte[0]);
		Files.writeString(office.home().resolve("input/trang.xlsx"), "<html><body>Biểu</body></html>",
				StandardCharsets.UTF_8);
		assertThat(office.type("run").status()).isEqualTo(ExitStatus.REFUSED);
		assertThat(office.figures("2023-12")).containsEntry("HUYEN LT_TONG.LK", "42300");
		assertThat(office.home().resolve("input")).isEmptyDirectory();
		try (Stream<Path> returned = Files.list(office.output("khong-ro-ky/tra-lai"))) {
			assertThat(returned.map((file) -> String.valueOf(file.getFileName()))).contains("rong.xlsx", "trang.xlsx");
		}
	}

	private Outcome drop(String name, Consumer<Sheet> change) throws IOException {
		TestOffice office = new TestOffice(this.folder);
		Path file = office.home().resolve("input").resolve(name);
		Files.copy(TestOffice.DECEMBER.resolve(NAME), file);
		edit(file, (workbook) -> change.accept(workbook.getSheetAt(0)));
		TestOffice.Result run = office.type("run");
		JsonNode submission = JsonMapper.shared()
			.readTree(office.type("status", "--json").out())
			.get("submissions")
			.get(0);
		return new Outcome(office, run, submission);
	}

	private static void edit(Path file, Consumer<XSSFWorkbook> change) throws IOException {
		XSSFWorkbook workbook;
		try (InputStream in = Files.newInputStream(file)) {
			workbook = new XSSFWorkbook(in);
		}
		change.accept(workbook);
		try (OutputStream out = Files.newOutputStream(file)) {
			workbook.write(out);
		}
	}

	private static void set(Sheet sheet, String address, String text) {
		cell(sheet, address).setCellValue(text);
	}

	private static org.apache.poi.ss.usermodel.Cell cell(Sheet sheet, String address) {
		CellReference place = new CellReference(address);
		org.apache.poi.ss.usermodel.Row row = sheet.getRow(place.getRow());
		return row.getCell(place.getCol(), org.apache.poi.ss.usermodel.Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
	}

	/** What became of one workbook. */
	private record Outcome(TestOffice office, TestOffice.Result run, JsonNode submission) {

		int status() {
			return this.run.status();
		}

		String state() {
			return this.submission.get("state").asString();
		}

		List<String> codes() {
			return this.submission.get("findings")
				.valueStream()
				.map((finding) -> finding.get("code").asString())
				.toList();
		}

		/** Code → cell. */
		Map<String, String> findings() {
			Map<String, String> findings = new java.util.TreeMap<>();
			this.submission.get("findings")
				.valueStream()
				.forEach((finding) -> findings.put(finding.get("code").asString(), finding.get("cell").asString()));
			return findings;
		}

	}

}
