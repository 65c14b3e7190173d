package vn.tonghop.staging;

/**
 * Gives equal texts as one object, those met lately: the cells, codes and sheets of a
 * thousand workbooks are the same few hundred. Safe for use by several threads at once.
 */
final class SameTexts {

	private static final int SIZE = 1 << 14;

	/** By their hashes; where two fall together the later stays. */
	private final String[] texts = new String[SIZE];

	SameTexts() {
		java.util.Arrays.fill(this.texts, "");
	}

	String one(String text) {
		int hash = text.hashCode();
		int at = (hash ^ (hash >>> 14)) & (SIZE - 1);
		String known = this.texts[at];
		if (known.equals(text)) {
			return known;
		}
		this.texts[at] = text;
		return text;
	}

}
