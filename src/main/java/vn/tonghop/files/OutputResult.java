package vn.tonghop.files;

/**
 * What became of an output.
 *
 * @param path where it was due, relative to the workspace
 * @param outcome what happened
 * @param written where its bytes are now: {@code path}, or the name beside it
 * @param changed whether this call changed a file
 */
public record OutputResult(String path, Outcome outcome, String written, boolean changed) {

	/** What happened. */
	public enum Outcome {

		/** The bytes were there already; nothing was written. */
		UNCHANGED,
		/** Ours is in place. */
		WRITTEN,
		/** Someone changed the file: theirs stays, ours lies beside it. */
		KEPT_THEIRS("DA_SUA_TAY"),
		/** Another program holds the file open: ours lies beside it. */
		HELD_OPEN("TEP_DANG_MO");

		private final String code;

		Outcome() {
			this("");
		}

		Outcome(String code) {
			this.code = code;
		}

		/**
		 * The name under which the bundle has its words, {0} the path and {1} the name
		 * beside it; empty where nothing needs to be said.
		 */
		public String code() {
			return this.code;
		}

	}

	/** Whether a person needs to be told. */
	public boolean beside() {
		return this.outcome == Outcome.KEPT_THEIRS || this.outcome == Outcome.HELD_OPEN;
	}

}
