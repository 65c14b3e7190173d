package vn.tonghop.rendering.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Scanner;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import javax.xml.parsers.DocumentBuilderFactory;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlOptions;
import org.junit.jupiter.api.Test;

import vn.tonghop.model.Catalogue;
import vn.tonghop.model.CellPlace;
import vn.tonghop.model.Consolidation;
import vn.tonghop.model.Figure;
import vn.tonghop.model.FigureStatus;
import vn.tonghop.model.Finding;
import vn.tonghop.model.Measure;
import vn.tonghop.model.Severity;
import vn.tonghop.model.Submission;
import vn.tonghop.rendering.LargeDistrict;
import vn.tonghop.rendering.SmallDistrict;
import vn.tonghop.text.Messages;

import static org.assertj.core.api.Assertions.assertThat;

class AppendixWorkbookTests {

	@Test
	void workbookHasTheContractsSheets() throws Exception {
		try (XSSFWorkbook workbook = open(new SmallDistrict())) {
			List<String> names = new ArrayList<>();
			workbook.forEach((sheet) -> names.add(sheet.getSheetName()));
			assertThat(names).containsExactly("Phụ lục", "Theo đơn vị", "Theo đơn vị (CK)", "Nguồn số liệu",
					"Tình hình nộp", "Lỗi và cảnh báo", "Biểu đồ");
		}
	}

	@Test
	void appendixRowShowsPlanFiguresComparisonsAndVerdict() throws Exception {
		try (XSSFWorkbook workbook = open(new SmallDistrict())) {
			Sheet sheet = workbook.getSheet("Phụ lục");
			assertThat(shown(headings(sheet))).containsExactly("TT", "Mã", "Chỉ tiêu", "ĐVT", "KH", "TH", "LK", "CK",
					"% KH", "% CK", "Đánh giá", "% KH (HĐND huyện)", "Đánh giá (HĐND huyện)", "Ghi chú");
			assertThat(shown(row(sheet, 1, "SL_TONG"))).containsExactly("1", "SL_TONG", "Sản lượng lương thực", "tấn",
					"1,700", "", "1,823", "", "107.21", "", "Vượt", "", "", "");
			assertThat(shown(row(sheet, 1, "SL_LUA"))).containsExactly("-", "SL_LUA", "Sản lượng lúa", "tấn", "",
					"180.5", "1,802.8", "1,710.0", "", "5.42", "", "", "", "CK lịch sử: Niên giám 2022");
			assertThat(shown(row(sheet, 1, "THU_NS"))).containsExactly("7", "THU_NS", "Thu ngân sách", "tỷ đồng",
					"350.5", "", "311.3", "", "88.82", "", "Không đạt", "80.71", "Không đạt", "");
			assertThat(shown(row(sheet, 1, "TL_NGHEO"))).contains("-0.88 điểm");
			assertThat(shown(row(sheet, 1, "XA_CHUAN"))).containsExactly("3", "XA_CHUAN", "Số xã đạt chuẩn", "xã",
					"2-3", "", "2", "", "", "", "Đạt", "", "", "Đánh giá: Bà Lan: xã thứ ba đã được thẩm định");
		}
	}

	@Test
	void figureThatIsNotThereIsABlankCellAndZeroIsAZero() throws Exception {
		try (XSSFWorkbook workbook = open(new SmallDistrict())) {
			assertThat(row(workbook.getSheet("Phụ lục"), 1, "DT_LUA").getCell(7).getCellType())
				.isEqualTo(CellType.BLANK);
			Row byUnit = row(workbook.getSheet("Theo đơn vị"), 0, "SL_NGO");
			assertThat(byUnit.getCell(6).getCellType()).isEqualTo(CellType.BLANK);
			Cell zero = row(workbook.getSheet("Theo đơn vị"), 0, "DT_LUA").getCell(6);
			assertThat(zero.getCellType()).isEqualTo(CellType.NUMERIC);
			assertThat(zero.getNumericCellValue()).isZero();
		}
	}

