package vn.tonghop.text;

import java.text.Normalizer;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

class LabelsTest {

	@Test
	void exactFoldsCaseCompositionAndBlanksOnly() {
		String typed = Normalizer.normalize("\u00a0Sản\u00ad  LƯỢNG\t\u200b lúa\n", Normalizer.Form.NFD);
		assertThat(Labels.exact(typed)).isEqualTo("sản lượng lúa");
		assertThat(Labels.exact("- Hoá (kỹ)")).isEqualTo("- hoá (kỹ)");
	}

	@ParameterizedTest
	@CsvSource({ "hoá,hóa", "thuỷ,thủy", "Cảnh Hoá,CẢNH HÓA", "xoè,xòe", "uỷ ban,ủy ban", "luỹ kế,lũy kế", "kỹ,kĩ",
			"mỹ,mĩ", "tỷ lệ,tỉ lệ", "quý IV,quí IV", "qúy,quý", "Ðồng,Đồng", "ð,đ", "Sản lượng  lúa,sản lượng lúa.",
			"m²,m2", "Tỷ lệ (%),tỷ lệ %", "tạ / ha,tạ/ha" })
	void spellingsOfOneWordHaveOneKey(String one, String other) {
		assertThat(Labels.accented(one)).isEqualTo(Labels.accented(other));
	}

	@Test
	void allPairsOfTonePlacementHaveOneKeyAtASyllablesEnd() {
		for (String pair : List.of("òa,oà", "óa,oá", "ỏa,oả", "õa,oã", "ọa,oạ", "òe,oè", "óe,oé", "ỏe,oẻ", "õe,oẽ",
				"ọe,oẹ", "ùy,uỳ", "úy,uý", "ủy,uỷ", "ũy,uỹ", "ụy,uỵ")) {
			String[] styles = pair.split(",");
			for (String onset : List.of("", "h", "th", "kh")) {
				String old = onset + styles[0];
				String now = onset + styles[1];
				assertThat(Labels.accented(old)).isEqualTo(Labels.accented(now));
				assertThat(Labels.accented(old.toUpperCase(Locale.ROOT))).isEqualTo(Labels.accented(now));
				assertThat(Labels.accented(old + " b")).isEqualTo(Labels.accented(now + " b"));
			}
			assertThat(Labels.accented("h" + styles[0] + "n")).isNotEqualTo(Labels.accented("h" + styles[1] + "n"));
		}
	}

	@ParameterizedTest
	@CsvSource({ "Bình Thanh,Bình Thạnh", "Thắng Thủy,Thăng Thủy", "Trấn Dương,Trần Dương", "Cổ Am,Cồ Am",
			"Tiền Phong,Tiên Phong", "Quảng Thạch,Quảng Thanh" })
	void namesThatDifferInAccentsDifferUntilAccentsAreDropped(String one, String other) {
		assertThat(Labels.accented(one)).isNotEqualTo(Labels.accented(other));
	}

