package vn.tonghop.formula;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import vn.tonghop.model.Measure;
import vn.tonghop.model.Observation;

import static org.assertj.core.api.Assertions.assertThat;

class FormulaTest {

	private static final Figures RICE = Figures.with("SL_LUA", "40553").and("DT_LUA", "6805");

	private static Outcome compute(String formula, Figures figures) {
		return Formula.parse(formula).evaluate(figures);
	}

	private static BigDecimal number(String formula, Figures figures) {
		Outcome outcome = compute(formula, figures);
		return outcome.number().orElseThrow(() -> new AssertionError(formula + " is " + outcome));
	}

	private static BigDecimal number(String formula) {
		return number(formula, Figures.none());
	}

	private static Outcome missing(String... references) {
		List<Reference> lacking = new ArrayList<>();
		for (String reference : references) {
			lacking.add(Reference.parse(reference).orElseThrow());
		}
		return new Outcome.Missing(new java.util.LinkedHashSet<>(lacking));
	}

	@Test
	void yieldIsTheQuotientToThirtyFourDigits() {
		assertThat(number("IF(DT_LUA=0,0,SL_LUA/DT_LUA*10)", RICE))
			.isEqualByComparingTo(new BigDecimal("40553").divide(new BigDecimal("6805"), MathContext.DECIMAL128)
				.multiply(BigDecimal.TEN));
	}

	@Test
	void branchNotTakenMayDivideByZero() {
		assertThat(number("IF(DT_LUA=0,0,SL_LUA/DT_LUA*10)", Figures.with("SL_LUA", "5").and("DT_LUA", "0")))
			.isEqualByComparingTo("0");
	}

	@Test
	void quotientByZeroIsNotThereAndLacksNothing() {
		assertThat(compute("SL_LUA/DT_LUA", Figures.with("SL_LUA", "5").and("DT_LUA", "0"))).isEqualTo(missing());
		assertThat(compute("SL_LUA>=1/DT_LUA", Figures.with("SL_LUA", "5").and("DT_LUA", "0"))).isEqualTo(missing());
		assertThat(compute("MOD(5,0)", Figures.none())).isEqualTo(missing());
		assertThat(compute("0^-1", Figures.none())).isEqualTo(missing());
	}

	@Test
	void iferrorReplacesAQuotientByZero() {
		assertThat(number("IFERROR(SL_LUA/DT_LUA,7)", Figures.with("SL_LUA", "5").and("DT_LUA", "0")))
			.isEqualByComparingTo("7");
		assertThat(number("IFERROR(MOD(SL_LUA,0)+1,7)", Figures.with("SL_LUA", "5"))).isEqualByComparingTo("7");
	}

