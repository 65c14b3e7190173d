package vn.tonghop.rendering.wording;

import java.math.BigDecimal;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.tonghop.model.Measure;
import vn.tonghop.model.ReportingPeriod;
import vn.tonghop.model.TargetGoal;
import vn.tonghop.model.Verdict;
import vn.tonghop.report.Fact;
import vn.tonghop.report.ReportContent;
import vn.tonghop.report.SampleYear;
import vn.tonghop.report.Words;

import static org.assertj.core.api.Assertions.assertThat;

class WordingTest {

	private static String sentence(SampleYear year, String code) {
		ReportContent content = year.content();
		return new Wording(content).sentence(fact(content, code)).text();
	}

	private static String children(SampleYear year, String code) {
		ReportContent content = year.content();
		return new Wording(content).children(fact(content, code)).text();
	}

	private static Fact fact(ReportContent content, String code) {
		return content.fact(code).orElseThrow();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					LT_TONG | Sản lượng lương thực đạt 42.300 tấn, đạt 106,16% kế hoạch (KH 39.845 tấn), tăng 3,39% so với năm 2022
					SL_THUYSAN | Tổng sản lượng thủy sản đạt 14.220 tấn, đạt 106,52% kế hoạch (KH 13.350 tấn), tăng 2,38% so với năm 2022
					HO_NGHEO | Số hộ nghèo còn 1.456 hộ, giảm 295 hộ (16,85%) so với năm 2022
					HO_CANNGHEO | Số hộ cận nghèo còn 1.371 hộ, giảm 238 hộ (14,79%) so với năm 2022
					THU_NS | Tổng thu ngân sách trên địa bàn đạt 311,3 tỷ đồng, đạt 88,8% dự toán tỉnh giao và 80,7% dự toán HĐND huyện giao, giảm 28,7% so với năm 2022
					CHI_NS | Tổng chi ngân sách trên địa bàn thực hiện 1.153,3 tỷ đồng, đạt 147,71% dự toán (780,8 tỷ đồng), giảm 23,2% so với năm 2022
					XA_NTM | Số xã đạt chuẩn nông thôn mới đạt 13 xã, đạt 100% kế hoạch (KH 13 xã), tăng 02 xã so với năm 2022
					TIEU_CHI_NTM | Số tiêu chí nông thôn mới đạt là 296 tiêu chí, tăng 18 tiêu chí (6,47%) so với năm 2022
					CHE_PHU_RUNG | Tỷ lệ che phủ rừng đạt 42,7%, cao hơn kế hoạch 0,2 điểm phần trăm (KH 42,5%), tăng 0,2 điểm phần trăm so với năm 2022
					DT_MUOI | Diện tích sản xuất muối là 70,62 ha, không tăng, không giảm so với năm 2022
					THU_NHAP | Thu nhập bình quân đầu người đạt 45,06 triệu đồng/người/năm, đạt 103,59% kế hoạch (KH 43,5 triệu đồng/người/năm), tăng 7,29% so với năm 2022
					TL_TRUONG_CQG | Tỷ lệ trường đạt chuẩn quốc gia đạt 41,4% (24/58 trường), giảm 5,17 điểm phần trăm so với năm 2022
					TONG_HO | Tổng số hộ là 33.782 hộ, tăng 42 hộ (0,12%) so với năm 2022
					""")
	void sentenceFollowsFromTheStateOfTheFact(String code, String expected) {
		assertThat(sentence(new SampleYear(), code)).isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					LT_TONG | Trong đó: Diện tích lúa 6.805 ha, đạt 101,66% KH, tăng 0,67%; Năng suất lúa 59,6 tạ/ha, đạt 104,15% KH, tăng 2,73%; Sản lượng lúa 40.553 tấn, đạt 105,88% KH, tăng 3,41%; Diện tích ngô 323 ha, đạt 101,09% KH, tăng 0,62%; Năng suất ngô 52,54 tạ/ha, đạt 100,07% KH, tăng 2,21%; Sản lượng ngô 1.696,93 tấn, đạt 101,01% KH, tăng 2,84%; Sản lượng lương thực khác 50,07 tấn, tăng 6,46%.
					SL_THUYSAN | Trong đó: Sản lượng khai thác 13.346 tấn, đạt 106,77% KH, tăng 2,35%; Sản lượng nuôi trồng 874 tấn, đạt 102,82% KH, tăng 2,9%.
					DT_MUOI | Cụ thể: Sản lượng muối 5.000 tấn, đạt 100% KH, tăng 48,6%.
					HO_NGHEO | Cụ thể: Tỷ lệ hộ nghèo 4,31% (1.456/33.782 hộ), giảm 0,88 điểm phần trăm.
					HO_CANNGHEO | Cụ thể: Tỷ lệ hộ cận nghèo 4,06% (1.371/33.782 hộ), giảm 0,71 điểm phần trăm.
					XA_NTM | Cụ thể: Bình quân tiêu chí nông thôn mới 17,41 tiêu chí/xã, tăng 1,06 tiêu chí/xã (6,47%).
					TRUONG_CQG | Cụ thể: Tỷ lệ trường đạt chuẩn quốc gia 41,4% (24/58 trường), giảm 5,17 điểm phần trăm.
					""")
	void footnoteTellsWhatTheIndicatorIsMadeUpOf(String code, String expected) {
		assertThat(children(new SampleYear(), code)).isEqualTo(expected);
	}

