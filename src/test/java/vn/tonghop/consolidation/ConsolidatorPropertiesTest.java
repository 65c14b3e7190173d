package vn.tonghop.consolidation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import vn.tonghop.model.Consolidation;
import vn.tonghop.model.Figure;
import vn.tonghop.model.Indicator;
import vn.tonghop.model.Indicator.Aggregation;
import vn.tonghop.model.Indicator.DataType;
import vn.tonghop.model.Indicator.Direction;
import vn.tonghop.model.Measure;
import vn.tonghop.model.TargetGoal;
import vn.tonghop.model.Verdict;

import static org.assertj.core.api.Assertions.assertThat;

class ConsolidatorPropertiesTest {

	private static final List<String> INDICATORS = List.of("SL", "DT", "NS", "TN", "DAT");

	@Property(tries = 100)
	void theOrderOfUnitsDoesNotShow(@ForAll("returns") List<Said> said, @ForAll Random random) {
		List<Said> shuffled = new ArrayList<>(said);
		Collections.shuffle(shuffled, random);
		Consolidation one = district(said).consolidate("2023-12");
		Consolidation other = district(shuffled).consolidate("2023-12");
		for (String indicator : INDICATORS) {
			for (Measure measure : Measure.values()) {
				assertSame(other.whole(indicator, measure), one.whole(indicator, measure));
			}
		}
	}

	@Property(tries = 100)
	void theSumOfTwoHalvesIsTheWhole(@ForAll("returns") List<Said> said, @ForAll Random random) {
		int cut = random.nextInt(said.size() + 1);
		Consolidation whole = district(said).consolidate("2023-12");
		Consolidation left = district(said.subList(0, cut)).consolidate("2023-12");
		Consolidation right = district(said.subList(cut, said.size())).consolidate("2023-12");
		for (String indicator : List.of("SL", "DT", "DAT")) {
			for (Measure measure : List.of(Measure.LK, Measure.CK)) {
				BigDecimal halves = Stream.of(left, right)
					.flatMap((half) -> half.whole(indicator, measure).stream())
					.map(Figure::value)
					.reduce(BigDecimal::add)
					.orElse(null);
				assertSame(whole.whole(indicator, measure), Optional.ofNullable(halves).map(Figure::computed));
			}
		}
	}

	@Property(tries = 100)
	void aUnitThatSaysNothingChangesNothing(@ForAll("returns") List<Said> said) {
		List<Said> more = new ArrayList<>(said);
		more.add(new Said(said.size(), "", "", "", ""));
		Consolidation one = district(said).consolidate("2023-12");
		Consolidation other = district(more).consolidate("2023-12");
		for (String indicator : INDICATORS) {
			for (Measure measure : Measure.values()) {
				assertSame(other.whole(indicator, measure), one.whole(indicator, measure));
			}
		}
	}

	@Property(tries = 100)
	void growthComparesOnlyUnitsThatHaveBothFigures(@ForAll("returns") List<Said> said) {
		Consolidation all = district(said).consolidate("2023-12");
		List<Said> both = said.stream().filter((one) -> !one.sl().isEmpty() && !one.slBefore().isEmpty()).toList();
		Consolidation comparable = district(both).consolidate("2023-12");
		assertSame(all.whole("SL", Measure.TG), comparable.whole("SL", Measure.TG));
	}

	@Property(tries = 100)
	void aYearOfItsMonthsIsTheCumulativeAtItsEnd(@ForAll("months") List<Integer> months) {
		BigDecimal cumulative = BigDecimal.ZERO;
		BigDecimal summed = BigDecimal.ZERO;
		List<Consolidation> consolidated = new ArrayList<>();
		District year = null;
		for (int month = 1; month <= 12; month++) {
			BigDecimal within = BigDecimal.valueOf(months.get(month - 1), 2);
			cumulative = cumulative.add(within);
			District district = District.of("A")
				.flow("SL")
				.typed("A", "SL", "TH " + within.toPlainString() + "; LK " + cumulative.toPlainString())
				.earlier(consolidated.toArray(Consolidation[]::new));
			Consolidation result = district.consolidate("2023-%02d".formatted(month));
			summed = summed.add(result.whole("SL", Measure.TH).orElseThrow().value());
			consolidated.add(result);
			year = district;
		}
		assertThat(year).isNotNull();
		BigDecimal inTheYear = year.consolidate("2023").whole("SL", Measure.TH).orElseThrow().value();
		assertThat(inTheYear).isEqualByComparingTo(summed).isEqualByComparingTo(cumulative);
		BigDecimal lastQuarter = year.consolidate("2023-Q4").whole("SL", Measure.TH).orElseThrow().value();
		assertThat(lastQuarter)
			.isEqualByComparingTo(BigDecimal.valueOf((long) months.get(9) + months.get(10) + months.get(11), 2));
	}

