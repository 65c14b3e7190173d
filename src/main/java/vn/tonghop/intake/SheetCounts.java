package vn.tonghop.intake;

/** Cells and rows of all sheets. */
final class SheetCounts {

	private int cells;

	private int rows;

	void cells(int count) throws Refusal {
		this.cells += count;
		if (this.cells > GateLimits.CELLS) {
			throw new Refusal(GateFindings.tooLarge("số ô có nội dung hoặc định dạng", "hơn " + GateLimits.CELLS,
					Integer.toString(GateLimits.CELLS)));
		}
	}

	void cell() throws Refusal {
		cells(1);
	}

	void row() throws Refusal {
		this.rows++;
		if (this.rows > GateLimits.ROWS) {
			throw new Refusal(GateFindings.tooLarge("số dòng có nội dung hoặc định dạng", "hơn " + GateLimits.ROWS,
					Integer.toString(GateLimits.ROWS)));
		}
	}

}