	@Test
	void indicatorWithoutChildrenHasNoFootnote() {
		assertThat(children(new SampleYear(), "DAN_BO")).isEmpty();
	}

	@Test
	void figuresStayKnownWithinTheSentence() {
		ReportContent content = new SampleYear().content();
		Phrase phrase = new Wording(content).sentence(fact(content, "LT_TONG"));
		assertThat(phrase.words().stream().filter((words) -> words.figure() != null).map(Words::text))
			.containsExactly("42.300", "106,16", "3,39");
		assertThat(phrase.words().stream().map(Words::figure).filter(Objects::nonNull))
			.extracting((figure) -> figure.code() + "." + figure.measure())
			.containsExactly("LT_TONG.LK", "LT_TONG.PKH", "LT_TONG.TG");
	}

	@Test
	void withoutAFigureNothingIsClaimed() {
		SampleYear year = new SampleYear().with("LT_TONG", Measure.LK, null);
		assertThat(sentence(year, "LT_TONG")).isEqualTo("Sản lượng lương thực chưa có số liệu, kế hoạch 39.845 tấn");
	}

	@Test
	void firstFigureIsNotCompared() {
		SampleYear year = new SampleYear().with("DAN_BO", Measure.CK, null);
		assertThat(sentence(year, "DAN_BO")).isEqualTo("Đàn bò đạt 15.518 con, đạt 103,45% kế hoạch (KH 15.000 con),"
				+ " chưa có số liệu năm 2022 để so sánh");
	}

	@Test
	void growthOverZeroIsNotThere() {
		SampleYear year = new SampleYear().with("SL_MUOI", Measure.CK, "0").with("SL_MUOI", Measure.KH, null);
		assertThat(sentence(year, "SL_MUOI")).isEqualTo("Sản lượng muối đạt 5.000 tấn, năm 2022 là 0 tấn");
	}

	@Test
	void changeTooSmallForPercentIsToldInItsOwnUnit() {
		SampleYear year = new SampleYear().with("GTSX_CN", Measure.LK, "2662963")
			.with("GTSX_CN", Measure.CK, "2662960")
			.with("GTSX_CN", Measure.KH, null);
		assertThat(sentence(year, "GTSX_CN"))
			.isEqualTo("Giá trị sản xuất công nghiệp đạt 2.662.963 triệu đồng, tăng 3 triệu đồng so với năm 2022");
	}

	@Test
	void changeTooSmallForAnythingPrintedIsNeitherRiseNorStandstill() {
		SampleYear year = new SampleYear().with("GTSX_CN", Measure.LK, "2662963.5")
			.with("GTSX_CN", Measure.CK, "2662963.4")
			.with("GTSX_CN", Measure.KH, null);
		assertThat(sentence(year, "GTSX_CN"))
			.isEqualTo("Giá trị sản xuất công nghiệp đạt 2.662.964 triệu đồng, xấp xỉ năm 2022");
	}

	@Test
	void rangesAndBoundsAreToldInWordsWithTheVerdict() {
		assertThat(sentence(
				new SampleYear().target("NUOC_HVS", "", "90-95",
						new TargetGoal.Range(new BigDecimal("90"), new BigDecimal("95")), Verdict.EXCEEDED),
				"NUOC_HVS"))
			.isEqualTo("Tỷ lệ hộ dùng nước hợp vệ sinh đạt 96,1%, vượt kế hoạch (KH 90 - 95%),"
					+ " tăng 0,2 điểm phần trăm so với năm 2022");
		assertThat(sentence(new SampleYear().target("NUOC_HVS", "", ">99", new TargetGoal.AtLeast(new BigDecimal("99")),
				Verdict.NOT_MET), "NUOC_HVS"))
			.contains(", không đạt kế hoạch (KH từ 99% trở lên), ");
		assertThat(sentence(new SampleYear().target("HO_NGHEO", "", "không quá 1.500",
				new TargetGoal.AtMost(new BigDecimal("1500")), Verdict.NONE), "HO_NGHEO"))
			.isEqualTo("Số hộ nghèo còn 1.456 hộ, kế hoạch không quá 1.500 hộ, giảm 295 hộ (16,85%) so với năm 2022");
	}

