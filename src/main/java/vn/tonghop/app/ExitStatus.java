package vn.tonghop.app;

/** How a command ended (contract, section 6). */
final class ExitStatus {

	/** Done; warnings, missing units and an empty {@code input/} are done too. */
	static final int DONE = 0;

	/** A workbook was refused, or a finding that must be mended stands. */
	static final int REFUSED = 1;

	/** Wrong usage, or a faulty catalogue. */
	static final int USAGE = 2;

	/** The program failed. */
	static final int FAILED = 3;

	private ExitStatus() {
	}

}
