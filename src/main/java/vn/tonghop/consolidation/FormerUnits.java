package vn.tonghop.consolidation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import vn.tonghop.model.Indicator;
import vn.tonghop.model.Measure;
import vn.tonghop.model.ReportingPeriod;
import vn.tonghop.model.ReportingUnit;

/**
 * The units that an earlier period's whole was made of, and what became of them. Two
 * wholes are alike only where each unit of then is in one of now, and the other way
 * round.
 */
final class FormerUnits {

	private final Past past;

	private final Territory territory;

	private final ReportingPeriod period;

	private final List<ReportingUnit> then;

	/** Unit of now → the units of then that are in it. */
	private final Map<String, Set<String>> within = new HashMap<>();

	private final boolean changed;

	/**
	 * The units of an earlier period.
	 * @param then those in force then
	 * @param now those in force now
	 */
	FormerUnits(Past past, Territory territory, ReportingPeriod period, List<ReportingUnit> then,
			List<ReportingUnit> now) {
		this.past = past;
		this.territory = territory;
		this.period = period;
		this.then = then;
		Set<String> codesThen = new HashSet<>();
		then.forEach((unit) -> codesThen.add(unit.code()));
		now.forEach((unit) -> {
			Set<String> parts = new HashSet<>();
			follow(unit.code(), codesThen, parts, new HashSet<>());
			this.within.put(unit.code(), parts);
		});
		this.changed = !communes(then).equals(communes(now));
	}

	private static Set<String> communes(List<ReportingUnit> units) {
		return units.stream().filter(ReportingUnit::territorial).map(ReportingUnit::code).collect(Collectors.toSet());
	}

	private void follow(String unit, Set<String> codesThen, Set<String> parts, Set<String> seen) {
		if (codesThen.contains(unit)) {
			parts.add(unit);
		}
		else if (seen.add(unit)) {
			this.territory.formerUnits(unit, this.period.lastDay())
				.forEach((origin) -> follow(origin, codesThen, parts, seen));
		}
	}

	/** Whether other communes are in force now than were then. */
	boolean changed() {
		return this.changed;
	}

	/** Whether the whole of then was made of figures that units brought. */
	boolean brought(Indicator indicator) {
		return this.past.wholeConsolidated(indicator.code(), this.period, Measure.LK)
				&& this.then.stream().anyMatch((unit) -> brought(unit.code(), indicator));
	}

	/** Whether any unit of then that is in one of now brought a figure. */
	boolean partBrought(String unit, Indicator indicator) {
		return this.within.getOrDefault(unit, Set.of()).stream().anyMatch((part) -> brought(part, indicator));
	}

	private boolean brought(String unit, Indicator indicator) {
		return this.past.own(unit, indicator.code(), this.period, Measure.LK).isPresent();
	}

	/** Those that brought a figure then and are in no unit of now: their names. */
	List<String> gone(Indicator indicator) {
		Set<String> parts = new HashSet<>();
		this.within.values().forEach(parts::addAll);
		List<String> gone = new ArrayList<>();
		for (ReportingUnit unit : this.then) {
			if (!parts.contains(unit.code()) && brought(unit.code(), indicator)) {
				gone.add(unit.name());
			}
		}
		return gone;
	}

}
