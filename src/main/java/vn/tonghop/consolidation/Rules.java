package vn.tonghop.consolidation;

import java.util.List;

import vn.tonghop.formula.Formula;
import vn.tonghop.model.Catalogue;
import vn.tonghop.model.ValidationRule;

/** The office's rules without a form: they are tried on the whole. */
final class Rules {

	private final List<Rule> onTheWhole;

	Rules(Catalogue catalogue) {
		this.onTheWhole = catalogue.rules()
			.stream()
			.filter((rule) -> rule.form() == null)
			.map((rule) -> new Rule(rule, Formula.parse(rule.condition())))
			.toList();
	}

	List<Rule> onTheWhole() {
		return this.onTheWhole;
	}

	/** A rule with its condition parsed. */
	record Rule(ValidationRule rule, Formula formula) {
	}

}
