package vn.tonghop.report;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A figure against that of a year before.
 *
 * @param changes by how much, in every way that is true, the one that suits the figure
 * first; empty unless it rises or falls
 * @param shown how many of them a sentence prints
 * @param index the figure in percent of that of a year before ({@code bằng 92,8%}); null
 * where that says nothing
 * @param unitsWithBothOnly the growth is over the units that have both figures, and so
 * differs from what the two printed totals would give
 * @param todaysTerritory the growth is taken on the borders of today, and so differs from
 * what the two printed totals would give
 */
public record Comparison(Trend trend, List<Change> changes, int shown, @Nullable PrintedFigure index,
		boolean unitsWithBothOnly, boolean todaysTerritory) {

	/** Nothing to say. */
	public static final Comparison NONE = of(Trend.NOT_COMPARED);

	public Comparison {
		changes = List.copyOf(changes);
		if (changes.isEmpty() == (trend == Trend.RISES || trend == Trend.FALLS)) {
			throw new IllegalArgumentException(trend + " with " + changes.size() + " changes");
		}
	}

	/** Nothing by which it changed. */
	static Comparison of(Trend trend) {
		return new Comparison(trend, List.of(), 0, null, false, false);
	}

	/** In what a change is counted. */
	public enum In {

		/** Percent of the figure a year before. */
		PERCENT,
		/** The figure's own unit. */
		OWN_UNIT,
		/** Percentage points: the figure itself is a percentage. */
		POINTS

	}

	/** The size of a change; its direction is the {@link Trend}. */
	public record Change(In in, PrintedFigure size) {
	}

}
