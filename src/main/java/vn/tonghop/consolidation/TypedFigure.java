package vn.tonghop.consolidation;

import java.math.BigDecimal;

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
 * @param nature how firm it is; of several the caller hands over the most official
 * @param status {@link FigureStatus#REPORTED} or {@link FigureStatus#MENDED}
 * @param note what was done to it
 */
public record TypedFigure(Observation observation, @Nullable CellPlace place, Nature nature, FigureStatus status,
		@Nullable String note) {

	/** A number as typed. */
	public static TypedFigure reported(BigDecimal value, CellPlace place, Nature nature) {
		return new TypedFigure(Observation.of(value), place, nature, FigureStatus.REPORTED, null);
	}

	@Nullable Figure figure() {
		return this.observation.number()
			.map((value) -> new Figure(value, this.status, this.place, this.note))
			.orElse(null);
	}

}
