package vn.tonghop.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

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

class LegacyEncodingTest {

	private static final String ROWS = """
			Á,41D9,83 À,41D8,80 Ả,41DB,81 Ã,41D5,82 Ạ,41CF,84 Â,41C2,A2 Ấ,41C1,C4
			Ầ,41C0,C1 Ẩ,41C5,C2 Ẫ,41C3,C3 Ậ,41C4,86 Ă,41CA,A1 Ắ,41C9,C0 Ằ,41C8,AF
			Ẳ,41DA,BA Ẵ,41DC,BF Ặ,41CB,85 É,45D9,8A È,45D8,87 Ẻ,45DB,88 Ẽ,45D5,89
			Ẹ,45CF,8B Ê,45C2,A3 Ế,45C1,DA Ề,45C0,C5 Ể,45C5,CD Ễ,45C3,D9 Ệ,45C4,8C
			Ó,4FD9,95 Ò,4FD8,92 Ỏ,4FDB,93 Õ,4FD5,94 Ọ,4FCF,96 Ô,4FC2,A4 Ố,4FC1,FF
			Ồ,4FC0,DB Ổ,4FC5,E0 Ỗ,4FC3,F0 Ộ,4FC4,97 Ơ,D4,A5 Ớ,D4D9,9B Ờ,D4D8,98
			Ở,D4DB,99 Ỡ,D4D5,9A Ợ,D4CF,9C Ú,55D9,- Ù,55D8,9D Ủ,55DB,9E Ũ,55D5,9F
			Ụ,55CF,- Ư,D6,A6 Ứ,D6D9,- Ừ,D6D8,- Ử,D6DB,- Ữ,D6D5,- Ự,D6CF,-
			Í,CD,90 Ì,CC,8D Ỉ,C6,8E Ĩ,D3,8F Ị,D2,91 Ý,59D9,- Ỳ,59D8,-
			Ỷ,59DB,- Ỹ,59D5,- Ỵ,CE,- Đ,D1,A7 á,61F9,B8 à,61F8,B5 ả,61FB,B6
			ã,61F5,B7 ạ,61EF,B9 â,61E2,A9 ấ,61E1,CA ầ,61E0,C7 ẩ,61E5,C8 ẫ,61E3,C9
			ậ,61E4,CB ă,61EA,A8 ắ,61E9,BE ằ,61E8,BB ẳ,61FA,BC ẵ,61FC,BD ặ,61EB,C6
			é,65F9,D0 è,65F8,CC ẻ,65FB,CE ẽ,65F5,CF ẹ,65EF,D1 ê,65E2,AA ế,65E1,D5
			ề,65E0,D2 ể,65E5,D3 ễ,65E3,D4 ệ,65E4,D6 ó,6FF9,E3 ò,6FF8,DF ỏ,6FFB,E1
			õ,6FF5,E2 ọ,6FEF,E4 ô,6FE2,AB ố,6FE1,E8 ồ,6FE0,E5 ổ,6FE5,E6 ỗ,6FE3,E7
			ộ,6FE4,E9 ơ,F4,AC ớ,F4F9,ED ờ,F4F8,EA ở,F4FB,EB ỡ,F4F5,EC ợ,F4EF,EE
			ú,75F9,F3 ù,75F8,EF ủ,75FB,F1 ũ,75F5,F2 ụ,75EF,F4 ư,F6,AD ứ,F6F9,F8
			ừ,F6F8,F5 ử,F6FB,F6 ữ,F6F5,F7 ự,F6EF,F9 í,ED,DD ì,EC,D7 ỉ,E6,D8
			ĩ,F3,DC ị,F2,DE ý,79F9,FD ỳ,79F8,FA ỷ,79FB,FB ỹ,79F5,FC ỵ,EE,FE
			đ,F1,AE
			""";

	/** Letter, VNI bytes, TCVN3 byte: the tables once more, in another form. */
	private static final Map<String, String[]> TABLE = table();

	@ParameterizedTest
	@CsvSource({ "Uû ban nh©n d©n,.VnTime,Uỷ ban nhân dân", "ubnd huyÖn qu¶ng tr¹ch,.VnTimeH,UBND HUYỆN QUẢNG TRẠCH",
			"ubnd x· qu¶ng h\u00adng,.VnTimeH,UBND XÃ QUẢNG HƯNG",
			"S¶n l\u00adîng l\u00ad¬ng thùc,.VnTime,Sản lượng lương thực",
			"Cïng kú n¨m tr\u00adíc,.VnArial,Cùng kỳ năm trước", "®vt,.VnTimeH,ĐVT", "HUYÖN §«ng,.VnTime,HUYỆN Đông",
			"UÛy ban nhaân daân,VNI-Times,Ủy ban nhân dân", "xaõ Quaûng Höng,VNI-Times,xã Quảng Hưng",
			"HUYEÄN QUAÛNG TRAÏCH,VNI-Helve,HUYỆN QUẢNG TRẠCH",
			"Toång saûn löôïng löông thöïc,vni-times,Tổng sản lượng lương thực", "Sản lượng lúa,.VnTime,Sản lượng lúa",
			"Sản lượng,VNI-Times,Sản lượng", "Diện tích,Times New Roman,Diện tích" })
	void theFontsNameTells(String encoded, String font, String text) {
		assertThat(LegacyEncoding.decode(encoded, font)).isEqualTo(text);
	}

