package vn.tonghop.catalogue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import vn.tonghop.grid.Cell;
import vn.tonghop.grid.Sheet;
import vn.tonghop.model.FormLayout;
import vn.tonghop.model.FormLayout.Column;
import vn.tonghop.model.FormLayout.Input;
import vn.tonghop.model.FormLayout.Role;
import vn.tonghop.model.Indicator;
import vn.tonghop.model.Measure;
import vn.tonghop.text.Labels;

/** Works out the layout of one sheet of a form's template. */
final class SheetLayout {

	private static final int NONE = -1;

	private final Sheet sheet;

	private final Map<String, Indicator> indicators = new LinkedHashMap<>();

	/** Name's key → the form's indicators of that name, in order. */
	private final Map<String, List<Indicator>> byName = new HashMap<>();

	private final List<Input> inputs = new ArrayList<>();

	/** The columns in which markers ask for what had been done before. */
	private final Set<Integer> doneBefore = new TreeSet<>();

	/** Row → the indicators that it stands for, from left to right. */
	private final TreeMap<Integer, Set<String>> rows = new TreeMap<>();

	private int codeColumn = NONE;

	private int labelColumn = NONE;

	SheetLayout(Sheet sheet, String form, Collection<Indicator> indicators) {
		this.sheet = sheet;
		for (Indicator indicator : indicators) {
			this.indicators.put(indicator.code(), indicator);
			if (indicator.form().equals(form)) {
				names(indicator)
					.forEach((name) -> this.byName.computeIfAbsent(name, (any) -> new ArrayList<>()).add(indicator));
			}
		}
	}

	FormLayout.Sheet read() {
		findInputs();
		findCodes();
		findLabelColumn();
		findRowsByLabel();
		HeadingBlock headings = HeadingBlock.above(this.sheet, firstRow());
		List<Column> columns = columns(headings);
		List<FormLayout.Row> labelled = new ArrayList<>();
		this.rows.forEach((row, codes) -> codes.forEach((code) -> labelled
			.add(new FormLayout.Row(row, code, label(row, code), section(row, headings.lastRow())))));
		return new FormLayout.Sheet(this.sheet.name(), titles(headings), columns, labelled, this.inputs);
	}

	private static Set<String> names(Indicator indicator) {
		Set<String> names = new LinkedHashSet<>();
		names.add(Labels.exact(indicator.name()));
		indicator.aliases().forEach((alias) -> names.add(Labels.exact(alias)));
		return names;
	}

	private void findInputs() {
		for (Cell cell : this.sheet.cells()) {
			for (Marker marker : Marker.of(cell)) {
				Optional<Measure> measure = marker.measure();
				if (marker.alone() && marker.doneBefore() && this.indicators.containsKey(marker.name())) {
					this.doneBefore.add(cell.column());
					row(cell.row()).add(marker.name());
				}
				boolean figure = marker.alone() && (marker.remark() || measure.isPresent());
				if (figure && this.indicators.containsKey(marker.name())) {
					this.inputs.add(new Input(cell.row(), cell.column(), marker.name(), measure.orElse(null)));
					row(cell.row()).add(marker.name());
				}
			}
		}
	}

	private Set<String> row(int row) {
		return this.rows.computeIfAbsent(row, (any) -> new LinkedHashSet<>());
	}

	/**
	 * The codes' column: the one with most codes, where half of its texts are codes or
	 * its heading says so.
	 */
	private void findCodes() {
		Map<Integer, List<Cell>> codes = new TreeMap<>();
		Map<Integer, Integer> texts = new HashMap<>();
		Set<Integer> headed = new TreeSet<>();
		for (Cell cell : this.sheet.cells()) {
			Optional<String> text = cell.text().map(Key::clean);
			if (text.isEmpty()) {
				continue;
			}
			if (this.indicators.containsKey(text.get())) {
				codes.computeIfAbsent(cell.column(), (any) -> new ArrayList<>()).add(cell);
			}
			texts.merge(cell.column(), 1, Integer::sum);
			if (HeadingWords.headsCodes(text.get())) {
				headed.add(cell.column());
			}
		}
		codes.entrySet()
			.stream()
			.filter((entry) -> headed.contains(entry.getKey())
					|| entry.getValue().size() * 2 >= texts.getOrDefault(entry.getKey(), 0))
			.max(Comparator.comparingInt((entry) -> entry.getValue().size()))
			.ifPresent((entry) -> {
				this.codeColumn = entry.getKey();
				entry.getValue().forEach((cell) -> row(cell.row()).add(Key.clean(cell.text().orElse(""))));
			});
	}

