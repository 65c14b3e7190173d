package vn.tonghop.model;

/** An act in the life of a period: it is released, or opened again. */
public sealed interface LifeAct {

	/** The edition that was made, or that the period was locked by. */
	Edition edition();

	/** The period became an edition and was locked. */
	record Released(Edition edition) implements LifeAct {
	}

	/**
	 * The period was opened again.
	 *
	 * @param decision with its reason
	 */
	record Opened(Edition edition, Decision decision) implements LifeAct {
	}

}
