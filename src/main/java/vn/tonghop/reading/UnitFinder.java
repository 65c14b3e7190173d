package vn.tonghop.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import vn.tonghop.model.Catalogue;
import vn.tonghop.model.ReportingUnit;
import vn.tonghop.text.Labels;

/**
 * Finds reporting units by their names. Names recur: only the units in force on a day are
 * looked at.
 */
final class UnitFinder {

	private final Catalogue catalogue;

	private final Map<LocalDate, Names> byDay = new HashMap<>();

	UnitFinder(Catalogue catalogue) {
		this.catalogue = catalogue;
	}

	/**
	 * The units of which a title is the name, kind words such as {@code UBND xã} aside.
	 */
	synchronized Set<String> named(String title, LocalDate day) {
		return names(day).named(title);
	}

	/**
	 * The units whose names stand somewhere in a text; of names within a name the longest
	 * counts.
	 */
	synchronized Set<String> mentioned(String text, LocalDate day) {
		return names(day).mentioned(text);
	}

	private Names names(LocalDate day) {
		return this.byDay.computeIfAbsent(day, (key) -> new Names(this.catalogue.unitsInForce(key)));
	}

	/** The names of the units in force on a day, by the strictest comparison first. */
	private static final class Names {

		private final Map<String, Set<String>> accented = new LinkedHashMap<>();

		private final Map<String, Set<String>> unaccented = new LinkedHashMap<>();

		Names(List<ReportingUnit> units) {
			for (ReportingUnit unit : units) {
				List<String> spellings = new ArrayList<>(unit.aliases());
				spellings.add(unit.name());
				for (String spelling : spellings) {
					String key = Labels.unitName(spelling);
					if (!key.isEmpty()) {
						this.accented.computeIfAbsent(key, (name) -> new LinkedHashSet<>()).add(unit.code());
						this.unaccented.computeIfAbsent(Labels.unaccented(key), (name) -> new LinkedHashSet<>())
							.add(unit.code());
					}
				}
			}
		}

		Set<String> named(String title) {
			String key = Labels.unitName(title);
			Set<String> found = this.accented.getOrDefault(key, Set.of());
			return found.isEmpty() ? this.unaccented.getOrDefault(Labels.unaccented(key), Set.of()) : found;
		}

		Set<String> mentioned(String text) {
			Set<String> found = longest(this.accented, Labels.accented(text));
			return found.isEmpty() ? longest(this.unaccented, Labels.unaccented(text)) : found;
		}

		private static Set<String> longest(Map<String, Set<String>> names, String text) {
			String spaced = " " + text.replaceAll("[^\\p{L}\\p{N}]+", " ").strip() + " ";
			List<String> inside = names.keySet()
				.stream()
				.filter((name) -> spaced.contains(" " + name.replaceAll("[^\\p{L}\\p{N}]+", " ").strip() + " "))
				.toList();
			Set<String> units = new LinkedHashSet<>();
			for (String name : inside) {
				boolean withinLonger = inside.stream()
					.anyMatch((other) -> other.length() > name.length()
							&& (" " + other + " ").contains(" " + name + " "));
				if (!withinLonger) {
					units.addAll(names.getOrDefault(name, Set.of()));
				}
			}
			return units;
		}

	}

}
