package vn.tonghop.report;

import java.time.YearMonth;

import vn.tonghop.model.ReportingPeriod;
import vn.tonghop.text.DateText;
import vn.tonghop.text.PeriodText;

/** A period in the words of a report. */
final class PeriodWording {

	private PeriodWording() {
	}

	/** {@code cutOffDay}: the day of a month on which the data window closes. */
	static ReportContent.PeriodWords of(ReportingPeriod period, int cutOffDay) {
		String year = Integer.toString(period.year());
		String name = PeriodText.name(period);
		String ofYear = " năm " + year;
		boolean wholeYear = period.startsYear() && period.endsYear();
		String before = "năm " + (period.year() - 1);
		return new ReportContent.PeriodWords(period.code(), name,
				(!wholeYear && name.endsWith(ofYear)) ? name.substring(0, name.length() - ofYear.length()) : name,
				wholeYear ? before : "cùng kỳ " + before, Integer.toString(period.end().getMonthValue()), year,
				Integer.toString(period.year() + 1), closing(period, cutOffDay), wholeYear, period.endsYear());
	}

	private static String closing(ReportingPeriod period, int cutOffDay) {
		YearMonth last = YearMonth.from(period.end());
		return DateText.format(last.atDay(Math.max(1, Math.min(cutOffDay, last.lengthOfMonth()))));
	}

}
