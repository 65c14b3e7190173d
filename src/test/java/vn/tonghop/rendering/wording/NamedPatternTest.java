package vn.tonghop.rendering.wording;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.tonghop.model.Measure;
import vn.tonghop.model.TargetGoal;
import vn.tonghop.model.Verdict;
import vn.tonghop.report.Fact;
import vn.tonghop.report.ReportContent;
import vn.tonghop.report.SampleYear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** The words of each pattern that an author may pick. */
class NamedPatternTest {

	private static String named(ReportContent content, String pattern, String... codes) {
		List<Fact> facts = Arrays.stream(codes).map((code) -> content.fact(code).orElseThrow()).toList();
		return new Wording(content).named(NamedPattern.of(pattern).orElseThrow(), facts, List.of()).text();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					m01 | LT_TONG | Sản lượng lương thực đạt 42.300 tấn, đạt 106,16% kế hoạch (KH 39.845 tấn), tăng 3,39% so với năm 2022
					m02 | VIEC_LAM | Số lao động được giải quyết việc làm 4.420/4.400 lao động, đạt 100,45% kế hoạch
					m03 | LT_TONG | Sản lượng lương thực đạt 42.300 tấn, tăng 3,39% so với năm 2022, đạt 106,16% kế hoạch (KH 39.845 tấn)
					m04 | CHE_PHU_RUNG | Tỷ lệ che phủ rừng: 42,7%, tăng 0,2 điểm phần trăm so với kế hoạch (KH 42,5%)
					m06 | THU_NS | Tổng thu ngân sách trên địa bàn đạt 311,3 tỷ đồng, đạt 88,8% dự toán tỉnh giao và 80,7% dự toán HĐND huyện giao
					m07 | LT_TONG | Sản lượng lương thực đạt 42.300 tấn, bằng 106,16% so với kế hoạch, bằng 103,39% so với năm 2022
					m08 | LT_TONG | Sản lượng lương thực đạt 42.300 tấn. Kế hoạch 39.845 tấn. Đạt 106,16% so với kế hoạch giao
					m09 | LT_TONG | Sản lượng lương thực 42.300 tấn: vượt (KH 39.845 tấn)
					m10 | HO_NGHEO | Số hộ nghèo là 1.456 hộ, giảm 295 hộ so với năm 2022
					m11 | LT_TONG | Sản lượng lương thực 42.300 tấn, bằng 106,16% so kế hoạch, tăng 3,39% so năm 2022
					m12 | LT_TONG | Sản lượng lương thực đạt 42.300 tấn (KH 39.845 tấn), cao hơn kế hoạch 6,16%
					m13 | CHE_PHU_RUNG | Tỷ lệ che phủ rừng 42,7% (KH 42,5%)
					m16 | SL_THUYSAN | Trong đó: Sản lượng khai thác 13.346 tấn, đạt 106,77% KH, tăng 2,35%; Sản lượng nuôi trồng 874 tấn, đạt 102,82% KH, tăng 2,9%.
					m17 | SL_THUYSAN | Tổng sản lượng thủy sản đạt 14.220 tấn (trong đó: sản lượng khai thác 13.346; sản lượng nuôi trồng 874)
					m19 | DAN_BO | Tính đến ngày 14/12/2023, đàn bò là 15.518 con, tăng 408 con so với năm 2022
					m20 | XA_NTM | Số xã đạt chuẩn nông thôn mới tăng 02 xã so với năm 2022, nâng tổng số lên 13 xã
					m21 | VIEC_LAM | giải ngân được 4.420/4.400 lao động, đạt 100,45% kế hoạch
					m23 | LT_TONG | Sản lượng lương thực chưa có chỉ tiêu năm 2024
					m25 | LT_TONG | Sản lượng lương thực chưa có số ước cả năm 2023
					""")
	void wordsOfAPatternAboutOneIndicator(String pattern, String code, String expected) {
		assertThat(named(new SampleYear().content(), pattern, code)).isEqualTo(expected);
	}

	@Test
	void theYearsEstimateComesWithTheNextYearsPlan() {
		SampleYear year = new SampleYear().with("LT_TONG", Measure.UN, "42500");
		assertThat(named(year.content(), "m25", "LT_TONG"))
			.isEqualTo("Sản lượng lương thực ước cả năm 2023 đạt 42.500 tấn");
		assertThat(named(year.with("LT_TONG", Measure.KS, "43000").content(), "m25", "LT_TONG"))
			.isEqualTo("Sản lượng lương thực ước cả năm 2023 đạt 42.500 tấn; kế hoạch năm 2024 là 43.000 tấn");
	}

	@Test
	void growthAskedForIsComparedByPoints() {
		ReportContent content = new SampleYear()
			.target("LT_TONG", "", "tăng 3%", new TargetGoal.Growth(new java.math.BigDecimal("3")), Verdict.EXCEEDED)
			.content();
		assertThat(named(content, "m05", "LT_TONG")).isEqualTo("Sản lượng lương thực đạt 42.300 tấn, tăng 3,39% so với"
				+ " năm 2022, tăng 0,39 điểm phần trăm so với kế hoạch (kế hoạch tăng 3%)");
	}

	@Test
	void aRangeIsMissedOrExceededByItsNearestEnd() {
		SampleYear year = new SampleYear();
		TargetGoal range = new TargetGoal.Range(new java.math.BigDecimal("40000"), new java.math.BigDecimal("41000"));
		ReportContent content = year.target("LT_TONG", "", "40.000 - 41.000", range, Verdict.EXCEEDED).content();
		assertThat(named(content, "m12", "LT_TONG")).isEqualTo("Sản lượng lương thực đạt 42.300 tấn"
				+ " (KH 40.000 - 41.000 tấn), cao hơn mức cao của kế hoạch 3,17%");
		assertThat(named(year.with("LT_TONG", Measure.LK, "40500").content(), "m12", "LT_TONG"))
			.endsWith("(KH 40.000 - 41.000 tấn), trong khoảng kế hoạch");
		assertThat(named(year.with("LT_TONG", Measure.LK, "39000").content(), "m12", "LT_TONG"))
			.endsWith(", thấp hơn mức thấp của kế hoạch 2,5%");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			tăng 8,06% | Đàn bò tăng 8,06%
			8 - 10 | Đàn bò: 8 - 10 con
			87% trở lên | Đàn bò: 87 con trở lên
			trên 87 | Đàn bò: trên 87 con
			Dưới 87 | Đàn bò: dưới 87 con
			""")
	void nextYearsTargetIsSaidAsItWasSet(String text, String expected) {
		TargetGoal goal = text.startsWith("tăng") ? new TargetGoal.Growth(new java.math.BigDecimal("8.06"))
				: text.contains(" - ") ? new TargetGoal.Range(java.math.BigDecimal.valueOf(8), java.math.BigDecimal.TEN)
						: text.startsWith("Dưới") ? new TargetGoal.AtMost(java.math.BigDecimal.valueOf(87))
								: new TargetGoal.AtLeast(java.math.BigDecimal.valueOf(87));
		assertThat(named(new SampleYear().nextTarget("DAN_BO", text, goal).content(), "m23", "DAN_BO"))
			.isEqualTo(expected);
	}

