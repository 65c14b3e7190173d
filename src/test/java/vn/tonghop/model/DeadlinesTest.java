package vn.tonghop.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class DeadlinesTest {

	@ParameterizedTest
	@CsvSource({ "2023-12, 2023-11-15, 2023-12-14", "2023-Q3, 2023-06-15, 2023-09-14",
			"2023-6T, 2022-12-15, 2023-06-14", "2023-9T, 2022-12-15, 2023-09-14", "2023, 2022-12-15, 2023-12-14" })
	void theDataWindowIsThatOfTheDecree(String period, LocalDate from, LocalDate to) {
		Deadlines deadlines = new Deadlines(office(Map.of()));
		assertThat(deadlines.windowStart(period(period))).isEqualTo(from);
		assertThat(deadlines.cutOff(period(period))).isEqualTo(to);
	}

	@Test
	void aKindOfPeriodMayCloseOnAnotherDay() {
		Deadlines deadlines = new Deadlines(office(Map.of("ngày chốt số liệu (quý)", "20")));
		assertThat(deadlines.cutOff(period("2023-Q3"))).isEqualTo("2023-09-20");
		assertThat(deadlines.windowStart(period("2023-Q3"))).isEqualTo("2023-06-21");
		assertThat(deadlines.cutOff(period("2023-09"))).isEqualTo("2023-09-14");
	}

	@ParameterizedTest
	@CsvSource({ "2023-12, 2, 2023-12-18", "2023-11, 2, 2023-11-16", "2024-09, 1, 2024-09-16",
			"2025-08, 12, 2025-09-01", "2025-08, 13, 2025-09-03" })
	void workingDaysPassOverWeekendsAndDaysOff(String period, String days, LocalDate due) {
		Deadlines deadlines = new Deadlines(
				office(Map.of("số ngày làm việc để nộp", days, "ngày nghỉ", "2025-09-02;2026-01-01")));
		assertThat(deadlines.due(form(0), period(period))).contains(due);
	}

	@Test
	void aFormsOwnDayGoesFirstAndAMonthMayBeShorter() {
		Deadlines deadlines = new Deadlines(office(Map.of("số ngày làm việc để nộp", "2")));
		assertThat(deadlines.due(form(16), period("2023-12"))).contains(LocalDate.of(2023, 12, 16));
		assertThat(deadlines.due(form(31), period("2023-06"))).contains(LocalDate.of(2023, 6, 30));
		assertThat(new Deadlines(office(Map.of())).due(form(0), period("2023-12"))).isEmpty();
	}

	@Test
	void onePeriodMayBePutOff() {
		OfficeSettings office = office(Map.of("gia hạn 2023-12", "2023-12-20;mưa lũ"));
		assertThat(new Deadlines(office).due(form(16), period("2023-12"))).contains(LocalDate.of(2023, 12, 20));
		assertThat(new Deadlines(office).due(form(16), period("2023-11"))).contains(LocalDate.of(2023, 11, 16));
		assertThat(office.extension(period("2023-12")).map(OfficeSettings.Extension::reason))
			.isEqualTo(Optional.of("mưa lũ"));
	}

	private static OfficeSettings office(Map<String, String> entries) {
		return new OfficeSettings(entries);
	}

	private static Form form(int dueDay) {
		return new Form("XA", "Biểu xã", "xa.xlsx", Set.of(PeriodKind.MONTH), List.of("xã"), dueDay, Nature.ACTUAL,
				FormLayout.NONE);
	}

	private static ReportingPeriod period(String code) {
		return ReportingPeriod.parse(code).orElseThrow();
	}

}
