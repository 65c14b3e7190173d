package vn.tonghop.formula;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** What a formula makes of the figures. */
public sealed interface Outcome {

	/** The number, where it is one. */
	default Optional<BigDecimal> number() {
		return (this instanceof Number number) ? Optional.of(number.value()) : Optional.empty();
	}

	/**
	 * Whether a rule holds: a truth, or, as in Excel, a number other than zero. Empty
	 * where it is neither.
	 */
	default Optional<Boolean> truth() {
		if (this instanceof Truth truth) {
			return Optional.of(truth.value());
		}
		return number().map((number) -> number.signum() != 0);
	}

	/** The same where a number is wanted: a text or a truth is a failure. */
	default Outcome asNumber() {
		return (this instanceof Text || this instanceof Truth) ? Failed.VALUE : this;
	}

	/** The same where true or false is wanted: a text is a failure. */
	default Outcome asTruth() {
		if (this instanceof Number number) {
			return new Truth(number.value().signum() != 0);
		}
		return (this instanceof Text) ? Failed.VALUE : this;
	}

	/** A number, unrounded; a quotient has 34 digits. */
	record Number(BigDecimal value) implements Outcome {
	}

	/** A condition's outcome. */
	record Truth(boolean value) implements Outcome {
	}

	/** A text: nothing that a figure or a rule can be. */
	record Text(String value) implements Outcome {
	}

	/**
	 * The figure is not there.
	 *
	 * @param lacking the figures that the formula needs and that are missing, in its
	 * order; empty where the reason is a division by zero
	 */
	record Missing(Set<Reference> lacking) implements Outcome {

		public Missing {
			lacking = Collections.unmodifiableSet(new LinkedHashSet<>(lacking));
		}

	}

	/**
	 * The figures are there and nothing comes of them.
	 *
	 * @param excelError what Excel would show: {@code #VALUE!}, {@code #NUM!}
	 */
	record Failed(String excelError) implements Outcome {

		static final Failed VALUE = new Failed("#VALUE!");

	}

}
