package vn.tonghop.text;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Texts from before Unicode. Their letters lie in the places of Western ones and only the
 * font shows them as Vietnamese: TCVN3 (fonts .VnTime, .VnArial …; in fonts that end in H
 * small letters look like capitals) and VNI (fonts VNI-Times …; a letter and a mark make
 * one). Windows-1258 and decomposed texts are composed.
 */
public final class LegacyEncoding {

	/** Letters in the order of the two tables below. */
	private static final String LETTERS = "áàảãạâấầẩẫậăắằẳẵặéèẻẽẹêếềểễệóòỏõọôốồổỗộơớờởỡợúùủũụưứừửữựíìỉĩịýỳỷỹỵđ";

	/** TCVN 5712:1993, code table VN3, and its capitals of VN1 that do not clash. */
	private static final String TCVN3 = "¸µ¶·¹©ÊÇÈÉË¨¾»¼½ÆÐÌÎÏÑªÕÒÓÔÖãßáâä«èåæçé¬íêëìîóïñòô\u00adøõö÷ùÝ×ØÜÞýúûüþ®";

	private static final String TCVN3_CAPITALS = "ÂĂÊÔƠƯĐẤẦẨẪẮẰẲẴẾỀỂỄỐỒỔỖ";

	private static final String TCVN3_CAPITAL_PLACES = "¢¡£¤¥¦§ÄÁÂÃÀ¯º¿ÚÅÍÙÿÛàð";

	/** Capitals with tones from 0x80 on; in fonts that show them, not in .VnTime. */
	private static final String TCVN3_HIGH = "ÀẢÃÁẠẶẬÈẺẼÉẸỆÌỈĨÍỊÒỎÕÓỌỘỜỞỠỚỢÙỦŨ";

	/**
	 * The same places as Windows sees them, a blank where it has a quotation mark, a dash
	 * or another sign that people mean as such.
	 */
	private static final String TCVN3_HIGH_WINDOWS = "   ƒ  †‡ˆ‰Š Œ Ž           š œ žŸ";

	/** The marks behind a VNI letter: tones, the roof and the bow with their tones. */
	private static final String VNI_TONES = "ùøûõï";

	private static final String VNI_ROOF = "âáàåãä";

	private static final String VNI_BOW = "êéèúüë";

	private static final Map<Character, Character> FROM_TCVN3 = tcvn3();

	private static final Map<String, Character> FROM_VNI = vni();

	/** Letters of VNI that stand for another letter by themselves. */
	private static final Map<Character, Character> VNI_SINGLE = vniSingle();

	private LegacyEncoding() {
	}

	/**
	 * A text in Unicode, composed. Which encoding it is in is told by the font's name;
	 * another font changes nothing, nor does an old font over text that already is
	 * Unicode Vietnamese.
	 * @param fontName the font of the cell or run; null: not known
	 */
	public static String decode(String text, @Nullable String fontName) {
		if (fontName == null || isUnicodeVietnamese(text)) {
			return composed(text);
		}
		String font = fontName.strip().toLowerCase(Locale.ROOT);
		if (font.startsWith(".vn")) {
			String decoded = fromTcvn3(text);
			return font.endsWith("h") ? composed(decoded.toUpperCase(Locale.ROOT)) : decoded;
		}
		return font.startsWith("vni-") ? fromVni(text) : composed(text);
	}

	/**
	 * The text that an encoded one stands for, where no font can be trusted: only if it
	 * looks encoded, and every syllable that changes becomes a Vietnamese one, in one
	 * way.
	 */
	public static Optional<String> guess(String text) {
		if (text.length() > 40_000 || !looksEncoded(text)) {
			return Optional.empty();
		}
		Optional<String> tcvn3 = plausible(text, fromTcvn3(text));
		Optional<String> vni = plausible(text, fromVni(text));
		if (tcvn3.isPresent() && vni.isPresent()) {
			return tcvn3.equals(vni) ? tcvn3 : Optional.empty();
		}
		return tcvn3.or(() -> vni);
	}

	private static String composed(String text) {
		return Normalizer.normalize(text, Normalizer.Form.NFC);
	}

