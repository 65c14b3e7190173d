package vn.tonghop.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import vn.tonghop.grid.Cell;
import vn.tonghop.grid.DefinedName;
import vn.tonghop.grid.Sheet;
import vn.tonghop.model.FoundBy;
import vn.tonghop.model.Indicator;
import vn.tonghop.model.Measure;

/** Finds a form's rows and columns in a sheet. */
final class FormMatcher {

	/** Headings stand close above the first row of figures. */
	private static final int HEADING_ROWS = 8;

	/** How the names of cells end that hold what had been done before. */
	private static final String DONE_BEFORE = "LKT";

	/** So many columns further in the parts of an indicator are labelled. */
	private static final int INDENTED = 2;

	private final FormIndex index;

	FormMatcher(FormIndex index) {
		this.index = index;
	}

	SheetMatch match(SheetView view, List<DefinedName> names) {
		List<SheetMatch.Named> named = named(view, names);
		int codeColumn = codeColumn(view);
		Map<Integer, SheetMatch.Row> rows = new TreeMap<>();
		List<SheetMatch.Contradiction> contradictions = new ArrayList<>();
		if (codeColumn >= 0) {
			byCode(view, codeColumn, rows, contradictions);
		}
		List<SheetMatch.Unclear> unclear = new ArrayList<>();
		List<Integer> labelColumns = labelColumns(view, codeColumn);
		byLabel(view, labelColumns, rows, unclear);
		int firstRow = rows.keySet().stream().findFirst().orElse(0);
		int top = headingTop(view, firstRow);
		return new SheetMatch(view, this.index, named, headings(view, top, firstRow, labelColumns),
				List.copyOf(rows.values()), top, unclear, contradictions);
	}

	private List<SheetMatch.Named> named(SheetView view, List<DefinedName> names) {
		List<SheetMatch.Named> named = new ArrayList<>();
		for (DefinedName name : names) {
			int dot = name.name().lastIndexOf('.');
			if (dot <= 0 || !name.sheet().equals(view.name())) {
				continue;
			}
			Optional<Indicator> indicator = this.index.byCode(name.name().substring(0, dot));
			String suffix = name.name().substring(dot + 1);
			boolean before = suffix.equalsIgnoreCase(DONE_BEFORE);
			Optional<Measure> measure = before ? Optional.of(Measure.LK) : measure(suffix);
			if (indicator.isPresent() && measure.isPresent()) {
				named.add(
						new SheetMatch.Named(name.row(), name.column(), indicator.get().code(), measure.get(), before));
			}
		}
		return named;
	}

	private static Optional<Measure> measure(String word) {
		return Measure.REPORTED.stream().filter((measure) -> measure.name().equalsIgnoreCase(word)).findFirst();
	}

	/**
	 * The column in which the most cells are codes of the form; -1 where there is none.
	 */
	private int codeColumn(SheetView view) {
		Map<Integer, Integer> counts = new HashMap<>();
		for (Cell cell : view.sheet().cells()) {
			if (cell.text().isPresent() && this.index.byCode(cell.text().get()).isPresent()) {
				counts.merge(cell.column(), 1, Integer::sum);
			}
		}
		return counts.entrySet()
			.stream()
			.max(Map.Entry.<Integer, Integer>comparingByValue()
				.thenComparing(Map.Entry.comparingByKey(java.util.Comparator.reverseOrder())))
			.map(Map.Entry::getKey)
			.orElse(-1);
	}

	private void byCode(SheetView view, int codeColumn, Map<Integer, SheetMatch.Row> rows,
			List<SheetMatch.Contradiction> contradictions) {
		for (Cell cell : view.sheet().cells()) {
			if (cell.column() != codeColumn) {
				continue;
			}
			Optional<Indicator> indicator = this.index.byCode(view.text(cell));
			if (indicator.isEmpty()) {
				continue;
			}
			String code = indicator.get().code();
			rows.put(cell.row(), new SheetMatch.Row(cell.row(), code, FoundBy.CODE));
			for (Cell other : view.sheet().row(cell.row())) {
				String text = view.text(other);
				Set<String> labelled = (other.column() != codeColumn && !text.isEmpty()) ? this.index.byLabel(text)
						: Set.of();
				if (labelled.size() == 1 && !labelled.contains(code)) {
					contradictions.add(new SheetMatch.Contradiction(cell.row(), cell.column(), code, view.text(other),
							labelled.iterator().next()));
				}
			}
		}
	}

