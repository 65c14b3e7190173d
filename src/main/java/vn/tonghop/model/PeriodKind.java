package vn.tonghop.model;

import java.util.Optional;

/**
 * The kinds of reporting period (Decree 09/2019/ND-CP: month, quarter, six and nine
 * months, year).
 */
public enum PeriodKind {

	MONTH("tháng", 1), QUARTER("quý", 3), HALF_YEAR("6 tháng", 6), NINE_MONTHS("9 tháng", 9), YEAR("năm", 12);

	private final String word;

	private final int months;

	PeriodKind(String word, int months) {
		this.word = word;
		this.months = months;
	}

	/** The word that stands for the kind in the catalogue. */
	public String word() {
		return this.word;
	}

	/** How many months a period of this kind covers. */
	public int months() {
		return this.months;
	}

	/** The kind that the catalogue calls so, compared exactly. */
	public static Optional<PeriodKind> ofWord(String word) {
		for (PeriodKind kind : values()) {
			if (kind.word.equals(word)) {
				return Optional.of(kind);
			}
		}
		return Optional.empty();
	}

}