	@Test
	void territoriesComeBeforeDepartments() throws Exception {
		try (XSSFWorkbook workbook = open(new SmallDistrict())) {
			assertThat(shown(headings(workbook.getSheet("Theo đơn vị")))).containsExactly("Mã", "Chỉ tiêu", "ĐVT",
					"Toàn huyện", "An Hòa", "Bình Minh", "Cẩm Thủy", "Chi cục Thống kê", "Ghi chú");
		}
	}

	@Test
	void wholeIsALiveFormulaOfEachKind() throws Exception {
		try (XSSFWorkbook workbook = open(new SmallDistrict())) {
			XSSFSheet sheet = workbook.getSheet("Theo đơn vị");
			int first = row(sheet, 0, "SL_TONG").getRowNum() + 1;
			Map<String, String> formulas = formulas(sheet);
			assertThat(formulas).containsEntry("DT_LUA", "SUM(E%1$d:H%1$d)".formatted(first + 1))
				.containsEntry("SL_TONG", "D%d+D%d".formatted(first + 3, first + 4))
				.containsEntry("NS_LUA", "IF(D%1$d=0,0,D%2$d/D%1$d*10)".formatted(first + 1, first + 3))
				.containsEntry("BQ_TIEU_CHI", "D%d/$D$%d".formatted(first + 5, first - 3))
				.containsEntry("XA_CHUAN", "COUNTIF(E%1$d:G%1$d,\">=19\")".formatted(first + 5))
				.containsEntry("THU_NHAP", "SUMPRODUCT(E%1$d:H%1$d,E%2$d:H%2$d)/SUMIF(E%1$d:H%1$d,\"<>\",E%2$d:H%2$d)"
					.formatted(first + 9, first + 8));
		}
	}

	@Test
	void formulasGiveTheWholesFiguresAtPrintedRounding() throws Exception {
		SmallDistrict district = new SmallDistrict();
		Consolidation consolidation = district.consolidation();
		Catalogue catalogue = district.catalogue();
		try (XSSFWorkbook workbook = open(district)) {
			FormulaEvaluator evaluator = workbook.getCreationHelper().createFormulaEvaluator();
			int tried = 0;
			for (Row row : workbook.getSheet("Theo đơn vị")) {
				Cell cell = row.getCell(3);
				// POI's evaluator takes "<>" for something else than Excel does.
				if (cell != null && cell.getCellType() == CellType.FORMULA
						&& !cell.getCellFormula().contains("\"<>\"")) {
					String code = row.getCell(0).getStringCellValue();
					int decimals = catalogue.indicator(code).orElseThrow().decimals();
					BigDecimal due = consolidation.whole(code, Measure.LK).orElseThrow().value();
					assertThat(printed(cell.getNumericCellValue(), decimals)).as("cached " + code)
						.isEqualTo(due.setScale(decimals, RoundingMode.HALF_UP));
					assertThat(printed(evaluator.evaluate(cell).getNumberValue(), decimals)).as("computed " + code)
						.isEqualTo(due.setScale(decimals, RoundingMode.HALF_UP));
					tried++;
				}
			}
			assertThat(tried).isEqualTo(10);
		}
	}

	@Test
	void averageOverUnitsThatAllHaveAValueDividesByTheSumOfWeights() throws Exception {
		SmallDistrict district = new SmallDistrict().lk("XA_C", "THU_NHAP", "40", "G12");
		district.whole("THU_NHAP", Measure.LK, "53.39333333333333333333333333333333", FigureStatus.COMPUTED, null);
		try (XSSFWorkbook workbook = open(district)) {
			Cell cell = row(workbook.getSheet("Theo đơn vị"), 0, "THU_NHAP").getCell(3);
			assertThat(cell.getCellFormula()).matches("SUMPRODUCT\\(.*\\)/SUM\\(.*\\)");
			FormulaEvaluator evaluator = workbook.getCreationHelper().createFormulaEvaluator();
			assertThat(printed(evaluator.evaluate(cell).getNumberValue(), 2)).isEqualTo("53.39");
		}
	}

