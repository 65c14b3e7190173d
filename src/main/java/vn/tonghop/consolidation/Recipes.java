package vn.tonghop.consolidation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import vn.tonghop.formula.Formula;
import vn.tonghop.formula.FormulaGraph;
import vn.tonghop.model.Catalogue;
import vn.tonghop.model.Indicator;

/** The catalogue's indicators with their formulas parsed, in an order to compute them. */
final class Recipes {

	private final List<Recipe> all = new ArrayList<>();

	private final Map<String, Integer> indexes = new HashMap<>();

	private final List<Recipe> inOrder = new ArrayList<>();

	private final List<Recipe> forUnits;

	Recipes(Catalogue catalogue) {
		Map<String, Formula> formulas = new LinkedHashMap<>();
		for (Indicator indicator : catalogue.indicators()) {
			Formula formula = (indicator.formula() != null) ? Formula.parse(indicator.formula()) : null;
			this.indexes.put(indicator.code(), this.all.size());
			Recipe recipe = new Recipe(this.all.size(), indicator, formula);
			this.all.add(recipe);
			if (formula != null) {
				formulas.put(indicator.code(), formula);
			}
			else {
				this.inOrder.add(recipe);
			}
		}
		for (String code : new FormulaGraph(formulas).order()) {
			this.inOrder.add(this.all.get(this.indexes.get(code)));
		}
		this.forUnits = this.inOrder.stream().filter(Recipe::servesUnits).toList();
	}

	int size() {
		return this.all.size();
	}

	/** In the catalogue's order. */
	List<Recipe> all() {
		return this.all;
	}

	/** Each after those that its formula names. */
	List<Recipe> inOrder() {
		return this.inOrder;
	}

	/** Those that are computed for each unit, each after those that its formula names. */
	List<Recipe> forUnits() {
		return this.forUnits;
	}

	@Nullable Recipe named(String code) {
		Integer index = this.indexes.get(code);
		return (index != null) ? this.all.get(index) : null;
	}

}
