package vn.tonghop.formula;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;

import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.formula.EvaluationName;
import org.apache.poi.ss.formula.FormulaParser;
import org.apache.poi.ss.formula.FormulaParsingWorkbook;
import org.apache.poi.ss.formula.FormulaType;
import org.apache.poi.ss.formula.SheetIdentifier;
import org.apache.poi.ss.formula.ptg.AbstractFunctionPtg;
import org.apache.poi.ss.formula.ptg.AddPtg;
import org.apache.poi.ss.formula.ptg.AttrPtg;
import org.apache.poi.ss.formula.ptg.ConcatPtg;
import org.apache.poi.ss.formula.ptg.DividePtg;
import org.apache.poi.ss.formula.ptg.EqualPtg;
import org.apache.poi.ss.formula.ptg.GreaterEqualPtg;
import org.apache.poi.ss.formula.ptg.GreaterThanPtg;
import org.apache.poi.ss.formula.ptg.LessEqualPtg;
import org.apache.poi.ss.formula.ptg.LessThanPtg;
import org.apache.poi.ss.formula.ptg.MultiplyPtg;
import org.apache.poi.ss.formula.ptg.NamePtg;
import org.apache.poi.ss.formula.ptg.NameXPxg;
import org.apache.poi.ss.formula.ptg.NotEqualPtg;
import org.apache.poi.ss.formula.ptg.ParenthesisPtg;
import org.apache.poi.ss.formula.ptg.PercentPtg;
import org.apache.poi.ss.formula.ptg.PowerPtg;
import org.apache.poi.ss.formula.ptg.Ptg;
import org.apache.poi.ss.formula.ptg.SubtractPtg;
import org.apache.poi.ss.formula.ptg.UnaryMinusPtg;
import org.apache.poi.ss.formula.ptg.UnaryPlusPtg;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.Table;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;

import vn.tonghop.formula.FormulaException.Problem;

/**
 * Turns a formula that was read into a tree, in the order that Excel computes. Apache
 * POI's parser decides the order; it gives its tokens in reverse Polish notation, of
 * which only the kinds listed here are taken.
 */
final class ExpressionBuilder {

	/** No cell's address has an underscore, and no function's name begins with one. */
	private static final String NAME_PREFIX = "_k";

	private static final Map<Class<? extends Ptg>, Operator> OPERATORS = Map.ofEntries(
			Map.entry(AddPtg.class, Operator.ADD), Map.entry(SubtractPtg.class, Operator.SUBTRACT),
			Map.entry(MultiplyPtg.class, Operator.MULTIPLY), Map.entry(DividePtg.class, Operator.DIVIDE),
			Map.entry(PowerPtg.class, Operator.POWER), Map.entry(ConcatPtg.class, Operator.JOIN),
			Map.entry(EqualPtg.class, Operator.EQUAL), Map.entry(NotEqualPtg.class, Operator.NOT_EQUAL),
			Map.entry(LessThanPtg.class, Operator.LESS), Map.entry(LessEqualPtg.class, Operator.LESS_OR_EQUAL),
			Map.entry(GreaterThanPtg.class, Operator.GREATER),
			Map.entry(GreaterEqualPtg.class, Operator.GREATER_OR_EQUAL));

	private final List<Expression> operands;

	private final Deque<Expression> stack = new ArrayDeque<>();

	private ExpressionBuilder(List<Expression> operands) {
		this.operands = operands;
	}

	static Expression build(FormulaText text, String original) {
		try {
			Ptg[] tokens = FormulaParser.parse(text.with((operand) -> NAME_PREFIX + operand), new Names(),
					FormulaType.CELL, -1);
			ExpressionBuilder builder = new ExpressionBuilder(text.operands());
			for (Ptg token : tokens) {
				builder.add(token);
			}
			Expression expression = builder.stack.pop();
			if (!builder.stack.isEmpty()) {
				throw new IllegalStateException("Operands are left over");
			}
			return expression;
		}
		catch (RuntimeException ex) {
			// The parser tells a text that it refuses by exceptions of several kinds, and
			// only to programmers.
			FormulaException refused = new FormulaException(Problem.SYNTAX, 1, original);
			refused.initCause(ex);
			throw refused;
		}
	}

