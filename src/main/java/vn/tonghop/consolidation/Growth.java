package vn.tonghop.consolidation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import vn.tonghop.formula.Reference;
import vn.tonghop.model.Figure;
import vn.tonghop.model.FigureStatus;
import vn.tonghop.model.Finding;
import vn.tonghop.model.Indicator.Aggregation;
import vn.tonghop.model.Measure;
import vn.tonghop.model.Observation;
import vn.tonghop.model.ReportingPeriod;
import vn.tonghop.model.Severity;

/**
 * Growth of LK over CK, like compared with like: where a unit is missing from one side,
 * both sides are made of the units that have both figures, and formulas are computed
 * again over those; that is noted beside the figure.
 */
final class Growth {

	private final Recipes recipes;

	private final ReportingPeriod period;

	private final Ledger whole;

	private final WholeMaker wholeMaker;

	private final UnitCounts counts;

	private final Attendance attendance;

	private final List<Book> books;

	/** Communes that owe something: none of them is compared by number. */
	private final BitSet communesAbsent = new BitSet();

	private final int communes;

	private final @Nullable Basis[] bases;

	private final List<Finding> findings = new ArrayList<>();

	Growth(Recipes recipes, ReportingPeriod period, Ledger whole, WholeMaker wholeMaker, UnitCounts counts,
			Attendance attendance, List<Book> books) {
		this.recipes = recipes;
		this.period = period;
		this.whole = whole;
		this.wholeMaker = wholeMaker;
		this.counts = counts;
		this.attendance = attendance;
		this.books = books;
		this.bases = new Basis[recipes.size()];
		int communesInForce = 0;
		for (int unit = 0; unit < books.size(); unit++) {
			if (books.get(unit).unit().territorial()) {
				communesInForce++;
				if (attendance.lacksAnything(books.get(unit).unit().code())) {
					this.communesAbsent.set(unit);
				}
			}
		}
		this.communes = communesInForce - this.communesAbsent.cardinality();
	}

	/** What was found about comparisons that leave units out. */
	List<Finding> findings() {
		return this.findings;
	}

	/** The growth of each indicator, by its place in the catalogue; null where none. */
	@Nullable Figure[] figures() {
		@Nullable Figure[] figures = new Figure[this.recipes.size()];
		for (Recipe recipe : this.recipes.inOrder()) {
			if (recipe.indicator().asked(this.period)) {
				Basis basis = basis(recipe);
				this.bases[recipe.index()] = basis;
				figures[recipe.index()] = growth(recipe, basis);
			}
		}
		return figures;
	}

	private @Nullable Figure growth(Recipe recipe, Basis basis) {
		if (basis.now() == null || basis.before() == null) {
			return null;
		}
		Optional<BigDecimal> value = recipe.indicator().percentage() ? Optional.of(basis.now().subtract(basis.before()))
				: Arithmetic.growth(basis.now(), basis.before());
		String note = basis.leftOut().isEmpty() ? null : Notes.comparedWithout(names(basis.leftOut()));
		return value.map((number) -> new Figure(number, FigureStatus.COMPUTED, null, note)).orElse(null);
	}

	private Basis basis(Recipe recipe) {
		Basis asConsolidated = new Basis(value(recipe, Measure.LK), value(recipe, Measure.CK), new BitSet());
		if (adjusted(recipe)) {
			return asConsolidated;
		}
		return recipe.computed() ? recomputed(recipe, asConsolidated) : overUnits(recipe, asConsolidated);
	}

