package vn.tonghop.rendering.report;

import java.util.Map;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class OfficeInSentenceTest {

	@ParameterizedTest
	@CsvSource({ "UBND HUYỆN QUẢNG TRẠCH,Quảng Trạch,UBND huyện Quảng Trạch",
			"ỦY BAN NHÂN DÂN XÃ AN HÒA,An Hòa,Ủy ban nhân dân xã An Hòa",
			"HUYỆN UỶ VĨNH BẢO,Vĩnh Bảo,Huyện uỷ Vĩnh Bảo", "UBND huyện Bình Sơn,Bình Sơn,UBND huyện Bình Sơn",
			"UBND HUYỆN AN BÌNH,,UBND HUYỆN AN BÌNH", "UBND HUYỆN AN BÌNH,Đông Phú,UBND HUYỆN AN BÌNH" })
	void nameOfALetterheadIsWrittenAsInASentence(String name, String place, String expected) {
		Map<String, String> settings = (place != null) ? Map.of("tên cơ quan", name, "địa danh", place)
				: Map.of("tên cơ quan", name);
		assertThat(OfficeInSentence.of(settings)).isEqualTo(expected);
	}

}
