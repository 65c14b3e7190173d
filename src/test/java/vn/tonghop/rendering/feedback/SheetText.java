package vn.tonghop.rendering.feedback;

import java.util.Map;
import java.util.TreeMap;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.PaneInformation;

/** Everything of a sheet that must not change, as lines to compare. */
final class SheetText {

	private SheetText() {
	}

	/** Address → what stands there and how, but for the fill. */
	static Map<String, String> cells(Sheet sheet) {
		Map<String, String> cells = new TreeMap<>();
		for (Row row : sheet) {
			for (Cell cell : row) {
				cells.put(cell.getAddress().formatAsString(), value(cell) + " | " + style(cell));
			}
		}
		return cells;
	}

	static String fill(Cell cell) {
		CellStyle style = cell.getCellStyle();
		return style.getFillPattern() + " " + style.getFillForegroundColor() + " "
				+ style.getFillForegroundColorColor();
	}

	private static String value(Cell cell) {
		return switch (cell.getCellType()) {
			case STRING -> "text " + cell.getStringCellValue();
			case NUMERIC -> "number " + cell.getNumericCellValue();
			case BOOLEAN -> "truth " + cell.getBooleanCellValue();
			case ERROR -> "error " + cell.getErrorCellValue();
			case FORMULA ->
				"formula " + cell.getCellFormula() + " = " + ((cell.getCachedFormulaResultType() == CellType.NUMERIC)
						? cell.getNumericCellValue() : cell.getCachedFormulaResultType());
			default -> "blank";
		};
	}

	private static String style(Cell cell) {
		CellStyle style = cell.getCellStyle();
		return style.getDataFormatString() + " " + style.getFontIndex() + " " + style.getLocked() + " "
				+ style.getAlignment() + " " + style.getBorderTop() + " " + style.getWrapText() + " "
				+ style.getIndention();
	}

	/** Sizes, merges, validations and the like. */
	static Map<String, String> frame(Sheet sheet) {
		Map<String, String> frame = new TreeMap<>();
		for (int i = 0; i < 12; i++) {
			frame.put("column " + i, sheet.getColumnWidth(i) + " " + sheet.isColumnHidden(i));
		}
		for (int i = 0; i < 20; i++) {
			Row row = sheet.getRow(i);
			frame.put("row " + i, (row != null) ? row.getHeight() + " " + row.getZeroHeight() : "none");
		}
		frame.put("merges", sheet.getMergedRegions().toString());
		frame.put("validations", Integer.toString(sheet.getDataValidations().size()));
		frame.put("conditional",
				Integer.toString(sheet.getSheetConditionalFormatting().getNumConditionalFormattings()));
		frame.put("protected", Boolean.toString(sheet.getProtect()));
		frame.put("titles", String.valueOf(sheet.getRepeatingRows()));
		PaneInformation pane = sheet.getPaneInformation();
		frame.put("pane",
				(pane != null) ? pane.getVerticalSplitPosition() + "/" + pane.getHorizontalSplitPosition() : "");
		Workbook workbook = sheet.getWorkbook();
		frame.put("area", String.valueOf(workbook.getPrintArea(workbook.getSheetIndex(sheet))));
		for (Name name : workbook.getAllNames()) {
			if (name.getSheetIndex() < 0) {
				frame.put("name " + name.getNameName(), name.getRefersToFormula());
			}
		}
		return frame;
	}

}
