package vn.tonghop.archive;

import java.io.IOException;

/** The journal cannot be read: damaged, or written by a newer version. */
public abstract sealed class JournalUnreadable extends IOException permits JournalDamaged, JournalOfNewerVersion {

	private static final long serialVersionUID = 1L;

	private final long entry;

	private final String found;

	JournalUnreadable(String message, long entry, String found) {
		super(message);
		this.entry = entry;
		this.found = found;
	}

	/**
	 * The name under which the bundle has the words; {0} the entry's number, {1} what was
	 * found there.
	 */
	public abstract String code();

	/** The first entry that cannot be read, from 1. */
	public long entry() {
		return this.entry;
	}

	/** What was found there: for the log, in English, or the name of a kind. */
	public String found() {
		return this.found;
	}

}