	@Test
	void conditionWithFunctionsOfRangesIsTriedUnitByUnit() throws Exception {
		SmallDistrict district = new SmallDistrict();
		district.formulas.put("XA_CHUAN", "AND(TIEU_CHI>=19,SL_NGO>10)");
		district.whole("XA_CHUAN", Measure.LK, "1", FigureStatus.COMPUTED, null);
		try (XSSFWorkbook workbook = open(district)) {
			XSSFSheet sheet = workbook.getSheet("Theo đơn vị");
			int met = row(sheet, 0, "TIEU_CHI").getRowNum() + 1;
			int maize = row(sheet, 0, "SL_NGO").getRowNum() + 1;
			Cell cell = row(sheet, 0, "XA_CHUAN").getCell(3);
			// The third commune lacks a figure that the condition needs: a blank cell is
			// no zero.
			assertThat(cell.getCellFormula())
				.isEqualTo("IF(AND(E%1$d>=19,E%2$d>10),1,0)+IF(AND(F%1$d>=19,F%2$d>10),1,0)".formatted(met, maize));
			FormulaEvaluator evaluator = workbook.getCreationHelper().createFormulaEvaluator();
			assertThat(evaluator.evaluate(cell).getNumberValue()).isEqualTo(1);
		}
	}

	@Test
	void conditionOverTwoFiguresIsTriedOnAllUnitsAtOncePassingOverBlanks() throws Exception {
		SmallDistrict district = new SmallDistrict();
		district.formulas.put("XA_CHUAN", "TIEU_CHI>SL_NGO");
		try (XSSFWorkbook workbook = open(district)) {
			XSSFSheet sheet = workbook.getSheet("Theo đơn vị");
			int met = row(sheet, 0, "TIEU_CHI").getRowNum() + 1;
			int maize = row(sheet, 0, "SL_NGO").getRowNum() + 1;
			assertThat(row(sheet, 0, "XA_CHUAN").getCell(3).getCellFormula())
				.isEqualTo("SUMPRODUCT(ISNUMBER(E%1$d:G%1$d)*ISNUMBER(E%2$d:G%2$d)*(E%1$d:G%1$d>E%2$d:G%2$d))"
					.formatted(met, maize));
		}
	}

	@Test
	void figureOfAnotherMeasureIsFoundOnItsSheetAndThePeriodBeforeIsNot() throws Exception {
		SmallDistrict district = new SmallDistrict();
		district.formulas.put("SL_TONG", "SL_LUA.LK-SL_LUA.CK");
		district.whole("SL_TONG", Measure.LK, "92.75", FigureStatus.COMPUTED, null);
		district.formulas.put("BQ_TIEU_CHI", "TIEU_CHI.LK.KT");
		try (XSSFWorkbook workbook = open(district)) {
			XSSFSheet sheet = workbook.getSheet("Theo đơn vị");
			int rice = row(sheet, 0, "SL_LUA").getRowNum() + 1;
			assertThat(row(sheet, 0, "SL_TONG").getCell(3).getCellFormula())
				.isEqualTo("D%1$d-'Theo đơn vị (CK)'!D%2$d".formatted(rice, rice));
			assertThat(row(sheet, 0, "BQ_TIEU_CHI").getCell(3).getCellType()).isEqualTo(CellType.NUMERIC);
		}
	}

