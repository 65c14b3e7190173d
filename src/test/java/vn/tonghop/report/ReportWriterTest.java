package vn.tonghop.report;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.tonghop.model.Catalogue;
import vn.tonghop.model.Decision;
import vn.tonghop.model.FigureStatus;
import vn.tonghop.model.Indicator;
import vn.tonghop.model.Measure;
import vn.tonghop.model.OfficeSettings;
import vn.tonghop.model.PeriodKind;
import vn.tonghop.model.ReportDefinition;
import vn.tonghop.model.ReportingPeriod;
import vn.tonghop.model.TargetGoal;
import vn.tonghop.model.Verdict;
import vn.tonghop.rendering.SmallDistrict;

import static org.assertj.core.api.Assertions.assertThat;

class ReportWriterTest {

	private static ReportContent.AppendixRow row(ReportContent content, String name) {
		return content.appendix().stream().filter((row) -> row.name().equals(name)).findFirst().orElseThrow();
	}

	private static ReportContent write(SampleYear year, ReportDefinition definition) {
		return new ReportWriter(Share.Source.NONE, Members.Source.NONE).write(year.catalogue(), definition,
				year.consolidation(), List.of());
	}

	private static ReportDefinition definition(String level, String subject, String addressee, String signature) {
		return new ReportDefinition("bc", "Báo cáo tình hình kinh tế - xã hội", null, Set.of(PeriodKind.YEAR), "Vượt",
				"Đạt", "Không đạt", level, "/BC-UBND", subject, addressee, null, signature, true);
	}

	@Test
	void fieldsStandInOrderOfFirstAppearanceWithTheirHighestIndicators() {
		ReportContent content = new SampleYear().content();
		assertThat(content.sections()).extracting(ReportContent.Section::name)
			.containsExactly("Nông nghiệp", "Chăn nuôi", "Thủy sản", "Lâm nghiệp", "Diêm nghiệp", "Xã hội",
					"Nông thôn mới", "Kinh tế", "Tài chính", "Môi trường", "Giáo dục");
		assertThat(content.sections().get(0).facts()).extracting(Fact::code)
			.containsExactly("LT_TONG", "DT_KHOAI", "DT_LAC", "DT_RAU");
	}

	@Test
	void deeperRowsBelongToTheRowAbove() {
		Fact food = new SampleYear().content().fact("LT_TONG").orElseThrow();
		assertThat(food.children()).extracting(Fact::code).containsExactly("DT_LUA", "DT_NGO", "SL_LT_KHAC");
		assertThat(food.children().get(0).children()).extracting(Fact::code).containsExactly("NS_LUA", "SL_LUA");
	}

	@Test
	void namedParentGoesBeforeTheRowAbove() {
		List<Indicator> indicators = List.of(indicator("A", 1, null), indicator("B", 1, null), indicator("C", 2, "A"),
				indicator("D", 2, "D"), indicator("E", 2, "KHONG_CO"));
		IndicatorTree tree = new IndicatorTree(indicators);
		assertThat(tree.roots()).extracting(Indicator::code).containsExactly("A", "B", "D");
		assertThat(tree.childrenOf(indicators.get(0))).extracting(Indicator::code).containsExactly("C");
		assertThat(tree.childrenOf(indicators.get(1))).extracting(Indicator::code).containsExactly("E");
	}

	private static Indicator indicator(String code, int level, String partOf) {
		return new Indicator(code, "-", code, "ha", 0, "X", "XA", Indicator.DataType.FLOW, Indicator.Aggregation.SUM,
				null, Indicator.Direction.HIGHER_IS_BETTER, level, List.of(), partOf, false, null, null, null);
	}

	@Test
	void appendixPrintsEveryIndicatorBelowItsField() {
		ReportContent content = new SampleYear().content();
		assertThat(content.appendix()).hasSize(53 + 11 + 1);
		ReportContent.AppendixRow rice = row(content, "Sản lượng lúa");
		assertThat(List.of(rice.plan(), rice.inPeriod(), rice.cumulative(), rice.yearBefore(), rice.percentOfPlan(),
				rice.growth(), rice.verdict()))
			.containsExactly("38.301", "4.058", "40.553", "39.216", "105,88", "3,41", "Vượt");
		ReportContent.AppendixRow yield = row(content, "Năng suất lúa");
		assertThat(yield.plan()).as("a decision's number is not rounded").isEqualTo("57,22");
		assertThat(yield.cumulative()).isEqualTo("59,6");
		ReportContent.AppendixRow poor = row(content, "Tỷ lệ hộ nghèo");
		assertThat(poor.growth()).isEqualTo("-0,88");
		assertThat(poor.plan() + poor.verdict()).isEmpty();
	}

