package vn.tonghop.consolidation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import vn.tonghop.model.Catalogue;
import vn.tonghop.model.ReportingUnit;
import vn.tonghop.model.UnitTransition;

/** The sheet {@code Chuyển tiếp}: whose territory went into a unit. */
final class Territory {

	private final Map<String, List<UnitTransition>> into = new HashMap<>();

	private final Catalogue catalogue;

	Territory(Catalogue catalogue) {
		this.catalogue = catalogue;
		for (UnitTransition transition : catalogue.transitions()) {
			if (!transition.oldUnit().equals(transition.newUnit())) {
				this.into.computeIfAbsent(transition.newUnit(), (unit) -> new ArrayList<>()).add(transition);
			}
		}
	}

	/**
	 * The units of which a unit was made after a day; empty where none was. A share told
	 * for the indicator goes before one told for all.
	 */
	List<Origin> origins(String unit, String indicator, LocalDate after) {
		List<UnitTransition> transitions = this.into.getOrDefault(unit, List.of());
		if (transitions.isEmpty()) {
			return List.of();
		}
		Map<String, UnitTransition> byOldUnit = new LinkedHashMap<>();
		for (UnitTransition transition : transitions) {
			boolean told = transition.indicators().contains(indicator);
			if (transition.from().isAfter(after) && (told || transition.indicators().isEmpty())) {
				byOldUnit.merge(transition.oldUnit(), transition, (old, now) -> told ? now : old);
			}
		}
		return byOldUnit.values()
			.stream()
			.map((transition) -> new Origin(transition.oldUnit(), name(transition), transition.share()))
			.toList();
	}

	private String name(UnitTransition transition) {
		String name = name(transition.oldUnit());
		return (transition.share().compareTo(BigDecimal.ONE) == 0) ? name
				: name + " (" + Printed.exact(transition.share().movePointRight(2)) + "%)";
	}

	String name(String unit) {
		return this.catalogue.unit(unit).map(ReportingUnit::name).orElse(unit);
	}

	/** The units of which anything went into a unit after a day. */
	List<String> formerUnits(String unit, LocalDate after) {
		return this.into.getOrDefault(unit, List.of())
			.stream()
			.filter((transition) -> transition.from().isAfter(after))
			.map(UnitTransition::oldUnit)
			.distinct()
			.toList();
	}

	/**
	 * A unit that was there before.
	 *
	 * @param unit its code
	 * @param name its name as printed, with the share that went over unless it is all
	 * @param share the part of its figures that went over
	 */
	record Origin(String unit, String name, BigDecimal share) {
	}

}
