package vn.tonghop.formula;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import vn.tonghop.model.Observation;

/**
 * An Excel formula over codes, such as {@code IF(DT_LUA=0,0,SL_LUA/DT_LUA*10)}, parsed.
 * Immutable, for any number of threads; parse once and evaluate often.
 *
 * <p>
 * Taken are the functions IF AND OR NOT ABS ROUND ROUNDUP ROUNDDOWN INT MOD SUM AVERAGE
 * COUNT MIN MAX IFERROR, TRUE and FALSE, the operators {@code + - * / ^ & % = <> < > <=
 * >=}, numbers, texts in quotes and parentheses; a leading equals sign; semicolons with a
 * decimal comma as Vietnamese Excel writes them, also {@code DT*1,5} where there is
 * nothing to part. A text that reads in both ways without a semicolon, such as
 * {@code MAX(A,5)} or {@code SUM(1,5)}, has commas between arguments. Functions and codes
 * are taken in small letters too.
 *
 * <p>
 * Missing is not zero: a formula needs every code it names, even one in a branch of IF
 * that is not taken or inside IFERROR; only SUM, AVERAGE, COUNT, MIN and MAX pass over
 * what is missing, and of nothing (but COUNT) they make nothing. A figure that is not
 * applicable counts as missing. n ÷ 0 is not there: unlike a missing figure it is an
 * error as in Excel, which IFERROR replaces and which an untaken branch of IF does not
 * meet.
 */
public final class Formula {

	/** Characters that a formula may have. */
	public static final int MAX_LENGTH = 2_000;

	/** How deep parentheses, functions and signs may be nested. */
	public static final int MAX_DEPTH = 64;

	private final String text;

	private final FormulaText read;

	private final Expression expression;

	private final Set<Reference> references;

	private final boolean[] needed;

	private Formula(String text, FormulaText read, Expression expression) {
		this.text = text;
		this.read = read;
		this.expression = expression;
		this.references = Collections.unmodifiableSet(new LinkedHashSet<>(read.references()));
		this.needed = new boolean[read.references().size()];
		Needs.mark(expression, this.needed);
	}

	/**
	 * Reads a formula.
	 * @throws FormulaException where the text is none that may be used
	 */
	public static Formula parse(String text) {
		FormulaText read = FormulaReader.read(text);
		return new Formula(text, read, ExpressionBuilder.build(read, text));
	}

	/** What keeps a text from being an indicator's code; empty where nothing does. */
	public static Optional<CodeProblem> codeProblem(String code) {
		return Codes.problem(code);
	}

	/** As it was written. */
	public String text() {
		return this.text;
	}

	/** The figures that it names, in order of appearance. */
	public Set<Reference> references() {
		return this.references;
	}

	/** The figures without which there is no outcome, in order of appearance. */
	public Set<Reference> neededReferences() {
		Set<Reference> found = new LinkedHashSet<>();
		List<Reference> all = this.read.references();
		for (int i = 0; i < this.needed.length; i++) {
			if (this.needed[i]) {
				found.add(all.get(i));
			}
		}
		return Collections.unmodifiableSet(found);
	}

	/**
	 * Whether it names the number of communes ({@code SO_DON_VI} or
	 * {@code SO_DON_VI_NOP}): then it serves only the whole.
	 */
	public boolean usesUnitCount() {
		return this.references.stream().anyMatch(Reference::unitCount);
	}

	/**
	 * The two codes of a share in percent: {@code A/B*100}, {@code A*100/B}, and the same
	 * within {@code IF(B=0,0,…)} or {@code IFERROR(…,0)}.
	 */
	public Optional<Ratio> ratio() {
		return RatioShape.of(this.expression, this.read.references());
	}

	/**
	 * Computes the formula.
	 * @param figures the figure of each reference; asked once for each, in order
	 */
	public Outcome evaluate(Function<Reference, Observation> figures) {
		Value[] values = new Value[this.needed.length];
		boolean enough = true;
		for (int i = 0; i < values.length; i++) {
			Observation figure = figures.apply(this.read.references().get(i));
			values[i] = (figure instanceof Observation.Reported reported) ? Decimals.settled(reported.value())
					: Value.ABSENT;
			enough &= values[i] != Value.ABSENT || !this.needed[i];
		}
		if (!enough) {
			return lacking(values, true);
		}
		Value value = this.expression.evaluate(values);
		if (value instanceof Value.Number number) {
			return new Outcome.Number(number.number());
		}
		if (value instanceof Value.Truth truth) {
			return new Outcome.Truth(truth.truth());
		}
		if (value instanceof Value.Text content) {
			return new Outcome.Text(content.text());
		}
		if (value instanceof Value.Error error) {
			return value.equals(Value.NO_QUOTIENT) ? new Outcome.Missing(Set.of()) : new Outcome.Failed(error.name());
		}
		return lacking(values, false);
	}

	private Outcome lacking(Value[] values, boolean onlyNeeded) {
		Set<Reference> lacking = new LinkedHashSet<>();
		for (int i = 0; i < values.length; i++) {
			if (values[i] == Value.ABSENT && (this.needed[i] || !onlyNeeded)) {
				lacking.add(this.read.references().get(i));
			}
		}
		return new Outcome.Missing(lacking);
	}

	/**
	 * Writes the formula for Excel, with cells in place of codes: without the equals
	 * sign, commas between arguments, a point as decimal mark, as a workbook's file holds
	 * it.
	 * @param cellOf the address of each reference's cell, such as {@code G12} or
	 * {@code 'Phụ lục'!G12}
	 */
	public String toExcel(Function<Reference, String> cellOf) {
		return this.read.with((operand) -> {
			Expression expression = this.read.operands().get(operand);
			if (expression instanceof Expression.Figure figure) {
				return cellOf.apply(this.read.references().get(figure.index()));
			}
			return ((Expression.Constant) expression).written();
		});
	}

	/**
	 * As {@link #toExcel}, for cells that hold an empty text where a figure is missing:
	 * {@code #N/A} where the formula has no outcome for want of figures, an error of
	 * Excel's where it fails, else what {@link #evaluate} makes of the same figures.
	 * @param cellOf the address of each reference's cell
	 */
	public String toExcelWithGaps(Function<Reference, String> cellOf) {
		List<Reference> all = this.read.references();
		return new ExcelWithGaps((index) -> cellOf.apply(all.get(index))).write(this.expression);
	}

	/** The text, as written. */
	@Override
	public String toString() {
		return this.text;
	}

}