	@Test
	void severalIndicatorsAreToldTogether() {
		ReportContent content = new SampleYear().content();
		assertThat(named(content, "m14", "HO_NGHEO", "TL_HO_NGHEO")).isEqualTo("Số hộ nghèo còn lại là 1.456 hộ"
				+ " với tỷ lệ 4,31% (so với năm 2022 giảm 295 hộ, tỷ lệ giảm 0,88 điểm phần trăm)");
		assertThat(named(content, "m15", "DT_LUA", "DT_LAC")).isEqualTo("Trong đó: Lúa: diện tích 6.805 ha, đạt"
				+ " 101,66% KH, năng suất 59,6 tạ/ha, đạt 104,15% KH, sản lượng 40.553 tấn, đạt 105,88% KH;"
				+ " Lạc: diện tích 594 ha, đạt 118,8% KH, năng suất 23,2 tạ/ha, đạt 104,03% KH,"
				+ " sản lượng 1.378 tấn, đạt 123,59% KH.");
		assertThat(named(content, "m18")).startsWith("Có ")
			.contains("/")
			.endsWith("chỉ tiêu đạt và vượt kế hoạch đề ra");
		assertThat(named(content, "m20", "VIEC_LAM", "TONG_HO"))
			.isEqualTo("Số lao động được giải quyết việc làm đạt 4.420 lao động, nâng tổng số hộ lên 33.782 hộ");
		assertThat(named(content, "m22", "DAN_TRAU", "XA_NTM"))
			.startsWith("xảy ra 3.940 con, làm 13 xã (so với năm 2022")
			.contains("tăng 02 xã");
		assertThat(named(content, "m24", "DAN_TRAU", "XA_NTM")).isEqualTo("3.940 con = 13 xã");
	}

	@Test
	void theGuideNamesEveryPattern() throws java.io.IOException {
		String guide = java.nio.file.Files.readString(java.nio.file.Path.of("docs/huong-dan/mau-cau.md"));
		assertThat(NamedPattern.values()).allSatisfy((pattern) -> assertThat(guide).contains("| " + pattern + " |"));
	}

	@Test
	void aPatternToldTooMuchSaysWhatItTakes() {
		ReportContent content = new SampleYear().content();
		assertThatIllegalArgumentException().isThrownBy(() -> named(content, "M01", "DAN_BO", "DAN_LON"))
			.withMessage("mẫu M01 nhận đúng một chỉ tiêu, ở đây có 2");
		assertThatIllegalArgumentException().isThrownBy(() -> named(content, "M22"))
			.withMessage("mẫu M22 nhận một hoặc nhiều chỉ tiêu, ở đây có 0");
	}

	@Test
	void partsThatMissTheTotalOnlyByRoundingAreExplained() {
		ReportContent content = new SampleYear().with("SL_THUYSAN", Measure.LK, "100.9")
			.with("SL_KHAITHAC", Measure.LK, "50.45")
			.with("SL_NUOITRONG", Measure.LK, "50.45")
			.content();
		Wording wording = new Wording(content);
		Fact total = content.fact("SL_THUYSAN").orElseThrow();
		assertThat(total.cumulative().orElseThrow().text()).isEqualTo("101");
		assertThat(wording.rounding(total).text())
			.isEqualTo("Tổng sản lượng thủy sản: do làm tròn, các thành phần cộng lại chênh 1 tấn so với tổng số");
		assertThat(wording.children(total).text()).contains("Sản lượng khai thác 50 tấn")
			.endsWith(" (do làm tròn, các thành phần cộng lại chênh 1 tấn so với tổng số).");
		assertThat(new Wording(new SampleYear().content()).rounding(total).text()).isNotEmpty();
		assertThat(new SampleYear().content().fact("SL_THUYSAN").orElseThrow().roundingGap()).isNull();
	}

	@Test
	void partsThatDoNotAddUpAreNoMatterOfRounding() {
		ReportContent content = new SampleYear().with("SL_THUYSAN", Measure.LK, "120").content();
		assertThat(content.fact("SL_THUYSAN").orElseThrow().roundingGap()).isNull();
	}

}
