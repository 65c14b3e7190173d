package vn.tonghop.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.tonghop.text.Labels;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Villages report to a commune, communes to a province: what one level makes is what the
 * next one takes in.
 */
class LevelsTests {

	@TempDir
	private Path folder;

	@Test
	void theAppendixOfALevelIsASubmissionToTheNext() throws IOException {
		TestOffice commune = office("xa", "UBND XÃ ĐÔNG HẢI", "XA", "Toàn xã", "thôn", List.of("Thượng", "Hạ"));
		submission(commune, "Thôn Thượng", List.of(120.5, 20, 300, 41.5));
		submission(commune, "Thôn Hạ", List.of(80.25, 14, 100, 45.5));
		TestOffice.Result first = commune.type("run");
		assertThat(first.status()).as(first.err()).isZero();
		TestOffice province = office("tinh", "UBND TỈNH NAM HẢI", "TINH", "Toàn tỉnh", "xã",
				List.of("Đông Hải", "Tây Sơn"));
		Files.copy(commune.output("2025-09").resolve("phu-luc.xlsx"),
				province.home().resolve("input/phu-luc xã Đông Hải.xlsx"));
		submission(province, "UBND xã Tây Sơn", List.of(300, 40, 600, 50));
		TestOffice.Result second = province.type("run");
		assertThat(second.status()).as(second.err()).isZero();
		assertThat(second.err()).as("what the program made gives nothing to look at").doesNotContain("CẦN XEM");
		Map<String, String> below = commune.figures("2025-09");
		Map<String, String> above = province.figures("2025-09");
		for (String figure : List.of("SL.LK", "DT.LK", "DAN.LK", "TN.LK", "NS.LK")) {
			assertThat(above.get("DONG_HAI " + figure)).as(figure).isNotNull().isEqualTo(below.get("XA " + figure));
		}
		assertThat(above).containsEntry("TINH SL.LK", "500.75")
			.containsEntry("TINH DT.LK", "74")
			.containsEntry("TINH TN.LK", "47")
			.containsEntry("TINH SO_XA.LK", "2");
		assertThat(province.type("trace", "SL", "--period", "2025-09").out()).contains("phu-luc xã Đông Hải.xlsx")
			.contains("Phụ lục!");
		assertThat(WordText.of(province.output("2025-09").resolve("bao-cao-bc.docx")).all())
			.contains("UBND TỈNH NAM HẢI")
			.doesNotContain("huyện");
		try (XWPFDocument report = new XWPFDocument(
				Files.newInputStream(province.output("2025-09").resolve("bao-cao-bc.docx")))) {
			assertThat(report.getTables().get(0).getRow(0).getCell(0).getParagraphs().get(0).getText())
				.as("no line is left free for an office above")
				.isEqualTo("UBND TỈNH NAM HẢI");
		}
	}

