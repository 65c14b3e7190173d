package vn.tonghop.rendering.word;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

import vn.tonghop.model.Finding;

import static org.assertj.core.api.Assertions.assertThat;

/** The Party's format (Hướng dẫn 36), and what an office sets otherwise. */
class OfficialFormatTest {

	private static final Docx PARTY = document(OfficialFormat.guidance36());

	private static Docx document(OfficialFormat format) {
		return Docx.read(OfficialDocument.of(format)
			.letterhead("Đảng bộ thành phố Hải Phòng", "Huyện uỷ Vĩnh Bảo", "Số 499-BC/HU", "Vĩnh Bảo, ngày …")
			.title("Báo cáo", "Tình hình năm 2023")
			.heading(Heading.SECTION, "I. Kết quả")
			.body("Lời văn./.")
			.signature(List.of("- Lưu Văn phòng Huyện ủy."), List.of("T/M Ban Thường vụ"), List.of("Phó Bí thư"), "A")
			.build());
	}

	private static String style(Docx docx, String name) {
		for (Element style : WordXml.all(docx.xml("word/styles.xml"), "style")) {
			Element named = WordXml.child(style, "name");
			Element run = WordXml.child(style, "rPr");
			if (named != null && run != null && name.equals(WordXml.attribute(named, "val"))) {
				StringBuilder text = new StringBuilder();
				WordXml.elements(run)
					.forEach((property) -> text.append(property.getLocalName())
						.append(WordXml.attribute(property, "val").isEmpty() ? ""
								: "=" + WordXml.attribute(property, "val"))
						.append(' '));
				return text.toString().strip();
			}
		}
		throw new AssertionError("no style " + name);
	}

	@Test
	void everyRowOfTheGuidancesTableHolds() {
		assertThat(style(PARTY, "Quốc hiệu")).isEqualTo("b bCs caps sz=30 szCs=30");
		assertThat(style(PARTY, "Cơ quan chủ quản")).isEqualTo("caps sz=28 szCs=28");
		assertThat(style(PARTY, "Cơ quan ban hành")).isEqualTo("b bCs caps sz=28 szCs=28");
		assertThat(style(PARTY, "Số, ký hiệu")).isEqualTo("sz=28 szCs=28");
		assertThat(style(PARTY, "Địa danh, ngày")).isEqualTo("i iCs sz=28 szCs=28");
		assertThat(style(PARTY, "Tên loại")).isEqualTo("b bCs caps sz=32 szCs=32");
		assertThat(style(PARTY, "Trích yếu")).isEqualTo("b bCs sz=28 szCs=28");
		assertThat(style(PARTY, "Lời văn")).isEqualTo("sz=28 szCs=28");
		assertThat(style(PARTY, "Mục")).isEqualTo("b bCs caps sz=28 szCs=28");
		assertThat(style(PARTY, "Quyền hạn")).isEqualTo("b bCs caps sz=28 szCs=28");
		assertThat(style(PARTY, "Chức vụ")).isEqualTo("caps sz=28 szCs=28");
		assertThat(style(PARTY, "Họ tên người ký")).isEqualTo("b bCs sz=28 szCs=28");
		assertThat(style(PARTY, "Nơi nhận")).isEqualTo("u=single sz=28 szCs=28");
		assertThat(style(PARTY, "Danh sách nơi nhận")).isEqualTo("sz=24 szCs=24");
		assertThat(style(PARTY, "Số trang")).isEqualTo("sz=28 szCs=28");
	}

	@Test
	void thePartysNameStandsOnTheRightAndAStarBelowTheOffice() {
		assertThat(PARTY.rows().get(0)).containsExactly("Đảng bộ thành phố Hải PhòngHuyện uỷ Vĩnh Bảo*",
				"Đảng Cộng sản Việt Nam");
		assertThat(PARTY.paragraphs()).contains("-----").noneMatch((text) -> text.contains("Độc lập"));
		assertThat(PARTY.source("word/document.xml"))
			.contains("w:top=\"1134\" w:right=\"850\" w:bottom=\"1134\" w:left=\"1701\"", "<w:titlePg/>");
	}

	@Test
	void anOfficeCorrectsALineByItsName() {
		Docx set = document(OfficialFormat.of(Map.of("thể thức", "HD36", "thể thức: cỡ danh sách nơi nhận", "13",
				"thể thức: lề phải", "20", "thể thức: kiểu nơi nhận", "đậm", "thể thức: dưới trích yếu", "kẻ",
				"thể thức: căn số trang", "Phải", "thể thức: kiểu họ tên", "đứng")));
		assertThat(set.source("word/styles.xml")).contains("<w:name w:val=\"Số trang\"/>"
				+ "<w:basedOn w:val=\"Normal\"/><w:qFormat/><w:pPr><w:jc w:val=\"right\"/></w:pPr>");
		assertThat(style(set, "Họ tên người ký")).isEqualTo("sz=28 szCs=28");
		assertThat(style(PARTY, "Họ tên người ký")).isEqualTo("b bCs sz=28 szCs=28");
		assertThat(style(set, "Danh sách nơi nhận")).isEqualTo("sz=26 szCs=26");
		assertThat(style(set, "Nơi nhận")).isEqualTo("b bCs sz=28 szCs=28");
		assertThat(set.source("word/document.xml")).contains("w:right=\"1134\"");
		assertThat(set.paragraphs()).doesNotContain("-----");
	}

	@Test
	void theDecreeHoldsWhereNothingIsNamed() {
		assertThat(style(document(OfficialFormat.of(Map.of())), "Nơi nhận")).isEqualTo("b bCs i iCs sz=24 szCs=24");
	}

	@Test
	void whatIsNotUnderstoodIsToldAndLeftOut() {
		assertThat(OfficialFormat.problems(Map.of("thể thức: căn số trang", "trên"))).extracting(Finding::code)
			.containsExactly("THE_THUC_TRI_LA");
		Map<String, String> settings = Map.of("thể thức", "nd31", "thể thức: cỡ số trang", "to",
				"thể thức: cỡ số trangg", "13");
		assertThat(OfficialFormat.problems(settings)).extracting(Finding::code)
			.containsExactlyInAnyOrder("THE_THUC_KHONG_RO", "THE_THUC_TRI_LA", "THE_THUC_DONG_LA");
		assertThat(OfficialFormat.problems(settings)).filteredOn((finding) -> finding.code().equals("THE_THUC_DONG_LA"))
			.singleElement()
			.satisfies((finding) -> assertThat(finding.arguments()).contains("cỡ số trang"));
		assertThat(style(document(OfficialFormat.of(settings)), "Số trang")).isEqualTo("sz=28 szCs=28");
		assertThat(OfficialFormat.problems(Map.of("thể thức", "hd36", "địa danh", "Vĩnh Bảo"))).isEmpty();
	}

}
