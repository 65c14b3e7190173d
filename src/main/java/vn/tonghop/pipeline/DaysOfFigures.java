package vn.tonghop.pipeline;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import vn.tonghop.model.Measure;
import vn.tonghop.model.OfficeSettings;
import vn.tonghop.model.ReportingPeriod;

/**
 * The day that a unit's figures are from: as its workbook names it, else as the catalogue
 * does; told only where it is neither the period's last day nor the one on which its data
 * window closes.
 */
final class DaysOfFigures {

	private static final List<Measure> DATED = List.of(Measure.TH, Measure.LK, Measure.UN);

	private final OfficeSettings office;

	private final ReportingPeriod period;

	private final LocalDate closing;

	private final Map<String, LocalDate> told;

	/**
	 * The days of a workbook's figures.
	 * @param told the days that the workbook names, by indicator
	 */
	DaysOfFigures(OfficeSettings office, ReportingPeriod period, Map<String, LocalDate> told) {
		this.office = office;
		this.period = period;
		this.closing = period.end().atDay(office.cutOffDay(period.kind()));
		this.told = told;
	}

	@Nullable LocalDate of(String indicator, Measure measure) {
		if (!DATED.contains(measure)) {
			return null;
		}
		return Optional.ofNullable(this.told.get(indicator))
			.or(() -> this.office.asOf(indicator, this.period))
			.filter((day) -> !day.equals(this.period.lastDay()) && !day.equals(this.closing))
			.orElse(null);
	}

}
