package vn.tonghop.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import vn.tonghop.grid.Cell;
import vn.tonghop.grid.DefinedName;
import vn.tonghop.grid.Sheet;
import vn.tonghop.grid.Visibility;
import vn.tonghop.grid.Workbook;
import vn.tonghop.model.Finding;
import vn.tonghop.model.ReadWorkbook;
import vn.tonghop.model.Severity;
import vn.tonghop.text.Labels;

/**
 * Accounts for every cell that is not blank: read, a label, known to be ignored, or
 * reported as unread.
 */
final class Coverage {

	/** So many addresses are named in a message; the rest is counted. */
	private static final int NAMED = 5;

	/** How the name of a remark's cell ends. */
	private static final String REMARK = ".GC";

	/** By the sheet's name; several where tables stand side by side. */
	private final Map<String, List<SheetMatch>> matches = new HashMap<>();

	private final Map<String, Set<Long>> figures;

	private final List<Finding> findings = new ArrayList<>();

	/** Cells of an issued form that only show what its rules say. */
	private final Map<String, Set<Long>> shown = new HashMap<>();

	/** Cells of an issued form where remarks are typed. */
	private final Map<String, Set<Long>> remarks = new HashMap<>();

	private int read;

	private int labels;

	private int ignored;

	private int unread;

	Coverage(List<SheetMatch> matches, Map<String, Set<Long>> figures) {
		matches.forEach(
				(match) -> this.matches.computeIfAbsent(match.view().name(), (name) -> new ArrayList<>()).add(match));
		this.figures = figures;
	}

	void account(Workbook workbook, Set<String> formSheets, NarrativeSheet narrative) {
		for (DefinedName name : workbook.names()) {
			boolean shows = name.name().startsWith(HiddenIdentity.SHOWN);
			if (shows || name.name().endsWith(REMARK)) {
				(shows ? this.shown : this.remarks).computeIfAbsent(name.sheet(), (key) -> new HashSet<>())
					.add(FigureCells.place(name.row(), name.column()));
			}
		}
		Set<String> others = new HashSet<>(HiddenIdentity.otherSheets(workbook));
		others.addAll(AppendixOfLevel.furtherSheets(workbook));
		for (Sheet sheet : workbook.sheets()) {
			List<SheetMatch> matched = this.matches.getOrDefault(sheet.name(), List.of());
			if (!matched.isEmpty()) {
				matched.forEach(this::account);
				// Of tables side by side one may be of another period: that is told.
				this.ignored += sheet.cells().size()
						- matched.stream().mapToInt((match) -> match.view().sheet().cells().size()).sum();
			}
			else if (narrative.sheet() != null && narrative.sheet().name().equals(sheet.name())) {
				this.read += sheet.cells().size();
			}
			else if (formSheets.contains(sheet.name()) || sheet.name().equals(HiddenIdentity.SHEET)
					|| others.contains(sheet.name()) || sheet.visibility() == Visibility.VERY_HIDDEN) {
				this.ignored += sheet.cells().size();
			}
			else {
				unread(sheet.name(), sheet.cells());
			}
		}
	}

