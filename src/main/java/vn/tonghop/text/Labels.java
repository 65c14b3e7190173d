package vn.tonghop.text;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Keys by which labels, headings, names of units and key words are matched: exact before
 * accented before unaccented. A key is for comparing, never for printing. Every key is
 * its own key.
 */
public final class Labels {

	/** oa, oe, uy at the end of a syllable, the tone on the first vowel. */
	private static final Pattern OLD_TONE = Pattern.compile("(?:([òóỏõọ])([ae])|([ùúủũụ])(y))(?![\\p{L}\\p{M}])");

	/** A syllable of a consonant and y: kỹ, lý, sỹ, tỷ, quý. */
	private static final Pattern LONE_Y = Pattern
		.compile("(?<![\\p{L}\\p{M}])(qu|[bcdđghklmnprstvx]{1,3})([yỳýỷỹỵ])(?![\\p{L}\\p{M}])");

	private static final Map<String, String> SHORT_I = Map.of("y", "i", "ỳ", "ì", "ý", "í", "ỷ", "ỉ", "ỹ", "ĩ", "ỵ",
			"ị");

	/** What an ordinal stands before: a word, a bracket, another ordinal or bullet. */
	private static final String LABEL = " ?(?=[\\p{L}(*•+-]|\\d{1,2}(?:\\.\\d{1,2}){0,4}[.)] )";

	/** Bullets and ordinals before a label: -, +, 1., 1.1, I., a), (1). */
	private static final Pattern ORDINAL = Pattern.compile("^(?:[-+*•·‒–—−▪■□●○◦➢✓√∙]+ ?(?=[^\\d\\s-])"
			+ "|\\(?\\d{1,2}(?:\\.\\d{1,2}){1,4}[.)]{0,2}" + LABEL + "|\\(\\d{1,2}\\)\\.?" + LABEL + "|\\d{1,2} ?[.)]"
			+ LABEL + "|\\d{1,2} ?[/-] ?(?=[\\p{L}(])|\\(?[ivx]{1,5}[.)]{1,2}" + LABEL
			+ "|[ivx]{1,5} ?- (?=[\\p{L}(])|\\(?[a-zđ]\\)\\.?" + LABEL + "|[a-eđg]\\. ?(?=[\\p{L}(])"
			+ "|[a-eđg] ?/ (?=[\\p{L}(]))");

	/** What stands before a unit's name, whole words, by {@link #accented}. */
	private static final Pattern AUTHORITY = Pattern.compile("^(?:ubnd|u b n d|uỷ ban nhân dân|uy ban nhan dan) ");

	private static final Pattern TYPE = Pattern
		.compile("^(?:xã|x|thị trấn|tt|t t|thị tr|phường|p|đặc khu|đk) (?=.)|^(?:p|f)(?=\\d)");

	/** The same as typed without accents, where it cannot be a name's own syllable. */
	private static final Pattern BARE_TYPE = Pattern.compile("^(?:xa|thi tran|phuong|dac khu) (?=.)");

	/** Longer texts are compared by their beginnings: a name is never so long. */
	private static final int COMPARED = 200;

	private Labels() {
	}

	/** Composed, lower case, blanks of every kind folded, outer ones cut. */
	public static String exact(String text) {
		String lower = Blanks.fold(text).toLowerCase(Locale.ROOT);
		return Normalizer.normalize(lower, Normalizer.Form.NFC);
	}

	/**
	 * The exact key without what spelling leaves open: tone placement (hoá = hóa), i and
	 * y (kỹ = kĩ), look-alikes of đ, punctuation, bullets and ordinals before the label.
	 */
	public static String accented(String text) {
		String key = exact(Normalizer.normalize(text, Normalizer.Form.NFKC)).replace('ð', 'đ').replace('ɖ', 'đ');
		key = withoutOrdinals(key);
		key = Blanks.fold(withoutPunctuation(key));
		key = newTonePlacement(key);
		return shortI(key);
	}

	/** The accented key without diacritics, đ as d. */
	public static String unaccented(String text) {
		// A mark that is not Vietnamese may have kept a y from being seen as a lone one.
		return shortI(withoutDiacritics(accented(text)));
	}

	/**
	 * The accented key of a unit's name, without what the office writes before it: UBND
	 * xã, Xã, X., TT., Thị trấn, P., Đặc khu …
	 */
	public static String unitName(String text) {
		String key = accented(text);
		String name = AUTHORITY.matcher(key).replaceFirst("");
		boolean authority = name.length() < key.length();
		if (TYPE.matcher(name).find()) {
			return TYPE.matcher(name).replaceFirst("");
		}
		Matcher bare = BARE_TYPE.matcher(name);
		if (bare.find() && isAscii(name)) {
			String rest = name.substring(bare.end());
			// "Xa Dung" is a name; "xa canh duong" is typed without accents.
			return (authority || rest.indexOf(' ') > 0) ? rest : name;
		}
		return name;
	}

