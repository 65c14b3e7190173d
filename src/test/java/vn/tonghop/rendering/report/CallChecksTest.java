package vn.tonghop.rendering.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

import vn.tonghop.model.Catalogue;
import vn.tonghop.report.SampleYear;

import static org.assertj.core.api.Assertions.assertThat;

/** What an author is told of the names between a function's brackets. */
class CallChecksTest {

	private static final Catalogue CATALOGUE = new SampleYear().catalogue();

	private static byte[] template(String... paragraphs) {
		try (XWPFDocument word = new XWPFDocument(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
			for (String paragraph : paragraphs) {
				word.createParagraph().createRun().setText(paragraph);
			}
			word.write(out);
			return out.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static List<String> lint(String... paragraphs) {
		return ReportRenderer.lint(template(paragraphs), "mau.docx", CATALOGUE)
			.stream()
			.map((finding) -> finding.severity().code() + " " + finding.code() + " "
					+ String.join(" | ", finding.arguments().subList(1, finding.arguments().size())))
			.toList();
	}

	@Test
	void anUnknownPatternIsToldWithTheNearest() {
		assertThat(lint("Mở đầu", "Lúa ${mau(“M35”, SL_LUA)}."))
			.containsExactly("error MAU_TEN_LA đoạn 2 | Lúa ${mau(“M35”, SL_LUA)}. | mau(\"M35\") | \"M05\"");
	}

	@Test
	void anIndicatorOfAPatternThatNobodyKnowsIsToldWithTheNearest() {
		assertThat(lint("${mau(\"M20\", SL_LUAA, SL_LUA)}"))
			.containsExactly("error MAU_TEN_LA đoạn 1 | ${mau(\"M20\", SL_LUAA, SL_LUA)} | SL_LUAA | SL_LUA");
	}

	@Test
	void aPatternThatTakesSomethingElseSaysWhat() {
		assertThat(lint("${mau(\"M01\", SL_LUA, HO_NGHEO)}")).singleElement()
			.asString()
			.startsWith("error MAU_HAM_TU_CHOI")
			.endsWith("mẫu M01 nhận đúng một chỉ tiêu, ở đây có 2");
		assertThat(lint("${mau(\"M19\", SL_LUA, \"22/11/\" + nam)} ${mau(\"M19\", SL_LUA, \"22/11/2023\")}")).isEmpty();
	}

	@Test
	void aFieldThatNoIndicatorBelongsToIsToldWithTheNearest() {
		assertThat(lint("[#list bang(\"Nông nghiệp\", \"Chăn nuôii\") as ct]", "${ct.ten}", "[/#list]"))
			.containsExactly("error MAU_TEN_LA đoạn 1 | [#list bang(\"Nông nghiệp\", \"Chăn nuôii\") as ct]"
					+ " | bang(\"Chăn nuôii\") | \"Chăn nuôi\"");
		assertThat(lint("${ty_le_dat(\"Nông lâm\")}", "[#list chi_tieu_cua(\"Chăn nuôi\") as ct]${ct}[/#list]"))
			.hasSize(1);
	}

	@Test
	void aSectionOneLetterOffAFieldIsADoubt() {
		assertThat(lint("${thuyet_minh(\"Nông nghiệpp\")}")).singleElement()
			.asString()
			.startsWith("warning MAU_TEN_LA")
			.endsWith("thuyet_minh(\"Nông nghiệpp\") | \"Nông nghiệp\"");
		assertThat(lint("${thuyet_minh(\"Hạn chế\")} ${thuyet_minh(\"nông nghiệp\")}")).isEmpty();
	}

	@Test
	void aMisspeltSettingIsADoubt() {
		assertThat(lint("${cai_dat(\"Địa dan\")} ${cai_dat(\"Địa danh\")} ${cai_dat(\"Khẩu hiệu\")}")).singleElement()
			.asString()
			.contains("warning MAU_TEN_LA", "cai_dat(\"Địa dan\")", "địa danh");
	}

}
