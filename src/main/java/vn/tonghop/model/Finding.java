package vn.tonghop.model;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A mistake or a doubt about a submission or the catalogue. The words are in the bundle
 * of message texts under {@code code}; a rule of the office's own brings its words as the
 * first argument.
 *
 * @param code stable: a built-in's name such as {@code O_LOI}, or the rule's Mã
 * @param rule whether the code is a rule of the office's own
 * @param severity error or warning
 * @param sheet the sheet, where one is meant
 * @param cell the address such as {@code G12}, where one is meant
 * @param indicator the indicator's code, where one is meant
 * @param measure its measure, where one is meant
 * @param arguments what the message names, as printed: what was found first
 */
public record Finding(String code, boolean rule, Severity severity, @Nullable String sheet, @Nullable String cell,
		@Nullable String indicator, @Nullable Measure measure, List<String> arguments) {

	public Finding {
		arguments = List.copyOf(arguments);
	}

	/** A built-in finding about a whole workbook. */
	public static Finding of(String code, Severity severity, String... arguments) {
		return new Finding(code, false, severity, null, null, null, null, List.of(arguments));
	}

	/** The same, about a cell. */
	public Finding at(@Nullable String sheet, @Nullable String cell) {
		return new Finding(this.code, this.rule, this.severity, sheet, cell, this.indicator, this.measure,
				this.arguments);
	}

	/** The same, about a figure. */
	public Finding about(String indicator, @Nullable Measure measure) {
		return new Finding(this.code, this.rule, this.severity, this.sheet, this.cell, indicator, measure,
				this.arguments);
	}

}
