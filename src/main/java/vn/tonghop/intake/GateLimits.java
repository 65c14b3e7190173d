package vn.tonghop.intake;

/**
 * How much is taken. Every ordinary workbook of two public collections passes these; what
 * does not would take the parsers more memory or time than one file may.
 */
final class GateLimits {

	static final int FILE_BYTES = 30 << 20;

	static final int PARTS = 1_000;

	static final long PART_BYTES = 120L << 20;

	static final long TOTAL_BYTES = 250L << 20;

	static final int CELLS = 500_000;

	static final int ROWS = 200_000;

	/** A tag with its attributes. */
	static final int TAG_BYTES = 64 << 10;

	/** A run of text between two tags, a comment, an instruction. */
	static final int TEXT_BYTES = 16 << 20;

	static final int DEPTH = 200;

	private GateLimits() {
	}

	static String megabytes(long bytes) {
		return (bytes >> 20) + " MB";
	}

}
