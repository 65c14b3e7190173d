package vn.tonghop.consolidation;

import java.math.BigDecimal;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.tonghop.model.Indicator;
import vn.tonghop.model.Indicator.Aggregation;
import vn.tonghop.model.Indicator.DataType;
import vn.tonghop.model.Indicator.Direction;
import vn.tonghop.model.TargetGoal;
import vn.tonghop.model.Verdict;

import static org.assertj.core.api.Assertions.assertThat;

class JudgeTest {

	@ParameterizedTest
	@CsvSource({ "39845, 39844.9999, NOT_MET", "39845, 39845.00, MET", "39845, 42300, EXCEEDED" })
	void higherIsBetterAgainstANumber(BigDecimal target, BigDecimal done, Verdict verdict) {
		assertThat(stock(new TargetGoal.Exactly(target), Direction.HIGHER_IS_BETTER, done)).isEqualTo(verdict);
	}

	@ParameterizedTest
	@CsvSource({ "0.63, 0.64, NOT_MET", "0.63, 0.630, MET", "0.63, 0.46, EXCEEDED" })
	void lowerIsBetterAgainstANumber(BigDecimal target, BigDecimal done, Verdict verdict) {
		assertThat(stock(new TargetGoal.Exactly(target), Direction.LOWER_IS_BETTER, done)).isEqualTo(verdict);
	}

	@ParameterizedTest
	@CsvSource({ "13.99, NOT_MET, EXCEEDED", "14, MET, MET", "14.64, MET, MET", "15.0, MET, MET",
			"15.01, EXCEEDED, NOT_MET" })
	void withinARange(BigDecimal done, Verdict higherIsBetter, Verdict lowerIsBetter) {
		TargetGoal range = new TargetGoal.Range(new BigDecimal("14"), new BigDecimal("15"));
		assertThat(stock(range, Direction.HIGHER_IS_BETTER, done)).isEqualTo(higherIsBetter);
		assertThat(stock(range, Direction.LOWER_IS_BETTER, done)).isEqualTo(lowerIsBetter);
	}

	@ParameterizedTest
	@CsvSource({ "19.99, NOT_MET", "20, MET", "49, MET" })
	void aBoundIsMetNeverExceeded(BigDecimal done, Verdict verdict) {
		TargetGoal bound = new TargetGoal.AtLeast(new BigDecimal("20.0"));
		assertThat(stock(bound, Direction.HIGHER_IS_BETTER, done)).isEqualTo(verdict);
		assertThat(stock(bound, Direction.LOWER_IS_BETTER, done)).isEqualTo(verdict);
	}

	@ParameterizedTest
	@CsvSource({ "0.65, NOT_MET", "0.64, MET", "0.41, MET" })
	void belowABound(BigDecimal done, Verdict verdict) {
		TargetGoal bound = new TargetGoal.AtMost(new BigDecimal("0.64"));
		assertThat(stock(bound, Direction.LOWER_IS_BETTER, done)).isEqualTo(verdict);
		assertThat(stock(bound, Direction.HIGHER_IS_BETTER, done)).isEqualTo(verdict);
	}

	@ParameterizedTest
	@CsvSource({ "26, NOT_MET", "27, MET", "28, EXCEEDED" })
	void soManyOfAWhole(BigDecimal done, Verdict verdict) {
		TargetGoal share = new TargetGoal.OutOf(new BigDecimal("27"), new BigDecimal("30"));
		assertThat(stock(share, Direction.HIGHER_IS_BETTER, done)).isEqualTo(verdict);
	}

	@Test
	void aGrowthIsHeldAgainstGrowthAlone() {
		TargetGoal growth = new TargetGoal.Growth(new BigDecimal("3.03"));
		Indicator indicator = indicator(DataType.STOCK, Direction.HIGHER_IS_BETTER);
		assertThat(Judge.judge(growth, indicator, BigDecimal.ONE, new BigDecimal("3.35"), true))
			.isEqualTo(Verdict.EXCEEDED);
		assertThat(Judge.judge(growth, indicator, BigDecimal.TEN, null, true)).isEqualTo(Verdict.NONE);
		TargetGoal fall = new TargetGoal.Growth(new BigDecimal("-2"));
		assertThat(Judge.judge(fall, indicator(DataType.STOCK, Direction.LOWER_IS_BETTER), BigDecimal.ONE,
				new BigDecimal("-2.5"), true))
			.isEqualTo(Verdict.EXCEEDED);
	}

	@Test
	void wordsAndMissingFiguresAreLeftToAPerson() {
		Indicator indicator = indicator(DataType.STOCK, Direction.HIGHER_IS_BETTER);
		assertThat(Judge.judge(new TargetGoal.Words(), indicator, BigDecimal.ONE, BigDecimal.ONE, true))
			.isEqualTo(Verdict.NONE);
		assertThat(Judge.judge(new TargetGoal.Exactly(BigDecimal.ONE), indicator, null, BigDecimal.ONE, true))
			.isEqualTo(Verdict.NONE);
	}

	@Test
	void aFlowUnderItsLimitIsNotYetThereBeforeTheYearsEnd() {
		Indicator flow = indicator(DataType.FLOW, Direction.LOWER_IS_BETTER);
		for (TargetGoal goal : List.of(new TargetGoal.Exactly(BigDecimal.TEN), new TargetGoal.AtMost(BigDecimal.TEN))) {
			assertThat(Judge.judge(goal, flow, BigDecimal.ONE, null, false)).isEqualTo(Verdict.IN_PROGRESS);
			assertThat(Judge.judge(goal, flow, BigDecimal.ONE, null, true)).isNotEqualTo(Verdict.NOT_MET);
		}
	}

	@Test
	void aFlowThatReachedItsLeastHasItBeforeTheYearsEnd() {
		Indicator flow = indicator(DataType.FLOW, Direction.HIGHER_IS_BETTER);
		TargetGoal least = new TargetGoal.AtLeast(BigDecimal.TEN);
		assertThat(Judge.judge(least, flow, BigDecimal.ONE, null, false)).isEqualTo(Verdict.IN_PROGRESS);
		assertThat(Judge.judge(least, flow, BigDecimal.TEN, null, false)).isEqualTo(Verdict.MET);
	}

	private static Verdict stock(TargetGoal goal, Direction direction, BigDecimal done) {
		return Judge.judge(goal, indicator(DataType.STOCK, direction), done, null, false);
	}

	private static Indicator indicator(DataType dataType, Direction direction) {
		return new Indicator("SL", "1", "Sản lượng", "tấn", 0, "", "XA", dataType, Aggregation.SUM, null, direction, 1,
				List.of(), null, false, null, null, null);
	}

}