	/**
	 * Takes in the rows that have no code by their label; of several that fit, the one
	 * whose parent stands above.
	 */
	private void byLabel(SheetView view, List<Integer> labelColumns, Map<Integer, SheetMatch.Row> rows,
			List<SheetMatch.Unclear> unclear) {
		Set<String> taken = new HashSet<>();
		rows.values().forEach((row) -> taken.add(row.indicator()));
		List<String> above = new ArrayList<>();
		for (int row = 0; row <= view.sheet().lastRow(); row++) {
			if (rows.containsKey(row)) {
				above.add(rows.get(row).indicator());
				continue;
			}
			Optional<Cell> cell = label(view, row, labelColumns);
			if (cell.isEmpty()) {
				continue;
			}
			int labelColumn = cell.get().column();
			Set<String> candidates = new java.util.LinkedHashSet<>(this.index.byLabel(view.text(cell.get())));
			boolean whole = !candidates.isEmpty();
			if (!whole) {
				candidates.addAll(this.index.byBeginning(view.text(cell.get())));
			}
			String chosen = choose(candidates, whole, above);
			if (chosen != null) {
				rows.put(row, new SheetMatch.Row(row, chosen, FoundBy.LABEL));
				taken.add(chosen);
				above.add(chosen);
			}
			else if (candidates.size() > 1 && holdsNumbers(view.sheet(), row, labelColumn)
					&& !taken.containsAll(candidates)) {
				unclear.add(new SheetMatch.Unclear(row, labelColumn, view.text(cell.get()), List.copyOf(candidates)));
			}
		}
	}

	/**
	 * The candidate whose parent is the last row of a parent above; the only one where
	 * its whole label stood there.
	 */
	private @Nullable String choose(Set<String> candidates, boolean whole, List<String> above) {
		if (whole && candidates.size() == 1) {
			return candidates.iterator().next();
		}
		for (int i = candidates.isEmpty() ? -1 : above.size() - 1; i >= 0; i--) {
			String upper = above.get(i);
			List<String> children = candidates.stream()
				.filter((code) -> this.index.parent(code).filter(upper::equals).isPresent())
				.toList();
			if (children.size() == 1) {
				return children.get(0);
			}
			if (children.size() > 1) {
				return null;
			}
		}
		return null;
	}

	/** The label of a row: in one column, or a column to the right for what is a part. */
	private static Optional<Cell> label(SheetView view, int row, List<Integer> labelColumns) {
		return labelColumns.stream()
			.flatMap((column) -> view.sheet().cell(row, column).stream())
			.filter((cell) -> !view.text(cell).isBlank())
			.findFirst();
	}

	private static boolean holdsNumbers(Sheet sheet, int row, int labelColumn) {
		return sheet.row(row).stream().anyMatch((cell) -> cell.column() > labelColumn && cell.number().isPresent());
	}

	/**
	 * The column in which the most cells are labels of the form, then those beside it in
	 * which labels stand further in or out.
	 */
	private List<Integer> labelColumns(SheetView view, int codeColumn) {
		Map<Integer, Set<String>> found = new LinkedHashMap<>();
		for (Cell cell : view.sheet().cells()) {
			String text = view.text(cell);
			if (cell.column() == codeColumn || text.isBlank()) {
				continue;
			}
			Set<String> codes = this.index.byLabel(text);
			if (!codes.isEmpty()) {
				found.computeIfAbsent(cell.column(), (column) -> new HashSet<>()).addAll(codes);
			}
		}
		int most = found.entrySet()
			.stream()
			.max(java.util.Comparator.comparingInt((Map.Entry<Integer, Set<String>> entry) -> entry.getValue().size())
				.thenComparing(Map.Entry.comparingByKey(java.util.Comparator.reverseOrder())))
			.map(Map.Entry::getKey)
			.orElse(-1);
		return found.entrySet()
			.stream()
			.filter((entry) -> entry.getKey() == most
					|| (Math.abs(entry.getKey() - most) <= INDENTED && entry.getValue().size() > 1))
			.map(Map.Entry::getKey)
			.sorted(java.util.Comparator.comparing((Integer column) -> column != most)
				.thenComparing((column) -> column))
			.toList();
	}

	/**
	 * The first row of the headings: the highest close above the figures in which two
	 * columns are understood.
	 */
	private int headingTop(SheetView view, int firstRow) {
		int top = Math.max(0, firstRow - 1);
		for (int row = firstRow - 1; row >= Math.max(0, firstRow - HEADING_ROWS); row--) {
			int understood = 0;
			for (Cell cell : view.sheet().row(row)) {
				Heading heading = this.index.heading(cell.column(), List.of(view.text(cell)));
				understood += (heading.kind() != Heading.Kind.UNKNOWN) ? 1 : 0;
			}
			if (understood >= 3) {
				top = row;
			}
		}
		return top;
	}

	private List<Heading> headings(SheetView view, int top, int firstRow, List<Integer> labelColumns) {
		List<Heading> headings = new ArrayList<>();
		for (int column = 0; column <= view.sheet().lastColumn(); column++) {
			List<String> levels = new ArrayList<>();
			for (int row = top; row < firstRow; row++) {
				String level = view.shown(row, column).strip();
				if (!level.isEmpty() && (levels.isEmpty() || !levels.get(levels.size() - 1).equals(level))) {
					levels.add(level);
				}
			}
			Heading heading = levels.isEmpty() ? null : this.index.heading(column, levels);
			boolean unsaid = heading == null || heading.kind() == Heading.Kind.UNKNOWN;
			if (unsaid && labelColumns.contains(column)) {
				heading = Heading.ofLabels(column);
			}
			if (heading != null) {
				headings.add(heading);
			}
		}
		return headings;
	}

}
