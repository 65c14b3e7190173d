package vn.tonghop.consolidation;

import java.util.Set;

import org.junit.jupiter.api.Test;

import vn.tonghop.model.Consolidation;
import vn.tonghop.model.Figure;
import vn.tonghop.model.Indicator.Aggregation;
import vn.tonghop.model.Indicator.DataType;
import vn.tonghop.model.Measure;
import vn.tonghop.model.Nature;

import static org.assertj.core.api.Assertions.assertThat;

/** Ước, thực hiện and chính thức of one figure. */
class NaturesTest {

	private static Figure whole(Consolidation consolidation, String indicator, Measure measure) {
		return consolidation.whole(indicator, measure).orElseThrow();
	}

	private static Figure unit(Consolidation consolidation, String unit, String indicator) {
		return consolidation.unit(unit, indicator, Measure.LK).orElseThrow();
	}

	@Test
	void mostOfficialCountsInWhateverOrderTheyCome() {
		for (Nature first : Nature.values()) {
			District district = District.of("A").flow("SL");
			district.typed("A", "SL", "LK " + (first.ordinal() + 1), first, "G1");
			for (Nature other : Nature.values()) {
				if (other != first) {
					district.typed("A", "SL", "LK " + (other.ordinal() + 1), other, "G" + (other.ordinal() + 2));
				}
			}
			Figure figure = unit(district.consolidate("2023-12"), "A", "SL");
			assertThat(figure.value()).isEqualByComparingTo("3");
			assertThat(figure.nature()).isEqualTo(Nature.OFFICIAL);
			assertThat(figure.change()).contains("ước 1,0 (A.xlsx > Biểu!")
				.contains("; thực hiện 2,0 (A.xlsx > Biểu!")
				.endsWith("; chính thức 3,0");
		}
	}

	@Test
	void changeOfATotalIsTold() {
		Consolidation consolidation = District.of("A", "B")
			.flow("SL")
			.typed("A", "SL", "LK 20000; TH 500", Nature.ESTIMATE, "G1")
			.typed("B", "SL", "LK 22300; TH 600", Nature.ESTIMATE, "G1")
			.typed("A", "SL", "LK 20010; TH 500", Nature.OFFICIAL, "D7")
			.typed("B", "SL", "LK 22300; TH 600", Nature.OFFICIAL, "D7")
			.consolidate("2023-12");
		assertThat(whole(consolidation, "SL", Measure.LK).value()).isEqualByComparingTo("42310");
		assertThat(whole(consolidation, "SL", Measure.LK).nature()).isEqualTo(Nature.OFFICIAL);
		assertThat(whole(consolidation, "SL", Measure.LK).change()).isEqualTo("ước 42.300,0; chính thức 42.310,0");
		assertThat(whole(consolidation, "SL", Measure.TH).change()).isNull();
		assertThat(unit(consolidation, "A", "SL").change())
			.isEqualTo("ước 20.000,0 (A.xlsx > Biểu!G1); chính thức 20.010,0");
		assertThat(unit(consolidation, "A", "SL").place().cell()).isEqualTo("D7");
		assertThat(unit(consolidation, "B", "SL").change()).isNull();
		assertThat(consolidation.whole("SL", Measure.TG)).isEmpty();
	}

	@Test
	void wholeIsAnEstimateWhileAnyPartIs() {
		Consolidation consolidation = District.of("A", "B")
			.flow("SL")
			.typed("A", "SL", "LK 100", Nature.ESTIMATE, "G1")
			.typed("B", "SL", "LK 200", Nature.ESTIMATE, "G1")
			.typed("A", "SL", "LK 110", Nature.OFFICIAL, "D7")
			.consolidate("2023-12");
		assertThat(whole(consolidation, "SL", Measure.LK).value()).isEqualByComparingTo("310");
		assertThat(whole(consolidation, "SL", Measure.LK).nature()).isEqualTo(Nature.ESTIMATE);
		assertThat(whole(consolidation, "SL", Measure.LK).change())
			.isEqualTo("ước 300,0; đến nay 310,0, một phần còn là ước");
	}

	@Test
	void whatIsComputedCountedAndAveragedIsAsFirmAsItsLeastFirmPart() {
		Consolidation consolidation = District.of("A", "B")
			.flow("SL")
			.flow("DT")
			.formula("NS", "SL/DT*10")
			.count("XA_DAT", "SL>=105")
			.indicator("TN", DataType.STOCK, Aggregation.WEIGHTED_AVERAGE, "DT")
			.typed("A", "SL", "LK 100", Nature.ESTIMATE, "G1")
			.typed("A", "SL", "LK 110", Nature.OFFICIAL, "D7")
			.typed("B", "SL", "LK 200", Nature.OFFICIAL, "D7")
			.typed("A", "DT", "LK 20", Nature.ESTIMATE, "G2")
			.typed("B", "DT", "LK 40", Nature.OFFICIAL, "D8")
			.typed("A", "TN", "LK 50", Nature.ACTUAL, "G3")
			.typed("B", "TN", "LK 56", Nature.ACTUAL, "G3")
			.consolidate("2023-12");
		assertThat(whole(consolidation, "SL", Measure.LK).nature()).isEqualTo(Nature.OFFICIAL);
		assertThat(whole(consolidation, "NS", Measure.LK).nature()).isEqualTo(Nature.ESTIMATE);
		assertThat(whole(consolidation, "NS", Measure.LK).change())
			.isEqualTo("ước 50,0; đến nay 51,7, một phần còn là ước");
		assertThat(unit(consolidation, "B", "NS").nature()).isEqualTo(Nature.OFFICIAL);
		assertThat(whole(consolidation, "XA_DAT", Measure.LK).nature()).isEqualTo(Nature.OFFICIAL);
		assertThat(whole(consolidation, "XA_DAT", Measure.LK).change()).isEqualTo("ước 1,0; chính thức 2,0");
		assertThat(whole(consolidation, "TN", Measure.LK).nature()).isEqualTo(Nature.ESTIMATE);
		assertThat(whole(consolidation, "TN", Measure.LK).change()).isNull();
	}

	@Test
	void unlessSomethingIsReplacedNothingIsTold() {
		Consolidation consolidation = District.of("A")
			.flow("SL")
			.typed("A", "SL", "LK 100", Nature.ESTIMATE, "G1")
			.consolidate("2023-12");
		assertThat(whole(consolidation, "SL", Measure.LK).nature()).isEqualTo(Nature.ESTIMATE);
		assertThat(whole(consolidation, "SL", Measure.LK).change()).isNull();
		assertThat(new Returns(java.util.Map.of(), Set.of()).replaced()).isEmpty();
	}

}
