package vn.tonghop.consolidation;

import java.util.Set;

import org.jspecify.annotations.Nullable;

import vn.tonghop.formula.Formula;
import vn.tonghop.formula.Reference;
import vn.tonghop.model.Indicator;
import vn.tonghop.model.Measure;

/**
 * An indicator with its formula parsed.
 *
 * @param index the indicator's place in the catalogue, from 0
 * @param indicator the indicator
 * @param formula how it is computed, its condition, or its weight; null for a sum
 */
record Recipe(int index, Indicator indicator, @Nullable Formula formula) {

	String code() {
		return this.indicator.code();
	}

	/** Whether it is computed from other figures. */
	boolean computed() {
		return this.indicator.aggregation() == Indicator.Aggregation.FORMULA;
	}

	/**
	 * Whether it also serves each unit from its own figures: only the whole has a number
	 * of communes.
	 */
	boolean servesUnits() {
		return computed() && this.formula != null && !this.formula.usesUnitCount();
	}

	/**
	 * Whether the formula makes that measure. One that names measures outright
	 * ({@code TL.CK-TL.LK}) tells of the state at the period's end alone: computed once
	 * more as a plan or for a year before it would give the same number again.
	 */
	boolean makes(Measure measure) {
		return measure == Measure.LK || measure == Measure.TH
				|| references().stream().allMatch((reference) -> reference.measure() == null);
	}

	Set<Reference> references() {
		return (this.formula != null) ? this.formula.references() : Set.of();
	}

}
