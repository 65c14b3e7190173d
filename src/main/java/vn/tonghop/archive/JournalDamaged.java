package vn.tonghop.archive;

/**
 * The journal is not what was written: someone or something changed, cut or removed it.
 * Nothing is guessed; a copy is to be restored.
 */
public final class JournalDamaged extends JournalUnreadable {

	private static final long serialVersionUID = 1L;

	JournalDamaged(long entry, String found) {
		super("The journal is damaged at entry " + entry + ": " + found, entry, found);
	}

	@Override
	public String code() {
		return "NHAT_KY_HONG";
	}

}
