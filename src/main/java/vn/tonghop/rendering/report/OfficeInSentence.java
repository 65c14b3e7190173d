package vn.tonghop.rendering.report;

import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The office's name as a sentence has it: a letterhead's {@code UBND HUYỆN QUẢNG TRẠCH}
 * is {@code UBND huyện Quảng Trạch}. Which words are a name is known from the place.
 */
final class OfficeInSentence {

	/** Abbreviations that stay in capitals. */
	private static final Pattern ABBREVIATION = Pattern.compile("\\b(?:ubnd|hđnd|ubmttq)\\b",
			Pattern.UNICODE_CHARACTER_CLASS);

	private OfficeInSentence() {
	}

	/** As typed where it is not all capitals, or where the place is not in it. */
	static String of(Map<String, String> settings) {
		String name = settings.getOrDefault("tên cơ quan", "").strip();
		String place = settings.getOrDefault("địa danh", "").strip();
		String small = name.toLowerCase(Locale.ROOT);
		int at = small.lastIndexOf(place.toLowerCase(Locale.ROOT));
		if (place.isEmpty() || at < 0 || !name.equals(name.toUpperCase(Locale.ROOT))) {
			return name;
		}
		String before = ABBREVIATION.matcher(small.substring(0, at))
			.replaceAll((MatchResult found) -> Matcher.quoteReplacement(found.group().toUpperCase(Locale.ROOT)));
		String whole = before + place + small.substring(at + place.length());
		return whole.substring(0, 1).toUpperCase(Locale.ROOT) + whole.substring(1);
	}

}
