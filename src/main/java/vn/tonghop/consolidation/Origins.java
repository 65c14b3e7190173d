package vn.tonghop.consolidation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import vn.tonghop.model.Catalogue;
import vn.tonghop.model.Figure;

/** Leads a converted figure back to the figures of the old units that it is made of. */
public final class Origins {

	private static final int LONGEST_CHAIN = 16;

	private final Territory territory;

	public Origins(Catalogue catalogue) {
		this.territory = new Territory(catalogue);
	}

	/**
	 * The figures of the units that a unit was made of after a day, through any chain of
	 * changes.
	 * @param figureOf an old unit's figure of then, by its code; empty where it had none
	 */
	public List<Origin> of(String unit, String indicator, LocalDate after,
			Function<String, Optional<Figure>> figureOf) {
		List<Origin> found = new ArrayList<>();
		collect(unit, indicator, after, figureOf, found, 0);
		return List.copyOf(found);
	}

	private void collect(String unit, String indicator, LocalDate after, Function<String, Optional<Figure>> figureOf,
			List<Origin> found, int depth) {
		for (Territory.Origin origin : (depth < LONGEST_CHAIN) ? this.territory.origins(unit, indicator, after)
				: List.<Territory.Origin>of()) {
			Optional<Figure> figure = figureOf.apply(origin.unit());
			if (figure.isPresent()) {
				found.add(new Origin(origin.name(), figure.get()));
			}
			else {
				collect(origin.unit(), indicator, after, figureOf, found, depth + 1);
			}
		}
	}

	/**
	 * A part of a converted figure.
	 *
	 * @param unit the old unit's name, with the share that went over unless it is all
	 * @param figure the old unit's whole figure
	 */
	public record Origin(String unit, Figure figure) {
	}

}
