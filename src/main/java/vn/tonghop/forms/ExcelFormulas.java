package vn.tonghop.forms;

import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import vn.tonghop.model.Measure;

/**
 * The catalogue's formulas as a form needs them. Stages do not call each other, so the
 * pipeline makes this of the stage {@code formula}.
 */
public interface ExcelFormulas {

	/** The figures that a formula names, in order. */
	List<Named> named(String formula);

	/** Those of them without which it has no outcome. */
	List<Named> needed(String formula);

	/**
	 * The formula as Excel takes it in a file, over cells that hold an empty text where a
	 * figure is missing; an error where it has no outcome.
	 */
	String excel(String formula, Function<Named, String> cells);

	/**
	 * A figure that a formula names.
	 *
	 * @param code the indicator's, or the code that stands for the number of units
	 * @param measure null: the one being computed; in a rule LK
	 * @param periodBefore whether the figure of the period before is meant
	 */
	record Named(String code, @Nullable Measure measure, boolean periodBefore) {

		Measure measureOr(Measure bare) {
			return (this.measure != null) ? this.measure : bare;
		}

	}

}
