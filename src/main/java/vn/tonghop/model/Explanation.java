package vn.tonghop.model;

import org.jspecify.annotations.Nullable;

/**
 * What a unit says to a finding of an earlier submission: an answer in the column
 * {@code Giải trình} of the feedback that it sent back. It is shown beside the finding
 * and changes no verdict.
 *
 * @param code the finding's code
 * @param sheet the sheet that the finding named
 * @param cell the address that it named
 * @param indicator the indicator's code that it named
 * @param measure the measure that it named
 * @param text the unit's words; never blank
 */
public record Explanation(String code, @Nullable String sheet, @Nullable String cell, @Nullable String indicator,
		@Nullable Measure measure, String text) {

	/**
	 * Whether it is about this finding: the same code about the same figure, wherever it
	 * stands now; where no figure was named, at the same place.
	 */
	public boolean about(Finding finding) {
		return FindingKey.of(this).equals(FindingKey.of(finding));
	}

}
