package vn.tonghop.app;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.HashMap;
import java.util.Map;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.usermodel.CellType;
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

	/** Merges an area such as {@code F26:G26}, as it stands. */
	static void merge(Path file, String sheetName, String area) throws IOException {
		edit(file, (workbook) -> workbook.getSheet(sheetName).addMergedRegion(CellRangeAddress.valueOf(area)));
	}

	/**
	 * Moves rows (from 0, both ends included) so many columns to the right, under the
	 * headings once more: the form as a table of two halves side by side.
	 */
	static void beside(Path file, String sheetName, int headings, int first, int last, int columns) throws IOException {
		edit(file, (workbook) -> {
			Sheet sheet = workbook.getSheet(sheetName);
			for (Cell cell : List.copyOf(cells(sheet.getRow(headings)))) {
				copy(cell, sheet.getRow(headings), columns);
			}
			for (int row = first; row <= last; row++) {
				for (Cell cell : cells(sheet.getRow(row))) {
					copy(cell, sheet.getRow(headings + 1 + row - first), columns);
					sheet.getRow(row).removeCell(cell);
				}
			}
		});
	}

	private static List<Cell> cells(Row row) {
		List<Cell> cells = new ArrayList<>();
		row.forEach(cells::add);
		return cells;
	}

	private static void copy(Cell cell, Row row, int columns) {
		Cell copy = row.createCell(cell.getColumnIndex() + columns);
		if (cell.getCellType() == CellType.NUMERIC) {
			copy.setCellValue(cell.getNumericCellValue());
		}
		else if (cell.getCellType() == CellType.STRING) {
			copy.setCellValue(cell.getStringCellValue());
		}
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
