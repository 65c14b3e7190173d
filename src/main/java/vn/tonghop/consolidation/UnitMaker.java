package vn.tonghop.consolidation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import vn.tonghop.formula.Outcome;
import vn.tonghop.model.Catalogue;
import vn.tonghop.model.Figure;
import vn.tonghop.model.FigureStatus;
import vn.tonghop.model.Form;
import vn.tonghop.model.Indicator;
import vn.tonghop.model.Measure;
import vn.tonghop.model.Observation;
import vn.tonghop.model.PeriodKind;
import vn.tonghop.model.ReportingPeriod;
import vn.tonghop.model.ReportingUnit;
import vn.tonghop.model.Target;

/** Makes a unit's figures of what it typed, its plan, its past and its formulas. */
final class UnitMaker {

	/** TH of longer periods rests on LK. */
	private static final List<Measure> IN_ORDER = List.of(Measure.KH, Measure.LK, Measure.CK, Measure.TH, Measure.UN,
			Measure.KS);

	private final Catalogue catalogue;

	private final Recipes recipes;

	private final ReportingPeriod period;

	private final Plans plans;

	private final Past past;

	private final Attendance attendance;

	private final Decisions decisions;

	UnitMaker(Catalogue catalogue, Recipes recipes, ReportingPeriod period, Plans plans, Past past,
			Attendance attendance, Decisions decisions) {
		this.catalogue = catalogue;
		this.recipes = recipes;
		this.period = period;
		this.plans = plans;
		this.past = past;
		this.attendance = attendance;
		this.decisions = decisions;
	}

	Book make(ReportingUnit unit, Map<String, Map<Measure, TypedFigure>> typed) {
		Ledger ledger = new Ledger(this.recipes.size());
		for (Recipe recipe : this.recipes.all()) {
			Indicator indicator = recipe.indicator();
			if (indicator.typed() && indicator.asked(this.period)) {
				Map<Measure, TypedFigure> said = typed.getOrDefault(indicator.code(), Map.of());
				for (Measure measure : IN_ORDER) {
					enter(unit.code(), recipe, measure, said.get(measure), ledger);
				}
			}
		}
		derive(unit.code(), ledger);
		return new Book(unit, ledger);
	}

	private void enter(String unit, Recipe recipe, Measure measure, @Nullable TypedFigure typed, Ledger ledger) {
		Figure said = (typed != null) ? typed.figure() : null;
		Figure figure = switch (measure) {
			case KH -> plan(unit, recipe.indicator(), said);
			case LK ->
				(said != null) ? said : this.attendance.standIn(unit, recipe.indicator(), Measure.LK).orElse(null);
			case CK -> (said != null) ? said : yearBefore(unit, recipe.indicator(), typed);
			case TH -> within(unit, recipe, said, ledger);
			default -> said;
		};
		ledger.put(recipe.index(), measure, this.decisions.standing(unit, recipe.code(), measure, figure));
		if (figure == null && typed != null && typed.observation() instanceof Observation.NotApplicable) {
			ledger.putNotApplicable(recipe.index(), measure);
		}
	}

	/** A unit's target, else what it typed, else the targets of those it was made of. */
	private @Nullable Figure plan(String unit, Indicator indicator, @Nullable Figure said) {
		List<Target> targets = this.plans.targets(indicator.code(), unit);
		if (!targets.isEmpty()) {
			return Plans.plan(targets.get(0));
		}
		if (said != null) {
			return said;
		}
		Optional<Figure> standIn = this.attendance.standIn(unit, indicator, Measure.KH);
		if (standIn.isPresent()) {
			return standIn.get();
		}
		return this.past.convertedPlan(unit, indicator, Plans.yearsEve(this.period), (origin) -> {
			List<Target> theirs = this.plans.targets(indicator.code(), origin);
			return theirs.isEmpty() ? null : Plans.plan(theirs.get(0));
		}).orElse(null);
	}

