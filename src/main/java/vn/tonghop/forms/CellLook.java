package vn.tonghop.forms;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.ConditionalFormattingRule;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFSheetConditionalFormatting;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

import vn.tonghop.model.FormLayout;

/**
 * How cells of an issued form look: the template's own style, coloured and unlocked where
 * something is typed.
 */
final class CellLook {

	/** What a cell is for, by its colour. */
	enum Kind {

		/** To be typed. */
		TYPED(255, 251, 224, false),
		/** Prefilled, to be looked at and overwritten where it is wrong. */
		PROPOSED(235, 244, 252, false),
		/** Follows another cell. */
		FOLLOWING(242, 242, 242, true);

		private final byte[] colour;

		private final boolean locked;

		Kind(int red, int green, int blue, boolean locked) {
			this.colour = new byte[] { (byte) red, (byte) green, (byte) blue };
			this.locked = locked;
		}

	}

	private static final byte[] GREY = { (byte) 175, (byte) 175, (byte) 175 };

	private static final String GENERAL = "General";

	private static final String TEXT = "@";

	static final byte[] RED = { (byte) 192, 0, 0 };

	private final XSSFWorkbook workbook;

	private final Map<String, XSSFCellStyle> styles = new HashMap<>();

	CellLook(XSSFWorkbook workbook) {
		this.workbook = workbook;
	}

	/** Gives the cell, and those merged with it, the look of its kind. */
	void give(XSSFCell cell, Kind kind) {
		XSSFSheet sheet = cell.getSheet();
		for (CellRangeAddress merged : sheet.getMergedRegions()) {
			if (merged.isInRange(cell)) {
				merged.forEach((address) -> {
					XSSFRow row = sheet.getRow(address.getRow());
					XSSFCell part = (row != null) ? row.getCell(address.getColumn()) : null;
					if (part != null) {
						part.setCellStyle(style(part.getCellStyle(), kind));
					}
				});
				return;
			}
		}
		cell.setCellStyle(style(cell.getCellStyle(), kind));
	}

	private XSSFCellStyle style(XSSFCellStyle template, Kind kind) {
		return this.styles.computeIfAbsent(kind + " " + template.getIndex(), (key) -> {
			XSSFCellStyle style = this.workbook.createCellStyle();
			style.cloneStyleFrom(template);
			style.setLocked(kind.locked);
			style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
			style.setFillForegroundColor(new XSSFColor(kind.colour, null));
			return style;
		});
	}

	/** Takes a cell where a figure stands out of the format of texts. */
	void number(XSSFCell cell) {
		if (cell.getCellStyle().getDataFormatString().equals(TEXT)) {
			cell.setCellStyle(formatted(cell.getCellStyle(), GENERAL));
		}
	}

	/**
	 * Shows a number with so many decimals, where the template says nothing of its
	 * format.
	 */
	void decimals(XSSFCell cell, int decimals) {
		String format = cell.getCellStyle().getDataFormatString();
		if (format.equals(GENERAL) || format.equals(TEXT)) {
			cell.setCellStyle(formatted(cell.getCellStyle(), format(decimals)));
		}
	}

	/**
	 * The same for a cell of an indicator's row that the template computes: a measure
	 * with the indicator's decimals, a comparison with two.
	 */
	void computed(XSSFCell cell, int decimals, List<FormLayout.Column> columns) {
		if (cell.getCellType() != CellType.FORMULA) {
			return;
		}
		Optional<FormLayout.Role> role = columns.stream()
			.filter((column) -> column.column() == cell.getColumnIndex())
			.map(FormLayout.Column::role)
			.findFirst();
		if (role.isPresent() && role.get() == FormLayout.Role.MEASURE) {
			decimals(cell, decimals);
		}
		else if (role.isEmpty() && cell.getCellFormula().contains("/")) {
			decimals(cell, 2);
		}
	}

	private static String format(int decimals) {
		return (decimals <= 0) ? "#,##0" : "#,##0." + "0".repeat(decimals);
	}

	private XSSFCellStyle formatted(XSSFCellStyle template, String format) {
		return this.styles.computeIfAbsent(format + " " + template.getIndex(), (key) -> {
			XSSFCellStyle style = this.workbook.createCellStyle();
			style.cloneStyleFrom(template);
			style.setDataFormat(this.workbook.createDataFormat().getFormat(format));
			// A figure too wide for its column would show as ####.
			style.setShrinkToFit(!style.getWrapText());
			return style;
		});
	}

	/** Shows what a cell proposes in grey while its partner is not typed. */
	void fade(InputCell input, InputCell partner) {
		XSSFSheet sheet = input.cell().getSheet();
		XSSFSheetConditionalFormatting formatting = sheet.getSheetConditionalFormatting();
		boolean together = partner.cell().getSheet() == sheet;
		ConditionalFormattingRule rule = formatting
			.createConditionalFormattingRule("ISBLANK(" + (together ? partner.absolute() : partner.elsewhere()) + ")");
		rule.createFontFormatting().setFontColor(new XSSFColor(GREY, null));
		int row = input.cell().getRowIndex();
		int column = input.cell().getColumnIndex();
		formatting.addConditionalFormatting(new CellRangeAddress[] { new CellRangeAddress(row, row, column, column) },
				rule);
	}

	/** Red words beside the table. */
	XSSFCellStyle warning() {
		return this.styles.computeIfAbsent("warning", (key) -> {
			XSSFCellStyle style = this.workbook.createCellStyle();
			XSSFFont font = this.workbook.createFont();
			font.setFontName(this.workbook.getFontAt(0).getFontName());
			font.setFontHeightInPoints((short) 11);
			font.setBold(true);
			font.setColor(new XSSFColor(RED, null));
			style.setFont(font);
			style.setVerticalAlignment(VerticalAlignment.CENTER);
			return style;
		});
	}

}
