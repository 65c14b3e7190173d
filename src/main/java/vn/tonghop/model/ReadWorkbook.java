package vn.tonghop.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A workbook as read, before anything but itself and the catalogue was looked at.
 *
 * @param form the form's code; null where it cannot be told
 * @param unit the unit's code; null where it cannot be told
 * @param period the period; null where it cannot be told
 * @param figures the cells of figures, the template's rows in order; empty where the
 * workbook is refused
 * @param doneBefore what the workbook says of the LK at the end of the period before, as
 * far as it can be read; the measure of each is LK
 * @param asOf the day that an indicator's figures are from, where the workbook names one
 * beside them
 * @param findings what reading found
 * @param coverage how much of the workbook was understood
 * @param narrative the texts for the report's sections
 * @param modified when the workbook says that it was last changed
 * @param explanations the answers in the sheet {@code Phản hồi}, where the workbook is
 * the unit's feedback sent back
 */
public record ReadWorkbook(@Nullable String form, @Nullable String unit, @Nullable ReportingPeriod period,
		List<ReadFigure> figures, List<ReadFigure> doneBefore, Map<String, LocalDate> asOf, List<Finding> findings,
		Coverage coverage, List<Narrative> narrative, @Nullable Instant modified, List<Explanation> explanations) {

	public ReadWorkbook {
		figures = List.copyOf(figures);
		doneBefore = List.copyOf(doneBefore);
		asOf = Map.copyOf(asOf);
		findings = List.copyOf(findings);
		narrative = List.copyOf(narrative);
		explanations = List.copyOf(explanations);
	}

	/** A file that could not be read at all. */
	public static ReadWorkbook refused(Finding finding) {
		return new ReadWorkbook(null, null, null, List.of(), List.of(), Map.of(), List.of(finding), Coverage.NONE,
				List.of(), null, List.of());
	}

	/** The same workbook, of which other things were found. */
	public ReadWorkbook withFindings(List<Finding> others) {
		return new ReadWorkbook(this.form, this.unit, this.period, this.figures, this.doneBefore, this.asOf, others,
				this.coverage, this.narrative, this.modified, this.explanations);
	}

	/** Whether form, unit and period are all known. */
	public boolean identified() {
		return this.form != null && this.unit != null && this.period != null;
	}

	/**
	 * Every non-empty cell is accounted for.
	 *
	 * @param figures cells read as figures or remarks
	 * @param labels headings, labels, codes, titles
	 * @param ignored known to be of no matter (signatures, sheets of other periods that
	 * are told as unread)
	 * @param unread the rest, reported
	 */
	public record Coverage(int figures, int labels, int ignored, int unread) {

		public static final Coverage NONE = new Coverage(0, 0, 0, 0);

		public int total() {
			return this.figures + this.labels + this.ignored + this.unread;
		}

	}

	/** A text for the section that {@code item} names. */
	public record Narrative(String item, String text, String sheet, String cell) {
	}

}
