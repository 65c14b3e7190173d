package vn.tonghop.intake;

import vn.tonghop.model.ReceivedFile;

/** What became of a file that lay in {@code input/}. */
public sealed interface IntakeResult {

	/** The file's name as it was dropped, with its folder below {@code input/}. */
	String name();

	/**
	 * It is in the archive and the journal.
	 *
	 * @param removed whether it could be taken out of {@code input/} too; else the next
	 * run sees it as already held
	 */
	record Taken(String name, ReceivedFile file, boolean removed) implements IntakeResult {
	}

	/**
	 * The same bytes were received before: the same submission, nothing new.
	 *
	 * @param held as it was received then
	 * @param removed whether it could be taken out of {@code input/}
	 */
	record AlreadyHeld(String name, ReceivedFile held, boolean removed) implements IntakeResult {
	}

	/** It could not be taken in, and lies in {@code input/} still. */
	record LeftBehind(String name, Reason reason) implements IntakeResult {
	}

	/** Why a file was left behind. */
	enum Reason {

		/** Its size or time was still changing. */
		STILL_CHANGING("TEP_DANG_CHEP"),
		/** It cannot be read: locked by another program, or without permission. */
		UNREADABLE("TEP_KHONG_DOC_DUOC"),
		/** It was there, and then no more. */
		VANISHED("TEP_BIEN_MAT"),
		/** Far too large for a workbook: not worth the archive's room. */
		FAR_TOO_LARGE("TEP_QUA_CO");

		private final String code;

		Reason(String code) {
			this.code = code;
		}

		/** The name under which the bundle has the words; {0} the file's name. */
		public String code() {
			return this.code;
		}

	}

}
