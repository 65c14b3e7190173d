package vn.tonghop.formula;

import java.math.BigDecimal;

/** Excel's operators between two values. */
enum Operator {

	ADD, SUBTRACT, MULTIPLY, DIVIDE, POWER, JOIN, EQUAL, NOT_EQUAL, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL;

	Value apply(Value left, Value right) {
		if (left instanceof Value.Absent || left instanceof Value.Error) {
			return left;
		}
		if (right instanceof Value.Absent || right instanceof Value.Error) {
			return right;
		}
		return switch (this) {
			case ADD, SUBTRACT, MULTIPLY, DIVIDE, POWER -> compute(left.asNumber(), right.asNumber());
			case JOIN -> new Value.Text(left.toString() + right);
			case EQUAL -> Value.of(compare(left, right) == 0);
			case NOT_EQUAL -> Value.of(compare(left, right) != 0);
			case LESS -> Value.of(compare(left, right) < 0);
			case LESS_OR_EQUAL -> Value.of(compare(left, right) <= 0);
			case GREATER -> Value.of(compare(left, right) > 0);
			case GREATER_OR_EQUAL -> Value.of(compare(left, right) >= 0);
		};
	}

	private Value compute(Value left, Value right) {
		if (!(left instanceof Value.Number first)) {
			return left;
		}
		if (!(right instanceof Value.Number second)) {
			return right;
		}
		BigDecimal a = first.number();
		BigDecimal b = second.number();
		return switch (this) {
			case ADD -> Decimals.settled(a.add(b));
			case SUBTRACT -> Decimals.settled(a.subtract(b));
			case MULTIPLY -> Decimals.settled(a.multiply(b));
			case DIVIDE -> Decimals.divide(a, b);
			case POWER -> Decimals.power(a, b);
			default -> throw new IllegalStateException(this + " does not compute");
		};
	}

	/** Excel's order: numbers, then texts without regard to case, then FALSE and TRUE. */
	private static int compare(Value left, Value right) {
		if (left instanceof Value.Number a && right instanceof Value.Number b) {
			return a.number().compareTo(b.number());
		}
		if (left instanceof Value.Text a && right instanceof Value.Text b) {
			return a.text().compareToIgnoreCase(b.text());
		}
		if (left instanceof Value.Truth a && right instanceof Value.Truth b) {
			return Boolean.compare(a.truth(), b.truth());
		}
		return Integer.compare(rank(left), rank(right));
	}

	private static int rank(Value value) {
		if (value instanceof Value.Number) {
			return 0;
		}
		return (value instanceof Value.Text) ? 1 : 2;
	}

}
