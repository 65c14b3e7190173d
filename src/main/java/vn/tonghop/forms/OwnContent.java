package vn.tonghop.forms;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFCell;

import vn.tonghop.forms.FormDraft.Line;
import vn.tonghop.model.ReadFigure;
import vn.tonghop.text.Labels;
import vn.tonghop.text.NumberText;

/**
 * What the unit whose workbook a form is drafted of wrote for itself: figures, notes,
 * narrative. It would go out to all other units, so it leaves the template.
 */
final class OwnContent {

	private static final String NARRATIVE = Labels.unaccented("Thuyết minh");

	private static final String ITEM = Labels.accented("Mục");

	private static final String BODY = Labels.accented("Nội dung");

	/** The row below the headings that numbers the columns. */
	static final Pattern NUMBERING = Pattern.compile("\\(?[A-Z0-9]{1,2}\\)?");

	/** A sum typed into a cell: numbers and functions, no other cell. */
	private static final Pattern ARITHMETIC = Pattern.compile("(?:[A-Z.]+\\(|[0-9+\\-*/().,;%^\\s])+");

	private OwnContent() {
	}

	/** Whether a sheet holds narrative, not figures. */
	static boolean narrative(Sheet sheet) {
		return Labels.unaccented(sheet.getSheetName()).equals(NARRATIVE);
	}

	/**
	 * Empties what is left of figures in a table when its markers stand: other columns,
	 * rows that the form computes, rows of sections. What tells which row it is stays,
	 * and so do formulas over other cells.
	 */
	static void takeFigures(Headings headings, List<Line> lines) {
		Set<Integer> indicators = lines.stream().map(Line::row).collect(Collectors.toSet());
		boolean begun = false;
		for (int number = headings.last() + 1; number <= headings.sheet().getLastRowNum(); number++) {
			String label = Headings.text(headings.sheet(), number, headings.column("LABEL")).strip();
			begun |= indicators.contains(number);
			if (NUMBERING.matcher(label).matches() || (label.isEmpty() && !begun)) {
				continue;
			}
			Row row = headings.sheet().getRow(number);
			for (Cell cell : (row != null) ? row : List.<Cell>of()) {
				boolean said = indicators.contains(number) && headings.measures().containsKey(cell.getColumnIndex());
				if (!headings.identifies(cell.getColumnIndex()) && (figure(cell) || (said && words(cell)))) {
					empty(cell);
				}
			}
		}
	}

	private static boolean figure(Cell cell) {
		return switch (cell.getCellType()) {
			case NUMERIC -> true;
			case FORMULA -> ARITHMETIC.matcher(cell.getCellFormula()).matches();
			case STRING -> {
				ReadFigure.Content content = NumberText.read(cell.getStringCellValue());
				yield content instanceof ReadFigure.Content.Certain || content instanceof ReadFigure.Content.Doubtful;
			}
			default -> false;
		};
	}

	/** A note in a place of figures that carries no marker. */
	private static boolean words(Cell cell) {
		return cell.getCellType() == CellType.STRING && !cell.getStringCellValue().contains("{{");
	}

	/**
	 * Empties the texts of a sheet of narrative: what stands right of the items; without
	 * the headings of such a sheet, all below its first words.
	 */
	static void takeNarrative(Sheet sheet) {
		int headings = -1;
		int item = -1;
		int words = -1;
		for (Row row : sheet) {
			for (Cell cell : row) {
				String text = (cell.getCellType() == CellType.STRING) ? cell.getStringCellValue() : "";
				words = (words < 0 && !text.isBlank()) ? row.getRowNum() : words;
				if (headings < 0 && Labels.accented(text).equals(ITEM) && says(row, BODY)) {
					headings = row.getRowNum();
					item = cell.getColumnIndex();
				}
			}
		}
		int first = (headings >= 0) ? headings : words;
		for (Row row : sheet) {
			for (Cell cell : row) {
				if (row.getRowNum() > first && cell.getColumnIndex() > item && cell.getCellType() != CellType.FORMULA) {
					empty(cell);
				}
			}
		}
	}

	private static boolean says(Row row, String heading) {
		for (Cell cell : row) {
			if (cell.getCellType() == CellType.STRING && Labels.accented(cell.getStringCellValue()).equals(heading)) {
				return true;
			}
		}
		return false;
	}

	/** Formulas keep no result: it was made of the unit's figures. */
	static void takeResults(Sheet sheet) {
		for (Row row : sheet) {
			for (Cell cell : row) {
				if (cell.getCellType() == CellType.FORMULA && ((XSSFCell) cell).getCTCell().isSetV()) {
					((XSSFCell) cell).getCTCell().unsetV();
				}
			}
		}
	}

	/** Empties a cell; its look stays. */
	static void empty(Cell cell) {
		cell.setBlank();
		// An inline text would stay beside what the library writes.
		if (((XSSFCell) cell).getCTCell().isSetIs()) {
			((XSSFCell) cell).getCTCell().unsetIs();
		}
	}

}
