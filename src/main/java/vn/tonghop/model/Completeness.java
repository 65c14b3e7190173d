package vn.tonghop.model;

import java.util.List;

/**
 * How complete a period is.
 *
 * @param due the workbooks expected
 * @param missing those of which no accepted submission is there and no decision fills the
 * gap
 * @param filled those of which none is there either, but a decision fills the gap
 * @param territoriesDue how many communes are due
 * @param territoriesIn how many of them reported everything that they owe
 */
public record Completeness(List<Catalogue.Due> due, List<Catalogue.Due> missing, List<Filled> filled,
		int territoriesDue, int territoriesIn) {

	public Completeness {
		due = List.copyOf(due);
		missing = List.copyOf(missing);
		filled = List.copyOf(filled);
	}

	/** How many of the workbooks expected are there. */
	public int in() {
		return this.due.size() - this.missing.size() - this.filled.size();
	}

	/** While a due workbook is missing, everything is provisional. */
	public boolean provisional() {
		return !this.missing.isEmpty();
	}

	/**
	 * A workbook that did not come, and what was decided about that.
	 *
	 * @param decision to leave its unit out, or to let the period before stand in
	 */
	public record Filled(Catalogue.Due due, Decision decision) {
	}

}
