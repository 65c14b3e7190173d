package vn.tonghop.forms;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The very hidden sheet that travels along: in its first two columns what the form is, in
 * the next ones the figures as the rules see them.
 */
final class HiddenSheet {

	/** As reading looks for it. */
	static final String NAME = "_tonghop";

	/** What the rules work with stands to the right of the identity. */
	private static final int WORKING_COLUMN = 3;

	/** Excel takes no longer formula. */
	private static final int LONGEST = 8_000;

	private final XSSFSheet sheet;

	private final Map<String, String> addresses = new HashMap<>();

	private int next;

	HiddenSheet(XSSFWorkbook workbook) {
		int known = workbook.getSheetIndex(NAME);
		if (known >= 0) {
			workbook.removeSheetAt(known);
		}
		this.sheet = workbook.createSheet(NAME);
		workbook.setSheetVisibility(workbook.getSheetIndex(this.sheet), SheetVisibility.VERY_HIDDEN);
	}

	void identity(Map<String, String> entries) {
		int row = 0;
		for (Map.Entry<String, String> entry : new LinkedHashMap<>(entries).entrySet()) {
			row(row).createCell(0).setCellValue(entry.getKey());
			row(row).createCell(1).setCellValue(entry.getValue());
			row++;
		}
	}

	/** Whether a formula may stand in a cell. */
	static boolean fits(String formula) {
		return formula.length() <= LONGEST;
	}

	/** The address of a working cell of that key, made when first asked for. */
	String formula(String key, String formula) {
		String known = this.addresses.get(key);
		if (known != null) {
			return known;
		}
		XSSFCell cell = next();
		cell.setCellFormula(formula);
		return remember(key, cell);
	}

	String number(String key, double number) {
		String known = this.addresses.get(key);
		if (known != null) {
			return known;
		}
		XSSFCell cell = next();
		cell.setCellValue(number);
		return remember(key, cell);
	}

	String text(String text) {
		String known = this.addresses.get("\"" + text);
		if (known != null) {
			return known;
		}
		XSSFCell cell = next();
		cell.setCellValue(text);
		return remember("\"" + text, cell);
	}

	private XSSFCell next() {
		return row(this.next++).createCell(WORKING_COLUMN);
	}

	private String remember(String key, XSSFCell cell) {
		String address = InputCell.sheetName(NAME) + "!"
				+ new CellReference(cell.getRowIndex(), cell.getColumnIndex(), true, true).formatAsString(false);
		this.addresses.put(key, address);
		return address;
	}

	private XSSFRow row(int number) {
		XSSFRow row = this.sheet.getRow(number);
		return (row != null) ? row : this.sheet.createRow(number);
	}

}
