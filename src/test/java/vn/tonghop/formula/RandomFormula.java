package vn.tonghop.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Draws formulas of every function and operator over the codes {@code K_0} … {@code K_9}.
 * Each is sound in kind: numbers where numbers belong, conditions where conditions do.
 */
final class RandomFormula {

	static final int CODES = 10;

	private static final List<String> COMPARISONS = List.of("=", "<>", "<", ">", "<=", ">=");

	private final Random random;

	RandomFormula(long seed) {
		this.random = new Random(seed);
	}

	String draw() {
		int depth = 1 + this.random.nextInt(4);
		return (this.random.nextInt(4) == 0) ? condition(depth) : number(depth);
	}

	/** Formulas in which nothing but SUM and its like names a code. */
	String drawAggregate() {
		List<String> terms = new ArrayList<>();
		for (int i = 0; i <= this.random.nextInt(3); i++) {
			String function = one(List.of("SUM", "AVERAGE", "COUNT", "MIN", "MAX"));
			List<String> arguments = new ArrayList<>();
			for (int j = 0; j <= this.random.nextInt(4); j++) {
				arguments.add(code());
			}
			terms.add(function + "(" + String.join(",", arguments) + ")");
		}
		return String.join(one(List.of("+", "-", "*")), terms);
	}

	private String number(int depth) {
		if (depth == 0) {
			return (this.random.nextInt(4) == 0) ? literal() : code();
		}
		int below = depth - 1;
		return switch (this.random.nextInt(22)) {
			case 0, 1 -> number(below) + "+" + number(below);
			case 2, 3 -> number(below) + "-" + number(below);
			case 4, 5 -> number(below) + "*" + number(below);
			case 6, 7 -> number(below) + "/" + number(below);
			case 8 -> primary(below) + "^" + one(List.of("1", "2", "3", "-1", "-2"));
			case 9 -> "ABS(" + number(below) + ")^" + one(List.of("0.5", "(1/3)", "1.25", "(-0.5)"));
			case 10 -> one(List.of("-", "+", "--")) + primary(below);
			case 11 -> primary(below) + "%";
			case 12 -> "IF(" + condition(below) + "," + number(below) + "," + number(below) + ")";
			case 13 -> (this.random.nextBoolean() ? "ABS(" + number(below) : "INT(" + small()) + ")";
			case 14, 15 -> one(List.of("ROUND", "ROUNDUP", "ROUNDDOWN")) + "(" + number(below) + ","
					+ one(List.of("0", "1", "2", "-1", "-2")) + ")";
			case 16 -> "MOD(" + remaindered() + "," + (this.random.nextBoolean() ? code() : literal()) + ")";
			case 17, 18, 19 -> one(List.of("SUM", "AVERAGE", "COUNT", "MIN", "MAX")) + "(" + numbers(below) + ")";
			case 20 -> "IFERROR(" + number(below) + "," + number(below) + ")";
			default -> "(" + number(below) + ")";
		};
	}

	/** What may stand beside a power or a sign. */
	private String primary(int depth) {
		return this.random.nextBoolean() ? code() : one(List.of("", "-")) + "(" + number(depth) + ")";
	}

	/** Less than 2^63, beyond which the spreadsheet library's INT stays where it is. */
	private String small() {
		return primary(0) + one(List.of("+", "-", "*", "/")) + literal() + one(List.of("+", "-", "/")) + code();
	}

	/** No larger and no smaller than what binary numbers divide with a true remainder. */
	private String remaindered() {
		return code() + one(List.of("+", "-", "*")) + literal();
	}

	private String condition(int depth) {
		if (depth == 0) {
			return (this.random.nextInt(5) == 0) ? one(List.of("TRUE", "FALSE"))
					: code() + one(COMPARISONS) + (this.random.nextBoolean() ? code() : literal());
		}
		int below = depth - 1;
		return switch (this.random.nextInt(6)) {
			case 0 -> "AND(" + condition(below) + "," + condition(below) + ")";
			case 1 -> "OR(" + condition(below) + "," + condition(below) + "," + condition(below) + ")";
			case 2 -> "NOT(" + condition(below) + ")";
			case 3 -> "IF(" + condition(below) + "," + condition(below) + "," + condition(below) + ")";
			default -> number(below) + one(COMPARISONS) + number(below);
		};
	}

	private String numbers(int depth) {
		List<String> numbers = new ArrayList<>();
		for (int i = 0; i <= this.random.nextInt(3); i++) {
			numbers.add(number(depth));
		}
		return String.join(",", numbers);
	}

	private String code() {
		return "K_" + this.random.nextInt(CODES);
	}

	private String literal() {
		return one(List.of("0", "1", "2", "10", "100", "0.5", "1.25", "99.9", "1000"));
	}

	private String one(List<String> choices) {
		return choices.get(this.random.nextInt(choices.size()));
	}

}
