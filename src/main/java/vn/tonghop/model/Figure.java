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
 * @param nature how firm it is: of what is made of several figures, that of the least
 * firm; null where none is known, as of plans and of what was typed as history
 * @param change what it was before a firmer figure came, and what it is now, in the
 * report's language; null where it never was another one
 */
public record Figure(BigDecimal value, FigureStatus status, @Nullable CellPlace place, @Nullable String note,
		@Nullable Nature nature, @Nullable String change) {

	public static Figure reported(BigDecimal value, CellPlace place) {
		return new Figure(value, FigureStatus.REPORTED, place, null, null, null);
	}

	public static Figure computed(BigDecimal value) {
		return new Figure(value, FigureStatus.COMPUTED, null, null, null, null);
	}

	/** The same figure, as firm as this. */
	public Figure of(@Nullable Nature nature) {
		return new Figure(this.value, this.status, this.place, this.note, nature, this.change);
	}

	/** The same figure, with something more to be told of it. */
	public Figure noted(String more) {
		return new Figure(this.value, this.status, this.place, (this.note != null) ? this.note + "; " + more : more,
				this.nature, this.change);
	}

	/** The same figure, with what it was before. */
	public Figure changed(String change) {
		return new Figure(this.value, this.status, this.place, this.note, this.nature, change);
	}

	public Optional<CellPlace> cell() {
		return Optional.ofNullable(this.place);
	}

}
