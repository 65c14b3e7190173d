package vn.tonghop.consolidation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import vn.tonghop.model.Catalogue;
import vn.tonghop.model.Decision;
import vn.tonghop.model.Figure;
import vn.tonghop.model.FigureStatus;
import vn.tonghop.model.Measure;
import vn.tonghop.model.ReportingPeriod;

/**
 * The sheet {@code Xử lý} as far as it is about the figures of a period. A decision of
 * one period serves all that end together, for they share all measures but TH; of several
 * the last row counts.
 */
final class Decisions {

	private final Map<Key, Decision> adjustments = new HashMap<>();

	private final Map<String, List<Decision>> judgements = new HashMap<>();

	private final List<Decision> stopgaps = new ArrayList<>();

	Decisions(Catalogue catalogue, ReportingPeriod period) {
		String whole = catalogue.office().wholeCode();
		for (Decision decision : catalogue.decisions()) {
			if (!decision.period().end().equals(period.end())) {
				continue;
			}
			String unit = whole.equals(decision.unit()) ? null : decision.unit();
			String indicator = decision.indicator();
			if (decision.kind() == Decision.Kind.ADJUST && indicator != null
					&& (decision.measure() != Measure.TH || decision.period().equals(period))) {
				this.adjustments.put(new Key(unit, indicator, decision.measure()), decision);
			}
			else if (decision.kind() == Decision.Kind.JUDGE && indicator != null) {
				this.judgements.computeIfAbsent(indicator, (code) -> new ArrayList<>()).add(decision);
			}
			else if (decision.kind() == Decision.Kind.LEAVE_OUT || decision.kind() == Decision.Kind.USE_PERIOD_BEFORE) {
				this.stopgaps.add(decision);
			}
		}
	}

	/**
	 * The figure that stands: what a person set in its place, else what was computed.
	 * @param unit the unit's code; null: the whole
	 */
	@Nullable Figure standing(@Nullable String unit, String indicator, Measure measure, @Nullable Figure computed) {
		if (this.adjustments.isEmpty()) {
			return computed;
		}
		Decision decision = this.adjustments.get(new Key(unit, indicator, measure));
		return (decision == null) ? computed : new Figure(decision.number(), FigureStatus.ADJUSTED, null,
				Notes.adjusted(computed, decision), (computed != null) ? computed.nature() : null, null);
	}

	/**
	 * The verdicts that people gave, in the sheet's order: of several about one level the
	 * last counts.
	 */
	List<Decision> judgements(String indicator) {
		return this.judgements.getOrDefault(indicator, List.of());
	}

	/** What is done about a missing unit as a whole. */
	Optional<Decision> stopgap(String unit) {
		return last(unit, null);
	}

	/** What is done about one figure of a unit. */
	Optional<Decision> stopgap(String unit, String indicator) {
		return last(unit, indicator);
	}

	private Optional<Decision> last(String unit, @Nullable String indicator) {
		Decision found = null;
		for (Decision decision : this.stopgaps) {
			boolean about = (indicator == null) ? decision.indicator() == null : indicator.equals(decision.indicator());
			if (unit.equals(decision.unit()) && about) {
				found = decision;
			}
		}
		return Optional.ofNullable(found);
	}

	private record Key(@Nullable String unit, String indicator, Measure measure) {
	}

}
