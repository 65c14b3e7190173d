package vn.tonghop.rendering.feedback;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;

import vn.tonghop.model.Severity;
import vn.tonghop.rendering.sheet.CellText;

/** The sheet while it is written, row by row. */
final class FeedbackPage {

	private static final List<Integer> WIDTHS = List.of(4, 10, 13, 17, 35, 29, 15, 9, 25, 12, 8, 16, 8, 8);

	private static final int A_LETTER = 256;

	/** A row of so many lines is as high as Excel lets it be. */
	private static final int MOST_LINES = 26;

	private static final float LINE_IN_POINTS = 14.5f;

	private final Workbook workbook;

	private final Sheet sheet;

	private final boolean older;

	private final Map<String, CellStyle> styles = new HashMap<>();

	private final Font plain;

	private int next;

	private @Nullable Row row;

	private int column;

	private int lines;

	private boolean grey;

	FeedbackPage(Workbook workbook, Sheet sheet) {
		this.workbook = workbook;
		this.sheet = sheet;
		this.older = workbook instanceof HSSFWorkbook;
		this.plain = font(11, false, IndexedColors.BLACK);
	}

	private Font font(int points, boolean bold, IndexedColors colour) {
		Font font = this.workbook.createFont();
		font.setFontName("Times New Roman");
		font.setFontHeightInPoints((short) points);
		font.setBold(bold);
		font.setColor(colour.getIndex());
		return font;
	}

	int next() {
		return this.next;
	}

	private String clean(String text) {
		return this.older ? CellText.cleanOlder(text) : CellText.clean(text);
	}

	/** A line above the table; it may run on over the cells beside it. */
	void title(String text, boolean bold) {
		Cell cell = this.sheet.createRow(this.next++).createCell(0);
		cell.setCellValue(clean(text.replace('\n', ' ')));
		cell.setCellStyle(style(bold ? "title" : "line", (style) -> {
			style.setWrapText(false);
			style.setFont(font(12, bold, IndexedColors.BLACK));
		}));
	}

	void headings(int head) {
		Row row = this.sheet.createRow(head);
		CellStyle style = style("heading", (made) -> {
			bordered(made);
			made.setFont(font(11, true, IndexedColors.BLACK));
			made.setAlignment(HorizontalAlignment.CENTER);
			made.setVerticalAlignment(VerticalAlignment.CENTER);
			made.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
			made.setFillPattern(FillPatternType.SOLID_FOREGROUND);
		});
		for (int i = 0; i < FeedbackSheet.HEADINGS.size(); i++) {
			Cell cell = row.createCell(i);
			cell.setCellValue(FeedbackSheet.HEADINGS.get(i));
			cell.setCellStyle(style);
		}
		this.next = head + 1;
	}

	void begin(boolean mended) {
		this.row = this.sheet.createRow(this.next++);
		this.column = 0;
		this.lines = 1;
		this.grey = mended;
	}

	private Cell cell() {
		if (this.row == null) {
			throw new IllegalStateException("No row was begun");
		}
		return this.row.createCell(this.column++);
	}

	void number(int number) {
		Cell cell = cell();
		cell.setCellValue(number);
		cell.setCellStyle(style("number", (style) -> {
			bordered(style);
			style.setFont(this.plain);
			style.setAlignment(HorizontalAlignment.CENTER);
		}));
	}

	void text(String text) {
		write(cell(), text, "text");
	}

	/** A code has no blanks at which it could go on in the next line. */
	void code(String code) {
		Cell cell = cell();
		cell.setCellValue(clean(code));
		boolean dim = this.grey;
		boolean active = CellText.looksActive(code);
		cell.setCellStyle(style("code" + dim + active, (style) -> {
			bordered(style);
			style.setFont(font(9, false, dim ? IndexedColors.GREY_50_PERCENT : IndexedColors.BLACK));
			style.setWrapText(false);
			style.setShrinkToFit(true);
			style.setQuotePrefixed(active);
		}));
	}

	void answer(String text) {
		write(cell(), text, "answer");
	}