	/** CK that the unit left blank: what is known of it from a year before. */
	private @Nullable Figure yearBefore(String unit, Indicator indicator, @Nullable TypedFigure typed) {
		if (typed != null && typed.observation() instanceof Observation.NotApplicable) {
			return null;
		}
		return this.past.unit(unit, indicator, this.period.yearBefore(), Measure.LK).orElse(null);
	}

	/**
	 * TH: as typed where the form is for this kind of period; of longer kinds a flow's LK
	 * at the end less LK before the start, and a stock's state at the end.
	 */
	private @Nullable Figure within(String unit, Recipe recipe, @Nullable Figure said, Ledger ledger) {
		Indicator indicator = recipe.indicator();
		if (typedFor(indicator)) {
			return said;
		}
		Figure atEnd = ledger.get(recipe.index(), Measure.LK);
		if (this.period.kind() == PeriodKind.MONTH || atEnd == null) {
			return null;
		}
		if (!indicator.flow() || this.period.startsYear()) {
			return Figure.computed(atEnd.value()).of(atEnd.nature());
		}
		return this.past.unit(unit, indicator, monthBefore(this.period), Measure.LK)
			.map((before) -> difference(atEnd, before))
			.orElse(null);
	}

	/** Marked where its start is that of other units. */
	private static Figure difference(Figure atEnd, Figure before) {
		BigDecimal value = atEnd.value().subtract(before.value());
		return (before.status() == FigureStatus.CONVERTED)
				? new Figure(value, FigureStatus.CONVERTED, null, before.note(), atEnd.nature(), null)
				: Figure.computed(value).of(atEnd.nature());
	}

	/**
	 * Whether what units type as TH is of a period of this kind: a form due for months
	 * types that of the month.
	 */
	boolean typedFor(Indicator indicator) {
		Optional<Form> form = this.catalogue.form(indicator.form());
		Set<PeriodKind> kinds = form.map(Form::periodKinds).orElse(Set.of(PeriodKind.MONTH));
		return (this.period.kind() == PeriodKind.MONTH || !kinds.contains(PeriodKind.MONTH))
				&& kinds.contains(this.period.kind());
	}

	/** The month before a period's start. */
	static ReportingPeriod monthBefore(ReportingPeriod period) {
		return new ReportingPeriod(PeriodKind.MONTH, period.first().minusMonths(1));
	}

	private void derive(String unit, Ledger ledger) {
		PeriodBefore before = new PeriodBefore(this.recipes, this.past, this.period);
		Scope own = new Scope(this.recipes, ledger, Measure.LK, Scope.NOTHING,
				(reference, measure) -> before.find(unit, reference, measure));
		List<Scope> scopes = IN_ORDER.stream().map((measure) -> own.with(ledger, measure)).toList();
		for (Recipe recipe : this.recipes.forUnits()) {
			if (recipe.indicator().asked(this.period)) {
				for (Scope scope : scopes) {
					Figure figure = derived(unit, recipe, scope);
					ledger.put(recipe.index(), scope.bare(),
							this.decisions.standing(unit, recipe.code(), scope.bare(), figure));
				}
			}
		}
	}

	private @Nullable Figure derived(String unit, Recipe recipe, Scope scope) {
		if (scope.bare() == Measure.KH) {
			List<Target> targets = this.plans.targets(recipe.code(), unit);
			if (!targets.isEmpty()) {
				return Plans.plan(targets.get(0));
			}
		}
		return recipe.makes(scope.bare()) ? evaluate(recipe, scope).number()
			.map((value) -> Figure.computed(value).of(scope.nature(recipe)))
			.orElse(null) : null;
	}

	/** What a recipe's formula makes of the figures that a scope finds. */
	static Outcome evaluate(Recipe recipe, Scope scope) {
		if (recipe.formula() == null) {
			throw new IllegalStateException("The indicator " + recipe.code() + " has no formula");
		}
		return recipe.formula().evaluate(scope);
	}

}
