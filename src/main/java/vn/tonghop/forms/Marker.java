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
 * for a remark (contract, section 5), or {@code {{SL_LUA.LKT}}} for what had been done by
 * the end of the period before.
 *
 * @param suffix what the cell holds, as its hidden name says it: a measure, a remark
 * @param measure null for what is no figure of the period
 */
record Marker(String code, String suffix, @Nullable Measure measure) {

	private static final String REMARK = "GC";

	private static final String DONE_BEFORE = "LKT";

	private static final Pattern ANY = Pattern.compile("\\{\\{\\s*([^{}]*?)\\s*}}");

	private static final Pattern FIGURE = Pattern.compile("\\{\\{\\s*([A-Za-z][A-Za-z0-9_]*)\\.([A-Za-z]+)\\s*}}");

	static Optional<Marker> of(String text) {
		Matcher matcher = FIGURE.matcher(text.strip());
		if (!matcher.matches()) {
			return Optional.empty();
		}
		String code = matcher.group(1).toUpperCase(Locale.ROOT);
		String suffix = matcher.group(2).toUpperCase(Locale.ROOT);
		if (suffix.equals(REMARK) || suffix.equals(DONE_BEFORE)) {
			return Optional.of(new Marker(code, suffix, null));
		}
		return Measure.REPORTED.stream()
			.filter((measure) -> measure.name().equals(suffix))
			.findFirst()
			.map((measure) -> new Marker(code, suffix, measure));
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
		return this.code + "." + this.suffix;
	}

	/** Whether a number is typed here, of the period or of the one before. */
	boolean figure() {
		return !this.suffix.equals(REMARK);
	}

}
