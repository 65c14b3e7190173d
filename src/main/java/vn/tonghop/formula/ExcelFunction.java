package vn.tonghop.formula;

import java.util.Optional;

/** The functions that a formula may call, and how many arguments each takes. */
enum ExcelFunction {

	IF(2, 3), AND(1, 255), OR(1, 255), NOT(1, 1), ABS(1, 1), ROUND(2, 2), ROUNDUP(2, 2), ROUNDDOWN(2, 2), INT(1, 1),
	MOD(2, 2), SUM(1, 255), AVERAGE(1, 255), COUNT(1, 255), MIN(1, 255), MAX(1, 255), IFERROR(2, 2);

	private final int fewest;

	private final int most;

	ExcelFunction(int fewest, int most) {
		this.fewest = fewest;
		this.most = most;
	}

	static Optional<ExcelFunction> named(String name) {
		for (ExcelFunction function : values()) {
			if (function.name().equals(name)) {
				return Optional.of(function);
			}
		}
		return Optional.empty();
	}

	boolean takes(int arguments) {
		return arguments >= this.fewest && arguments <= this.most;
	}

	/** Whether it passes over what is missing. */
	boolean aggregate() {
		return switch (this) {
			case SUM, AVERAGE, COUNT, MIN, MAX -> true;
			default -> false;
		};
	}

}
