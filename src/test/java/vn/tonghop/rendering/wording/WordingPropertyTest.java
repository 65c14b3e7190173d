package vn.tonghop.rendering.wording;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

import vn.tonghop.model.Indicator;
import vn.tonghop.model.Measure;
import vn.tonghop.model.ReportingPeriod;
import vn.tonghop.model.TargetGoal;
import vn.tonghop.model.Verdict;
import vn.tonghop.report.Fact;
import vn.tonghop.report.ReportContent;
import vn.tonghop.report.SampleYear;
import vn.tonghop.report.Trend;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever state a fact is in, there is one sentence about it, and it is true. */
class WordingPropertyTest {

	@Property(tries = 400)
	void anyStateGivesOneTrueSentence(@ForAll("states") State state) {
		ReportContent content = state.content();
		Fact fact = content.fact(state.code).orElseThrow();
		Wording wording = new Wording(content);
		for (String text : List.of(wording.sentence(fact).text(), wording.children(fact).text(),
				wording.againstPlan(fact).text(), wording.againstYearBefore(fact).text(), wording.growth(fact).text(),
				wording.difference(fact).text(), wording.withinPeriod(fact).text(), wording.tally().text())) {
			SentenceChecker.wellFormed(text);
		}
		String sentence = wording.sentence(fact).text();
		assertThat(sentence).startsWith(fact.name() + " ").doesNotEndWith(".");
		assertThat(sentence.contains("chưa có số liệu") && !sentence.contains("để so sánh"))
			.isEqualTo(state.now == null);
		assertTrue(sentence, state, content);
		// An estimate of what still accumulates is told as one, and nothing else is.
		if (state.now != null && state.now.signum() > 0) {
			assertThat(sentence.contains(" ước ")).as(sentence).isEqualTo(state.estimated && state.indicator().flow());
		}
	}

	/** A comparison is left out only where there is nothing to compare with. */
	private static void assertTrue(String sentence, State state, ReportContent content) {
		SentenceChecker.claims(sentence, state.known());
		if (SentenceChecker.directions(sentence).isEmpty() && state.now != null && state.before != null
				&& state.before.signum() > 0) {
			assertThat(sentence).matches(".*(không tăng, không giảm so với|xấp xỉ) .*năm 2022.*");
		}
		assertThat(content.provisional() == null).isEqualTo(!state.provisional);
	}

	/** One indicator by every pattern that an author may pick. */
	@Property(tries = 200)
	void anyPatternMakesATrueSentenceOfAnyState(@ForAll("states") State state) {
		ReportContent content = state.content();
		Fact fact = content.fact(state.code).orElseThrow();
		Wording wording = new Wording(content);
		for (NamedPattern pattern : NamedPattern.values()) {
			if (!pattern.ofIndicator()) {
				continue;
			}
			String text = wording.named(pattern, List.of(fact), List.of()).text();
			if (pattern == NamedPattern.M15 || pattern == NamedPattern.M16) {
				assertFootnote(text);
			}
			else {
				assertThat(text).as(pattern.name()).isNotBlank().doesNotEndWith(".");
				SentenceChecker.wellFormed(text + ".");
				SentenceChecker.claims(text, state.known());
				assertThat(state.now != null || text.contains("chưa có") || pattern == NamedPattern.M23).as(text)
					.isTrue();
			}
		}
		SentenceChecker.wellFormed(wording.named(NamedPattern.M18, List.of(), List.of()).text());
	}

	/** Several indicators at once, as accidents or parts are told. */
	@Property(tries = 150)
	void patternsOfSeveralIndicatorsAreTrueOfEach(@ForAll("states") State one, @ForAll("states") State other) {
		ReportContent content = other.onTopOf(one.year()).content();
		List<State> states = one.code.equals(other.code) ? List.of(other, other) : List.of(one, other);
		List<Fact> facts = states.stream().map((state) -> content.fact(state.code).orElseThrow()).toList();
		Wording wording = new Wording(content);
		for (NamedPattern pattern : List.of(NamedPattern.M15, NamedPattern.M16)) {
			assertFootnote(wording.named(pattern, facts, List.of()).text());
		}
		for (NamedPattern pattern : List.of(NamedPattern.M14, NamedPattern.M17, NamedPattern.M20, NamedPattern.M22,
				NamedPattern.M24)) {
			String text = wording.named(pattern, facts, List.of()).text();
			assertThat(text).as(pattern.name()).isNotBlank();
			SentenceChecker.wellFormed(text + ".");
		}
		String accidents = wording.named(NamedPattern.M22, facts, List.of()).text();
		assertThat(SentenceChecker.directions(accidents)).as(accidents)
			.isEqualTo((states.get(0).now == null) ? List.of() : directions(states, facts));
		String added = wording.named(NamedPattern.M20, facts, List.of()).text();
		if (added.contains("nâng ")) {
			assertThat(states.get(0).now).as(added).isPositive();
			assertThat(facts.get(1).comparison().trend()).as(added).isNotIn(Trend.FALLS, Trend.UNCHANGED);
		}
	}

