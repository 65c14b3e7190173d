package vn.tonghop.rendering.word;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

import vn.tonghop.rendering.word.TableColumn.Alignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The official format, by Nghị định 30/2020/NĐ-CP. */
class OfficialDocumentTest {

	private static byte[] template() {
		return OfficialDocument.of(OfficialFormat.decree30())
			.letterhead("${chu_quan}", "${co_quan}", "Số:        /BC-UBND", "Thanh Hà, ngày      tháng 12 năm 2023")
			.title("Báo cáo", "Tình hình kinh tế - xã hội năm 2023\nvà kế hoạch năm 2024")
			.addressee("Kính gửi: Hội đồng nhân dân huyện Thanh Hà.")
			.heading(Heading.PART, "Phần thứ nhất")
			.heading(Heading.PART_NAME, "Kết quả thực hiện")
			.heading(Heading.SECTION, "I. Chỉ tiêu chủ yếu")
			.heading(Heading.CLAUSE, "1. Các chỉ tiêu kinh tế")
			.directive("[#list ds as x]")
			.body("- ${x.cau}.")
			.directive("[/#list]")
			.heading(Heading.SUBCLAUSE, "1.1. Trồng trọt")
			.heading(Heading.POINT, "a) Lúa: ${ds[0].cau}")
			.body("Trên đây là báo cáo./.")
			.signature(List.of("- Như trên;", "- Lưu: VT."), List.of("TM. Ủy ban nhân dân"), List.of("Chủ tịch"),
					"Nguyễn Văn A")
			.appendix("Phụ lục", "Kết quả thực hiện các chỉ tiêu", "(Kèm theo Báo cáo số      /BC-UBND)", true)
			.table(List.of(new TableColumn("TT", 1, Alignment.CENTRE), new TableColumn("Chỉ tiêu", 6, Alignment.LEFT),
					new TableColumn("Thực hiện", 2, Alignment.RIGHT)),
					List.of(TableRow.directive("[#list ds as x]"), TableRow.of("${x?counter}", "${x.ten}", "${x.so}"),
							TableRow.directive("[/#list]")))
			.build();
	}

	private static byte[] report(int lines) {
		WordFragment sentence = WordFragment.inline(WordFragment.text("Sản lượng lúa đạt "),
				new WordFragment.Tagged("42.300", "SL_LUA.LK", "Sản lượng lúa"),
				WordFragment
					.text(" tấn, tăng 3,39% so với cùng kỳ năm trước, bằng 106,16% kế hoạch huyện giao trong năm 2023"),
				new WordFragment.Footnote("Trong đó: lúa Đông xuân 30.000 tấn; lúa Hè thu 12.300 tấn."));
		Map<String, Object> row = Map.of("cau", sentence, "ten", "Sản lượng lúa", "so", "42.300");
		return WordTemplate.parse(template(), "mau.docx")
			.render(Map.of("chu_quan", "Ủy ban nhân dân tỉnh Sơn Bắc", "co_quan", "Ủy ban nhân dân huyện Thanh Hà",
					"ds", java.util.Collections.nCopies(lines, row)));
	}

	private static final Docx TEMPLATE = Docx.read(template());

	private static final Docx REPORT = Docx.read(report(40));

	/** Properties of a style, as the elements below rPr and pPr. */
	private static String style(String name) {
		for (Element style : WordXml.all(TEMPLATE.xml("word/styles.xml"), "style")) {
			Element named = WordXml.child(style, "name");
			if (named != null && name.equals(WordXml.attribute(named, "val"))) {
				StringBuilder text = new StringBuilder();
				for (String kind : List.of("pPr", "rPr")) {
					Element properties = WordXml.child(style, kind);
					if (properties != null) {
						for (Element property : WordXml.elements(properties)) {
							String value = WordXml.attribute(property, "val");
							text.append(property.getLocalName()).append(value.isEmpty() ? "" : "=" + value).append(' ');
						}
					}
				}
				return text.toString();
			}
		}
		throw new AssertionError("no style " + name);
	}

	private static List<Element> sections(Docx docx) {
		return WordXml.all(docx.xml("word/document.xml"), "sectPr");
	}

	private static String of(Element section, String child, String attribute) {
		Element found = WordXml.child(section, child);
		return (found != null) ? WordXml.attribute(found, attribute) : "none";
	}