	@Test
	void figureThatNoFormulaOverTheRowGivesIsAValueWithItsReason() throws Exception {
		SmallDistrict district = new SmallDistrict();
		district.whole("SL_NGO", Measure.LK, "20.84", FigureStatus.COMPUTED, null);
		try (XSSFWorkbook workbook = open(district)) {
			XSSFSheet sheet = workbook.getSheet("Theo đơn vị");
			Row adjusted = row(sheet, 0, "DAN_SO");
			assertThat(adjusted.getCell(3).getCellType()).isEqualTo(CellType.NUMERIC);
			assertThat(adjusted.getCell(3).getNumericCellValue()).isEqualTo(15100);
			assertThat(adjusted.getCell(8).getStringCellValue())
				.isEqualTo("Toàn huyện điều chỉnh: Số điều chỉnh: theo công an");
			Row notTheSum = row(sheet, 0, "SL_NGO");
			assertThat(notTheSum.getCell(3).getCellType()).isEqualTo(CellType.NUMERIC);
			assertThat(notTheSum.getCell(8).getStringCellValue()).contains("không tính được");
			Row history = row(workbook.getSheet("Theo đơn vị (CK)"), 0, "SL_LUA");
			assertThat(history.getCell(3).getNumericCellValue()).isEqualTo(1710);
			assertThat(history.getCell(8).getStringCellValue()).isEqualTo("Toàn huyện lịch sử: Niên giám 2022");
		}
	}

	@Test
	void mendedFigureOfAUnitIsMarkedAndSaid() throws Exception {
		SmallDistrict district = new SmallDistrict();
		district.unit("XA_A", "DT_LUA", Measure.LK, new Figure(new BigDecimal("100.5"), FigureStatus.MENDED,
				new CellPlace("An Hòa T12.xlsx", "Biểu 01", "G7"), "ông Nam gọi điện", null, null));
		try (XSSFWorkbook workbook = open(district)) {
			Row row = row(workbook.getSheet("Theo đơn vị"), 0, "DT_LUA");
			assertThat(row.getCell(8).getStringCellValue()).isEqualTo("An Hòa sửa hộ: ông Nam gọi điện");
			assertThat(((XSSFCell) row.getCell(4)).getCellStyle().getFillForegroundXSSFColor().getARGBHex())
				.isEqualTo("FFFFF4D6");
		}
	}

	@Test
	void whileAUnitIsMissingEverySheetSaysSo() throws Exception {
		SmallDistrict district = new SmallDistrict();
		Catalogue catalogue = district.catalogue();
		district.missing = catalogue.dueFor(SmallDistrict.PERIOD)
			.stream()
			.filter((due) -> due.unit().code().equals("XA_C"))
			.toList();
		try (XSSFWorkbook workbook = open(district)) {
			for (Sheet sheet : workbook) {
				assertThat(sheet.getRow(3).getCell(0).getStringCellValue())
					.isEqualTo("Số liệu tạm tính: 2/3 xã; thiếu xã Cẩm Thủy");
			}
			assertThat(shown(row(workbook.getSheet("Phụ lục"), 1, "SL_TONG"))).contains("107.21 (tt)");
			assertThat(shown(headings(workbook.getSheet("Theo đơn vị")))).contains("Cẩm Thủy\n(thiếu)");
		}
	}

	@Test
	void sourcesNameFileSheetAndCell() throws Exception {
		try (XSSFWorkbook workbook = open(new SmallDistrict())) {
			Sheet sheet = workbook.getSheet("Nguồn số liệu");
			List<List<String>> rows = new ArrayList<>();
			sheet.forEach((row) -> rows.add(shown(row)));
			assertThat(rows).contains(
					List.of("An Hòa", "SL_LUA", "Sản lượng lúa", "LK", "603.25", "báo cáo", "An Hòa T12.xlsx",
							"Biểu 01", "G8", ""),
					List.of("Toàn huyện", "SL_LUA", "Sản lượng lúa", "CK", "1,710.0", "lịch sử", "", "", "",
							"Niên giám 2022"));
			assertThat(rows).noneMatch((row) -> row.contains("NS_LUA"));
		}
	}

