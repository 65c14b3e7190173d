package vn.tonghop.report;

import vn.tonghop.model.ReportingPeriod;
import vn.tonghop.text.PeriodText;

/** A period in the words of a report. */
final class PeriodWording {

	private PeriodWording() {
	}

	static ReportContent.PeriodWords of(ReportingPeriod period) {
		String year = Integer.toString(period.year());
		String name = PeriodText.name(period);
		String ofYear = " năm " + year;
		boolean wholeYear = period.startsYear() && period.endsYear();
		String before = "năm " + (period.year() - 1);
		return new ReportContent.PeriodWords(period.code(), name,
				(!wholeYear && name.endsWith(ofYear)) ? name.substring(0, name.length() - ofYear.length()) : name,
				wholeYear ? before : "cùng kỳ " + before, Integer.toString(period.end().getMonthValue()), year,
				Integer.toString(period.year() + 1), wholeYear, period.endsYear());
	}

}
