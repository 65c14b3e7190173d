package vn.tonghop.report;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

import vn.tonghop.model.Catalogue;
import vn.tonghop.model.Consolidation;
import vn.tonghop.model.Decision;
import vn.tonghop.model.Figure;
import vn.tonghop.model.FigureStatus;
import vn.tonghop.model.Indicator;
import vn.tonghop.model.Measure;
import vn.tonghop.text.NumberText;

/**
 * How far a sum may be off while units are missing: it is what it is if they bring
 * nothing, and so much if they bring what they brought a year before.
 */
public final class GapBounds {

	private final Catalogue catalogue;

	private final Consolidation consolidation;

	public GapBounds(Catalogue catalogue, Consolidation consolidation) {
		this.catalogue = catalogue;
		this.consolidation = consolidation;
	}

	/**
	 * The whole's LK if each unit that is missing or left out brings its CK; empty where
	 * none is, where nothing is known of it, or where figures are not added up.
	 */
	public Optional<BigDecimal> asAYearBefore(Indicator indicator) {
		Optional<Figure> sum = this.consolidation.whole(indicator.code(), Measure.LK);
		if (indicator.aggregation() != Indicator.Aggregation.SUM || sum.isEmpty()) {
			return Optional.empty();
		}
		BigDecimal more = BigDecimal.ZERO;
		boolean any = false;
		for (String unit : absent(indicator.form())) {
			Optional<Figure> before = this.consolidation.unit(unit, indicator.code(), Measure.CK);
			if (this.consolidation.unit(unit, indicator.code(), Measure.LK).isEmpty() && before.isPresent()) {
				more = more.add(before.get().value());
				any = true;
			}
		}
		return any ? Optional.of(sum.get().value().add(more)) : Optional.empty();
	}

	/**
	 * The bounds in words, where a person decided that a unit be left out or its period
	 * before stand in, or where it is simply missing.
	 * @param decided only where a decision closes the gap
	 */
	public Optional<String> told(Indicator indicator, boolean decided) {
		if (decided && this.consolidation.completeness().provisional()) {
			return Optional.empty();
		}
		Optional<Figure> sum = this.consolidation.whole(indicator.code(), Measure.LK);
		if (indicator.aggregation() != Indicator.Aggregation.SUM || sum.isEmpty()) {
			return Optional.empty();
		}
		BigDecimal standing = standingIn(indicator, Measure.LK);
		BigDecimal none = sum.get().value().subtract(standing);
		Optional<BigDecimal> before = asAYearBefore(indicator);
		if (before.isEmpty() && standing.signum() == 0) {
			return Optional.empty();
		}
		BigDecimal same = before.orElse(sum.get().value()).subtract(standing).add(standingIn(indicator, Measure.CK));
		return Optional.of("nếu đơn vị thiếu bằng cùng kỳ: " + NumberText.format(same, indicator.decimals())
				+ "; nếu bằng 0: " + NumberText.format(none, indicator.decimals()));
	}

	/** What the units bring for which the period before stands in by decision. */
	private BigDecimal standingIn(Indicator indicator, Measure measure) {
		BigDecimal sum = BigDecimal.ZERO;
		for (Decision decision : this.catalogue.decisions()) {
			boolean stands = decision.kind() == Decision.Kind.USE_PERIOD_BEFORE && decision.unit() != null
					&& decision.period().end().equals(this.consolidation.period().end())
					&& this.consolidation.unit(decision.unit(), indicator.code(), Measure.LK)
						.filter((figure) -> figure.status() == FigureStatus.HISTORICAL)
						.isPresent();
			if (stands) {
				sum = sum.add(this.consolidation.unit(String.valueOf(decision.unit()), indicator.code(), measure)
					.map(Figure::value)
					.orElse(BigDecimal.ZERO));
			}
		}
		return sum;
	}

	private Set<String> absent(String form) {
		Set<String> absent = new LinkedHashSet<>();
		for (Catalogue.Due due : this.consolidation.completeness().missing()) {
			if (due.form().code().equals(form)) {
				absent.add(due.unit().code());
			}
		}
		for (Decision decision : this.catalogue.decisions()) {
			if (decision.kind() == Decision.Kind.LEAVE_OUT && decision.unit() != null
					&& decision.period().end().equals(this.consolidation.period().end())) {
				absent.add(decision.unit());
			}
		}
		return absent;
	}

}
