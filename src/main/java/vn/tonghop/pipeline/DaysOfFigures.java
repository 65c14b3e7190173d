package vn.tonghop.pipeline;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import vn.tonghop.model.Catalogue;
import vn.tonghop.model.Measure;
import vn.tonghop.model.ReportingPeriod;

/**
 * The day that a unit's figures are from: as its workbook names it, else as the catalogue
 * does; told only where it is neither the period's last day nor the one on which its data
 * window closes.
 */
record DaysOfFigures(Catalogue catalogue, ReportingPeriod period, Map<String, LocalDate> told) {

	private static final List<Measure> DATED = List.of(Measure.TH, Measure.LK, Measure.UN);

	@Nullable LocalDate of(String indicator, Measure measure) {
		if (!DATED.contains(measure)) {
			return null;
		}
		LocalDate closing = this.period.end().atDay(this.catalogue.office().cutOffDay(this.period.kind()));
		return Optional.ofNullable(this.told.get(indicator))
			.or(() -> this.catalogue.office().asOf(indicator, this.period))
			.filter((day) -> !day.equals(this.period.lastDay()) && !day.equals(closing))
			.orElse(null);
	}

}
