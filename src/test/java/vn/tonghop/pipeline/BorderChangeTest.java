package vn.tonghop.pipeline;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import vn.tonghop.model.Catalogue;
import vn.tonghop.model.Form;
import vn.tonghop.model.FormLayout;
import vn.tonghop.model.Nature;
import vn.tonghop.model.OfficeSettings;
import vn.tonghop.model.PeriodKind;
import vn.tonghop.model.ReportingUnit;
import vn.tonghop.model.Target;
import vn.tonghop.model.TargetGoal;
import vn.tonghop.model.UnitTransition;

import static org.assertj.core.api.Assertions.assertThat;

class BorderChangeTest {

	private static final LocalDate DAY = LocalDate.of(2025, 7, 1);

	private final List<ReportingUnit> units = new ArrayList<>();

	private final List<UnitTransition> transitions = new ArrayList<>();

	private final List<Target> targets = new ArrayList<>();

	private List<String> reporters = List.of("xã");

	@Test
	void whatTheCatalogueSaysWhollyNeedsNoWord() {
		unit("A", null, DAY.minusDays(1)).unit("B", null, DAY.minusDays(1)).unit("C", null, null).unit("AB", DAY, null);
		became("A", "AB", DAY).became("B", "AB", DAY);
		BorderChange change = BorderChange.of(catalogue(), DAY);
		assertThat(change.ending()).extracting(ReportingUnit::code).containsExactly("A", "B");
		assertThat(change.beginning()).extracting((begins) -> begins.unit().code()).containsExactly("AB");
		assertThat(change.communesBefore()).isEqualTo(3);
		assertThat(change.communesAfter()).isEqualTo(2);
		assertThat(change.firstPeriod().code()).isEqualTo("2025-07");
		assertThat(codes()).isEmpty();
	}

	@Test
	void whatIsLackingIsTold() {
		unit("A", null, DAY.minusDays(1)).unit("B", null, DAY.minusDays(1)).unit("N", DAY, null).unit("AB", DAY, null);
		became("A", "AB", DAY.plusDays(1));
		this.reporters = List.of("A", "B");
		target("A", 2025, new TargetGoal.AtLeast(BigDecimal.TEN));
		target("B", 2026, new TargetGoal.Exactly(BigDecimal.TEN));
		assertThat(codes()).containsExactlyInAnyOrder("DIA_GIOI_KHONG_NOI", "DIA_GIOI_KHONG_GOC", "DIA_GIOI_LECH_NGAY",
				"DIA_GIOI_BIEU", "DIA_GIOI_KE_HOACH", "DIA_GIOI_KE_HOACH_SAU");
	}

	@Test
	void aTerritoryThatWouldCountTwiceIsTold() {
		unit("A", null, null).unit("A_2", DAY, null);
		became("A", "A_2", DAY);
		assertThat(codes()).containsExactly("DIA_GIOI_CHONG");
	}

	private List<String> codes() {
		return BorderChange.of(catalogue(), DAY)
			.findings()
			.stream()
			.map((located) -> located.finding().code())
			.toList();
	}

	private BorderChangeTest unit(String code, @Nullable LocalDate from, @Nullable LocalDate to) {
		this.units.add(new ReportingUnit(code, "Xã " + code, "xã", List.of(), null, from, to));
		return this;
	}

	private BorderChangeTest became(String former, String newer, LocalDate from) {
		this.transitions.add(new UnitTransition(former, newer, from, BigDecimal.ONE, Set.of()));
		return this;
	}

	private void target(String unit, int year, TargetGoal goal) {
		this.targets.add(new Target("SL", year, "", "", goal, unit, null, null));
	}

	private Catalogue catalogue() {
		Form form = new Form("XA", "Biểu xã", "xa.xlsx", Set.of(PeriodKind.MONTH), this.reporters, 0, Nature.ACTUAL,
				FormLayout.NONE);
		return new Catalogue(new OfficeSettings(Map.of()), this.units, this.transitions, List.of(form), List.of(),
				this.targets, List.of(), List.of(), List.of(), List.of());
	}

}