	private static List<Integer> directions(List<State> states, List<Fact> facts) {
		List<Integer> directions = new ArrayList<>();
		for (int i = 0; i < states.size(); i++) {
			State state = states.get(i);
			if (state.now != null && state.before != null && !facts.get(i).comparison().changes().isEmpty()) {
				directions.add(state.now.compareTo(state.before));
			}
		}
		return directions;
	}

	private static void assertFootnote(String text) {
		SentenceChecker.wellFormed(text);
		if (!text.isEmpty()) {
			assertThat(text).endsWith(".").doesNotEndWith("..").startsWith("Trong đó: ");
		}
	}

	@Provide
	Arbitrary<State> states() {
		Arbitrary<String> codes = Arbitraries.of("LT_TONG", "DT_LUA", "NS_LUA", "DAN_BO", "SL_MUOI", "HO_NGHEO",
				"TL_HO_NGHEO", "XA_NTM", "BQ_TIEU_CHI", "THU_NHAP", "THU_NS", "CHI_NS", "NUOC_HVS", "TRUONG_CQG",
				"TIEU_CHI_NTM");
		Arbitrary<BigDecimal> numbers = Arbitraries.oneOf(
				Arbitraries.integers().between(0, 120).map(BigDecimal::valueOf),
				Arbitraries.bigDecimals().between(new BigDecimal("-50"), new BigDecimal("2000000")).ofScale(4),
				Arbitraries.of("0", "0.004", "0.4", "0.5", "999999.5", "1000000", "1000000.4", "1234.5678")
					.map(BigDecimal::new));
		Arbitrary<TargetGoal> goals = Combinators.combine(Arbitraries.integers().between(0, 6), numbers)
			.as((kind, number) -> goal(kind, number.abs()));
		return Combinators
			.combine(codes, numbers.injectNull(0.1), numbers.injectNull(0.1), numbers.injectNull(0.2),
					goals.injectNull(0.5), Arbitraries.of(Verdict.class), Arbitraries.integers().between(0, 3),
					Arbitraries.of("2023", "2023-12", "2023-02", "2023-Q3", "2023-6T"))
			.as((code, now, before, plan, goal, verdict, firmness, period) -> new State(code, now, before, plan, goal,
					verdict, firmness % 2 == 1, firmness > 1, period));
	}

	private static TargetGoal goal(int kind, BigDecimal number) {
		List<TargetGoal> goals = new ArrayList<>();
		goals.add(new TargetGoal.Exactly(number));
		goals.add(new TargetGoal.Range(number, number.add(BigDecimal.ONE)));
		goals.add(new TargetGoal.AtLeast(number));
		goals.add(new TargetGoal.AtMost(number));
		goals.add(new TargetGoal.OutOf(number, number.add(BigDecimal.TEN)));
		goals.add(new TargetGoal.Growth(number.subtract(BigDecimal.TEN)));
		goals.add(new TargetGoal.Words());
		return goals.get(kind);
	}

	record State(String code, @Nullable BigDecimal now, @Nullable BigDecimal before, @Nullable BigDecimal plan,
			@Nullable TargetGoal goal, Verdict verdict, boolean provisional, boolean estimated, String period) {

		Indicator indicator() {
			return new SampleYear().indicator(this.code);
		}

		/** What a checker needs; a goal takes the place of the plan. */
		SentenceChecker.Known known() {
			Indicator indicator = indicator();
			BigDecimal growth = (this.goal instanceof TargetGoal.Growth asked) ? asked.percent() : null;
			BigDecimal low = (this.goal instanceof TargetGoal.Range range) ? range.low() : null;
			return new SentenceChecker.Known(this.now, this.before, asked(), low, indicator.percentage(),
					indicator.direction() == Indicator.Direction.LOWER_IS_BETTER, indicator.decimals(), growth);
		}

		private @Nullable BigDecimal asked() {
			if (this.goal == null) {
				return this.plan;
			}
			if (this.goal instanceof TargetGoal.Exactly exactly) {
				return exactly.value();
			}
			if (this.goal instanceof TargetGoal.AtLeast least) {
				return least.bound();
			}
			if (this.goal instanceof TargetGoal.AtMost most) {
				return most.bound();
			}
			if (this.goal instanceof TargetGoal.Range range) {
				return range.high();
			}
			return (this.goal instanceof TargetGoal.OutOf outOf) ? outOf.value() : null;
		}

		ReportContent content() {
			return year().content();
		}

		SampleYear year() {
			return onTopOf(new SampleYear());
		}

		SampleYear onTopOf(SampleYear year) {
			if (this.estimated) {
				year.estimated();
			}
			year.period(ReportingPeriod.parse(this.period).orElseThrow())
				.communesMissing(this.provisional ? 1 : 0)
				.with(this.code, Measure.LK, text(this.now))
				.with(this.code, Measure.CK, text(this.before))
				.with(this.code, Measure.KH, text(this.plan))
				.noTargets(this.code);
			if (this.goal != null) {
				year.target(this.code, "Tỉnh giao", "lời giao", this.goal, this.verdict)
					.nextTarget(this.code, "lời giao", this.goal);
			}
			return year;
		}

		private static @Nullable String text(@Nullable BigDecimal number) {
			return (number == null) ? null : number.toPlainString();
		}

	}

}
