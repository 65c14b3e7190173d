package vn.tonghop.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

import vn.tonghop.text.NumberText;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two years through two mergers: every figure that comes out is the one that
 * {@link TwoYearsOracle} computes.
 */
class TwoYearsTests {

	static final List<String> MONTHS = TwoYears.MONTHS;

	@TempDir
	private static Path folder;

	private static TestOffice office;

	@BeforeAll
	static void runs() throws IOException {
		office = new TestOffice(folder).at("2026-01-05T08:00:00Z");
		SampleMonthTests.delete(office.home().resolve("templates"));
		catalogue();
		TestOffice.Result check = office.type("check");
		assertThat(check.status()).as(check.err()).isZero();
		for (String month : TwoYears.MONTHS) {
			for (String unit : TwoYears.units(month)) {
				submission(unit, month);
			}
		}
		TestOffice.Result run = office.type("run");
		assertThat(run.status()).as(run.err()).isZero();
	}

	@ParameterizedTest
	@FieldSource("MONTHS")
	void everyFigureIsTheOraclesAndThereIsNoOther(String month) throws IOException {
		assertThat(text(figures(month))).isEqualTo(text(TwoYearsOracle.month(month)));
	}

	@ParameterizedTest
	@CsvSource({ "2024-Q4, 2024-09, 2024-12", "2025-Q3, 2025-06, 2025-09", "2025-Q4, 2025-09, 2025-12" })
	void aQuarterIsWhatCameInBetweenOnTheTerritoryAtItsEnd(String quarter, String earlier, String later)
			throws IOException {
		assertThat(figures(quarter)).containsAllEntriesOf(TwoYearsOracle.between(earlier, later));
	}

	@ParameterizedTest
	@CsvSource({ "2024-12, CANH_DUONG, tinh", "2025-09, TAN_GIANH, quy_doi" })
	void whatWasRebuiltIsMarked(String month, String unit, String status) throws IOException {
		assertThat(rows(month)).filteredOn((row) -> row.startsWith(month + "," + unit + ",SL,CK,"))
			.singleElement()
			.asString()
			.contains(status.equals("tinh") ? ",bao_cao," : "," + status + ",");
		assertThat(rows(month)).filteredOn((row) -> row.startsWith(month + ",HUYEN,DAT,TG,"))
			.allSatisfy((row) -> assertThat(row).contains(",quy_doi,"));
	}

	/** What is done within nine months is what is done since the year began. */
	@Test
	void aPeriodThatBeginsTheYearTellsNoOtherFigureOfItsOwn() throws IOException {
		String own = "kết quả riêng của kỳ báo cáo";
		assertThat(WordText.of(office.output("2024-09").resolve("bao-cao-bc.docx")).all()).contains(own,
				"Thực hiện tháng 9");
		assertThat(WordText.of(office.output("2024-9T").resolve("bao-cao-bc.docx")).all()).doesNotContain(own)
			.contains("Thực hiện 9 tháng đầu năm");
	}

	/** Of June 2024 only the yearbook of the communes of then is there. */
	@Test
	void aCountMadeOfFormerUnitsFiguresIsMarked() throws IOException {
		assertThat(rows("2025-06")).filteredOn((row) -> row.startsWith("2025-06,HUYEN,DAT,CK,"))
			.singleElement()
			.asString()
			.contains(",quy_doi,");
		assertThat(rows("2025-06")).filteredOn((row) -> row.startsWith("2025-06,HUYEN,DAT,TG,"))
			.singleElement()
			.asString()
			.contains(",quy_doi,");
		assertThat(rows("2025-06")).filteredOn((row) -> row.startsWith("2025-06,HUYEN,SL,CK,"))
			.singleElement()
			.asString()
			.contains(",tinh,");
	}

	@Test
	void theReportSaysOnWhichBasisItCompares() throws IOException {
		String text = WordText.of(office.output("2025-09").resolve("bao-cao-bc.docx")).all();
		assertThat(text).contains("quy đổi theo địa giới hiện nay");
	}

	@Test
	void aRebuiltFigureNamesTheUnitsThatItIsMadeOf() {
		assertThat(office.type("trace", "SL.CK", "--period", "2025-09").out()).contains("Quy đổi từ",
				"Quảng Xuân (75%)");
		assertThat(office.type("trace", "SL", "--period", "2024-09").out()).contains("PHU_HOA 2024-09.xlsx");
	}

