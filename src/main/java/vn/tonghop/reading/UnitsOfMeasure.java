package vn.tonghop.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import vn.tonghop.grid.Address;
import vn.tonghop.grid.Cell;
import vn.tonghop.model.Finding;
import vn.tonghop.model.Indicator;
import vn.tonghop.model.Severity;
import vn.tonghop.text.NumberText;

/**
 * Where a sheet says another unit of measure than the catalogue, the figures cannot be
 * taken as they stand: in a row, above a column or above the whole table.
 */
final class UnitsOfMeasure {

	private static final Pattern OF_TABLE = Pattern.compile("\\(?(?:đơn vị tính|đơn vị|đvt)\\s*:\\s*([^()]+?)\\s*[.)]?",
			Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

	/** No line that only names a unit of measure is longer. */
	private static final int LONGEST = 60;

	private UnitsOfMeasure() {
	}

	/** What a row says of its own, in a column of units or behind the label. */
	static List<Finding> of(SheetMatch match, SheetMatch.Row row) {
		Indicator indicator = match.index().indicator(row.indicator()).orElseThrow();
		List<Finding> findings = new ArrayList<>();
		for (Cell cell : indicator.typed() ? match.view().sheet().row(row.row()) : List.<Cell>of()) {
			written(match, row, cell).filter((written) -> NumberText.differs(written, indicator.unitOfMeasure()))
				.ifPresent((written) -> findings.add(finding(match, cell.row(), cell.column(), indicator, written)));
		}
		return findings;
	}

	/**
	 * What is said above a column or above the table, each told once: above the table it
	 * is of the rows that say nothing of their own. What the form says itself is the
	 * office's.
	 */
	static List<Finding> above(SheetMatch match, List<Heading> columns) {
		List<Finding> findings = new ArrayList<>();
		for (Heading column : columns.stream().filter((heading) -> !heading.ownForm()).toList()) {
			LabelText.unit(column.text())
				.ifPresent((unit) -> first(match, unit, match.rows()).ifPresent((indicator) -> findings
					.add(finding(match, match.headingTop(), column.column(), indicator, unit))));
		}
		List<SheetMatch.Row> silent = match.rows().stream().filter((row) -> !saysUnit(match, row)).toList();
		for (Cell cell : match.view().sheet().cells()) {
			if (cell.row() >= match.headingTop() || silent.isEmpty()) {
				break;
			}
			String text = match.view().text(cell).strip();
			Matcher said = OF_TABLE.matcher((text.length() <= LONGEST) ? text : "");
			if (said.matches() && NumberText.isUnit(said.group(1)) && match.index().titled(List.of(text)) == 0) {
				first(match, said.group(1), silent).ifPresent((indicator) -> findings
					.add(finding(match, cell.row(), cell.column(), indicator, said.group(1))));
			}
		}
		return findings;
	}

	/** The first typed indicator of which that unit is a multiple or a part. */
	private static Optional<Indicator> first(SheetMatch match, String unit, List<SheetMatch.Row> rows) {
		return rows.stream()
			.flatMap((row) -> match.index().indicator(row.indicator()).stream())
			.filter(Indicator::typed)
			.filter((indicator) -> NumberText.isMultiple(unit, indicator.unitOfMeasure()))
			.findFirst();
	}

	private static boolean saysUnit(SheetMatch match, SheetMatch.Row row) {
		return match.view().sheet().row(row.row()).stream().anyMatch((cell) -> written(match, row, cell).isPresent());
	}

	private static Finding finding(SheetMatch match, int row, int column, Indicator indicator, String written) {
		return Finding.of("DON_VI_TINH_KHAC", Severity.ERROR, indicator.name(), written, indicator.unitOfMeasure())
			.at(match.view().name(), Address.of(row, column))
			.about(indicator.code(), null);
	}

	/** The unit of measure that a cell of a row says. */
	private static Optional<String> written(SheetMatch match, SheetMatch.Row row, Cell cell) {
		String text = match.view().text(cell).strip();
		if (text.isEmpty()) {
			return Optional.empty();
		}
		Heading heading = match.headingAt(cell.column());
		if (heading != null && heading.kind() == Heading.Kind.UNIT) {
			return Optional.of(text);
		}
		return match.index().unitBehind(text).filter((unit) -> match.index().byLabel(text).contains(row.indicator()));
	}

}
