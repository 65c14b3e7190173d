package vn.tonghop.archive;

import java.io.IOException;

/**
 * A backup cannot be written there, or what lies there cannot be restored. The words
 * stand in the bundle under {@link Kind#code()}; {0} the backup, {1} what in it.
 */
public final class BackupUnfit extends IOException {

	private static final long serialVersionUID = 1L;

	private final Kind kind;

	private final String backup;

	private final String part;

	public BackupUnfit(Kind kind, String backup, String part) {
		super(kind + ": " + backup + " " + part);
		this.kind = kind;
		this.backup = backup;
		this.part = part;
	}

	public Kind kind() {
		return this.kind;
	}

	public String backup() {
		return this.backup;
	}

	public String part() {
		return this.part;
	}

	/** Why. */
	public enum Kind {

		/** Something lies where the copy was to go. */
		TARGET_TAKEN("SAO_LUU_DA_CO"),
		/** The copy would lie in the very folders that it is of. */
		TARGET_WITHIN("SAO_LUU_TRONG_DU_LIEU"),
		/** Nothing that this program wrote as a backup. */
		NO_BACKUP("KHONG_PHAI_SAO_LUU"),
		/** A file of it is not what was written. */
		DAMAGED("SAO_LUU_HONG"),
		/** Other facts are there already. */
		OTHER_FACTS("KHOI_PHUC_DE_LEN");

		private final String code;

		Kind(String code) {
			this.code = code;
		}

		/** The name under which the bundle has its words. */
		public String code() {
			return this.code;
		}

	}

}
