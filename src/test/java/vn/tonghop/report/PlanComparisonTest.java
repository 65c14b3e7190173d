package vn.tonghop.report;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.tonghop.model.Verdict;
import vn.tonghop.report.PlanComparison.Goal;

import static org.assertj.core.api.Assertions.assertThat;

class PlanComparisonTest {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			AT_LEAST | trên 99           | %         | trên 99%
			AT_LEAST | 550 trở lên       | lao động  | 550 lao động trở lên
			AT_LEAST | 90% trở lên       | %         | 90% trở lên
			RANGE    | 43-45             | %         | 43-45%
			RANGE    | 1.500 - 1.600     | ha        | 1.500 - 1.600 ha
			OUT_OF   | 9/9               | tiêu chí  | 9/9 tiêu chí
			EXACTLY  | 28.491,00         | tấn       | 28.491,00 tấn
			EXACTLY  | 01                | xã        | 01 xã
			GROWTH   | tăng 3,03%        | tấn       | tăng 3,03%
			WORDS    | giảm 3 tiêu chí   | xã        | giảm 3 tiêu chí
			""")
	void theUnitIsSetIntoTheDecisionsWordsWhereTheyLeaveItOut(Goal goal, String words, String unit, String asked) {
		assertThat(plan(goal, words).asked(unit)).isEqualTo(asked);
	}

	@Test
	void oneNumberIsPrintedAsTheDecisionHasIt() {
		assertThat(plan(Goal.EXACTLY, "28.491,00").number()).contains("28.491,00");
		assertThat(plan(Goal.EXACTLY, "đạt 61").number()).contains("7");
		assertThat(plan(Goal.OUT_OF, "9/9").number()).contains("7");
		assertThat(plan(Goal.RANGE, "1-2").number()).isEmpty();
		assertThat(plan(Goal.AT_LEAST, "trên 99").number()).isEmpty();
	}

	private static PlanComparison plan(Goal goal, String words) {
		return new PlanComparison("", false, goal, List.of("7"), List.of("7"), words, null, null, null, null, null,
				null, null, false, Verdict.NONE, "");
	}

}
