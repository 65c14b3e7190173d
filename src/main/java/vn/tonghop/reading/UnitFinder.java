package vn.tonghop.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

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

		/** What parts words: a key holds letters, digits, blanks and few signs. */
		private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

		/** Before a number a month, and no township of that name. */
		private static final String MONTH = "thang";

		private final Map<String, Set<Name>> byBareWords = new HashMap<>();

		private int mostWords;

		Names(List<ReportingUnit> units) {
			for (ReportingUnit unit : units) {
				List<String> spellings = new ArrayList<>(unit.aliases());
				spellings.add(unit.name());
				for (String spelling : spellings) {
					List<String> words = words(Labels.unitName(spelling));
					if (!words.isEmpty()) {
						this.byBareWords.computeIfAbsent(String.join(" ", bare(words)), (key) -> new LinkedHashSet<>())
							.add(new Name(words, unit.code()));
						this.mostWords = Math.max(this.mostWords, words.size());
					}
				}
			}
		}

		private static List<String> words(String key) {
			String words = NO_WORD.matcher(key).replaceAll(" ").strip();
			return words.isEmpty() ? List.of() : List.of(words.split(" "));
		}

		private static List<String> bare(List<String> words) {
			return words.stream().map(Labels::unaccented).toList();
		}

		Set<String> named(String title) {
			List<String> words = words(Labels.unitName(title));
			Set<Name> known = this.byBareWords.getOrDefault(String.join(" ", bare(words)), Set.of());
			Set<String> exact = new LinkedHashSet<>();
			known.stream().filter((name) -> name.words().equals(words)).forEach((name) -> exact.add(name.code()));
			if (exact.isEmpty()) {
				known.forEach((name) -> exact.add(name.code()));
			}
			return exact;
		}

		Set<String> mentioned(String text) {
			List<String> words = words(Labels.accented(text));
			List<String> bare = bare(words);
			Set<String> found = longest(words, bare, false);
			return found.isEmpty() ? longest(words, bare, true) : found;
		}

		/**
		 * The units whose names stand in the words.
		 * @param barely whether accents may be left out. A word that bears accents is no
		 * other word: {@code Tháng} is not the township Thắng
		 */
		private Set<String> longest(List<String> words, List<String> bare, boolean barely) {
			Map<String, Set<String>> inside = new LinkedHashMap<>();
			for (int from = 0; from < words.size(); from++) {
				for (int to = from + 1; to <= Math.min(words.size(), from + this.mostWords); to++) {
					String part = String.join(" ", bare.subList(from, to));
					boolean month = part.equals(MONTH) && to < words.size()
							&& Character.isDigit(words.get(to).charAt(0));
					for (Name name : month ? Set.<Name>of() : this.byBareWords.getOrDefault(part, Set.of())) {
						if (stands(name.words(), words.subList(from, to), bare.subList(from, to), barely)) {
							inside.computeIfAbsent(part, (key) -> new LinkedHashSet<>()).add(name.code());
						}
					}
				}
			}
			Set<String> units = new LinkedHashSet<>();
			inside.forEach((name, codes) -> {
				boolean withinLonger = inside.keySet()
					.stream()
					.anyMatch((other) -> other.length() > name.length()
							&& (" " + other + " ").contains(" " + name + " "));
				if (!withinLonger) {
					units.addAll(codes);
				}
			});
			return units;
		}

		private static boolean stands(List<String> name, List<String> typed, List<String> bare, boolean barely) {
			if (name.size() != typed.size()) {
				return false;
			}
			for (int i = 0; i < name.size(); i++) {
				String word = typed.get(i);
				if (!word.equals(name.get(i)) && !(barely && word.equals(bare.get(i)))) {
					return false;
				}
			}
			return true;
		}

		/** A unit's name or another spelling of it. */
		private record Name(List<String> words, String code) {
		}

	}

}
