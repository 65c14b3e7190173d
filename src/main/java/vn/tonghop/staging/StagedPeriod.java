package vn.tonghop.staging;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import vn.tonghop.model.UnitFigures;

/**
 * The consolidated figures of a period, unpacked unit by unit when they are asked for.
 */
public final class StagedPeriod {

	private final Map<String, List<String>> packed;

	private final Map<String, Map<String, UnitFigures>> units = new HashMap<>();

	StagedPeriod(Map<String, List<String>> packed) {
		this.packed = packed;
	}

	/** Whether the period was never consolidated. */
	public boolean isEmpty() {
		return this.packed.isEmpty();
	}

	/**
	 * The figures of a unit, or of the whole under its code, by indicator; none where
	 * there are none.
	 */
	public Map<String, UnitFigures> unit(String code) {
		return this.units.computeIfAbsent(code,
				(unit) -> PackedConsolidation.unpack(this.packed.getOrDefault(unit, List.of())));
	}

}
