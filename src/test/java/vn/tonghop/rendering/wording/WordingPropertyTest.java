package vn.tonghop.rendering.wording;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever state a fact is in, there is one sentence about it, and it is true. */
class WordingPropertyTest {

	private static final Pattern CHANGE = Pattern.compile(
			"(tăng|giảm) ([\\d.]+(?:,\\d+)?)(%| điểm phần trăm| [^(,;\\d]+)?(?: \\([\\d.,]+%\\))? so với (?:cùng kỳ )?năm 2022");

	private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

	@Property(tries = 400)
	void anyStateGivesOneTrueSentence(@ForAll("states") State state) {
		ReportContent content = state.content();
		Fact fact = content.fact(state.code).orElseThrow();
		Wording wording = new Wording(content);
		for (String text : List.of(wording.sentence(fact).text(), wording.children(fact).text(),
				wording.againstPlan(fact).text(), wording.againstYearBefore(fact).text(), wording.growth(fact).text(),
				wording.difference(fact).text(), wording.withinPeriod(fact).text(), wording.tally().text())) {
			assertWellFormed(text);
		}
		String sentence = wording.sentence(fact).text();
		assertThat(sentence).startsWith(fact.name() + " ").doesNotEndWith(".");
		assertThat(sentence.contains("chưa có số liệu") && !sentence.contains("để so sánh"))
			.isEqualTo(state.now == null);
		assertTrue(sentence, state, content);
	}

	private static void assertWellFormed(String text) {
		assertThat(text).isEqualTo(text.strip())
			.doesNotContain("  ", " ,", " ;", " .", "( ", " )", ",,", ";;", "null", "tăng -", "giảm -", "so với so",
					"đạt đạt", "{", "}", "[", "\uE000", "\uE001", "\uE002")
			.doesNotContain("tăng 0%", "giảm 0%", "tăng 0 ", "giảm 0 ", ",;", "()", ") (");
		assertThat(text.chars().filter((c) -> c == '(').count())
			.isEqualTo(text.chars().filter((c) -> c == ')').count());
	}

	/** A change that is printed has the direction and size of the two figures. */
	private static void assertTrue(String sentence, State state, ReportContent content) {
		Matcher change = CHANGE.matcher(sentence);
		if (!change.find()) {
			if (state.now != null && state.before != null && state.before.signum() > 0) {
				assertThat(sentence).matches(".*(không tăng, không giảm so với|xấp xỉ) .*năm 2022.*");
			}
			return;
		}
		assertThat(state.now).isNotNull();
		assertThat(state.before).isNotNull();
		BigDecimal difference = state.now.subtract(state.before);
		assertThat(difference.signum()).isEqualTo(change.group(1).equals("tăng") ? 1 : -1);
		BigDecimal printed = new BigDecimal(change.group(2).replace(".", "").replace(',', '.'));
		BigDecimal expected = "%".equals(change.group(3))
				? difference.multiply(HUNDRED).divide(state.before, MathContext.DECIMAL128) : difference;
		int decimals = (change.group(3) != null && change.group(3).matches("%| điểm phần trăm")) ? 2
				: state.indicator().decimals();
		assertThat(printed).isEqualByComparingTo(expected.abs().setScale(decimals, RoundingMode.HALF_UP));
		assertThat(content.provisional() == null).isEqualTo(!state.provisional);
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
					goals.injectNull(0.5), Arbitraries.of(Verdict.class), Arbitraries.of(true, false),
					Arbitraries.of("2023", "2023-12", "2023-02", "2023-Q3", "2023-6T"))
			.as(State::new);
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
			@Nullable TargetGoal goal, Verdict verdict, boolean provisional, String period) {

		Indicator indicator() {
			return new SampleYear().indicator(this.code);
		}

		ReportContent content() {
			SampleYear year = new SampleYear().period(ReportingPeriod.parse(this.period).orElseThrow())
				.communesMissing(this.provisional ? 1 : 0)
				.with(this.code, Measure.LK, text(this.now))
				.with(this.code, Measure.CK, text(this.before))
				.with(this.code, Measure.KH, text(this.plan));
			if (this.goal != null) {
				year.target(this.code, "Tỉnh giao", "lời giao", this.goal, this.verdict);
			}
			return year.content();
		}

		private static @Nullable String text(@Nullable BigDecimal number) {
			return (number == null) ? null : number.toPlainString();
		}

	}

}
