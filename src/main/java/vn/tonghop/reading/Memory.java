package vn.tonghop.reading;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * What was made of the texts met last: the workbooks of a form repeat the same labels and
 * headings. Safe for use by several threads at once.
 *
 * @param <V> what a text stands for
 */
final class Memory<V> {

	/** Some forms' worth of labels. */
	private static final int MOST = 10_000;

	/** A longer text is no label, and would only fill the memory. */
	private static final int LONGEST = 400;

	private final Map<String, V> known = new ConcurrentHashMap<>();

	/**
	 * What the text stands for.
	 * @param make makes it, always the same of the same text
	 */
	V of(String text, Function<String, V> make) {
		if (text.length() > LONGEST) {
			return make.apply(text);
		}
		V value = this.known.get(text);
		if (value != null) {
			return value;
		}
		V made = make.apply(text);
		if (this.known.size() >= MOST) {
			this.known.clear();
		}
		this.known.put(text, made);
		return made;
	}

}
