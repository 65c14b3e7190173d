package vn.tonghop.consolidation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import vn.tonghop.formula.Reference;
import vn.tonghop.model.Completeness;
import vn.tonghop.model.Figure;
import vn.tonghop.model.FigureStatus;
import vn.tonghop.model.Indicator;
import vn.tonghop.model.Indicator.Aggregation;
import vn.tonghop.model.Indicator.Direction;
import vn.tonghop.model.Measure;
import vn.tonghop.model.Nature;
import vn.tonghop.model.PeriodKind;
import vn.tonghop.model.ReportingPeriod;
import vn.tonghop.model.Target;

/** Makes the whole's figures of the units'. */
final class WholeMaker {

	/** TH of longer periods rests on LK. */
	private static final List<Measure> IN_ORDER = List.of(Measure.KH, Measure.LK, Measure.CK, Measure.TH, Measure.UN,
			Measure.KS);

	private final Recipes recipes;

	private final ReportingPeriod period;

	private final Plans plans;

	private final Past past;

	private final Decisions decisions;

	private final UnitMaker unitMaker;

	private final Completeness completeness;

	private final List<Book> books;

	private final FormerUnits atStart;

	private final FormerUnits yearAgo;

	private final Scope scope;

	private final Ledger ledger;

	/** The indicators whose CK was made here of the units'. */
	private final BitSet yearBeforeOfUnits = new BitSet();

	WholeMaker(Recipes recipes, ReportingPeriod period, Plans plans, Past past, Decisions decisions,
			UnitMaker unitMaker, UnitCounts counts, Completeness completeness, List<Book> books, FormerUnits atStart,
			FormerUnits yearAgo) {
		this.recipes = recipes;
		this.period = period;
		this.plans = plans;
		this.past = past;
		this.decisions = decisions;
		this.unitMaker = unitMaker;
		this.completeness = completeness;
		this.books = books;
		this.atStart = atStart;
		this.yearAgo = yearAgo;
		this.ledger = new Ledger(recipes.size());
		PeriodBefore before = new PeriodBefore(recipes, past, period);
		this.scope = new Scope(recipes, this.ledger, Measure.LK, counts::count,
				(reference, measure) -> before.find(null, reference, measure));
	}

	/** Fills the whole's ledger: all measures but the growth. */
	Ledger make() {
		for (Recipe recipe : this.recipes.inOrder()) {
			if (recipe.indicator().asked(this.period)) {
				for (Measure measure : IN_ORDER) {
					put(recipe, measure, figure(recipe, measure));
				}
				put(recipe, Measure.PKH, percentOfPlan(recipe));
			}
		}
		return this.ledger;
	}

	/** Where formulas over the whole find its figures; a bare code means LK. */
	Scope scope() {
		return this.scope;
	}

	private void put(Recipe recipe, Measure measure, @Nullable Figure figure) {
		this.ledger.put(recipe.index(), measure, this.decisions.standing(null, recipe.code(), measure, figure));
	}

	private @Nullable Figure figure(Recipe recipe, Measure measure) {
		return switch (measure) {
			case KH -> plan(recipe);
			case CK -> yearBefore(recipe);
			case TH -> within(recipe);
			default -> ofUnits(recipe, measure);
		};
	}

	private @Nullable Figure plan(Recipe recipe) {
		List<Target> targets = this.plans.targets(recipe.code(), null);
		return targets.isEmpty() ? ofUnits(recipe, Measure.KH) : Plans.plan(targets.get(0));
	}

	/** What was consolidated a year before, else what the units' figures of it make. */
	private @Nullable Figure yearBefore(Recipe recipe) {
		ReportingPeriod yearBefore = this.period.yearBefore();
		Optional<Figure> consolidated = this.past.whole(recipe.code(), yearBefore, Measure.LK);
		this.yearBeforeOfUnits.set(recipe.index(), consolidated.isEmpty());
		return consolidated
			.map((figure) -> (figure.note() != null) ? figure
					: new Figure(figure.value(), figure.status(), figure.place(), Notes.consolidatedFor(yearBefore),
							figure.nature(), null))
			.orElseGet(() -> onTodaysTerritory(recipe, ofUnits(recipe, Measure.CK)));
	}

	/**
	 * What counts the communes of today was not counted so then: that is told with the
	 * figure. Sums and averages are the same on either territory.
	 */
	private @Nullable Figure onTodaysTerritory(Recipe recipe, @Nullable Figure ofUnits) {
		return (ofUnits == null || recipe.indicator().aggregation() != Aggregation.COUNT || !this.yearAgo.changed())
				? ofUnits : new Figure(ofUnits.value(), FigureStatus.CONVERTED, null, Notes.onTodaysTerritory(),
						ofUnits.nature(), null);
	}

	/** Whether the whole's CK was made of the units', rather than consolidated before. */
	boolean yearBeforeOfUnits(Recipe recipe) {
		return this.yearBeforeOfUnits.get(recipe.index());
	}

