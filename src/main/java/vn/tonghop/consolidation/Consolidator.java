package vn.tonghop.consolidation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import vn.tonghop.model.Catalogue;
import vn.tonghop.model.Consolidation;
import vn.tonghop.model.Figure;
import vn.tonghop.model.Finding;
import vn.tonghop.model.Measure;
import vn.tonghop.model.ReportingPeriod;
import vn.tonghop.model.ReportingUnit;
import vn.tonghop.model.UnitFigures;

/**
 * Makes of the units' figures those of the whole (workspace.md, sections 2 and 3): the
 * units' derived figures, every measure by its Cách tính, % of plan, growth, verdicts,
 * completeness, and what is doubtful about them.
 */
public final class Consolidator {

	private final Catalogue catalogue;

	private final Recipes recipes;

	private final Rules rules;

	private final History history;

	private final Territory territory;

	/**
	 * Prepares a catalogue: its formulas are parsed once.
	 * @param catalogue checked as a whole: a formula that does not parse is an error of
	 * the program here
	 */
	public Consolidator(Catalogue catalogue) {
		this.catalogue = catalogue;
		this.recipes = new Recipes(catalogue);
		this.rules = new Rules(catalogue);
		this.history = new History(catalogue.history());
		this.territory = new Territory(catalogue);
	}

	/**
	 * Consolidates a period.
	 * @param returns what the accepted submissions say
	 * @param earlier what was consolidated before
	 */
	public Consolidation consolidate(ReportingPeriod period, Returns returns, EarlierFigures earlier) {
		NatureChanges changes = new NatureChanges(this.catalogue);
		returns.replaced().forEach((nature) -> changes.before(nature, make(period, returns.upTo(nature), earlier)));
		return new DaysTold(this.catalogue, this.recipes, returns).in(changes.toldIn(make(period, returns, earlier)));
	}

	private Consolidation make(ReportingPeriod period, Returns returns, EarlierFigures earlier) {
		Past past = new Past(earlier, this.history, this.territory, this.recipes);
		Plans plans = new Plans(this.catalogue, period);
		Decisions decisions = new Decisions(this.catalogue, period);
		Attendance attendance = new Attendance(this.catalogue, period, returns.received(), past, decisions);

		UnitMaker unitMaker = new UnitMaker(this.catalogue, this.recipes, period, plans, past, attendance, decisions);
		Handover handover = new Handover(this.catalogue, this.territory, period, returns);
		List<Book> books = new ArrayList<>();
		for (ReportingUnit unit : this.catalogue.unitsInForce(period.lastDay())) {
			books.add(unitMaker.make(unit, handover.typed(unit)));
		}

		UnitCounts counts = new UnitCounts(this.catalogue, period, attendance.completeness().territoriesIn());
		FormerUnits atStart = former(UnitMaker.monthBefore(period), past, books);
		FormerUnits yearBefore = former(period.yearBefore(), past, books);
		WholeMaker wholeMaker = new WholeMaker(this.recipes, period, plans, past, decisions, unitMaker, counts,
				attendance.completeness(), books, atStart, yearBefore);
		Ledger whole = wholeMaker.make();
		Growth growth = new Growth(this.recipes, period, whole, wholeMaker, counts, attendance, books, yearBefore);
		@Nullable Figure[] growths = growth.figures();
		for (Recipe recipe : this.recipes.all()) {
			whole.put(recipe.index(), Measure.TG,
					decisions.standing(null, recipe.code(), Measure.TG, growths[recipe.index()]));
		}

		Assessor assessor = new Assessor(this.catalogue, this.recipes, period, plans, decisions, whole,
				attendance.completeness().provisional());
		Map<String, List<Consolidation.Assessment>> assessments = assessor.assess();
		Doubts doubts = new Doubts(this.recipes, period, whole, wholeMaker, attendance, books);

		List<Finding> findings = new ArrayList<>(attendance.findings());
		findings.addAll(handover.findings());
		findings.addAll(doubts.about(this.rules.onTheWhole()));
		findings.addAll(plans.againstUnits(this.recipes, whole, books));
		findings.addAll(growth.findings());
		findings.addAll(assessor.findings());
		return new Consolidation(period, attendance.completeness(), ofUnits(books), ofWhole(whole, period),
				Collections.unmodifiableMap(assessments), findings);
	}

	private FormerUnits former(ReportingPeriod then, Past past, List<Book> books) {
		return new FormerUnits(past, this.territory, then, this.catalogue.unitsInForce(then.lastDay()),
				books.stream().map(Book::unit).toList());
	}

	/** The figures of each unit that are there. */
	private Map<String, Map<String, UnitFigures>> ofUnits(List<Book> books) {
		Map<String, Map<String, UnitFigures>> units = new LinkedHashMap<>();
		for (Book book : books) {
			Map<String, UnitFigures> figures = new LinkedHashMap<>();
			for (Recipe recipe : this.recipes.all()) {
				UnitFigures ofIndicator = book.ledger().figures(recipe.index());
				if (!ofIndicator.isEmpty()) {
					figures.put(recipe.code(), ofIndicator);
				}
			}
			units.put(book.unit().code(), Collections.unmodifiableMap(figures));
		}
		return Collections.unmodifiableMap(units);
	}

	/** The whole's figures: a row for each indicator that the period asks for. */
	private Map<String, UnitFigures> ofWhole(Ledger whole, ReportingPeriod period) {
		Map<String, UnitFigures> figures = new LinkedHashMap<>();
		for (Recipe recipe : this.recipes.all()) {
			if (recipe.indicator().asked(period)) {
				figures.put(recipe.code(), whole.figures(recipe.index()));
			}
		}
		return Collections.unmodifiableMap(figures);
	}

}
