package vn.tonghop.app;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An office of another level, with other units, indicators and forms: a province of wards
 * and a special zone that reports by quarter, on a form without codes and with headings
 * of two levels.
 */
class AnotherOfficeTests {

	@TempDir
	private Path folder;

	@Test
	void aProvinceConsolidatesItsQuarter() throws IOException {
		TestOffice office = province();
		submission(office, "Phường An Khê", "Quý II năm 2026", "1.200", 9.5, 40_000, 30, 28);
		submission(office, "Phường Bình Lâm", "Quý II năm 2026", "800", 7, 10_000, 12, 15);
		submission(office, "Đặc khu Cô Sơn", "Quý II năm 2026", "-", 5, 2_000, 3, 2);
		TestOffice.Result run = office.type("run");
		assertThat(run.status()).as(run.err()).isZero();
		Map<String, String> figures = office.figures("2026-Q2");
		assertThat(figures).containsEntry("TINH KHACH.LK", "2000")
			.containsEntry("CO_SON KHACH.LK", "0")
			.containsEntry("TINH KHACH.KH", "4500")
			.containsEntry("TINH KHACH.PKH", "44.4444444444")
			.containsEntry("TINH THU_NHAP.LK", "8.8461538462")
			.containsEntry("TINH KHA.LK", "2")
			.containsEntry("TINH MAT_DO.LK", "15")
			.containsEntry("TINH TAI_NAN.PKH", "111.1111111111")
			.containsEntry("TINH TAI_NAN.TG", "0")
			.doesNotContainKey("CO_SON MAT_DO.LK");
		WordText report = WordText.of(office.output("2026-Q2").resolve("bao-cao-quy.docx"));
		assertThat(report.all()).contains("UBND TỈNH NAM HẢI", "quý II năm 2026", "2.000 lượt", "8,85 triệu đồng")
			.doesNotContain("huyện");
		assertThat(office.type("trace", "KHACH", "--period", "2026-Q2").out()).contains("Toàn tỉnh")
			.contains("Biểu quý!C9");
	}

	@Test
	void theSpecialZoneIsMissedByItsOwnWord() throws IOException {
		TestOffice office = province();
		submission(office, "Phường An Khê", "Quý II năm 2026", "1.200", 9.5, 40_000, 30, 28);
		submission(office, "Phường Bình Lâm", "Quý II năm 2026", "800", 7, 10_000, 12, 15);
		office.type("run");
		assertThat(office.type("status").out()).contains("Cô Sơn");
		assertThat(WordText.of(office.output("2026-Q2").resolve("bao-cao-quy.docx")).all())
			.contains("tạm tính: 02/03 phường, đặc khu", "chia cho tổng số đơn vị, mới có 2/3 đơn vị nộp đủ");
	}

	private TestOffice province() throws IOException {
		TestOffice office = new TestOffice(this.folder);
		SampleMonthTests.delete(office.home().resolve("templates"));
		Path forms = Files.createDirectories(office.home().resolve("templates/bieu-mau"));
		try (XSSFWorkbook workbook = new XSSFWorkbook()) {
			form(workbook, "{{DON_VI}}", "Kỳ báo cáo: {{KY}}",
					List.of("{{KHACH.LK}}", "{{THU_NHAP.LK}}", "{{DAN_SO.LK}}", "{{TAI_NAN.LK}}", "{{TAI_NAN.CK}}"));
			write(workbook, forms.resolve("quy.xlsx"));
		}
		try (XSSFWorkbook workbook = new XSSFWorkbook()) {
			sheet(workbook, "Cơ quan", List.of("Mục", "Nội dung"), List.of("Tên cơ quan", "UBND TỈNH NAM HẢI"),
					List.of("Địa danh", "Nam Hải"), List.of("Mã tổng hợp", "TINH"),
					List.of("Nhãn tổng hợp", "Toàn tỉnh"), List.of("Quyền hạn ký", "TM. ỦY BAN NHÂN DÂN"),
					List.of("Chức vụ người ký", "CHỦ TỊCH"));
			sheet(workbook, "Đơn vị", List.of("Mã", "Tên", "Loại"), List.of("AN_KHE", "An Khê", "phường"),
					List.of("BINH_LAM", "Bình Lâm", "phường"), List.of("CO_SON", "Cô Sơn", "đặc khu"));
			sheet(workbook, "Biểu mẫu",
					List.of("Mã", "Tên", "Tệp mẫu", "Kỳ", "Đơn vị báo cáo", "Hạn nộp", "Tình trạng"),
					List.of("QUY", "Biểu quý", "bieu-mau/quy.xlsx", "quý", "phường; đặc khu", "20", "thực hiện"));
			sheet(workbook, "Chỉ tiêu",
					List.of("Mã", "TT", "Tên", "ĐVT", "Số thập phân", "Lĩnh vực", "Biểu", "Loại số liệu", "Cách tính",
							"Công thức", "Chiều tốt", "Cấp"),
					List.of("KHACH", "1", "Lượt khách du lịch", "lượt", "0", "Du lịch", "QUY", "cộng dồn", "cộng", "",
							"cao", "1"),
					List.of("THU_NHAP", "2", "Thu nhập bình quân", "triệu đồng", "2", "Xã hội", "QUY", "cuối kỳ",
							"bình quân", "DAN_SO", "cao", "1"),
					List.of("DAN_SO", "3", "Dân số", "người", "0", "Xã hội", "QUY", "cuối kỳ", "cộng", "", "", "1"),
					List.of("TAI_NAN", "4", "Số vụ tai nạn", "vụ", "0", "Xã hội", "QUY", "cộng dồn", "cộng", "", "thấp",
							"1"),
					List.of("KHA", "5", "Số đơn vị khá", "đơn vị", "0", "Xã hội", "QUY", "cuối kỳ", "đếm",
							"THU_NHAP>=7", "cao", "1"),
					List.of("MAT_DO", "6", "Số vụ bình quân một đơn vị", "vụ", "1", "Xã hội", "QUY", "cuối kỳ",
							"công thức", "TAI_NAN/SO_DON_VI", "thấp", "1"));
			sheet(workbook, "Kế hoạch", List.of("Mã chỉ tiêu", "Năm", "Cơ quan giao", "Chỉ tiêu giao", "Đơn vị"),
					List.of("KHACH", "2026", "", "4.500", ""), List.of("TAI_NAN", "2026", "", "50", ""));
			sheet(workbook, "Quy tắc", List.of("Mã", "Điều kiện", "Mức", "Thông báo", "Biểu"));
			sheet(workbook, "Lịch sử", List.of("Mã chỉ tiêu", "Kỳ", "Đơn vị", "Giá trị", "Nguồn"));
			sheet(workbook, "Báo cáo",
					List.of("Mã", "Tên", "Mẫu", "Kỳ", "Nhãn vượt", "Nhãn đạt", "Nhãn không đạt", "Cơ quan giao"),
					List.of("quy", "Báo cáo tình hình kinh tế - xã hội", "", "quý", "Vượt", "Đạt", "Chưa đạt", ""));
			write(workbook, office.home().resolve("templates/danh-muc.xlsx"));
		}
		TestOffice.Result check = office.type("check");
		assertThat(check.status()).as(check.err()).isZero();
		return office;
	}

