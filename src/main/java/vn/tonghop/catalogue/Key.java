package vn.tonghop.catalogue;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Headings and key words are compared without regard to case, Unicode composition and
 * blanks at either end; blanks in between count as one.
 */
final class Key {

	private Key() {
	}

	static String of(String text) {
		return clean(text).replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
	}

	static boolean same(String one, String other) {
		return of(one).equals(of(other));
	}

	/** The text as kept: NFC, hard blanks made ordinary, none at either end. */
	static String clean(String text) {
		return Normalizer.normalize(text, Normalizer.Form.NFC).replace('\u00a0', ' ').strip();
	}

	/** Words for a message: {@code "a", "b"}. */
	static String list(String... words) {
		return Arrays.stream(words).map((word) -> '"' + word + '"').collect(Collectors.joining(", "));
	}

}