	private void write(Cell cell, String text, String kind) {
		String clean = clean(text);
		boolean active = CellText.looksActive(clean);
		if (!clean.isEmpty()) {
			cell.setCellValue(clean);
		}
		boolean answer = kind.equals("answer");
		boolean dim = this.grey;
		cell.setCellStyle(style(kind + active + dim, (style) -> {
			bordered(style);
			style.setFont(dim ? font(11, false, IndexedColors.GREY_50_PERCENT) : this.plain);
			style.setQuotePrefixed(active);
			if (answer && !dim) {
				style.setFillForegroundColor(IndexedColors.LIGHT_GREEN.getIndex());
				style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
			}
		}));
		count(clean, cell.getColumnIndex());
	}

	private void count(String text, int column) {
		int width = Math.max(1, WIDTHS.get(column) - 2);
		int needed = text.lines().mapToInt((line) -> 1 + line.length() / width).sum();
		this.lines = Math.max(this.lines, needed);
	}

	void severity(String word, Severity severity) {
		Cell cell = cell();
		cell.setCellValue(word);
		boolean red = severity == Severity.ERROR && !this.grey;
		boolean dim = this.grey;
		cell.setCellStyle(style("severity" + red + dim, (style) -> {
			bordered(style);
			style.setFont(dim ? font(11, false, IndexedColors.GREY_50_PERCENT)
					: font(11, true, red ? IndexedColors.DARK_RED : IndexedColors.BLACK));
		}));
	}

	void place(String words, CellMarks.@Nullable Marked marked) {
		Cell cell = cell();
		write(cell, words, "text");
		if (marked == null) {
			return;
		}
		Sheet target = this.workbook.getSheet(marked.sheet());
		boolean hidden = target != null
				&& this.workbook.getSheetVisibility(this.workbook.getSheetIndex(target)) != SheetVisibility.VISIBLE;
		if (hidden) {
			write(cell, words + " (trang đang ẩn)", "text");
		}
		Hyperlink link = this.workbook.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
		link.setAddress(clean("'" + marked.sheet().replace("'", "''") + "'!" + marked.cell()));
		cell.setHyperlink(link);
		boolean active = CellText.looksActive(clean(words));
		cell.setCellStyle(style("link" + active, (style) -> {
			bordered(style);
			Font font = font(11, false, IndexedColors.BLUE);
			font.setUnderline(Font.U_SINGLE);
			style.setFont(font);
			style.setQuotePrefixed(active);
		}));
	}

	void hidden(@Nullable String text) {
		Cell cell = cell();
		if (text != null) {
			cell.setCellValue(clean(text));
		}
	}

	void style(CellStyle before) {
		cell().setCellStyle(before);
	}

	/** Not every program finds the height itself. */
	void end() {
		if (this.row != null) {
			this.row.setHeightInPoints(Math.min(MOST_LINES, this.lines) * LINE_IN_POINTS);
		}
	}

	private void bordered(CellStyle style) {
		style.setBorderTop(BorderStyle.THIN);
		style.setBorderBottom(BorderStyle.THIN);
		style.setBorderLeft(BorderStyle.THIN);
		style.setBorderRight(BorderStyle.THIN);
		style.setVerticalAlignment(VerticalAlignment.TOP);
		style.setWrapText(true);
	}

	private CellStyle style(String name, Consumer<CellStyle> making) {
		CellStyle known = this.styles.get(name);
		if (known == null) {
			known = this.workbook.createCellStyle();
			making.accept(known);
			this.styles.put(name, known);
		}
		return known;
	}

	void setUp(int head) {
		for (int i = 0; i < WIDTHS.size(); i++) {
			this.sheet.setColumnWidth(i, WIDTHS.get(i) * A_LETTER);
			this.sheet.setColumnHidden(i, i > FeedbackSheet.ANSWER);
		}
		this.sheet.createFreezePane(0, head + 1);
		this.sheet.setRepeatingRows(new CellRangeAddress(head, head, -1, -1));
		this.sheet.setFitToPage(true);
		this.sheet.setAutobreaks(true);
		this.sheet.setMargin(PageMargin.LEFT, 0.4);
		this.sheet.setMargin(PageMargin.RIGHT, 0.4);
		this.sheet.setMargin(PageMargin.TOP, 0.5);
		this.sheet.setMargin(PageMargin.BOTTOM, 0.6);
		PrintSetup print = this.sheet.getPrintSetup();
		print.setPaperSize(PrintSetup.A4_PAPERSIZE);
		print.setLandscape(true);
		print.setFitWidth((short) 1);
		print.setFitHeight((short) 0);
		this.sheet.getFooter().setRight("Trang &P/&N");
	}

}
