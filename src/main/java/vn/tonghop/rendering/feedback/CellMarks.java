package vn.tonghop.rendering.feedback;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.CreationHelper;
import org.apache.poi.ss.usermodel.RichTextString;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.jspecify.annotations.Nullable;

import vn.tonghop.model.Finding;
import vn.tonghop.model.Severity;
import vn.tonghop.rendering.sheet.CellText;
import vn.tonghop.text.Messages;

/**
 * Marks the cells that were found fault with: a fill by severity, and a comment that says
 * what was found, what to do, and the code. The unit's own comment stays, ours stands
 * below it.
 */
final class CellMarks {

	/** What a comment of ours begins with; a number follows. */
	static final String SIGN = "■ Phản hồi, điểm ";

	/** Who a comment of ours is by. */
	static final String AUTHOR = "Tổng hợp";

	/**
	 * More comments than this nobody reads: the sheet {@code Phản hồi} lists the rest.
	 */
	static final int MOST = 300;

	private static final Pattern ADDRESS = Pattern.compile("[A-Z]{1,3}[1-9]\\d{0,6}");

	/** A comment's box. */
	private static final int WIDTH_IN_PIXELS = 300;

	private static final int LETTERS_IN_A_LINE = 44;

	private static final float LINE_IN_POINTS = 12.5f;

	/** The most that a comment of Excel's shows without being cut. */
	private static final int MOST_LINES = 30;

	private final Workbook workbook;

	private final CellLooks looks;

	private final Messages messages;

	private final Map<String, Sheet> sheets = new HashMap<>();

	private final Map<Sheet, Map<Long, CellRangeAddress>> merges = new HashMap<>();

