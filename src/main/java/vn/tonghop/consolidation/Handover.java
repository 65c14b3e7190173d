package vn.tonghop.consolidation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import vn.tonghop.model.Catalogue;
import vn.tonghop.model.CellPlace;
import vn.tonghop.model.FigureStatus;
import vn.tonghop.model.Finding;
import vn.tonghop.model.Indicator;
import vn.tonghop.model.Measure;
import vn.tonghop.model.Nature;
import vn.tonghop.model.Observation;
import vn.tonghop.model.ReportingPeriod;
import vn.tonghop.model.ReportingUnit;
import vn.tonghop.model.Severity;

/**
 * A period within which units were merged: the old units and the new one may both report.
 * The new one's figure is of the whole territory, so it counts alone; where it has none,
 * those of the old ones make it, marked, so that nothing is lost.
 */
final class Handover {

	private static final List<Measure> PASSED = List.of(Measure.KH, Measure.TH, Measure.LK, Measure.CK, Measure.UN,
			Measure.KS);

	private final Catalogue catalogue;

	private final Territory territory;

	private final ReportingPeriod period;

	private final LocalDate eve;

	private final Returns returns;

	Handover(Catalogue catalogue, Territory territory, ReportingPeriod period, Returns returns) {
		this.catalogue = catalogue;
		this.territory = territory;
		this.period = period;
		this.eve = period.first().atDay(1).minusDays(1);
		this.returns = returns;
	}

	/** What counts as typed by a unit that is in force on the period's last day. */
	Map<String, Map<Measure, TypedFigure>> typed(ReportingUnit unit) {
		Map<String, Map<Measure, TypedFigure>> own = this.returns.figures().getOrDefault(unit.code(), Map.of());
		if (formerReported(unit).isEmpty()) {
			return own;
		}
		Map<String, Map<Measure, TypedFigure>> all = new LinkedHashMap<>(own);
		for (Indicator indicator : this.catalogue.indicators()) {
			if (indicator.aggregation() == Indicator.Aggregation.SUM && indicator.asked(this.period)) {
				Map<Measure, TypedFigure> measures = new EnumMap<>(Measure.class);
				measures.putAll(own.getOrDefault(indicator.code(), Map.of()));
				for (Measure measure : PASSED) {
					if (!measures.containsKey(measure)) {
						passed(unit, indicator, measure).ifPresent((figure) -> measures.put(measure, figure));
					}
				}
				if (!measures.isEmpty()) {
					all.put(indicator.code(), measures);
				}
			}
		}
		return all;
	}

	/** The figures of the old units by their shares; empty where one of them has none. */
	private Optional<TypedFigure> passed(ReportingUnit unit, Indicator indicator, Measure measure) {
		BigDecimal sum = BigDecimal.ZERO;
		Nature nature = null;
		List<String> names = new ArrayList<>();
		CellPlace place = null;
		List<Territory.Origin> origins = this.territory.origins(unit.code(), indicator.code(), this.eve);
		for (Territory.Origin origin : origins) {
			TypedFigure typed = this.returns.find(origin.unit(), indicator.code(), measure);
			Optional<BigDecimal> number = (typed != null) ? typed.observation().number() : Optional.empty();
			if (typed == null || number.isEmpty()) {
				return Optional.empty();
			}
			sum = sum.add(number.get().multiply(origin.share()));
			nature = Nature.lesser(nature, typed.nature());
			place = (origins.size() == 1) ? typed.place() : null;
			names.add(named(origin, typed.place()));
		}
		return (nature == null) ? Optional.empty() : Optional.of(new TypedFigure(Observation.of(sum), place, nature,
				FigureStatus.CONVERTED, Notes.converted(names), null, null));
	}

	private static String named(Territory.Origin origin, @Nullable CellPlace place) {
		return (place == null) ? origin.name()
				: origin.name() + " (" + place.file() + " > " + place.sheet() + "!" + place.cell() + ")";
	}

	private List<String> formerReported(ReportingUnit unit) {
		return this.territory.formerUnits(unit.code(), this.eve)
			.stream()
			.filter((former) -> !this.returns.figures().getOrDefault(former, Map.of()).isEmpty())
			.toList();
	}

	/**
	 * Where a new unit reports less than its old ones already had: it may have counted
	 * from its first day only, and the part before would be lost.
	 */
	List<Finding> findings() {
		List<Finding> findings = new ArrayList<>();
		for (ReportingUnit unit : this.catalogue.unitsInForce(this.period.lastDay())) {
			List<String> former = formerReported(unit);
			for (Indicator indicator : former.isEmpty() ? List.<Indicator>of() : this.catalogue.indicators()) {
				TypedFigure own = this.returns.find(unit.code(), indicator.code(), Measure.LK);
				Optional<BigDecimal> now = (own != null) ? own.observation().number() : Optional.empty();
				Optional<BigDecimal> before = passed(unit, indicator, Measure.LK)
					.flatMap((figure) -> figure.observation().number());
				boolean less = indicator.flow() && indicator.aggregation() == Indicator.Aggregation.SUM
						&& now.isPresent() && before.isPresent() && now.get().compareTo(before.get()) < 0;
				if (less) {
					findings.add(
							Finding
								.of("DON_VI_MOI_THIEU_PHAN_CU", Severity.WARNING, indicator.name(), unit.name(),
										Printed.exact(now.get()),
										String.join(", ", former.stream().map(this.territory::name).toList()),
										Printed.exact(before.get()))
								.about(indicator.code(), Measure.LK));
				}
			}
		}
		return findings;
	}

}
