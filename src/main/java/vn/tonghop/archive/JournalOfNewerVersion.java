package vn.tonghop.archive;

import java.io.IOException;

/**
 * The journal holds a fact of a kind that this version does not know: a newer version
 * wrote it. Nothing is damaged; the newer version is to be used.
 */
public final class JournalOfNewerVersion extends IOException {

	private static final long serialVersionUID = 1L;

	/**
	 * The name under which the bundle has the words; {0} the entry's number, {1} the
	 * kind.
	 */
	public static final String CODE = "NHAT_KY_BAN_MOI";

	private final long entry;

	private final String kind;

	JournalOfNewerVersion(long entry, String kind) {
		super("Entry " + entry + " of the journal is of a kind that a newer version wrote: " + kind);
		this.entry = entry;
		this.kind = kind;
	}

	public long entry() {
		return this.entry;
	}

	public String kind() {
		return this.kind;
	}

}
