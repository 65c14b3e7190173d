package vn.tonghop.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.tonghop.model.Catalogue;
import vn.tonghop.model.Form;
import vn.tonghop.model.FormLayout;
import vn.tonghop.model.Indicator;
import vn.tonghop.model.Measure;
import vn.tonghop.text.Labels;
import vn.tonghop.text.NumberText;

/** A form's indicators, ready to be looked up by code, by label and by parent. */
final class FormIndex {

	private final Form form;

	private final Map<String, Indicator> indicators = new LinkedHashMap<>();

	private final Map<String, String> parents = new HashMap<>();

	private final Map<String, Set<String>> exact = new HashMap<>();

	private final Map<String, Set<String>> accented = new HashMap<>();

	private final Map<String, Set<String>> unaccented = new HashMap<>();

	private final List<FormLayout.Column> columns = new ArrayList<>();

	private final Memory<Set<String>> byLabel = new Memory<>();

	private final Memory<Optional<String>> unitBehind = new Memory<>();

	private final Memory<Set<String>> byBeginning = new Memory<>();

	private final Memory<Heading> headings = new Memory<>();

	private final int typed;

	FormIndex(Catalogue catalogue, Form form) {
		this.form = form;
		Map<Integer, String> openLevels = new HashMap<>();
		for (Indicator indicator : catalogue.indicators()) {
			if (!catalogue.brings(form, indicator)) {
				continue;
			}
			this.indicators.put(indicator.code(), indicator);
			String parent = (indicator.partOf() != null) ? indicator.partOf()
					: nearestAbove(openLevels, indicator.level());
			if (parent != null) {
				this.parents.put(indicator.code(), parent);
			}
			openLevels.put(indicator.level(), indicator.code());
			openLevels.keySet().removeIf((level) -> level > indicator.level());
			know(indicator.name(), indicator.code());
			indicator.aliases().forEach((alias) -> know(alias, indicator.code()));
		}
		for (FormLayout.Sheet sheet : form.layout().sheets()) {
			sheet.columns().stream().filter((column) -> !column.heading().isEmpty()).forEach(this.columns::add);
			sheet.rows().forEach((row) -> know(row.label(), row.indicator()));
		}
		this.typed = (int) this.indicators.values().stream().filter(Indicator::typed).count();
	}

	private static @Nullable String nearestAbove(Map<Integer, String> openLevels, int level) {
		for (int above = level - 1; above > 0; above--) {
			String code = openLevels.get(above);
			if (code != null) {
				return code;
			}
		}
		return null;
	}

	private void know(String label, String code) {
		if (label.isBlank() || !this.indicators.containsKey(code)) {
			return;
		}
		this.exact.computeIfAbsent(Labels.exact(label), (key) -> new TreeSet<>()).add(code);
		this.accented.computeIfAbsent(Labels.accented(label), (key) -> new TreeSet<>()).add(code);
		this.unaccented.computeIfAbsent(Labels.unaccented(label), (key) -> new TreeSet<>()).add(code);
	}

	Form form() {
		return this.form;
	}

	/**
	 * How many of these texts are titles of the form's template, but for its markers:
	 * forms that ask for the same figures differ in little else.
	 */
	int titled(List<String> texts) {
		Set<String> own = this.form.layout()
			.sheets()
			.stream()
			.flatMap((sheet) -> sheet.titles().stream())
			.filter((title) -> !title.contains("{{"))
			.map(Labels::unaccented)
			.collect(Collectors.toSet());
		return (int) texts.stream().map(Labels::unaccented).filter(own::contains).count();
	}

	/** The measures that the form's template has columns for. */
	Set<Measure> measures() {
		Set<Measure> measures = java.util.EnumSet.noneOf(Measure.class);
		for (FormLayout.Sheet sheet : this.form.layout().sheets()) {
			sheet.columns()
				.stream()
				.map(FormLayout.Column::measure)
				.filter((measure) -> measure != null && Measure.REPORTED.contains(measure))
				.forEach(measures::add);
		}
		return measures;
	}

	/**
	 * What the form's template calls a measure's column; empty where the words change
	 * with the period.
	 */
	Optional<String> heading(Measure measure) {
		return this.columns.stream()
			.filter((column) -> column.measure() == measure && !column.heading().contains("{{"))
			.map((column) -> "“" + column.heading().replace(" | ", " – ") + "”")
			.findFirst();
	}

