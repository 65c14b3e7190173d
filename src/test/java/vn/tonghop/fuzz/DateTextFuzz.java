package vn.tonghop.fuzz;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.junit.jupiter.api.Timeout;

import vn.tonghop.model.ReportingPeriod;
import vn.tonghop.text.DateText;
import vn.tonghop.text.PeriodText;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Any text as a date and as a title with periods: it never throws, and what is found is
 * printed and found again.
 */
class DateTextFuzz {

	@Timeout(5)
	@FuzzTest(maxDuration = "1m")
	void whatIsFoundIsPrintedAndFoundAgain(byte[] input) {
		String text = new String(input, StandardCharsets.UTF_8);
		DateText.parse(text).ifPresent(DateTextFuzz::readsBack);
		for (ReportingPeriod period : PeriodText.find(text)) {
			assertThat(PeriodText.find(PeriodText.name(period))).containsExactly(period);
		}
		PeriodText.monthOnly(text);
	}

	private static void readsBack(LocalDate date) {
		assertThat(DateText.parse(DateText.format(date))).contains(date);
		assertThat(DateText.parse(DateText.full(date))).contains(date);
	}

}
