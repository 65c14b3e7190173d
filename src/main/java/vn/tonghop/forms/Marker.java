package vn.tonghop.forms;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import vn.tonghop.model.Measure;

/**
 * A figure's marker, alone in its cell: {@code {{SL_LUA.LK}}}, or {@code {{SL_LUA.GC}}}
 * for a remark (contract, section 5).
 *
 * @param measure null for a remark
 */
record Marker(String code, @Nullable Measure measure) {

	private static final String REMARK = "GC";

	private static final Pattern ANY = Pattern.compile("\\{\\{\\s*([^{}]*?)\\s*}}");

	private static final Pattern FIGURE = Pattern.compile("\\{\\{\\s*([A-Za-z][A-Za-z0-9_]*)\\.([A-Za-z]+)\\s*}}");

	static Optional<Marker> of(String text) {
		Matcher matcher = FIGURE.matcher(text.strip());
		if (!matcher.matches()) {
			return Optional.empty();
		}
		String code = matcher.group(1).toUpperCase(Locale.ROOT);
		String suffix = matcher.group(2).toUpperCase(Locale.ROOT);
		if (suffix.equals(REMARK)) {
			return Optional.of(new Marker(code, null));
		}
		return Measure.REPORTED.stream()
			.filter((measure) -> measure.name().equals(suffix))
			.findFirst()
			.map((measure) -> new Marker(code, measure));
	}

	/** A text with the markers of titles filled; what is no title's is emptied. */
	static String filled(String text, Map<String, String> titles) {
		Matcher matcher = ANY.matcher(text);
		return matcher.replaceAll((found) -> {
			String title = titles.getOrDefault(found.group(1).toUpperCase(Locale.ROOT), "");
			String before = text.substring(0, found.start()).strip();
			boolean begins = !title.isEmpty() && (before.isEmpty() || before.endsWith(":"));
			return Matcher
				.quoteReplacement(begins ? title.substring(0, 1).toUpperCase(Locale.ROOT) + title.substring(1) : title);
		});
	}

	/** The hidden name of the cell. */
	String name() {
		return this.code + "." + ((this.measure != null) ? this.measure.name() : REMARK);
	}

}