	@Property(tries = 500)
	void aBetterFigureNeverGetsAWorseVerdict(@ForAll("goals") TargetGoal goal, @ForAll("numbers") BigDecimal one,
			@ForAll("numbers") BigDecimal other, @ForAll boolean higherIsBetter, @ForAll boolean flow,
			@ForAll boolean endsYear) {
		Assume.that(!(goal instanceof TargetGoal.AtMost) || !higherIsBetter);
		Assume.that(!(goal instanceof TargetGoal.AtLeast) || higherIsBetter);
		Indicator indicator = indicator(flow, higherIsBetter ? Direction.HIGHER_IS_BETTER : Direction.LOWER_IS_BETTER);
		BigDecimal worse = higherIsBetter ? one.min(other) : one.max(other);
		BigDecimal better = higherIsBetter ? one.max(other) : one.min(other);
		assertThat(rank(Judge.judge(goal, indicator, worse, worse, endsYear)))
			.isLessThanOrEqualTo(rank(Judge.judge(goal, indicator, better, better, endsYear)));
	}

	@Property(tries = 500)
	void withoutADirectionThereIsNoVerdict(@ForAll("goals") TargetGoal goal, @ForAll("numbers") BigDecimal done) {
		assertThat(Judge.judge(goal, indicator(false, Direction.NEITHER), done, done, true)).isEqualTo(Verdict.NONE);
	}

	private static int rank(Verdict verdict) {
		return switch (verdict) {
			case NONE -> 0;
			case NOT_MET, IN_PROGRESS -> 1;
			case MET -> 2;
			case EXCEEDED -> 3;
		};
	}

	private static Indicator indicator(boolean flow, Direction direction) {
		return new Indicator("SL", "1", "Sản lượng", "tấn", 0, "", "XA", flow ? DataType.FLOW : DataType.STOCK,
				Aggregation.SUM, null, direction, 1, List.of(), null, false, null, null, null);
	}

	private static District district(List<Said> said) {
		String[] names = said.stream().map((one) -> "U_" + one.number()).toArray(String[]::new);
		District district = District.of(names)
			.flow("SL")
			.flow("DT")
			.formula("NS", "IF(DT=0,0,SL/DT*10)")
			.average("TN", "DT")
			.count("DAT", "SL>=500");
		for (int i = 0; i < names.length; i++) {
			Said one = said.get(i);
			enter(district, names[i], "SL", "LK", one.sl());
			enter(district, names[i], "SL", "CK", one.slBefore());
			enter(district, names[i], "DT", "LK", one.dt());
			enter(district, names[i], "TN", "LK", one.tn());
		}
		return district;
	}

	private static void enter(District district, String unit, String indicator, String measure, String value) {
		if (!value.isEmpty()) {
			district.typed(unit, indicator, measure + " " + value);
		}
	}

	private static void assertSame(Optional<Figure> actual, Optional<Figure> expected) {
		assertThat(actual.isPresent()).isEqualTo(expected.isPresent());
		actual.ifPresent((figure) -> assertThat(figure.value()).isEqualByComparingTo(expected.orElseThrow().value()));
	}

	@Provide
	Arbitrary<List<Said>> returns() {
		Arbitrary<String> figure = Arbitraries.integers()
			.between(0, 100_000)
			.map((number) -> BigDecimal.valueOf(number, 2).toPlainString())
			.injectNull(0.2)
			.map((text) -> (text != null) ? text : "");
		return Combinators.combine(figure, figure, figure, figure)
			.as((sl, slBefore, dt, tn) -> new Said(0, sl, slBefore, dt, tn))
			.list()
			.ofMaxSize(8)
			.map((all) -> IntStream.range(0, all.size())
				.mapToObj((number) -> all.get(number).numbered(number))
				.toList());
	}

	@Provide
	Arbitrary<List<Integer>> months() {
		return Arbitraries.integers().between(0, 1_000_000).list().ofSize(12);
	}

	@Provide
	Arbitrary<BigDecimal> numbers() {
		return Arbitraries.integers().between(-40, 40).map((number) -> BigDecimal.valueOf(number, 1));
	}

	@Provide
	Arbitrary<TargetGoal> goals() {
		Arbitrary<BigDecimal> number = numbers();
		return Arbitraries.oneOf(number.map(TargetGoal.Exactly::new), number.map(TargetGoal.AtLeast::new),
				number.map(TargetGoal.AtMost::new), number.map(TargetGoal.Growth::new),
				number.map((value) -> new TargetGoal.OutOf(value, value)), Combinators.combine(number, number)
					.as((one, other) -> new TargetGoal.Range(one.min(other), one.max(other))));
	}

	/** What a unit says; a blank is missing. */
	record Said(int number, String sl, String slBefore, String dt, String tn) {

		Said numbered(int number) {
			return new Said(number, this.sl, this.slBefore, this.dt, this.tn);
		}

	}

}
