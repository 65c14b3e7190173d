package vn.tonghop.consolidation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import vn.tonghop.formula.Outcome;
import vn.tonghop.formula.Reference;
import vn.tonghop.model.Completeness;
import vn.tonghop.model.Figure;
import vn.tonghop.model.FigureStatus;
import vn.tonghop.model.Indicator;
import vn.tonghop.model.Indicator.Aggregation;
import vn.tonghop.model.Indicator.Direction;
import vn.tonghop.model.Measure;
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

	private final Scope scope;

	private final Ledger ledger;

	/** The indicators whose CK was made here of the units'. */
	private final BitSet yearBeforeOfUnits = new BitSet();

	WholeMaker(Recipes recipes, ReportingPeriod period, Plans plans, Past past, Decisions decisions,
			UnitMaker unitMaker, UnitCounts counts, Completeness completeness, List<Book> books) {
		this.recipes = recipes;
		this.period = period;
		this.plans = plans;
		this.past = past;
		this.decisions = decisions;
		this.unitMaker = unitMaker;
		this.completeness = completeness;
		this.books = books;
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
					: new Figure(figure.value(), figure.status(), figure.place(), Notes.consolidatedFor(yearBefore)))
			.orElseGet(() -> ofUnits(recipe, Measure.CK));
	}

	/** Whether the whole's CK was made of the units', rather than consolidated before. */
	boolean yearBeforeOfUnits(Recipe recipe) {
		return this.yearBeforeOfUnits.get(recipe.index());
	}

	/**
	 * TH of a longer period: of a flow LK at the end less LK before the start, of a stock
	 * its state at the end. What is computed, counted or averaged is so from TH.
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
			return Figure.computed(atEnd.value());
		}
		return this.past.whole(recipe.code(), UnitMaker.monthBefore(this.period), Measure.LK)
			.map((before) -> Figure.computed(atEnd.value().subtract(before.value())))
			.orElse(null);
	}

	/** What an indicator's Cách tính makes of a measure. */
	private @Nullable Figure ofUnits(Recipe recipe, Measure measure) {
		if (recipe.computed()) {
			Outcome outcome = UnitMaker.evaluate(recipe, this.scope.with(this.ledger, measure));
			return outcome.number().map((value) -> computed(recipe, value)).orElse(null);
		}
		if (recipe.indicator().aggregation() == Aggregation.SUM) {
			return sum(recipe, measure);
		}
		return Share.total(recipe.indicator().aggregation(), shares(recipe, measure))
			.map(Figure::computed)
			.orElse(null);
	}

	/**
	 * The same as the total of all shares, without making them: most figures are sums.
	 */
	private @Nullable Figure sum(Recipe recipe, Measure measure) {
		BigDecimal sum = null;
		for (Book book : this.books) {
			Figure figure = book.ledger().get(recipe.index(), measure);
			if (figure != null) {
				sum = (sum != null) ? sum.add(figure.value()) : figure.value();
			}
		}
		return (sum != null) ? Figure.computed(sum) : null;
	}

	/** What is divided by all communes is noted so while not all have reported. */
	private Figure computed(Recipe recipe, BigDecimal value) {
		boolean allCommunes = recipe.references()
			.stream()
			.anyMatch((reference) -> reference.code().equals(Reference.UNIT_COUNT));
		return new Figure(value, FigureStatus.COMPUTED, null,
				allCommunes ? Notes.dividedByAll(this.completeness) : null);
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
