package vn.tonghop.grid;

/**
 * A file that cannot be read as a workbook. The kind is what a person is told; the
 * message is for the log.
 */
public final class UnreadableWorkbook extends Exception {

	private final Kind kind;

	public UnreadableWorkbook(Kind kind, String detail) {
		super(detail);
		this.kind = kind;
	}

	public UnreadableWorkbook(Kind kind, String detail, Throwable cause) {
		super(detail, cause);
		this.kind = kind;
	}

	public Kind kind() {
		return this.kind;
	}

	/** The technical detail, plain English. */
	public String detail() {
		return String.valueOf(getMessage());
	}

	/** The same where a library's callback or stream stands between: unchecked. */
	static final class Inside extends RuntimeException {

		private final Kind kind;

		Inside(Kind kind, String detail) {
			super(detail);
			this.kind = kind;
		}

		UnreadableWorkbook outside() {
			return new UnreadableWorkbook(this.kind, String.valueOf(getMessage()), this);
		}

	}

	/** Why a file cannot be read. */
	public enum Kind {

		/** No bytes at all. */
		EMPTY,
		/** Something else than an Excel workbook. */
		NOT_EXCEL,
		/** A workbook of a kind that is not taken in: .xlsb, Excel 5 and older. */
		OLD_FORMAT,
		/** Locked by a password. */
		ENCRYPTED,
		/** A workbook whose bytes are broken. */
		DAMAGED,
		/** Beyond the limits of {@link GridReader}. */
		TOO_LARGE

	}

}
