package vn.tonghop.consolidation;

import java.math.BigDecimal;

import org.junit.jupiter.api.Test;

import vn.tonghop.model.Consolidation;
import vn.tonghop.model.Decision;
import vn.tonghop.model.Finding;
import vn.tonghop.model.Measure;
import vn.tonghop.report.GapBounds;

import static org.assertj.core.api.Assertions.assertThat;

/** What is said of a sum while units are missing, and of plans that do not add up. */
class GapsTest {

	private final District district = District.of("A", "B", "C")
		.flow("SL")
		.formula("NS", "SL/10")
		.typed("A", "SL", "LK 30; CK 20")
		.typed("B", "SL", "LK 50; CK 60");

	@Test
	void aSumIsBoundedByNothingAndByTheYearBefore() {
		Consolidation before = District.of("A", "B", "C")
			.flow("SL")
			.typed("A", "SL", "LK 20")
			.typed("B", "SL", "LK 60")
			.typed("C", "SL", "LK 7")
			.consolidate("2022-12");
		this.district.absent("C").earlier(before);
		Consolidation result = this.district.consolidate("2023-12");
		GapBounds bounds = new GapBounds(this.district.catalogue(), result);
		assertThat(result.whole("SL", Measure.LK).orElseThrow().value()).isEqualByComparingTo("80");
		assertThat(bounds.asAYearBefore(this.district.catalogue().indicator("SL").orElseThrow()))
			.hasValueSatisfying((bound) -> assertThat(bound).isEqualByComparingTo("87"));
		assertThat(bounds.asAYearBefore(this.district.catalogue().indicator("NS").orElseThrow())).isEmpty();
	}

	@Test
	void aUnitThatWasLeftOutIsBoundedToo() {
		this.district.absent("C")
			.decide(Decision.Kind.LEAVE_OUT, "2023-12", "C", null, null)
			.earlier(District.of("C").flow("SL").typed("C", "SL", "LK 7").consolidate("2022-12"));
		Consolidation result = this.district.consolidate("2023-12");
		assertThat(new GapBounds(this.district.catalogue(), result)
			.asAYearBefore(this.district.catalogue().indicator("SL").orElseThrow())).contains(new BigDecimal("87"));
	}

	@Test
	void withoutAGapThereIsNothingToBound() {
		this.district.typed("C", "SL", "LK 1; CK 2");
		Consolidation result = this.district.consolidate("2023-12");
		assertThat(new GapBounds(this.district.catalogue(), result)
			.asAYearBefore(this.district.catalogue().indicator("SL").orElseThrow())).isEmpty();
	}

	@Test
	void plansOfUnitsThatDoNotAddUpToTheWholesAreTold() {
		this.district.target("SL", "100").unitTarget("A", "SL", "40").unitTarget("B", "SL", "30");
		assertThat(this.district.consolidate("2023-12").findings()).extracting(Finding::code)
			.doesNotContain("KE_HOACH_LECH");
		this.district.unitTarget("C", "SL", "20");
		assertThat(this.district.consolidate("2023-12").findings())
			.filteredOn((finding) -> finding.code().equals("KE_HOACH_LECH"))
			.singleElement()
			.satisfies((finding) -> assertThat(finding.arguments()).containsExactly("Chỉ tiêu SL", "90", "100"));
	}

	@Test
	void plansThatAddUpAreNotTold() {
		this.district.target("SL", "100")
			.unitTarget("A", "SL", "40")
			.unitTarget("B", "SL", "30")
			.unitTarget("C", "SL", "30");
		assertThat(this.district.consolidate("2023-12").findings()).extracting(Finding::code)
			.doesNotContain("KE_HOACH_LECH");
	}

}
