package vn.tonghop.text;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** How a number's digits are grouped, and what begins its decimals. */
public enum Notation {

	/** A point or a blank groups thousands, a comma begins the decimals. */
	VIETNAMESE("(?:\\d+|[1-9]\\d{0,2}(?:\\.\\d{3})+|[1-9]\\d{0,2}(?: \\d{3})+)(?:,\\d+)?",
			"[1-9]\\d{0,2}(?:\\.\\d{3}){2,}|[1-9]\\d{0,2}(?:\\.\\d{3})+,\\d+"
					+ "|\\d+,(?:\\d{1,2}|\\d{4,})|(?:0\\d*|\\d{4,}),\\d{3}",
			','),

	/** A comma or a blank groups thousands, a point begins the decimals. */
	ENGLISH("(?:\\d+|[1-9]\\d{0,2}(?:,\\d{3})+|[1-9]\\d{0,2}(?: \\d{3})+)(?:\\.\\d+)?",
			"[1-9]\\d{0,2}(?:,\\d{3}){2,}|[1-9]\\d{0,2}(?:,\\d{3})+\\.\\d+", '.');

	/** One point that cannot group, or commas that group and a point for decimals. */
	private static final Pattern FOREIGN = Pattern
		.compile("\\d*\\.\\d+|[1-9]\\d{0,2}(?:,\\d{3}){2,}|[1-9]\\d{0,2}(?:,\\d{3})+\\.\\d+"
				+ "|[1-9]\\d{0,2}(?: \\d{3})+\\.\\d+|[1-9]\\d{0,2}(?:'\\d{3})+(?:[.,]\\d+)?");

	/** A point behind which no group of thousands stands. */
	private static final Pattern POINTED = Pattern.compile("\\d+\\.(?:\\d{1,2}|\\d{4,})|(?:0\\d*|\\d{4,})\\.\\d{3}");

	/** A number whose end or beginning got lost: {@code ,5}, {@code 12,}. */
	private static final Pattern CUT = Pattern.compile("(?:\\d+|[1-9]\\d{0,2}(?:\\.\\d{3})+)[.,;]|,\\d+");

	/** Digits parted in ways that fit no grammar: {@code 1.23.456}. */
	private static final Pattern MUDDLED = Pattern.compile("\\d+(?:[.,']\\d+)+[.,]?");

	private final Pattern grammar;

	private final Pattern unmistakable;

	private final char mark;

	Notation(String grammar, String unmistakable, char mark) {
		this.grammar = Pattern.compile(grammar);
		this.unmistakable = Pattern.compile(unmistakable);
		this.mark = mark;
	}

	/** The number that the digits are in this notation; empty where they are none. */
	Optional<BigDecimal> read(String digits) {
		return this.grammar.matcher(digits).matches() ? Optional.of(decimal(digits, this.mark)) : Optional.empty();
	}

	/**
	 * The notation in which alone the digits are a number, of those that people hold to;
	 * empty where they are one in both, or in neither.
	 */
	static Optional<Notation> shownBy(String digits) {
		for (Notation notation : values()) {
			if (notation.unmistakable.matcher(digits).matches()) {
				return Optional.of(notation);
			}
		}
		return Optional.empty();
	}

	/** The readings of digits that cannot be read the Vietnamese way. */
	static List<BigDecimal> otherwise(String digits) {
		if (CUT.matcher(digits).matches()) {
			String mended = digits.startsWith(",") ? "0" + digits : digits.substring(0, digits.length() - 1);
			return List.of(decimal(mended, ','));
		}
		if (!FOREIGN.matcher(digits).matches()) {
			return List.of();
		}
		String ungrouped = digits.replace("'", "");
		boolean comma = digits.indexOf('\'') >= 0 && digits.indexOf(',') >= 0;
		return List.of(decimal(ungrouped, comma ? ',' : '.'));
	}

	/** Whether a point begins the decimals, for it can group none. */
	static boolean hasDecimalPoint(String digits) {
		return POINTED.matcher(digits).matches();
	}

	/** Whether digits are parted in ways that fit no grammar. */
	static boolean isMuddled(String digits) {
		return MUDDLED.matcher(digits).matches();
	}

	private static BigDecimal decimal(String digits, char mark) {
		String plain = digits.replace(" ", "").replace((mark == ',') ? "." : ",", "").replace(mark, '.');
		return new BigDecimal(plain.startsWith(".") ? "0" + plain : plain);
	}

}