	@Test
	void submissionsAndFindingsAreListedInTheCataloguesOrder() throws Exception {
		try (XSSFWorkbook workbook = open(new SmallDistrict())) {
			List<List<String>> sent = new ArrayList<>();
			Sheet submissions = workbook.getSheet("Tình hình nộp");
			submissions.forEach((row) -> sent.add(shown(row)));
			assertThat(sent.subList(4, sent.size())).containsExactlyInAnyOrder(
					List.of("1", "An Hòa", "Báo cáo cấp xã", "đã thay bằng bản sau", "1", "An Hòa cũ.xlsx", "1", "0"),
					List.of("2", "An Hòa", "Báo cáo cấp xã", "đã nhận, cần xem", "2", "An Hòa T12.xlsx", "0", "1"),
					List.of("3", "Bình Minh", "Báo cáo cấp xã", "đã nhận", "1", "Binh Minh.xlsx", "0", "0"),
					List.of("4", "Cẩm Thủy", "Báo cáo cấp xã", "trả lại", "1", "Cam Thuy.xlsx", "1", "0"),
					List.of("5", "Chi cục Thống kê", "Báo cáo ngành thống kê", "đã nhận", "1", "CCTK.xls", "0", "0"));
			List<List<String>> found = new ArrayList<>();
			workbook.getSheet("Lỗi và cảnh báo").forEach((row) -> found.add(shown(row)));
			assertThat(found.subList(5, found.size())).extracting((row) -> row.subList(0, 6))
				.containsExactly(List.of("R02", "cần xem", "An Hòa", "An Hòa T12.xlsx", "Biểu 01", "G8"),
						List.of("R03", "phải sửa", "Cẩm Thủy", "Cam Thuy.xlsx", "Biểu 01", "G20"));
		}
	}

	@Test
	void whatAUnitSaidStandsBesideItsFindingAsText() throws Exception {
		try (XSSFWorkbook workbook = open(new SmallDistrict().says("=HYPERLINK(\"x\")"))) {
			Sheet sheet = workbook.getSheet("Lỗi và cảnh báo");
			assertThat(shown(headings(sheet))).endsWith("Cách xử lý", "Giải trình của đơn vị");
			Cell said = row(sheet, 0, "R02").getCell(8);
			assertThat(said.getCellType()).isEqualTo(CellType.STRING);
			assertThat(said.getStringCellValue()).isEqualTo("=HYPERLINK(\"x\")");
		}
	}

	@Test
	void unitThatSentNothingIsListed() throws Exception {
		SmallDistrict district = new SmallDistrict();
		try (XSSFWorkbook workbook = open(district, district.submissions().subList(0, 1))) {
			assertThat(shown(workbook.getSheet("Tình hình nộp").getRow(4))).containsExactly("1", "An Hòa",
					"Báo cáo cấp xã", "chưa nộp, có quyết định", "", "", "", "");
		}
	}

