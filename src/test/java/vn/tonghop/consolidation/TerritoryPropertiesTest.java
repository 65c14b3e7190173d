package vn.tonghop.consolidation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import vn.tonghop.model.Consolidation;
import vn.tonghop.model.Figure;
import vn.tonghop.model.FigureStatus;
import vn.tonghop.model.Measure;
import vn.tonghop.model.PeriodKind;

import static org.assertj.core.api.Assertions.assertThat;

/** What holds whichever way borders change. */
class TerritoryPropertiesTest {

	private static final LocalDate MERGED = LocalDate.of(2023, 7, 1);

	@Property(tries = 100)
	void aTotalIsTheSameOnOldAndOnNewTerritory(@ForAll("amounts") List<BigDecimal> amounts,
			@ForAll("percents") List<Integer> percents) {
		District then = new District();
		District now = new District().flow("SL").average("TN", "SL");
		then.flow("SL").average("TN", "SL");
		List<String> newer = List.of("X", "Y", "Z");
		newer.forEach((unit) -> now.unit(unit, "xã", MERGED, null).typed(unit, "SL", "LK 1"));
		for (int i = 0; i < amounts.size(); i++) {
			String unit = "U_" + i;
			then.unit(unit, "xã", null, MERGED.minusDays(1))
				.typed(unit, "SL", "LK " + amounts.get(i).toPlainString())
				.typed(unit, "TN", "LK " + (i + 3));
			now.unit(unit, "xã", null, MERGED.minusDays(1));
			BigDecimal share = BigDecimal.valueOf(percents.get(i), 2);
			become(now, unit, newer.get(i % 3), share);
			become(now, unit, newer.get((i + 1) % 3), BigDecimal.ONE.subtract(share));
		}
		Consolidation before = then.consolidate("2022-12");
		Consolidation result = now.earlier(before).consolidate("2023-12");
		BigDecimal total = BigDecimal.ZERO;
		BigDecimal weighted = BigDecimal.ZERO;
		for (String unit : newer) {
			Optional<Figure> amount = result.unit(unit, "SL", Measure.CK);
			if (amount.isPresent()) {
				assertThat(amount.get().status()).isEqualTo(FigureStatus.CONVERTED);
				total = total.add(amount.get().value());
				weighted = weighted.add(result.unit(unit, "TN", Measure.CK)
					.map((average) -> average.value().multiply(amount.get().value()))
					.orElse(BigDecimal.ZERO));
			}
		}
		assertThat(total).isEqualByComparingTo(before.whole("SL", Measure.LK).orElseThrow().value())
			.isEqualByComparingTo(result.whole("SL", Measure.CK).orElseThrow().value());
		assertThat(weighted.subtract(total.multiply(before.whole("TN", Measure.LK).orElseThrow().value())).abs())
			.isLessThan(new BigDecimal("1E-20"));
	}

	private static void become(District district, String unit, String newer, BigDecimal share) {
		if (share.signum() > 0) {
			district.became(unit, newer, MERGED, share.toPlainString());
		}
	}

	@Property(tries = 100)
	void mergedAndSplitAgainIsWhatItWas(@ForAll("amounts") List<BigDecimal> amounts, @ForAll("percent") int percent) {
		BigDecimal share = BigDecimal.valueOf(percent, 2);
		BigDecimal rest = BigDecimal.ONE.subtract(share);
		BigDecimal all = amounts.get(0);
		LocalDate split = MERGED.plusMonths(2);
		District then = District.of("A", "B")
			.flow("SL")
			.typed("A", "SL", "LK " + all.multiply(share).toPlainString())
			.typed("B", "SL", "LK " + all.multiply(rest).toPlainString());
		Consolidation result = new District().unit("A", "xã", null, MERGED.minusDays(1))
			.unit("B", "xã", null, MERGED.minusDays(1))
			.unit("AB", "xã", MERGED, split.minusDays(1))
			.unit("A_2", "xã", split, null)
			.unit("B_2", "xã", split, null)
			.became("A", "AB", MERGED, "1")
			.became("B", "AB", MERGED, "1")
			.became("AB", "A_2", split, share.toPlainString())
			.became("AB", "B_2", split, rest.toPlainString())
			.flow("SL")
			.earlier(then.consolidate("2022-12"))
			.consolidate("2023-12");
		assertThat(result.unit("A_2", "SL", Measure.CK).orElseThrow().value())
			.isEqualByComparingTo(all.multiply(share));
		assertThat(result.unit("B_2", "SL", Measure.CK).orElseThrow().value()).isEqualByComparingTo(all.multiply(rest));
	}

