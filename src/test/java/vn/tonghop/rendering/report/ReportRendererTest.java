package vn.tonghop.rendering.report;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.Collectors;

import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFootnote;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.w3c.dom.Node;

import vn.tonghop.model.Measure;
import vn.tonghop.model.ReportingPeriod;
import vn.tonghop.rendering.word.OfficialDocument;
import vn.tonghop.rendering.word.OfficialFormat;
import vn.tonghop.rendering.word.WordFragment;
import vn.tonghop.rendering.wording.Wording;
import vn.tonghop.report.Narrative;
import vn.tonghop.report.ReportContent;
import vn.tonghop.report.SampleYear;

import static org.assertj.core.api.Assertions.assertThat;

class ReportRendererTest {

	private static final Path SAMPLE = Path.of("templates/bao-cao/bc-nam.docx");

	/**
	 * What the year's report says, in whatever template; the figures come from data only.
	 */
	private static final List<String> GOLDEN = List.of("42.300 tấn", "tăng 3,39%", "106,16%", "KH 39.845 tấn",
			"6.805 ha, đạt 101,66%", "59,6 tạ/ha, đạt 104,15%", "40.553 tấn, đạt 105,88%",
			"14.220 tấn, đạt 106,52% kế hoạch", "tăng 2,38%", "13.346 tấn, đạt 106,77%", "874 tấn, đạt 102,82%",
			"5.000 tấn", "tăng 48,6%", "1.456 hộ", "4,31%", "giảm 295 hộ", "giảm 0,88 điểm phần trăm", "1.371 hộ",
			"4,06%", "311,3 tỷ đồng, đạt 88,8% dự toán tỉnh giao và 80,7% dự toán HĐND huyện giao", "17,41 tiêu chí/xã",
			"13 xã", "41,4% (24/58 trường)");

	private static byte[] sample() throws IOException {
		return Files.readAllBytes(SAMPLE);
	}

