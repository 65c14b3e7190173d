package vn.tonghop.model;

/**
 * A file that is kept beside a unit's submissions and brings no figure.
 *
 * @param file the fact
 * @param kind what it is
 * @param unit code of the unit that it is of, told from the file's name
 * @param period the period that it is for, told from the file's name
 */
public record Attachment(ReceivedFile file, Kind kind, String unit, ReportingPeriod period) {

	/** What may be kept. */
	public enum Kind {

		/** A PDF: the signed scan. */
		SIGNED_SCAN("ban_ky"),
		/** A Word document: texts for the report's sections. */
		NARRATIVE("thuyet_minh");

		private final String code;

		Kind(String code) {
			this.code = code;
		}

		/** The word of {@code status --json}. */
		public String code() {
			return this.code;
		}

	}

}
