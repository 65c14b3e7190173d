package vn.tonghop.text;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;

/**
 * The alphabetical order of Vietnamese lists, syllable by syllable as in dictionaries:
 * first the letters (a ă â b c d đ e ê …), then the tone (ngang, huyền, hỏi, ngã, sắc,
 * nặng). Numbers stand before letters and go by their size, so that Phường 2 comes before
 * Phường 10; punctuation only parts words; case decides last. A total order.
 */
public final class VietnameseOrder implements Comparator<String> {

	public static final VietnameseOrder INSTANCE = new VietnameseOrder();

	private static final String ALPHABET = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz";

	/** Combining marks of the tones in their order; the plain one has none. */
	private static final String TONES = "\u0300\u0309\u0303\u0301\u0323";

	private static final int FIRST_LETTER = 2;

	@Override
	public int compare(String one, String other) {
		int byKey = Arrays.compare(key(one), key(other));
		return (byKey != 0) ? byKey : one.compareTo(other);
	}

	/**
	 * A syllable: its letters, 0, their tones, 0; a number: 1, its length, its digits.
	 */
	private static int[] key(String text) {
		String letters = Normalizer.normalize(Blanks.fold(text).toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
		KeyBuilder key = new KeyBuilder(letters.length());
		int i = 0;
		while (i < letters.length()) {
			char c = letters.charAt(i);
			if (c >= '0' && c <= '9') {
				i = key.number(letters, i);
			}
			else if (Character.isLetter(c)) {
				i = key.syllable(letters, i);
			}
			else {
				i++;
			}
		}
		return key.toArray();
	}

	private static final class KeyBuilder {

		private int[] ranks;

		private int size;

		KeyBuilder(int expected) {
			this.ranks = new int[expected * 3 + 4];
		}

		int[] toArray() {
			return Arrays.copyOf(this.ranks, this.size);
		}

		private void add(int rank) {
			if (this.size == this.ranks.length) {
				this.ranks = Arrays.copyOf(this.ranks, this.size * 2);
			}
			this.ranks[this.size++] = rank;
		}

		private int number(String text, int start) {
			int end = start;
			while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
				end++;
			}
			int first = start;
			while (first < end - 1 && text.charAt(first) == '0') {
				first++;
			}
			add(1);
			add(end - first);
			for (int i = first; i < end; i++) {
				add(text.charAt(i));
			}
			return end;
		}

		private int syllable(String text, int start) {
			StringBuilder tones = new StringBuilder();
			int i = start;
			while (i < text.length() && Character.isLetter(text.charAt(i))) {
				char base = text.charAt(i++);
				char shape = 0;
				int tone = 0;
				while (i < text.length() && Character.getType(text.charAt(i)) == Character.NON_SPACING_MARK) {
					char mark = text.charAt(i++);
					int found = TONES.indexOf(mark);
					if (found >= 0) {
						tone = found + 1;
					}
					else {
						shape = mark;
					}
				}
				add(rank(base, shape));
				tones.append((char) tone);
			}
			add(0);
			tones.chars().forEach(this::add);
			add(0);
			return i;
		}

		private static int rank(char base, char shape) {
			String letter = (shape == 0) ? String.valueOf(base)
					: Normalizer.normalize("" + base + shape, Normalizer.Form.NFC);
			int index = (letter.length() == 1) ? ALPHABET.indexOf(letter.charAt(0)) : -1;
			if (index < 0) {
				index = ALPHABET.indexOf(base);
			}
			return (index >= 0) ? FIRST_LETTER + index : FIRST_LETTER + ALPHABET.length() + base;
		}

	}

}
