package vn.tonghop.rendering.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import vn.tonghop.report.Words;

/**
 * Words with figures in them.
 *
 * @param words in reading order
 */
public record Phrase(List<Words> words) {

	/** Nothing to say. */
	public static final Phrase EMPTY = new Phrase(List.of());

	public Phrase {
		words = List.copyOf(words);
	}

	public static Phrase of(String text) {
		return text.isEmpty() ? EMPTY : new Phrase(List.of(new Words(text, null)));
	}

	/** What a reader sees. */
	public String text() {
		return this.words.stream().map(Words::text).collect(Collectors.joining());
	}

	/** The same, to stand within a longer sentence. */
	public Phrase withSmallLetter() {
		if (isEmpty() || this.words.get(0).figure() != null) {
			return this;
		}
		List<Words> small = new ArrayList<>(this.words);
		String first = small.get(0).text();
		small.set(0, new Words(first.substring(0, 1).toLowerCase(Locale.ROOT) + first.substring(1), null));
		return new Phrase(small);
	}

	public boolean isEmpty() {
		return this.words.isEmpty();
	}

}
