package vn.tonghop.model;

import java.math.BigDecimal;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * A figure that is there, with where it came from. A figure that is missing has no
 * object.
 *
 * @param value exact, unrounded
 * @param status how it came to be
 * @param place the cell that it was read from, for reported figures and those converted
 * or mended from one
 * @param note what was done to it, or its document (the decision, the source of history),
 * in the report's language
 */
public record Figure(BigDecimal value, FigureStatus status, @Nullable CellPlace place, @Nullable String note) {

	public static Figure reported(BigDecimal value, CellPlace place) {
		return new Figure(value, FigureStatus.REPORTED, place, null);
	}

	public static Figure computed(BigDecimal value) {
		return new Figure(value, FigureStatus.COMPUTED, null, null);
	}

	public Optional<CellPlace> cell() {
		return Optional.ofNullable(this.place);
	}

}
