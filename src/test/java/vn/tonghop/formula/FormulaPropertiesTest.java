package vn.tonghop.formula;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.statistics.Statistics;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.CellValue;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Row.MissingCellPolicy;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

import vn.tonghop.model.Observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

/**
 * Holds against Excel's arithmetic as Apache POI's evaluator knows it, and for any text.
 */
class FormulaPropertiesTest {

	private static final double TOLERANCE = 1e-9;

	/** Numbers as drawn, but those that are decimals to round to, or exponents. */
	private static final Pattern LITERAL = Pattern.compile("(?<![_0-9.^])(1000|100|10|0\\.5|1\\.25|99\\.9)(?![0-9.])");

	private static final Pattern CODE = Pattern.compile("K_[0-9]");

	private static final XSSFWorkbook WORKBOOK = new XSSFWorkbook();

	private static final Row ROW = WORKBOOK.createSheet("S").createRow(0);

	private static final FormulaEvaluator EVALUATOR = WORKBOOK.getCreationHelper().createFormulaEvaluator();

	static {
		((Logger) LoggerFactory.getLogger("org.apache.poi")).setLevel(Level.WARN);
	}

	@AfterContainer
	static void close() throws IOException {
		WORKBOOK.close();
	}

	@Property(tries = 3000)
	void agreesWithTheSpreadsheetEvaluator(@ForAll("formulas") String text,
			@ForAll("figures") List<BigDecimal> figures) {
		Formula formula = Formula.parse(text);
		Outcome ours = evaluate(formula, figures);
		CellValue theirs = spreadsheet(formula, figures);
		boolean agrees = agree(ours, theirs);
		// Near a step (a comparison of almost equal numbers, a rounding at the half) and
		// where almost equal numbers are subtracted, binary numbers say something else.
		boolean delicate = !agrees && delicate(formula, figures);
		Statistics.label("compared")
			.collect(agrees ? "agrees" : delicate ? "delicate" : "differs")
			.coverage((coverage) -> coverage.check("agrees").percentage((percentage) -> percentage > 97));
		assertThat(agrees || delicate)
			.as("%s over %s: ours %s, theirs %s", text, figures, ours, theirs.formatAsString())
			.isTrue();
	}

	@Property(tries = 1000)
	void fiveFunctionsPassOverBlankCells(@ForAll("aggregates") String text,
			@ForAll("sparseFigures") List<Optional<BigDecimal>> figures) {
		Formula formula = Formula.parse(text);
		List<@Nullable BigDecimal> numbers = new ArrayList<>();
		figures.forEach((figure) -> numbers.add(figure.orElse(null)));
		Outcome ours = evaluate(formula, numbers);
		if (ours instanceof Outcome.Missing missing) {
			assertThat(missing.lacking()).isNotEmpty().allMatch((reference) -> numbers.get(index(reference)) == null);
		}
		else {
			CellValue theirs = spreadsheet(formula, numbers);
			assertThat(agree(ours, theirs)).as("%s over %s: ours %s, theirs %s", text, figures, ours, theirs).isTrue();
		}
	}

	@Property(tries = 1000)
	void writtenForExcelItIsTheSameFormula(@ForAll("formulas") String text,
			@ForAll("figures") List<BigDecimal> figures) {
		Formula formula = Formula.parse(text);
		Formula again = Formula.parse(formula.toExcel(Reference::toString));
		assertThat(evaluate(again, figures)).isEqualTo(evaluate(formula, figures));
		assertThat(again.toExcel(Reference::toString)).isEqualTo(formula.toExcel(Reference::toString));
	}

	@Property(tries = 1000)
	void writtenTheVietnameseWayItIsTheSameFormula(@ForAll("formulas") String text,
			@ForAll("figures") List<BigDecimal> figures) {
		// Without an argument to part, a decimal comma within a function parts two.
		Assume.that(text.contains(",") || !text.contains("."));
		String vietnamese = "=" + text.replace(",", " ; ").replace('.', ',');
		assertThat(evaluate(Formula.parse(vietnamese), figures)).isEqualTo(evaluate(Formula.parse(text), figures));
	}

	@Property(tries = 5000)
	void anyTextIsAFormulaOrRefused(@ForAll("texts") String text) {
		Formula formula;
		try {
			formula = Formula.parse(text);
		}
		catch (FormulaException ex) {
			assertThat(ex.position()).isBetween(1, text.length() + 1);
			assertThat(ex.problem()).isNotNull();
			assertThat(ex.getCause()).as("left to the parser: %s", text).isNull();
			return;
		}
		Random random = new Random(text.hashCode());
		assertThatCode(() -> {
			formula.evaluate((reference) -> Observation.MISSING);
			formula.evaluate((reference) -> Observation.of(BigDecimal.ZERO));
			formula.evaluate((reference) -> Observation.of(BigDecimal.valueOf(random.nextInt(), random.nextInt(9))));
			Formula.parse(formula.toExcel(Reference::toString));
			formula.ratio();
		}).as(text).doesNotThrowAnyException();
	}

	@Provide
	Arbitrary<String> formulas() {
		return Arbitraries.longs().map((seed) -> new RandomFormula(seed).draw());
	}

	@Provide
	Arbitrary<String> aggregates() {
		return Arbitraries.longs().map((seed) -> new RandomFormula(seed).drawAggregate());
	}

	@Provide
	Arbitrary<List<BigDecimal>> figures() {
		return Arbitraries.longs()
			.map((seed) -> Stream.generate(figures(new Random(seed))).limit(RandomFormula.CODES).toList());
	}

