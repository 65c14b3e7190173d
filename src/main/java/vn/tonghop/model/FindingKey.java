package vn.tonghop.model;

import org.jspecify.annotations.Nullable;

/**
 * What makes a finding the same in two submissions of a unit: its code and the figure
 * that it is about, wherever that stands; where it names no figure, its code and place.
 *
 * @param place the sheet and the cell, null where a figure is named
 */
public record FindingKey(String code, @Nullable String indicator, @Nullable Measure measure, @Nullable String place) {

	public static FindingKey of(Finding finding) {
		return of(finding.code(), finding.sheet(), finding.cell(), finding.indicator(), finding.measure());
	}

	public static FindingKey of(Explanation explanation) {
		return of(explanation.code(), explanation.sheet(), explanation.cell(), explanation.indicator(),
				explanation.measure());
	}

	private static FindingKey of(String code, @Nullable String sheet, @Nullable String cell, @Nullable String indicator,
			@Nullable Measure measure) {
		if (indicator != null) {
			return new FindingKey(code, indicator, measure, null);
		}
		return new FindingKey(code, null, measure, (sheet != null) ? sheet + "!" + cell : null);
	}

}
