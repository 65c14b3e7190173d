package vn.tonghop.rendering.word;

import vn.tonghop.model.Finding;
import vn.tonghop.model.Severity;

/**
 * A paragraph of a template, as a message names it.
 *
 * @param template the template's name
 * @param paragraph where it stands, such as {@code đoạn 12}
 * @param text what it says, shortened
 */
record Place(String template, String paragraph, String text) {

	private static final int SHOWN = 100;

	Place {
		String oneLine = text.replaceAll("[\\s\\uFFFC]+", " ").trim();
		text = (oneLine.codePointCount(0, oneLine.length()) <= SHOWN) ? oneLine
				: oneLine.substring(0, oneLine.offsetByCodePoints(0, SHOWN)) + "…";
	}

	Finding error(String code, String... found) {
		return finding(code, Severity.ERROR, found);
	}

	/** {0} template, {1} paragraph, {2} its text, then what was found. */
	Finding finding(String code, Severity severity, String... found) {
		String[] arguments = new String[3 + found.length];
		arguments[0] = this.template;
		arguments[1] = this.paragraph;
		arguments[2] = this.text;
		System.arraycopy(found, 0, arguments, 3, found.length);
		return Finding.of(code, severity, arguments);
	}

}
