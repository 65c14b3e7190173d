package vn.tonghop.grid;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;

import static org.assertj.core.api.Assertions.assertThat;

class DecimalsTest {

	@Property
	void whatWasTypedComesBackFromTheBinaryThatExcelKeeps(
			@ForAll @BigRange(min = "-99999999", max = "99999999") @Scale(6) BigDecimal typed) {
		double kept = typed.doubleValue();
		assertThat(Decimals.of(kept)).isEqualByComparingTo(typed);
		assertThat(Decimals.parse(Double.toString(kept))).isEqualByComparingTo(typed);
		String seventeen = new BigDecimal(kept).round(new MathContext(17, RoundingMode.HALF_EVEN)).toString();
		assertThat(Decimals.parse(seventeen)).isEqualByComparingTo(typed);
	}

	@Property
	void bothFormatsGiveTheSameFigure(@ForAll double any) {
		if (Math.abs(any) < 1e300 && (any == 0 || Math.abs(any) > 1e-300)) {
			assertThat(Decimals.parse(Double.toString(any))).isEqualTo(Decimals.of(any));
		}
	}

	@Property
	void figuresArePlain(@ForAll @IntRange(min = -9, max = 9) int digit,
			@ForAll @IntRange(min = -20, max = 20) int ten) {
		BigDecimal number = Decimals.parse(digit + "E" + ten);
		assertThat(number).isEqualByComparingTo(new BigDecimal(digit).scaleByPowerOfTen(ten));
		assertThat(number.scale()).isNotNegative();
	}

	@Example
	void whatIsNoNumberIsNone() {
		for (String text : new String[] { "", "-", ".", "abc", "1,5", "٣", "1E9999999", "NaN", "0x10", "1 2",
				"1".repeat(41), "1e400" }) {
			assertThat(Decimals.parse(text)).as(text).isNull();
		}
	}

	@Property
	void addressComesBack(@ForAll @IntRange(max = 1_048_575) int row, @ForAll @IntRange(max = 16_383) int column) {
		long packed = Address.parse(Address.of(row, column));
		assertThat(Address.row(packed)).isEqualTo(row);
		assertThat(Address.column(packed)).isEqualTo(column);
	}

	@Example
	void whatIsNoAddressIsNone() {
		for (String text : new String[] { "", "A", "1", "A0", "XFE1", "A1048577", "A1B", "A-1", "$", "A1:B2" }) {
			assertThat(Address.parse(text)).as(text).isEqualTo(Address.NONE);
		}
		assertThat(Address.parse("$G$12")).isEqualTo(Address.pack(11, 6));
	}

}