	@Property(tries = 50)
	void aYearOfItsMonthsIsTheYearOfItsFormsAlsoThroughAMerger(@ForAll("year") List<Integer> monthly) {
		List<Consolidation> months = new ArrayList<>();
		BigDecimal[] cumulative = { BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO };
		BigDecimal quarters = BigDecimal.ZERO;
		for (int month = 1; month <= 12; month++) {
			District district = district();
			for (int unit = 0; unit < 3; unit++) {
				cumulative[unit] = cumulative[unit].add(BigDecimal.valueOf(monthly.get((month - 1) * 3 + unit), 2));
			}
			String first = cumulative[0].toPlainString();
			if (month < 7) {
				district.typed("A", "SL", "LK " + first).typed("B", "SL", "LK " + cumulative[1].toPlainString());
			}
			else {
				district.typed("AB", "SL", "LK " + cumulative[0].add(cumulative[1]).toPlainString());
			}
			district.typed("C", "SL", "LK " + cumulative[2].toPlainString())
				.earlier(months.toArray(Consolidation[]::new));
			if (month % 3 == 0) {
				Figure quarter = district.consolidate("2023-Q" + month / 3).whole("SL", Measure.TH).orElseThrow();
				assertThat(quarter.note()).isNull();
				quarters = quarters.add(quarter.value());
			}
			months.add(district.consolidate("2023-%02d".formatted(month)));
		}
		Consolidation ofForms = district().dueFor(PeriodKind.YEAR)
			.typed("AB", "SL", "TH " + cumulative[0].add(cumulative[1]).toPlainString())
			.typed("C", "SL", "TH " + cumulative[2].toPlainString())
			.consolidate("2023");
		assertThat(quarters).isEqualByComparingTo(ofForms.whole("SL", Measure.TH).orElseThrow().value())
			.isEqualByComparingTo(months.get(11).whole("SL", Measure.LK).orElseThrow().value());
	}

	private static District district() {
		return District.of("C")
			.unit("A", "xã", null, MERGED.minusDays(1))
			.unit("B", "xã", null, MERGED.minusDays(1))
			.unit("AB", "xã", MERGED, null)
			.became("A", "AB", MERGED, "1")
			.became("B", "AB", MERGED, "1")
			.flow("SL");
	}

