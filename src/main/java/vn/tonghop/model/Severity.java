package vn.tonghop.model;

import java.util.Optional;

/** How grave a finding is. */
public enum Severity {

	/** Keeps the workbook out until mended, or accepted with a reason. */
	ERROR("phải sửa", "error"),
	/** Lets it in and is shown. */
	WARNING("cần xem", "warning");

	private final String word;

	private final String code;

	Severity(String word, String code) {
		this.word = word;
		this.code = code;
	}

	/** The word that stands for it in the catalogue and for people. */
	public String word() {
		return this.word;
	}

	/** The word of {@code status --json}. */
	public String code() {
		return this.code;
	}

	public static Optional<Severity> ofWord(String word) {
		for (Severity severity : values()) {
			if (severity.word.equals(word)) {
				return Optional.of(severity);
			}
		}
		return Optional.empty();
	}

}
