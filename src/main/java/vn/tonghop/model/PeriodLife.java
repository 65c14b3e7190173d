package vn.tonghop.model;

import org.jspecify.annotations.Nullable;

/** Where a period stands in its life, as its outputs tell it. */
public sealed interface PeriodLife {

	/** Never released yet. */
	PeriodLife OPEN = new Open();

	/** Never released yet. */
	record Open() implements PeriodLife {
	}

	/**
	 * Released with these outputs.
	 *
	 * @param edition its number, from 1
	 * @param document number and date of the paper
	 */
	record Released(int edition, @Nullable String document) implements PeriodLife {
	}

	/**
	 * What a locked period would be if it were opened now.
	 *
	 * @param published the edition that stands
	 */
	record Draft(Edition published) implements PeriodLife {
	}

	/**
	 * Opened again, to be released once more.
	 *
	 * @param published the last edition
	 * @param reason why it was opened; empty where that is not known
	 */
	record Reopened(Edition published, String reason) implements PeriodLife {
	}

}
