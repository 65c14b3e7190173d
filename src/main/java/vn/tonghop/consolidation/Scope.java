package vn.tonghop.consolidation;

import java.util.function.BiFunction;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import vn.tonghop.formula.Reference;
import vn.tonghop.model.Figure;
import vn.tonghop.model.Measure;
import vn.tonghop.model.Nature;
import vn.tonghop.model.Observation;

/**
 * Where a formula finds the figures that it names.
 *
 * @param recipes the indicators
 * @param ledger the figures of the unit, or of the whole
 * @param bare what a bare code means: the measure being computed, or LK in a rule
 * @param counts the number of communes, by the reference that names it and its measure
 * @param before figures of the period before, by the reference that names them and its
 * measure
 */
record Scope(Recipes recipes, Ledger ledger, Measure bare, BiFunction<Reference, Measure, Observation> counts,
		BiFunction<Reference, Measure, Observation> before) implements Function<Reference, Observation> {

	/** Nothing beside the ledger's own figures. */
	static final BiFunction<Reference, Measure, Observation> NOTHING = (reference, measure) -> Observation.MISSING;

	@Override
	public Observation apply(Reference reference) {
		Measure measure = (reference.measure() != null) ? reference.measure() : this.bare;
		if (reference.unitCount()) {
			return this.counts.apply(reference, measure);
		}
		if (reference.periodBefore()) {
			return this.before.apply(reference, measure);
		}
		Recipe recipe = this.recipes.named(reference.code());
		return (recipe != null) ? this.ledger.observe(recipe.index(), measure) : Observation.MISSING;
	}

	/**
	 * How firm what a recipe's formula makes is: as firm as the least firm figure that it
	 * names; null where none of them is known to be.
	 */
	@Nullable Nature nature(Recipe made) {
		Nature least = null;
		for (Reference reference : made.references()) {
			Recipe recipe = (reference.unitCount() || reference.periodBefore()) ? null
					: this.recipes.named(reference.code());
			Figure figure = (recipe == null) ? null
					: this.ledger.get(recipe.index(), (reference.measure() != null) ? reference.measure() : this.bare);
			least = Nature.lesser(least, (figure != null) ? figure.nature() : null);
		}
		return least;
	}

	Scope with(Ledger ledger, Measure bare) {
		return new Scope(this.recipes, ledger, bare, this.counts, this.before);
	}

}
