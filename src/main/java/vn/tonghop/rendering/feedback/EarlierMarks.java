package vn.tonghop.rendering.feedback;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellAddress;

import vn.tonghop.text.Labels;

/**
 * Takes away what an earlier feedback put into a workbook that was sent back: our
 * comments, our fills, the sheet {@code Phản hồi}. What the unit has put there since
 * stays.
 */
final class EarlierMarks {

	private static final Pattern NUMBER = Pattern.compile("\\d{1,6}");

	private static final String NAME = Labels.unaccented(FeedbackSheet.NAME);

	private final Workbook workbook;

	private final CellLooks looks;

	EarlierMarks(Workbook workbook, CellLooks looks) {
		this.workbook = workbook;
		this.looks = looks;
	}

	void remove() {
		feedbackSheet().ifPresent((sheet) -> {
			Map<String, CellStyle> styles = stylesBefore(sheet);
			for (int i = 0; i < this.workbook.getNumberOfSheets(); i++) {
				if (this.workbook.getSheetAt(i) != sheet) {
					clear(this.workbook.getSheetAt(i), styles);
				}
			}
			if (this.workbook.getNumberOfSheets() > 1) {
				this.workbook.removeSheetAt(this.workbook.getSheetIndex(sheet));
			}
		});
	}

	/** The sheet of that name which has our headings: one of the unit's own is left. */
	private Optional<Sheet> feedbackSheet() {
		for (int i = 0; i < this.workbook.getNumberOfSheets(); i++) {
			Sheet sheet = this.workbook.getSheetAt(i);
			if (Labels.unaccented(sheet.getSheetName()).startsWith(NAME) && headings(sheet) >= 0) {
				return Optional.of(sheet);
			}
		}
		return Optional.empty();
	}

	private static int headings(Sheet sheet) {
		for (int row = 0; row <= Math.min(sheet.getLastRowNum(), 30); row++) {
			if (text(sheet, row, FeedbackSheet.ANSWER).equals(FeedbackSheet.HEADINGS.get(FeedbackSheet.ANSWER))
					&& text(sheet, row, FeedbackSheet.CODE).equals(FeedbackSheet.HEADINGS.get(FeedbackSheet.CODE))) {
				return row;
			}
		}
		return -1;
	}

	/** Each point's number → the style that its cell had. */
	private static Map<String, CellStyle> stylesBefore(Sheet sheet) {
		Map<String, CellStyle> styles = new HashMap<>();
		for (int number = headings(sheet) + 1; number <= sheet.getLastRowNum(); number++) {
			Row row = sheet.getRow(number);
			Cell kept = (row != null) ? row.getCell(FeedbackSheet.STYLE) : null;
			Cell point = (row != null) ? row.getCell(0) : null;
			if (kept != null && point != null && point.getCellType() == CellType.NUMERIC) {
				styles.put(Long.toString(Math.round(point.getNumericCellValue())), kept.getCellStyle());
			}
		}
		return styles;
	}

	private static String text(Sheet sheet, int number, int column) {
		Row row = sheet.getRow(number);
		Cell cell = (row != null) ? row.getCell(column) : null;
		return (cell != null && cell.getCellType() == CellType.STRING) ? cell.getStringCellValue() : "";
	}

	private void clear(Sheet sheet, Map<String, CellStyle> styles) {
		List<CellAddress> ours = new ArrayList<>();
		sheet.getCellComments().forEach((address, comment) -> {
			if (comment.getString() != null && comment.getString().getString().contains(CellMarks.SIGN)) {
				ours.add(address);
			}
		});
		ours.sort(null);
		for (CellAddress address : ours) {
			Row row = sheet.getRow(address.getRow());
			Cell cell = (row != null) ? row.getCell(address.getColumn()) : null;
			if (cell != null) {
				clear(cell, styles);
			}
		}
	}

	private void clear(Cell cell, Map<String, CellStyle> styles) {
		Comment comment = cell.getCellComment();
		String words = comment.getString().getString();
		int at = words.indexOf(CellMarks.SIGN);
		Matcher number = NUMBER.matcher(words);
		CellStyle before = number.find(at + CellMarks.SIGN.length()) ? styles.get(number.group()) : null;
		if (before != null && this.looks.filled(cell)) {
			cell.setCellStyle(before);
		}
		String own = words.substring(0, at).strip();
		String author = CellMarks.AUTHOR + ":";
		if (own.isEmpty() || own.equals(author)) {
			cell.removeCellComment();
		}
		else {
			comment.setString(this.workbook.getCreationHelper().createRichTextString(own));
		}
	}

}
