package vn.tonghop.rendering.feedback;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;

import vn.tonghop.model.Catalogue;
import vn.tonghop.model.Finding;
import vn.tonghop.model.Indicator;
import vn.tonghop.model.Severity;
import vn.tonghop.rendering.sheet.CellText;
import vn.tonghop.text.MeasureText;
import vn.tonghop.text.Messages;
import vn.tonghop.text.PeriodText;

/**
 * The sheet {@code Phản hồi}: every point with a link to its cell, what to do, and a cell
 * for the unit's answer. Prints as A4 landscape, one page wide, headings repeated. Hidden
 * columns hold what reading needs to know which finding is answered, and the style that
 * each marked cell had.
 */
final class FeedbackSheet {

	static final String NAME = "Phản hồi";

	/** The last five columns are hidden. */
	static final List<String> HEADINGS = List.of("Số", "Mức", "Vị trí", "Chỉ tiêu", "Nội dung", "Cách sửa", "Mã lỗi",
			"Tình trạng", "Giải trình", "Trang tính", "Ô", "Mã chỉ tiêu", "Số đo", "Kiểu ô");

	static final int CODE = HEADINGS.indexOf("Mã lỗi");

	static final int ANSWER = HEADINGS.indexOf("Giải trình");

	static final int STYLE = HEADINGS.indexOf("Kiểu ô");

	private static final List<Integer> WIDTHS = List.of(4, 10, 13, 17, 35, 29, 15, 9, 25, 12, 8, 16, 8, 8);

	private static final int A_LETTER = 256;

	/** A row of so many lines is as high as Excel lets it be. */
	private static final int MOST_LINES = 26;

	private static final float LINE_IN_POINTS = 14.5f;

	private final Catalogue catalogue;

	private final Messages messages;

	FeedbackSheet(Catalogue catalogue, Messages messages) {
		this.catalogue = catalogue;
		this.messages = messages;
	}

	/**
	 * Adds the sheet before all others.
	 * @param marked where the points are in the workbook, by number
	 */
	void write(Workbook workbook, Feedback feedback, Map<Integer, CellMarks.Marked> marked) {
		Sheet sheet = workbook.createSheet(freeName(workbook));
		moveFirst(workbook, sheet);
		workbook.setActiveSheet(0);
		workbook.setSelectedTab(0);
		Page page = new Page(workbook, sheet);
		long unmarked = marked.values().stream().filter((place) -> !place.shown()).count();
		int head = titles(page, feedback, workbook.getNumberOfSheets() > 1, unmarked);
		page.headings(head);
		for (FeedbackPoint point : feedback.points()) {
			row(page, point, marked.get(point.number()));
		}
		page.setUp(head);
	}

	/**
	 * Puts the sheet before the others. In the older format the library moves some names
	 * (print areas) to the wrong sheet: every name is given back what it stood for.
	 */
	private static void moveFirst(Workbook workbook, Sheet sheet) {
		List<? extends Name> names = workbook.getAllNames();
		List<@Nullable String> before = names.stream().map(FeedbackSheet::refersTo).toList();
		workbook.setSheetOrder(sheet.getSheetName(), 0);
		for (int i = 0; i < names.size(); i++) {
			String formula = before.get(i);
			if (formula != null && !formula.equals(refersTo(names.get(i)))) {
				names.get(i).setRefersToFormula(formula);
			}
		}
	}

	private static @Nullable String refersTo(Name name) {
		return name.isFunctionName() ? null : name.getRefersToFormula();
	}

	/** The unit may have a sheet of that name. */
	private static String freeName(Workbook workbook) {
		String name = NAME;
		for (int number = 2; workbook.getSheet(name) != null; number++) {
			name = NAME + " (" + number + ")";
		}
		return name;
	}

