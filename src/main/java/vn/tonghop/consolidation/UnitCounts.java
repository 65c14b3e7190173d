package vn.tonghop.consolidation;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

import vn.tonghop.formula.Reference;
import vn.tonghop.model.Catalogue;
import vn.tonghop.model.Measure;
import vn.tonghop.model.Observation;
import vn.tonghop.model.ReportingPeriod;

/**
 * The number of communes: {@code SO_DON_VI}, those in force on the last day of the period
 * that the measure is for; {@code SO_DON_VI_NOP}, those that reported everything that
 * they owe. KH, UN and KS go by the period's own last day, for they are made of the
 * figures of the units in force on it.
 */
final class UnitCounts {

	private final Catalogue catalogue;

	private final ReportingPeriod period;

	private final int reported;

	private final Map<LocalDate, Integer> inForce = new HashMap<>();

	UnitCounts(Catalogue catalogue, ReportingPeriod period, int reported) {
		this.catalogue = catalogue;
		this.period = period;
		this.reported = reported;
	}

	Observation count(Reference reference, Measure measure) {
		if (reference.code().equals(Reference.REPORTED_UNIT_COUNT)) {
			return reference.periodBefore() ? Observation.MISSING : Arithmetic.whole(this.reported);
		}
		ReportingPeriod meant = reference.periodBefore() ? this.period.previous() : this.period;
		if (measure == Measure.CK) {
			meant = meant.yearBefore();
		}
		return Arithmetic.whole(
				this.inForce.computeIfAbsent(meant.lastDay(), (day) -> this.catalogue.territoriesInForce(day).size()));
	}

}
