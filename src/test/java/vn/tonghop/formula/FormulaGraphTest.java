package vn.tonghop.formula;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FormulaGraphTest {

	private static FormulaGraph graph(String... codesAndFormulas) {
		Map<String, Formula> formulas = new LinkedHashMap<>();
		for (int i = 0; i < codesAndFormulas.length; i += 2) {
			formulas.put(codesAndFormulas[i], Formula.parse(codesAndFormulas[i + 1]));
		}
		return new FormulaGraph(formulas);
	}

	@Test
	void formulaComesAfterThoseItNeeds() {
		FormulaGraph graph = graph("TONG", "LUA_NGO+KHOAI", "LUA_NGO", "LUA+NGO", "TY_LE", "LUA_NGO/TONG*100");
		assertThat(graph.order()).containsExactly("LUA_NGO", "TONG", "TY_LE");
		assertThat(graph.circles()).isEmpty();
	}

	@Test
	void orderOfTheCatalogueIsKeptWhereItMay() {
		assertThat(graph("D", "X", "B", "X", "A", "X").order()).containsExactly("D", "B", "A");
	}

	@Test
	void circleIsToldAsItsCodesInTurn() {
		FormulaGraph graph = graph("VAO", "A+1", "A", "B+1", "B", "D.LK*2", "D", "SUM(A,X)", "RIENG", "X");
		assertThat(graph.circles()).containsExactly(List.of("A", "B", "D"));
		assertThat(graph.order()).containsExactlyInAnyOrder("VAO", "A", "B", "D", "RIENG");
	}

	@Test
	void formulaThatNamesItselfIsACircle() {
		assertThat(graph("A", "A+1").circles()).containsExactly(List.of("A"));
		assertThat(graph("A", "A.CK*1.05").circles()).containsExactly(List.of("A"));
	}

	@Test
	void periodBeforeMakesNoCircle() {
		FormulaGraph graph = graph("A", "A.KT+B.LK.KT", "B", "A");
		assertThat(graph.circles()).isEmpty();
		assertThat(graph.order()).containsExactly("A", "B");
	}

	@Test
	void everyCodeOfEveryCircleIsTold() {
		FormulaGraph graph = graph("A", "B+D", "B", "A", "D", "A", "X", "Y", "Y", "X");
		assertThat(graph.circles()).containsExactly(List.of("A", "B"), List.of("D", "A"), List.of("X", "Y"));
	}

	@Test
	void longChainIsNoTrouble() {
		Map<String, Formula> formulas = new LinkedHashMap<>();
		for (int i = 20_000; i > 0; i--) {
			formulas.put("M_" + i, Formula.parse("M_" + (i - 1) + "+1"));
		}
		FormulaGraph graph = new FormulaGraph(formulas);
		assertThat(graph.order().get(0)).isEqualTo("M_1");
		assertThat(graph.circles()).isEmpty();
	}

}
