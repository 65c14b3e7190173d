package vn.tonghop.text;

import java.util.List;

import org.junit.jupiter.api.Test;

import vn.tonghop.model.Finding;
import vn.tonghop.model.Severity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class MessagesTest {

	private final Messages messages = Messages.of("vi");

	@Test
	void everyCodeHasItsTextsInBothLanguages() {
		assertThat(MessageBundles.mistakes()).isEmpty();
		assertThat(Messages.of("en").codes()).isEqualTo(this.messages.codes());
	}

	@Test
	void whatIsForgottenInABundleIsTold() {
		List<String> vi = List.of("# a", "A.meaning=a", "A.text={0} và {1}", "B.meaning=b {0}", "B.text=b",
				"B.remedy=b", "k=1", "k=2", "nonsense", "e=");
		List<String> en = List.of("A.meaning=a", "A.text={0}", "B.meaning=b {0}", "B.text=b", "k=1");
		assertThat(MessageBundles.mistakes(vi, en)).containsExactly("vi: k stands there twice",
				"vi: no entry: nonsense", "vi: e is empty", "A.text: arguments [0, 1] in vi, [0] in en",
				"B.remedy: missing in en", "A.remedy: missing",
				"B.meaning: takes arguments, though it is said of no case");
		assertThat(MessageBundles.mistakes("NO_SUCH_CODE")).containsExactly("NO_SUCH_CODE: no texts");
	}

	@Test
	void anOfficesOwnRuleSpeaksInTheOfficesWords() {
		Finding finding = new Finding("R03", true, Severity.ERROR, "Biểu 01", "G12", "HO_NGHEO", null,
				List.of("Hộ nghèo {0} không được âm, xem 'R03'"));
		assertThat(this.messages.text(finding)).isEqualTo("Hộ nghèo {0} không được âm, xem 'R03'");
		assertThat(this.messages.line("Cảnh Dương - T12.2023.xlsx", finding)).startsWith(
				"Cảnh Dương - T12.2023.xlsx > Biểu 01!G12: PHẢI SỬA [R03]: Hộ nghèo {0} không được âm, xem 'R03' "
						+ "Cách sửa: Xem lại");
		assertThat(Messages.of("en").line("a.xlsx", finding)).contains("> Biểu 01!G12: MUST BE MENDED [R03]:");
	}

	@Test
	void untrustedWordsStayOnOneLineAndShowNoTrick() {
		Finding finding = new Finding("R1", true, Severity.WARNING, "a\nb", "A1", null, null,
				List.of("x\r\ny\u001b[31m\u202e" + "z".repeat(50_000)));
		String line = this.messages.line("t\u2028ệp.xlsx", finding);
		assertThat(line).startsWith("t ệp.xlsx > a b!A1: CẦN XEM [R1]: x y [31mzzz").hasSizeLessThan(700);
		assertThat(line.chars().noneMatch((c) -> Character.isISOControl(c) || c == 0x202e || c == 0x2028)).isTrue();
	}

	@Test
	void aPlaceIsToldAsFarAsItIsKnown() {
		Finding finding = new Finding("R1", true, Severity.WARNING, null, null, null, null, List.of("Sai"));
		assertThat(this.messages.line("a.xlsx", finding)).startsWith("a.xlsx: CẦN XEM [R1]: Sai");
		assertThat(this.messages.line("a.xlsx", finding.at("Sheet1", null))).startsWith("a.xlsx > Sheet1: ");
	}

	@Test
	void aMissingTextIsAMistakeOfTheProgram() {
		assertThatThrownBy(() -> this.messages.get("KHONG_CO.text")).isInstanceOf(IllegalStateException.class)
			.hasMessageContaining("KHONG_CO.text")
			.hasMessageContaining("messages.properties");
	}

	@Test
	void anyOtherLanguageIsVietnamese() {
		assertThat(Messages.of("fr")).isSameAs(this.messages);
		assertThat(Messages.of("en")).isNotSameAs(this.messages);
		assertThat(this.messages.severity(Severity.ERROR)).isEqualTo("PHẢI SỬA");
	}

}