	private void account(SheetMatch match) {
		Sheet sheet = match.view().sheet();
		Set<Long> places = this.figures.getOrDefault(sheet.name(), Set.of());
		Set<Long> own = this.shown.getOrDefault(sheet.name(), Set.of());
		Set<Long> remarked = this.remarks.getOrDefault(sheet.name(), Set.of());
		Set<Integer> rows = match.rows()
			.stream()
			.map(SheetMatch.Row::row)
			.collect(Collectors.toCollection(HashSet::new));
		int lastRow = rows.stream().mapToInt(Integer::intValue).max().orElse(-1);
		int firstRow = rows.stream().mapToInt(Integer::intValue).min().orElse(Integer.MAX_VALUE);
		Set<String> headings = sheet.cells()
			.stream()
			.filter((cell) -> cell.row() >= match.headingTop() && cell.row() < firstRow)
			.map((cell) -> heading(match, cell))
			.collect(Collectors.toSet());
		List<Cell> unknown = new ArrayList<>();
		for (Cell cell : sheet.cells()) {
			Heading heading = match.headingAt(cell.column());
			Heading.Kind kind = (heading != null) ? heading.kind() : Heading.Kind.UNKNOWN;
			boolean text = !match.view().text(cell).isBlank();
			long place = FigureCells.place(cell.row(), cell.column());
			if (own.contains(place)) {
				this.ignored++;
			}
			else if (remarked.contains(place) || places.contains(place)
					|| (kind == Heading.Kind.REMARK && rows.contains(cell.row()))) {
				this.read++;
			}
			else if (cell.row() < firstRow || (cell.row() > lastRow && text)) {
				this.labels++;
			}
			else if (kind == Heading.Kind.PASSED_OVER) {
				this.ignored++;
			}
			else if (!rows.contains(cell.row()) && headings.contains(heading(match, cell))) {
				this.labels++;
			}
			else if (describes(kind) || (text && !rows.contains(cell.row()) && kind != Heading.Kind.MEASURE)) {
				this.labels++;
			}
			else {
				unknown.add(cell);
			}
		}
		unread(sheet.name(), mistyped(match, unknown));
	}

	/**
	 * What a cell says in its column: headings and the columns' numbers stand once more
	 * where a page begins.
	 */
	private static String heading(SheetMatch match, Cell cell) {
		return cell.column() + ":" + Labels.unaccented(match.view().shown(cell.row(), cell.column()));
	}

	/**
	 * Tells the rows whose label may be a mistyped one.
	 * @return the cells of which nothing is known
	 */
	private List<Cell> mistyped(SheetMatch match, List<Cell> unknown) {
		Set<String> found = match.rows().stream().map(SheetMatch.Row::indicator).collect(Collectors.toSet());
		Map<Integer, Boolean> told = new HashMap<>();
		List<Cell> rest = new ArrayList<>();
		for (Cell cell : unknown) {
			boolean suggested = told.computeIfAbsent(cell.row(), (row) -> suggest(match, row, found));
			this.unread += suggested ? 1 : 0;
			if (!suggested) {
				rest.add(cell);
			}
		}
		return rest;
	}

	private boolean suggest(SheetMatch match, int row, Set<String> found) {
		for (Cell cell : match.view().sheet().row(row)) {
			Heading heading = match.headingAt(cell.column());
			Optional<String> name = (heading != null && heading.kind() == Heading.Kind.LABEL)
					? match.index().suggestion(match.view().text(cell), found) : Optional.empty();
			if (name.isPresent()) {
				this.findings.add(Finding.of("NHAN_LA", Severity.WARNING, match.view().text(cell).strip(), name.get())
					.at(match.view().name(), cell.address()));
				return true;
			}
		}
		return false;
	}

	private static boolean describes(Heading.Kind kind) {
		return kind == Heading.Kind.ORDINAL || kind == Heading.Kind.LABEL || kind == Heading.Kind.CODE
				|| kind == Heading.Kind.UNIT;
	}

	private void unread(String sheet, List<Cell> cells) {
		if (cells.isEmpty()) {
			return;
		}
		this.unread += cells.size();
		String addresses = cells.stream().limit(NAMED).map(Cell::address).collect(Collectors.joining(", "))
				+ ((cells.size() > NAMED) ? ", …" : "");
		this.findings.add(Finding.of("O_CHUA_DOC", Severity.WARNING, Integer.toString(cells.size()), addresses)
			.at(sheet, cells.get(0).address()));
	}

	List<Finding> findings() {
		return this.findings;
	}

	ReadWorkbook.Coverage sum() {
		return new ReadWorkbook.Coverage(this.read, this.labels, this.ignored, this.unread);
	}

}
