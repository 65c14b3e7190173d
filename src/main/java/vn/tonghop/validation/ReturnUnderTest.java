package vn.tonghop.validation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

import vn.tonghop.model.Form;
import vn.tonghop.model.Measure;
import vn.tonghop.model.Observation;
import vn.tonghop.model.ReadFigure;
import vn.tonghop.model.ReportingPeriod;
import vn.tonghop.model.ReportingUnit;

/**
 * A submission that is tried.
 *
 * @param figures its cells as read, typed and derived
 * @param before what the unit reported in the period before; empty where nothing is known
 * @param others what other units sent for the form and period
 */
public record ReturnUnderTest(Form form, ReportingUnit unit, ReportingPeriod period, List<ReadFigure> figures,
		Before before, OtherUnits others) {

	public ReturnUnderTest {
		figures = List.copyOf(figures);
	}

	/** What a unit reported in the period before. */
	public interface Before {

		/** Nothing is known of it. */
		Before UNKNOWN = (indicator, measure) -> Observation.MISSING;

		Observation get(String indicator, Measure measure);

		default Optional<BigDecimal> number(String indicator, Measure measure) {
			return get(indicator, measure).number();
		}

	}

}
