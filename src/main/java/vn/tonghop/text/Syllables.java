package vn.tonghop.text;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The syllables that Vietnamese spelling allows, and those of the highlands' place names
 * (Đắk, Krông).
 */
final class Syllables {

	private static final Set<String> ONSETS = words(
			"b br c ch d đ đr g gh gi h k kh kr l m n ng ngh nh p ph pl qu r s t th tr v x");

	private static final Set<String> RHYMES = words("""
			a ac ach ai am an ang anh ao ap at au ay ăc ăk ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
			e ec em en eng eo ep et ê êch êm ên êng ênh êp êt êu
			i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu
			o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong
			oong ooc op ot ô ôc ôi ôm ôn ông ôp ôt ôông ơ ơi ơm ơn ơp ơt
			u ua uân uâng uât uây uc uê uêch uênh ui um un ung uôc uôi uôm uôn uông uôt uơ up ut uy uya uych uyên
			uyêt uynh uyt uyu uyn ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu
			y ych yêm yên yêng yêt yêu ynh yt yn ym yp yu""");

	/** Rhymes that end in these can only carry the tones sắc and nặng. */
	private static final Set<String> STOPS = words("p t c ch");

	private static final String TONES = "\u0300\u0309\u0303\u0301\u0323";

	private static final String CONSONANTS = "bcdđghklmnpqrstvx";

	private Syllables() {
	}

	/**
	 * Whether a word is one Vietnamese syllable, with or without accents.
	 * @param abbreviations whether consonants alone will do, as in HĐND or ĐVT
	 */
	static boolean isVietnamese(String word, boolean abbreviations) {
		if (word.length() > 12) {
			return false;
		}
		StringBuilder letters = new StringBuilder();
		int toneAt = -1;
		char tone = 0;
		String composed = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFC);
		for (int i = 0; i < composed.length(); i++) {
			StringBuilder parts = new StringBuilder(
					Normalizer.normalize(composed.substring(i, i + 1), Normalizer.Form.NFD));
			for (int k = parts.length() - 1; k > 0; k--) {
				if (TONES.indexOf(parts.charAt(k)) >= 0) {
					if (toneAt >= 0) {
						return false;
					}
					toneAt = i;
					tone = parts.charAt(k);
					parts.deleteCharAt(k);
				}
			}
			letters.append(Normalizer.normalize(parts, Normalizer.Form.NFC));
		}
		String plain = letters.toString();
		if (abbreviations && toneAt < 0 && plain.chars().allMatch((c) -> CONSONANTS.indexOf(c) >= 0)) {
			return true;
		}
		return isSyllable(plain, tone, toneAt);
	}

	private static boolean isSyllable(String plain, char tone, int toneAt) {
		for (int length = Math.min(3, plain.length() - 1); length >= 0; length--) {
			String onset = plain.substring(0, length);
			String rhyme = plain.substring(length);
			boolean known = (onset.isEmpty() || ONSETS.contains(onset)) && RHYMES.contains(rhyme);
			if (known && fits(rhyme, tone) && carries(rhyme, toneAt - length, tone)) {
				return true;
			}
			// "giếng": of "iê" the i is written once.
			boolean merged = onset.equals("gi") && rhyme.startsWith("ê") && RHYMES.contains("i" + rhyme);
			if (merged && fits(rhyme, tone) && carries("i" + rhyme, toneAt - length + 1, tone)) {
				return true;
			}
		}
		return false;
	}

	/**
	 * Whether the tone stands on the vowel that carries it: the one with a roof, a bow or
	 * a horn (the latter of two), else the second of two before a consonant, else the
	 * first; of oa, oe and uy either.
	 */
	private static boolean carries(String rhyme, int at, char tone) {
		if (tone == 0) {
			return true;
		}
		int shaped = -1;
		int vowels = 0;
		for (int i = 0; i < rhyme.length() && "aăâeêioôơuưy".indexOf(rhyme.charAt(i)) >= 0; i++) {
			vowels++;
			if ("ăâêôơ".indexOf(rhyme.charAt(i)) >= 0 || rhyme.charAt(i) == 'ư' && shaped < 0) {
				shaped = i;
			}
		}
		if (shaped >= 0) {
			return at == shaped;
		}
		if (rhyme.equals("oa") || rhyme.equals("oe") || rhyme.equals("uy")) {
			return at == 0 || at == 1;
		}
		boolean second = vowels == 3 || (vowels == 2 && rhyme.length() > 2);
		return at == (second ? 1 : 0);
	}

	private static boolean fits(String rhyme, char tone) {
		boolean stopped = STOPS.stream().anyMatch(rhyme::endsWith);
		return !stopped || tone == '\u0301' || tone == '\u0323' || tone == 0;
	}

	private static Set<String> words(String words) {
		return Arrays.stream(words.split("\\s+")).collect(Collectors.toUnmodifiableSet());
	}

}
