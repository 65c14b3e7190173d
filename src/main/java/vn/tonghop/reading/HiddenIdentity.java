package vn.tonghop.reading;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import vn.tonghop.grid.Cell;
import vn.tonghop.grid.Workbook;
import vn.tonghop.model.ReportingPeriod;
import vn.tonghop.text.Labels;

/**
 * The identity that issuing wrote into a form: a hidden sheet of that name with a row for
 * each of form, unit and period.
 *
 * @param form the form's code
 * @param unit the unit's code
 */
record HiddenIdentity(@Nullable String form, @Nullable String unit, @Nullable ReportingPeriod period) {

	/** The hidden sheet's name. */
	static final String SHEET = "_tonghop";

	/** How the names of cells begin that only show what the form's rules say. */
	static final String SHOWN = "_KIEM_TRA.";

	/** How the rows begin that name sheets of the template without figures. */
	private static final String OTHER_SHEET = "trang ";

	static Optional<HiddenIdentity> of(Workbook workbook) {
		Map<String, String> entries = entries(workbook);
		if (entries.isEmpty()) {
			return Optional.empty();
		}
		return Optional.of(new HiddenIdentity(entries.get("biểu"), entries.get("đơn vị"),
				Optional.ofNullable(entries.get("kỳ")).flatMap(ReportingPeriod::parse).orElse(null)));
	}

	/** The sheets that came with the form and hold nothing to be typed. */
	static Set<String> otherSheets(Workbook workbook) {
		return entries(workbook).entrySet()
			.stream()
			.filter((entry) -> entry.getKey().startsWith(OTHER_SHEET))
			.map(Map.Entry::getValue)
			.collect(Collectors.toSet());
	}

	private static Map<String, String> entries(Workbook workbook) {
		Map<String, String> entries = new TreeMap<>();
		workbook.sheet(SHEET)
			.ifPresent((sheet) -> sheet.cells()
				.stream()
				.filter((cell) -> cell.column() == 0)
				.forEach((cell) -> sheet.cell(cell.row(), 1)
					.flatMap(Cell::text)
					.ifPresent((value) -> entries.put(Labels.exact(cell.text().orElse("")), value.strip()))));
		return entries;
	}

}
