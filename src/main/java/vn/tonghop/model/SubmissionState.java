package vn.tonghop.model;

/**
 * What became of a submission; a conclusion, derived anew whenever the facts or the
 * catalogue change.
 */
public enum SubmissionState {

	ACCEPTED("accepted"), ACCEPTED_WITH_WARNINGS("accepted_with_warnings"), REFUSED("refused"),
	SUPERSEDED("superseded"), WITHDRAWN("withdrawn");

	private final String code;

	SubmissionState(String code) {
		this.code = code;
	}

	/** The word of {@code status --json}. */
	public String code() {
		return this.code;
	}

	/** Whether its figures count. */
	public boolean counts() {
		return this == ACCEPTED || this == ACCEPTED_WITH_WARNINGS;
	}

}