	private static int titles(Page page, Feedback feedback, boolean own, long unmarked) {
		page.title("PHẢN HỒI VỀ BÁO CÁO SỐ LIỆU", true);
		page.title("Đơn vị: " + or(feedback.unit()) + "   |   Biểu: " + or(feedback.form()) + "   |   Kỳ: "
				+ ((feedback.period() != null) ? PeriodText.name(feedback.period()) : "không rõ"), false);
		page.title(
				"Tệp: " + feedback.file() + ((feedback.version() > 1) ? "   |   Lần nộp: " + feedback.version() : ""),
				false);
		page.title(feedback.count(Severity.ERROR) + " điểm phải sửa, " + feedback.count(Severity.WARNING)
				+ " điểm cần xem. "
				+ (feedback.refused() ? "Số liệu của tệp này CHƯA được tính; đề nghị sửa rồi gửi lại."
						: "Số liệu của tệp này đã được nhận."),
				true);
		page.title(own ? "Bấm vào cột Vị trí để tới ô có vấn đề (nền đỏ: phải sửa; nền vàng: cần xem) và sửa ngay ở đó."
				: "Đề nghị làm theo cột Cách sửa.", false);
		if (unmarked > 0) {
			page.title("Có quá nhiều điểm nên chỉ " + CellMarks.MOST + " ô đầu được tô màu; " + unmarked
					+ " điểm còn lại chỉ nêu ở bảng dưới, cột Vị trí vẫn dẫn tới ô.", true);
		}
		page.title("Nếu số liệu đúng thì ghi lý do vào cột Giải trình. Xong, gửi lại cả tệp này"
				+ (own ? "." : " kèm báo cáo."), false);
		return page.next();
	}

	private static String or(@Nullable String known) {
		return (known != null) ? known : "không rõ";
	}

	private void row(Page page, FeedbackPoint point, CellMarks.@Nullable Marked marked) {
		Finding finding = point.finding();
		boolean mended = point.standing() == FeedbackPoint.Standing.MENDED;
		page.begin(mended);
		if (mended) {
			page.text("");
		}
		else {
			page.number(point.number());
		}
		page.severity(this.messages.severity(finding.severity()), finding.severity());
		page.place(place(finding), mended ? null : marked);
		page.text(indicator(finding));
		page.text(this.messages.text(finding));
		page.text(mended ? "" : this.messages.remedy(finding));
		page.code(finding.code());
		page.text(point.standing().word());
		page.answer((point.explanation() != null) ? point.explanation() : "");
		page.hidden(finding.sheet());
		page.hidden(finding.cell());
		page.hidden(finding.indicator());
		page.hidden((finding.measure() != null) ? finding.measure().name() : null);
		if (marked != null && marked.before() != null) {
			page.style(marked.before());
		}
		page.end();
	}

	private static String place(Finding finding) {
		if (finding.sheet() == null) {
			return (finding.cell() != null) ? finding.cell() : "cả tệp";
		}
		return finding.sheet() + ((finding.cell() != null) ? "!" + finding.cell() : "");
	}

	private String indicator(Finding finding) {
		String code = finding.indicator();
		String measure = (finding.measure() != null) ? " – " + MeasureText.name(finding.measure()) : "";
		return (code != null) ? this.catalogue.indicator(code).map(Indicator::name).orElse(code) + measure : "";
	}

	/** The sheet while it is written, row by row. */
	private static final class Page {

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

		Page(Workbook workbook, Sheet sheet) {
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
			for (int i = 0; i < HEADINGS.size(); i++) {
				Cell cell = row.createCell(i);
				cell.setCellValue(HEADINGS.get(i));
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

		private CellStyle style(String name, java.util.function.Consumer<CellStyle> making) {
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
				this.sheet.setColumnHidden(i, i > ANSWER);
			}
			this.sheet.createFreezePane(0, head + 1);
			this.sheet.setRepeatingRows(new CellRangeAddress(head, head, -1, -1));
			this.sheet.setFitToPage(true);
			this.sheet.setAutobreaks(true);
			this.sheet.setMargin(org.apache.poi.ss.usermodel.PageMargin.LEFT, 0.4);
			this.sheet.setMargin(org.apache.poi.ss.usermodel.PageMargin.RIGHT, 0.4);
			this.sheet.setMargin(org.apache.poi.ss.usermodel.PageMargin.TOP, 0.5);
			this.sheet.setMargin(org.apache.poi.ss.usermodel.PageMargin.BOTTOM, 0.6);
			PrintSetup print = this.sheet.getPrintSetup();
			print.setPaperSize(PrintSetup.A4_PAPERSIZE);
			print.setLandscape(true);
			print.setFitWidth((short) 1);
			print.setFitHeight((short) 0);
			this.sheet.getFooter().setRight("Trang &P/&N");
		}

	}

}
