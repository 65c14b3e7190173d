package vn.tonghop.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class VietnameseOrderTest {

	private final VietnameseOrder order = VietnameseOrder.INSTANCE;

	@Test
	void lettersStandInTheOrderOfTheAlphabet() {
		assertSorted(List.of("a", "ă", "â", "b", "c", "d", "đ", "e", "ê", "g", "h", "i", "k", "l", "m", "n", "o", "ô",
				"ơ", "p", "q", "r", "s", "t", "u", "ư", "v", "x", "y"));
	}

	@Test
	void tonesStandInTheirOrderAfterTheLetters() {
		assertSorted(List.of("ma", "mà", "mả", "mã", "má", "mạ", "mai", "măm", "mâm"));
	}

	@Test
	void namesGoSyllableBySyllable() {
		assertSorted(List.of("Bàn Yên", "Bản Thi", "Bằng Lãng", "Bằng Lũng", "Bằng Phúc", "Bình Thanh", "Bình Thạnh",
				"Bình Trung", "Cảnh Dương", "Cảnh Hóa", "Dũng Tiến", "Đại Sảo", "Đồng Lạc", "Phường 2", "Phường 10",
				"Quảng Phú", "Quảng Phương", "Quảng Thạch", "Quảng Thanh"));
	}

	@Test
	void aShorterNameStandsFirstAndCaseDecidesLast() {
		assertSorted(List.of("", "An", "an", "An Hòa", "An hòa", "An-Hòa B"));
	}

	@Property(tries = 2_000)
	void theOrderIsTotalAndTransitive(@ForAll String a, @ForAll String b, @ForAll String c) {
		assertThat(Integer.signum(this.order.compare(a, b))).isEqualTo(-Integer.signum(this.order.compare(b, a)));
		assertThat(this.order.compare(a, b) == 0).isEqualTo(a.equals(b));
		List<String> sorted = new ArrayList<>(List.of(a, b, c));
		sorted.sort(this.order);
		assertThat(this.order.compare(sorted.get(0), sorted.get(2))).isLessThanOrEqualTo(0);
	}

	private void assertSorted(List<String> due) {
		List<String> shuffled = new ArrayList<>(due);
		Collections.shuffle(shuffled, new Random(7));
		shuffled.sort(this.order);
		assertThat(shuffled).isEqualTo(due);
	}

}
