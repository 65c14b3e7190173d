package vn.tonghop.app;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Workbooks of plain tables: catalogues and forms that a test makes up. */
final class Tables {

	private Tables() {
	}

	static void sheet(XSSFWorkbook workbook, String name, List<String> headings, List<? extends List<?>> rows) {
		Sheet sheet = workbook.createSheet(name);
		for (int column = 0; column < headings.size(); column++) {
			put(sheet, 0, column, headings.get(column));
		}
		for (int row = 0; row < rows.size(); row++) {
			for (int column = 0; column < rows.get(row).size(); column++) {
				if (!String.valueOf(rows.get(row).get(column)).isEmpty()) {
					put(sheet, row + 1, column, rows.get(row).get(column));
				}
			}
		}
	}

	/**
	 * What a catalogue has beside units, forms and indicators: nothing, and one report of
	 * the month.
	 */
	static void restOfCatalogue(XSSFWorkbook workbook) {
		sheet(workbook, "Kế hoạch", List.of("Mã chỉ tiêu", "Năm", "Cơ quan giao", "Chỉ tiêu giao", "Đơn vị"),
				List.of());
		sheet(workbook, "Quy tắc", List.of("Mã", "Điều kiện", "Mức", "Thông báo", "Biểu"), List.of());
		sheet(workbook, "Lịch sử", List.of("Mã chỉ tiêu", "Kỳ", "Đơn vị", "Giá trị", "Nguồn"), List.of());
		sheet(workbook, "Báo cáo",
				List.of("Mã", "Tên", "Mẫu", "Kỳ", "Nhãn vượt", "Nhãn đạt", "Nhãn không đạt", "Cơ quan giao"),
				List.of(List.of("bc", "Báo cáo kinh tế - xã hội", "", "tháng", "Vượt", "Đạt", "Chưa đạt", "")));
	}

	static void put(Sheet sheet, int row, int column, Object value) {
		Row line = (sheet.getRow(row) != null) ? sheet.getRow(row) : sheet.createRow(row);
		Cell cell = line.createCell(column);
		if (value instanceof Number number) {
			cell.setCellValue(number.doubleValue());
		}
		else {
			cell.setCellValue(String.valueOf(value));
		}
	}

	static void write(XSSFWorkbook workbook, Path file) throws IOException {
		try (OutputStream out = Files.newOutputStream(file)) {
			workbook.write(out);
		}
	}

}
