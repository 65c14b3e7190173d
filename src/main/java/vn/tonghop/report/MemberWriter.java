package vn.tonghop.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import vn.tonghop.model.Catalogue;
import vn.tonghop.model.Consolidation;
import vn.tonghop.model.Figure;
import vn.tonghop.model.Indicator;
import vn.tonghop.model.Measure;
import vn.tonghop.model.ReportingUnit;

/**
 * Names the units that a count counts, in the catalogue's order. A list that is not as
 * long as the figure printed beside it (an adjustment, a condition over the period
 * before) would be false, so none is given then.
 */
final class MemberWriter {

	private final Catalogue catalogue;

	private final Consolidation consolidation;

	private final Members.Source conditions;

	MemberWriter(Catalogue catalogue, Consolidation consolidation, Members.Source conditions) {
		this.catalogue = catalogue;
		this.consolidation = consolidation;
		this.conditions = conditions;
	}

	List<Fact.Member> of(Indicator indicator) {
		String condition = indicator.formula();
		Optional<BigDecimal> count = this.consolidation.whole(indicator.code(), Measure.LK).map(Figure::value);
		if (indicator.aggregation() != Indicator.Aggregation.COUNT || condition == null || count.isEmpty()) {
			return List.of();
		}
		List<Fact.Member> members = this.catalogue.territoriesInForce(this.consolidation.period().lastDay())
			.stream()
			.filter((unit) -> holds(condition, unit))
			.map((unit) -> new Fact.Member(unit.type().strip(), name(unit)))
			.toList();
		return (count.get().compareTo(BigDecimal.valueOf(members.size())) == 0) ? members : List.of();
	}

	/** A name that says its kind itself must not say it twice. */
	private static String name(ReportingUnit unit) {
		String name = unit.name().strip();
		String kind = unit.type().strip();
		return name.toLowerCase(Locale.ROOT).startsWith(kind.toLowerCase(Locale.ROOT) + " ")
				? name.substring(kind.length()).strip() : name;
	}

	private boolean holds(String condition, ReportingUnit unit) {
		return this.conditions.holds(condition, (code, measure) -> figure(unit, code, measure)).orElse(false);
	}

	private Optional<BigDecimal> figure(ReportingUnit unit, String code, @Nullable Measure measure) {
		return this.consolidation.unit(unit.code(), code, (measure == null) ? Measure.LK : measure).map(Figure::value);
	}

}
