package vn.tonghop.text;

import java.time.LocalDate;
import java.util.Optional;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class DateTextTest {

	@ParameterizedTest
	@CsvSource({ "2023-03-01,01/3/2023,ngày 01 tháng 3 năm 2023", "2020-01-05,05/01/2020,ngày 05 tháng 01 năm 2020",
			"2023-12-28,28/12/2023,ngày 28 tháng 12 năm 2023", "2018-02-20,20/02/2018,ngày 20 tháng 02 năm 2018",
			"2012-06-29,29/6/2012,ngày 29 tháng 6 năm 2012" })
	void daysBelowTenAndTheFirstTwoMonthsCarryAZero(LocalDate date, String inText, String full) {
		assertThat(DateText.format(date)).isEqualTo(inText);
		assertThat(DateText.full(date)).isEqualTo(full);
	}

	@ParameterizedTest
	@CsvSource({ "1/3/2023,2023-03-01", "01/03/2023,2023-03-01", " 31-12-2023 ,2023-12-31", "5.1.2020,2020-01-05",
			"ngày 05 tháng 01 năm 2020,2020-01-05", "NGÀY 5 THÁNG 1 NĂM 2020,2020-01-05", "2024-02-29,2024-02-29" })
	void readsTheDayFirst(String text, LocalDate date) {
		assertThat(DateText.parse(text)).contains(date);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "31/06/2023", "29/02/2023", "1/13/2023", "1/1/1949", "1/1/2101", "1/1/23", "0/1/2023",
			"1/1-2023", "45266", "ngày mai", "٣/1/2023" })
	void whatNoCalendarHasIsNoDate(String text) {
		assertThat(DateText.parse(text)).isEqualTo(Optional.empty());
	}

	@Property
	void whatIsPrintedReadsBack(@ForAll @IntRange(min = 1950, max = 2100) int year,
			@ForAll @IntRange(min = 1, max = 365) int day) {
		LocalDate date = LocalDate.ofYearDay(year, day);
		assertThat(DateText.parse(DateText.format(date))).contains(date);
		assertThat(DateText.parse(DateText.full(date))).contains(date);
	}

}