	@Property(tries = 300)
	void noGrowthIsTakenOverDifferentTerritoriesWithoutSayingSo(@ForAll("fates") List<Fate> fates) {
		District then = new District().flow("SL").count("DAT", "SL>=50").formula("BQ", "SL/SO_DON_VI");
		District now = new District().flow("SL").count("DAT", "SL>=50").formula("BQ", "SL/SO_DON_VI");
		Set<Integer> coveredThen = new HashSet<>();
		Set<Integer> coveredNow = new HashSet<>();
		boolean merged = fates.stream().anyMatch((fate) -> fate.merged() && !fate.newcomer());
		if (merged) {
			now.unit("M", "xã", MERGED, null);
		}
		boolean mergedReports = merged && fates.get(0).reportsNow();
		BigDecimal ofBothThen = BigDecimal.ZERO;
		BigDecimal ofBothNow = BigDecimal.ZERO;
		BigDecimal mergedThen = BigDecimal.ZERO;
		boolean allOfMergedThen = true;
		boolean changed = merged;
		for (int i = 0; i < fates.size(); i++) {
			Fate fate = fates.get(i);
			String unit = "U_" + i;
			if (!fate.newcomer()) {
				then.unit(unit, "xã", null, null);
				if (fate.reportedThen()) {
					then.typed(unit, "SL", "LK " + fate.before());
					coveredThen.add(i);
				}
			}
			boolean gone = fate.gone() && !fate.newcomer() && !fate.merged();
			boolean intoMerged = fate.merged() && !fate.newcomer();
			now.unit(unit, "xã", fate.newcomer() ? MERGED : null, (gone || intoMerged) ? MERGED.minusDays(1) : null);
			changed |= gone || fate.newcomer();
			if (intoMerged) {
				now.became(unit, "M", MERGED, "1");
				allOfMergedThen &= fate.reportedThen();
				mergedThen = mergedThen.add(BigDecimal.valueOf(fate.before()));
				if (mergedReports) {
					coveredNow.add(i);
				}
			}
			else if (!gone && fate.reportsNow()) {
				now.typed(unit, "SL", "LK " + fate.after());
				coveredNow.add(i);
				if (coveredThen.contains(i)) {
					ofBothThen = ofBothThen.add(BigDecimal.valueOf(fate.before()));
					ofBothNow = ofBothNow.add(BigDecimal.valueOf(fate.after()));
				}
			}
		}
		if (mergedReports) {
			now.typed("M", "SL", "LK 70");
			if (allOfMergedThen) {
				ofBothThen = ofBothThen.add(mergedThen);
				ofBothNow = ofBothNow.add(BigDecimal.valueOf(70));
			}
		}
		Consolidation result = now.earlier(then.consolidate("2022-12")).consolidate("2023-12");
		Optional<Figure> growth = result.whole("SL", Measure.TG);
		if (growth.isPresent()) {
			assertThat(growth.get().note() == null).as("%s then, %s now", coveredThen, coveredNow)
				.isEqualTo(coveredThen.equals(coveredNow));
			assertThat(growth.get().value()).isEqualByComparingTo(ofBothNow.subtract(ofBothThen)
				.multiply(BigDecimal.valueOf(100))
				.divide(ofBothThen, MathContext.DECIMAL128));
		}
		boolean otherUnits = changed;
		for (String counted : List.of("DAT", "BQ")) {
			result.whole(counted, Measure.TG)
				.filter((figure) -> otherUnits || !coveredThen.equals(coveredNow))
				.ifPresent((figure) -> assertThat(figure.note()).as(counted).isNotNull());
		}
	}

	@Provide
	Arbitrary<List<BigDecimal>> amounts() {
		return Arbitraries.integers()
			.between(1, 1_000_000)
			.map((number) -> BigDecimal.valueOf(number, 2))
			.list()
			.ofMinSize(2)
			.ofMaxSize(6);
	}

	@Provide
	Arbitrary<Integer> percent() {
		return Arbitraries.integers().between(1, 99);
	}

	@Provide
	Arbitrary<List<Integer>> percents() {
		return Arbitraries.integers().between(0, 100).list().ofSize(6);
	}

	@Provide
	Arbitrary<List<Integer>> year() {
		return Arbitraries.integers().between(0, 100_000).list().ofSize(36);
	}

	@Provide
	Arbitrary<List<Fate>> fates() {
		Arbitrary<Integer> figure = Arbitraries.integers().between(1, 100);
		Arbitrary<Integer> state = Arbitraries.integers().between(0, 9);
		return Combinators
			.combine(state, Arbitraries.of(true, true, true, false), Arbitraries.of(true, true, false), figure, figure)
			.as((what, reportedThen, reportsNow, before, after) -> new Fate(what < 3, what == 3, what == 4,
					reportedThen, reportsNow, before, after))
			.list()
			.ofMinSize(1)
			.ofMaxSize(6);
	}

	/** What becomes of a unit between two years. */
	record Fate(boolean merged, boolean gone, boolean newcomer, boolean reportedThen, boolean reportsNow, int before,
			int after) {
	}

}
