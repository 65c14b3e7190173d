package vn.tonghop.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;

/**
 * What became of a unit.
 *
 * @param share the part of the old unit's figures that goes to the new one; an old unit's
 * shares add to 1
 * @param indicators the indicators that the share is for; empty: all
 */
public record UnitTransition(String oldUnit, String newUnit, LocalDate from, BigDecimal share, Set<String> indicators) {

	public UnitTransition {
		indicators = Set.copyOf(indicators);
	}

}
