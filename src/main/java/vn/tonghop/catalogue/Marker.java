package vn.tonghop.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import vn.tonghop.grid.Cell;
import vn.tonghop.model.Measure;

/**
 * A marker of a form's template: {@code {{SL_LUA.LK}}}, {@code {{SL_LUA.GC}}} or a
 * title's {@code {{KY}}}.
 *
 * @param name what stands before the point, upper case
 * @param suffix what stands after it; null where there is no point
 * @param alone whether nothing else stands in the cell
 */
record Marker(String name, @Nullable String suffix, boolean alone) {

	/** What a title may name. */
	static final List<String> TITLES = List.of("DON_VI", "KY", "THANG", "NAM", "NAM_SAU");

	private static final String REMARK = "GC";

	/** What had been done by the end of the period before. */
	private static final String DONE_BEFORE = "LKT";

	private static final Pattern MARKER = Pattern.compile("\\{\\{\\s*([^{}]*?)\\s*}}");

	/** The markers of a cell. */
	static List<Marker> of(Cell cell) {
		Optional<String> text = cell.text().filter((any) -> any.contains("{{"));
		if (text.isEmpty()) {
			return List.of();
		}
		List<Marker> markers = new ArrayList<>();
		String whole = Key.clean(text.get());
		Matcher matcher = MARKER.matcher(whole);
		while (matcher.find()) {
			String inner = matcher.group(1).toUpperCase(Locale.ROOT);
			int point = inner.indexOf('.');
			boolean alone = matcher.group().length() == whole.length();
			markers.add((point < 0) ? new Marker(inner, null, alone)
					: new Marker(inner.substring(0, point), inner.substring(point + 1), alone));
		}
		return markers;
	}

	boolean title() {
		return this.suffix == null;
	}

	boolean remark() {
		return REMARK.equals(this.suffix);
	}

	boolean doneBefore() {
		return DONE_BEFORE.equals(this.suffix);
	}

	/** The measure; empty for a remark, a title, or a suffix that is no measure. */
	Optional<Measure> measure() {
		return Measure.REPORTED.stream().filter((measure) -> measure.name().equals(this.suffix)).findFirst();
	}

	/** As written, without its braces. */
	String text() {
		return (this.suffix != null) ? this.name + "." + this.suffix : this.name;
	}

}