	/**
	 * TH of a longer period: of a flow LK at the end less LK before the start, of a stock
	 * its state at the end. What is computed, counted or averaged is so from TH. Where
	 * the two ends are not of the same units, it is taken over those that are at both.
	 */
	private @Nullable Figure within(Recipe recipe) {
		Indicator indicator = recipe.indicator();
		if (this.period.kind() == PeriodKind.MONTH || indicator.aggregation() != Aggregation.SUM
				|| this.unitMaker.typedFor(indicator)) {
			return ofUnits(recipe, Measure.TH);
		}
		Figure atEnd = this.ledger.get(recipe.index(), Measure.LK);
		if (atEnd == null) {
			return null;
		}
		if (!indicator.flow() || this.period.startsYear()) {
			return Figure.computed(atEnd.value()).of(atEnd.nature());
		}
		ReportingPeriod start = UnitMaker.monthBefore(this.period);
		Optional<Figure> before = this.past.whole(recipe.code(), start, Measure.LK);
		if (before.isEmpty()) {
			return null;
		}
		List<String> leftOut = (atEnd.status() == FigureStatus.ADJUSTED) ? List.of() : atOneEndOnly(recipe, start);
		if (leftOut.isEmpty()) {
			return Figure.computed(atEnd.value().subtract(before.get().value())).of(atEnd.nature());
		}
		Figure ofBoth = sum(recipe, Measure.TH);
		return (ofBoth == null) ? null : new Figure(ofBoth.value(), FigureStatus.COMPUTED, null,
				Notes.withinWithout(leftOut), ofBoth.nature(), null);
	}

	/** The units that have LK at one end of the period only, and those that are gone. */
	private List<String> atOneEndOnly(Recipe recipe, ReportingPeriod start) {
		if (!this.atStart.brought(recipe.indicator())) {
			return List.of();
		}
		List<String> units = new ArrayList<>();
		for (Book book : this.books) {
			String code = book.unit().code();
			boolean end = book.ledger().has(recipe.index(), Measure.LK);
			boolean beginning = end ? this.past.unit(code, recipe.indicator(), start, Measure.LK).isPresent()
					: this.atStart.partBrought(code, recipe.indicator());
			if (end != beginning) {
				units.add(book.unit().name());
			}
		}
		units.addAll(this.atStart.gone(recipe.indicator()));
		return units;
	}

	/** What an indicator's Cách tính makes of a measure. */
	private @Nullable Figure ofUnits(Recipe recipe, Measure measure) {
		if (recipe.computed() && !recipe.makes(measure)) {
			return null;
		}
		if (recipe.computed()) {
			Scope now = this.scope.with(this.ledger, measure);
			return UnitMaker.evaluate(recipe, now)
				.number()
				.map((value) -> computed(recipe, value).of(now.nature(recipe)))
				.orElse(null);
		}
		if (recipe.indicator().aggregation() == Aggregation.SUM) {
			return sum(recipe, measure);
		}
		return Share.total(recipe.indicator().aggregation(), shares(recipe, measure))
			.map((value) -> Figure.computed(value).of(ofParts(recipe, measure)))
			.orElse(null);
	}

	/** How firm the least firm part is of what is counted or averaged. */
	private @Nullable Nature ofParts(Recipe recipe, Measure measure) {
		Nature least = null;
		for (Book book : this.books) {
			Figure own = book.ledger().get(recipe.index(), measure);
			least = Nature.lesser(least, (own != null) ? own.nature() : null);
			least = Nature.lesser(least, this.scope.with(book.ledger(), measure).nature(recipe));
		}
		return least;
	}

	/**
	 * The same as the total of all shares, without making them: most figures are sums.
	 */
	private @Nullable Figure sum(Recipe recipe, Measure measure) {
		BigDecimal sum = null;
		Nature nature = null;
		for (Book book : this.books) {
			Figure figure = book.ledger().get(recipe.index(), measure);
			if (figure != null) {
				sum = (sum != null) ? sum.add(figure.value()) : figure.value();
				nature = Nature.lesser(nature, figure.nature());
			}
		}
		return (sum != null) ? Figure.computed(sum).of(nature) : null;
	}

	/** What is divided by all communes is noted so while not all have reported. */
	private Figure computed(Recipe recipe, BigDecimal value) {
		boolean allCommunes = recipe.references()
			.stream()
			.anyMatch((reference) -> reference.code().equals(Reference.UNIT_COUNT));
		return new Figure(value, FigureStatus.COMPUTED, null,
				allCommunes ? Notes.dividedByAll(this.completeness) : null, null, null);
	}

	/** Each unit's part in a figure, in the order of the units. */
	List<Share> shares(Recipe recipe, Measure measure) {
		List<Share> shares = new ArrayList<>(this.books.size());
		for (Book book : this.books) {
			shares.add(Share.of(recipe, measure, book.ledger(), book.unit().territorial(), this.scope));
		}
		return shares;
	}

	private @Nullable Figure percentOfPlan(Recipe recipe) {
		Figure plan = this.ledger.get(recipe.index(), Measure.KH);
		Figure done = this.ledger.get(recipe.index(), Measure.LK);
		return (plan == null || done == null) ? null
				: percentOfPlan(recipe.indicator().direction(), plan.value(), done.value()).map(Figure::computed)
					.orElse(null);
	}

	/**
	 * Share of the plan in percent: LK ÷ KH, or KH ÷ LK where lower is better. None for a
	 * plan of zero.
	 */
	static Optional<BigDecimal> percentOfPlan(Direction direction, BigDecimal plan, BigDecimal done) {
		if (plan.signum() == 0) {
			return Optional.empty();
		}
		return (direction == Direction.LOWER_IS_BETTER) ? Arithmetic.percent(plan, done)
				: Arithmetic.percent(done, plan);
	}

}
