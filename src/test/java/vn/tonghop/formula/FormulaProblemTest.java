package vn.tonghop.formula;

import java.util.Collections;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import vn.tonghop.formula.FormulaException.Problem;
import vn.tonghop.model.Measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class FormulaProblemTest {

	private static FormulaException refused(String text) {
		FormulaException refusal = catchThrowableOfType(FormulaException.class, () -> Formula.parse(text));
		assertThat(refusal).as(text).isNotNull();
		return refusal;
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '~', ignoreLeadingAndTrailingWhitespace = true, textBlock = """
			=                      | EMPTY                      | 2  | ~~
			SL_LUA DT_LUA          | SYNTAX                     | 8  | DT_LUA
			SL_LUA+                | SYNTAX                     | 8  | ~~
			*2                     | SYNTAX                     | 1  | *
			A=>B                   | SYNTAX                     | 3  | >
			A+()                   | SYNTAX                     | 4  | )
			2A                     | SYNTAX                     | 2  | A
			%5                     | SYNTAX                     | 1  | %
			SUM(A                  | PARENTHESIS                | 1  | SUM(
			(A+(B)                 | PARENTHESIS                | 1  | (
			A)                     | PARENTHESIS                | 2  | )
			A≥5                    | CHARACTER                  | 2  | ≥
			A@B                    | CHARACTER                  | 2  | @
			1E999                  | NUMBER                     | 1  | 1E999
			MAX(1.234;A)           | NUMBER                     | 5  | 1.234
			MAX(1,5;2.5)           | NUMBER                     | 9  | 2.5
			MAX(1,2,3;A)           | NUMBER                     | 5  | 1,2,3
			A&"abc                 | TEXT                       | 3  | "abc
			A,B                    | SEPARATOR                  | 2  | ,
			SUM((A,B))             | SEPARATOR                  | 7  | ,
			IF(A=0;0,A)            | SEPARATOR                  | 9  | ,
			(A;B)                  | SEPARATOR                  | 3  | ;
			DT1+2                  | CELL_ADDRESS               | 1  | DT1
			2*XFD1048576           | CELL_ADDRESS               | 3  | XFD1048576
			$A$1                   | CELL_ADDRESS               | 1  | $
			R1C1+1                 | CELL_ADDRESS               | 1  | R1C1
			A:B                    | RANGE                      | 2  | :
			SUM({1,2})             | ARRAY                      | 5  | {
			Sheet!A                | EXTERNAL_REFERENCE         | 1  | Sheet!
			'Trang 1'!A            | EXTERNAL_REFERENCE         | 1  | '
			[1]X!A                 | EXTERNAL_REFERENCE         | 1  | [
			A+#REF!                | ERROR_VALUE                | 3  | #REF!
			SUM+1                  | FUNCTION_WITHOUT_ARGUMENTS | 1  | SUM
			SL_LÚA+1               | UNKNOWN_NAME               | 1  | SL_LÚA
			_A                     | UNKNOWN_NAME               | 1  | _A
			IF(A,,1)               | EMPTY_ARGUMENT             | 6  | ,
			SUM(A,)                | EMPTY_ARGUMENT             | 7  | )
			SUM(,A)                | EMPTY_ARGUMENT             | 5  | ,
			SUM()                  | ARGUMENT_COUNT             | 1  | SUM(
			2+ROUND(A)             | ARGUMENT_COUNT             | 3  | ROUND(
			IF(A,1,2,3)            | ARGUMENT_COUNT             | 1  | IF(
			TRUE(1)                | ARGUMENT_COUNT             | 1  | TRUE
			""")
	void mistakeIsNamedWithItsPlace(String text, Problem problem, int position, String offending) {
		FormulaException refusal = refused(text);
		assertThat(refusal.problem()).isEqualTo(problem);
		assertThat(refusal.position()).isEqualTo(position);
		assertThat(refusal.offending()).isEqualTo(offending);
	}

	@Test
	void unknownFunctionIsNamed() {
		FormulaException refusal = refused("=1+ VLOOKUP (A,B)");
		assertThat(refusal.problem()).isEqualTo(Problem.UNKNOWN_FUNCTION);
		assertThat(refusal.name()).isEqualTo("VLOOKUP");
		assertThat(refusal.position()).isEqualTo(5);
	}

	@ParameterizedTest
	@CsvSource({ "SL_LUA.XX, XX", "SL_LUA.LK.XX, LK.XX", "SL_LUA.KT.LK, KT.LK", "SL_LUA.PKH, PKH",
			"SL_LUA.LK.KT.KT, LK.KT.KT" })
	void unknownMeasureIsNamed(String text, String measure) {
		FormulaException refusal = refused(text);
		assertThat(refusal.problem()).isEqualTo(Problem.UNKNOWN_MEASURE);
		assertThat(refusal.name()).isEqualTo(measure);
	}

	@ParameterizedTest
	@ValueSource(strings = { "INDIRECT(\"A1\")", "HYPERLINK(\"x\")", "CALL(\"x\")", "NOW()", "RAND()", "WEBSERVICE(A)",
			"_xlfn.CONCAT(A)", "SL_LUA(1)", "OFFSET(A,1,1)", "CHOOSE(1,A)" })
	void functionsBeyondTheWhiteListAreRefused(String text) {
		assertThat(refused(text).problem()).isEqualTo(Problem.UNKNOWN_FUNCTION);
	}

	@Test
	void lengthIsBounded() {
		String longest = "A" + "+1".repeat(999) + " ";
		assertThat(longest).hasSize(Formula.MAX_LENGTH);
		assertThat(Formula.parse(longest).evaluate(Figures.with("A", "1")).number())
			.hasValueSatisfying((number) -> assertThat(number).isEqualByComparingTo("1000"));
		assertThat(refused(longest + " ").problem()).isEqualTo(Problem.TOO_LONG);
	}

	@ParameterizedTest
	@CsvSource({ "(, )", "-, ''", "ABS(, )", "-(, )", "IF(TRUE;, ;0)" })
	void depthIsBounded(String opening, String closing) {
		int levels = Formula.MAX_DEPTH / (opening.startsWith("-(") ? 2 : 1);
		assertThat(Formula.parse(opening.repeat(levels) + "A" + closing.repeat(levels))
			.evaluate(Figures.with("A", "1"))
			.number()).isPresent();
		assertThat(refused(opening.repeat(levels + 1) + "A" + closing.repeat(levels + 1)).problem())
			.isEqualTo(Problem.TOO_DEEP);
	}

	@Test
	void textIsAsLongAsExcelTakesIt() {
		assertThat(Formula.parse("\"" + "x".repeat(255) + "\"=\"\"")).isNotNull();
		assertThat(refused("\"" + "x".repeat(256) + "\"=\"\"").problem()).isEqualTo(Problem.TEXT);
	}

	@Test
	void functionTakesUpTo255Arguments() {
		assertThat(Formula.parse("SUM(" + String.join(",", Collections.nCopies(255, "1")) + ")")
			.evaluate(Figures.none())
			.number()).hasValueSatisfying((number) -> assertThat(number).isEqualByComparingTo("255"));
		assertThat(refused("SUM(" + String.join(",", Collections.nCopies(256, "1")) + ")").problem())
			.isEqualTo(Problem.ARGUMENT_COUNT);
	}

	@ParameterizedTest
	@ValueSource(strings = { "SL_LUA", "A", "R", "C", "GDP", "A_1", "DT0", "XFE1", "A1048577", "ABCD1", "SUM_1", "LK",
			"A1B", "DT1_X", "RC" })
	void codesThatMayBe(String code) {
		assertThat(Formula.codeProblem(code)).isEmpty();
		assertThat(Reference.parse(code)).contains(Reference.of(code));
	}

	@ParameterizedTest
	@CsvSource({ "DT1, CELL_ADDRESS", "A1, CELL_ADDRESS", "XFD9, CELL_ADDRESS", "XFD1048576, CELL_ADDRESS",
			"A01, CELL_ADDRESS", "R1C1, CELL_ADDRESS", "R2C, CELL_ADDRESS", "SUM, FUNCTION_NAME", "IF, FUNCTION_NAME",
			"IFERROR, FUNCTION_NAME", "TRUE, FUNCTION_NAME", "VLOOKUP, FUNCTION_NAME", "YEARFRAC, FUNCTION_NAME",
			"sl_lua, NOT_WELL_FORMED", "1A, NOT_WELL_FORMED", "_A, NOT_WELL_FORMED", "SL LUA, NOT_WELL_FORMED",
			"SL.LUA, NOT_WELL_FORMED", "'', NOT_WELL_FORMED", "ĐT, NOT_WELL_FORMED", "SO_DON_VI, RESERVED",
			"SO_DON_VI_NOP, RESERVED" })
	void codesThatMayNotBe(String code, CodeProblem problem) {
		assertThat(Formula.codeProblem(code)).contains(problem);
	}

	@Test
	void referenceIsReadAndWrittenAlike() {
		assertThat(Reference.parse("sl_lua.lk.kt")).contains(new Reference("SL_LUA", Measure.LK, true));
		assertThat(new Reference("SL_LUA", Measure.LK, true)).hasToString("SL_LUA.LK.KT");
		assertThat(new Reference("SL_LUA", null, true)).hasToString("SL_LUA.KT");
		assertThat(Reference.parse("SL_LUA.")).isEmpty();
		assertThat(Reference.parse("DT1.LK")).isEmpty();
		assertThat(Reference.parse("SL_LUA.GC")).isEmpty();
	}

}
