package vn.tonghop.fuzz;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.junit.jupiter.api.Timeout;

import vn.tonghop.model.ReadFigure.Content;
import vn.tonghop.text.NumberText;
import vn.tonghop.text.TargetText;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Any text as a figure and as a target: it never throws, and what is certain is printed
 * and read back as the same number.
 */
class NumberTextFuzz {

	private static final BigDecimal LIMIT = BigDecimal.TEN.pow(15);

	private static final List<String> UNITS = List.of("triệu đồng", "%", "ha", "");

	@Timeout(5)
	@FuzzTest(maxDuration = "1m")
	void everyTextIsReadAndWhatIsCertainReadsBack(byte[] input) {
		String typed = new String(input, StandardCharsets.UTF_8);
		check(typed, NumberText.read(typed));
		for (String unit : UNITS) {
			check(typed, NumberText.read(typed, unit));
		}
		TargetText.parse(typed);
	}

	private static void check(String typed, Content content) {
		if (content instanceof Content.Certain certain) {
			BigDecimal value = certain.value();
			assertThat(certain.typed()).isEqualTo(typed);
			if (value.abs().compareTo(LIMIT) >= 0) {
				throw new AssertionError("not below the limit: " + value);
			}
			int decimals = Math.max(0, value.scale());
			readsBack(value, NumberText.format(value, decimals));
			readsBack(value, NumberText.trimmed(value, decimals));
			readsBack(value, NumberText.count(value));
		}
		else if (content instanceof Content.Doubtful doubtful) {
			assertThat(doubtful.typed()).isEqualTo(typed);
		}
	}

	private static void readsBack(BigDecimal value, String printed) {
		BigDecimal back = NumberText.plain(printed)
			.orElseThrow(() -> new AssertionError(value + " is printed as " + printed + ", which is not certain"));
		if (back.compareTo(value) != 0) {
			throw new AssertionError(value + " is printed as " + printed + ", which reads as " + back);
		}
	}

}