	@Test
	void anOfficeSeesWhatAMergerChangesBeforeItDoes() {
		TestOffice.Result check = office.type("check", "--as-of", "15/7/2025");
		assertThat(check.status()).as(check.err()).isZero();
		assertThat(check.out()).contains("số xã, phường: 16 → 5", "- thôi: Phù Cảnh (PHU_CANH)",
				"- bắt đầu: Phú Trạch (PHU_TRACH) từ QUANG_", "QUANG_XUAN 75%", "DAT, SL_XA");
		assertThat(check.err()).doesNotContain("DIA_GIOI");
		assertThat(office.type("check", "--as-of", "15/8/2025").out()).contains("không có đơn vị nào");
		assertThat(office.type("check", "--as-of", "hôm nào").status()).isEqualTo(2);
	}

	/** A line a figure, so that a difference is seen at once. */
	private static String text(Map<String, String> figures) {
		return figures.entrySet()
			.stream()
			.map((figure) -> figure.getKey() + " " + figure.getValue())
			.collect(Collectors.joining("\n"));
	}

	private static Map<String, String> figures(String month) throws IOException {
		Map<String, String> figures = new TreeMap<>(office.figures(month));
		figures.remove("don_vi chi_tieu.so_do");
		return figures;
	}

	private static List<String> rows(String month) throws IOException {
		return Files.readAllLines(office.output(month).resolve("so-lieu.csv"), StandardCharsets.UTF_8);
	}

	private static void catalogue() throws IOException {
		Path templates = office.home().resolve("templates");
		Files.createDirectories(templates.resolve("bieu-mau"));
		try (XSSFWorkbook workbook = new XSSFWorkbook()) {
			form(workbook, "{{DON_VI}}", "{{KY}}",
					TwoYears.TYPED.stream().map((indicator) -> "{{" + indicator + ".LK}}").toList());
			Tables.write(workbook, templates.resolve("bieu-mau/xa.xlsx"));
		}
		List<List<?>> units = new ArrayList<>();
		TwoYears.NAMES.forEach((code, name) -> units
			.add(List.of(code, name, "xã", Objects.requireNonNullElse(TwoYears.firstDay(code), ""),
					Objects.requireNonNullElse(TwoYears.lastDay(code), ""))));
		List<List<?>> plans = new ArrayList<>();
		for (int year = 2023; year <= 2025; year++) {
			plans.add(List.of("SL", year, "", printed(TwoYears.planOfWhole(year, false)), "", "", ""));
			for (String unit : TwoYears.units(year + "-01")) {
				plans.add(List.of("SL", year, "", printed(TwoYears.plan(unit, year)), unit, "", ""));
			}
		}
		plans.add(List.of("SL", 2025, "", printed(TwoYears.planOfWhole(2025, true)), "", "15/9/2025", "NQ 12"));
		List<List<?>> history = new ArrayList<>();
		for (String unit : TwoYears.units(TwoYears.MONTH_OF_HISTORY)) {
			history.add(List.of("SL", TwoYears.MONTH_OF_HISTORY, unit,
					TwoYears.typed(unit, "SL", TwoYears.MONTH_OF_HISTORY), "Niên giám"));
		}
		try (XSSFWorkbook workbook = new XSSFWorkbook()) {
			Tables.sheet(workbook, "Cơ quan", List.of("Mục", "Nội dung"),
					List.of(List.of("Tên cơ quan", "UBND HUYỆN QUẢNG TRẠCH"), List.of("Địa danh", "Quảng Trạch")));
			Tables.sheet(workbook, "Đơn vị", List.of("Mã", "Tên", "Loại", "Từ ngày", "Đến ngày"), units);
			Tables.sheet(workbook, "Chuyển tiếp", List.of("Đơn vị cũ", "Đơn vị mới", "Từ ngày", "Tỷ lệ"),
					TwoYears.changes());
			Tables.sheet(workbook, "Biểu mẫu",
					List.of("Mã", "Tên", "Tệp mẫu", "Kỳ", "Đơn vị báo cáo", "Hạn nộp", "Tình trạng"),
					List.of(List.of("XA", "Biểu xã", "bieu-mau/xa.xlsx", "tháng", "xã", "16", "thực hiện")));
			Tables.sheet(workbook, "Chỉ tiêu", List.of("Mã", "TT", "Tên", "ĐVT", "Số thập phân", "Lĩnh vực", "Biểu",
					"Loại số liệu", "Cách tính", "Công thức", "Chiều tốt", "Cấp"), indicators());
			Tables.sheet(workbook, "Kế hoạch",
					List.of("Mã chỉ tiêu", "Năm", "Cơ quan giao", "Chỉ tiêu giao", "Đơn vị", "Từ ngày", "Văn bản"),
					plans);
			Tables.sheet(workbook, "Quy tắc", List.of("Mã", "Điều kiện", "Mức", "Thông báo", "Biểu"), List.of());
			Tables.sheet(workbook, "Lịch sử", List.of("Mã chỉ tiêu", "Kỳ", "Đơn vị", "Giá trị", "Nguồn"), history);
			Tables.sheet(workbook, "Báo cáo",
					List.of("Mã", "Tên", "Mẫu", "Kỳ", "Nhãn vượt", "Nhãn đạt", "Nhãn không đạt", "Cơ quan giao"),
					List.of(List.of("bc", "Báo cáo kinh tế - xã hội", "", "tháng; quý; 9 tháng; năm", "Vượt", "Đạt",
							"Chưa đạt", "")));
			Tables.write(workbook, templates.resolve("danh-muc.xlsx"));
		}
	}

