package vn.tonghop.text;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import vn.tonghop.model.ReadFigure.Content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assertions.assertTimeout;

class NumberTextTest {

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "5|5", "05|5", "39256|39256", "2.306|2306", "27,905|27.905", "1,234|1.234",
			"1.290.145,5|1290145.5", "1 290 145|1290145", "1 234,5|1234.5", "-5|-5", "−5|-5", "–5|-5", "+3|3",
			"-1.234,50|-1234.50", "0|0", "0,125|0.125", "999.999.999.999.999|999999999999999", "12,4 |12.4",
			"3.940con|3940", "3.940 con|3940", "1.500 ha|1500", "12,5%|12.5", "12,5 %|12.5", "57,22 tạ/ha|57.22",
			"1.500 m2|1500", "1.500 m²|1500", "691 lượt người|691", "2.640,4 tan|2640.4", "5.000 đ|5000" })
	void vietnameseWritingIsCertain(String typed, String value) {
		assertThat(NumberText.read(typed)).isEqualTo(new Content.Certain(new BigDecimal(value), typed));
	}

	@Test
	void hardNarrowAndZeroWidthBlanksCountAsOneReadsThem() {
		assertThat(NumberText.plain("\u00a01\u00a0290\u202f145\u200b ")).contains(new BigDecimal("1290145"));
		assertThat(NumberText.plain("1.234,5\n")).contains(new BigDecimal("1234.5"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "12.5|12.5", "45.06|45.06", "1.23456|1.23456", "0.123|0.123", "1,234,567|1234567",
					"1,234.5|1234.5", "1,290,145.5|1290145.5", "1 234.5|1234.5", "1'234'567|1234567", ",5|0.5",
					".5|0.5", "12,|12", "1.234.|1234", "12.5%|12.5", "-12.5|-12.5", "45.06 ha|45.06", "12 foo|12" })
	void whatReadsOnlyOtherwiseIsDoubtful(String typed, String candidate) {
		assertThat(NumberText.read(typed)).isEqualTo(new Content.Doubtful(typed, List.of(new BigDecimal(candidate))));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "1,234|1234", "1,234.5|1234.5", "12.5|12.5", "1.234|1.234", "45.06 ha|45.06",
			"-1,290,145.50|-1290145.50", "850|850", "1 234.5|1234.5" })
	void whereTheNotationIsEnglishItsNumbersAreCertain(String typed, String value) {
		assertThat(NumberText.read(typed, "ha", Notation.ENGLISH))
			.isEqualTo(new Content.Certain(new BigDecimal(value), typed));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "1.234,5|VIETNAMESE", "12,5|VIETNAMESE", "1.234.567|VIETNAMESE", "0,125|VIETNAMESE",
					"12,50 ha|VIETNAMESE", "-1234,567|VIETNAMESE", "1,234.5|ENGLISH", "(12,345.67)|ENGLISH",
					"1,234,567 con|ENGLISH", "1,234|", "1.234|", "12.5|", "0.125|", "850|", "|", "ha|", "1.23.456|",
					"xã 12,5|" })
	void aNotationIsShownByNumbersThatReadInNoOther(String typed, Notation shown) {
		assertThat(NumberText.notation((typed != null) ? typed : "")).isEqualTo(Optional.ofNullable(shown));
	}

	@Test
	void severalReadingsAreAllOffered() {
		assertThat(NumberText.read("(5)"))
			.isEqualTo(new Content.Doubtful("(5)", List.of(new BigDecimal("-5"), new BigDecimal("5"))));
		assertThat(NumberText.read("- 5")).isEqualTo(new Content.Doubtful("- 5", List.of(new BigDecimal("-5"))));
	}

	@ParameterizedTest
	@ValueSource(strings = { "1.23.456", "1,23,456", "1.2345.678", "12,34.5", "1.234,567,8", "012.345.678" })
	void muddledGroupsAreDoubtfulWithoutACandidate(String typed) {
		assertThat(NumberText.read(typed)).isEqualTo(new Content.Doubtful(typed, List.of()));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "\u00a0", "…", "...", "....", "… ", "\u200b" })
	void ellipsesAndBlanksAreBlank(String typed) {
		assertThat(NumberText.read(typed)).isEqualTo(new Content.Blank());
	}

	@ParameterizedTest
	@ValueSource(strings = { "-", "–", "—", "−", " - ", "KPS", "kps", "không", "Không", "KHÔNG", "khong",
			"Không phát sinh", "Ko", "Kho\u0302ng" })
	void wordsForNothingAreAReportedZero(String typed) {
		assertThat(NumberText.read(typed)).isEqualTo(new Content.Certain(BigDecimal.ZERO, typed));
	}

	@ParameterizedTest
	@ValueSource(strings = { "x", "X", " x ", "×" })
	void aCrossIsNotApplicable(String typed) {
		assertThat(NumberText.read(typed)).isEqualTo(new Content.NotApplicable());
	}

	@ParameterizedTest
	@ValueSource(strings = { "21 4", "21\n4", "1\n234", "12 34", "1  234", "14-15", "5.700 - 5.900", "27/30",
			"01/3/2023", "12/2023", "chưa có", "không có", "nt", ">20", "trên 99", "khoảng 100", "1e5", "1E9999999",
			"٣", "５", "0x1F", "NaN", "Infinity", "5 và 6", "100*", "100 (ước)", ".", "+", "--", "1.000.000.000.000.000",
			"=1+1", "5 tháng 12", "10000000000000000000000000000000000000000", "#REF!", "không 5" })
	void anythingElseIsText(String typed) {
		assertThat(NumberText.read(typed)).isEqualTo(new Content.Text(typed));
		assertThat(NumberText.plain(typed)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "5 triệu", "43,5 triệu đồng", "311,3 tỷ", "3 nghìn con", "2 rưỡi", "2 tấn rưỡi" })
	void aUnitThatMultipliesIsDoubtfulUntilTheIndicatorsIsKnown(String typed) {
		assertThat(NumberText.read(typed)).isInstanceOf(Content.Doubtful.class);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "43,5 triệu đồng|triệu đồng|43.5", "43,5 tr.đ|triệu đồng|43.5", "43,5 triệu|Triệu đồng|43.5",
					"311,3 tỉ đồng|tỷ đồng|311.3", "12,5%|%|12.5", "1.500 tấn|Tấn|1500", "12 quả đồi|quả đồi|12",
					"5|tấn|5" })
	void theIndicatorsOwnUnitIsCertain(String typed, String unit, String value) {
		assertThat(NumberText.read(typed, unit)).isEqualTo(new Content.Certain(new BigDecimal(value), typed));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "311,3 tỷ đồng|triệu đồng|311300|311.3", "500 kg|tấn|0.5|500",
			"1.500 tạ|tấn|150|1500", "15.000 m2|ha|1.5|15000" })
	void anotherUnitOfTheSameKindOffersTheConvertedNumberFirst(String typed, String unit, String first, String second) {
		Content content = NumberText.read(typed, unit);
		assertThat(content).isInstanceOf(Content.Doubtful.class);
		assertThat(((Content.Doubtful) content).candidates()).usingElementComparator(BigDecimal::compareTo)
			.containsExactly(new BigDecimal(first), new BigDecimal(second));
	}

	@Test
	void aPercentSignInAColumnOfTonnesIsDoubtful() {
		assertThat(NumberText.read("12,5%", "tấn"))
			.isEqualTo(new Content.Doubtful("12,5%", List.of(new BigDecimal("12.5"))));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "1290145.5|1|1.290.145,5", "88.8|2|88,80", "2.345|2|2,35", "-2.345|2|-2,35",
			"-0.004|2|0,00", "1000|0|1.000", "999.995|2|1.000,00", "1E+3|0|1.000", "0|0|0", "-1234567|0|-1.234.567" })
	void printsHalfUpWithZerosKept(BigDecimal value, int decimals, String printed) {
		assertThat(NumberText.format(value, decimals)).isEqualTo(printed);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "88.80|2|88,8", "100.00|2|100", "100|2|100", "87.245|2|87,25", "0.00|2|0",
			"-0.001|2|0", "1234.50|2|1.234,5" })
	void trimmedDropsZerosAtTheEnd(BigDecimal value, int decimals, String printed) {
		assertThat(NumberText.trimmed(value, decimals)).isEqualTo(printed);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "2|02", "9|09", "10|10", "0|0", "2.0|02", "2.5|2,5", "1234|1.234", "-2|-2", "1E+1|10" })
	void countsBelowTenCarryAZero(BigDecimal value, String printed) {
		assertThat(NumberText.count(value)).isEqualTo(printed);
	}

	@Property
	void whatIsPrintedReadsBack(
			@ForAll @BigRange(min = "-99999999999999", max = "99999999999999") @Scale(4) BigDecimal value,
			@ForAll @IntRange(max = 6) int decimals) {
		BigDecimal rounded = value.setScale(decimals, java.math.RoundingMode.HALF_UP);
		Content content = NumberText.read(NumberText.format(value, decimals));
		assertThat(content).isInstanceOf(Content.Certain.class);
		assertThat(((Content.Certain) content).value()).isEqualByComparingTo(rounded);
		assertThat(NumberText.plain(NumberText.trimmed(value, decimals)).orElseThrow()).isEqualByComparingTo(rounded);
	}

	@Property(tries = 5_000)
	void noTextThrowsAndCertainIsNeverOutOfRange(@ForAll("numberLike") String typed) {
		assertThatCode(() -> NumberText.read(typed)).doesNotThrowAnyException();
		assertThatCode(() -> NumberText.read(typed, "triệu đồng")).doesNotThrowAnyException();
		NumberText.plain(typed).ifPresent((value) -> assertThat(value.abs()).isLessThan(BigDecimal.TEN.pow(15)));
	}

	/** The grammar once more, told apart from the code that it tests. */
	@Property(tries = 5_000)
	void certainNumbersAreThoseOfTheGrammar(@ForAll("digitsAndMarks") String typed) {
		boolean certain = NumberText.read(typed) instanceof Content.Certain;
		String[] parts = typed.split(",", -1);
		String[] groups = parts[0].split("\\.", -1);
		boolean grouped = groups[0].matches("[1-9]\\d{0,2}")
				&& Arrays.stream(groups).skip(1).allMatch((group) -> group.matches("\\d{3}"));
		boolean whole = (groups.length == 1) ? groups[0].matches("\\d+") : grouped;
		boolean decimals = parts.length == 1 || (parts.length == 2 && parts[1].matches("\\d+"));
		assertThat(certain).isEqualTo(whole && decimals);
	}

	@Test
	void longTextsAreReadInNoTime() {
		for (String piece : List.of("1", "1.", "1 ", ",", "(", "-", "x", "không ", "\u0301", "\u200b", "tấn/",
				"1.234")) {
			String text = piece.repeat(40_000 / piece.length());
			assertTimeout(Duration.ofMillis(500), () -> NumberText.read(text, "tấn"));
			assertTimeout(Duration.ofMillis(500), () -> NumberText.read("1 " + text, text));
		}
	}

	@Provide
	Arbitrary<String> numberLike() {
		Arbitrary<String> marked = Arbitraries.strings()
			.withChars("0123456789.,' -+–()%xKPSkhôngtấn/m²\n\t\u00a0\u202f\u200b\u00ad…eE")
			.ofMaxLength(45);
		return Arbitraries.oneOf(marked, Arbitraries.strings().ofMaxLength(60));
	}

	@Provide
	Arbitrary<String> digitsAndMarks() {
		Arbitrary<String> piece = Arbitraries.of("0", "1", "12", "123", "456", "1234", ".", ",");
		return piece.list()
			.ofMinSize(1)
			.ofMaxSize(7)
			.map((pieces) -> String.join("", pieces))
			.filter((text) -> text.length() <= 15);
	}

	@Test
	void aUnitOfAnotherKindMakesANumberDoubtful() {
		assertThat(NumberText.read("1.960 tấn", "con")).isInstanceOf(Content.Doubtful.class);
		assertThat(NumberText.read("1.960 con", "con"))
			.isEqualTo(new Content.Certain(new BigDecimal("1960"), "1.960 con"));
		assertThat(NumberText.read("57 tạ", "tạ/ha")).isEqualTo(new Content.Certain(new BigDecimal("57"), "57 tạ"));
		assertThat(NumberText.read("12 người", "lao động")).isInstanceOf(Content.Certain.class);
		assertThat(NumberText.differs("tỷ đồng", "triệu đồng")).isTrue();
		assertThat(NumberText.differs("tấn", "con")).isTrue();
		assertThat(NumberText.differs("Tr.đ", "triệu đồng")).isFalse();
		assertThat(NumberText.differs("tạ", "tạ/ha")).isFalse();
		assertThat(NumberText.differs("người", "lao động")).isFalse();
		assertThat(NumberText.differs("đàn", "con")).isFalse();
		assertThat(NumberText.differs("nghìn con", "con")).isTrue();
		assertThat(NumberText.differs("1.000 con", "con")).isTrue();
		assertThat(NumberText.differs("1000 tấn", "nghìn tấn")).isFalse();
		assertThat(NumberText.differs("nghìn hộ", "hộ")).isTrue();
		assertThat(NumberText.isMultiple("1.000 tấn", "tấn")).isTrue();
		assertThat(NumberText.isMultiple("tấn", "con")).isFalse();
	}

	@Test
	void whatIsNeverPartedHasNoDecimals() {
		assertThat(NumberText.read("1,234", "con"))
			.isEqualTo(new Content.Doubtful("1,234", List.of(new BigDecimal("1234"), new BigDecimal("1.234"))));
		assertThat(NumberText.read("1,234", "tấn")).isEqualTo(new Content.Certain(new BigDecimal("1.234"), "1,234"));
		assertThat(NumberText.read("12,5", "hộ")).isEqualTo(new Content.Certain(new BigDecimal("12.5"), "12,5"));
	}

}
