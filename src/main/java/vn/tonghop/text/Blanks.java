package vn.tonghop.text;

import java.text.Normalizer;

/**
 * Blanks as spreadsheets hold them: hard, narrow and zero-width ones, tabs, line breaks,
 * soft hyphens.
 */
final class Blanks {

	private Blanks() {
	}

	/**
	 * One plain blank for every run of blanks, none at the ends, no invisible characters,
	 * composed (NFC).
	 */
	static String fold(String text) {
		StringBuilder folded = new StringBuilder(text.length());
		boolean pending = false;
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (isBlank(c)) {
				pending = !folded.isEmpty();
			}
			else if (!isInvisible(c)) {
				if (pending) {
					folded.append(' ');
					pending = false;
				}
				folded.append(c);
			}
		}
		return Normalizer.normalize(folded, Normalizer.Form.NFC);
	}

	/** Whether a character parts words: white space, hard blanks, control characters. */
	static boolean isBlank(char c) {
		return c == ' ' || Character.isSpaceChar(c) || Character.isWhitespace(c) || Character.isISOControl(c)
				|| c == '\u2800' || c == '\u3164';
	}

	/** Whether a character shows nothing: zero-width marks, soft hyphens. */
	static boolean isInvisible(char c) {
		return Character.getType(c) == Character.FORMAT || c == '\u034F' || (c >= '\uFE00' && c <= '\uFE0F');
	}

}