	@Test
	void growthTargetIsComparedInPercentagePointsBehindTheGrowth() {
		SampleYear year = new SampleYear().target("GTSX_CN", "", "tăng 10,77%",
				new TargetGoal.Growth(new BigDecimal("10.77")), Verdict.EXCEEDED);
		assertThat(sentence(year, "GTSX_CN")).isEqualTo("Giá trị sản xuất công nghiệp đạt 2.662.963 triệu đồng,"
				+ " tăng 10,94% so với năm 2022, cao hơn kế hoạch 0,17 điểm phần trăm (KH tăng 10,77%)");
	}

	@Test
	void targetInWordsIsQuoted() {
		SampleYear year = new SampleYear().target("DAN_BO", "", "giữ ổn định tổng đàn", new TargetGoal.Words(),
				Verdict.NONE);
		assertThat(sentence(year, "DAN_BO"))
			.isEqualTo("Đàn bò đạt 15.518 con, kế hoạch “giữ ổn định tổng đàn”, tăng 408 con (2,7%) so với năm 2022");
	}

	@Test
	void estimateIsSaidOfWhatStillAccumulates() {
		assertThat(sentence(new SampleYear().estimated(), "LT_TONG"))
			.startsWith("Sản lượng lương thực ước đạt 42.300 tấn, ");
		assertThat(sentence(new SampleYear().estimated(), "HO_NGHEO")).startsWith("Số hộ nghèo còn 1.456 hộ, ");
	}

	@Test
	void withinTheYearThePlanIsTheYearsAndTheComparisonIsWithTheSamePeriod() {
		SampleYear year = new SampleYear().period(ReportingPeriod.month(2023, 11));
		assertThat(sentence(year, "LT_TONG")).isEqualTo("Sản lượng lương thực đạt 42.300 tấn,"
				+ " đạt 106,16% kế hoạch năm (KH 39.845 tấn), tăng 3,39% so với cùng kỳ năm 2022");
		ReportContent content = year.content();
		assertThat(new Wording(content).withinPeriod(fact(content, "LT_TONG")).text())
			.isEqualTo("trong tháng 11 đạt 4.170 tấn");
	}

	@Test
	void provisionalFigureIsMarkedAndNothingFalseIsSaid() {
		SampleYear year = new SampleYear().communesMissing(1)
			.with("HO_NGHEO", Measure.LK, "1400")
			.with("HO_NGHEO", Measure.TG, "-15.5");
		Wording wording = new Wording(year.content());
		assertThat(wording.provisional().text()).isEqualTo("tạm tính: 16/17 xã");
		assertThat(wording.missingUnits().text()).isEqualTo("xã Đông 1");
		assertThat(wording.tally().text()).isEmpty();
		// The totals are of 16 and of 17 communes: their difference would be false.
		assertThat(sentence(year, "HO_NGHEO")).isEqualTo("Số hộ nghèo còn 1.400 hộ, giảm 15,5% so với năm 2022");
		assertThat(sentence(year, "LT_TONG")).contains(", tạm tính đạt 106,16% kế hoạch (KH 39.845 tấn), ");
	}

	@Test
	void growthOverSomeUnitsOnlySaysSo() {
		SampleYear year = new SampleYear().with("HO_NGHEO", Measure.TG, "-15.5");
		assertThat(sentence(year, "HO_NGHEO")).isEqualTo("Số hộ nghèo còn 1.456 hộ, giảm 15,5% so với năm 2022"
				+ " (tính trên các đơn vị có đủ số liệu hai kỳ)");
	}

	@Test
	void verdictsOfNumberedRowsAreCounted() {
		assertThat(new Wording(new SampleYear().content()).tally().text()).isEqualTo(
				"Trong 21 chỉ tiêu được đánh giá, có 15 chỉ tiêu vượt, 02 chỉ tiêu đạt và 04 chỉ tiêu không đạt");
		// Without the one that has a plan and no direction, all that have a plan are
		// judged.
		SampleYear year = new SampleYear().with("CHI_NS", Measure.KH, null);
		assertThat(new Wording(year.content()).tally().text()).startsWith("Trong 21 chỉ tiêu có kế hoạch, có 15 ");
	}

	@Test
	void nothingThatAPersonTypedCanPassForAFigure() {
		FigureMarks marks = new FigureMarks();
		assertThat(marks.read(FigureMarks.plain("a\uE0000\uE001b\uE002c")).words())
			.containsExactly(new Words("a0bc", null));
	}

}
