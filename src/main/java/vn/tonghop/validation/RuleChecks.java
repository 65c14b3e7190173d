package vn.tonghop.validation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import vn.tonghop.formula.Formula;
import vn.tonghop.formula.Outcome;
import vn.tonghop.formula.Reference;
import vn.tonghop.model.Catalogue;
import vn.tonghop.model.Finding;
import vn.tonghop.model.Indicator;
import vn.tonghop.model.Measure;
import vn.tonghop.model.Observation;
import vn.tonghop.model.ReadFigure;
import vn.tonghop.model.Severity;
import vn.tonghop.model.ValidationRule;
import vn.tonghop.text.MeasureText;

/** The office's own rules, each tried on the submissions of its form. */
final class RuleChecks {

	private final Catalogue catalogue;

	private final UnitFormulas formulas;

	private final Map<ValidationRule, Formula> rules = new LinkedHashMap<>();

	RuleChecks(Catalogue catalogue, UnitFormulas formulas) {
		this.catalogue = catalogue;
		this.formulas = formulas;
		for (ValidationRule rule : catalogue.rules()) {
			if (rule.form() != null) {
				this.rules.put(rule, Formula.parse(rule.condition()));
			}
		}
	}

	List<Finding> check(ReturnUnderTest submission, Figures figures) {
		List<Finding> findings = new ArrayList<>();
		this.rules.forEach((rule, condition) -> {
			if (submission.form().code().equals(rule.form())) {
				check(rule, condition, submission, figures).ifPresent(findings::add);
			}
		});
		return findings;
	}

	private Optional<Finding> check(ValidationRule rule, Formula condition, ReturnUnderTest submission,
			Figures figures) {
		Outcome outcome = condition
			.evaluate((reference) -> this.formulas.get(figures, submission.before(), reference, Measure.LK));
		if (outcome instanceof Outcome.Truth truth) {
			return truth.value() ? Optional.empty() : Optional.of(broken(rule, condition, submission, figures));
		}
		List<String> lacking = this.formulas.lackingSome(figures, condition.references());
		if (lacking.isEmpty()) {
			return Optional.empty();
		}
		String names = lacking.stream().map(this::name).collect(Collectors.joining("; "));
		Finding finding = Finding.of("QUY_TAC_THIEU_SO", Severity.WARNING, rule.code(), rule.message(), names);
		return Optional.of(figures.at(finding, lacking.get(0), Measure.LK));
	}

	private Finding broken(ValidationRule rule, Formula condition, ReturnUnderTest submission, Figures figures) {
		List<String> shown = new ArrayList<>();
		Reference place = null;
		for (Reference reference : condition.references()) {
			Observation observation = this.formulas.get(figures, submission.before(), reference, Measure.LK);
			Optional<Indicator> indicator = this.catalogue.indicator(reference.code());
			if (indicator.isPresent() && observation.number().isPresent()) {
				shown.add(name(reference.code()) + suffix(reference) + " = "
						+ Figures.shown(observation.number().get(), indicator.get()));
			}
			boolean better = place == null || (derived(place) && !derived(reference));
			place = (better && cell(figures, reference) != null) ? reference : place;
		}
		Finding finding = new Finding(rule.code(), true, rule.severity(), null, null, null, null,
				List.of(rule.message(), String.join("; ", shown)));
		return (place != null) ? figures.at(finding, place.code(), measure(place)) : finding;
	}

	private boolean derived(Reference reference) {
		return this.formulas.derives(reference.code());
	}

	private static ReadFigure cell(Figures figures, Reference reference) {
		return reference.periodBefore() ? null : figures.cell(reference.code(), measure(reference));
	}

	private static Measure measure(Reference reference) {
		return (reference.measure() != null) ? reference.measure() : Measure.LK;
	}

	private static String suffix(Reference reference) {
		String measure = (reference.measure() != null && reference.measure() != Measure.LK)
				? MeasureText.name(reference.measure()) : "";
		String words = reference.periodBefore() ? (measure + " kỳ trước").strip() : measure;
		return words.isEmpty() ? "" : " (" + words + ")";
	}

	private String name(String code) {
		return this.catalogue.indicator(code).map(Indicator::name).orElse(code);
	}

}
