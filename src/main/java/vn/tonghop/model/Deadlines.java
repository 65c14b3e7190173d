package vn.tonghop.model;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;

/**
 * By which day a form is due. Its own day of the month goes first ({@code Hạn nộp}); else
 * so many working days after the cut-off of the data window, where the office sets their
 * number. For one period the office may put it off, with a reason.
 */
public final class Deadlines {

	private final OfficeSettings office;

	public Deadlines(OfficeSettings office) {
		this.office = office;
	}

	/** The day by which a form is due for a period; empty where none is set. */
	public Optional<LocalDate> due(Form form, ReportingPeriod period) {
		Optional<LocalDate> extended = this.office.extension(period).map(OfficeSettings.Extension::until);
		return extended.isPresent() ? extended : usual(form, period);
	}

	private Optional<LocalDate> usual(Form form, ReportingPeriod period) {
		if (form.dueDay() > 0) {
			return Optional.of(period.end().atDay(Math.min(form.dueDay(), period.end().lengthOfMonth())));
		}
		return this.office.workingDaysToReport().map((days) -> afterWorkingDays(cutOff(period), days));
	}

	/** The last day of the data window (Decree 09/2019/ND-CP: the 14th). */
	public LocalDate cutOff(ReportingPeriod period) {
		return period.end().atDay(this.office.cutOffDay(period.kind()));
	}

	/**
	 * The first day of the data window: the day behind the cut-off of the month before
	 * the period; of six and nine months and the year that of December.
	 */
	public LocalDate windowStart(ReportingPeriod period) {
		return period.first().minusMonths(1).atDay(this.office.cutOffDay(period.kind())).plusDays(1);
	}

	private LocalDate afterWorkingDays(LocalDate day, int days) {
		LocalDate due = day;
		for (int left = days; left > 0;) {
			due = due.plusDays(1);
			boolean weekend = due.getDayOfWeek() == DayOfWeek.SATURDAY || due.getDayOfWeek() == DayOfWeek.SUNDAY;
			if (!weekend && !this.office.holidays().contains(due)) {
				left--;
			}
		}
		return due;
	}

}