	private static List<List<?>> indicators() {
		return List.of(indicator("SL", "Sản lượng lúa", "tấn", "cộng dồn", "cộng", "", "cao"),
				indicator("DT", "Diện tích lúa", "ha", "cộng dồn", "cộng", "", ""),
				indicator("NS", "Năng suất lúa", "tạ/ha", "cộng dồn", "công thức", "IF(DT=0,0,SL/DT*10)", "cao"),
				indicator("DAN", "Dân số", "người", "cuối kỳ", "cộng", "", ""),
				indicator("TN", "Thu nhập bình quân", "triệu đồng", "cuối kỳ", "bình quân", "DAN", "cao"),
				indicator("HO", "Tổng số hộ", "hộ", "cuối kỳ", "cộng", "", ""),
				indicator("HN", "Hộ nghèo", "hộ", "cuối kỳ", "cộng", "", "thấp"),
				indicator("TL_HN", "Tỷ lệ hộ nghèo", "%", "cuối kỳ", "công thức", "IF(HO=0,0,HN/HO*100)", "thấp"),
				indicator("DAT", "Số xã có từ 1.500 tấn lúa", "xã", "cuối kỳ", "đếm", "SL>=1500", "cao"),
				indicator("SL_XA", "Sản lượng lúa bình quân một xã", "tấn", "cộng dồn", "công thức", "SL/SO_DON_VI",
						"cao"));
	}

	private static List<?> indicator(String code, String name, String unit, String type, String way, String formula,
			String direction) {
		return List.of(code, "", name, unit, 1, "Kinh tế", "XA", type, way, formula, direction, 1);
	}

	private static String printed(java.math.BigDecimal plan) {
		return NumberText.trimmed(plan, 0);
	}

	private static void submission(String unit, String month) throws IOException {
		try (XSSFWorkbook workbook = new XSSFWorkbook()) {
			form(workbook, "UBND xã " + TwoYears.NAMES.get(unit),
					"Tháng " + Integer.parseInt(month.substring(5)) + " năm " + month.substring(0, 4),
					TwoYears.TYPED.stream().map((indicator) -> TwoYears.typed(unit, indicator, month)).toList());
			Tables.write(workbook, office.home().resolve("input").resolve(unit + " " + month + ".xlsx"));
		}
	}

	private static void form(XSSFWorkbook workbook, String unit, String period, List<?> values) {
		Sheet sheet = workbook.createSheet("Biểu xã");
		Tables.put(sheet, 0, 0, unit);
		Tables.put(sheet, 1, 0, "BIỂU SỐ LIỆU KINH TẾ - XÃ HỘI");
		Tables.put(sheet, 2, 0, "Kỳ báo cáo: " + period);
		Tables.put(sheet, 4, 0, "Mã số");
		Tables.put(sheet, 4, 1, "Chỉ tiêu");
		Tables.put(sheet, 4, 2, "Lũy kế từ đầu năm");
		List<String> names = List.of("Sản lượng lúa", "Diện tích lúa", "Dân số", "Thu nhập bình quân", "Tổng số hộ",
				"Hộ nghèo");
		for (int i = 0; i < names.size(); i++) {
			Tables.put(sheet, 5 + i, 0, TwoYears.TYPED.get(i));
			Tables.put(sheet, 5 + i, 1, names.get(i));
			Tables.put(sheet, 5 + i, 2, values.get(i));
		}
	}

}
