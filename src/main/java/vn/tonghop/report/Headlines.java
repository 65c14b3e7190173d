package vn.tonghop.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import vn.tonghop.model.Catalogue;
import vn.tonghop.model.Consolidation;
import vn.tonghop.model.Indicator;
import vn.tonghop.model.Measure;

/**
 * The few indicators that a leader looks at first: of each field the first row of the
 * highest level, one that was judged before one that was not, then the second of each
 * field, until there are enough.
 */
public final class Headlines {

	/** With so many the screen of a telephone is read in two strokes. */
	private static final int ENOUGH = 8;

	/** So many at most, where there are more fields than {@link #ENOUGH}. */
	private static final int MOST = 12;

	private Headlines() {
	}

	/** Those of a period, in the catalogue's order; none without a figure. */
	public static List<Indicator> of(Catalogue catalogue, Consolidation consolidation) {
		Map<String, List<Indicator>> fields = new LinkedHashMap<>();
		for (boolean judged : new boolean[] { true, false }) {
			for (Indicator indicator : catalogue.indicators()) {
				boolean there = indicator.asked(consolidation.period()) && indicator.level() <= 1
						&& consolidation.whole(indicator.code(), Measure.LK).isPresent();
				if (there && judged == consolidation.assessments().containsKey(indicator.code())) {
					fields.computeIfAbsent(indicator.sector(), (field) -> new ArrayList<>()).add(indicator);
				}
			}
		}
		List<Indicator> chosen = new ArrayList<>();
		for (int round = 0; chosen.size() < ENOUGH; round++) {
			int before = chosen.size();
			for (List<Indicator> field : fields.values()) {
				if (round < field.size() && chosen.size() < ((round == 0) ? MOST : ENOUGH)) {
					chosen.add(field.get(round));
				}
			}
			if (chosen.size() == before) {
				break;
			}
		}
		return catalogue.indicators().stream().filter(chosen::contains).toList();
	}

}
