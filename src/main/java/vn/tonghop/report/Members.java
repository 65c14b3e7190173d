package vn.tonghop.report;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.BiFunction;

import org.jspecify.annotations.Nullable;

import vn.tonghop.model.Measure;

/** The units that an indicator by {@code đếm} counts. */
public final class Members {

	private Members() {
	}

	/** Tells of which units a condition is true. */
	@FunctionalInterface
	public interface Source {

		/** No condition can be tried. */
		Source NONE = (condition, figures) -> Optional.empty();

		/**
		 * Tries a condition on one unit.
		 * @param condition an Excel formula over codes
		 * @param figures the unit's figures by code and measure (null: LK); empty where
		 * one is not there
		 * @return empty where it cannot be told
		 */
		Optional<Boolean> holds(String condition, BiFunction<String, @Nullable Measure, Optional<BigDecimal>> figures);

	}

}
