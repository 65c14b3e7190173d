package vn.tonghop.intake;

import vn.tonghop.model.Finding;

/** Ends the look at a file from deep within; never leaves the package. */
final class Refusal extends Exception {

	private static final long serialVersionUID = 1L;

	private final transient Finding finding;

	Refusal(Finding finding) {
		super(finding.code(), null, false, false);
		this.finding = finding;
	}

	Finding finding() {
		return this.finding;
	}

}
