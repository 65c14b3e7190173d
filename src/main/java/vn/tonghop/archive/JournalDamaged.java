package vn.tonghop.archive;

import java.io.IOException;

/**
 * The journal is not what was written: someone or something changed, cut or removed it.
 * Nothing is guessed; a copy is to be restored.
 */
public final class JournalDamaged extends IOException {

	private static final long serialVersionUID = 1L;

	/**
	 * The name under which the bundle has the words; {0} the entry's number, {1} what is
	 * wrong.
	 */
	public static final String CODE = "NHAT_KY_HONG";

	private final long entry;

	private final String found;

	JournalDamaged(long entry, String found) {
		super("The journal is damaged at entry " + entry + ": " + found);
		this.entry = entry;
		this.found = found;
	}

	/** The first damaged entry, from 1. */
	public long entry() {
		return this.entry;
	}

	public String found() {
		return this.found;
	}

}
