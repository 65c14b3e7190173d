package vn.tonghop.model;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * The figures of one indicator in one period, for a unit or the whole. Of a wide district
 * hundreds of thousands lie in memory at once, so they are kept in arrays.
 */
public final class UnitFigures {

	private static final Measure[] MEASURES = Measure.values();

	public static final UnitFigures NONE = new UnitFigures(new Figure[0]);

	/** By the place of their measure, up to the last that is there. */
	private final @Nullable Figure[] figures;

	private UnitFigures(@Nullable Figure[] figures) {
		this.figures = figures;
	}

	/** Those that are there, by measure. */
	public static UnitFigures of(Map<Measure, Figure> figures) {
		@Nullable Figure[] row = new @Nullable Figure[MEASURES.length];
		figures.forEach((measure, figure) -> row[measure.ordinal()] = figure);
		return of(row, 0);
	}

	/**
	 * The same from a row of many.
	 * @param row null where a figure is missing
	 * @param from where the figure of the first measure is; the others follow in their
	 * order
	 */
	public static UnitFigures of(@Nullable Figure[] row, int from) {
		int length = MEASURES.length;
		while (length > 0 && row[from + length - 1] == null) {
			length--;
		}
		return (length == 0) ? NONE : new UnitFigures(Arrays.copyOfRange(row, from, from + length));
	}

	public Optional<Figure> get(Measure measure) {
		return Optional.ofNullable(find(measure));
	}

	/** Null where there is none. */
	public @Nullable Figure find(Measure measure) {
		int place = measure.ordinal();
		return (place < this.figures.length) ? this.figures[place] : null;
	}

	public boolean isEmpty() {
		return this.figures.length == 0;
	}

	/** The measures of which there is a figure. */
	public Set<Measure> measures() {
		Set<Measure> measures = EnumSet.noneOf(Measure.class);
		forEach((measure, figure) -> measures.add(measure));
		return measures;
	}

	/** Those that are there, in the order of their measures. */
	public Stream<Figure> stream() {
		return Arrays.stream(this.figures).filter(Objects::nonNull).map(Objects::requireNonNull);
	}

	/** Gives each that is there, in the order of the measures. */
	public void forEach(BiConsumer<Measure, Figure> action) {
		for (int place = 0; place < this.figures.length; place++) {
			Figure figure = this.figures[place];
			if (figure != null) {
				action.accept(MEASURES[place], figure);
			}
		}
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof UnitFigures that && Arrays.equals(this.figures, that.figures);
	}

	@Override
	public int hashCode() {
		return Arrays.hashCode(this.figures);
	}

	@Override
	public String toString() {
		return Arrays.toString(this.figures);
	}

}
