package vn.tonghop.consolidation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import vn.tonghop.formula.Reference;
import vn.tonghop.model.Figure;
import vn.tonghop.model.FigureStatus;
import vn.tonghop.model.Finding;
import vn.tonghop.model.Indicator;
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

	private final FormerUnits former;

	/** Communes that owe something: none of them is compared by number. */
	private final BitSet communesAbsent = new BitSet();

	private int communes;

	private final @Nullable Basis[] bases;

	private final List<Finding> findings = new ArrayList<>();

	Growth(Recipes recipes, ReportingPeriod period, Ledger whole, WholeMaker wholeMaker, UnitCounts counts,
			Attendance attendance, List<Book> books, FormerUnits former) {
		this.recipes = recipes;
		this.period = period;
		this.whole = whole;
		this.wholeMaker = wholeMaker;
		this.counts = counts;
		this.attendance = attendance;
		this.books = books;
		this.former = former;
		this.bases = new Basis[recipes.size()];
		for (int unit = 0; unit < books.size(); unit++) {
			if (books.get(unit).unit().territorial()) {
				this.communes++;
				if (attendance.lacksAnything(books.get(unit).unit().code())) {
					this.communesAbsent.set(unit);
				}
			}
		}
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
		FigureStatus status = basis.rebuilt() ? FigureStatus.CONVERTED : FigureStatus.COMPUTED;
		String note = note(basis);
		return value.map((number) -> new Figure(number, status, null, note, null, null)).orElse(null);
	}

	private @Nullable String note(Basis basis) {
		List<String> notes = new ArrayList<>();
		if (basis.rebuilt()) {
			notes.add(Notes.onTodaysTerritory());
		}
		List<String> leftOut = new ArrayList<>(names(basis.leftOut()));
		leftOut.addAll(basis.gone());
		if (!leftOut.isEmpty()) {
			notes.add(Notes.comparedWithout(leftOut));
		}
		return notes.isEmpty() ? null : String.join("; ", notes);
	}

	private Basis basis(Recipe recipe) {
		Basis asConsolidated = new Basis(value(recipe, Measure.LK), value(recipe, Measure.CK), new BitSet(), Set.of(),
				false);
		if (adjusted(recipe)) {
			return asConsolidated;
		}
		return recipe.computed() ? recomputed(recipe, asConsolidated) : overUnits(recipe, asConsolidated);
	}

	/**
	 * Over the units that have both figures, where some have not; and where communes are
	 * counted, over those of today on both sides.
	 */
	private Basis overUnits(Recipe recipe, Basis asConsolidated) {
		boolean beforeOfUnits = this.wholeMaker.yearBeforeOfUnits(recipe);
		List<Indicator> typed = typed(recipe);
		boolean brought = beforeOfUnits || typed.stream().anyMatch(this.former::brought);
		Set<String> gone = new LinkedHashSet<>();
		if (brought && !beforeOfUnits) {
			typed.forEach((indicator) -> gone.addAll(this.former.gone(indicator)));
		}
		boolean rebuilt = recipe.indicator().aggregation() == Aggregation.COUNT && (brought || beforeOfUnits)
				&& this.former.changed();
		List<Share> now = this.wholeMaker.shares(recipe, Measure.LK);
		List<Share> before = this.wholeMaker.shares(recipe, Measure.CK);
		BitSet leftOut = new BitSet();
		BitSet unexplained = new BitSet();
		for (int unit = 0; unit < this.books.size(); unit++) {
			boolean nowKnown = now.get(unit).known();
			boolean beforeKnown = before.get(unit).known();
			boolean absent = !nowKnown
					&& this.attendance.absent(this.books.get(unit).unit().code(), recipe.indicator().form());
			String code = this.books.get(unit).unit().code();
			boolean partBefore = beforeKnown || (brought && !nowKnown && !beforeOfUnits
					&& typed.stream().anyMatch((indicator) -> this.former.partBrought(code, indicator)));
			boolean oneSided = (partBefore && !nowKnown) || (nowKnown && !beforeKnown && brought);
			if (absent || oneSided) {
				leftOut.set(unit);
				unexplained.set(unit, !absent);
			}
		}
		if (leftOut.isEmpty() && gone.isEmpty() && !rebuilt) {
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
		tell(recipe, asConsolidated, unexplained, gone);
		Aggregation aggregation = recipe.indicator().aggregation();
		return new Basis(Share.total(aggregation, nowOfBoth).orElse(null),
				Share.total(aggregation, beforeOfBoth).orElse(null), leftOut, gone, rebuilt);
	}

	private void tell(Recipe recipe, Basis asConsolidated, BitSet unexplained, Set<String> gone) {
		List<String> names = new ArrayList<>(names(unexplained));
		names.addAll(gone);
		if (!names.isEmpty() && asConsolidated.now() != null && asConsolidated.before() != null) {
			this.findings.add(Finding
				.of("SO_SANH_KHONG_DU", Severity.WARNING, recipe.indicator().name(), String.join(", ", names))
				.about(recipe.code(), Measure.TG));
		}
	}

	/** What units bring of an indicator: itself, or what its condition looks at. */
	private List<Indicator> typed(Recipe recipe) {
		if (recipe.indicator().aggregation() != Aggregation.COUNT) {
			return List.of(recipe.indicator());
		}
		return recipe.references()
			.stream()
			.map((reference) -> this.recipes.named(reference.code()))
			.filter(Objects::nonNull)
			.map(Recipe::indicator)
			.toList();
	}

	private Basis recomputed(Recipe recipe, Basis asConsolidated) {
		BitSet leftOut = new BitSet();
		Set<String> gone = new LinkedHashSet<>();
		boolean rebuilt = false;
		for (Reference reference : recipe.references()) {
			if (reference.unitCount()) {
				leftOut.or(this.communesAbsent);
				rebuilt |= this.former.changed() && asConsolidated.before() != null;
			}
			Basis part = basisOf(reference);
			if (part != null) {
				leftOut.or(part.leftOut());
				gone.addAll(part.gone());
				rebuilt |= part.rebuilt();
			}
		}
		if (leftOut.isEmpty() && gone.isEmpty() && !rebuilt) {
			return asConsolidated;
		}
		int communes = this.communes
				- (int) leftOut.stream().filter((unit) -> this.books.get(unit).unit().territorial()).count();
		return new Basis(recomputed(recipe, Measure.LK, communes), recomputed(recipe, Measure.CK, communes), leftOut,
				gone, rebuilt);
	}

	private @Nullable BigDecimal recomputed(Recipe recipe, Measure side, int communes) {
		Scope scope = this.wholeMaker.scope().with(this.whole, side);
		return (recipe.formula() == null || !recipe.makes(side)) ? null : recipe.formula().evaluate((reference) -> {
			Measure measure = (reference.measure() != null) ? reference.measure() : side;
			if (reference.unitCount()) {
				return Arithmetic.whole(communes);
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
	 * @param gone the names of former units that are in neither side
	 * @param rebuilt the side before is not what was consolidated then: it is made on the
	 * borders of today
	 */
	private record Basis(@Nullable BigDecimal now, @Nullable BigDecimal before, BitSet leftOut, Set<String> gone,
			boolean rebuilt) {
	}

}
