package vn.tonghop.pipeline;

/** Told as the work goes on, so that a person sees something within the first second. */
public interface Progress {

	/** Tells nobody. */
	Progress NONE = new Progress() {

		@Override
		public void stage(Stage stage, int total) {
		}

		@Override
		public void step() {
		}

	};

	/** What the program is busy with. */
	enum Stage {

		INTAKE, READING, VALIDATION, CONSOLIDATION, RENDERING, FORMS

	}

	/**
	 * A stage begins.
	 * @param total how many steps it will take; 0 where that is not known
	 */
	void stage(Stage stage, int total);

	/** One more step of the stage is done; called from several threads. */
	void step();

}