	@Test
	void iferrorDoesNotReplaceWhatIsMissing() {
		assertThat(compute("IFERROR(SL_LUA,0)", Figures.none())).isEqualTo(missing("SL_LUA"));
		assertThat(compute("IFERROR(SUM(SL_LUA,SL_NGO),0)", Figures.none())).isEqualTo(missing("SL_LUA", "SL_NGO"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "X+1", "A+X", "-X", "X%", "X>1", "X&\"\"", "IF(A=A,A,X)", "IF(X=0,1,2)", "AND(A=0,X=0)",
			"OR(A=A,X=0)", "NOT(X)", "ABS(X)", "ROUND(A,X)", "MOD(A,X)", "IFERROR(A,X)", "SUM(A)+X", "SUM(X)+X" })
	void formulaNeedsEveryCodeItNamesOutsideTheFiveFunctions(String formula) {
		assertThat(compute(formula, Figures.with("A", "1"))).isEqualTo(missing("X"));
	}

	@Test
	void allThatLacksIsNamedInOrder() {
		assertThat(compute("NGO.LK+LUA+KHOAI.LK.KT*LUA", Figures.with("LUA", "1")))
			.isEqualTo(missing("NGO.LK", "KHOAI.LK.KT"));
		Outcome.Missing outcome = (Outcome.Missing) compute("Z+Y+X", Figures.none());
		assertThat(outcome.lacking()).extracting(Reference::code).containsExactly("Z", "Y", "X");
	}

	@Test
	void notApplicableCountsAsMissing() {
		assertThat(compute("A+X", Figures.with("A", "1").notApplicable("X"))).isEqualTo(missing("X"));
		assertThat(number("SUM(A,X)", Figures.with("A", "1").notApplicable("X"))).isEqualByComparingTo("1");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			SUM(A,X,B)           | 7
			SUM(X,A)             | 2
			AVERAGE(A,X,B)       | 3.5
			COUNT(A,X,B)         | 2
			MIN(X,A,B)           | 2
			MAX(A,B,X)           | 5
			SUM(A/X,B)           | 5
			MAX(SUM(X,X),A)      | 2
			IF(COUNT(X,X)=0,9,1) | 9
			SUM(IF(X=0,100,1),A) | 2
			""")
	void fiveFunctionsPassOverWhatIsMissing(String formula, String expected) {
		assertThat(number(formula, Figures.with("A", "2").and("B", "5"))).isEqualByComparingTo(expected);
	}

	@ParameterizedTest
	@ValueSource(strings = { "SUM(X,Y)", "AVERAGE(X,Y)", "MIN(X,Y)", "MAX(X,Y)", "SUM(X,Y)+1", "IF(SUM(X,Y)=0,0,1)" })
	void totalOfNothingIsNothing(String formula) {
		assertThat(compute(formula, Figures.none())).isEqualTo(missing("X", "Y"));
	}

	@Test
	void countOfNothingIsZero() {
		assertThat(number("COUNT(X,Y)")).isEqualByComparingTo("0");
	}

	@Test
	void reportedZeroIsAFigure() {
		assertThat(number("AVERAGE(A,B)", Figures.with("A", "0").and("B", "5"))).isEqualByComparingTo("2.5");
		assertThat(number("A+B", Figures.with("A", "0").and("B", "5"))).isEqualByComparingTo("5");
	}

	@Test
	void quotientByZeroWithinASumIsNotPassedOver() {
		Figures figures = Figures.with("A", "1").and("B", "0");
		assertThat(compute("SUM(A/B,A)", figures)).isEqualTo(missing());
		assertThat(number("COUNT(A/B,A)", figures)).isEqualByComparingTo("1");
	}

	@Test
	void decimalsAreExact() {
		Figures figures = Figures.with("A", "0.1").and("B", "0.2");
		assertThat(compute("A+B=0.3", figures)).isEqualTo(new Outcome.Truth(true));
		assertThat(number("A*B", figures)).isEqualByComparingTo("0.02");
		assertThat(number("0.1234567890123456789+A", figures)).isEqualByComparingTo("0.2234567890123456789");
		assertThat(number("12345678901234567890+1")).isEqualByComparingTo("12345678901234567891");
		assertThat(compute("A>=0.10000000000000000000001", figures)).isEqualTo(new Outcome.Truth(false));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			ROUND(2.5,0)       | 3
			ROUND(-2.5,0)      | -3
			ROUND(1.005,2)     | 1.01
			ROUND(1250,-2)     | 1300
			ROUND(2.345,1.9)   | 2.3
			ROUNDUP(1.001,2)   | 1.01
			ROUNDUP(-1.001,2)  | -1.01
			ROUNDDOWN(1.999,2) | 1.99
			ROUNDDOWN(-1.9,0)  | -1
			INT(-1.2)          | -2
			INT(1.9)           | 1
			MOD(7,3)           | 1
			MOD(-7,3)          | 2
			MOD(7,-3)          | -2
			MOD(5.5,2)         | 1.5
			ABS(-3)            | 3
			2^10               | 1024
			2^-3               | 0.125
			1.1^3              | 1.331
			2^3^2              | 64
			9^0.5              | 3
			8^(1/3)            | 2
			2^0.5              | 1.414213562373095048801688724209698
			(-2)^3             | -8
			1E3+1.5e-1         | 1000.15
			.5+1.              | 1.5
			50%                | 0.5
			200*5%             | 10
			-2^2               | 4
			0-2^2              | -4
			-50%^2             | 0.25
			2*-3^2             | 18
			-(1+1)^2           | 4
			-ABS(-2)^2         | 4
			--2                | 2
			+-+2               | -2
			1-2-3              | -4
			12/3/2             | 2
			2+3*4              | 14
			TRUE+1             | 2
			(2>1)*5            | 5
			"2.5"+1            | 3.5
			IF(3,1,2)          | 1
			""")
	void computesAsExcelDoes(String formula, String expected) {
		assertThat(number(formula)).isEqualByComparingTo(expected);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
			1<2               | true
			2<=2              | true
			3<>3.0            | false
			1+1=2             | true
			"a"="A"           | true
			"a"<"b"           | true
			5<"a"             | true
			"z"<FALSE         | true
			AND(1>0,2>1)      | true
			AND(1>0,1>2)      | false
			OR(1>2,2>1)       | true
			NOT(1>2)          | true
			if(1>2,true)      | false
			and(true(),TRUE)  | true
			1&2="12"          | true
			1.50&""="1.5"     | true
			""")
	void comparesAsExcelDoes(String formula, boolean expected) {
		assertThat(compute(formula, Figures.none())).isEqualTo(new Outcome.Truth(expected));
	}

	@Test
	void conditionIsTrueFalseOrANumberOtherThanZero() {
		assertThat(compute("5-5", Figures.none()).truth()).contains(false);
		assertThat(compute("3", Figures.none()).asTruth()).isEqualTo(new Outcome.Truth(true));
		assertThat(compute("\"x\"", Figures.none()).truth()).isEmpty();
	}

	@Test
	void textOrTruthIsNoFigure() {
		assertThat(compute("\"a\"&1", Figures.none())).isEqualTo(new Outcome.Text("a1"));
		assertThat(compute("\"a\"&1", Figures.none()).asNumber()).isEqualTo(new Outcome.Failed("#VALUE!"));
		assertThat(compute("1>0", Figures.none()).asNumber()).isEqualTo(new Outcome.Failed("#VALUE!"));
		assertThat(compute("\"a\"+1", Figures.none())).isEqualTo(new Outcome.Failed("#VALUE!"));
		assertThat(compute("IF(\"a\",1,2)", Figures.none())).isEqualTo(new Outcome.Failed("#VALUE!"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "0^0", "(-2)^0.5", "10^400", "2^99999999999", "1E300*1E300", "10^308*10^1.9" })
	void whatHasNoNumberFails(String formula) {
		assertThat(compute(formula, Figures.none())).isEqualTo(new Outcome.Failed("#NUM!"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "0.5^999999999", "1E-999999999", "10^-400*10^-400*10^-400", "0.0001^250.5" })
	void whatIsTooSmallIsZeroAndSoon(String formula) {
		assertThat(number(formula)).isLessThan(new BigDecimal("1E-600"));
	}

	@Test
	void numberBeyondExcelsRangeIsRefusedWhereverItComesFrom() {
		Outcome outcome = Formula.parse("A+1").evaluate((reference) -> Observation.of(new BigDecimal("1E+999999999")));
		assertThat(outcome).isEqualTo(new Outcome.Failed("#NUM!"));
	}

	@Test
	void wholeNumbersAreNotWrittenWithExponents() {
		assertThat(number("ROUND(1250,-2)").toString()).isEqualTo("1300");
		assertThat(number("1E3").toString()).isEqualTo("1000");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			=IF(A=0,0,A*1.5)       | 15
			=IF(A=0;0;A*1,5)       | 15
			 = IF( A = 0; 0; A*1,5)| 15
			1,5*A                  | 15
			ABS(A*1,5)             | 15
			ROUND(A*,25;1)         | 2.5
			ROUND(A*0.25;1)        | 2.5
			if(a=0,0,a*1.5)        | 15
			MAX(A,1)               | 10
			MAX(A;1,5)             | 10
			SUM(1,5)               | 6
			SUM(1;5)               | 6
			IF(A=0,5,2)            | 2
			""")
	void bothWaysOfWritingAreTaken(String formula, String expected) {
		assertThat(number(formula, Figures.with("A", "10"))).isEqualByComparingTo(expected);
	}

	@Test
	void separatorsWithinQuotesDecideNothing() {
		assertThat(compute("IF(A=10,\";1,5\",2)", Figures.with("A", "10"))).isEqualTo(new Outcome.Text(";1,5"));
		assertThat(compute("IF(A=10;\"a\"\"b\";2,5)", Figures.with("A", "10"))).isEqualTo(new Outcome.Text("a\"b"));
	}

	@Test
	void codesLikeFunctionsWithPointsAndUnderscoresAreRead() {
		Formula formula = Formula.parse("1.5*GDP.LK+A_B-SL_LUA.LK.KT/DAN_LON.CK*KT.KT+SUM(GDP.LK,SUM_1)");
		assertThat(formula.references()).containsExactly(new Reference("GDP", Measure.LK, false), Reference.of("A_B"),
				new Reference("SL_LUA", Measure.LK, true), new Reference("DAN_LON", Measure.CK, false),
				new Reference("KT", null, true), Reference.of("SUM_1"));
	}

	@Test
	void neededAreThoseOutsideTheFiveFunctions() {
		assertThat(Formula.parse("A+SUM(B,C)+MAX(A,D)").neededReferences()).containsExactly(Reference.of("A"));
	}

	@Test
	void unitCountsAreFigures() {
		Formula formula = Formula.parse("TIEU_CHI_NTM/SO_DON_VI");
		assertThat(formula.usesUnitCount()).isTrue();
		assertThat(Formula.parse("A/SO_DON_VI_NOP").usesUnitCount()).isTrue();
		assertThat(Formula.parse("A/SO_DON").usesUnitCount()).isFalse();
		assertThat(number("TIEU_CHI_NTM/SO_DON_VI", Figures.with("TIEU_CHI_NTM", "296").and("SO_DON_VI", "16")))
			.isEqualByComparingTo("18.5");
	}

	@ParameterizedTest
	@ValueSource(strings = { "A/B*100", "A*100/B", "100*A/B", "100*(A/B)", "(A/B)*100", "IF(B=0,0,A/B*100)",
			"=IF(B=0;0;A*100/B)", "IF(B<>0,A/B*100,0)", "IF(B>0,A/B*100,0)", "IFERROR(A/B*100,0)" })
	void shareInPercentIsRecognised(String formula) {
		assertThat(Formula.parse(formula).ratio()).contains(new Ratio("A", "B"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "A/B", "A/B*10", "A/(B*100)", "A+B*100", "A.LK/B*100", "IF(D=0,0,A/B*100)", "A/2*100",
			"IF(B=0,0,A/B*10)", "IF(B>5,A/B*100,0)", "IF(B=0,D,A/B*100)", "A*B/100", "A" })
	void otherFormulasAreNoShare(String formula) {
		assertThat(Formula.parse(formula).ratio()).isEqualTo(Optional.empty());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
			=IF(DT=0;0;SL/DT*1,5)        | IF(Z9=0,0,Z9/Z9*1.5)
			 sum( A.LK , true() ) % & "đ""x"| SUM(Z9,TRUE)%&"đ""x"
			-A^2+1E3                     | (-Z9)^2+1000
			A>=-0,5                      | Z9>=-0.5
			""")
	void writtenForExcelWithCellsInPlaceOfCodes(String formula, String expected) {
		assertThat(Formula.parse(formula).toExcel((reference) -> "Z9")).isEqualTo(expected);
	}

	@Test
	void eachReferenceGetsItsOwnCell() {
		assertThat(
				Formula.parse("A.LK>=A.LK.KT+A").toExcel((reference) -> "'Phụ lục'!" + reference.toString().length()))
			.isEqualTo("'Phụ lục'!4>='Phụ lục'!7+'Phụ lục'!1");
	}

	@Test
	void figureIsAskedForOnce() {
		List<String> asked = new ArrayList<>();
		Formula.parse("A+B*A+SUM(A,D)").evaluate((reference) -> {
			asked.add(reference.code());
			return Observation.of(BigDecimal.ONE);
		});
		assertThat(asked).containsExactly("A", "B", "D");
	}

	@Test
	void oneFormulaServesManyThreads() {
		Formula formula = Formula.parse("IF(B=0,0,ROUND(A/B*100,2))");
		List<BigDecimal> outcomes = IntStream.range(0, 20_000).parallel().mapToObj((i) -> number2(formula, i)).toList();
		for (int i = 0; i < outcomes.size(); i++) {
			assertThat(outcomes.get(i)).isEqualByComparingTo(Integer.toString(i));
		}
	}

	private static BigDecimal number2(Formula formula, int percent) {
		return formula.evaluate(Figures.with("A", Integer.toString(percent)).and("B", "100")).number().orElseThrow();
	}

	@Test
	void hundredThousandEvaluationsTakeNoTimeWorthNaming() {
		Formula formula = Formula.parse("IF(DT_LUA=0,TRUE,AND(SL_LUA/DT_LUA*10>=20,SL_LUA/DT_LUA*10<=90))");
		long start = System.nanoTime();
		int held = 0;
		for (int i = 0; i < 100_000; i++) {
			held += formula.evaluate(RICE).truth().orElse(false) ? 1 : 0;
		}
		assertThat(held).isEqualTo(100_000);
		assertThat(System.nanoTime() - start).isLessThan(5_000_000_000L);
	}

}
