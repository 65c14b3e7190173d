package vn.tonghop.forms;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;

import vn.tonghop.text.NumberText;

/**
 * What the rows of a table are measured in: the row's own cell, else what stands in
 * brackets behind its label ({@code Tổng đàn lợn (con)}), else what is said once above
 * the table ({@code ĐVT: tấn}).
 */
final class UnitsOfMeasure {

	private static final Pattern ABOVE = Pattern.compile("(?:đvt|đơn vị tính)\\s*:\\s*(.+)",
			Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

	private static final Pattern BRACKETS = Pattern.compile("\\(([^()]+)\\)\\s*$");

	private final Headings headings;

	private final String above;

	UnitsOfMeasure(Headings headings) {
		this.headings = headings;
		this.above = above(headings);
	}

	/** The unit of measure of a row's figures; empty where nothing tells it. */
	String of(int row) {
		String own = Headings.text(this.headings.sheet(), row, this.headings.column("UNIT")).strip();
		if (!own.isEmpty()) {
			return own;
		}
		Matcher brackets = BRACKETS.matcher(label(row));
		return (brackets.find() && NumberText.isUnit(brackets.group(1))) ? brackets.group(1).strip() : this.above;
	}

	/** Whether the row itself tells it. */
	boolean typed(int row) {
		return !of(row).equals(this.above)
				|| !Headings.text(this.headings.sheet(), row, this.headings.column("UNIT")).isBlank();
	}

	private String label(int row) {
		return Headings.text(this.headings.sheet(), row, this.headings.column("LABEL")).strip();
	}

	private static String above(Headings headings) {
		for (int row = 0; row <= headings.last(); row++) {
			Row cells = headings.sheet().getRow(row);
			if (cells == null) {
				continue;
			}
			for (Cell cell : cells) {
				Matcher said = ABOVE.matcher((cell.getCellType() == CellType.STRING) ? cell.getStringCellValue() : "");
				String unit = said.find() ? said.group(1).replaceAll("[().;\\s]+$", "").strip() : "";
				if (NumberText.isUnit(unit)) {
					return unit;
				}
			}
		}
		return "";
	}

}
