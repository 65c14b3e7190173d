package vn.tonghop.forms;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;

import vn.tonghop.text.Labels;

/**
 * The headings of a table in a form that the office already has.
 *
 * @param first the first row of headings, from 0
 * @param last the last one
 * @param columns column → ORDINAL, LABEL, CODE, UNIT, or what a marker ends with
 */
record Headings(Sheet sheet, int first, int last, Map<Integer, String> columns) {

	/** Headings stand in the first rows. */
	private static final int HEADING_ROWS = 40;

	/** What says which row it is; anything else is said about it. */
	private static final Set<String> IDENTITY = Set.of("ORDINAL", "LABEL", "CODE", "UNIT");

	/** The row with the most words of headings, with those below that go on. */
	static @Nullable Headings of(Sheet sheet) {
		int best = -1;
		int most = 2;
		for (int row = 0; row <= Math.min(HEADING_ROWS, sheet.getLastRowNum()); row++) {
			int understood = columns(sheet, row, row).size();
			if (understood > most) {
				most = understood;
				best = row;
			}
		}
		if (best < 0) {
			return null;
		}
		int first = best;
		int last = best;
		for (CellRangeAddress merged : sheet.getMergedRegions()) {
			if (merged.containsRow(best)) {
				first = Math.min(first, merged.getFirstRow());
				last = Math.max(last, merged.getLastRow());
			}
		}
		Map<Integer, String> columns = columns(sheet, first, last);
		return columns.containsValue("LABEL") ? new Headings(sheet, first, last, columns) : null;
	}

	/** Column → what it holds; each thing once. */
	private static Map<Integer, String> columns(Sheet sheet, int first, int last) {
		Map<Integer, String> columns = new TreeMap<>();
		int width = 0;
		for (int row = first; row <= last; row++) {
			width = Math.max(width, (sheet.getRow(row) != null) ? sheet.getRow(row).getLastCellNum() : 0);
		}
		for (int column = 0; column < width; column++) {
			String role = role(sheet, first, last, column);
			if (!role.isEmpty() && !columns.containsValue(role)) {
				columns.put(column, role);
			}
		}
		return columns;
	}

	private static String role(Sheet sheet, int first, int last, int column) {
		StringBuilder words = new StringBuilder();
		for (int row = first; row <= last; row++) {
			words.append(' ').append(shown(sheet, row, column));
		}
		return role(" " + Labels.unaccented(words.toString()) + " ", words.toString());
	}

	private static String role(String key, String text) {
		String words = key.strip();
		if (text.contains("%") || says(key, "so voi", "so sanh")) {
			return "";
		}
		if (says(key, "ky truoc", "thang truoc", "quy truoc")) {
			return (says(key, "luy ke") && !says(key, "cung ky", "nam truoc")) ? "LKT" : "";
		}
		if (Set.of("tt", "stt", "so tt").contains(words)) {
			return "ORDINAL";
		}
		if (Set.of("ma", "ma so", "ma chi tieu").contains(words)) {
			return "CODE";
		}
		if (Set.of("dvt", "don vi tinh", "don vi").contains(words)) {
			return "UNIT";
		}
		if (says(key, "ghi chu")) {
			return "GC";
		}
		if (says(key, "cung ky", "nam truoc")) {
			return "CK";
		}
		if (says(key, "luy ke")) {
			return "LK";
		}
		if (says(key, "ke hoach")) {
			return says(key, "nam sau") ? "KS" : "KH";
		}
		if (says(key, "uoc") && says(key, "nam") && !says(key, "thang")) {
			return "UN";
		}
		if (says(key, "chi tieu", "noi dung")) {
			return "LABEL";
		}
		return says(key, "thang", "trong ky", "thuc hien") ? "TH" : "";
	}

	private static boolean says(String key, String... words) {
		for (String word : words) {
			if (key.contains(" " + Labels.unaccented(word) + " ")) {
				return true;
			}
		}
		return false;
	}

	private static String shown(Sheet sheet, int row, int column) {
		for (CellRangeAddress merged : sheet.getMergedRegions()) {
			if (merged.isInRange(row, column)) {
				return (merged.getFirstRow() == row) ? text(sheet, row, merged.getFirstColumn()) : "";
			}
		}
		return text(sheet, row, column);
	}

	static String text(Sheet sheet, int number, int column) {
		Row row = sheet.getRow(number);
		Cell cell = (row != null && column >= 0) ? row.getCell(column) : null;
		if (cell == null) {
			return "";
		}
		if (cell.getCellType() == CellType.NUMERIC) {
			return BigDecimal.valueOf(cell.getNumericCellValue()).stripTrailingZeros().toPlainString();
		}
		return (cell.getCellType() == CellType.STRING) ? cell.getStringCellValue() : "";
	}

	int column(String role) {
		return this.columns.entrySet()
			.stream()
			.filter((entry) -> entry.getValue().equals(role))
			.map(Map.Entry::getKey)
			.findFirst()
			.orElse(-1);
	}

	Map<Integer, String> measures() {
		Map<Integer, String> measures = new TreeMap<>(this.columns);
		measures.values().removeAll(IDENTITY);
		return measures;
	}

	/**
	 * Whether a column tells which row it is: ordinals, labels, codes, units of measure,
	 * under whichever of two such headings, and all that stands before the labels.
	 */
	boolean identifies(int column) {
		return column <= column("LABEL") || IDENTITY.contains(role(this.sheet, this.first, this.last, column));
	}

}
