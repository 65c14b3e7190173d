package vn.tonghop.text;

import java.math.BigDecimal;
import java.math.BigInteger;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import static org.assertj.core.api.Assertions.assertThat;

class PlainNumberTests {

	@Property
	void isWhatTheLibraryWrites(@ForAll long digits, @ForAll @IntRange(min = -5, max = 25) int scale,
			@ForAll @IntRange(min = 0, max = 12) int zeros) {
		BigDecimal value = new BigDecimal(BigInteger.valueOf(digits), scale)
			.divideToIntegralValue(BigDecimal.TEN.pow(zeros))
			.setScale(Math.max(scale, 0));
		assertThat(PlainNumber.of(value)).isEqualTo(value.stripTrailingZeros().toPlainString());
		BigDecimal shortened = new BigDecimal(BigInteger.valueOf(digits % 1_000_000), scale);
		assertThat(PlainNumber.of(shortened)).isEqualTo(shortened.stripTrailingZeros().toPlainString());
	}

}
