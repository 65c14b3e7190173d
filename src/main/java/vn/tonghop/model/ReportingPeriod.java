package vn.tonghop.model;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A reporting period: a kind and its last month. Written {@code 2023-06},
 * {@code 2023-Q2}, {@code 2023-6T}, {@code 2023-9T}, {@code 2023}.
 *
 * @param kind how long the period is
 * @param end its last month
 */
public record ReportingPeriod(PeriodKind kind, YearMonth end) implements Comparable<ReportingPeriod> {

	private static final Pattern CODE = Pattern.compile("([12]\\d{3})(?:-(?:(0[1-9]|1[0-2])|Q([1-4])|(6T|9T)))?");

	public ReportingPeriod {
		boolean fits = switch (kind) {
			case MONTH -> true;
			case QUARTER -> end.getMonthValue() % 3 == 0;
			case HALF_YEAR -> end.getMonthValue() == 6;
			case NINE_MONTHS -> end.getMonthValue() == 9;
			case YEAR -> end.getMonthValue() == 12;
		};
		if (!fits) {
			throw new IllegalArgumentException("A period of kind " + kind + " cannot end in " + end);
		}
	}

	public static ReportingPeriod month(int year, int month) {
		return new ReportingPeriod(PeriodKind.MONTH, YearMonth.of(year, month));
	}

	public static ReportingPeriod year(int year) {
		return new ReportingPeriod(PeriodKind.YEAR, YearMonth.of(year, 12));
	}

	/** Reads a period's code; empty where it is none. */
	public static Optional<ReportingPeriod> parse(String code) {
		Matcher matcher = CODE.matcher(code);
		if (!matcher.matches()) {
			return Optional.empty();
		}
		int year = Integer.parseInt(matcher.group(1));
		if (matcher.group(2) != null) {
			return Optional.of(month(year, Integer.parseInt(matcher.group(2))));
		}
		if (matcher.group(3) != null) {
			int quarter = Integer.parseInt(matcher.group(3));
			return Optional.of(new ReportingPeriod(PeriodKind.QUARTER, YearMonth.of(year, quarter * 3)));
		}
		if (matcher.group(4) != null) {
			boolean half = matcher.group(4).equals("6T");
			return Optional.of(new ReportingPeriod(half ? PeriodKind.HALF_YEAR : PeriodKind.NINE_MONTHS,
					YearMonth.of(year, half ? 6 : 9)));
		}
		return Optional.of(year(year));
	}

	/** The period as written in file names, commands and so-lieu.csv. */
	public String code() {
		return switch (this.kind) {
			case MONTH -> this.end.toString();
			case QUARTER -> this.end.getYear() + "-Q" + this.end.getMonthValue() / 3;
			case HALF_YEAR -> this.end.getYear() + "-6T";
			case NINE_MONTHS -> this.end.getYear() + "-9T";
			case YEAR -> Integer.toString(this.end.getYear());
		};
	}

	public int year() {
		return this.end.getYear();
	}

	/** The first month that the period covers. */
	public YearMonth first() {
		return this.end.minusMonths(this.kind.months() - 1L);
	}

	public LocalDate lastDay() {
		return this.end.atEndOfMonth();
	}

	/** The month in which the period ends, as a period of its own. */
	public ReportingPeriod lastMonth() {
		return new ReportingPeriod(PeriodKind.MONTH, this.end);
	}

	/**
	 * Whether the year ends with this period: then a flow is judged against the year's
	 * target.
	 */
	public boolean endsYear() {
		return this.end.getMonthValue() == 12;
	}

	/** Whether the year begins with this period: then a flow has no period before. */
	public boolean startsYear() {
		return first().getMonthValue() == 1;
	}

	/**
	 * The period before of the same kind: for six and nine months and the year, that of a
	 * year before.
	 */
	public ReportingPeriod previous() {
		return switch (this.kind) {
			case MONTH, QUARTER -> new ReportingPeriod(this.kind, this.end.minusMonths(this.kind.months()));
			case HALF_YEAR, NINE_MONTHS, YEAR -> yearBefore();
		};
	}

	public ReportingPeriod yearBefore() {
		return new ReportingPeriod(this.kind, this.end.minusYears(1));
	}

	/** The periods of every kind that end with this one's last month, the month first. */
	public List<ReportingPeriod> endingTogether() {
		List<ReportingPeriod> periods = new ArrayList<>();
		int month = this.end.getMonthValue();
		periods.add(lastMonth());
		if (month % 3 == 0) {
			periods.add(new ReportingPeriod(PeriodKind.QUARTER, this.end));
		}
		if (month == 6) {
			periods.add(new ReportingPeriod(PeriodKind.HALF_YEAR, this.end));
		}
		if (month == 9) {
			periods.add(new ReportingPeriod(PeriodKind.NINE_MONTHS, this.end));
		}
		if (month == 12) {
			periods.add(new ReportingPeriod(PeriodKind.YEAR, this.end));
		}
		return List.copyOf(periods);
	}

	/** By last month, then the shorter kind first. */
	@Override
	public int compareTo(ReportingPeriod other) {
		int byEnd = this.end.compareTo(other.end);
		return (byEnd != 0) ? byEnd : this.kind.compareTo(other.kind);
	}

	@Override
	public String toString() {
		return code();
	}

}
