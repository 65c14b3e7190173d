package vn.tonghop.validation;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import vn.tonghop.model.Finding;
import vn.tonghop.model.ReadWorkbook;
import vn.tonghop.report.SampleYear;

import static org.assertj.core.api.Assertions.assertThat;

/** The district's year: 40.553 tấn lúa, 1.456 hộ nghèo, 42,7% rừng che phủ. */
class NarrativeChecksTest {

	private static List<Finding> check(String text) {
		SampleYear year = new SampleYear();
		return new NarrativeChecks(year.catalogue(), year.consolidation()).check("PHONG", "Phòng NN.docx",
				new ReadWorkbook.Narrative("Trồng trọt", text, "", "3"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "Sản lượng lúa đạt 41.000 tấn.", "Sản lượng lúa ước đạt 41.000 tấn, vượt kế hoạch",
			"Được mùa; sản lượng lúa: 41.000 tấn", "Năm 2023, sản lượng lúa toàn huyện đạt 41.000 tấn",
			"Thời tiết thuận lợi nên sản lượng lúa năm 2023 đạt 41.000 tấn." })
	void aFigureBesideItsNameThatIsStagedOtherwiseIsTold(String text) {
		assertThat(check(text)).singleElement().satisfies((finding) -> {
			assertThat(finding.code()).isEqualTo("THUYET_MINH_KHAC_SO");
			assertThat(finding.indicator()).isEqualTo("SL_LUA");
			assertThat(finding.arguments()).startsWith("Phòng NN.docx", "Trồng trọt", "3")
				.endsWith("41.000 tấn", "Sản lượng lúa", "40.553 tấn");
		});
	}

	@Test
	void aFigureTypedIntoATemplateIsToldWithTheCodeThatBelongsThere() {
		SampleYear year = new SampleYear();
		NarrativeChecks checks = new NarrativeChecks(year.catalogue(), year.consolidation());
		assertThat(checks.checkTemplate("bc.docx", "đoạn 7", "Sản lượng lúa đạt 41.000 tấn, … kế hoạch."))
			.singleElement()
			.satisfies((finding) -> {
				assertThat(finding.code()).isEqualTo("MAU_KHAC_SO");
				assertThat(finding.arguments()).containsExactly("bc.docx", "đoạn 7",
						"Sản lượng lúa đạt 41.000 tấn, … kế hoạch", "41.000 tấn", "Sản lượng lúa", "40.553 tấn",
						"${SL_LUA}");
			});
		assertThat(checks.checkTemplate("bc.docx", "đoạn 7", "Sản lượng lúa đạt … tấn; đến năm 2025 đạt 41.000 tấn"))
			.isEmpty();
	}

	@Test
	void theParagraphIsNamedWhereItStands() {
		assertThat(check("Được mùa.\nSản lượng lúa đạt 41.000 tấn.").get(0).arguments()).contains("4");
	}

	@ParameterizedTest
	@ValueSource(strings = { "Sản lượng lúa đạt 40.553 tấn.", "Sản lượng lúa đạt [[SL_LUA]] tấn",
			"Sản lượng lúa tăng 500 tấn", "Năm 2022, sản lượng lúa đạt 39.000 tấn",
			"Kế hoạch giao sản lượng lúa 39.845 tấn", "Phấn đấu sản lượng lúa đạt 41.000 tấn",
			"Sản lượng lúa đạt khoảng 41 nghìn tấn", "Sản lượng lúa đạt 41.000 - 42.000 tấn",
			"Sản lượng lúa đạt 106% kế hoạch", "Sản lượng lúa vụ Đông Xuân đạt 20.000 tấn",
			"Năng suất và sản lượng lúa giống đạt 100 tấn", "Trong tháng 3, sản lượng lúa đạt 10 tấn",
			"Sản lượng lúa 41.000 tấn/ha", "Giảm sản lượng lúa 500 tấn", "Tháng 12 đạt 999 tấn." })
	void whatSaysSomethingElseIsNoDoubt(String text) {
		assertThat(check(text)).isEmpty();
	}

	@Test
	void aPercentageIsMetWithItsSign() {
		assertThat(check("Tỷ lệ che phủ rừng đạt 43,1%.")).singleElement()
			.satisfies((finding) -> assertThat(finding.arguments()).endsWith("43,1%", "Tỷ lệ che phủ rừng", "42,7%"));
		assertThat(check("Tỷ lệ che phủ rừng đạt 100,5% kế hoạch; tỷ lệ che phủ rừng là 42,7%")).isEmpty();
	}

	@Test
	void aCodeThatNobodyKnowsIsToldWithTheNearest() {
		assertThat(check("Lúa được [[SL_LUAA]] tấn, [[SL_LUA.TH]] tấn")).singleElement().satisfies((finding) -> {
			assertThat(finding.code()).isEqualTo("THUYET_MINH_MA_LA");
			assertThat(finding.arguments()).endsWith("[[SL_LUAA]]", "SL_LUA");
		});
	}

}
