package vn.tonghop.reading;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import vn.tonghop.model.FoundBy;
import vn.tonghop.model.Measure;
import vn.tonghop.model.ReportingPeriod;

/**
 * Where a sheet has a form's figures.
 *
 * @param named cells known by their hidden names
 * @param headings the columns, as far as they are understood
 * @param rows the rows of indicators, from top to bottom
 * @param headingTop the first row of the headings; titles stand above
 * @param unclear rows in which an indicator may be meant, but which one cannot be told
 * @param contradictions rows whose code and label name two indicators
 */
record SheetMatch(SheetView view, FormIndex index, List<Named> named, List<Heading> headings, List<Row> rows,
		int headingTop, List<Unclear> unclear, List<Contradiction> contradictions) {

	/**
	 * A cell known by its hidden name.
	 *
	 * @param before whether it holds what had been done by the end of the period before
	 */
	record Named(int row, int column, String indicator, Measure measure, boolean before) {
	}

	/** A row that stands for an indicator. */
	record Row(int row, String indicator, FoundBy foundBy) {
	}

	/** A row whose label fits several indicators. */
	record Unclear(int row, int column, String label, List<String> candidates) {
	}

	/** A row whose code and label disagree. */
	record Contradiction(int row, int column, String code, String label, String labelCode) {
	}

	/** The same with its columns as a period tells them. */
	SheetMatch in(ReportingPeriod period) {
		return new SheetMatch(this.view, this.index, this.named,
				this.headings.stream().map((heading) -> heading.in(period)).toList(), this.rows, this.headingTop,
				this.unclear, this.contradictions);
	}

	@Nullable Heading headingAt(int column) {
		return this.headings.stream().filter((heading) -> heading.column() == column).findFirst().orElse(null);
	}

	/** How many typed indicators of the form were found with at least one measure. */
	int score() {
		Map<String, Boolean> found = new java.util.HashMap<>();
		this.named.forEach((cell) -> found.put(cell.indicator(), true));
		boolean measures = this.headings.stream().anyMatch((heading) -> heading.kind() == Heading.Kind.MEASURE);
		if (measures) {
			this.rows.forEach((row) -> found.put(row.indicator(), true));
		}
		return (int) found.keySet()
			.stream()
			.filter((code) -> this.index.indicator(code).filter((indicator) -> indicator.typed()).isPresent())
			.count();
	}

}
