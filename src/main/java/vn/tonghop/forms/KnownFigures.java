package vn.tonghop.forms;

import java.math.BigDecimal;
import java.util.Optional;

import vn.tonghop.model.Measure;

/** What is known of a unit's figures before it fills in the form. */
public interface KnownFigures {

	/** Nothing is known. */
	KnownFigures NONE = new KnownFigures() {

		@Override
		public Optional<BigDecimal> proposed(String indicator, Measure measure) {
			return Optional.empty();
		}

		@Override
		public Optional<BigDecimal> before(String indicator, Measure measure) {
			return Optional.empty();
		}

	};

	/** The figure that a cell of the form is prefilled with: KH and CK. */
	Optional<BigDecimal> proposed(String indicator, Measure measure);

	/** The unit's figure of the period before, as {@code .KT} means it. */
	Optional<BigDecimal> before(String indicator, Measure measure);

}
