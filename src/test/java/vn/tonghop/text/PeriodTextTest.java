package vn.tonghop.text;

import java.text.Normalizer;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import vn.tonghop.model.ReportingPeriod;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

class PeriodTextTest {

	@ParameterizedTest
	@CsvSource({ "2023-12,tháng 12 năm 2023", "2023-06,tháng 6 năm 2023", "2023-Q4,quý IV năm 2023",
			"2024-Q1,quý I năm 2024", "2023-6T,6 tháng đầu năm 2023", "2023-9T,9 tháng đầu năm 2023", "2023,năm 2023" })
	void namesAPeriodAsTheOfficeDoes(String code, String name) {
		assertThat(PeriodText.name(ReportingPeriod.parse(code).orElseThrow())).isEqualTo(name);
	}

	@ParameterizedTest
	@ValueSource(strings = { "Kỳ báo cáo: Tháng 12 năm 2023", "THÁNG 12 NĂM 2023", "Thang 12 nam 2023", "T12.2023",
			"T12-2023", "T12/2023", "T12_2023", "t12 2023", "tháng 12/2023", "Tháng 12-2023", "tháng 12, năm 2023",
			"Tháng 12 - 2023", "Kỳ báo cáo: tháng mười hai năm 2023", "Cảnh Dương - T12.2023.xlsx",
			"BC_T12_2023 (1).xlsx", "2023-12", "Báo cáo 2023-12.xlsx", "12/2023", "Kỳ: 12.2023", "T12.23",
			"Số liệu Tháng 12 năm 2023 so với năm 2022", "Th12/2023", "2023_T12",
			"Quảng Trạch, ngày 14 tháng 11 năm 2023 - báo cáo tháng 12 năm 2023", "Tháng 12 của năm 2023",
			"Tháng\u00a012\u00a0năm\u00a02023", "Tháng12/2023", "Hồ sơ tháng 12 năm 2023", "Tổng số tháng 12/2023",
			"Cơ sở T12.2023", "Tháng 12 năm 2023 (kèm theo Công văn số 11/2023/CV-UBND ngày 05/11/2023)" })
	void findsAMonth(String text) {
		assertThat(codes(text)).isEqualTo("2023-12");
		assertThat(codes(Normalizer.normalize(text, Normalizer.Form.NFD))).isEqualTo("2023-12");
		assertThat(codes(text.toUpperCase(Locale.ROOT))).isEqualTo("2023-12");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "Tháng 6/2023|2023-06", "tháng 06 năm 2023|2023-06", "Quý IV/2023|2023-Q4",
			"Tháng năm năm 2023|2023-05", "tháng giêng năm 2024|2024-01", "quý 4 năm 2023|2023-Q4",
			"QUÝ I NĂM 2024|2024-Q1", "Q3.2023|2023-Q3", "2023-Q4|2023-Q4", "6 tháng đầu năm 2023|2023-6T",
			"06 tháng đầu năm 2023|2023-6T", "6 tháng năm 2023|2023-6T", "6T/2023|2023-6T", "2023-6T|2023-6T",
			"9 tháng năm 2023|2023-9T", "chín tháng đầu năm 2023|2023-9T", "9 tháng/2023|2023-9T", "năm 2023|2023",
			"Cả năm 2023|2023", "BÁO CÁO NĂM 2023|2023", "2023|2023", "Tháng 12 và năm 2023|2023-12 2023",
			"tháng 12, quý IV và cả năm 2023|2023-12 2023-Q4 2023", "Tháng 6 và 6 tháng đầu năm 2023|2023-06 2023-6T",
			"Tháng 11 năm 2023, tháng 12 năm 2023|2023-11 2023-12", "quý IV và năm 2023|2023-Q4 2023",
			"tháng 9 và 9 tháng đầu năm 2023|2023-09 2023-9T" })
	void findsPeriodsOfEveryKindInTheirOrder(String text, String codes) {
		assertThat(codes(text)).isEqualTo(codes);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "Tháng 12", "Lũy kế 12 tháng", "ngày 14 tháng 12 năm 2023", "Ngày 05/12/2023",
			"ngày ... tháng 12 năm 2023", "ngày   tháng   năm 2023", "giai đoạn 2021-2025", "2021-2025",
			"năm học 2023-2024", "so với năm 2022", "cùng kỳ năm 2022", "so cùng kỳ tháng 12 năm 2022",
			"Nghị quyết số 12/2023/NQ-HĐND", "11 tháng đầu năm 2023", "6 tháng cuối năm 2023", "2023-12-05", "13/2023",
			"tháng 13 năm 2023", "123456", "SL_LUA", "tháng 12 năm 1823", "0912345678", "(15-12-2023)" })
	void findsNothingWhereNoPeriodIsMeant(String text) {
		assertThat(codes(text)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "Tháng 12,12", "T12,12", "t6,6", "T06,6", "Ước tháng 12,12", "THÁNG 1,1", "T6 (2),6", "thang 3,3",
			"Thực hiện tháng 12,12", "Tháng 12:,12" })
	void findsAMonthWithoutAYear(String text, int month) {
		assertThat(PeriodText.monthOnly(text)).isEqualTo(OptionalInt.of(month));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "12 tháng", "Lũy kế 12 tháng", "Tháng 12 năm 2023", "T12.2023", "Tháng 13",
			"Tháng 11 và tháng 12", "ngày 14 tháng 12", "DT1", "tháng trước", "Biểu 01", "T12a" })
	void findsNoMonthWhereNoneOrSeveralOrAYearStand(String text) {
		assertThat(PeriodText.monthOnly(text)).isEmpty();
	}

	@Property
	void everyPeriodIsFoundByItsNameAndItsCode(@ForAll @IntRange(min = 1990, max = 2090) int year,
			@ForAll @IntRange(min = 1, max = 12) int month) {
		for (ReportingPeriod period : ReportingPeriod.month(year, month).endingTogether()) {
			assertThat(PeriodText.find(PeriodText.name(period))).containsExactly(period);
			assertThat(PeriodText.find("Kỳ báo cáo: " + PeriodText.name(period))).containsExactly(period);
			assertThat(PeriodText.find(period.code())).containsExactly(period);
		}
		assertThat(PeriodText.monthOnly("Tháng " + month)).hasValue(month);
		assertThat(YearMonth.of(year, month).toString()).hasSize(7);
	}

	@Property(tries = 2_000)
	void noTextThrows(@ForAll("periodLike") String text) {
		PeriodText.find(text);
		PeriodText.monthOnly(text);
		Optional.of(DateText.parse(text)).orElseThrow();
	}

	@Test
	void longTextsAreSearchedInNoTime() {
		for (String piece : List.of("t", "1", "ngay ", "ngay 1 ", "so ", "so cung ky ", "tháng 1 ", "tháng 12 và ",
				"quý i ", "2023", "2023-", "12/", " ", ".", "6 tháng ", "giai đoạn ")) {
			String text = piece.repeat(40_000 / piece.length());
			assertTimeout(Duration.ofSeconds(1), () -> {
				PeriodText.find(text);
				PeriodText.monthOnly(text);
				DateText.parse(text);
			});
		}
	}

	@Provide
	Arbitrary<String> periodLike() {
		Arbitrary<String> piece = Arbitraries.of("tháng", "T", "12", "1", "năm", "2023", "quý", "IV", "6", "9", " ",
				"/", ".", "-", "ngày", "so với", "cùng kỳ", "và", "đầu", "giai đoạn", "Q", "số", "…");
		return Arbitraries.oneOf(piece.list().ofMaxSize(14).map((pieces) -> String.join("", pieces)),
				Arbitraries.strings().ofMaxLength(60));
	}

	private static String codes(String text) {
		return PeriodText.find(text).stream().map(ReportingPeriod::code).collect(Collectors.joining(" "));
	}

}