	/** The labels' column: the one that holds most names of the rows' indicators. */
	private void findLabelColumn() {
		Map<Integer, Integer> hits = new TreeMap<>();
		for (Cell cell : this.sheet.cells()) {
			boolean named = cell.text().filter((text) -> this.byName.containsKey(Labels.exact(text))).isPresent();
			if (named && cell.column() != this.codeColumn) {
				hits.merge(cell.column(), 1, Integer::sum);
			}
		}
		hits.entrySet()
			.stream()
			.max(Map.Entry.<Integer, Integer>comparingByValue()
				.thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
			.ifPresent((entry) -> this.labelColumn = entry.getKey());
	}

	/**
	 * Rows that have neither marker nor code: derived ones, told by their label. Where a
	 * name recurs, the rows are taken in the catalogue's order.
	 */
	private void findRowsByLabel() {
		if (this.labelColumn == NONE) {
			return;
		}
		Set<String> placed = this.rows.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
		for (Cell cell : this.sheet.cells()) {
			if (cell.column() != this.labelColumn || this.rows.containsKey(cell.row())) {
				continue;
			}
			String name = cell.text().map(Labels::exact).orElse("");
			this.byName.getOrDefault(name, List.of())
				.stream()
				.map(Indicator::code)
				.filter((code) -> !placed.contains(code))
				.findFirst()
				.ifPresent((code) -> {
					placed.add(code);
					row(cell.row()).add(code);
				});
		}
	}

	private int firstRow() {
		return this.rows.isEmpty() ? this.sheet.lastRow() + 1 : this.rows.firstKey();
	}

	private List<Column> columns(HeadingBlock headings) {
		List<Column> columns = new ArrayList<>();
		for (int column = 0; column <= this.sheet.lastColumn(); column++) {
			String heading = headings.text(column);
			int at = column;
			List<Input> below = this.inputs.stream().filter((input) -> input.column() == at).toList();
			column(column, heading, below).ifPresent(columns::add);
		}
		return columns;
	}

	private Optional<Column> column(int column, String heading, List<Input> below) {
		if (column == this.codeColumn) {
			return Optional.of(new Column(column, Role.CODE, null, heading));
		}
		if (this.doneBefore.contains(column) && below.isEmpty()) {
			return Optional.of(new Column(column, Role.DONE_BEFORE, null, heading));
		}
		if (!below.isEmpty()) {
			return marked(column, heading, below);
		}
		if (column == this.labelColumn) {
			return Optional.of(new Column(column, Role.LABEL, null, heading));
		}
		// One column each for labels and codes; what is left goes by its words.
		return HeadingWords.role(heading)
			.filter((role) -> (role != Role.LABEL || this.labelColumn == NONE)
					&& (role != Role.CODE || this.codeColumn == NONE))
			.map((role) -> new Column(column, role,
					(role == Role.MEASURE) ? HeadingWords.measure(heading).orElse(null) : null, heading))
			.or(() -> unitsOfMeasure(column) ? Optional.of(new Column(column, Role.UNIT, null, heading))
					: Optional.empty());
	}

	/** A column of markers is what its markers agree on. */
	private static Optional<Column> marked(int column, String heading, List<Input> below) {
		Set<@Nullable Measure> measures = new LinkedHashSet<>();
		below.forEach((input) -> measures.add(input.measure()));
		if (measures.size() > 1) {
			return Optional.empty();
		}
		Measure measure = measures.iterator().next();
		return Optional.of(new Column(column, (measure != null) ? Role.MEASURE : Role.REMARK, measure, heading));
	}

	/** Whether most rows hold their indicator's unit of measure here. */
	private boolean unitsOfMeasure(int column) {
		int hits = 0;
		for (Map.Entry<Integer, Set<String>> row : this.rows.entrySet()) {
			String text = this.sheet.shown(row.getKey(), column).flatMap(Cell::text).map(Key::of).orElse("");
			boolean unit = !text.isEmpty()
					&& row.getValue().stream().anyMatch((code) -> Key.of(unit(code)).equals(text));
			hits += unit ? 1 : 0;
		}
		return hits > 0 && hits * 2 >= this.rows.size();
	}

	private String unit(String code) {
		Indicator indicator = this.indicators.get(code);
		return (indicator != null) ? indicator.unitOfMeasure() : "";
	}

	/**
	 * A row's label: that of the labels' column, or where several indicators share the
	 * row or there is no such column, the nearest text to the left of the marker, else
	 * above it.
	 */
	private String label(int row, String code) {
		Optional<Input> marker = this.inputs.stream()
			.filter((input) -> input.row() == row && input.indicator().equals(code))
			.findFirst();
		boolean shared = this.rows.getOrDefault(row, Set.of()).size() > 1;
		if (this.labelColumn != NONE && (!shared || marker.isEmpty())) {
			Optional<String> label = plainText(row, this.labelColumn);
			if (label.isPresent()) {
				return label.get();
			}
		}
		if (marker.isEmpty()) {
			return "";
		}
		for (int column = marker.get().column() - 1; column >= 0; column--) {
			Optional<String> text = plainText(row, column);
			if (text.isPresent() && !Key.same(text.get(), unit(code))) {
				return text.get();
			}
		}
		for (int above = row - 1; above >= 0 && above >= row - 3; above--) {
			Optional<String> text = plainText(above, marker.get().column());
			if (text.isPresent()) {
				return text.get();
			}
		}
		return "";
	}

	/** A text that is neither a marker nor a code. */
	private Optional<String> plainText(int row, int column) {
		return this.sheet.shown(row, column)
			.flatMap(Cell::text)
			.map(Key::clean)
			.filter((text) -> !text.isEmpty() && !text.contains("{{") && !this.indicators.containsKey(text));
	}

	/** The nearest row above, below the headings, that has a text and no figure. */
	private String section(int row, int headingsEnd) {
		for (int above = row - 1; above > headingsEnd; above--) {
			if (this.rows.containsKey(above)) {
				continue;
			}
			Optional<String> text = (this.labelColumn != NONE) ? plainText(above, this.labelColumn) : Optional.empty();
			if (text.isPresent()) {
				return text.get();
			}
			List<Cell> cells = this.sheet.row(above);
			Optional<Cell> longest = cells.stream()
				.filter((cell) -> cell.text().isPresent())
				.max(Comparator.comparingInt((cell) -> cell.text().orElse("").length()));
			if (longest.isPresent()) {
				return plainText(above, longest.get().column()).orElse("");
			}
		}
		return "";
	}

	private List<String> titles(HeadingBlock headings) {
		int end = Math.min(headings.firstRow(), firstRow());
		return this.sheet.cells()
			.stream()
			.takeWhile((cell) -> cell.row() < end)
			.flatMap((cell) -> cell.text().stream())
			.map(Key::clean)
			.filter((text) -> !text.isEmpty())
			.toList();
	}

}
