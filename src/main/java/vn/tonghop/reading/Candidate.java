package vn.tonghop.reading;

import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.tonghop.model.ReportingPeriod;

/**
 * A sheet that looks like a form.
 *
 * @param titles the texts above its headings
 */
record Candidate(SheetMatch match, List<String> titles) {

	/** How many of its titles are the form's own. */
	int titled() {
		return this.match.index().titled(this.titles);
	}

	/**
	 * The period that the sheet itself tells; null where it is silent or of two minds.
	 */
	@Nullable ReportingPeriod told() {
		return PeriodFinder.find(this.titles, this.match.headings(), this.match.index().form()).period().orElse(null);
	}

}
