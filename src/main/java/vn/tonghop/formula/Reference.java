package vn.tonghop.formula;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import vn.tonghop.model.Measure;

/**
 * A figure that a formula names: {@code SL_LUA}, {@code HO_NGHEO.LK}, {@code SL_LUA.KT},
 * {@code SL_LUA.LK.KT}.
 *
 * @param code the indicator's code, upper case
 * @param measure one of {@link Measure#REPORTED}; null: the measure being computed (in a
 * formula) or LK (in a rule)
 * @param periodBefore whether the figure of the period before is meant ({@code .KT})
 */
public record Reference(String code, @Nullable Measure measure, boolean periodBefore) {

	/** The code that stands for the number of communes in force. */
	public static final String UNIT_COUNT = "SO_DON_VI";

	/** The code that stands for the number of communes that reported. */
	public static final String REPORTED_UNIT_COUNT = "SO_DON_VI_NOP";

	private static final String PERIOD_BEFORE = "KT";

	/** A bare code. */
	public static Reference of(String code) {
		return new Reference(code, null, false);
	}

	/**
	 * Reads a reference as a formula does; empty where the text is none, so that
	 * {@code DT1} and {@code SUM} are none.
	 */
	public static Optional<Reference> parse(String text) {
		try {
			return Optional.of(read(text, 1));
		}
		catch (FormulaException ex) {
			return Optional.empty();
		}
	}

	/** Whether the number of communes is meant, which only the whole has. */
	public boolean unitCount() {
		return this.code.equals(UNIT_COUNT) || this.code.equals(REPORTED_UNIT_COUNT);
	}

	static Reference read(String text, int position) {
		String[] parts = Codes.upperCase(text).split("\\.", -1);
		Optional<CodeProblem> problem = Codes.problem(parts[0]);
		if (problem.isPresent() && problem.get() != CodeProblem.RESERVED) {
			throw new FormulaException(switch (problem.get()) {
				case CELL_ADDRESS -> FormulaException.Problem.CELL_ADDRESS;
				case FUNCTION_NAME -> FormulaException.Problem.FUNCTION_WITHOUT_ARGUMENTS;
				default -> FormulaException.Problem.UNKNOWN_NAME;
			}, position, text, text);
		}
		boolean periodBefore = parts.length > 1 && parts[parts.length - 1].equals(PERIOD_BEFORE);
		int measures = parts.length - (periodBefore ? 2 : 1);
		Measure measure = (measures == 1) ? measure(parts[1]) : null;
		if (measures > 1 || (measures == 1 && measure == null)) {
			String suffix = text.substring(parts[0].length() + 1);
			throw new FormulaException(FormulaException.Problem.UNKNOWN_MEASURE, position, text, suffix);
		}
		return new Reference(parts[0], measure, periodBefore);
	}

	private static @Nullable Measure measure(String name) {
		for (Measure measure : Measure.REPORTED) {
			if (measure.name().equals(name)) {
				return measure;
			}
		}
		return null;
	}

	/** As written in a formula. */
	@Override
	public String toString() {
		return this.code + ((this.measure != null) ? "." + this.measure : "")
				+ (this.periodBefore ? "." + PERIOD_BEFORE : "");
	}

}
