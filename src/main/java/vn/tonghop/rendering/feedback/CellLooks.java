package vn.tonghop.rendering.feedback;

import java.util.HashMap;
import java.util.Map;

import org.apache.poi.hssf.usermodel.HSSFPalette;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.hssf.util.HSSFColor;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xssf.usermodel.extensions.XSSFCellFill;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTFill;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTPatternFill;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTXf;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STPatternType;

import vn.tonghop.model.Severity;

/**
 * The fills of marked cells: each is the cell's own style with another background, so
 * that number format, font, borders and lock stay. Equal ones become one style, for a
 * workbook holds a limited number.
 */
abstract class CellLooks {

	private final Map<Derived, CellStyle> derived = new HashMap<>();

	static CellLooks of(Workbook workbook) {
		return (workbook instanceof HSSFWorkbook older) ? new Older(older) : new Newer((XSSFWorkbook) workbook);
	}

	/** Fills a cell, where the workbook can hold one more style. */
	void fill(Cell cell, Severity severity) {
		CellStyle own = cell.getCellStyle();
		Derived key = new Derived(own.getIndex(), severity);
		CellStyle style = this.derived.get(key);
		if (style == null && room()) {
			style = derive(own, severity);
			this.derived.put(key, style);
		}
		if (style != null) {
			cell.setCellStyle(style);
		}
	}

	/** Whether a cell shows one of the fills that this program gives. */
	abstract boolean filled(Cell cell);

	abstract boolean room();

	abstract CellStyle derive(CellStyle own, Severity severity);

	private record Derived(int style, Severity severity) {
	}

	/** Fills of the format .xlsx. */
	private static final class Newer extends CellLooks {

		private static final String ERROR = "FFFFADA5";

		private static final String WARNING = "FFFFEB84";

		/** The most that Excel takes is 64,000; a few are left to the unit. */
		private static final int MOST = 63_000;

		private final StylesTable styles;

		private final Map<Severity, Integer> fills = new HashMap<>();

		Newer(XSSFWorkbook workbook) {
			this.styles = workbook.getStylesSource();
		}

		@Override
		boolean filled(Cell cell) {
			XSSFColor colour = ((XSSFCellStyle) cell.getCellStyle()).getFillForegroundXSSFColor();
			String argb = (colour != null) ? colour.getARGBHex() : null;
			return ERROR.equals(argb) || WARNING.equals(argb);
		}

		@Override
		boolean room() {
			return this.styles.getNumCellStyles() < MOST;
		}

		@Override
		CellStyle derive(CellStyle own, Severity severity) {
			// Not cloneStyleFrom: within one workbook it writes over the named style
			// "Normal" where the cell is of another.
			XSSFCellStyle style = ((XSSFCellStyle) own).copy();
			CTXf format = style.getCoreXf();
			format.setFillId(this.fills.computeIfAbsent(severity, this::newFill));
			format.setApplyFill(true);
			return style;
		}

		private int newFill(Severity severity) {
			CTFill fill = CTFill.Factory.newInstance();
			CTPatternFill pattern = fill.addNewPatternFill();
			pattern.setPatternType(STPatternType.SOLID);
			String argb = (severity == Severity.ERROR) ? ERROR : WARNING;
			byte[] bytes = java.util.HexFormat.of().parseHex(argb);
			pattern.addNewFgColor().setRgb(bytes);
			return this.styles.putFill(new XSSFCellFill(fill, this.styles.getIndexedColors()));
		}

	}

	/** Fills of the format .xls, whose colours are those of the workbook's palette. */
	private static final class Older extends CellLooks {

		/** The most is 4,030. */
		private static final int MOST = 4_000;

		private final HSSFWorkbook workbook;

		private final Map<Severity, Short> colours;

		Older(HSSFWorkbook workbook) {
			this.workbook = workbook;
			HSSFPalette palette = workbook.getCustomPalette();
			this.colours = Map.of(Severity.ERROR, nearest(palette, HSSFColor.HSSFColorPredefined.ROSE),
					Severity.WARNING, nearest(palette, HSSFColor.HSSFColorPredefined.LIGHT_YELLOW));
		}

		private static short nearest(HSSFPalette palette, HSSFColor.HSSFColorPredefined wanted) {
			short[] rgb = wanted.getTriplet();
			HSSFColor colour = palette.findSimilarColor(rgb[0], rgb[1], rgb[2]);
			return (colour != null) ? colour.getIndex() : wanted.getIndex();
		}

		@Override
		boolean filled(Cell cell) {
			return cell.getCellStyle().getFillPattern() == FillPatternType.SOLID_FOREGROUND
					&& this.colours.containsValue(cell.getCellStyle().getFillForegroundColor());
		}

		@Override
		boolean room() {
			return this.workbook.getNumCellStyles() < MOST;
		}

		@Override
		CellStyle derive(CellStyle own, Severity severity) {
			CellStyle style = this.workbook.createCellStyle();
			style.cloneStyleFrom(own);
			style.setFillForegroundColor(this.colours.getOrDefault(severity, (short) 0));
			style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
			return style;
		}

	}

}
