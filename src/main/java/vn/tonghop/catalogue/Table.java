package vn.tonghop.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import vn.tonghop.grid.Address;
import vn.tonghop.grid.Cell;
import vn.tonghop.grid.Sheet;
import vn.tonghop.grid.Workbook;

/**
 * A sheet of the catalogue: headings in row 1, an entry in each row that is not blank.
 */
final class Table {

	private final String file;

	private final Workbook workbook;

	private final Sheet sheet;

	private final Problems problems;

	/** Heading's key → column. */
	private final Map<String, Integer> columns = new LinkedHashMap<>();

	/** A reader's name for a column → the column; absent where it is not there. */
	private final Map<String, Optional<Integer>> asked = new HashMap<>();

	private Table(String file, Workbook workbook, Sheet sheet, Problems problems) {
		this.file = file;
		this.workbook = workbook;
		this.sheet = sheet;
		this.problems = problems;
		for (Cell cell : sheet.row(0)) {
			cell.text().ifPresent((heading) -> this.columns.putIfAbsent(Key.of(heading), cell.column()));
		}
	}

	/** Opens a sheet and tells each of the columns that it must have and has not. */
	static Table open(String file, Workbook workbook, Sheet sheet, Problems problems, List<String> required) {
		Table table = new Table(file, workbook, sheet, problems);
		for (String column : required) {
			if (!table.has(column)) {
				problems.error(file, sheet.name(), "A1", "DM_THIEU_COT", column, table.headings());
			}
		}
		return table;
	}

	String name() {
		return this.sheet.name();
	}

	boolean has(String column) {
		return column(column).isPresent();
	}

	private Optional<Integer> column(String name) {
		return this.asked.computeIfAbsent(name, (any) -> Optional.ofNullable(this.columns.get(Key.of(any))));
	}

	private String headings() {
		return this.sheet.row(0)
			.stream()
			.flatMap((cell) -> cell.text().stream())
			.map(Key::clean)
			.collect(Collectors.joining(", "));
	}

	/** The rows below the headings that hold anything. */
	List<Row> rows() {
		List<Row> rows = new ArrayList<>();
		int last = 0;
		for (Cell cell : this.sheet.cells()) {
			boolean blank = cell.text().map(String::isBlank).orElse(false);
			if (cell.row() > last && !blank) {
				last = cell.row();
				rows.add(new Row(this, last));
			}
		}
		return rows;
	}

	String file() {
		return this.file;
	}

	Workbook workbook() {
		return this.workbook;
	}

	Problems problems() {
		return this.problems;
	}

	/** What a person sees in a row's column; empty where the column is not there. */
	Optional<Cell> cell(int row, String column) {
		return column(column).flatMap((at) -> this.sheet.shown(row, at));
	}

	/** The address, of a blank cell too; null where the column is not there. */
	@Nullable String address(int row, String column) {
		return column(column).map((at) -> Address.of(row, at)).orElse(null);
	}

}
