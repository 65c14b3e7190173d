package vn.tonghop.rendering.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import vn.tonghop.report.Fact;
import vn.tonghop.report.UnitFigure;
import vn.tonghop.text.NumberText;

/**
 * The territories behind a figure, for sentences that name them. A unit has {@code .ten},
 * {@code .loai}, {@code .so} (as printed) and {@code .gia_tri} (a number, to compare
 * with).
 */
final class UnitLists {

	private UnitLists() {
	}

	/** All that have a figure, in the catalogue's order. */
	static List<Map<String, Object>> all(Fact fact) {
		return fact.units().stream().map(UnitLists::unit).toList();
	}

	/**
	 * Those with the same figure together, the highest first: each group has {@code .so},
	 * {@code .gia_tri}, {@code .so_don_vi} (how many: {@code 03}) and {@code .don_vi}.
	 */
	static List<Map<String, Object>> byFigure(Fact fact) {
		Map<BigDecimal, List<UnitFigure>> groups = new TreeMap<>(Comparator.reverseOrder());
		fact.units()
			.forEach((unit) -> groups.computeIfAbsent(unit.figure().value(), (value) -> new ArrayList<>()).add(unit));
		return groups.entrySet()
			.stream()
			.map((group) -> Map.<String, Object>of("so", group.getValue().get(0).figure().inWords(), "gia_tri",
					group.getKey(), "so_don_vi", NumberText.count(BigDecimal.valueOf(group.getValue().size())),
					"don_vi", group.getValue().stream().map(UnitLists::unit).toList()))
			.toList();
	}

	private static Map<String, Object> unit(UnitFigure unit) {
		return Map.of("ten", unit.name(), "loai", unit.kind(), "so", unit.figure().inWords(), "gia_tri",
				unit.figure().value());
	}

}