	/** Text of body, tables and footnotes, a line a paragraph or row. */
	private static String text(byte[] docx) throws IOException {
		try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx))) {
			StringBuilder text = new StringBuilder();
			for (IBodyElement element : document.getBodyElements()) {
				if (element instanceof XWPFParagraph paragraph) {
					text.append(text(paragraph)).append('\n');
				}
				else if (element instanceof XWPFTable table) {
					table.getRows().forEach((row) -> text.append(text(row)).append('\n'));
				}
			}
			for (XWPFFootnote footnote : document.getFootnotes()) {
				footnote.getParagraphs().forEach((paragraph) -> text.append(text(paragraph)).append('\n'));
			}
			return text.toString();
		}
	}

	private static String text(XWPFTableRow row) {
		return row.getTableCells()
			.stream()
			.map((cell) -> cell.getParagraphs().stream().map(ReportRendererTest::text).collect(Collectors.joining(" ")))
			.collect(Collectors.joining(" | "));
	}

	/** Text inside content controls too, which the library's own reading leaves out. */
	private static String text(XWPFParagraph paragraph) {
		CTP element = paragraph.getCTP();
		StringBuilder text = new StringBuilder();
		append(element.getDomNode(), text);
		return text.toString();
	}

	private static void append(Node node, StringBuilder text) {
		if ("t".equals(node.getLocalName())) {
			for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
				text.append(child.getNodeValue());
			}
			return;
		}
		for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
			append(child, text);
		}
	}

	@Test
	void standardReportPrintsEveryGoldenFigure() throws IOException {
		assertThat(text(ReportRenderer.renderStandard(new SampleYear().content()))).contains(GOLDEN);
	}

	@Test
	void sampleTemplatePrintsEveryGoldenFigure() throws IOException {
		String text = text(ReportRenderer.render(new SampleYear().content(), sample(), "bc-nam.docx"));
		assertThat(text).contains(GOLDEN).contains("5.000 tấn muối, tăng 48,6% so với năm 2022");
	}

	@Test
	void sampleTemplateHoldsNoFigureOfItsOwn() throws IOException {
		String typed = text(sample()).replaceAll("\\$\\{[^}]*}", "")
			.replaceAll("\\[[^\\]]*]", "")
			.replaceAll("(?m)^\\d+(\\.\\d+)?\\. ", "");
		assertThat(typed).doesNotContainPattern("\\d");
	}

	@Test
	void shippedTemplatesHaveNoMistake() throws IOException {
		assertThat(ReportRenderer.lint(sample(), "bc-nam.docx", new SampleYear().catalogue())).isEmpty();
		assertThat(ReportRenderer.lint(StandardTemplate.bytes(OfficialFormat.decree30()), "chuẩn",
				new SampleYear().catalogue()))
			.isEmpty();
	}

	@Test
	void standardReportStandsInTheDecreesOrder() throws IOException {
		List<String> lines = text(ReportRenderer.renderStandard(new SampleYear().content())).lines()
			.filter((line) -> !line.isBlank())
			.toList();
		assertThat(lines.get(0)).contains("TỈNH TRƯỜNG SƠN").contains("UBND HUYỆN ĐÔNG TRẠCH");
		assertThat(lines).containsSubsequence("BÁO CÁO",
				"Kết quả thực hiện kế hoạch phát triển kinh tế - xã hội năm 2023",
				"I. Kết quả thực hiện các chỉ tiêu chủ yếu", "1. Nông nghiệp",
				"- Sản lượng lương thực đạt 42.300 tấn, đạt 106,16% kế hoạch (KH 39.845 tấn),"
						+ " tăng 3,39% so với năm 2022;",
				"11. Giáo dục", "II. Đánh giá mức hoàn thành kế hoạch",
				"Trong 21 chỉ tiêu được đánh giá, có 15 chỉ tiêu vượt, 02 chỉ tiêu đạt và 04 chỉ tiêu không đạt;"
						+ " chi tiết từng chỉ tiêu tại Phụ lục kèm theo.",
				"Trên đây là báo cáo kết quả thực hiện kế hoạch phát triển kinh tế - xã hội năm 2023./.", "Phụ lục",
				"1 | Sản lượng lương thực | tấn | 39.845 | 4.170 | 42.300 | 40.913 | 106,16 | 3,39 | Vượt");
		assertThat(lines.stream().filter((line) -> line.startsWith("26 |") || line.contains("HĐND huyện giao |")))
			.containsExactly(
					"26 | Tổng thu ngân sách trên địa bàn | tỷ đồng | 350,56 | 28,0 | 311,3 | 436,6 | 88,8 | -28,7"
							+ " | Không đạt",
					" | HĐND huyện giao |  | 385,75 |  |  |  | 80,7 |  | Không đạt");
	}

	@Test
	void estimateOfTheYearAndNextYearsPlanAreColumnsWhereThereAreAny() throws IOException {
		assertThat(text(ReportRenderer.renderStandard(new SampleYear().content()))).doesNotContain("Ước TH năm",
				"KH 2024");
		SampleYear estimated = new SampleYear().with("LT_TONG", Measure.UN, "42500");
		assertThat(text(ReportRenderer.renderStandard(estimated.content()))).doesNotContain("KH 2024")
			.containsSubsequence("% CK | Đánh giá | Ước TH năm 2023",
					"1 | Sản lượng lương thực | tấn | 39.845 | 4.170 | 42.300 | 40.913 | 106,16 | 3,39 | Vượt | 42.500");
		assertThat(text(ReportRenderer.renderStandard(estimated.with("LT_TONG", Measure.KS, "43000").content())))
			.containsSubsequence("% CK | Đánh giá | Ước TH năm 2023 | KH 2024", "3,39 | Vượt | 42.500 | 43.000");
	}

	@Test
	void templatesOfAnOfficeReachThemByIndicatorAndByRow() throws IOException {
		ReportContent content = new SampleYear().with("LT_TONG", Measure.UN, "42500")
			.with("LT_TONG", Measure.KS, "43000")
			.content();
		byte[] template = OfficialDocument.of(OfficialFormat.decree30())
			.body("Ước ${LT_TONG.un}, năm sau ${LT_TONG.ks}; [#list chi_tieu?filter(ct -> ct.co_un) as ct]${ct.un}|${ct.ks}"
					+ "[/#list]; [#list phu_luc as h]${h.un}${h.ks}[/#list]")
			.build();
		assertThat(text(ReportRenderer.render(content, template, "mẫu.docx")))
			.contains("Ước 42.500, năm sau 43.000; 42.500|43.000; 42.50043.000");
	}

	@Test
	void childrenStandInRealFootnotes() throws IOException {
		try (XWPFDocument document = new XWPFDocument(
				new ByteArrayInputStream(ReportRenderer.renderStandard(new SampleYear().content())))) {
			List<String> notes = document.getFootnotes()
				.stream()
				.flatMap((note) -> note.getParagraphs().stream())
				.map(ReportRendererTest::text)
				.map(String::strip)
				.filter((text) -> !text.isEmpty())
				.toList();
			assertThat(notes).hasSize(12)
				.contains("Trong đó: Sản lượng khai thác 13.346 tấn, đạt 106,77% KH, tăng 2,35%;"
						+ " Sản lượng nuôi trồng 874 tấn, đạt 102,82% KH, tăng 2,9%.")
				.allSatisfy((note) -> assertThat(note).matches("(Trong đó|Cụ thể): .*\\."));
		}
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void provisionalReportSaysSoAndJudgesNothing(boolean standard) throws IOException {
		ReportContent content = new SampleYear().communesMissing(1)
			.period(ReportingPeriod.month(2023, 12))
			.with("HO_NGHEO", Measure.LK, "1400")
			.with("HO_NGHEO", Measure.TG, "-15.5")
			.content();
		String text = text(standard ? ReportRenderer.renderStandard(content)
				: ReportRenderer.render(content, sample(), "bc-nam.docx"));
		assertThat(text).contains("tạm tính: 16/17 xã")
			.contains("chưa có đủ số liệu của xã Đông 1")
			.contains("tạm tính đạt 106,16% kế hoạch (KH 39.845 tấn)")
			.contains("| 106,16* |")
			.contains("| -15,5** |")
			.doesNotContain("Vượt")
			.doesNotContain("Không đạt")
			.doesNotContain("không đạt kế hoạch")
			.doesNotContain("giảm 351 hộ");
	}

	@Test
	void figuresThatAreNotThereStopNoReport() throws IOException {
		SampleYear year = new SampleYear();
		for (String code : year.content().facts().keySet()) {
			for (Measure measure : List.of(Measure.LK, Measure.CK, Measure.TH, Measure.KH)) {
				year.with(code, measure, null);
			}
		}
		assertThat(text(ReportRenderer.renderStandard(year.content()))).contains("Đàn bò chưa có số liệu;")
			.doesNotContain("null");
		assertThat(text(ReportRenderer.render(year.content(), sample(), "bc-nam.docx")))
			.contains("thu hoạch … tấn muối, chưa so sánh được so với năm 2022")
			.doesNotContain("null");
	}

	@Test
	void narrativeIsTextAndNothingElse() throws IOException {
		ReportContent content = new SampleYear().content(List.of(
				new Narrative("Tín dụng", "Dư nợ <w:p/> ${SL_LUA} [#if x] đạt [[SL_LUA]] tấn.", "Phòng TCKH", null),
				new Narrative("Mục lạ", "Giữ vững.", "Ban Chỉ huy", null)));
		assertThat(text(ReportRenderer.render(content, sample(), "bc-nam.docx")))
			.contains("\nDư nợ <w:p/> ${SL_LUA} [#if x] đạt 40.553 tấn.\n");
		assertThat(text(ReportRenderer.renderStandard(content))).contains("III. Thuyết minh của các đơn vị",
				"Mục lạ: Giữ vững.");
	}

	@Test
	void figureIsTaggedWithItsCodeAndWhatIsDerivedFromItIsNot() {
		ReportContent content = new SampleYear().content();
		Fragments fragments = new Fragments(content);
		WordFragment sentence = fragments.of(new Wording(content).sentence(content.fact("HO_NGHEO").orElseThrow()));
		assertThat(((WordFragment.Inline) sentence).parts()).contains(
				new WordFragment.Tagged("1.456", "HO_NGHEO.LK", "Số hộ nghèo (LK)"),
				new WordFragment.Tagged("16,85", "HO_NGHEO.TG", "Số hộ nghèo (TG)"), new WordFragment.Text("295"));
		WordFragment revenue = fragments.of(new Wording(content).sentence(content.fact("THU_NS").orElseThrow()));
		assertThat(((WordFragment.Inline) revenue).parts()).contains(
				new WordFragment.Tagged("88,8", "THU_NS.PKH", "Tổng thu ngân sách trên địa bàn (PKH)"),
				new WordFragment.Text("80,7"));
	}

	@Test
	void everyNameThatTheLinterKnowsIsThere() {
		ReportContent content = new SampleYear().content();
		ReportModel model = new ReportModel(content);
		assertThat(model.model().keySet()).containsAll(ReportModel.NAMES)
			.hasSize(ReportModel.NAMES.size() + content.facts().size());
		FactValue value = (FactValue) model.model().get("SL_LUA");
		assertThat(value.members()).isEqualTo(FactValue.MEMBERS);
		assertThat(value.members()).allSatisfy((member) -> assertThat(value.member(member)).isNotNull());
	}

	@Test
	void sameContentGivesTheSameBytesInAnyLocaleAndZone() throws IOException {
		byte[] here = ReportRenderer.render(new SampleYear().content(), sample(), "bc-nam.docx");
		Locale locale = Locale.getDefault();
		TimeZone zone = TimeZone.getDefault();
		try {
			Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
			TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
			assertThat(ReportRenderer.render(new SampleYear().content(), sample(), "bc-nam.docx")).isEqualTo(here);
		}
		finally {
			Locale.setDefault(locale);
			TimeZone.setDefault(zone);
		}
	}

}