	@Test
	void everySheetPrintsOnA4LandscapeOnePageWideWithItsHeadingsRepeated() throws Exception {
		try (XSSFWorkbook workbook = open(new SmallDistrict())) {
			for (Sheet sheet : workbook) {
				PrintSetup print = sheet.getPrintSetup();
				assertThat(print.getPaperSize()).isEqualTo(PrintSetup.A4_PAPERSIZE);
				assertThat(print.getLandscape()).isTrue();
				assertThat(sheet.getFitToPage()).isTrue();
				assertThat(print.getFitWidth()).isEqualTo((short) 1);
				assertThat(print.getFitHeight()).isZero();
				if (sheet.getSheetName().equals(ChartsSheet.NAME)) {
					assertThat(sheet.getRepeatingRows().getFirstRow()).isZero();
					continue;
				}
				int head = headings(sheet).getRowNum();
				assertThat(sheet.getRepeatingRows().getFirstRow()).isEqualTo(head);
				assertThat(sheet.getRepeatingRows().getLastRow()).isEqualTo(head);
				assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) (head + 1));
				assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
				assertThat(((XSSFCell) headings(sheet).getCell(0)).getCellStyle().getFont().getFontName())
					.isEqualTo("Times New Roman");
			}
			assertThat(workbook.getSheet("Theo đơn vị").getRepeatingColumns().getLastColumn()).isEqualTo(3);
		}
	}

	@Test
	void partsFollowTheSchema() throws Exception {
		try (XSSFWorkbook workbook = open(new SmallDistrict())) {
			List<XmlError> errors = new ArrayList<>();
			XmlOptions options = new XmlOptions().setErrorListener(errors);
			workbook.forEach((sheet) -> ((XSSFSheet) sheet).getCTWorksheet().validate(options));
			workbook.getCTWorkbook().validate(options);
			assertThat(errors).isEmpty();
		}
	}

	@Test
	void thousandUnitsFitIntoTheBuildsHeapAndListNoPlainlyReportedFigureAsSource() throws Exception {
		LargeDistrict large = new LargeDistrict(1000, 150);
		byte[] bytes = new AppendixWorkbook(large.catalogue, new TestFormulas(), Messages.of("vi"))
			.render(large.consolidation, large.submissions, null);
		long rows = 0;
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				if (entry.getName().equals("xl/worksheets/sheet6.xml")) {
					Scanner parts = new Scanner(zip, StandardCharsets.UTF_8).useDelimiter("</row>");
					for (; parts.hasNext(); parts.next()) {
						rows++;
					}
					break;
				}
			}
		}
		assertThat(rows).isEqualTo(4 + 1 + 1);
	}

	@Test
	void untrustedTextStaysTextAndKeepsItsValue() throws Exception {
		List<String> attacks = List.of("=1+1", "+1+1", "-1+1", "@SUM(A1)", "=HYPERLINK(\"http://x\",\"y\")",
				"=cmd|'/c calc'!A0", "<b>&amp;</b>", "]]>", "_x0041_", "_x005F_x0041_", "'=1", "{{SL_LUA.LK}}",
				"${1+1}", "<#assign x=1>", "&#x3D;1", "\"quote\"", "a\nb", "  rìa  ", "😀", "../../etc/passwd");
		for (String attack : attacks) {
			SmallDistrict district = new SmallDistrict().from(attack, attack);
			district.unitNames.put("XA_A", attack);
			district.indicatorNames.put("DT_LUA", attack);
			district.office = attack;
			district.note = attack;
			district.findings = List
				.of(new Finding("R07", true, Severity.WARNING, attack, attack, null, null, List.of(attack)));
			byte[] bytes = bytes(district);
			assertPartsAreStrict(bytes);
			try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
				assertThat(workbook.getSheet("Phụ lục").getRow(0).getCell(0).getStringCellValue()).isEqualTo(attack);
				Row byUnit = row(workbook.getSheet("Theo đơn vị"), 0, "DT_LUA");
				assertThat(byUnit.getCell(1).getCellType()).isEqualTo(CellType.STRING);
				assertThat(byUnit.getCell(1).getStringCellValue()).isEqualTo(attack);
				boolean source = false;
				for (Row row : workbook.getSheet("Nguồn số liệu")) {
					Cell file = row.getCell(6);
					source |= file != null && file.getCellType() == CellType.STRING
							&& file.getStringCellValue().equals(attack);
				}
				assertThat(source).as(attack).isTrue();
				for (Sheet sheet : workbook) {
					sheet.forEach((row) -> row.forEach((cell) -> assertThat(cell.getCellType()).as(cell.toString())
						.isIn(cell.getColumnIndex() == 3 && sheet.getSheetName().startsWith("Theo")
								? List.of(CellType.FORMULA, CellType.STRING, CellType.BLANK, CellType.NUMERIC)
								: List.of(CellType.STRING, CellType.BLANK, CellType.NUMERIC))));
				}
			}
		}
	}

	@Test
	void controlCharactersLeaveAndOverlongTextIsCut() throws Exception {
		SmallDistrict district = new SmallDistrict();
		district.office = "UBND\u0000\u0007\u001b \ud800xã\ufffe\uffff \u0085A";
		district.indicatorNames.put("DT_LUA", "x".repeat(40_000));
		byte[] bytes = bytes(district);
		assertPartsAreStrict(bytes);
		try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
			assertThat(workbook.getSheet("Phụ lục").getRow(0).getCell(0).getStringCellValue()).isEqualTo("UBND xã A");
			assertThat(row(workbook.getSheet("Phụ lục"), 1, "DT_LUA").getCell(2).getStringCellValue()).hasSize(32_767)
				.endsWith("x…");
		}
	}

	@Test
	void bytesAreTheSameInAnotherLocaleTimeZoneAndOrderOfSubmissions() {
		SmallDistrict district = new SmallDistrict();
		byte[] here = bytes(district);
		Locale locale = Locale.getDefault();
		TimeZone zone = TimeZone.getDefault();
		try {
			Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
			TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
			List<Submission> turned = new ArrayList<>(district.submissions());
			Collections.reverse(turned);
			assertThat(Arrays.equals(bytes(new SmallDistrict(), turned), here)).isTrue();
		}
		finally {
			Locale.setDefault(locale);
			TimeZone.setDefault(zone);
		}
	}

	@Test
	void everyPartIsDatedAlike() throws Exception {
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes(new SmallDistrict())))) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				assertThat(entry.getTimeLocal()).hasToString("1980-02-01T00:00");
				String text = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
				assertThat(text).doesNotContain("TargetMode=\"External\"").doesNotContain("2026");
			}
		}
	}

	private static BigDecimal printed(double value, int decimals) {
		return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
	}

	private static Map<String, String> formulas(Sheet sheet) {
		Map<String, String> formulas = new TreeMap<>();
		for (Row row : sheet) {
			Cell cell = row.getCell(3);
			if (cell != null && cell.getCellType() == CellType.FORMULA) {
				formulas.put(row.getCell(0).getStringCellValue(), cell.getCellFormula());
			}
		}
		return formulas;
	}

	private static Row headings(Sheet sheet) {
		return sheet.getRow(sheet.getRepeatingRows().getLastRow());
	}

	private static Row row(Sheet sheet, int column, String code) {
		for (Row row : sheet) {
			Cell cell = row.getCell(column);
			if (cell != null && cell.getCellType() == CellType.STRING && cell.getStringCellValue().equals(code)) {
				return row;
			}
		}
		throw new AssertionError("No row " + code);
	}

	/** As a person in an English Excel sees it. */
	private static List<String> shown(Row row) {
		DataFormatter formatter = new DataFormatter(Locale.ROOT);
		formatter.setUseCachedValuesForFormulaCells(true);
		List<String> cells = new ArrayList<>();
		for (int i = 0; i < row.getLastCellNum(); i++) {
			cells.add(formatter.formatCellValue(row.getCell(i)));
		}
		return cells;
	}

	private static void assertPartsAreStrict(byte[] bytes) throws Exception {
		DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
		factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				factory.newDocumentBuilder().parse(new ByteArrayInputStream(zip.readAllBytes()));
			}
		}
	}

	private static byte[] bytes(SmallDistrict district) {
		return bytes(district, district.submissions());
	}

	private static byte[] bytes(SmallDistrict district, List<Submission> submissions) {
		return new AppendixWorkbook(district.catalogue(), new TestFormulas(), Messages.of("vi"))
			.render(district.consolidation(), submissions, SmallDistrict.REPORT);
	}

	private static XSSFWorkbook open(SmallDistrict district) throws IOException {
		return open(district, district.submissions());
	}

	private static XSSFWorkbook open(SmallDistrict district, List<Submission> submissions) throws IOException {
		return new XSSFWorkbook(new ByteArrayInputStream(bytes(district, submissions)));
	}

}