	@Test
	void pageIsA4WithTheMarginsOfTheDecree() {
		assertThat(sections(REPORT)).hasSize(2).allSatisfy((section) -> {
			assertThat(of(section, "pgMar", "top")).isEqualTo("1134");
			assertThat(of(section, "pgMar", "bottom")).isEqualTo("1134");
			assertThat(of(section, "pgMar", "left")).isEqualTo("1701");
			assertThat(of(section, "pgMar", "right")).isEqualTo("850");
		});
		Element body = sections(REPORT).get(0);
		assertThat(of(body, "pgSz", "w") + "x" + of(body, "pgSz", "h")).isEqualTo("11906x16838");
	}

	@Test
	void numberStandsInTheMiddleOfTheTopMarginAndNotOnTheFirstPage() {
		assertThat(sections(REPORT)).allSatisfy((section) -> {
			assertThat(WordXml.child(section, "titlePg")).isNotNull();
			assertThat(
					WordXml.all(section, "headerReference").stream().map((header) -> WordXml.attribute(header, "type")))
				.containsExactly("default", "first");
		});
		assertThat(REPORT.source("word/header1.xml")).contains("w:instr=\" PAGE \"", "<w:sz w:val=\"28\"/>");
		assertThat(style("Số trang")).contains("jc=center", "sz=28");
		assertThat(REPORT.paragraphs("word/header2.xml")).containsExactly("");
	}

	@Test
	void appendixLiesAcrossAndIsNumberedAnew() {
		Element appendix = sections(REPORT).get(1);
		assertThat(of(appendix, "pgSz", "orient")).isEqualTo("landscape");
		assertThat(of(appendix, "pgSz", "w")).isEqualTo("16838");
		assertThat(of(appendix, "pgNumType", "start")).isEqualTo("1");
		assertThat(WordXml.child(sections(REPORT).get(0), "pgNumType")).isNull();
	}

	@Test
	void everythingIsTimesNewRomanInBlack() {
		assertThat(TEMPLATE.source("word/styles.xml")).contains("<w:rFonts w:ascii=\"Times New Roman\" "
				+ "w:hAnsi=\"Times New Roman\" w:eastAsia=\"Times New Roman\" w:cs=\"Times New Roman\"/>"
				+ "<w:color w:val=\"000000\"/><w:sz w:val=\"28\"/>");
		assertThat(WordXml.all(REPORT.xml("word/document.xml"), "rFonts")).isEmpty();
		assertThat(WordXml.all(REPORT.xml("word/styles.xml"), "rFonts")).hasSize(1);
	}

	@Test
	void everyRowOfTheDecreesTableHolds() {
		assertThat(style("Quốc hiệu")).isEqualTo("jc=center b bCs caps sz=24 szCs=24 ");
		assertThat(style("Tiêu ngữ")).isEqualTo("jc=center b bCs sz=26 szCs=26 ");
		assertThat(style("Cơ quan chủ quản")).isEqualTo("jc=center caps sz=24 szCs=24 ");
		assertThat(style("Cơ quan ban hành")).isEqualTo("jc=center b bCs caps sz=24 szCs=24 ");
		assertThat(style("Số, ký hiệu")).isEqualTo("jc=center sz=26 szCs=26 ");
		assertThat(style("Địa danh, ngày")).isEqualTo("jc=center i iCs sz=26 szCs=26 ");
		assertThat(style("Tên loại")).isEqualTo("keepNext spacing jc=center b bCs caps sz=28 szCs=28 ");
		assertThat(style("Trích yếu")).isEqualTo("jc=center b bCs sz=28 szCs=28 ");
		assertThat(style("Kính gửi")).isEqualTo("spacing jc=center sz=28 szCs=28 ");
		assertThat(style("Lời văn")).isEqualTo("spacing ind jc=both sz=28 szCs=28 ");
		assertThat(style("Phần")).isEqualTo("keepNext spacing jc=center outlineLvl=0 b bCs sz=28 szCs=28 ");
		assertThat(style("Tên phần")).isEqualTo("keepNext spacing jc=center outlineLvl=0 b bCs caps sz=28 szCs=28 ");
		assertThat(style("Mục")).isEqualTo("keepNext spacing ind jc=both outlineLvl=1 b bCs caps sz=28 szCs=28 ");
		assertThat(style("Khoản")).isEqualTo("keepNext spacing ind jc=both outlineLvl=2 b bCs sz=28 szCs=28 ");
		assertThat(style("Điểm")).isEqualTo("spacing ind jc=both sz=28 szCs=28 ");
		assertThat(style("Quyền hạn")).isEqualTo("keepNext jc=center b bCs caps sz=28 szCs=28 ");
		assertThat(style("Chức vụ")).isEqualTo("keepNext jc=center b bCs caps sz=28 szCs=28 ");
		assertThat(style("Họ tên người ký")).isEqualTo("jc=center b bCs sz=28 szCs=28 ");
		assertThat(style("Nơi nhận")).isEqualTo("b bCs i iCs sz=24 szCs=24 ");
		assertThat(style("Danh sách nơi nhận")).isEqualTo("sz=22 szCs=22 ");
		assertThat(style("Phụ lục")).isEqualTo("keepNext jc=center outlineLvl=0 b bCs sz=28 szCs=28 ");
		assertThat(style("Tên phụ lục")).isEqualTo("keepNext jc=center b bCs caps sz=28 szCs=28 ");
		assertThat(style("Kèm theo")).isEqualTo("spacing jc=center i iCs sz=26 szCs=26 ");
		assertThat(style("Ô bảng")).isEqualTo("spacing sz=22 szCs=22 ");
		assertThat(style("footnote text")).isEqualTo("jc=both sz=20 szCs=20 ");
	}

