package vn.tonghop.forms;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFCell;

import vn.tonghop.forms.FormDraft.Line;
import vn.tonghop.text.Labels;

/** Puts markers into a form in place of what one unit wrote for one period. */
final class MarkedForm {

	/** Titles that name who reports, in the words that offices use. */
	private static final Pattern UNIT = Pattern.compile(
			"^(\\s*(?:UBND\\s+|Ủy ban nhân dân\\s+|Đơn vị(?: báo cáo)?\\s*:\\s*(?:UBND\\s+)?)?)"
					+ "(?:(?<=:\\s)\\S.*|(?:xã|phường|thị trấn|đặc khu)\\s.*)$",
			Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

	private static final Pattern PERIOD = Pattern.compile("(\\s*Kỳ báo cáo\\s*:\\s*).*",
			Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

	private static final Pattern MONTH = Pattern.compile("(tháng\\s*)(?:1[0-2]|0?[1-9])(?![0-9])",
			Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

	private static final Pattern MONTHS = Pattern.compile("(?<![0-9])(?:1[0-2]|0?[1-9])(\\s+tháng)",
			Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

	private static final Pattern YEAR = Pattern.compile("(năm\\s*|/)20[0-9]{2}(?![0-9])",
			Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

	private MarkedForm() {
	}

	/**
	 * Writes the markers over the figures; rows that the form computes keep their
	 * formulas.
	 */
	static void mark(Headings headings, List<Line> lines) {
		for (Line line : lines) {
			if (line.formula() != null) {
				continue;
			}
			headings.measures().forEach((column, measure) -> {
				XSSFCell cell = (XSSFCell) headings.sheet()
					.getRow(line.row())
					.getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
				write(cell, "{{" + line.code() + "." + measure + "}}");
			});
		}
	}

	/**
	 * Another unit's name and another period's would contradict the form that is issued:
	 * in titles and headings they become markers.
	 */
	static void markTitles(Headings headings) {
		for (int number = 0; number <= headings.last(); number++) {
			Row row = headings.sheet().getRow(number);
			for (Cell cell : (row != null) ? row : List.<Cell>of()) {
				if (cell.getCellType() == CellType.STRING) {
					String text = cell.getStringCellValue();
					String marked = (number < headings.first()) ? title(text) : heading(text);
					if (!marked.equals(text)) {
						write((XSSFCell) cell, marked);
					}
				}
			}
		}
	}

	private static String title(String text) {
		String unit = UNIT.matcher(text).replaceFirst("$1{{DON_VI}}");
		Matcher period = PERIOD.matcher(unit);
		return period.matches() ? period.group(1) + "{{KY}}" : heading(unit);
	}

	/** The year before is left as it is written. */
	private static String heading(String text) {
		String month = MONTH.matcher(text).replaceAll("$1{{THANG}}");
		String months = MONTHS.matcher(month).replaceAll("{{THANG}}$1");
		String key = Labels.unaccented(text);
		return key.contains("nam truoc") || key.contains("cung ky") ? months
				: YEAR.matcher(months).replaceAll("$1{{NAM}}");
	}

	private static void write(XSSFCell cell, String text) {
		OwnContent.empty(cell);
		cell.setCellValue(text);
	}

}