	@Test
	void theFiguresOfALevelAreASubmissionToTheNext() throws IOException {
		TestOffice commune = office("xa", "UBND XÃ ĐÔNG HẢI", "XA", "Toàn xã", "thôn", List.of("Thượng", "Hạ"));
		submission(commune, "Thôn Thượng", List.of(120.5, 20, 300, 41.5));
		submission(commune, "Thôn Hạ", List.of(80.25, 14, 100, 45.5));
		assertThat(commune.type("run").status()).isZero();
		TestOffice province = office("tinh", "UBND TỈNH NAM HẢI", "TINH", "Toàn tỉnh", "xã",
				List.of("Đông Hải", "Tây Sơn"));
		Path figures = commune.output("2025-09").resolve("so-lieu.csv");
		Files.copy(figures, province.home().resolve("input/so-lieu xã Đông Hải.csv"));
		submission(province, "UBND xã Tây Sơn", List.of(300, 40, 600, 50));
		TestOffice.Result run = province.type("run");
		assertThat(run.status()).as(run.err()).isZero();
		assertThat(province.figures("2025-09")).containsEntry("DONG_HAI SL.LK", "200.75")
			.containsEntry("DONG_HAI TN.LK", "42.5")
			.containsEntry("TINH SL.LK", "500.75")
			.containsEntry("TINH TN.LK", "47");
		assertThat(province.type("trace", "SL", "--period", "2025-09").out())
			.containsPattern("so-lieu xã Đông Hải.csv.* > so-lieu!E\\d+");
		assertThat(province.output("2025-09").resolve("da-nhan")).isDirectoryContaining("glob:**.csv");

		// What is cut off, of another code, active or of nobody brings nothing.
		String text = Files.readString(figures);
		Files.writeString(province.home().resolve("input/so-lieu xã Tây Sơn.csv"),
				text.substring(0, text.length() - 9));
		Files.writeString(province.home().resolve("input/so-lieu.csv"), text.replace(",200.75,", ",200.8,"));
		Files.writeString(province.home().resolve("input/so-lieu xã Tây Sơn (2).csv"),
				text.replaceFirst(",200.75,", ",\"=1+1\","));
		Files.write(province.home().resolve("input/so-lieu xã Tây Sơn (3).csv"),
				text.replaceFirst("XA,", "XÃ,").getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
		Files.writeString(province.home().resolve("input/khác.csv"), "a,b\r\n1,2\r\n");
		TestOffice.Result bad = province.type("run");
		assertThat(bad.status()).isOne();
		assertThat(bad.err()).contains("TEP_CHUA_TRON")
			.contains("SO_LIEU_KHONG_RO_CUA_AI")
			.contains("O_CHU")
			.contains("KHONG_PHAI_EXCEL");
		assertThat(province.figures("2025-09")).containsEntry("TAY_SON SL.LK", "300")
			.containsEntry("TINH SL.LK", "500.75");
	}

	private TestOffice office(String home, String name, String whole, String label, String kind, List<String> units)
			throws IOException {
		TestOffice office = new TestOffice(this.folder.resolve(home)).at("2025-09-16T08:00:00Z");
		Path templates = office.home().resolve("templates");
		SampleMonthTests.delete(templates);
		Files.createDirectories(templates.resolve("bieu-mau"));
		try (XSSFWorkbook workbook = new XSSFWorkbook()) {
			form(workbook, "{{DON_VI}}", "{{KY}}", List.of("{{SL.LK}}", "{{DT.LK}}", "{{DAN.LK}}", "{{TN.LK}}"));
			Tables.write(workbook, templates.resolve("bieu-mau/bieu.xlsx"));
		}
		List<List<?>> rows = new ArrayList<>();
		for (String unit : units) {
			String code = Labels.unaccented(unit).toUpperCase(Locale.ROOT).replace(' ', '_');
			rows.add(List.of(code, unit, kind));
		}
		try (XSSFWorkbook workbook = new XSSFWorkbook()) {
			Tables.sheet(workbook, "Cơ quan", List.of("Mục", "Nội dung"), List.of(List.of("Tên cơ quan", name),
					List.of("Địa danh", "Nam Hải"), List.of("Mã tổng hợp", whole), List.of("Nhãn tổng hợp", label)));
			Tables.sheet(workbook, "Đơn vị", List.of("Mã", "Tên", "Loại"), rows);
			Tables.sheet(workbook, "Biểu mẫu",
					List.of("Mã", "Tên", "Tệp mẫu", "Kỳ", "Đơn vị báo cáo", "Hạn nộp", "Tình trạng"),
					List.of(List.of("BIEU", "Biểu số liệu", "bieu-mau/bieu.xlsx", "tháng", kind, "16", "thực hiện")));
			Tables.sheet(workbook, "Chỉ tiêu",
					List.of("Mã", "TT", "Tên", "ĐVT", "Số thập phân", "Lĩnh vực", "Biểu", "Loại số liệu", "Cách tính",
							"Công thức", "Chiều tốt", "Cấp"),
					List.of(indicator("SL", "Sản lượng lúa", "tấn", "cộng dồn", "cộng", ""),
							indicator("DT", "Diện tích lúa", "ha", "cộng dồn", "cộng", ""),
							indicator("DAN", "Dân số", "người", "cuối kỳ", "cộng", ""),
							indicator("TN", "Thu nhập bình quân", "triệu đồng", "cuối kỳ", "bình quân", "DAN"),
							indicator("NS", "Năng suất lúa", "tạ/ha", "cộng dồn", "công thức", "SL/DT*10"),
							indicator("SO_XA", "Số đơn vị có lúa", "đơn vị", "cuối kỳ", "đếm", "SL>0")));
			Tables.restOfCatalogue(workbook);
			Tables.write(workbook, templates.resolve("danh-muc.xlsx"));
		}
		TestOffice.Result check = office.type("check");
		assertThat(check.status()).as(check.err()).isZero();
		return office;
	}

	private static List<?> indicator(String code, String name, String unit, String type, String way, String formula) {
		return List.of(code, "", name, unit, 2, "Kinh tế", "BIEU", type, way, formula, "cao", 1);
	}

	private static void submission(TestOffice office, String unit, List<?> values) throws IOException {
		try (XSSFWorkbook workbook = new XSSFWorkbook()) {
			form(workbook, unit, "Tháng 9 năm 2025", values);
			Tables.write(workbook, office.home().resolve("input").resolve(unit + ".xlsx"));
		}
	}

	private static void form(XSSFWorkbook workbook, String unit, String period, List<?> values) {
		Sheet sheet = workbook.createSheet("Biểu");
		Tables.put(sheet, 0, 0, unit);
		Tables.put(sheet, 1, 0, "BIỂU SỐ LIỆU KINH TẾ - XÃ HỘI");
		Tables.put(sheet, 2, 0, "Kỳ báo cáo: " + period);
		List<String> headings = List.of("Mã số", "Chỉ tiêu", "Lũy kế từ đầu năm");
		List<String> codes = List.of("SL", "DT", "DAN", "TN");
		List<String> names = List.of("Sản lượng lúa", "Diện tích lúa", "Dân số", "Thu nhập bình quân");
		for (int column = 0; column < headings.size(); column++) {
			Tables.put(sheet, 4, column, headings.get(column));
		}
		for (int row = 0; row < codes.size(); row++) {
			Tables.put(sheet, 5 + row, 0, codes.get(row));
			Tables.put(sheet, 5 + row, 1, names.get(row));
			Tables.put(sheet, 5 + row, 2, values.get(row));
		}
	}

}
