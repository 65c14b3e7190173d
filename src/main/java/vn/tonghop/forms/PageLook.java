package vn.tonghop.forms;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.apache.poi.ss.usermodel.PaperSize;
import org.apache.poi.ss.usermodel.PrintOrientation;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFPrintSetup;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

import vn.tonghop.model.FormLayout;

/** How a sheet of an issued form prints, scrolls and is protected. */
final class PageLook {

	/** Above this width a page is printed across. */
	private static final int UPRIGHT = 95 * 256;

	private final XSSFSheet sheet;

	private final int lastColumn;

	private final int lastRow;

	/**
	 * @param lastColumn the last column of the template, from 0
	 * @param lastRow its last row
	 */
	PageLook(XSSFSheet sheet, int lastColumn, int lastRow) {
		this.sheet = sheet;
		this.lastColumn = lastColumn;
		this.lastRow = lastRow;
	}

	/**
	 * A4, one page wide, the headings repeated; beside the table nothing is printed. What
	 * the template says of its own pages stays.
	 */
	void print(List<FormLayout.Column> columns, int firstInput) {
		XSSFWorkbook workbook = this.sheet.getWorkbook();
		XSSFPrintSetup setup = this.sheet.getPrintSetup();
		if (!this.sheet.getCTWorksheet().isSetPageSetup()
				|| !this.sheet.getCTWorksheet().getPageSetup().isSetOrientation()) {
			setup.setOrientation((width() > UPRIGHT) ? PrintOrientation.LANDSCAPE : PrintOrientation.PORTRAIT);
		}
		setup.setPaperSize(PaperSize.A4_PAPER);
		this.sheet.setFitToPage(true);
		setup.setFitWidth((short) 1);
		setup.setFitHeight((short) 0);
		int index = workbook.getSheetIndex(this.sheet);
		if (workbook.getPrintArea(index) == null) {
			workbook.setPrintArea(index, 0, this.lastColumn, 0, this.lastRow);
		}
		CellRangeAddress headings = headings(columns, firstInput);
		if (headings != null) {
			if (this.sheet.getRepeatingRows() == null) {
				this.sheet.setRepeatingRows(headings);
			}
			if (this.sheet.getPaneInformation() == null) {
				this.sheet.createFreezePane(0, headings.getLastRow() + 1);
			}
		}
	}

	private int width() {
		int width = 0;
		for (int column = 0; column <= this.lastColumn; column++) {
			width += this.sheet.getColumnWidth(column);
		}
		return width;
	}

	/** The rows above the first input that hold a heading's words. */
	private @org.jspecify.annotations.Nullable CellRangeAddress headings(List<FormLayout.Column> columns,
			int firstInput) {
		Set<String> words = new HashSet<>();
		columns.forEach((column) -> Stream.of(column.heading().split("\\|"))
			.map(String::strip)
			.filter((word) -> !word.isEmpty())
			.forEach(words::add));
		int first = -1;
		int last = -1;
		for (int row = 0; row < firstInput; row++) {
			if (heads(row, words)) {
				first = (first < 0) ? row : first;
				last = row;
			}
		}
		return (first < 0) ? null : new CellRangeAddress(first, last, -1, -1);
	}

	private boolean heads(int number, Set<String> words) {
		if (this.sheet.getRow(number) == null) {
			return false;
		}
		int heads = 0;
		for (org.apache.poi.ss.usermodel.Cell cell : this.sheet.getRow(number)) {
			boolean text = cell.getCellType() == org.apache.poi.ss.usermodel.CellType.STRING;
			heads += (text && words.contains(cell.getStringCellValue().strip())) ? 1 : 0;
		}
		return heads >= 2;
	}

	/**
	 * Protects what is locked, without a password: the office may still change a form,
	 * and a unit may widen a column.
	 */
	void protect() {
		this.sheet.enableLocking();
		this.sheet.lockFormatColumns(false);
		this.sheet.lockFormatRows(false);
		this.sheet.lockSelectLockedCells(false);
		this.sheet.lockSelectUnlockedCells(false);
	}

}