	private static void submission(TestOffice office, String unit, String period, String visitors, double income,
			double people, double accidents, double accidentsBefore) throws IOException {
		try (XSSFWorkbook workbook = new XSSFWorkbook()) {
			form(workbook, "UBND " + unit, "Kỳ báo cáo: " + period,
					List.of(visitors, income, people, accidents, accidentsBefore));
			write(workbook, office.home().resolve("input").resolve(unit + ".xlsx"));
		}
	}

	private static void form(XSSFWorkbook workbook, String unit, String period, List<?> values) {
		Sheet sheet = workbook.createSheet("Biểu quý");
		text(sheet, 0, 0, unit);
		text(sheet, 2, 0, "BÁO CÁO TÌNH HÌNH KINH TẾ - XÃ HỘI");
		text(sheet, 3, 0, period);
		text(sheet, 5, 0, "Chỉ tiêu");
		text(sheet, 5, 1, "ĐVT");
		text(sheet, 5, 2, "Thực hiện");
		sheet.addMergedRegion(new CellRangeAddress(5, 5, 2, 3));
		text(sheet, 6, 2, "Lũy kế từ đầu năm");
		text(sheet, 6, 3, "Cùng kỳ năm trước");
		text(sheet, 7, 0, "DU LỊCH VÀ XÃ HỘI");
		List<String> labels = List.of("1. Lượt khách du lịch", "2. Thu nhập bình quân", "3. Dân số",
				"4. Số vụ tai nạn");
		List<String> units = List.of("lượt", "triệu đồng", "người", "vụ");
		for (int i = 0; i < labels.size(); i++) {
			text(sheet, 8 + i, 0, labels.get(i));
			text(sheet, 8 + i, 1, units.get(i));
			value(sheet, 8 + i, 2, values.get(i));
		}
		value(sheet, 11, 3, values.get(4));
	}

	private static void sheet(XSSFWorkbook workbook, String name, List<String> headings, List<?>... rows) {
		Sheet sheet = workbook.createSheet(name);
		for (int column = 0; column < headings.size(); column++) {
			text(sheet, 0, column, headings.get(column));
		}
		for (int row = 0; row < rows.length; row++) {
			for (int column = 0; column < rows[row].size(); column++) {
				if (!String.valueOf(rows[row].get(column)).isEmpty()) {
					value(sheet, row + 1, column, rows[row].get(column));
				}
			}
		}
	}

	private static void text(Sheet sheet, int row, int column, String text) {
		value(sheet, row, column, text);
	}

	private static void value(Sheet sheet, int row, int column, Object value) {
		Row line = (sheet.getRow(row) != null) ? sheet.getRow(row) : sheet.createRow(row);
		Cell cell = line.createCell(column);
		if (value instanceof Number number) {
			cell.setCellValue(number.doubleValue());
		}
		else {
			cell.setCellValue(String.valueOf(value));
		}
	}

	private static void write(XSSFWorkbook workbook, Path file) throws IOException {
		try (OutputStream out = Files.newOutputStream(file)) {
			workbook.write(out);
		}
	}

}
