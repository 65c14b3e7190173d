package vn.tonghop.reading;

import java.util.List;
import java.util.Optional;
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

	private LabelText() {
	}

	/** The texts that may be the name alone, without what is written around it. */
	static List<String> bare(String text) {
		String name = named(text);
		return Stream.of(Optional.of(name), name(text), name(name))
			.flatMap(Optional::stream)
			.filter((bare) -> !bare.equals(text))
			.distinct()
			.toList();
	}

	/**
	 * The unit of measure behind a name: {@code Đàn trâu (con)}; empty where there is
	 * none.
	 */
	static Optional<String> unit(String text) {
		Matcher matcher = UNIT_BEHIND.matcher(text);
		return matcher.matches() ? Optional.of(unit(matcher)).filter(NumberText::isUnit) : Optional.empty();
	}

	private static Optional<String> name(String text) {
		Matcher matcher = UNIT_BEHIND.matcher(text);
		return (matcher.matches() && NumberText.isUnit(unit(matcher))) ? Optional.of(matcher.group(1))
				: Optional.empty();
	}

	private static String unit(Matcher matcher) {
		return (matcher.group(2) != null) ? matcher.group(2) : matcher.group(3);
	}

	private static String named(String text) {
		Matcher matcher = OF_WHICH.matcher(text);
		boolean intro = matcher.matches() && Labels.unaccented(text).startsWith("trong do ");
		return intro ? matcher.group(1) : text;
	}

}
