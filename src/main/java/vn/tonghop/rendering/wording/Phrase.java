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
		if (first.length() > 1 && Character.isUpperCase(first.charAt(0)) && Character.isUpperCase(first.charAt(1))) {
			// An abbreviation.
			return this;
		}
		small.set(0, new Words(first.substring(0, 1).toLowerCase(Locale.ROOT) + first.substring(1), null));
		return new Phrase(small);
	}

	/** The same, to begin a sentence or a cell. */
	public Phrase withCapital() {
		if (isEmpty() || this.words.get(0).figure() != null) {
			return this;
		}
		List<Words> capital = new ArrayList<>(this.words);
		String first = capital.get(0).text();
		capital.set(0, new Words(first.substring(0, 1).toUpperCase(Locale.ROOT) + first.substring(1), null));
		return new Phrase(capital);
	}

	public boolean isEmpty() {
		return this.words.isEmpty();
	}

}