	@Test
	void furtherTargetLevelHasItsOwnRow() {
		List<ReportContent.AppendixRow> rows = new SampleYear().content().appendix();
		int revenue = rows.indexOf(row(new SampleYear().content(), "Tổng thu ngân sách trên địa bàn"));
		assertThat(rows.get(revenue).plan()).isEqualTo("350,56");
		assertThat(rows.get(revenue).percentOfPlan()).isEqualTo("88,8");
		ReportContent.AppendixRow second = rows.get(revenue + 1);
		assertThat(second.kind()).isEqualTo(ReportContent.AppendixRow.Kind.LEVEL);
		assertThat(List.of(second.name(), second.plan(), second.percentOfPlan(), second.verdict()))
			.containsExactly("HĐND huyện giao", "385,75", "80,7", "Không đạt");
	}

	@Test
	void reportJudgesByItsOwnTargetLevel() {
		ReportContent content = write(new SampleYear(), definition("hđnd huyện", null, null, null));
		Fact revenue = content.fact("THU_NS").orElseThrow();
		assertThat(revenue.plans()).extracting(PlanComparison::level).containsExactly("HĐND huyện giao", "tỉnh giao");
		assertThat(revenue.figure(Measure.PKH).orElseThrow().text()).isEqualTo("80,7");
	}

