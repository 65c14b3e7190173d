package vn.tonghop.forms;

import java.util.HashMap;
import java.util.Map;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/**
 * Makes rows as high as their wrapped texts need: a filled title may be longer than its
 * marker, and no program does it for merged cells or for rows of a fixed height.
 */
final class RowHeights {

	/** Of a column's unit of width, at the size of the usual font. */
	private static final double USUAL_SIZE = 11;

	/** A line is so many times as high as its font. */
	private static final double LINE = 1.28;

	private static final float HIGHEST = 409;

	private final XSSFSheet sheet;

	private final Map<CellRangeAddress, Double> merged = new HashMap<>();

	RowHeights(XSSFSheet sheet) {
		this.sheet = sheet;
	}

	/** Heightens what is too low; nothing becomes lower. */
	void fit() {
		for (Row row : this.sheet) {
			double needed = 0;
			for (Cell cell : row) {
				boolean wraps = cell.getCellType() == CellType.STRING && cell.getCellStyle().getWrapText();
				if (wraps && !cell.getStringCellValue().isBlank()) {
					needed = Math.max(needed, needed((XSSFCell) cell));
				}
			}
			heighten(row.getRowNum(), needed);
		}
		// What reaches over several rows takes what they lack from the last one.
		this.merged.forEach((area, needed) -> {
			double height = 0;
			for (int row = area.getFirstRow(); row < area.getLastRow(); row++) {
				height += height(row);
			}
			heighten(area.getLastRow(), needed - height);
		});
	}

	/** For this row alone; 0 for what reaches over several. */
	private double needed(XSSFCell cell) {
		XSSFCellStyle style = cell.getCellStyle();
		XSSFFont font = style.getFont();
		CellRangeAddress area = this.sheet.getMergedRegions()
			.stream()
			.filter((region) -> region.isInRange(cell))
			.findFirst()
			.orElse(new CellRangeAddress(cell.getRowIndex(), cell.getRowIndex(), cell.getColumnIndex(),
					cell.getColumnIndex()));
		double width = 0;
		for (int column = area.getFirstColumn(); column <= area.getLastColumn(); column++) {
			width += this.sheet.isColumnHidden(column) ? 0 : this.sheet.getColumnWidth(column) / 256.0;
		}
		double letter = font.getFontHeightInPoints() / USUAL_SIZE * (font.getBold() ? 1.05 : 0.98);
		int lines = lines(cell.getStringCellValue(), (width - 1) / letter);
		double needed = lines * font.getFontHeightInPoints() * LINE + 2;
		if (lines > 1 && area.getLastRow() > area.getFirstRow()) {
			this.merged.put(area, needed);
		}
		return (lines > 1 && area.getLastRow() == area.getFirstRow()) ? needed : 0;
	}

	/** How many lines a text takes, broken between words. */
	private static int lines(String text, double width) {
		int lines = 0;
		for (String paragraph : text.strip().split("\n")) {
			lines++;
			double used = 0;
			for (String word : paragraph.strip().split("\\s+")) {
				double wanted = (used == 0) ? word.length() : used + 1 + word.length();
				if (used > 0 && wanted > width) {
					lines++;
					wanted = word.length();
				}
				// A word longer than the line is broken anywhere.
				while (wanted > width && width >= 1) {
					lines++;
					wanted -= width;
				}
				used = wanted;
			}
		}
		return lines;
	}

	private double height(int number) {
		Row row = this.sheet.getRow(number);
		return (row != null) ? row.getHeightInPoints() : this.sheet.getDefaultRowHeightInPoints();
	}

	private void heighten(int number, double needed) {
		XSSFRow row = this.sheet.getRow(number);
		if (row != null && !row.getZeroHeight() && needed > row.getHeightInPoints()) {
			row.setHeightInPoints(Math.min(HIGHEST, (float) Math.ceil(needed)));
		}
	}

}
