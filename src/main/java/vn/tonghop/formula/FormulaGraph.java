package vn.tonghop.formula;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which formula needs which. A formula needs every code that it names and that has a
 * formula too, with whatever measure, for a formula serves all measures; only the period
 * before ({@code .KT}) is another matter: it was computed before, and makes no circle.
 */
public final class FormulaGraph {

	private final Map<String, Set<String>> needs = new LinkedHashMap<>();

	private final List<String> order;

	private final List<List<String>> circles;

	/**
	 * Ties the formulas together.
	 * @param formulas by the code that each computes, in the catalogue's order, which the
	 * outcome keeps where it may
	 */
	public FormulaGraph(Map<String, Formula> formulas) {
		formulas.forEach((code, formula) -> {
			Set<String> named = new LinkedHashSet<>();
			for (Reference reference : formula.references()) {
				if (!reference.periodBefore() && formulas.containsKey(reference.code())) {
					named.add(reference.code());
				}
			}
			this.needs.put(code, named);
		});
		this.order = List.copyOf(sorted());
		this.circles = sound() ? List.of() : List.copyOf(findCircles());
	}

	/**
	 * All codes, each after those that it needs. Where there is a circle, its codes stand
	 * somewhere.
	 */
	public List<String> order() {
		return this.order;
	}

	/**
	 * The circles: each as its codes, every one needing the next, the last the first. No
	 * code of a circle is left out, and none is repeated needlessly.
	 */
	public List<List<String>> circles() {
		return this.circles;
	}

	/** Depth first, on a stack of its own, for chains may be long. */
	private Set<String> sorted() {
		Set<String> done = new LinkedHashSet<>();
		Set<String> entered = new HashSet<>();
		for (String start : this.needs.keySet()) {
			Deque<String> path = new ArrayDeque<>();
			path.push(start);
			while (!path.isEmpty()) {
				String code = path.peek();
				entered.add(code);
				Optional<String> next = needsOf(code).stream().filter((need) -> !entered.contains(need)).findFirst();
				if (next.isPresent()) {
					path.push(next.get());
				}
				else {
					done.add(path.pop());
				}
			}
		}
		return done;
	}

	/** Whether the order does what it says: then there is no circle. */
	private boolean sound() {
		Set<String> before = new HashSet<>();
		for (String code : this.order) {
			if (!before.containsAll(needsOf(code))) {
				return false;
			}
			before.add(code);
		}
		return true;
	}

	private List<List<String>> findCircles() {
		List<List<String>> found = new ArrayList<>();
		Set<String> told = new HashSet<>();
		for (String code : this.needs.keySet()) {
			if (!told.contains(code)) {
				List<String> circle = shortestCircle(code);
				if (!circle.isEmpty()) {
					told.addAll(circle);
					found.add(circle);
				}
			}
		}
		return found;
	}

	/** The shortest way from a code back to itself; empty where there is none. */
	private List<String> shortestCircle(String start) {
		Map<String, String> reachedFrom = new HashMap<>();
		Deque<String> waiting = new ArrayDeque<>();
		waiting.add(start);
		while (!waiting.isEmpty()) {
			String code = waiting.remove();
			for (String need : needsOf(code)) {
				if (need.equals(start)) {
					return way(start, code, reachedFrom);
				}
				if (reachedFrom.putIfAbsent(need, code) == null) {
					waiting.add(need);
				}
			}
		}
		return List.of();
	}

	private static List<String> way(String start, String end, Map<String, String> reachedFrom) {
		List<String> way = new ArrayList<>();
		String code = end;
		while (!code.equals(start)) {
			way.add(code);
			code = reachedFrom.getOrDefault(code, start);
		}
		way.add(start);
		Collections.reverse(way);
		return List.copyOf(way);
	}

	private Set<String> needsOf(String code) {
		return this.needs.getOrDefault(code, Set.of());
	}

}
