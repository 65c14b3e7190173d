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
		return new ReportContent.PeriodWords(period.code(), name, within(name, wholeYear ? "" : ofYear),
				wholeYear ? before : "cùng kỳ " + before, Integer.toString(period.end().getMonthValue()), year,
				Integer.toString(period.year() + 1), closing(period, cutOffDay), wholeYear, period.startsYear(),
				period.endsYear());
	}

	/** The period without its year: {@code tháng 12}, {@code 9 tháng đầu năm}. */
	private static String within(String name, String ofYear) {
		if (ofYear.isEmpty() || !name.endsWith(ofYear)) {
			return name;
		}
		String span = name.substring(0, name.length() - ofYear.length());
		return span.endsWith(" đầu") ? span + " năm" : span;
	}

	private static String closing(ReportingPeriod period, int cutOffDay) {
		YearMonth last = YearMonth.from(period.end());
		return DateText.format(last.atDay(Math.max(1, Math.min(cutOffDay, last.lengthOfMonth()))));
	}

}