	@Test
	void withoutAFontOnlyCompositionHappens() {
		assertThat(LegacyEncoding.decode("S¶n", null)).isEqualTo("S¶n");
		assertThat(LegacyEncoding.decode(Normalizer.normalize("Sản lượng", Normalizer.Form.NFD), null))
			.isEqualTo("Sản lượng");
		// Windows-1258: a letter with its roof, then the tone.
		assertThat(LegacyEncoding.decode("Qua\u0309ng Tra\u0323ch, Thuâ\u0323n Hoa\u0301", "Arial"))
			.isEqualTo("Quảng Trạch, Thuận Hoá");
	}

	@ParameterizedTest
	@CsvSource({ "Uû ban nh©n d©n,Uỷ ban nhân dân", "DiÖn tÝch lóa,Diện tích lúa", "ChØ tiªu,Chỉ tiêu",
			"céng hßa x· héi chñ nghÜa viÖt nam,cộng hòa xã hội chủ nghĩa việt nam",
			"§éc lËp - Tù do - H¹nh phóc,Độc lập - Tự do - Hạnh phúc", "S¶n l\u00adîng,Sản lượng",
			"Kú b¸o c¸o: Th¸ng 12 n¨m 2023,Kỳ báo cáo: Tháng 12 năm 2023", "§VT,ĐVT", "t¹/ha,tạ/ha",
			"HUYÖN QU¶NG TR¹CH,HUYỆN QUẢNG TRẠCH", "Uyû ban nhaân daân,Uỷ ban nhân dân",
			"xaõ Quaûng Höng,xã Quảng Hưng", "Toång saûn löôïng,Tổng sản lượng", "Cheát: 5 ngöôøi,Chết: 5 người",
			"X· §¾k L¾k,Xã Đắk Lắk" })
	void encodedTextsAreToldByWhatTheyBecome(String encoded, String text) {
		assertThat(LegacyEncoding.guess(encoded)).contains(text);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "Dien tich", "Sản lượng lúa", "Sông Lô", "lóa", "café", "Müller", "naïve", "5 m²",
			"10°C", "½ xã", "5 µg", "· Dien tich", "© 2023 Excel®", "«abc»", "3×4", "A·B", "lúa¹", "Internet",
			"İstanbul", "Ça va", "São Paulo", "Tháng", "Cà Mau", "Phú Hòa" })
	void otherTextsAreLeftAlone(String text) {
		assertThat(LegacyEncoding.guess(text)).isEmpty();
	}

	@Test
	void everyLetterComesBackByTheFont() {
		TABLE.forEach((letter, encoded) -> {
			assertThat(LegacyEncoding.decode(encoded[0], "VNI-Times")).isEqualTo(letter);
			if (encoded[1] != null) {
				assertThat(LegacyEncoding.decode(encoded[1], ".VnTime")).isEqualTo(letter);
			}
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "Cảnh Dương", "Cảnh Hóa", "Liên Trường", "Phù Hóa", "Quảng Châu", "Quảng Đông",
			"Quảng Hợp", "Quảng Hưng", "Quảng Kim", "Quảng Lưu", "Quảng Phú", "Quảng Phương", "Quảng Thạch",
			"Quảng Thanh", "Quảng Tiến", "Quảng Tùng", "Quảng Xuân", "Khe Tre", "Hương Hữu", "Hương Lộc", "Hương Phú",
			"Hương Sơn", "Hương Xuân", "Thượng Long", "Thượng Lộ", "Thượng Nhật", "Thượng Quảng", "Châu Ổ", "Bình An",
			"Bình Chánh", "Bình Châu", "Bình Chương", "Bình Dương", "Bình Đông", "Bình Hải", "Bình Hiệp", "Bình Hòa",
			"Bình Khương", "Bình Long", "Bình Minh", "Bình Mỹ", "Bình Nguyên", "Bình Phước", "Bình Tân Phú",
			"Bình Thanh", "Bình Thạnh", "Bình Thuận", "Bình Trị", "Bình Trung", "Bằng Lũng", "Bản Thi", "Bằng Lãng",
			"Bằng Phúc", "Đại Sảo", "Đồng Lạc", "Đồng Thắng", "Lương Bằng", "Nam Cường", "Nghĩa Tá", "Ngọc Phái",
			"Phương Viên", "Quảng Bạch", "Tân Lập", "Xuân Lạc", "Yên Mỹ", "Yên Phong", "Yên Thịnh", "Yên Thượng",
			"Vĩnh Bảo", "An Hòa", "Cao Minh", "Cổ Am", "Cộng Hiền", "Dũng Tiến", "Đồng Minh", "Giang Biên", "Hiệp Hòa",
			"Hòa Bình", "Hùng Tiến", "Hưng Nhân", "Liên Am", "Lý Học", "Nhân Hòa", "Tam Cường", "Tam Đa", "Tân Hưng",
			"Tân Liên", "Thanh Lương", "Thắng Thủy", "Tiền Phong", "Trấn Dương", "Trung Lập", "Việt Tiến", "Vinh Quang",
			"Vĩnh An", "Vĩnh Long", "Vĩnh Phong", "Vĩnh Tiến" })
	void communesNamesComeBack(String name) {
		assertThat(LegacyEncoding.decode(encoded(name, 0), "VNI-Times")).isEqualTo(name);
		assertThat(LegacyEncoding.decode(encoded(name.toUpperCase(Locale.ROOT), 0), "VNI-Times"))
			.isEqualTo(name.toUpperCase(Locale.ROOT));
		String small = name.toLowerCase(Locale.ROOT);
		assertThat(LegacyEncoding.decode(encoded(small, 1), ".VnTimeH")).isEqualTo(name.toUpperCase(Locale.ROOT));
		assertThat(LegacyEncoding.decode(encoded(small, 1), ".VnTime")).isEqualTo(small);
		assertThat(LegacyEncoding.guess(name)).isEmpty();
		for (int form = 0; form < 2; form++) {
			// A guess may be withheld ("hòa" in Western letters is Vietnamese too), never
			// wrong.
			LegacyEncoding.guess(encoded(small, form)).ifPresent((guess) -> assertThat(guess).isEqualTo(small));
			assertThat(LegacyEncoding.guess(encoded("xã " + small, form))).contains("xã " + small);
		}
	}

	@Test
	void bytesOfCapitalsWithTonesAreKnownInBothPlaces() {
		byte[] bytes = { (byte) 0x83, 0x20, (byte) 0x8c };
		assertThat(LegacyEncoding.decode(new String(bytes, Charset.forName("windows-1252")), ".VnTime"))
			.isEqualTo("Á Ệ");
		assertThat(LegacyEncoding.decode(new String(bytes, StandardCharsets.ISO_8859_1), ".VnTime")).isEqualTo("Á Ệ");
	}

	@Property(tries = 3_000)
	void noTextThrows(@ForAll("western") String text) {
		LegacyEncoding.guess(text);
		for (String font : List.of(".VnTime", ".VnTimeH", "VNI-Times", "Arial", "")) {
			assertThat(Normalizer.isNormalized(LegacyEncoding.decode(text, font), Normalizer.Form.NFC)).isTrue();
		}
	}

	@Test
	void longTextsAreDecodedInNoTime() {
		for (String piece : List.of("¸", "a¸", "aù", "x· ", "©", "\u0301", "\u00ad")) {
			String text = piece.repeat(40_000 / piece.length());
			assertTimeout(Duration.ofSeconds(1), () -> {
				LegacyEncoding.guess(text);
				LegacyEncoding.decode(text, ".VnTimeH");
				LegacyEncoding.decode(text, "VNI-Times");
			});
		}
	}

	@Provide
	Arbitrary<String> western() {
		return Arbitraries.oneOf(Arbitraries.strings().withCharRange('\u0020', '\u00ff').ofMaxLength(40),
				Arbitraries.strings().ofMaxLength(40));
	}

	private static String encoded(String text, int form) {
		StringBuilder encoded = new StringBuilder();
		text.codePoints().mapToObj(Character::toString).forEach((letter) -> {
			String[] forms = TABLE.get(letter);
			encoded.append((forms == null) ? letter : forms[form]);
		});
		return encoded.toString();
	}

	private static Map<String, String[]> table() {
		Charset western = StandardCharsets.ISO_8859_1;
		Map<String, String[]> table = new HashMap<>();
		for (String row : ROWS.strip().split("\\s+")) {
			String[] cells = row.split(",");
			byte[] vni = new byte[cells[1].length() / 2];
			for (int i = 0; i < vni.length; i++) {
				vni[i] = (byte) Integer.parseInt(cells[1].substring(i * 2, i * 2 + 2), 16);
			}
			String tcvn3 = cells[2].equals("-") ? null
					: new String(new byte[] { (byte) Integer.parseInt(cells[2], 16) }, western);
			table.put(cells[0], new String[] { new String(vni, western), tcvn3 });
		}
		return Map.copyOf(table);
	}

}
