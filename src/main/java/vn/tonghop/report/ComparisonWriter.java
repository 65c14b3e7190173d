package vn.tonghop.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import vn.tonghop.model.Figure;
import vn.tonghop.model.FigureStatus;
import vn.tonghop.model.Indicator;
import vn.tonghop.model.Measure;
import vn.tonghop.model.UnitFigures;

/**
 * How a figure stands to that of a year before, in the way that suits it.
 * <ul>
 * <li>A percentage changes by percentage points.</li>
 * <li>A state that is counted or derived from counts (a stock without decimals, by
 * {@code đếm} or by a formula) changes by its own unit, with the percentage beside it
 * where the figure has decimals or the base is a hundred or more; so do whole numbers
 * below a hundred, of which a percentage says less than the number itself.</li>
 * <li>Everything else, flows above all, changes by percent.</li>
 * </ul>
 * Where the suiting way would print a zero though the figures differ, the other way is
 * taken. A direction is that of the number printed, never of digits that nobody sees.
 */
final class ComparisonWriter {

	private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

	private static final BigDecimal TOLERANCE = new BigDecimal("0.000001");

	private final Indicator indicator;

	private final FigurePrinter printer;

	private final @Nullable BigDecimal now;

	private final @Nullable BigDecimal before;

	private final @Nullable Figure growth;

	ComparisonWriter(Indicator indicator, FigurePrinter printer, UnitFigures figures) {
		this.indicator = indicator;
		this.printer = printer;
		this.now = value(figures, Measure.LK);
		this.before = value(figures, Measure.CK);
		this.growth = figures.get(Measure.TG).orElse(null);
	}

	private static @Nullable BigDecimal value(UnitFigures figures, Measure measure) {
		return figures.get(measure).map(Figure::value).orElse(null);
	}

	Comparison write() {
		if (this.now == null) {
			return Comparison.NONE;
		}
		if (this.before == null) {
			return Comparison.of(Trend.FIRST_TIME);
		}
		if (this.growth == null) {
			return withoutGrowth(this.now, this.before);
		}
		return compare(this.now, this.before, this.growth);
	}

	/** Growth over zero is not there; growth that was not taken cannot be told. */
	private Comparison withoutGrowth(BigDecimal now, BigDecimal before) {
		if (before.signum() != 0) {
			return Comparison.NONE;
		}
		return Comparison.of((now.signum() == 0) ? Trend.UNCHANGED : Trend.FROM_ZERO);
	}

	private Comparison compare(BigDecimal now, BigDecimal before, Figure taken) {
		BigDecimal growth = taken.value();
		BigDecimal difference = now.subtract(before);
		boolean ofTotals = ofPrintedTotals(before, growth, difference);
		boolean rebuilt = taken.status() == FigureStatus.CONVERTED;
		boolean noted = taken.status() == FigureStatus.COMPUTED && taken.note() != null;
		boolean someOnly = noted || (!ofTotals && !rebuilt);
		List<Candidate> candidates = new ArrayList<>();
		if (this.indicator.percentage()) {
			candidate(Comparison.In.POINTS, growth, ofTotals).ifPresent(candidates::add);
		}
		else {
			if (before.signum() > 0 || !ofTotals) {
				candidate(Comparison.In.PERCENT, growth, ofTotals).ifPresent(candidates::add);
			}
			if (ofTotals) {
				int place = changesByOwnUnit(now, before) ? 0 : candidates.size();
				candidate(Comparison.In.OWN_UNIT, difference, true).ifPresent((own) -> candidates.add(place, own));
			}
		}
		if (candidates.isEmpty()) {
			boolean same = !ofTotals || this.printer.same(now, before);
			return new Comparison(same ? Trend.UNCHANGED : Trend.NEARLY_UNCHANGED, List.of(), 0, null, someOnly,
					rebuilt);
		}
		Candidate first = candidates.get(0);
		boolean percentSaysMore = this.indicator.decimals() > 0 || before.compareTo(HUNDRED) >= 0;
		boolean both = first.change().in() == Comparison.In.OWN_UNIT && candidates.size() > 1 && percentSaysMore;
		return new Comparison(first.rises() ? Trend.RISES : Trend.FALLS,
				candidates.stream().map(Candidate::change).toList(), both ? 2 : 1, index(now, before, ofTotals),
				someOnly, rebuilt);
	}

	/** A percentage of a percentage misleads, and so does one of nothing or of a debt. */
	private @Nullable PrintedFigure index(BigDecimal now, BigDecimal before, boolean ofTotals) {
		if (this.indicator.percentage() || !ofTotals || before.signum() <= 0 || now.signum() < 0) {
			return null;
		}
		BigDecimal index = now.multiply(HUNDRED).divide(before, MathContext.DECIMAL128);
		String text = Numerals.percent(index);
		return new PrintedFigure(this.indicator.code(), Measure.TG, index, text, text);
	}

	/**
	 * Whether the growth is that of the two totals. While units are missing it is over
	 * those that have both figures: then the totals' difference would be false.
	 */
	private boolean ofPrintedTotals(BigDecimal before, BigDecimal growth, BigDecimal difference) {
		if (this.indicator.percentage()) {
			return near(growth, difference);
		}
		if (before.signum() == 0) {
			return false;
		}
		BigDecimal ofTotals = difference.multiply(HUNDRED).divide(before, MathContext.DECIMAL128);
		return near(growth, ofTotals) || (before.signum() < 0 && near(growth, ofTotals.negate()));
	}

	private static boolean near(BigDecimal one, BigDecimal other) {
		return one.subtract(other).abs().compareTo(TOLERANCE) <= 0;
	}

	private boolean changesByOwnUnit(BigDecimal now, BigDecimal before) {
		boolean derived = this.indicator.aggregation() == Indicator.Aggregation.FORMULA
				|| this.indicator.aggregation() == Indicator.Aggregation.COUNT;
		boolean state = !this.indicator.flow() && (this.indicator.decimals() == 0 || derived);
		boolean few = this.indicator.decimals() == 0 && fewWhole(now) && fewWhole(before);
		return state || few;
	}

	private static boolean fewWhole(BigDecimal value) {
		return Numerals.whole(value) && value.abs().compareTo(HUNDRED) < 0;
	}

	/** A way to say the change; empty where it would print a zero. */
	private Optional<Candidate> candidate(Comparison.In in, BigDecimal change, boolean ofTotals) {
		int decimals = switch (in) {
			case PERCENT -> Numerals.PERCENT_DECIMALS;
			case POINTS -> Math.max(Numerals.PERCENT_DECIMALS, this.indicator.decimals());
			case OWN_UNIT -> this.indicator.decimals();
		};
		BigDecimal rounded = Numerals.rounded(change, decimals);
		if (rounded.signum() == 0) {
			return Optional.empty();
		}
		String text = (in == Comparison.In.OWN_UNIT) ? this.printer.inWords(rounded.abs())
				: Numerals.asTyped(rounded.abs());
		PrintedFigure size = new PrintedFigure(this.indicator.code(), Measure.TG, change, Numerals.asTyped(rounded),
				text);
		return Optional.of(new Candidate(new Comparison.Change(in, size), rounded.signum() > 0));
	}

	private record Candidate(Comparison.Change change, boolean rises) {
	}

}