	private void add(Ptg token) {
		Operator operator = OPERATORS.get(token.getClass());
		if (operator != null) {
			Expression right = this.stack.pop();
			this.stack.push(new Expression.Operation(operator, this.stack.pop(), right));
		}
		else if (token instanceof NamePtg name) {
			this.stack.push(this.operands.get(name.getIndex()));
		}
		else if (token instanceof UnaryMinusPtg) {
			this.stack.push(new Expression.Negation(this.stack.pop()));
		}
		else if (token instanceof PercentPtg) {
			this.stack.push(new Expression.Percent(this.stack.pop()));
		}
		else if (token instanceof AttrPtg attribute && attribute.isSum()) {
			this.stack.push(new Expression.Call(ExcelFunction.SUM, List.of(this.stack.pop())));
		}
		else if (token instanceof AbstractFunctionPtg function) {
			call(function);
		}
		else if (!(token instanceof NameXPxg || token instanceof ParenthesisPtg || token instanceof UnaryPlusPtg
				|| token instanceof AttrPtg)) {
			throw new IllegalStateException("Not on the white list: " + token.getClass());
		}
	}

	/**
	 * Of a function that Excel's first file format did not know the name stands apart.
	 */
	private void call(AbstractFunctionPtg token) {
		boolean apart = token.isExternalFunction();
		ExcelFunction function = apart ? ExcelFunction.IFERROR : ExcelFunction.named(token.getName()).orElseThrow();
		LinkedList<Expression> arguments = new LinkedList<>();
		for (int i = apart ? 1 : 0; i < token.getNumberOfOperands(); i++) {
			arguments.addFirst(this.stack.pop());
		}
		this.stack.push(new Expression.Call(function, arguments));
	}

	/** The one thing that the parser may ask for: what a name stands for. */
	private static final class Names implements FormulaParsingWorkbook {

		@Override
		public @Nullable EvaluationName getName(String name, int sheet) {
			return name.startsWith(NAME_PREFIX) ? new OperandName(name) : null;
		}

		@Override
		public @Nullable Ptg getNameXPtg(String name, @Nullable SheetIdentifier sheet) {
			return name.equals(ExcelFunction.IFERROR.name()) ? new NameXPxg(name) : null;
		}

		@Override
		public Name createName() {
			throw new UnsupportedOperationException();
		}

		@Override
		public @Nullable Table getTable(String name) {
			return null;
		}

		@Override
		public Ptg get3DReferencePtg(CellReference cell, SheetIdentifier sheet) {
			throw new UnsupportedOperationException();
		}

		@Override
		public Ptg get3DReferencePtg(AreaReference area, SheetIdentifier sheet) {
			throw new UnsupportedOperationException();
		}

		@Override
		public int getExternalSheetIndex(String sheet) {
			throw new UnsupportedOperationException();
		}

		@Override
		public int getExternalSheetIndex(String workbook, String sheet) {
			throw new UnsupportedOperationException();
		}

		@Override
		public SpreadsheetVersion getSpreadsheetVersion() {
			return SpreadsheetVersion.EXCEL2007;
		}

	}

	private record OperandName(String name) implements EvaluationName {

		@Override
		public String getNameText() {
			return this.name;
		}

		@Override
		public boolean isFunctionName() {
			return false;
		}

		@Override
		public boolean hasFormula() {
			return false;
		}

		@Override
		public Ptg[] getNameDefinition() {
			return new Ptg[0];
		}

		@Override
		public boolean isRange() {
			return true;
		}

		@Override
		public NamePtg createPtg() {
			return new NamePtg(Integer.parseInt(this.name.substring(NAME_PREFIX.length())));
		}

	}

}
