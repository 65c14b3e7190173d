package vn.tonghop.formula;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** A formula as a tree, walked for each evaluation. */
sealed interface Expression {

	/**
	 * What it comes to.
	 * @param figures those of the formula's references in order: a number, or that it is
	 * absent
	 */
	Value evaluate(Value[] figures);

	record Constant(Value value) implements Expression {

		@Override
		public Value evaluate(Value[] figures) {
			return this.value;
		}

		/** As Excel's file format has it. */
		String written() {
			return (this.value instanceof Value.Text text) ? '"' + text.text().replace("\"", "\"\"") + '"'
					: this.value.toString();
		}

	}

	/** A figure, by its reference's place in the formula. */
	record Figure(int index) implements Expression {

		@Override
		public Value evaluate(Value[] figures) {
			return figures[this.index];
		}

	}

	record Negation(Expression operand) implements Expression {

		@Override
		public Value evaluate(Value[] figures) {
			Value value = this.operand.evaluate(figures).asNumber();
			return (value instanceof Value.Number number) ? new Value.Number(number.number().negate()) : value;
		}

	}

	record Percent(Expression operand) implements Expression {

		@Override
		public Value evaluate(Value[] figures) {
			Value value = this.operand.evaluate(figures).asNumber();
			return (value instanceof Value.Number number) ? Decimals.percent(number.number()) : value;
		}

	}

	record Operation(Operator operator, Expression left, Expression right) implements Expression {

		@Override
		public Value evaluate(Value[] figures) {
			return this.operator.apply(this.left.evaluate(figures), this.right.evaluate(figures));
		}

	}

	record Call(ExcelFunction function, List<Expression> arguments) implements Expression {

		public Call {
			arguments = List.copyOf(arguments);
		}

		@Override
		public Value evaluate(Value[] figures) {
			return switch (this.function) {
				case IF -> choose(figures);
				case IFERROR -> replaceError(figures);
				case AND, OR -> junction(figures);
				case NOT -> not(argument(0, figures).asTruth());
				case ABS, INT -> ofOne(argument(0, figures).asNumber());
				case ROUND, ROUNDUP, ROUNDDOWN, MOD ->
					ofTwo(argument(0, figures).asNumber(), argument(1, figures).asNumber());
				case SUM, AVERAGE, MIN, MAX -> aggregate(figures);
				case COUNT -> count(figures);
			};
		}

		private Value argument(int index, Value[] figures) {
			return this.arguments.get(index).evaluate(figures);
		}

		private Value choose(Value[] figures) {
			Value condition = argument(0, figures).asTruth();
			if (!(condition instanceof Value.Truth truth)) {
				return condition;
			}
			if (truth.truth()) {
				return argument(1, figures);
			}
			return (this.arguments.size() > 2) ? argument(2, figures) : Value.FALSE;
		}

		private Value replaceError(Value[] figures) {
			Value value = argument(0, figures);
			return (value instanceof Value.Error) ? argument(1, figures) : value;
		}

		/** As in Excel, an error stands even where the other arguments would decide. */
		private Value junction(Value[] figures) {
			boolean and = this.function == ExcelFunction.AND;
			boolean result = and;
			for (Expression argument : this.arguments) {
				Value value = argument.evaluate(figures).asTruth();
				if (!(value instanceof Value.Truth truth)) {
					return value;
				}
				result = and ? result && truth.truth() : result || truth.truth();
			}
			return Value.of(result);
		}

		private static Value not(Value value) {
			return (value instanceof Value.Truth truth) ? Value.of(!truth.truth()) : value;
		}

		private Value ofOne(Value value) {
			if (!(value instanceof Value.Number number)) {
				return value;
			}
			return (this.function == ExcelFunction.ABS) ? new Value.Number(number.number().abs())
					: Decimals.whole(number.number());
		}

		private Value ofTwo(Value first, Value second) {
			if (!(first instanceof Value.Number a)) {
				return first;
			}
			if (!(second instanceof Value.Number b)) {
				return second;
			}
			return switch (this.function) {
				case ROUND -> Decimals.round(a.number(), b.number(), RoundingMode.HALF_UP);
				case ROUNDUP -> Decimals.round(a.number(), b.number(), RoundingMode.UP);
				case ROUNDDOWN -> Decimals.round(a.number(), b.number(), RoundingMode.DOWN);
				default -> Decimals.remainder(a.number(), b.number());
			};
		}

		/** Passes over what is missing; of nothing there is nothing. */
		private Value aggregate(Value[] figures) {
			BigDecimal result = null;
			int count = 0;
			for (Expression argument : this.arguments) {
				Value value = argument.evaluate(figures).asNumber();
				if (value instanceof Value.Number number) {
					result = (result != null) ? joined(result, number.number()) : number.number();
					count++;
				}
				else if (value instanceof Value.Error) {
					return value;
				}
			}
			if (result == null) {
				return Value.ABSENT;
			}
			return (this.function == ExcelFunction.AVERAGE) ? Decimals.divide(result, BigDecimal.valueOf(count))
					: Decimals.settled(result);
		}

		private BigDecimal joined(BigDecimal result, BigDecimal number) {
			return switch (this.function) {
				case MIN -> result.min(number);
				case MAX -> result.max(number);
				default -> result.add(number);
			};
		}

		/** As in Excel, what is no number is not counted, an error neither. */
		private Value count(Value[] figures) {
			int count = 0;
			for (Expression argument : this.arguments) {
				if (argument.evaluate(figures).asNumber() instanceof Value.Number) {
					count++;
				}
			}
			return new Value.Number(BigDecimal.valueOf(count));
		}

	}

}
