package vn.tonghop.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.HeaderFooter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

import vn.tonghop.model.ReportingPeriod;
import vn.tonghop.model.ReportingUnit;
import vn.tonghop.text.PeriodText;

/**
 * The texts of a form's template: titles, headings, what is printed above and below each
 * page. Filling leaves no marker.
 */
final class Titles {

	private final XSSFWorkbook workbook;

	Titles(XSSFWorkbook workbook) {
		this.workbook = workbook;
	}

	/** Every cell whose text has a marker. */
	void eachText(Consumer<XSSFCell> work) {
		List<XSSFCell> cells = new ArrayList<>();
		for (Sheet sheet : this.workbook) {
			for (Row row : sheet) {
				for (Cell cell : row) {
					if (cell.getCellType() == CellType.STRING && cell.getStringCellValue().contains("{{")) {
						cells.add((XSSFCell) cell);
					}
				}
			}
		}
		cells.forEach(work);
	}

	void fill(ReportingUnit unit, ReportingPeriod period) {
		Map<String, String> titles = Map.of("DON_VI", name(unit), "KY", PeriodText.name(period), "THANG",
				Integer.toString(period.end().getMonthValue()), "NAM", Integer.toString(period.year()), "NAM_SAU",
				Integer.toString(period.year() + 1));
		eachText((cell) -> write(cell, Marker.filled(cell.getStringCellValue(), titles)));
		for (Sheet any : this.workbook) {
			XSSFSheet sheet = (XSSFSheet) any;
			forget(sheet);
			sheet.getTables().forEach(XSSFTable::updateHeaders);
			if (sheet.getCTWorksheet().isSetHeaderFooter()) {
				Stream
					.of(sheet.getOddHeader(), sheet.getOddFooter(), sheet.getEvenHeader(), sheet.getEvenFooter(),
							sheet.getFirstHeader(), sheet.getFirstFooter())
					.forEach((part) -> fill(part, titles));
			}
		}
	}

	/**
	 * There an ampersand begins an instruction, so one that is meant is written twice.
	 */
	private static void fill(HeaderFooter part, Map<String, String> titles) {
		UnaryOperator<String> filled = (text) -> Marker.filled(text,
				Map.copyOf(titles.entrySet()
					.stream()
					.collect(java.util.stream.Collectors.toMap(Map.Entry::getKey,
							(entry) -> entry.getValue().replace("&", "&&")))));
		fill(part.getLeft(), filled, part::setLeft);
		fill(part.getCenter(), filled, part::setCenter);
		fill(part.getRight(), filled, part::setRight);
	}

	private static void fill(String text, UnaryOperator<String> filled, Consumer<String> set) {
		if (text.contains("{{")) {
			set.accept(filled.apply(text));
		}
	}

	static void write(XSSFCell cell, String text) {
		// Over an inline text the library writes beside it, not in its place.
		cell.setBlank();
		if (cell.getCTCell().isSetIs()) {
			cell.getCTCell().unsetIs();
		}
		if (!text.isEmpty()) {
			cell.setCellValue(text);
		}
	}

	/**
	 * What formulas gave over the markers is no outcome; not every program computes anew
	 * when it opens a file.
	 */
	private static void forget(XSSFSheet sheet) {
		for (Row row : sheet) {
			for (Cell cell : row) {
				if (cell.getCellType() == CellType.FORMULA) {
					XSSFCell formula = (XSSFCell) cell;
					if (formula.getCTCell().isSetV()) {
						formula.getCTCell().unsetV();
					}
					if (formula.getCTCell().isSetT()) {
						formula.getCTCell().unsetT();
					}
				}
			}
		}
	}

	/** The kind before the name, where the name does not say it. */
	private static String name(ReportingUnit unit) {
		String name = unit.name();
		boolean said = !unit.territorial()
				|| name.toLowerCase(Locale.ROOT).startsWith(unit.type().toLowerCase(Locale.ROOT));
		return said ? name : unit.type() + " " + name;
	}

}
