package vn.tonghop.grid;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** A sheet: its cells that are not blank, and what of it is merged or hidden. */
public final class Sheet {

	private static final Comparator<Cell> ROW_MAJOR = Comparator.comparingInt(Cell::row).thenComparingInt(Cell::column);

	private final String name;

	private final Visibility visibility;

	private final List<Cell> cells;

	private final List<Area> merges;

	/** For each merge the lowest row that it or an earlier one reaches. */
	private final int[] reach;

	private final BitSet hiddenRows;

	private final BitSet hiddenColumns;

	private final int lastColumn;

	private Sheet(Builder builder) {
		this.name = builder.name;
		this.visibility = builder.visibility;
		this.cells = builder.sortedCells();
		List<Area> areas = new ArrayList<>(builder.merges);
		areas.sort(Comparator.comparingInt(Area::firstRow));
		this.merges = List.copyOf(areas);
		this.reach = new int[areas.size()];
		int lowest = -1;
		for (int i = 0; i < this.reach.length; i++) {
			lowest = Math.max(lowest, areas.get(i).lastRow());
			this.reach[i] = lowest;
		}
		this.hiddenRows = (BitSet) builder.hiddenRows.clone();
		this.hiddenColumns = (BitSet) builder.hiddenColumns.clone();
		int last = -1;
		for (Cell cell : this.cells) {
			last = Math.max(last, cell.column());
		}
		this.lastColumn = last;
	}

	public static Builder builder(String name, Visibility visibility) {
		return new Builder(name, visibility);
	}

	public String name() {
		return this.name;
	}

	public Visibility visibility() {
		return this.visibility;
	}

	/** The cells that are not blank, row by row, each row from left to right. */
	public List<Cell> cells() {
		return this.cells;
	}

	/** The cells of a row that are not blank, from left to right. */
	public List<Cell> row(int row) {
		return this.cells.subList(insertionPoint(row, 0), insertionPoint(row + 1, 0));
	}

	/** The cell itself; empty where it is blank. */
	public Optional<Cell> cell(int row, int column) {
		int at = insertionPoint(row, column);
		if (at == this.cells.size()) {
			return Optional.empty();
		}
		Cell cell = this.cells.get(at);
		return (cell.row() == row && cell.column() == column) ? Optional.of(cell) : Optional.empty();
	}

	/** What a person sees there: of a merged area the cell at its top left. */
	public Optional<Cell> shown(int row, int column) {
		return merge(row, column).map((area) -> cell(area.firstRow(), area.firstColumn()))
			.orElseGet(() -> cell(row, column));
	}

	/** The merged area that holds a cell. */
	public Optional<Area> merge(int row, int column) {
		int low = 0;
		int high = this.merges.size();
		while (low < high) {
			int middle = (low + high) >>> 1;
			if (this.merges.get(middle).firstRow() <= row) {
				low = middle + 1;
			}
			else {
				high = middle;
			}
		}
		for (int i = low - 1; i >= 0 && this.reach[i] >= row; i--) {
			if (this.merges.get(i).contains(row, column)) {
				return Optional.of(this.merges.get(i));
			}
		}
		return Optional.empty();
	}

	/** The merged areas, the upper ones first. */
	public List<Area> merges() {
		return this.merges;
	}

	/**
	 * The sheet as if it had only these columns, both ends included; addresses stay. An
	 * area that was merged beyond them is merged as far as they go.
	 */
	public Sheet columns(int first, int last) {
		Builder part = builder(this.name, this.visibility);
		this.cells.stream().filter((cell) -> cell.column() >= first && cell.column() <= last).forEach(part::cell);
		for (Area area : this.merges) {
			if (area.firstColumn() <= last && area.lastColumn() >= first) {
				part.merge(new Area(area.firstRow(), Math.max(first, area.firstColumn()), area.lastRow(),
						Math.min(last, area.lastColumn())));
			}
		}
		part.hiddenRows.or(this.hiddenRows);
		part.hiddenColumns.or(this.hiddenColumns);
		return part.build();
	}

	public boolean rowHidden(int row) {
		return this.hiddenRows.get(row);
	}

	public boolean columnHidden(int column) {
		return this.hiddenColumns.get(column);
	}

	/** The last row that is not blank; -1 where all are. */
	public int lastRow() {
		return this.cells.isEmpty() ? -1 : this.cells.get(this.cells.size() - 1).row();
	}

	/** The last column that is not blank; -1 where all are. */
	public int lastColumn() {
		return this.lastColumn;
	}

	/** Where the cell stands in the list, or would stand. */
	private int insertionPoint(int row, int column) {
		int low = 0;
		int high = this.cells.size();
		while (low < high) {
			int middle = (low + high) >>> 1;
			Cell cell = this.cells.get(middle);
			if (cell.row() < row || (cell.row() == row && cell.column() < column)) {
				low = middle + 1;
			}
			else {
				high = middle;
			}
		}
		return low;
	}

	@Override
	public String toString() {
		return this.name + " (" + this.cells.size() + " cells)";
	}

	/** Gathers a sheet; cells may come in any order, of a doubled one the last counts. */
	public static final class Builder {

		private final String name;

		private final Visibility visibility;

		private final List<Cell> cells = new ArrayList<>();

		private final List<Area> merges = new ArrayList<>();

		private final BitSet hiddenRows = new BitSet();

		private final BitSet hiddenColumns = new BitSet();

		private boolean sorted = true;

		private Builder(String name, Visibility visibility) {
			this.name = name;
			this.visibility = visibility;
		}

		public Builder cell(Cell cell) {
			@Nullable Cell last = this.cells.isEmpty() ? null : this.cells.get(this.cells.size() - 1);
			this.sorted &= last == null || ROW_MAJOR.compare(last, cell) < 0;
			this.cells.add(cell);
			return this;
		}

		public Builder merge(Area area) {
			this.merges.add(area);
			return this;
		}

		public Builder hideRow(int row) {
			this.hiddenRows.set(row);
			return this;
		}

		/** Hides columns, both ends included. */
		public Builder hideColumns(int first, int last) {
			this.hiddenColumns.set(first, last + 1);
			return this;
		}

		public Sheet build() {
			return new Sheet(this);
		}

		private List<Cell> sortedCells() {
			if (!this.sorted) {
				this.cells.sort(ROW_MAJOR);
				List<Cell> unique = new ArrayList<>(this.cells.size());
				for (int i = 0; i < this.cells.size(); i++) {
					boolean doubled = i + 1 < this.cells.size()
							&& ROW_MAJOR.compare(this.cells.get(i), this.cells.get(i + 1)) == 0;
					if (!doubled) {
						unique.add(this.cells.get(i));
					}
				}
				return List.copyOf(unique);
			}
			return List.copyOf(this.cells);
		}

	}

}
