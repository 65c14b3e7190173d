package vn.tonghop.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * A period consolidated: the units' figures, the whole's, their verdicts. Maps keep the
 * catalogue's order.
 *
 * @param units unit code → indicator code → figures, typed and derived
 * @param whole indicator code → figures of the whole, PKH and TG included
 * @param assessments indicator code → an entry for each target level, the one that counts
 * first
 * @param findings what was found about the whole
 */
public record Consolidation(ReportingPeriod period, Completeness completeness,
		Map<String, Map<String, UnitFigures>> units, Map<String, UnitFigures> whole,
		Map<String, List<Assessment>> assessments, List<Finding> findings) {

	public Consolidation {
		findings = List.copyOf(findings);
	}

	public Optional<Figure> whole(String indicator, Measure measure) {
		return this.whole.getOrDefault(indicator, UnitFigures.NONE).get(measure);
	}

	public Optional<Figure> unit(String unit, String indicator, Measure measure) {
		return this.units.getOrDefault(unit, Map.of()).getOrDefault(indicator, UnitFigures.NONE).get(measure);
	}

	/**
	 * The whole against one target.
	 *
	 * @param target the target
	 * @param percentOfPlan % of plan by this target; null where there is none
	 * @param verdict how the figure stands to it
	 * @param decidedBy who decided the verdict, with the reason; null where it was
	 * computed
	 */
	public record Assessment(Target target, @Nullable BigDecimal percentOfPlan, Verdict verdict,
			@Nullable String decidedBy) {
	}

}
