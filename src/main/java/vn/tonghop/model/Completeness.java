package vn.tonghop.model;

import java.util.List;

/**
 * How complete a period is.
 *
 * @param due the workbooks expected
 * @param missing those of which no accepted submission is there and no decision fills the
 * gap
 * @param territoriesDue how many communes are due
 * @param territoriesIn how many of them reported everything that they owe
 */
public record Completeness(List<Catalogue.Due> due, List<Catalogue.Due> missing, int territoriesDue,
		int territoriesIn) {

	public Completeness {
		due = List.copyOf(due);
		missing = List.copyOf(missing);
	}

	/** While a due workbook is missing, everything is provisional. */
	public boolean provisional() {
		return !this.missing.isEmpty();
	}

}
