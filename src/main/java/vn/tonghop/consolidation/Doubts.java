package vn.tonghop.consolidation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import vn.tonghop.formula.Outcome;
import vn.tonghop.formula.Reference;
import vn.tonghop.model.Figure;
import vn.tonghop.model.FigureStatus;
import vn.tonghop.model.Finding;
import vn.tonghop.model.Indicator;
import vn.tonghop.model.Indicator.Aggregation;
import vn.tonghop.model.Measure;
import vn.tonghop.model.ReportingPeriod;
import vn.tonghop.model.Severity;

/** What is doubtful about the whole's figures: incomplete formulas, broken rules. */
final class Doubts {

	private final Recipes recipes;

	private final ReportingPeriod period;

	private final Ledger whole;

	private final WholeMaker wholeMaker;

	private final Attendance attendance;

	private final List<Book> books;

	private final List<Finding> findings = new ArrayList<>();

	Doubts(Recipes recipes, ReportingPeriod period, Ledger whole, WholeMaker wholeMaker, Attendance attendance,
			List<Book> books) {
		this.recipes = recipes;
		this.period = period;
		this.whole = whole;
		this.wholeMaker = wholeMaker;
		this.attendance = attendance;
		this.books = books;
	}

	/** All that was found: about indicators in the catalogue's order, then the rules. */
	List<Finding> about(List<Rules.Rule> rules) {
		for (Recipe recipe : this.recipes.all()) {
			Figure figure = this.whole.get(recipe.index(), Measure.LK);
			boolean adjusted = figure != null && figure.status() == FigureStatus.ADJUSTED;
			if (recipe.indicator().asked(this.period) && recipe.formula() != null && !adjusted) {
				if (recipe.computed()) {
					aboutFormula(recipe);
				}
				else {
					aboutUnits(recipe);
				}
			}
		}
		rules.forEach(this::aboutRule);
		return this.findings;
	}

	private void aboutFormula(Recipe recipe) {
		Indicator indicator = recipe.indicator();
		Set<String> lacking = lacking(recipe.references());
		Outcome outcome = UnitMaker.evaluate(recipe, this.wholeMaker.scope());
		if (!lacking.isEmpty()) {
			add(Finding.of("THIEU_SO_LIEU_CONG_THUC", Severity.WARNING, indicator.name(), String.join(", ", lacking)),
					recipe);
		}
		else if (outcome.asNumber() instanceof Outcome.Failed failed) {
			add(Finding.of("CONG_THUC_KHONG_TINH_DUOC", Severity.WARNING, indicator.name(), failed.excelError()),
					recipe);
		}
		boolean countsCommunes = recipe.references()
			.stream()
			.anyMatch((reference) -> reference.code().equals(Reference.UNIT_COUNT));
		int in = this.attendance.completeness().territoriesIn();
		int due = this.attendance.completeness().territoriesDue();
		if (countsCommunes && in < due && outcome instanceof Outcome.Number) {
			add(Finding.of("SO_DON_VI_CHUA_NOP_DU", Severity.WARNING, indicator.name(), Integer.toString(in),
					Integer.toString(due)), recipe);
		}
	}

	/** Units that reported, and of which a count or an average cannot be made. */
	private void aboutUnits(Recipe recipe) {
		boolean average = recipe.indicator().aggregation() == Aggregation.WEIGHTED_AVERAGE;
		List<Share> shares = this.wholeMaker.shares(recipe, Measure.LK);
		List<String> names = new ArrayList<>();
		boolean any = false;
		for (int unit = 0; unit < shares.size(); unit++) {
			Book book = this.books.get(unit);
			boolean expected = average ? book.ledger().has(recipe.index(), Measure.LK)
					: !this.attendance.lacksAnything(book.unit().code());
			any |= shares.get(unit) instanceof Share.Part;
			if (!shares.get(unit).known() && expected) {
				names.add(book.unit().name());
			}
		}
		if (!names.isEmpty() && (any || average)) {
			add(Finding.of(average ? "THIEU_QUYEN_SO" : "DEM_THIEU_SO_LIEU", Severity.WARNING,
					recipe.indicator().name(), String.join(", ", names)), recipe);
		}
	}

	private void aboutRule(Rules.Rule rule) {
		Scope scope = this.wholeMaker.scope();
		Outcome outcome = rule.formula().evaluate(scope);
		Set<String> lacking = lacking(rule.formula().references());
		if (outcome.truth().filter((holds) -> !holds).isPresent()) {
			List<String> values = new ArrayList<>();
			for (Reference reference : rule.formula().references()) {
				scope.apply(reference)
					.number()
					.ifPresent((value) -> values.add(reference + " = " + Printed.exact(value)));
			}
			this.findings.add(new Finding(rule.rule().code(), true, rule.rule().severity(), null, null, null, null,
					List.of(rule.rule().message() + " (" + String.join("; ", values) + ")")));
		}
		else if (!lacking.isEmpty()) {
			this.findings.add(Finding.of("THIEU_SO_LIEU_QUY_TAC", Severity.WARNING, rule.rule().code(),
					rule.rule().message(), String.join(", ", lacking)));
		}
		else if (outcome.asTruth() instanceof Outcome.Failed failed) {
			this.findings.add(Finding.of("QUY_TAC_KHONG_TINH_DUOC", Severity.WARNING, rule.rule().code(),
					rule.rule().message(), failed.excelError()));
		}
	}

	/**
	 * The LK figures that are missing where others are there; empty where all or none.
	 */
	private Set<String> lacking(Set<Reference> references) {
		Set<String> lacking = new LinkedHashSet<>();
		boolean any = false;
		for (Reference reference : references) {
			boolean cumulative = reference.measure() == null || reference.measure() == Measure.LK;
			Recipe recipe = this.recipes.named(reference.code());
			if (cumulative && !reference.periodBefore() && recipe != null) {
				if (this.whole.has(recipe.index(), Measure.LK)) {
					any = true;
				}
				else {
					lacking.add(recipe.indicator().name() + " (" + recipe.code() + ")");
				}
			}
		}
		return any ? lacking : Set.of();
	}

	private void add(Finding finding, Recipe recipe) {
		this.findings.add(finding.about(recipe.code(), Measure.LK));
	}

}
