package vn.tonghop.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import vn.tonghop.grid.Address;
import vn.tonghop.grid.Area;
import vn.tonghop.grid.Cell;
import vn.tonghop.model.Finding;
import vn.tonghop.model.Indicator;
import vn.tonghop.model.Severity;

/**
 * Cells of several figures that were merged into one: it holds one number, and whose that
 * is cannot be told.
 */
final class MergedFigures {

	private MergedFigures() {
	}

	/**
	 * What is told of them.
	 * @param columns the columns of measures that are read
	 */
	static List<Finding> of(SheetMatch match, List<Heading> columns) {
		NavigableSet<Integer> typed = match.rows()
			.stream()
			.filter((row) -> match.index().indicator(row.indicator()).filter(Indicator::typed).isPresent())
			.map(SheetMatch.Row::row)
			.collect(Collectors.toCollection(TreeSet::new));
		List<Finding> findings = new ArrayList<>();
		for (Area area : match.view().sheet().merges()) {
			List<String> figures = figures(area, typed, columns);
			Cell said = said(match, area);
			if (figures.size() > 1 && said != null) {
				findings.add(Finding
					.of("O_GOP", Severity.ERROR, Integer.toString(figures.size()), String.join(", ", figures),
							match.view().shown(said.row(), said.column()).strip())
					.at(match.view().name(), Address.of(area.firstRow(), area.firstColumn())));
			}
		}
		return findings;
	}

	/** The addresses of the figures that an area covers. */
	private static List<String> figures(Area area, NavigableSet<Integer> typed, List<Heading> columns) {
		List<String> figures = new ArrayList<>();
		// A merged area may reach to the end of the sheet.
		for (int row : typed.subSet(area.firstRow(), true, area.lastRow(), true)) {
			for (Heading column : columns) {
				if (area.contains(row, column.column())) {
					figures.add(Address.of(row, column.column()));
				}
			}
		}
		return figures;
	}

	private static @Nullable Cell said(SheetMatch match, Area area) {
		return match.view()
			.sheet()
			.row(area.firstRow())
			.stream()
			.filter((cell) -> cell.column() == area.firstColumn())
			.filter((cell) -> cell.number().isPresent() || !match.view().text(cell).isBlank())
			.findFirst()
			.orElse(null);
	}

}
