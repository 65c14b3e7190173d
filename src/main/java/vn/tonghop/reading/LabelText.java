package vn.tonghop.reading;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import vn.tonghop.text.Labels;
import vn.tonghop.text.NumberText;

/**
 * What people write around an indicator's name: its unit of measure, {@code Trong đó}.
 */
final class LabelText {

	private static final Pattern UNIT_BEHIND = Pattern.compile(
			"(.*[^\\s,;:(\\[–—-])\\s*(?:[(\\[]\\s*([^()\\[\\]]+?)\\s*[)\\]]|[,;:–—-]\\s*([^,;:–—]+?))\\s*",
			Pattern.DOTALL);

	private static final Pattern OF_WHICH = Pattern
		.compile("[\\s+*•–—-]*[Tt][Rr][OoÔô][Nn][Gg]\\s+[ĐđDd]\\S{1,2}\\s*[:,–—-]?\\s+(.+)", Pattern.DOTALL);

	/** No label is so long; the patterns take the square of a text's length. */
	private static final int LONGEST = 300;

	private LabelText() {
	}

	/** The texts that may be the name alone, without what is written around it. */
	static List<String> bare(String text) {
		if (text.length() > LONGEST) {
			return List.of();
		}
		String name = named(text);
		return Stream.concat(Stream.of(name), parted(name).map((parts) -> parts.group(1)).stream())
			.filter((bare) -> !bare.equals(text))
			.toList();
	}

	/**
	 * The unit of measure behind a name: {@code Đàn trâu (con)}; empty where there is
	 * none.
	 */
	static Optional<String> unit(String text) {
		return parted(text).map(LabelText::unit);
	}

	private static Optional<MatchResult> parted(String text) {
		if (text.length() > LONGEST) {
			return Optional.empty();
		}
		Matcher matcher = UNIT_BEHIND.matcher(text);
		return Optional.of(matcher)
			.filter((parts) -> parts.matches() && NumberText.isUnit(unit(parts)))
			.map(Matcher::toMatchResult);
	}

	private static String unit(MatchResult parts) {
		return (parts.group(2) != null) ? parts.group(2) : parts.group(3);
	}

	private static String named(String text) {
		Matcher matcher = OF_WHICH.matcher(text);
		boolean intro = matcher.matches() && Labels.unaccented(text).startsWith("trong do ");
		return intro ? matcher.group(1) : text;
	}

}