	private Basis overUnits(Recipe recipe, Basis asConsolidated) {
		List<Share> now = this.wholeMaker.shares(recipe, Measure.LK);
		List<Share> before = this.wholeMaker.shares(recipe, Measure.CK);
		boolean beforeOfUnits = this.wholeMaker.yearBeforeOfUnits(recipe);
		BitSet leftOut = new BitSet();
		BitSet unexplained = new BitSet();
		for (int unit = 0; unit < this.books.size(); unit++) {
			boolean nowKnown = now.get(unit).known();
			boolean beforeKnown = before.get(unit).known();
			boolean absent = !nowKnown
					&& this.attendance.absent(this.books.get(unit).unit().code(), recipe.indicator().form());
			boolean oneSided = (beforeKnown && !nowKnown) || (nowKnown && !beforeKnown && beforeOfUnits);
			if (absent || oneSided) {
				leftOut.set(unit);
				unexplained.set(unit, !absent);
			}
		}
		if (leftOut.isEmpty()) {
			return asConsolidated;
		}
		List<Share> nowOfBoth = new ArrayList<>();
		List<Share> beforeOfBoth = new ArrayList<>();
		for (int unit = 0; unit < this.books.size(); unit++) {
			if (now.get(unit).known() && before.get(unit).known()) {
				nowOfBoth.add(now.get(unit));
				beforeOfBoth.add(before.get(unit));
			}
		}
		if (!unexplained.isEmpty() && asConsolidated.now() != null && asConsolidated.before() != null) {
			this.findings.add(
					Finding
						.of("SO_SANH_KHONG_DU", Severity.WARNING, recipe.indicator().name(),
								String.join(", ", names(unexplained)))
						.about(recipe.code(), Measure.TG));
		}
		Aggregation aggregation = recipe.indicator().aggregation();
		return new Basis(Share.total(aggregation, nowOfBoth).orElse(null),
				Share.total(aggregation, beforeOfBoth).orElse(null), leftOut);
	}

	private Basis recomputed(Recipe recipe, Basis asConsolidated) {
		BitSet leftOut = new BitSet();
		for (Reference reference : recipe.references()) {
			if (reference.unitCount()) {
				leftOut.or(this.communesAbsent);
			}
			Basis part = basisOf(reference);
			if (part != null) {
				leftOut.or(part.leftOut());
			}
		}
		if (leftOut.isEmpty()) {
			return asConsolidated;
		}
		return new Basis(recomputed(recipe, Measure.LK), recomputed(recipe, Measure.CK), leftOut);
	}

	private @Nullable BigDecimal recomputed(Recipe recipe, Measure side) {
		Scope scope = this.wholeMaker.scope().with(this.whole, side);
		return (recipe.formula() == null) ? null : recipe.formula().evaluate((reference) -> {
			Measure measure = (reference.measure() != null) ? reference.measure() : side;
			if (reference.unitCount()) {
				return this.communesAbsent.isEmpty() ? this.counts.count(reference, measure)
						: Arithmetic.whole(this.communes);
			}
			Basis part = basisOf(reference);
			if (part == null || (measure != Measure.LK && measure != Measure.CK)) {
				return scope.apply(reference);
			}
			BigDecimal value = (measure == Measure.LK) ? part.now() : part.before();
			return (value != null) ? Observation.of(value) : Observation.MISSING;
		}).number().orElse(null);
	}

	/**
	 * What a figure that a formula names is compared by; null where it is none of ours.
	 */
	private @Nullable Basis basisOf(Reference reference) {
		Recipe part = this.recipes.named(reference.code());
		return (part == null || reference.periodBefore()) ? null : this.bases[part.index()];
	}

	private boolean adjusted(Recipe recipe) {
		return status(recipe, Measure.LK) == FigureStatus.ADJUSTED
				|| status(recipe, Measure.CK) == FigureStatus.ADJUSTED;
	}

	private @Nullable FigureStatus status(Recipe recipe, Measure measure) {
		Figure figure = this.whole.get(recipe.index(), measure);
		return (figure != null) ? figure.status() : null;
	}

	private @Nullable BigDecimal value(Recipe recipe, Measure measure) {
		Figure figure = this.whole.get(recipe.index(), measure);
		return (figure != null) ? figure.value() : null;
	}

	private List<String> names(BitSet units) {
		return units.stream().mapToObj((unit) -> this.books.get(unit).unit().name()).toList();
	}

	/**
	 * The two sides of a comparison.
	 *
	 * @param now LK
	 * @param before CK
	 * @param leftOut the units that are in neither side, by their place
	 */
	private record Basis(@Nullable BigDecimal now, @Nullable BigDecimal before, BitSet leftOut) {
	}

}