	@Test
	void runningTextIsIndentedAndSpacedAsTheDecreeSays() {
		for (Element style : WordXml.all(TEMPLATE.xml("word/styles.xml"), "style")) {
			if ("LoiVan".equals(WordXml.attribute(style, "styleId"))) {
				Element properties = WordXml.child(style, "pPr");
				assertThat(properties).isNotNull();
				assertThat(of(properties, "ind", "firstLine")).isEqualTo("720");
				assertThat(of(properties, "spacing", "before")).isEqualTo("120");
				assertThat(of(properties, "spacing", "line")).isEqualTo("264");
			}
		}
	}

	@Test
	void letterheadSignatureAndTableStandInTheirOrder() {
		List<List<String>> rows = REPORT.rows();
		assertThat(rows.get(0)).containsExactly("Ủy ban nhân dân tỉnh Sơn BắcỦy ban nhân dân huyện Thanh Hà",
				"Cộng hòa xã hội chủ nghĩa Việt NamĐộc lập - Tự do - Hạnh phúc");
		assertThat(rows.get(1)).containsExactly("Số:        /BC-UBND", "Thanh Hà, ngày      tháng 12 năm 2023");
		assertThat(rows.get(2)).containsExactly("Nơi nhận:- Như trên;- Lưu: VT.",
				"TM. Ủy ban nhân dânChủ tịchNguyễn Văn A");
		assertThat(rows.get(3)).containsExactly("TT", "Chỉ tiêu", "Thực hiện");
		assertThat(rows.get(43)).containsExactly("40", "Sản lượng lúa", "42.300");
		assertThat(WordXml.all(REPORT.xml("word/document.xml"), "tblHeader")).hasSize(1);
	}

	@Test
	void sameCallsGiveTheSameBytes() {
		assertThat(template()).isEqualTo(template());
		assertThat(report(3)).isEqualTo(report(3));
	}

	@Test
	void officialTemplateHasNoMistake() {
		assertThat(WordTemplate.parse(template(), "mau.docx").lint(Set.of("chu_quan", "co_quan", "ds"))).isEmpty();
	}

	@Test
	void wordsOfTheDocumentAreTextWhateverTheySay() {
		byte[] made = OfficialDocument.of(OfficialFormat.decree30()).body("<w:p> & \"a\"\nb\tc").build();
		assertThat(Docx.read(made).paragraphs()).containsExactly("<w:p> & \"a\"\nb\tc");
	}

	@Test
	void rowThatDoesNotFitItsColumnsIsRefused() {
		OfficialDocument document = OfficialDocument.of(OfficialFormat.decree30());
		List<TableColumn> columns = List.of(new TableColumn("a", 1, Alignment.LEFT),
				new TableColumn("b", 1, Alignment.LEFT), new TableColumn("c", 1, Alignment.LEFT));
		assertThatThrownBy(() -> document.table(columns, List.of(TableRow.of("1", "2"))))
			.isInstanceOf(IllegalArgumentException.class)
			.hasMessageContaining("3 columns");
	}

}