	private static String fromTcvn3(String text) {
		StringBuilder decoded = new StringBuilder(text.length());
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			decoded.append(FROM_TCVN3.getOrDefault(c, c));
		}
		return composed(capitalsWhereTheWordIs(decoded.toString(), text));
	}

	/**
	 * The fonts have no capitals with tones: people write {@code HUYÖN}, which must not
	 * become {@code HUYệN}.
	 */
	private static String capitalsWhereTheWordIs(String decoded, String text) {
		StringBuilder mended = new StringBuilder(decoded);
		int start = 0;
		while (start < decoded.length()) {
			int end = start;
			int capitals = 0;
			int small = 0;
			while (end < decoded.length() && Character.isLetter(decoded.charAt(end))) {
				char original = text.charAt(end);
				capitals += (original >= 'A' && original <= 'Z') ? 1 : 0;
				small += (original >= 'a' && original <= 'z') ? 1 : 0;
				end++;
			}
			if (capitals >= 2 && small == 0) {
				for (int i = start; i < end; i++) {
					mended.setCharAt(i, Character.toUpperCase(decoded.charAt(i)));
				}
			}
			start = end + 1;
		}
		return mended.toString();
	}

	private static String fromVni(String text) {
		StringBuilder decoded = new StringBuilder(text.length());
		int i = 0;
		while (i < text.length()) {
			Character pair = (i + 1 < text.length()) ? FROM_VNI.get(text.substring(i, i + 2)) : null;
			if (pair != null) {
				decoded.append(pair.charValue());
				i += 2;
			}
			else {
				char c = text.charAt(i);
				decoded.append(VNI_SINGLE.getOrDefault(c, c));
				i++;
			}
		}
		return composed(decoded.toString());
	}

	/** Whether a text holds letters that only Unicode has. */
	private static boolean isUnicodeVietnamese(String text) {
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			boolean vietnamese = (c >= '\u1EA0' && c <= '\u1EF9') || "ăĂđĐĩĨũŨơƠưƯ".indexOf(c) >= 0
					|| (c >= '\u0300' && c <= '\u0323');
			if (vietnamese) {
				return true;
			}
		}
		return false;
	}

	/**
	 * No letter of Unicode Vietnamese, a Western letter or sign joined to a plain letter,
	 * and a word that is no Vietnamese as it stands.
	 */
	private static boolean looksEncoded(String text) {
		if (isUnicodeVietnamese(text)) {
			return false;
		}
		boolean joined = false;
		for (int i = 0; i < text.length() && !joined; i++) {
			boolean western = text.charAt(i) >= '\u00A1' && text.charAt(i) <= '\u00FF';
			joined = western && (isPlainLetter(text, i - 1) || isPlainLetter(text, i + 1));
		}
		return joined && !wordsAreVietnamese(text, text, false);
	}

	private static Optional<String> plausible(String text, String decoded) {
		boolean changed = !decoded.equals(composed(text));
		return (changed && wordsAreVietnamese(decoded, text, true)) ? Optional.of(decoded) : Optional.empty();
	}

	/**
	 * Whether each word with a letter beyond the plain ones is a Vietnamese syllable or
	 * an abbreviation.
	 */
	private static boolean wordsAreVietnamese(String text, String original, boolean abbreviations) {
		int start = 0;
		while (start < text.length()) {
			int end = start;
			boolean beyond = false;
			while (end < text.length() && isWordPart(text.charAt(end))) {
				beyond |= text.charAt(end) > 127;
				end++;
			}
			if (beyond && !Syllables.isVietnamese(text.substring(start, end), abbreviations)) {
				return false;
			}
			start = end + 1;
		}
		return true;
	}

	/** Letters, and the Western signs that encoded letters lie on. */
	private static boolean isWordPart(char c) {
		return Character.isLetter(c) || (c > '\u00A0' && c <= '\u00FF');
	}

	private static boolean isPlainLetter(String text, int index) {
		if (index < 0 || index >= text.length()) {
			return false;
		}
		char c = text.charAt(index);
		return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
	}

	private static Map<Character, Character> tcvn3() {
		Map<Character, Character> table = new HashMap<>();
		for (int i = 0; i < TCVN3_HIGH.length(); i++) {
			table.put((char) (0x80 + i), TCVN3_HIGH.charAt(i));
			if (TCVN3_HIGH_WINDOWS.charAt(i) != ' ') {
				table.put(TCVN3_HIGH_WINDOWS.charAt(i), TCVN3_HIGH.charAt(i));
			}
		}
		for (int i = 0; i < TCVN3_CAPITALS.length(); i++) {
			table.put(TCVN3_CAPITAL_PLACES.charAt(i), TCVN3_CAPITALS.charAt(i));
		}
		for (int i = 0; i < LETTERS.length(); i++) {
			table.put(TCVN3.charAt(i), LETTERS.charAt(i));
		}
		return Map.copyOf(table);
	}

	private static Map<String, Character> vni() {
		Map<String, Character> table = new HashMap<>();
		for (String base : new String[] { "a", "e", "o", "u", "y" }) {
			addVni(table, base, base, VNI_TONES, "\u0301\u0300\u0309\u0303\u0323");
		}
		addVni(table, "ô", "ơ", VNI_TONES, "\u0301\u0300\u0309\u0303\u0323");
		addVni(table, "ö", "ư", VNI_TONES, "\u0301\u0300\u0309\u0303\u0323");
		for (String base : new String[] { "â", "ê", "ô" }) {
			String plain = Normalizer.normalize(base, Normalizer.Form.NFD).substring(0, 1);
			addVni(table, plain, base, VNI_ROOF, "\u0000\u0301\u0300\u0309\u0303\u0323");
		}
		addVni(table, "a", "ă", VNI_BOW, "\u0000\u0301\u0300\u0309\u0303\u0323");
		return Map.copyOf(table);
	}

	private static void addVni(Map<String, Character> table, String typed, String letter, String marks, String tones) {
		for (int i = 0; i < marks.length(); i++) {
			String tone = (tones.charAt(i) == 0) ? "" : String.valueOf(tones.charAt(i));
			String small = composed(letter + tone);
			String capital = small.toUpperCase(Locale.ROOT);
			String mark = String.valueOf(marks.charAt(i));
			String capitalMark = mark.toUpperCase(Locale.ROOT);
			table.put(typed + mark, small.charAt(0));
			table.put(typed + capitalMark, small.charAt(0));
			table.put(typed.toUpperCase(Locale.ROOT) + capitalMark, capital.charAt(0));
			table.put(typed.toUpperCase(Locale.ROOT) + mark, capital.charAt(0));
		}
	}

	private static Map<Character, Character> vniSingle() {
		Map<Character, Character> table = new HashMap<>();
		String typed = "ôöñíìæóòî";
		String meant = "ơưđíìỉĩịỵ";
		for (int i = 0; i < typed.length(); i++) {
			table.put(typed.charAt(i), meant.charAt(i));
			table.put(Character.toUpperCase(typed.charAt(i)), Character.toUpperCase(meant.charAt(i)));
		}
		return Map.copyOf(table);
	}

}
