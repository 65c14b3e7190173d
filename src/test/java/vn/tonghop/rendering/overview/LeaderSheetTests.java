package vn.tonghop.rendering.overview;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import vn.tonghop.model.Consolidation;
import vn.tonghop.model.Consolidation.Assessment;
import vn.tonghop.model.Edition;
import vn.tonghop.model.Figure;
import vn.tonghop.model.Measure;
import vn.tonghop.model.PeriodLife;
import vn.tonghop.model.Revision;
import vn.tonghop.model.UnitFigures;
import vn.tonghop.rendering.LargeDistrict;
import vn.tonghop.rendering.SmallDistrict;
import vn.tonghop.text.Messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class LeaderSheetTests {

	private static final Edition EDITION = new Edition(SmallDistrict.PERIOD, 1, "123/BC-UBND", "đã duyệt", "Bà Lan", 9,
			Instant.EPOCH);

	@Test
	void pageTellsHeadlinesVerdictsAndWhatFellShort() throws Exception {
		assertThat(text(bytes(new SmallDistrict(), null, List.of()))).contains("UBND HUYỆN AN BÌNH",
				"TÓM TẮT SỐ LIỆU THÁNG 12 NĂM 2023",
				"Đã đủ báo cáo. Chỉ tiêu đã đánh giá: Vượt: 1 · Đạt: 1 · Không đạt: 1",
				"Sản lượng lương thực tấn 1.823 1.700 107,21% Vượt", "Không thiếu đơn vị nào.", "Chưa đạt kế hoạch (1)",
				"- Thu ngân sách: 311,3 tỷ đồng, kế hoạch 350,5 (88,82%)");
	}

	@Test
	void whatFellShortIsCountedAsTheVerdictsAre() throws Exception {
		SmallDistrict district = new SmallDistrict();
		Consolidation all = district.consolidation();
		Map<String, List<Assessment>> assessments = new LinkedHashMap<>(all.assessments());
		Assessment fallen = all.assessments().get("THU_NS").get(0);
		assessments.put("SL_NGO", List.of(fallen));
		assessments.put("TIEU_CHI", List.of(fallen));
		Map<String, UnitFigures> whole = new LinkedHashMap<>(all.whole());
		whole.remove("TIEU_CHI");
		Consolidation changed = new Consolidation(all.period(), all.completeness(), all.units(), whole, assessments,
				List.of());
		Overview overview = new OverviewPage(district.catalogue(), Messages.of("vi")).overview(changed, PeriodLife.OPEN,
				List.of(), List.of(), SmallDistrict.REPORT);
		assertThat(overview.verdicts()).extracting(Overview.Judged::label, Overview.Judged::number)
			.contains(tuple("Không đạt", "2"));
		assertThat(text(new LeaderSheet(district.catalogue()).render(overview, changed, null, List.of()))).contains(
				"Chưa đạt kế hoạch (2)", "- Số tiêu chí đạt: kết quả bằng lời, xem báo cáo, kế hoạch 350,5",
				"Không tính vào số trên: 1 dòng chi tiết chưa đạt (Sản lượng ngô)",
				"Số ước đã được thay bằng số mới Không có.");
	}

	@Test
	void missingUnitsAreNamed() throws Exception {
		SmallDistrict district = new SmallDistrict();
		district.missing = district.catalogue()
			.dueFor(SmallDistrict.PERIOD)
			.stream()
			.filter((due) -> due.unit().code().equals("XA_C"))
			.toList();
		assertThat(text(bytes(district, null, List.of()))).contains("Số liệu tạm tính: 2/3 xã", "Còn thiếu báo cáo (1)",
				"- xã Cẩm Thủy: Báo cáo cấp xã");
		Consolidation all = district.consolidation();
		Consolidation unjudged = new Consolidation(all.period(), all.completeness(), all.units(), all.whole(), Map.of(),
				List.of());
		Overview overview = new OverviewPage(district.catalogue(), Messages.of("vi")).overview(unjudged,
				PeriodLife.OPEN, List.of(), List.of(), SmallDistrict.REPORT);
		assertThat(text(new LeaderSheet(district.catalogue()).render(overview, unjudged, null, List.of())))
			.contains("Chưa đạt kế hoạch Chưa đánh giá, vì số liệu còn tạm tính.");
	}

	@Test
	void changesSinceTheEditionBeforeAreThoseThatArePrinted() throws Exception {
		List<Revision> revisions = List.of(revision("HUYEN", "SL_NGO", "19.84", "20.1"),
				revision("HUYEN", "DT_LUA", "300.4", "300.3"), revision("XA_A", "SL_NGO", "12", "12.34"));
		assertThat(text(bytes(new SmallDistrict(), EDITION, revisions))).contains("- Sản lượng ngô: 19,84 → 20,10 tấn")
			.doesNotContain("Diện tích lúa: ", "12,34");
	}

	@Test
	void sameBytesAnywhere() throws Exception {
		byte[] here = bytes(new SmallDistrict(), null, List.of());
		Locale locale = Locale.getDefault();
		TimeZone zone = TimeZone.getDefault();
		try {
			Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
			TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
			assertThat(bytes(new SmallDistrict(), null, List.of())).isEqualTo(here);
		}
		finally {
			Locale.setDefault(locale);
			TimeZone.setDefault(zone);
		}
		assertThat(here.length).isLessThan(80_000);
	}

	@Test
	void lettersThatTheFontLacksAndLongWordsStayOnThePage() throws Exception {
		SmallDistrict district = new SmallDistrict();
		district.office = "UBND \ud83d\ude00\u0007 ".concat("w".repeat(300));
		district.indicatorNames.put("SL_TONG", "Tê\u0301n \ud800 (a\\b) ".concat("dài ".repeat(40)));
		assertThat(text(bytes(district, null, List.of()))).contains("UBND ? www", "Tến ? (a\\b) dài dài");
	}

	@Test
	void aLargeDistrictStillTakesOnePage() throws Exception {
		LargeDistrict district = new LargeDistrict(1_000, 60);
		Overview overview = new OverviewPage(district.catalogue, Messages.of("vi")).overview(district.consolidation,
				PeriodLife.OPEN, List.of(), List.of(), SmallDistrict.REPORT);
		text(new LeaderSheet(district.catalogue).render(overview, district.consolidation, null, List.of()));
	}

	private static Revision revision(String unit, String indicator, String before, String after) {
		return new Revision(unit, indicator, Measure.LK, Figure.computed(new BigDecimal(before)),
				Figure.computed(new BigDecimal(after)), List.of());
	}

	private static byte[] bytes(SmallDistrict district, @Nullable Edition since, List<Revision> revisions) {
		Overview overview = new OverviewPage(district.catalogue(), Messages.of("vi")).overview(district.consolidation(),
				PeriodLife.OPEN, district.submissions(), List.of(), SmallDistrict.REPORT);
		return new LeaderSheet(district.catalogue()).render(overview, district.consolidation(), since, revisions);
	}

	/** The page's text; there is one page, with every letter in the file. */
	private static String text(byte[] pdf) throws IOException {
		try (PDDocument document = Loader.loadPDF(pdf)) {
			assertThat(document.getNumberOfPages()).isEqualTo(1);
			assertThat(document.getPage(0).getResources().getFontNames()).isNotEmpty();
			return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
		}
	}

}
