package vn.tonghop.consolidation;

import java.util.BitSet;

import org.jspecify.annotations.Nullable;

import vn.tonghop.model.Figure;
import vn.tonghop.model.Measure;
import vn.tonghop.model.Observation;
import vn.tonghop.model.UnitFigures;

/**
 * The figures of one unit, or of the whole, while they are being made: a row an
 * indicator, a column a measure.
 */
final class Ledger {

	private static final Measure[] MEASURES = Measure.values();

	private final @Nullable Figure[] figures;

	private final BitSet notApplicable = new BitSet();

	Ledger(int indicators) {
		this.figures = new Figure[indicators * MEASURES.length];
	}

	@Nullable Figure get(int indicator, Measure measure) {
		return this.figures[slot(indicator, measure)];
	}

	boolean has(int indicator, Measure measure) {
		return get(indicator, measure) != null;
	}

	Observation observe(int indicator, Measure measure) {
		Figure figure = get(indicator, measure);
		if (figure != null) {
			return Observation.of(figure.value());
		}
		return this.notApplicable.get(slot(indicator, measure)) ? Observation.NOT_APPLICABLE : Observation.MISSING;
	}

	void put(int indicator, Measure measure, @Nullable Figure figure) {
		this.figures[slot(indicator, measure)] = figure;
	}

	void putNotApplicable(int indicator, Measure measure) {
		this.notApplicable.set(slot(indicator, measure));
	}

	/** The figures of an indicator that are there. */
	UnitFigures figures(int indicator) {
		return UnitFigures.of(this.figures, indicator * MEASURES.length);
	}

	private static int slot(int indicator, Measure measure) {
		return indicator * MEASURES.length + measure.ordinal();
	}

}
