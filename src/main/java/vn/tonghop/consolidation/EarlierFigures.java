package vn.tonghop.consolidation;

import java.util.Optional;

import vn.tonghop.model.Figure;
import vn.tonghop.model.Measure;
import vn.tonghop.model.ReportingPeriod;

/**
 * Figures consolidated for earlier periods, of units and of the whole. The sheet
 * {@code Lịch sử} is no part of it: the consolidator adds it itself.
 */
public interface EarlierFigures {

	/** Nothing was consolidated before. */
	EarlierFigures NONE = new EarlierFigures() {

		@Override
		public Optional<Figure> whole(String indicator, ReportingPeriod period, Measure measure) {
			return Optional.empty();
		}

		@Override
		public Optional<Figure> unit(String unit, String indicator, ReportingPeriod period, Measure measure) {
			return Optional.empty();
		}

		@Override
		public boolean consolidated(ReportingPeriod period) {
			return false;
		}

	};

	/** The whole's figure in a period that was consolidated. */
	Optional<Figure> whole(String indicator, ReportingPeriod period, Measure measure);

	/** A unit's figure, typed or derived, in a period that was consolidated. */
	Optional<Figure> unit(String unit, String indicator, ReportingPeriod period, Measure measure);

	/** Whether there are figures of the period at all. */
	boolean consolidated(ReportingPeriod period);

}
