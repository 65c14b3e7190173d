package vn.tonghop.archive;

/**
 * The journal holds a fact of a kind that this version does not know: a newer version
 * wrote it. Nothing is damaged; the newer version is to be used.
 */
public final class JournalOfNewerVersion extends JournalUnreadable {

	private static final long serialVersionUID = 1L;

	JournalOfNewerVersion(long entry, String kind) {
		super("Entry " + entry + " of the journal is of a kind that a newer version wrote: " + kind, entry, kind);
	}

	@Override
	public String code() {
		return "NHAT_KY_BAN_MOI";
	}

}