	/**
	 * How many letters must be put in, left out, changed or swapped with their neighbour
	 * to turn one text into the other (Damerau-Levenshtein, optimal string alignment). Of
	 * texts over 200 characters the beginnings are compared and the rest counts whole.
	 */
	public static int distance(String one, String other) {
		int[] a = one.codePoints().limit(COMPARED).toArray();
		int[] b = other.codePoints().limit(COMPARED).toArray();
		int rest = Math.abs(one.length() - other.length()) - Math.abs(a.length - b.length);
		int[] beforeLast = new int[b.length + 1];
		int[] last = new int[b.length + 1];
		for (int j = 0; j <= b.length; j++) {
			last[j] = j;
		}
		for (int i = 1; i <= a.length; i++) {
			int[] row = new int[b.length + 1];
			row[0] = i;
			for (int j = 1; j <= b.length; j++) {
				int change = (a[i - 1] == b[j - 1]) ? 0 : 1;
				row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + change);
				if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
					row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
				}
			}
			beforeLast = last;
			last = row;
		}
		return last[b.length] + Math.max(0, rest);
	}

	/**
	 * The known word that a mistyped one most likely means, to be suggested, never taken:
	 * at most a third of its letters differ, accents apart.
	 */
	public static Optional<String> nearest(String word, Collection<String> known) {
		String exact = exact(word);
		String bare = withoutDiacritics(exact);
		String best = null;
		int bestBare = Math.max(1, bare.length() / 3);
		int bestExact = Integer.MAX_VALUE;
		for (String candidate : known) {
			String candidateExact = exact(candidate);
			int bareDistance = distance(bare, withoutDiacritics(candidateExact));
			if (bareDistance > bestBare) {
				continue;
			}
			int exactDistance = distance(exact, candidateExact);
			boolean better = best == null || bareDistance < bestBare || exactDistance < bestExact
					|| (exactDistance == bestExact && candidate.compareTo(best) < 0);
			if (better) {
				best = candidate;
				bestBare = bareDistance;
				bestExact = exactDistance;
			}
		}
		return Optional.ofNullable(best);
	}

	static String withoutDiacritics(String text) {
		String decomposed = Normalizer.normalize(text, Normalizer.Form.NFD);
		StringBuilder bare = new StringBuilder(decomposed.length());
		for (int i = 0; i < decomposed.length(); i++) {
			char c = decomposed.charAt(i);
			if (c == 'đ') {
				bare.append('d');
			}
			else if (c == 'Đ') {
				bare.append('D');
			}
			else if (Character.getType(c) != Character.NON_SPACING_MARK) {
				bare.append(c);
			}
		}
		return Normalizer.normalize(bare, Normalizer.Form.NFC);
	}

	private static String withoutOrdinals(String key) {
		String label = key;
		while (true) {
			Matcher matcher = ORDINAL.matcher(label);
			if (!matcher.find()) {
				return label;
			}
			label = label.substring(matcher.end());
		}
	}

	private static String withoutPunctuation(String key) {
		StringBuilder words = new StringBuilder(key.length());
		key.codePoints().forEach((c) -> {
			boolean onLetter = isMark(c) && !words.isEmpty() && words.charAt(words.length() - 1) != ' '
					&& words.charAt(words.length() - 1) != '%';
			if (Character.isLetterOrDigit(c) || onLetter || c == '%') {
				words.appendCodePoint(c);
			}
			else if ("<>=≤≥".indexOf(c) >= 0) {
				words.append(' ').appendCodePoint(c).append(' ');
			}
			else {
				words.append(' ');
			}
		});
		return words.toString();
	}

	private static boolean isMark(int c) {
		return Character.getType(c) == Character.NON_SPACING_MARK;
	}

	private static String newTonePlacement(String key) {
		if (!holdsAny(key, "òóỏõọùúủũụ")) {
			return key;
		}
		return OLD_TONE.matcher(key).replaceAll((found) -> {
			String first = (found.group(1) != null) ? found.group(1) : found.group(3);
			String second = (found.group(2) != null) ? found.group(2) : found.group(4);
			String parts = Normalizer.normalize(first, Normalizer.Form.NFD);
			return parts.charAt(0) + Normalizer.normalize(second + parts.charAt(1), Normalizer.Form.NFC);
		});
	}

	private static String shortI(String key) {
		if (!holdsAny(key, "yỳýỷỹỵ")) {
			return key;
		}
		return LONE_Y.matcher(key).replaceAll((found) -> found.group(1) + SHORT_I.get(found.group(2)));
	}

	private static boolean holdsAny(String text, String letters) {
		return text.chars().anyMatch((c) -> letters.indexOf(c) >= 0);
	}

	private static boolean isAscii(String text) {
		return text.chars().allMatch((c) -> c < 128);
	}

}
