package vn.tonghop.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two forms ask for the same figures: first for estimates, then for the official ones.
 */
class OfficialFiguresTests {

	private static final String ESTIMATES = "BIỂU ƯỚC THỰC HIỆN THÁNG";

	private static final String OFFICIAL = "BIỂU SỐ LIỆU CHÍNH THỨC";

	@TempDir
	private Path home;

	@Test
	void officialFiguresReplaceEstimatesAndTheChangeIsTold() throws IOException {
		TestOffice office = office();
		submission(office, ESTIMATES, "Xã Đông Hải", "Đông Hải - ước.xlsx", 20_000);
		submission(office, ESTIMATES, "Xã Tây Sơn", "Tây Sơn - ước.xlsx", 22_300);
		TestOffice.Result first = office.type("run");
		assertThat(first.status()).as(first.err()).isZero();
		assertThat(report(office)).contains("Sản lượng lúa ước đạt 42.300").doesNotContain("tạm tính");
		assertThat(notes(office)).isEmpty();

		submission(office, OFFICIAL, "Xã Đông Hải", "Đông Hải - chính thức.xlsx", 20_010);
		assertThat(office.type("run").status()).isZero();
		assertThat(office.figures("2025-09")).containsEntry("HUYEN SL.LK", "42310");
		assertThat(report(office)).contains("Sản lượng lúa ước đạt 42.310");
		assertThat(notes(office)).containsExactly("LK ước 42.300; đến nay 42.310, một phần còn là ước");

		submission(office, OFFICIAL, "Xã Tây Sơn", "Tây Sơn - chính thức.xlsx", 22_300);
		assertThat(office.type("run").status()).isZero();
		assertThat(report(office)).contains("Sản lượng lúa đạt 42.310").doesNotContain("ước đạt");
		assertThat(notes(office)).containsExactly("LK ước 42.300; chính thức 42.310");
		assertThat(office.type("trace", "SL", "--period", "2025-09").out()).contains("ước 42.300; chính thức 42.310")
			.contains("Đông Hải - chính thức.xlsx")
			.contains("ước 20.000 (Đông Hải - ước.xlsx > Biểu!C6); chính thức 20.010");
	}

	private static String report(TestOffice office) throws IOException {
		return WordText.of(office.output("2025-09").resolve("bao-cao-bc.docx")).all();
	}

	/** The remarks of the sheet Phụ lục. */
	private static List<String> notes(TestOffice office) throws IOException {
		List<String> notes = new ArrayList<>();
		try (XSSFWorkbook workbook = new XSSFWorkbook(
				Files.newInputStream(office.output("2025-09").resolve("phu-luc.xlsx")))) {
			for (Row row : workbook.getSheet("Phụ lục")) {
				Cell code = row.getCell(1);
				Cell note = row.getCell(11);
				if (code != null && "SL".equals(code.toString()) && note != null && !note.toString().isEmpty()) {
					notes.add(note.toString());
				}
			}
		}
		return notes;
	}

	private TestOffice office() throws IOException {
		TestOffice office = new TestOffice(this.home).at("2025-09-16T08:00:00Z");
		Path templates = office.home().resolve("templates");
		SampleMonthTests.delete(templates);
		Files.createDirectories(templates.resolve("bieu-mau"));
		for (String title : List.of(ESTIMATES, OFFICIAL)) {
			try (XSSFWorkbook workbook = new XSSFWorkbook()) {
				form(workbook, title, "{{DON_VI}}", "{{KY}}", "{{SL.LK}}");
				Tables.write(workbook,
						templates.resolve(title.equals(OFFICIAL) ? "bieu-mau/ct.xlsx" : "bieu-mau/uoc.xlsx"));
			}
		}
		try (XSSFWorkbook workbook = new XSSFWorkbook()) {
			Tables.sheet(workbook, "Cơ quan", List.of("Mục", "Nội dung"),
					List.of(List.of("Tên cơ quan", "UBND HUYỆN NAM HẢI"), List.of("Địa danh", "Nam Hải")));
			Tables.sheet(workbook, "Đơn vị", List.of("Mã", "Tên", "Loại"),
					List.of(List.of("DONG_HAI", "Đông Hải", "xã"), List.of("TAY_SON", "Tây Sơn", "xã")));
			Tables.sheet(workbook, "Biểu mẫu",
					List.of("Mã", "Tên", "Tệp mẫu", "Kỳ", "Đơn vị báo cáo", "Hạn nộp", "Tình trạng"),
					List.of(List.of("UOC", "Biểu ước", "bieu-mau/uoc.xlsx", "tháng", "xã", "16", "ước"),
							List.of("CT", "Biểu chính thức", "bieu-mau/ct.xlsx", "tháng", "xã", "28", "chính thức")));
			Tables.sheet(workbook, "Chỉ tiêu",
					List.of("Mã", "TT", "Tên", "ĐVT", "Số thập phân", "Lĩnh vực", "Biểu", "Loại số liệu", "Cách tính",
							"Công thức", "Chiều tốt", "Cấp"),
					List.of(List.of("SL", "1", "Sản lượng lúa", "tấn", 0, "Kinh tế", "UOC", "cộng dồn", "cộng", "",
							"cao", 1)));
			Tables.restOfCatalogue(workbook);
			Tables.write(workbook, templates.resolve("danh-muc.xlsx"));
		}
		TestOffice.Result check = office.type("check");
		assertThat(check.status()).as(check.err()).isZero();
		return office;
	}

	private static void submission(TestOffice office, String title, String unit, String file, int value)
			throws IOException {
		try (XSSFWorkbook workbook = new XSSFWorkbook()) {
			form(workbook, title, unit, "Tháng 9 năm 2025", value);
			Tables.write(workbook, office.home().resolve("input").resolve(file));
		}
	}

	private static void form(XSSFWorkbook workbook, String title, String unit, String period, Object value) {
		Sheet sheet = workbook.createSheet("Biểu");
		Tables.put(sheet, 0, 0, unit);
		Tables.put(sheet, 1, 0, title);
		Tables.put(sheet, 2, 0, "Kỳ báo cáo: " + period);
		List<Object> headings = List.of("Mã số", "Chỉ tiêu", "Lũy kế từ đầu năm");
		List<Object> row = List.of("SL", "Sản lượng lúa", value);
		for (int column = 0; column < headings.size(); column++) {
			Tables.put(sheet, 4, column, headings.get(column));
			Tables.put(sheet, 5, column, row.get(column));
		}
	}

}
