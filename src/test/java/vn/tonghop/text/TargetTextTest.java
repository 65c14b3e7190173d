package vn.tonghop.text;

import java.math.BigDecimal;
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

import vn.tonghop.model.Target;
import vn.tonghop.model.TargetGoal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

class TargetTextTest {

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "tăng 02 xã, đạt 13 xã|13", "Tăng thêm 02 xã đạt 13 xã|13",
			"giảm 295 hộ, còn 1.456 hộ|1456", "tăng 1,5 tấn, lên 20,5 tấn|20.5" })
	void aDifferenceThatNamesWhereItLeads(String words, java.math.BigDecimal goal) {
		assertThat(TargetText.parse(words)).isEqualTo(new TargetGoal.Exactly(goal));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "39.845|39845", "57,22|57.22", "100%|100", "100 %|100", "13|13", "02|2", "43,5 triệu đồng|43.5",
					"69 tr.đồng/người/năm|69", "1.184.624|1184624", "-0,5|-0.5", "3.800 người|3800", "đạt 100%|100",
					"42.302 con|42302", "1 290 145|1290145", "KH|" })
	void aNumberIsToBeReachedExactly(String words, String value) {
		assertThat(TargetText.parse(words))
			.isEqualTo((value == null) ? new TargetGoal.Words() : new TargetGoal.Exactly(new BigDecimal(value)));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "14-15|14|15", "5.700 - 5.900|5700|5900", "3 - 3,5|3|3.5", "18 – 19|18|19",
			"14% - 15%|14|15", "14 đến 15|14|15", "từ 14 đến 15%|14|15", "10.000 - 10.500 lượt người|10000|10500",
			"13,5 — 14,5|13.5|14.5", "8-10|8|10", "đạt 69 - 70 triệu đồng|69|70", "5.700 − 5.900 tỷ đồng|5700|5900" })
	void aRangeHasTwoEnds(String words, BigDecimal low, BigDecimal high) {
		assertThat(TargetText.parse(words)).isEqualTo(new TargetGoal.Range(low, high));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { ">20|20", "> 48|48", ">=20|20", "≥ 20%|20", "trên 99|99", "Trên 99%|99", "87% trở lên|87",
					"từ 87% trở lên|87", "90 trở lên|90", "tối thiểu 90|90", "Tối thiểu 50%|50", "ít nhất 3 xã|3",
					"không dưới 5|5", "đạt trên 80%|80", "hơn 99|99", "không thấp hơn 1.500 tấn|1500" })
	void aLowerBoundMayBeReached(String words, BigDecimal bound) {
		assertThat(TargetText.parse(words)).isEqualTo(new TargetGoal.AtLeast(bound));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "<0,64|0.64", "< 0,64%|0.64", "≤5|5", "<=5|5", "dưới 0,64|0.64", "Dưới 11,91%|11.91",
					"không quá 5|5", "tối đa 3|3", "không vượt quá 10 vụ|10", "5% trở xuống|5", "còn dưới 4%|4",
					"nhiều nhất 2|2" })
	void anUpperBoundMayBeReached(String words, BigDecimal bound) {
		assertThat(TargetText.parse(words)).isEqualTo(new TargetGoal.AtMost(bound));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "27/30|27|30", "9/9|9|9", "27 / 30 xã|27|30", "07/9|7|9" })
	void aFractionIsSoManyOfAWhole(String words, BigDecimal value, BigDecimal whole) {
		assertThat(TargetText.parse(words)).isEqualTo(new TargetGoal.OutOf(value, whole));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "Tăng 5% so với dự toán|5", "Tăng 5% so với dự toán thành phố giao|5", "tăng 3,03%|3.03",
					"giảm 2%|-2", "Giảm 2 % so với năm 2022|-2", "TĂNG 10,77%|10.77", "tăng 5%/năm|5",
					"tăng thêm 5% so cùng kỳ|5" })
	void growthIsToldOverTheYearBefore(String words, BigDecimal percent) {
		assertThat(TargetText.parse(words)).isEqualTo(new TargetGoal.Growth(percent));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "bình quân 14-15 tiêu chí; 07 xã kiểu mẫu; 7-11 xã nâng cao", "giảm 3 tiêu chí",
			"tăng 24 mô hình", "tăng trên 5%", "tăng 10 - 12%", "tăng 5% trở lên", "tăng 0,2 điểm phần trăm", "45.06",
			"1,234,567", "15-14", "10/6", "5/0", "khoảng 100", "01/3/2023", "3 - 5 - 7", "100 và 200", "hoàn thành",
			"x", "2 rưỡi", "100% số hộ có nước", "-", "không", "5 triệu rưỡi", ">", "trên", "/", "< 5 và > 3" })
	void otherWordsAreForAPersonToJudge(String words) {
		assertThat(TargetText.parse(words)).isEqualTo(new TargetGoal.Words());
	}

	@ParameterizedTest
	@ValueSource(strings = { "tối thiểu 90", "dưới 0,64", "87% trở lên", "Tăng 5% so với dự toán", "43,5 triệu đồng" })
	void compositionAndCaseDoNotMatter(String words) {
		TargetGoal goal = TargetText.parse(words);
		assertThat(TargetText.parse(Normalizer.normalize(words, Normalizer.Form.NFD))).isEqualTo(goal);
		assertThat(TargetText.parse(words.toUpperCase(Locale.ROOT))).isEqualTo(goal);
		assertThat(TargetText.parse("\u00a0" + words.replace(' ', '\u00a0') + " ")).isEqualTo(goal);
	}

	@Property(tries = 3_000)
	void noTextThrows(@ForAll("targetLike") String words) {
		assertThat(TargetText.parse(words)).isNotNull();
	}

	@Test
	void longTextsAreReadInNoTime() {
		for (String piece : List.of("1", "1 ", "1.", "1-", "đạt ", "tăng ", "1 123 ", "a", "1a", "tấn ", "1 000")) {
			String text = piece.repeat(40_000 / piece.length());
			assertTimeout(Duration.ofMillis(500), () -> TargetText.parse(text));
			assertTimeout(Duration.ofMillis(500), () -> TargetText.parse(text.substring(0, 199)));
		}
	}

	@Provide
	Arbitrary<String> targetLike() {
		Arbitrary<String> piece = Arbitraries.of("1", "14", "0", ",", ".", "-", " ", "%", "/", ">", "<", "=", "≥",
				"trên", "dưới", "tăng", "giảm", "trở lên", "tấn", "so với", "từ", "đến", "000", "đạt");
		return Arbitraries.oneOf(piece.list().ofMaxSize(12).map((pieces) -> String.join("", pieces)),
				Arbitraries.strings().ofMaxLength(60));
	}

	@Test
	void aGrowthOverAnotherLevelsPlanFindsThatPlan() {
		Target city = target("thành phố giao", "306,7");
		Target own = target("NQ 06", "Tăng 5% so với dự toán Thành phố  giao");
		assertThat(TargetText.namedPlan(own, List.of(own, city))).contains(new BigDecimal("306.7"));
		// Without such a level, or against a year, it is a growth over the year before.
		assertThat(TargetText.namedPlan(own, List.of(own, target("tỉnh giao", "300")))).isEmpty();
		assertThat(TargetText.namedPlan(target("NQ 06", "Tăng 5% so với năm 2022"), List.of(city))).isEmpty();
		assertThat(TargetText.namedPlan(target("NQ 06", "320"), List.of(city))).isEmpty();
	}

	private static Target target(String level, String words) {
		return new Target("THU_NS", 2023, level, words, TargetText.parse(words), null, null, null);
	}

}