	CellMarks(Workbook workbook, CellLooks looks, Messages messages) {
		this.workbook = workbook;
		this.looks = looks;
		this.messages = messages;
		for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
			this.sheets.put(workbook.getSheetName(i), workbook.getSheetAt(i));
		}
	}

	/**
	 * Marks the points' cells.
	 * @return where each point is in the workbook, by its number; those without are about
	 * the file as a whole
	 */
	Map<Integer, Marked> mark(List<FeedbackPoint> points) {
		Map<Integer, Marked> marked = new LinkedHashMap<>();
		Map<Place, List<FeedbackPoint>> cells = new LinkedHashMap<>();
		for (FeedbackPoint point : points) {
			Finding finding = point.finding();
			Sheet sheet = (finding.sheet() != null) ? this.sheets.get(finding.sheet()) : null;
			if (sheet == null) {
				continue;
			}
			Optional<CellReference> reference = reference(finding.cell());
			if (reference.isEmpty()) {
				marked.put(point.number(), new Marked(sheet.getSheetName(), "A1", null, true));
				continue;
			}
			Place place = place(sheet, reference.get());
			if (cells.containsKey(place) || cells.size() < MOST) {
				cells.computeIfAbsent(place, (key) -> new ArrayList<>()).add(point);
			}
			else {
				marked.put(point.number(),
						new Marked(sheet.getSheetName(), reference.get().formatAsString(), null, false));
			}
		}
		cells.forEach((place, found) -> {
			CellStyle before = mark(place, found);
			String address = new CellReference(place.row(), place.column()).formatAsString();
			found.forEach((point) -> marked.put(point.number(),
					new Marked(place.sheet().getSheetName(), address, before, true)));
		});
		return marked;
	}

	private Optional<CellReference> reference(@Nullable String cell) {
		if (cell == null || !ADDRESS.matcher(cell).matches()) {
			return Optional.empty();
		}
		CellReference reference = new CellReference(cell);
		SpreadsheetVersion version = this.workbook.getSpreadsheetVersion();
		boolean within = reference.getRow() <= version.getLastRowIndex()
				&& reference.getCol() <= version.getLastColumnIndex();
		return within ? Optional.of(reference) : Optional.empty();
	}

	/** The cell that shows: of merged ones the first. */
	private Place place(Sheet sheet, CellReference reference) {
		for (CellRangeAddress merge : merges(sheet)) {
			if (merge.isInRange(reference.getRow(), reference.getCol())) {
				return new Place(sheet, merge.getFirstRow(), merge.getFirstColumn());
			}
		}
		return new Place(sheet, reference.getRow(), reference.getCol());
	}

	private Iterable<CellRangeAddress> merges(Sheet sheet) {
		return this.merges.computeIfAbsent(sheet, (key) -> {
			Map<Long, CellRangeAddress> merges = new LinkedHashMap<>();
			key.getMergedRegions().forEach((merge) -> merges.put((long) merges.size(), merge));
			return merges;
		}).values();
	}

	/** Marks a cell and tells the style that it had. */
	private CellStyle mark(Place place, List<FeedbackPoint> points) {
		Cell cell = cell(place);
		CellStyle before = cell.getCellStyle();
		boolean error = points.stream().anyMatch((point) -> point.finding().severity() == Severity.ERROR);
		this.looks.fill(cell, error ? Severity.ERROR : Severity.WARNING);
		comment(cell, words(points));
		return before;
	}

	/** A cell that was not there is made as its row or column would have it. */
	private static Cell cell(Place place) {
		Row row = place.sheet().getRow(place.row());
		if (row == null) {
			row = place.sheet().createRow(place.row());
		}
		Cell cell = row.getCell(place.column());
		if (cell == null) {
			CellStyle style = row.isFormatted() ? row.getRowStyle() : place.sheet().getColumnStyle(place.column());
			cell = row.createCell(place.column());
			if (style != null) {
				cell.setCellStyle(style);
			}
		}
		return cell;
	}

	private String words(List<FeedbackPoint> points) {
		StringBuilder words = new StringBuilder();
		for (FeedbackPoint point : points) {
			Finding finding = point.finding();
			words.append(words.isEmpty() ? "" : "\n")
				.append(SIGN)
				.append(point.number())
				.append(" – ")
				.append(this.messages.severity(finding.severity()))
				.append('\n')
				.append(this.messages.text(finding))
				.append("\nCách sửa: ")
				.append(this.messages.remedy(finding))
				.append("\nMã: ")
				.append(finding.code());
		}
		return words.toString();
	}

	private void comment(Cell cell, String words) {
		boolean older = this.workbook instanceof HSSFWorkbook;
		String clean = older ? CellText.cleanOlder(words) : CellText.clean(words);
		CreationHelper helper = this.workbook.getCreationHelper();
		Comment there = cell.getCellComment();
		if (there != null) {
			there.setString(appended(there.getString(), "\n" + clean));
			return;
		}
		Comment comment = cell.getSheet().createDrawingPatriarch().createCellComment(anchor(cell, words, helper));
		comment.setAuthor(AUTHOR);
		comment.setString(helper.createRichTextString(clean));
		cell.setCellComment(comment);
	}

	/** The unit's words keep their fonts. */
	private static RichTextString appended(RichTextString own, String words) {
		if (own instanceof XSSFRichTextString newer) {
			newer.append(words);
			return newer;
		}
		HSSFRichTextString longer = new HSSFRichTextString(own.getString() + words);
		if (own instanceof HSSFRichTextString older) {
			for (int i = 0; i < older.numFormattingRuns(); i++) {
				int to = (i + 1 < older.numFormattingRuns()) ? older.getIndexOfFormattingRun(i + 1) : older.length();
				longer.applyFont(older.getIndexOfFormattingRun(i), to, older.getFontOfFormattingRun(i));
			}
		}
		return longer;
	}

	/** A box beside the cell, as large as its words need. */
	private static ClientAnchor anchor(Cell cell, String words, CreationHelper helper) {
		Sheet sheet = cell.getSheet();
		SpreadsheetVersion version = sheet.getWorkbook().getSpreadsheetVersion();
		int left = cell.getColumnIndex() + 1;
		int right = left;
		float width = 0;
		while (width < WIDTH_IN_PIXELS && right - left < 60) {
			width += sheet.isColumnHidden(right) ? 0 : sheet.getColumnWidthInPixels(right);
			right++;
		}
		if (right > version.getLastColumnIndex()) {
			right = version.getLastColumnIndex();
			left = Math.max(0, right - 4);
		}
		float needed = Math.min(MOST_LINES, lines(words)) * LINE_IN_POINTS;
		int top = cell.getRowIndex();
		int bottom = top;
		float height = 0;
		while (height < needed && bottom - top < 200) {
			Row row = sheet.getRow(bottom);
			height += (row == null) ? sheet.getDefaultRowHeightInPoints()
					: row.getZeroHeight() ? 0 : row.getHeightInPoints();
			bottom++;
		}
		if (bottom > version.getLastRowIndex()) {
			bottom = version.getLastRowIndex();
			top = Math.max(0, bottom - 10);
		}
		ClientAnchor anchor = helper.createClientAnchor();
		anchor.setCol1(left);
		anchor.setCol2(right);
		anchor.setRow1(top);
		anchor.setRow2(bottom);
		return anchor;
	}

	private static int lines(String words) {
		return words.lines().mapToInt((line) -> 1 + line.length() / LETTERS_IN_A_LINE).sum() + 1;
	}

	/**
	 * Where a point is in the workbook.
	 *
	 * @param before the style that the cell had; null where no cell was marked
	 * @param shown whether the place shows as much as it can; false for a cell that was
	 * left unmarked because so many others are marked
	 */
	record Marked(String sheet, String cell, @Nullable CellStyle before, boolean shown) {
	}

	private record Place(Sheet sheet, int row, int column) {
	}

}
