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
			.map((transition) -> new Origin(transition.oldUnit(), name(transition.oldUnit()), transition.share()))
			.toList();
	}

	private String name(String unit) {
		return this.catalogue.unit(unit).map(ReportingUnit::name).orElse(unit);
	}

	/**
	 * A unit that was there before.
	 *
	 * @param unit its code
	 * @param name its name as printed
	 * @param share the part of its figures that went over
	 */
	record Origin(String unit, String name, BigDecimal share) {
	}

}