	@Provide
	Arbitrary<List<Optional<BigDecimal>>> sparseFigures() {
		return Arbitraries.longs().map((seed) -> {
			Random random = new Random(seed);
			Supplier<BigDecimal> figures = figures(random);
			return Stream.generate(() -> Optional.of(figures.get()).filter((figure) -> random.nextBoolean()))
				.limit(RandomFormula.CODES)
				.toList();
		});
	}

	/** Small whole numbers, which often meet, zero among them, and larger decimals. */
	private static Supplier<BigDecimal> figures(Random random) {
		return () -> random.nextBoolean() ? BigDecimal.valueOf(random.nextInt(-3, 21))
				: BigDecimal.valueOf(random.nextInt(-9_999_999, 100_000_000), random.nextInt(5));
	}

	/** Formulas with pieces cut out, doubled, put in; and words strung together. */
	@Provide
	Arbitrary<String> texts() {
		Arbitrary<String> words = Arbitraries
			.of("A", "SL_LUA", "SL_LUA.LK.KT", ".", ",", ";", "(", ")", "IF(", "SUM(", "IFERROR(", "+", "-", "^", "%",
					"1", "0,5", "1.5", "1E9", "1E-999999999", "E", "\"", "\"a\"", "{", "}", ":", "!", "'", "$", "#REF!",
					"[", "]", " ", "\n", "=", "<", ">", "&", "TRUE", "FALSE()", "DT1", "é", "\u0000", "@", "_", "\\",
					"A:A", "\ud83d\ude00", "\u0301")
			.list()
			.ofMaxSize(25)
			.map((list) -> String.join("", list));
		Arbitrary<String> broken = Arbitraries.longs().map((seed) -> {
			Random random = new Random(seed);
			StringBuilder text = new StringBuilder(new RandomFormula(seed).draw());
			for (int i = 0; i <= random.nextInt(3); i++) {
				int at = random.nextInt(text.length() + 1);
				if (random.nextBoolean() && at < text.length()) {
					text.deleteCharAt(at);
				}
				else {
					text.insert(at, "(),;.%^-+E1K_ \"<>=".charAt(random.nextInt(18)));
				}
			}
			return text.toString();
		});
		return Arbitraries.oneOf(words, broken, Arbitraries.strings().all().ofMaxLength(40));
	}

	private static Outcome evaluate(Formula formula, List<@Nullable BigDecimal> figures) {
		return formula.evaluate((reference) -> {
			BigDecimal figure = figures.get(index(reference));
			return (figure != null) ? Observation.of(figure) : Observation.MISSING;
		});
	}

	private static int index(Reference reference) {
		return reference.code().charAt(2) - '0';
	}

	private static CellValue spreadsheet(Formula formula, List<@Nullable BigDecimal> figures) {
		for (int i = 0; i < figures.size(); i++) {
			Cell cell = ROW.getCell(i, MissingCellPolicy.CREATE_NULL_AS_BLANK);
			BigDecimal figure = figures.get(i);
			if (figure != null) {
				cell.setCellValue(figure.doubleValue());
			}
			else {
				cell.setBlank();
			}
		}
		Cell cell = ROW.getCell(figures.size(), MissingCellPolicy.CREATE_NULL_AS_BLANK);
		cell.setCellFormula(formula.toExcel((reference) -> (char) ('A' + index(reference)) + "1"));
		EVALUATOR.clearAllCachedResultValues();
		return EVALUATOR.evaluate(cell);
	}

	private static boolean agree(Outcome ours, CellValue theirs) {
		if (ours instanceof Outcome.Truth truth) {
			return theirs.getCellType() == CellType.BOOLEAN && theirs.getBooleanValue() == truth.value();
		}
		if (ours instanceof Outcome.Number number) {
			return theirs.getCellType() == CellType.NUMERIC
					&& near(number.value().doubleValue(), theirs.getNumberValue());
		}
		return theirs.getCellType() == CellType.ERROR;
	}

	private static boolean near(double ours, double theirs) {
		return Math.abs(ours - theirs) <= TOLERANCE * Math.max(Math.abs(ours), Math.abs(theirs));
	}

	/** Whether a trifle on the figures and numbers changes the outcome by far more. */
	private static boolean delicate(Formula formula, List<BigDecimal> figures) {
		Outcome plain = evaluate(formula, figures);
		Random random = new Random(7);
		for (int i = 0; i < 40; i++) {
			Outcome other = slightlyOff(formula, figures, random);
			boolean same = (plain instanceof Outcome.Number a && other instanceof Outcome.Number b)
					? near(a.value().doubleValue(), b.value().doubleValue()) : plain.equals(other);
			if (!same) {
				return true;
			}
		}
		return false;
	}

	/** Each number apart, even where a figure is named twice and cancels itself. */
	private static Outcome slightlyOff(Formula formula, List<BigDecimal> figures, Random random) {
		Figures changed = Figures.none();
		AtomicInteger named = new AtomicInteger();
		String text = CODE.matcher(formula.text()).replaceAll((code) -> {
			String name = "X_" + named.incrementAndGet();
			BigDecimal figure = figures.get(index(Reference.of(code.group())));
			changed.and(name, slightlyOff(figure, random).toPlainString());
			return name;
		});
		text = LITERAL.matcher(text)
			.replaceAll((literal) -> slightlyOff(new BigDecimal(literal.group()), random).toPlainString());
		return Formula.parse(text).evaluate(changed);
	}

	private static BigDecimal slightlyOff(BigDecimal number, Random random) {
		return number.multiply(BigDecimal.ONE.add(BigDecimal.valueOf(random.nextInt(-1000, 1001), 17)));
	}

}