	/** An indicator as people know it, with the code that the form's rows may bear. */
	String named(String code) {
		return indicator(code).map((indicator) -> indicator.name() + " (" + code + ")").orElse(code);
	}

	/** How many indicators a unit types. */
	int typed() {
		return this.typed;
	}

	/**
	 * A column's heading, understood with the form's own headings.
	 * @param levels the heading's texts, the upper first
	 */
	Heading heading(int column, List<String> levels) {
		// With their lengths, so that no two headings of other levels are one text.
		String written = levels.stream().map((level) -> level.length() + ":" + level).collect(Collectors.joining());
		return this.headings.of(written, (key) -> Heading.of(0, levels, this.columns)).in(column);
	}

	Optional<Indicator> indicator(String code) {
		return Optional.ofNullable(this.indicators.get(code));
	}

	/** The indicator that a cell of the codes' column names. */
	Optional<Indicator> byCode(String text) {
		return indicator(text.strip().toUpperCase(Locale.ROOT));
	}

	Optional<String> parent(String code) {
		return Optional.ofNullable(this.parents.get(code));
	}

	/** The indicators of that label, by the strictest comparison that finds any. */
	Set<String> byLabel(String text) {
		return this.byLabel.of(text, this::labelled);
	}

	/** The unit of measure behind a label; empty where there is none. */
	Optional<String> unitBehind(String text) {
		return this.unitBehind.of(text, LabelText::unit);
	}

	/**
	 * The name that a mistyped label may mean, or one that says more, to be suggested,
	 * never taken.
	 * @param found indicators that have their rows already
	 */
	Optional<String> suggestion(String label, Set<String> found) {
		List<String> lacking = this.indicators.values()
			.stream()
			.filter((indicator) -> !found.contains(indicator.code()))
			.map(Indicator::name)
			.toList();
		String key = Labels.accented(label) + " ";
		return Labels.nearest(label.strip(), lacking)
			.or(() -> lacking.stream()
				.filter((name) -> key.startsWith(Labels.accented(name) + " "))
				.max(Comparator.comparingInt(String::length)));
	}

	private Set<String> labelled(String text) {
		Set<String> found = spelled(text);
		if (!found.isEmpty()) {
			return found;
		}
		Optional<String> unit = unitBehind(text);
		for (String bare : LabelText.bare(text)) {
			Set<String> fitting = new TreeSet<>(spelled(bare));
			fitting.removeIf((code) -> !fits(code, unit));
			if (!fitting.isEmpty()) {
				return fitting;
			}
		}
		return Set.of();
	}

	/**
	 * Whether an indicator can be meant by a label with that unit of measure behind it.
	 * Households are not inhabitants; kilograms are tonnes told otherwise, which is told.
	 */
	private boolean fits(String code, Optional<String> unit) {
		String own = indicator(code).map(Indicator::unitOfMeasure).orElse("");
		return unit.isEmpty() || NumberText.isSameUnit(unit.get(), own) || NumberText.differs(unit.get(), own);
	}

	private Set<String> spelled(String text) {
		Set<String> found = this.exact.getOrDefault(Labels.exact(text), Set.of());
		if (found.isEmpty()) {
			found = this.accented.getOrDefault(Labels.accented(text), Set.of());
		}
		return found.isEmpty() ? this.unaccented.getOrDefault(Labels.unaccented(text), Set.of()) : found;
	}

	/**
	 * The indicators whose label begins with these words: {@code Năng suất} under
	 * {@code Diện tích lúa} stands for {@code Năng suất lúa}.
	 */
	Set<String> byBeginning(String text) {
		return this.byBeginning.of(text, this::beginning);
	}

	private Set<String> beginning(String text) {
		Set<String> found = beginning(this.accented, Labels.accented(text));
		return found.isEmpty() ? beginning(this.unaccented, Labels.unaccented(text)) : found;
	}

	private static Set<String> beginning(Map<String, Set<String>> index, String key) {
		Set<String> found = new TreeSet<>();
		if (!key.isEmpty()) {
			index.forEach((label, codes) -> {
				if (label.startsWith(key + " ")) {
					found.addAll(codes);
				}
			});
		}
		return found;
	}

}
