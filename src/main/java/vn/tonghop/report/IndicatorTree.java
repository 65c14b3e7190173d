package vn.tonghop.report;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import vn.tonghop.model.Indicator;

/**
 * Which indicator stands under which: by {@code Thuộc}, else by {@code Cấp}: a deeper row
 * belongs to the nearest row above that is less deep. A row of the highest level stands
 * by itself.
 */
final class IndicatorTree {

	private final List<Indicator> roots = new ArrayList<>();

	private final Map<String, List<Indicator>> children = new LinkedHashMap<>();

	IndicatorTree(List<Indicator> indicators) {
		Set<String> codes = indicators.stream().map(Indicator::code).collect(Collectors.toSet());
		Map<String, String> parents = new LinkedHashMap<>();
		Deque<Indicator> above = new ArrayDeque<>();
		for (Indicator indicator : indicators) {
			while (!above.isEmpty() && above.peek().level() >= indicator.level()) {
				above.pop();
			}
			String parent = parent(indicator, above.isEmpty() ? null : above.peek().code(), codes);
			above.push(indicator);
			if (parent == null || indicator.level() <= 1 || circular(indicator.code(), parent, parents)) {
				this.roots.add(indicator);
			}
			else {
				parents.put(indicator.code(), parent);
				this.children.computeIfAbsent(parent, (code) -> new ArrayList<>()).add(indicator);
			}
		}
	}

	private static @Nullable String parent(Indicator indicator, @Nullable String above, Set<String> codes) {
		String named = indicator.partOf();
		return (named != null && codes.contains(named)) ? named : above;
	}

	/** Two rows that name each other must not hide both. */
	private static boolean circular(String code, String parent, Map<String, String> parents) {
		for (String ancestor = parent; ancestor != null; ancestor = parents.get(ancestor)) {
			if (ancestor.equals(code)) {
				return true;
			}
		}
		return false;
	}

	List<Indicator> roots() {
		return this.roots;
	}

	List<Indicator> childrenOf(Indicator indicator) {
		return this.children.getOrDefault(indicator.code(), List.of());
	}

}