	@Test
	void unaccentedDropsDiacriticsAndTheBarOfD() {
		assertThat(Labels.unaccented("Đàn Trâu, bò")).isEqualTo("dan trau bo");
		assertThat(Labels.unaccented("Bình Thạnh")).isEqualTo(Labels.unaccented("Bình Thanh"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "- Sản lượng", "+ Sản lượng", "1.1 Sản lượng", "1.1. Sản lượng", "1. Sản lượng",
			"1.Sản lượng", "1) Sản lượng", "(1) Sản lượng", "(1). Sản lượng", "a) Sản lượng", "đ. Sản lượng",
			"I. Sản lượng", "IV - Sản lượng", "* Sản lượng", "• Sản lượng", "– Sản lượng", "-Sản lượng",
			"I. 1. - Sản lượng", "1/ Sản lượng", "  - Sản lượng:", "A. Sản lượng", "1.2.3 Sản lượng" })
	void bulletsAndOrdinalsAreNoPartOfALabel(String typed) {
		assertThat(Labels.accented(typed)).isEqualTo("sản lượng");
	}

	@ParameterizedTest
	@CsvSource({ "12 tháng,12 tháng", "100% hộ,100% hộ", "14-15 tuổi,14 15 tuổi", "14 - 15 tuổi,14 15 tuổi",
			"27/30 xã,27 30 xã", "5 tuổi,5 tuổi", "1.500 ha,1 500 ha", "6 tháng đầu năm,6 tháng đầu năm",
			"Dưới 5 tuổi,dưới 5 tuổi", "<5 tuổi,< 5 tuổi" })
	void numbersThatBelongToALabelStay(String typed, String key) {
		assertThat(Labels.accented(typed)).isEqualTo(key);
	}

	@ParameterizedTest
	@ValueSource(strings = { "Khe Tre", "TT Khe Tre", "TT. Khe Tre", "T.T Khe Tre", "T.T. Khe Tre", "Thị trấn Khe Tre",
			"UBND thị trấn Khe Tre", "Xã Khe Tre", "X. Khe Tre", "x.Khe Tre", "UBND XÃ KHE TRE", "U.B.N.D xã Khe Tre",
			"ỦY BAN NHÂN DÂN XÃ KHE TRE", "Uỷ ban nhân dân xã Khe Tre", "P. Khe Tre", "Phường Khe Tre",
			"Đặc khu Khe Tre", "xa khe tre", "ubnd xa khe tre", "UBND Khe Tre" })
	void aUnitsNameIsWithoutWhatTheOfficeWritesBefore(String typed) {
		assertThat(Labels.unitName(typed)).isEqualTo("khe tre");
	}

	@ParameterizedTest
	@CsvSource({ "Phường 5,5", "P.5,5", "P5,5", "Xa Dung,xa dung", "Xã Xa Dung,xa dung", "UBND xa Xa Dung,xa dung",
			"Phương Viên,phương viên", "Phuong Vien,phuong vien", "Xuân Lạc,xuân lạc", "Tân Lập,tân lập", "Xã,xã",
			"Phòng Tài chính - Kế hoạch,phòng tài chính kế hoạch" })
	void aNamesOwnSyllablesStay(String typed, String key) {
		assertThat(Labels.unitName(typed)).isEqualTo(key);
	}

	@ParameterizedTest
	@CsvSource({ "abc,abc,0", "abc,abd,1", "abc,acb,1", "abc,ab,1", "'',abc,3", "Cồ Am,Cổ Am,1" })
	void distanceCountsInsertedLostChangedAndSwappedLetters(String one, String other, int distance) {
		assertThat(Labels.distance(one, other)).isEqualTo(distance);
		assertThat(Labels.distance(other, one)).isEqualTo(distance);
	}

	@Test
	void nearestSuggestsWhatAPersonWouldHaveMeant() {
		List<String> codes = List.of("DT_LUA", "SL_LUA", "NS_LUA", "DT_NGO");
		assertThat(Labels.nearest("SL_LAU", codes)).contains("SL_LUA");
		assertThat(Labels.nearest("DTLUA", codes)).contains("DT_LUA");
		assertThat(Labels.nearest("GTSX_CN", codes)).isEmpty();
		assertThat(Labels.nearest("Lên Trường", List.of("Quảng Trường", "Liên Trường"))).contains("Liên Trường");
		assertThat(Labels.nearest("canh duong", List.of("Cảnh Hóa", "Cảnh Dương"))).contains("Cảnh Dương");
		assertThat(Labels.nearest("Bình Thạnh", List.of("Bình Thanh", "Bình Thạnh"))).contains("Bình Thạnh");
		assertThat(Labels.nearest("", List.of())).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "k\u00ff", "c\u0327y", "r\u0309\u0111\u00fd" })
	void aForeignMarkDoesNotKeepAYThatItsAbsenceWouldTurn(String text) {
		String key = Labels.unaccented(text);
		assertThat(key).endsWith("i");
		assertThat(Labels.unaccented(key)).isEqualTo(key);
	}

	@Property(tries = 3_000)
	void everyKeyIsItsOwnKey(@ForAll String text) {
		assertThat(Labels.exact(Labels.exact(text))).isEqualTo(Labels.exact(text));
		assertThat(Labels.accented(Labels.accented(text))).isEqualTo(Labels.accented(text));
		assertThat(Labels.unaccented(Labels.unaccented(text))).isEqualTo(Labels.unaccented(text));
	}

	@Property(tries = 3_000)
	void keysDoNotDependOnComposition(@ForAll("vietnamese") String text) {
		String decomposed = Normalizer.normalize(text, Normalizer.Form.NFD);
		assertThat(Labels.exact(decomposed)).isEqualTo(Labels.exact(text));
		assertThat(Labels.accented(decomposed)).isEqualTo(Labels.accented(text));
		assertThat(Labels.accented(Labels.accented(text))).isEqualTo(Labels.accented(text));
		assertThat(Labels.unitName(decomposed)).isEqualTo(Labels.unitName(text));
	}

	@Property(tries = 500)
	void distanceIsSymmetricAndZeroOnlyForEqualTexts(@ForAll String one, @ForAll String other) {
		assertThat(Labels.distance(one, other)).isEqualTo(Labels.distance(other, one));
		assertThat(Labels.distance(one, one)).isZero();
		Labels.nearest(one, List.of(other));
	}

	@Test
	void longTextsAreKeyedInNoTime() {
		for (String piece : List.of("1.", "- ", "a) ", "hóa", "óa ", "(", "ky ", "\u0301", "i", "1", "xã ", "qu",
				"UBND ")) {
			String text = piece.repeat(40_000 / piece.length());
			assertTimeout(Duration.ofSeconds(1), () -> Labels.unitName(text));
			assertTimeout(Duration.ofSeconds(1), () -> Labels.unaccented(text));
			assertTimeout(Duration.ofSeconds(1), () -> Labels.nearest(text, List.of(text, "a")));
		}
	}

	@Provide
	Arbitrary<String> vietnamese() {
		return Arbitraries.strings()
			.withChars("aáàảãạâấăặbcdđðÐĐeéêệghiíyýỳkýlmnoóòôộơợpquúùủưựrstvxXAOÓUỦY .-+()1/%\u00a0\u0301")
			.ofMaxLength(30);
	}

}
