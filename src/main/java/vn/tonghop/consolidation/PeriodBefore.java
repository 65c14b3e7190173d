package vn.tonghop.consolidation;

import org.jspecify.annotations.Nullable;

import vn.tonghop.formula.Reference;
import vn.tonghop.model.Figure;
import vn.tonghop.model.Measure;
import vn.tonghop.model.Observation;
import vn.tonghop.model.ReportingPeriod;

/**
 * {@code .KT}, the figure of the period before. A flow's is not there in a year's first
 * period.
 */
final class PeriodBefore {

	private final Recipes recipes;

	private final Past past;

	private final ReportingPeriod period;

	PeriodBefore(Recipes recipes, Past past, ReportingPeriod period) {
		this.recipes = recipes;
		this.past = past;
		this.period = period;
	}

	/**
	 * The figure that a reference names.
	 * @param unit the unit's code; null: the whole
	 */
	Observation find(@Nullable String unit, Reference reference, Measure measure) {
		Recipe recipe = this.recipes.named(reference.code());
		if (recipe == null || (recipe.indicator().flow() && this.period.startsYear())) {
			return Observation.MISSING;
		}
		ReportingPeriod before = this.period.previous();
		return ((unit != null) ? this.past.unit(unit, recipe.indicator(), before, measure)
				: this.past.whole(recipe.code(), before, measure))
			.map(Figure::value)
			.map(Observation::of)
			.orElse(Observation.MISSING);
	}

}
