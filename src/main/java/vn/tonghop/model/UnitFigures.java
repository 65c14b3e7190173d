package vn.tonghop.model;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * The figures of one indicator in one period, for a unit or the whole.
 *
 * @param figures those that are there, by measure
 */
public record UnitFigures(Map<Measure, Figure> figures) {

	public static final UnitFigures NONE = new UnitFigures(Map.of());

	public UnitFigures {
		figures = figures.isEmpty() ? Map.of() : java.util.Collections.unmodifiableMap(new EnumMap<>(figures));
	}

	public Optional<Figure> get(Measure measure) {
		return Optional.ofNullable(this.figures.get(measure));
	}

}
