package vn.tonghop.reading;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.tonghop.model.ReportingPeriod;

import static org.assertj.core.api.Assertions.assertThat;

/** Columns whose words say nearly what is asked for, and mean another thing. */
class HeadingTest {

	private static String read(String heading, String period) {
		Heading read = Heading.of(0, List.of(heading.split(" \\| ")), List.of())
			.in(ReportingPeriod.parse(period).orElseThrow());
		return (read.measure() != null) ? read.measure().name() : read.kind().name();
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', textBlock = """
			Kế hoạch năm 2023;                     2023-06; KH
			Kế hoạch tháng 6;                      2023-06; PASSED_OVER
			KH quý II;                             2023-06; PASSED_OVER
			KH quý;                                2023-06; PASSED_OVER
			Kế hoạch (quy thóc);                   2023-06; KH
			Kế hoạch 6 tháng;                      2023-06; PASSED_OVER
			Kế hoạch năm (giao tháng 1);           2023-06; KH
			Nghị quyết HĐND;                       2023-06; KH
			Kế hoạch năm 2024;                     2023-06; KS
			""")
	void aPlanOfAPartOfTheYearIsNoPlanOfTheYear(String heading, String period, String measure) {
		assertThat(read(heading, period)).isEqualTo(measure);
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', textBlock = """
			Thực hiện tháng 6;                     2023-06; TH
			Thực hiện quý II;                      2023-06; PASSED_OVER
			Quý II | Tháng 6;                      2023-06; TH
			Ước thực hiện tháng 6;                 2023-Q2; PASSED_OVER
			Thực hiện quý II;                      2023-Q2; TH
			Thực hiện đến hết tháng 6;             2023-06; LK
			Ước thực hiện đến 30/6;                2023-06; TH
			Thực hiện đến ngày 30/6/2023;          2023-06; LK
			Thực hiện đến nay;                     2023-06; LK
			Thực hiện 6 tháng;                     2023-06; LK
			""")
	void whatIsOfAnotherKindOfPeriodIsNotWithinThisOne(String heading, String period, String measure) {
		assertThat(read(heading, period)).isEqualTo(measure);
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', textBlock = """
			Cùng kỳ năm trước;                     2023-06; CK
			Cùng kỳ năm 2022;                      2023-06; CK
			Tháng 6 năm 2022;                      2023-06; PASSED_OVER
			Cùng kỳ tháng 6/2022;                  2023-06; CK
			Lũy kế cùng kỳ đến tháng 6/2022;       2023-06; CK
			Cùng kỳ 6 tháng năm 2022;              2023-06; CK
			Thực hiện 6 tháng năm 2022;            2023-06; CK
			Thực hiện năm 2022;                    2023-06; PASSED_OVER
			Thực hiện năm 2022;                    2023-12; CK
			Tháng 1 năm 2022;                      2023-01; CK
			""")
	void aMonthOfLastYearIsNoSamePeriod(String heading, String period, String measure) {
		assertThat(read(heading, period)).isEqualTo(measure);
	}

	@Test
	void unitsAndIntroductionsStandAroundALabel() {
		assertThat(LabelText.bare("Đàn trâu (con)")).containsExactly("Đàn trâu");
		assertThat(LabelText.bare("Tổng số hộ, hộ")).containsExactly("Tổng số hộ");
		assertThat(LabelText.bare("Diện tích ngô - ha")).containsExactly("Diện tích ngô");
		assertThat(LabelText.bare("- Trong đó: Sản lượng ngô [tấn]")).contains("Sản lượng ngô");
		assertThat(LabelText.bare("Hộ nghèo (chuẩn cũ)")).isEmpty();
		assertThat(LabelText.unit("Sản lượng lúa (kg)")).contains("kg");
		assertThat(LabelText.unit("Sản lượng lúa")).isEmpty();
		assertThat(LabelText.bare("a,".repeat(16_000))).isEmpty();
	}

}
