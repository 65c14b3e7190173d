package vn.tonghop.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** The district's December report, right to the last printed figure. */
class SampleReportTests {

	/** What the district's own report of 2023 prints, as far as workbooks bring it. */
	private static final List<String> PRINTED = List.of("42.300 tấn", "3,39%", "106,16%", "KH 39.845 tấn", "6.805 ha",
			"101,66%", "59,6 tạ/ha", "104,15%", "40.553 tấn", "105,88%", "14.220 tấn", "106,52%", "2,38%", "13.346",
			"874", "106,77%", "102,82%", "5.000 tấn", "tăng 48,6%", "1.456 hộ", "4,31%", "giảm 295 hộ",
			"giảm 0,88 điểm phần trăm", "1.371 hộ", "4,06%", "311,3 tỷ đồng", "88,8% dự toán tỉnh giao",
			"80,7% dự toán HĐND huyện", "17,41 tiêu chí/xã", "13 xã", "41,4% (24/58 trường)");

	@TempDir
	private Path folder;

	@Test
	void theOfficesTemplatePrintsEveryFigureOfTheMonthAndTheYear() throws IOException {
		TestOffice office = new TestOffice(this.folder).drop(TestOffice.DECEMBER);
		assertThat(office.type("run").status()).isZero();
		assertThat(WordText.of(office.output("2023-12").resolve("bao-cao-bc-nam.docx")).all()).contains(PRINTED);
		assertThat(WordText.of(office.output("2023").resolve("bao-cao-bc-nam.docx")).all()).contains(PRINTED)
			.contains("so với năm 2022");
	}

	@Test
	void theStandardReportPrintsThemToo() throws IOException {
		TestOffice office = new TestOffice(this.folder).drop(TestOffice.DECEMBER);
		withoutTemplate(office.home().resolve("templates/danh-muc.xlsx"));
		assertThat(office.type("run").status()).isZero();
		WordText year = WordText.of(office.output("2023").resolve("bao-cao-bc-nam.docx"));
		assertThat(year.all()).contains(PRINTED);
		assertThat(year.paragraphs()).contains(
				"- Sản lượng lương thực ước đạt 42.300 tấn, đạt 106,16% kế hoạch (KH 39.845 tấn), tăng 3,39% so với năm 2022;",
				"- Tổng thu ngân sách trên địa bàn ước đạt 311,3 tỷ đồng, đạt 88,8% dự toán tỉnh giao và 80,7% dự toán HĐND huyện giao, giảm 28,7% so với năm 2022;",
				"Trong 21 chỉ tiêu được đánh giá, có 15 chỉ tiêu vượt, 02 chỉ tiêu đạt và 04 chỉ tiêu không đạt; chi tiết từng chỉ tiêu tại Phụ lục kèm theo.");
		assertThat(year.footnotes()).anySatisfy((note) -> assertThat(note).contains(
				"Trong đó: Diện tích lúa 6.805 ha, đạt 101,66% KH, tăng 0,67%; Năng suất lúa 59,6 tạ/ha, đạt 104,15% KH"));
	}

	@Test
	void sixteenOfSeventeenIsSaidAndNothingIsJudged() throws IOException {
		TestOffice office = new TestOffice(this.folder).drop(TestOffice.DECEMBER);
		Files.delete(office.home().resolve("input/Quảng Xuân - T12.2023.xlsx"));
		office.type("run");
		for (String name : List.of("2023-12", "2023")) {
			WordText report = WordText.of(office.output(name).resolve("bao-cao-bc-nam.docx"));
			assertThat(report.all()).contains("tạm tính: 16/17 xã")
				.doesNotContain("chỉ tiêu vượt")
				.doesNotContain("42.300");
		}
	}

	@Test
	void theAppendixComputesTheWholeFromTheUnits() throws IOException {
		TestOffice office = new TestOffice(this.folder).drop(TestOffice.DECEMBER);
		office.type("run");
		try (InputStream in = Files.newInputStream(office.output("2023-12").resolve("phu-luc.xlsx"));
				XSSFWorkbook workbook = new XSSFWorkbook(in)) {
			assertThat(workbook.getSheetAt(0).getSheetName()).isEqualTo("Phụ lục");
			Sheet units = workbook.getSheet("Theo đơn vị");
			FormulaEvaluator evaluator = workbook.getCreationHelper().createFormulaEvaluator();
			Row rice = row(units, "SL_LUA");
			assertThat(rice.getCell(3).getCellType()).isEqualTo(CellType.FORMULA);
			assertThat(evaluator.evaluate(rice.getCell(3)).getNumberValue()).isCloseTo(40_553, within(1e-6));
			Row yield = row(units, "NS_LUA");
			assertThat(evaluator.evaluate(yield.getCell(3)).getNumberValue()).isCloseTo(59.59294636, within(1e-6));
			assertThat(units.getPrintSetup().getLandscape()).isTrue();
		}
	}

	private static Row row(Sheet sheet, String code) {
		for (Row row : sheet) {
			if (row.getCell(0) != null && row.getCell(0).getCellType() == CellType.STRING
					&& row.getCell(0).getStringCellValue().equals(code)) {
				return row;
			}
		}
		throw new AssertionError("No row of " + code);
	}

	private static void withoutTemplate(Path catalogue) throws IOException {
		XSSFWorkbook workbook;
		try (InputStream in = Files.newInputStream(catalogue)) {
			workbook = new XSSFWorkbook(in);
		}
		workbook.getSheet("Báo cáo").getRow(1).getCell(2).setBlank();
		try (OutputStream out = Files.newOutputStream(catalogue)) {
			workbook.write(out);
		}
	}

}