	@ParameterizedTest
	@CsvSource({ "Tỉnh giao,tỉnh giao", "HĐND huyện,HĐND huyện giao", "HĐND huyện giao,HĐND huyện giao",
			"Thành phố giao,thành phố giao", "Bình Sơn giao,Bình Sơn giao", "'',''" })
	void levelIsWrittenAsWithinASentence(String typed, String expected) {
		assertThat(PlanWriter.level(typed)).isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource({ "2023-12,tháng 12 năm 2023,cùng kỳ năm 2022", "2023-02,tháng 2 năm 2023,cùng kỳ năm 2022",
			"2023-Q4,quý IV năm 2023,cùng kỳ năm 2022", "2023-6T,6 tháng đầu năm 2023,cùng kỳ năm 2022",
			"2023-9T,9 tháng đầu năm 2023,cùng kỳ năm 2022", "2023,năm 2023,năm 2022" })
	void periodIsToldAsOfficesDo(String code, String name, String yearBefore) {
		ReportContent.PeriodWords words = PeriodWording.of(ReportingPeriod.parse(code).orElseThrow(), 14);
		assertThat(words.name()).isEqualTo(name);
		assertThat(words.yearBefore()).isEqualTo(yearBefore);
	}

	@Test
	void letterheadLeavesOpenWhatTheClerkFillsIn() {
		ReportContent.Letterhead head = new SampleYear().content().letterhead();
		assertThat(head.parentOffice()).isEqualTo("TỈNH TRƯỜNG SƠN");
		assertThat(head.office()).isEqualTo("UBND HUYỆN ĐÔNG TRẠCH");
		assertThat(head.number()).matches("Số: +/BC-UBND");
		assertThat(head.placeAndDate()).isEqualTo("Đông Trạch, ngày … tháng … năm 2023");
		assertThat(head.kind()).isEqualTo("BÁO CÁO");
		assertThat(head.subject()).isEqualTo("Kết quả thực hiện kế hoạch phát triển kinh tế - xã hội năm 2023");
		assertThat(head.recipients()).containsExactly("Thường vụ Huyện ủy;", "UBND các xã;", "Lưu: VT.");
		assertThat(head.signature()).containsExactly("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH");
		assertThat(head.signer()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "5/1/2024,ngày 05 tháng 01 năm 2024", "29/6/2023,ngày 29 tháng 6 năm 2023",
			"2023-12-18,ngày 18 tháng 12 năm 2023", "Ngày lành,Ngày lành" })
	void signingDayIsWrittenAsTheDecreeHasIt(String typed, String expected) {
		assertThat(new SampleYear().setting("ngày ký", typed).content().letterhead().date()).isEqualTo(expected);
	}

	@Test
	void reportSentUpwardsNamesItsAddresseesAndOpensTheRecipientsWithThem() {
		ReportContent.Letterhead head = write(new SampleYear(), definition(null, "Tình hình năm 2023",
				"Kính gửi: Sở Kế hoạch và Đầu tư; Văn phòng UBND tỉnh.", "KT. Chủ tịch\nPhó Chủ tịch\nNguyễn Văn A"))
			.letterhead();
		assertThat(head.subject()).isEqualTo("Tình hình năm 2023");
		assertThat(head.addressees()).containsExactly("Sở Kế hoạch và Đầu tư", "Văn phòng UBND tỉnh");
		assertThat(head.recipients()).startsWith("Như trên;");
		assertThat(head.signature()).containsExactly("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH");
		assertThat(head.signer()).isEqualTo("Nguyễn Văn A");
	}

	@Test
	void provisionalPeriodHasNoVerdict() {
		ReportContent content = new SampleYear().communesMissing(2).content();
		assertThat(content.provisional())
			.isEqualTo(new ReportContent.Provisional("15", "17", "xã", List.of("xã Đông 1", "xã Đông 2")));
		assertThat(content.tally()).isNull();
		assertThat(content.appendix()).extracting(ReportContent.AppendixRow::verdict).containsOnly("");
	}

	@Test
	void decisionAboutAMissingUnitIsPrinted() {
		SampleYear year = new SampleYear();
		Catalogue plain = year.catalogue();
		Decision decision = new Decision(Decision.Kind.LEAVE_OUT, ReportingPeriod.month(2023, 12), "XA_3", null, null,
				Measure.LK, null, "xã bị chia cắt do mưa lũ.", "Chủ tịch", null);
		Catalogue catalogue = new Catalogue(plain.office(), plain.units(), List.of(), plain.forms(), plain.indicators(),
				List.of(), List.of(), List.of(), plain.reports(), List.of(decision));
		ReportContent content = new ReportWriter(Share.Source.NONE, Members.Source.NONE).write(catalogue,
				year.definition(), year.consolidation(), List.of());
		assertThat(content.notes())
			.containsExactly(new ReportContent.GapNote("xã Đông 3", false, "xã bị chia cắt do mưa lũ"));
	}

	@Test
	void narrativeStandsInItsFieldWithItsFiguresSetIn() {
		ReportContent content = new SampleYear().content(List
			.of(new Narrative("thủy sản", "Cả năm đạt [[SL_THUYSAN]] tấn, [[SL_THUYSAN.PKH]]% kế hoạch; [[KHONG_CO]].",
					"Phòng Nông nghiệp", null), new Narrative("Quốc phòng", "Giữ vững.", "Ban Chỉ huy", null)));
		ReportContent.Text text = content.sections().get(2).narratives().get(0);
		assertThat(text.words()).extracting(Words::text)
			.containsExactly("Cả năm đạt ", "14.220", " tấn, ", "106,52", "% kế hoạch; ", "…", ".");
		assertThat(content.narratives()).extracting(ReportContent.Text::item).containsExactly("Quốc phòng");
	}

	@Test
	void indicatorThatThePeriodDoesNotAskForIsNotInTheReport() {
		SampleYear year = new SampleYear().target("DAN_BO", "", "14-15",
				new TargetGoal.Range(new BigDecimal("14"), new BigDecimal("15")), Verdict.MET);
		assertThat(row(year.content(), "Đàn bò").plan()).isEqualTo("14 - 15");
		Map<String, String> none = new HashMap<>();
		Indicator ended = indicator("CU", 1, null);
		Indicator old = new Indicator(ended.code(), "1", "Cũ", "ha", 0, "X", "XA", ended.dataType(),
				ended.aggregation(), null, ended.direction(), 1, List.of(), null, false, null,
				ReportingPeriod.year(2022), null);
		Catalogue catalogue = new Catalogue(new OfficeSettings(none), List.of(), List.of(), List.of(), List.of(old),
				List.of(), List.of(), List.of(), List.of(), List.of());
		ReportContent content = new ReportWriter(Share.Source.NONE, Members.Source.NONE).write(catalogue,
				year.definition(), year.consolidation(), List.of());
		assertThat(content.facts()).isEmpty();
		assertThat(content.sections()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "88.80,'88,8'", "100.00,100", "106.155,'106,16'", "-28.701,'-28,7'", "1000,1.000" })
	void percentHasNoZerosAtItsEnd(String value, String expected) {
		assertThat(Numerals.percent(new BigDecimal(value))).isEqualTo(expected);
	}

	@Test
	void aCountNamesTheUnitsThatItCountsAndNoneWhereTheListWouldBeFalse() {
		SmallDistrict district = new SmallDistrict();
		Members.Source condition = (text, figures) -> figures.apply("TIEU_CHI", null)
			.map((value) -> value.compareTo(new BigDecimal("19")) >= 0);
		ReportWriter writer = new ReportWriter(Share.Source.NONE, condition);
		Fact counted = writer.write(district.catalogue(), SmallDistrict.REPORT, district.consolidation(), List.of())
			.fact("XA_CHUAN")
			.orElseThrow();
		assertThat(counted.members()).containsExactly(new Fact.Member("xã", "An Hòa"),
				new Fact.Member("xã", "Bình Minh"));
		district.whole("XA_CHUAN", Measure.LK, "3", FigureStatus.ADJUSTED, "QĐ");
		assertThat(writer.write(district.catalogue(), SmallDistrict.REPORT, district.consolidation(), List.of())
			.fact("XA_CHUAN")
			.orElseThrow()
			.members()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "xã, 02", "vụ, 02", "người chết, 02", "tấn, 2", "ha, 2", "triệu đồng, 2", "tiêu chí/xã, 2", "m2, 2",
			"mô hình, 02", "HTX, 02", "%, 2" })
	void whatIsCountedHasTwoDigitsWhatIsMeasuredHasNot(String unit, String expected) {
		Indicator sample = new SampleYear().indicator("VIEC_LAM");
		Indicator indicator = new Indicator(sample.code(), "1", "Tên", unit, 0, "", "XA", sample.dataType(),
				sample.aggregation(), null, sample.direction(), 1, List.of(), null, false, null, null, null);
		assertThat(new FigurePrinter(indicator, true).inWords(BigDecimal.valueOf(2))).isEqualTo(expected);
		assertThat(new FigurePrinter(indicator, false).inWords(BigDecimal.valueOf(2))).isEqualTo("2");
	}

}
