package vn.tonghop.reading;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import vn.tonghop.model.Catalogue;
import vn.tonghop.model.OfficeSettings;
import vn.tonghop.model.ReportingUnit;

import static org.assertj.core.api.Assertions.assertThat;

class UnitFinderTest {

	private static final LocalDate DAY = LocalDate.of(2025, 7, 1);

	private final UnitFinder finder = new UnitFinder(new Catalogue(new OfficeSettings(Map.of()),
			List.of(new ReportingUnit("OLD", "Quảng Trạch", "xã", List.of(), null, null, DAY.minusDays(1)),
					new ReportingUnit("NEW", "Quảng Trạch", "xã", List.of(), null, DAY, null),
					new ReportingUnit("GONE", "Phù Hóa", "xã", List.of(), null, null, DAY.minusDays(1))),
			List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of()));

	@Test
	void aNameThatRecursIsThatOfTheUnitOfTheDay() {
		assertThat(this.finder.named("UBND xã Quảng Trạch", DAY.minusDays(1))).containsExactly("OLD");
		assertThat(this.finder.named("UBND xã Quảng Trạch", DAY)).containsExactly("NEW");
		assertThat(this.finder.mentioned("Biểu xã Quảng Trạch tháng 7", DAY)).containsExactly("NEW");
	}

	@Test
	void aUnitThatIsGoneIsNoMoreKnown() {
		assertThat(this.finder.named("UBND xã Phù Hóa", DAY.minusDays(1))).containsExactly("GONE");
		assertThat(this.finder.named("UBND xã Phù Hóa", DAY)).isEmpty();
		assertThat(this.finder.mentioned("Biểu xã Phù Hóa tháng 7", DAY)).isEmpty();
	}

}
