package vn.tonghop.intake;

import java.text.Normalizer;

/**
 * A file's name as it may be printed: what came from outside moves no terminal and no log
 * line.
 */
public final class ShownName {

	private ShownName() {
	}

	/**
	 * Composed, without control characters, marks of direction and what is no character.
	 */
	public static String of(String name) {
		StringBuilder shown = new StringBuilder();
		Normalizer.normalize(name, Normalizer.Form.NFC)
			.codePoints()
			.filter(ShownName::printed)
			.forEach(shown::appendCodePoint);
		return shown.toString();
	}

	/** The name as the journal keeps it: as dropped, but for what no text can hold. */
	static String kept(String name) {
		StringBuilder kept = new StringBuilder();
		name.codePoints()
			.map((point) -> (Character.getType(point) == Character.SURROGATE) ? 0xFFFD : point)
			.forEach(kept::appendCodePoint);
		return kept.toString();
	}

	private static boolean printed(int point) {
		return switch (Character.getType(point)) {
			case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.LINE_SEPARATOR,
					Character.PARAGRAPH_SEPARATOR ->
				false;
			default -> point != 0xFFFE && point != 0xFFFF;
		};
	}

}
