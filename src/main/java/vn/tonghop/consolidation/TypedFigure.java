package vn.tonghop.consolidation;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import vn.tonghop.model.CellPlace;
import vn.tonghop.model.Figure;
import vn.tonghop.model.FigureStatus;
import vn.tonghop.model.Nature;
import vn.tonghop.model.Observation;

/**
 * What a unit said of one figure.
 *
 * @param observation a number, missing, or not applicable
 * @param place the cell that it was typed into; null for a figure that only a decision
 * gives
 * @param nature how firm it is
 * @param status {@link FigureStatus#REPORTED} or {@link FigureStatus#MENDED}
 * @param note what was done to it
 * @param asOf the day that it is from, where that is another than the period's end
 * @param replaced what the unit said of the same figure before, less officially; null
 * where it said nothing
 */
public record TypedFigure(Observation observation, @Nullable CellPlace place, Nature nature, FigureStatus status,
		@Nullable String note, @Nullable LocalDate asOf, @Nullable TypedFigure replaced) {

	/** A number as typed. */
	public static TypedFigure reported(BigDecimal value, CellPlace place, Nature nature) {
		return new TypedFigure(Observation.of(value), place, nature, FigureStatus.REPORTED, null, null, null);
	}

	/**
	 * Of two that a unit said of one figure the more official, which replaces the other;
	 * of two that are as official the first.
	 */
	public static TypedFigure moreOfficial(TypedFigure one, TypedFigure other) {
		return (other.nature.compareTo(one.nature) > 0) ? other.instead(one) : one.instead(other);
	}

	/** What was said before has its place in the row, down to the least official. */
	private TypedFigure instead(TypedFigure less) {
		if (less.nature == this.nature) {
			return this;
		}
		return new TypedFigure(this.observation, this.place, this.nature, this.status, this.note, this.asOf,
				(this.replaced != null) ? moreOfficial(this.replaced, less) : less);
	}

	/** What was said by then, where nothing more official than this had come. */
	TypedFigure upTo(Nature most) {
		return (this.nature.compareTo(most) > 0 && this.replaced != null) ? this.replaced.upTo(most) : this;
	}

	@Nullable Figure figure() {
		return this.observation.number()
			.map((value) -> new Figure(value, this.status, this.place, this.note, this.nature, null))
			.orElse(null);
	}

}
