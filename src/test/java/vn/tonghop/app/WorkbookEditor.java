package vn.tonghop.app;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Changes a workbook as a person would in Excel. */
final class WorkbookEditor {

	private WorkbookEditor() {
	}

	/** A row behind the sheet's last, its values by heading. */
	static void addRow(Path file, String sheetName, String... headingsAndValues) throws IOException {
		edit(file, (workbook) -> {
			Sheet sheet = (workbook.getSheet(sheetName) != null) ? workbook.getSheet(sheetName)
					: workbook.createSheet(sheetName);
			Row head = (sheet.getRow(0) != null) ? sheet.getRow(0) : sheet.createRow(0);
			Map<String, Integer> columns = new HashMap<>();
			for (Cell cell : head) {
				columns.put(new DataFormatter().formatCellValue(cell), cell.getColumnIndex());
			}
			Row row = sheet.createRow(sheet.getLastRowNum() + 1);
			for (int i = 0; i < headingsAndValues.length; i += 2) {
				Integer column = columns.get(headingsAndValues[i]);
				if (column == null) {
					column = Math.max(0, head.getLastCellNum());
					head.createCell(column).setCellValue(headingsAndValues[i]);
					columns.put(headingsAndValues[i], column);
				}
				row.createCell(column).setCellValue(headingsAndValues[i + 1]);
			}
		});
	}

	/** Takes the sheet's last row away. */
	static void dropLastRow(Path file, String sheetName) throws IOException {
		edit(file, (workbook) -> {
			Sheet sheet = workbook.getSheet(sheetName);
			sheet.removeRow(sheet.getRow(sheet.getLastRowNum()));
		});
	}

	/**
	 * Types into a cell: a number where it is one. An error is what a formula comes to.
	 */
	static void type(Path file, String sheetName, String address, Object value) throws IOException {
		edit(file, (workbook) -> {
			CellReference place = new CellReference(address);
			Row row = workbook.getSheet(sheetName).getRow(place.getRow());
			Cell cell = row.getCell(place.getCol(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
			if (value instanceof Number number) {
				cell.setCellValue(number.doubleValue());
			}
			else if (value instanceof FormulaError error) {
				cell.setCellErrorValue(error.getCode());
			}
			else {
				cell.setCellValue(String.valueOf(value));
			}
		});
	}

	private static void edit(Path file, Change change) throws IOException {
		try (Workbook workbook = new XSSFWorkbook(new ByteArrayInputStream(Files.readAllBytes(file)))) {
			change.on(workbook);
			ByteArrayOutputStream bytes = new ByteArrayOutputStream();
			workbook.write(bytes);
			try (OutputStream out = Files.newOutputStream(file)) {
				bytes.writeTo(out);
			}
		}
	}

	private interface Change {

		void on(Workbook workbook) throws IOException;

	}

}
