package vn.tonghop.rendering.word;

import java.text.Normalizer;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A sentence of a document, or a row of a table. */
public final class WrittenSentence {

	private static final Pattern TAGGED = Pattern.compile("\\{([A-Z0-9_]+\\.[A-Z]+)}");

	private final Passage passage;

	private final int start;

	private final int end;

	private final String skeleton;

	WrittenSentence(Passage passage, int start, int end) {
		this.passage = passage;
		this.start = start;
		this.end = end;
		this.skeleton = plain(passage.skeleton(start, end));
	}

	/** Its words, each figure as its tag in braces: the same whatever the figures are. */
	public String skeleton() {
		return this.skeleton;
	}

	/** The tags of its figures. */
	public Set<String> tags() {
		return tags(this.skeleton);
	}

	/** The tags that a skeleton names. */
	public static Set<String> tags(String skeleton) {
		Set<String> tags = new TreeSet<>();
		Matcher matcher = TAGGED.matcher(skeleton);
		while (matcher.find()) {
			tags.add(matcher.group(1));
		}
		return tags;
	}

	/** As a person reads it. */
	public String text() {
		return plain(this.passage.text().substring(this.start, this.end));
	}

	/**
	 * Puts a colour behind it; of a document's sentences the last is to be marked first.
	 */
	public void mark() {
		this.passage.mark(this.start, this.end);
	}

	static String plain(String text) {
		return Normalizer.normalize(text, Normalizer.Form.NFC).replaceAll("[\\s\\u00A0]+", " ").strip();
	}

}
