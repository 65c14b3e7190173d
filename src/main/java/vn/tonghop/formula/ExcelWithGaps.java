package vn.tonghop.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/**
 * Writes a formula for Excel over cells of which some may hold an empty text for a figure
 * that is missing. What has no outcome becomes {@code #N/A}, which passes through Excel's
 * operators as a missing figure passes through ours.
 */
final class ExcelWithGaps {

	private static final String NOTHING = "NA()";

	/** Stands for what MIN and MAX pass over; no figure comes near. */
	private static final String ENDLESS = "9.9E+307";

	private final IntFunction<String> cells;

	/**
	 * @param cells the address of each reference's cell, by its place in the formula
	 */
	ExcelWithGaps(IntFunction<String> cells) {
		this.cells = cells;
	}

	/** The whole formula: {@code #N/A} where a figure that it needs is missing. */
	String write(Expression expression) {
		return guarded(expression);
	}

	private String text(Expression expression) {
		if (expression instanceof Expression.Constant constant) {
			return constant.written();
		}
		if (expression instanceof Expression.Figure figure) {
			return this.cells.apply(figure.index());
		}
		if (expression instanceof Expression.Negation negation) {
			return "(-" + text(negation.operand()) + ")";
		}
		if (expression instanceof Expression.Percent percent) {
			return "(" + text(percent.operand()) + "%)";
		}
		if (expression instanceof Expression.Operation operation) {
			return "(" + text(operation.left()) + sign(operation.operator()) + text(operation.right()) + ")";
		}
		Expression.Call call = (Expression.Call) expression;
		if (call.function().aggregate()) {
			return aggregate(call);
		}
		String first = text(call.arguments().get(0));
		if (call.function() == ExcelFunction.IFERROR && aggregates(call.arguments().get(0))) {
			return "IF(ISNA(" + first + ")," + NOTHING + ",IFERROR(" + first + "," + text(call.arguments().get(1))
					+ "))";
		}
		return call.function() + "(" + call.arguments().stream().map(this::text).collect(Collectors.joining(",")) + ")";
	}

	private static String sign(Operator operator) {
		return switch (operator) {
			case ADD -> "+";
			case SUBTRACT -> "-";
			case MULTIPLY -> "*";
			case DIVIDE -> "/";
			case POWER -> "^";
			case JOIN -> "&";
			case EQUAL -> "=";
			case NOT_EQUAL -> "<>";
			case LESS -> "<";
			case LESS_OR_EQUAL -> "<=";
			case GREATER -> ">";
			case GREATER_OR_EQUAL -> ">=";
		};
	}

	/** An expression that is {@code #N/A} while a figure that it needs is missing. */
	private String guarded(Expression expression) {
		List<String> needed = new ArrayList<>();
		needed(expression, needed);
		String text = text(expression);
		return needed.isEmpty() ? text
				: "IF(OR(" + needed.stream().distinct().map((cell) -> cell + "=\"\"").collect(Collectors.joining(","))
						+ ")," + NOTHING + "," + text + ")";
	}

	private void needed(Expression expression, List<String> needed) {
		if (expression instanceof Expression.Figure figure) {
			needed.add(this.cells.apply(figure.index()));
		}
		else if (!(expression instanceof Expression.Call call) || !call.function().aggregate()) {
			parts(expression).forEach((part) -> needed(part, needed));
		}
	}

	private static boolean aggregates(Expression expression) {
		return (expression instanceof Expression.Call call && call.function().aggregate())
				|| parts(expression).stream().anyMatch(ExcelWithGaps::aggregates);
	}

	private static List<Expression> parts(Expression expression) {
		if (expression instanceof Expression.Negation negation) {
			return List.of(negation.operand());
		}
		if (expression instanceof Expression.Percent percent) {
			return List.of(percent.operand());
		}
		if (expression instanceof Expression.Operation operation) {
			return List.of(operation.left(), operation.right());
		}
		return (expression instanceof Expression.Call call) ? call.arguments() : List.of();
	}

	private String aggregate(Expression.Call call) {
		boolean plain = call.arguments()
			.stream()
			.allMatch((argument) -> argument instanceof Expression.Figure
					|| (argument instanceof Expression.Constant constant && constant.value() instanceof Value.Number));
		if (plain) {
			String all = call.arguments().stream().map(this::text).collect(Collectors.joining(","));
			String own = call.function() + "(" + all + ")";
			return (call.function() == ExcelFunction.COUNT) ? own
					: "IF(COUNT(" + all + ")=0," + NOTHING + "," + own + ")";
		}
		List<String> arguments = call.arguments().stream().map(this::guarded).toList();
		String count = sum(arguments, "IF(ISERROR(%s+0),0,1)");
		return switch (call.function()) {
			case COUNT -> count;
			case MIN -> extreme("MIN", arguments, ENDLESS);
			case MAX -> extreme("MAX", arguments, "-" + ENDLESS);
			case AVERAGE -> passedOver(arguments, sum(arguments, "IF(ISNA(%1$s),0,%1$s)") + "/" + count);
			default -> passedOver(arguments, sum(arguments, "IF(ISNA(%1$s),0,%1$s)"));
		};
	}

	private static String extreme(String function, List<String> arguments, String none) {
		return passedOver(arguments,
				function + "("
						+ arguments.stream()
							.map((argument) -> "IF(ISNA(" + argument + ")," + none + "," + argument + ")")
							.collect(Collectors.joining(","))
						+ ")");
	}

	/** Of nothing there is nothing. */
	private static String passedOver(List<String> arguments, String own) {
		return "IF(AND("
				+ arguments.stream().map((argument) -> "ISNA(" + argument + ")").collect(Collectors.joining(",")) + "),"
				+ NOTHING + "," + own + ")";
	}

	private static String sum(List<String> arguments, String each) {
		return arguments.stream()
			.map((argument) -> String.format(java.util.Locale.ROOT, each, argument))
			.collect(Collectors.joining("+", "(", ")"));
	}

}
