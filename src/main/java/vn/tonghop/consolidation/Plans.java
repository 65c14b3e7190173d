package vn.tonghop.consolidation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.tonghop.model.Catalogue;
import vn.tonghop.model.Figure;
import vn.tonghop.model.FigureStatus;
import vn.tonghop.model.Finding;
import vn.tonghop.model.Form;
import vn.tonghop.model.Indicator;
import vn.tonghop.model.Measure;
import vn.tonghop.model.ReportDefinition;
import vn.tonghop.model.ReportingPeriod;
import vn.tonghop.model.Severity;
import vn.tonghop.model.Target;
import vn.tonghop.text.Labels;

/** The sheet {@code Kế hoạch} as it stands on a period's last day. */
final class Plans {

	private final Catalogue catalogue;

	private final ReportingPeriod period;

	private final @Nullable String judgingLevel;

	Plans(Catalogue catalogue, ReportingPeriod period) {
		this.catalogue = catalogue;
		this.period = period;
		this.judgingLevel = judgingLevel(catalogue, period);
	}

	/**
	 * The targets of an indicator, a level each, the one that counts first: that of the
	 * level by which the report judges, else the first listed.
	 * @param unit the unit's code; null: the whole
	 */
	List<Target> targets(String indicator, @Nullable String unit) {
		List<Target> targets = this.catalogue.targetsFor(indicator, this.period, unit);
		if (targets.size() < 2 || this.judgingLevel == null) {
			return targets;
		}
		List<Target> ordered = new ArrayList<>(targets);
		targets.stream()
			.filter((target) -> Labels.exact(target.level()).equals(this.judgingLevel))
			.findFirst()
			.ifPresent((judging) -> {
				ordered.remove(judging);
				ordered.add(0, judging);
			});
		return ordered;
	}

	/**
	 * Where the plans that were set for all units of an indicator do not add up to the
	 * whole's: one of the two was revised, or a unit forgotten.
	 */
	List<Finding> againstUnits(Recipes recipes, Ledger whole, List<Book> books) {
		List<Finding> findings = new ArrayList<>();
		for (Recipe recipe : recipes.all()) {
			Indicator indicator = recipe.indicator();
			Figure planned = whole.get(recipe.index(), Measure.KH);
			if (indicator.aggregation() != Indicator.Aggregation.SUM || planned == null
					|| planned.status() != FigureStatus.PLANNED) {
				continue;
			}
			Optional<BigDecimal> sum = ofUnits(recipe, books);
			if (sum.isPresent() && sum.get().compareTo(planned.value()) != 0) {
				findings.add(
						Finding
							.of("KE_HOACH_LECH", Severity.WARNING, indicator.name(), Printed.exact(sum.get()),
									Printed.exact(planned.value()))
							.about(recipe.code(), Measure.KH));
			}
		}
		return findings;
	}

	/** What all units' plans add up to; empty where one of them was set none. */
	private Optional<BigDecimal> ofUnits(Recipe recipe, List<Book> books) {
		Optional<Form> form = this.catalogue.form(recipe.indicator().form());
		BigDecimal sum = BigDecimal.ZERO;
		boolean any = false;
		for (Book book : books) {
			if (form.isPresent() && form.get().reportedBy(book.unit())) {
				Figure plan = book.ledger().get(recipe.index(), Measure.KH);
				boolean set = plan != null
						&& (plan.status() == FigureStatus.PLANNED || plan.status() == FigureStatus.CONVERTED);
				if (!set) {
					return Optional.empty();
				}
				sum = sum.add(plan.value());
				any = true;
			}
		}
		return any ? Optional.of(sum) : Optional.empty();
	}

	/** Units of which others were made after this day pass their plans of the year on. */
	static LocalDate yearsEve(ReportingPeriod period) {
		return LocalDate.of(period.year(), 1, 1).minusDays(1);
	}

	/** The plan that a target gives; null for a range, a bound, a growth or words. */
	static @Nullable Figure plan(Target target) {
		String note = Stream.of(target.level(), target.document())
			.filter((part) -> part != null && !part.isBlank())
			.collect(Collectors.joining("; "));
		return target.goal()
			.plan()
			.map((value) -> new Figure(value, FigureStatus.PLANNED, null, note.isEmpty() ? null : note, null, null))
			.orElse(null);
	}

	/**
	 * The level of the first report made for the period, for KH is one figure, whatever
	 * the number of reports; of the first report at all where none is made for it.
	 */
	private static @Nullable String judgingLevel(Catalogue catalogue, ReportingPeriod period) {
		List<ReportDefinition> reports = catalogue.reportsFor(period.kind());
		if (reports.isEmpty()) {
			reports = catalogue.reports();
		}
		String level = reports.isEmpty() ? null : reports.get(0).targetLevel();
		return (level != null) ? Labels.exact(level) : null;
	}

}
