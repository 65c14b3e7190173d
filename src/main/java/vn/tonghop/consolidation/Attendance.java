package vn.tonghop.consolidation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import vn.tonghop.model.Catalogue;
import vn.tonghop.model.Completeness;
import vn.tonghop.model.Decision;
import vn.tonghop.model.Figure;
import vn.tonghop.model.FigureStatus;
import vn.tonghop.model.Finding;
import vn.tonghop.model.Indicator;
import vn.tonghop.model.Measure;
import vn.tonghop.model.Nature;
import vn.tonghop.model.PeriodKind;
import vn.tonghop.model.ReportingPeriod;
import vn.tonghop.model.Severity;

/** Who has reported, who has not, and what was decided about that. */
final class Attendance {

	private final Catalogue catalogue;

	private final ReportingPeriod period;

	private final Past past;

	private final Decisions decisions;

	private final Set<ReturnKey> absent = new HashSet<>();

	private final Set<String> unitsAbsent = new HashSet<>();

	private final List<Finding> findings = new ArrayList<>();

	private final Completeness completeness;

	Attendance(Catalogue catalogue, ReportingPeriod period, Set<ReturnKey> received, Past past, Decisions decisions) {
		this.catalogue = catalogue;
		this.period = period;
		this.past = past;
		this.decisions = decisions;
		Set<Catalogue.Due> due = new LinkedHashSet<>(catalogue.dueFor(period));
		if (period.kind() != PeriodKind.MONTH) {
			due.addAll(catalogue.dueFor(period.lastMonth()));
		}
		due.removeIf((one) -> catalogue.onlyRepeats(one.form()));
		List<Catalogue.Due> missing = new ArrayList<>();
		List<Completeness.Filled> filled = new ArrayList<>();
		Set<String> communes = new HashSet<>();
		for (Catalogue.Due one : due) {
			ReturnKey key = new ReturnKey(one.unit().code(), one.form().code());
			boolean lacking = !received.contains(key);
			if (one.unit().territorial()) {
				communes.add(one.unit().code());
			}
			if (lacking) {
				this.absent.add(key);
				this.unitsAbsent.add(one.unit().code());
				filling(one).ifPresentOrElse((decision) -> filled.add(new Completeness.Filled(one, decision)),
						() -> missing.add(one));
			}
		}
		int communesIn = (int) communes.stream().filter((unit) -> !this.unitsAbsent.contains(unit)).count();
		this.completeness = new Completeness(List.copyOf(due), missing, filled, communes.size(), communesIn);
	}

	Completeness completeness() {
		return this.completeness;
	}

	/** What was found about decisions that come to nothing. */
	List<Finding> findings() {
		return this.findings;
	}

	/** Whether the unit owes the form and no accepted submission of it is there. */
	boolean absent(String unit, String form) {
		return this.absent.contains(new ReturnKey(unit, form));
	}

	/** Whether the unit owes any form of which no accepted submission is there. */
	boolean lacksAnything(String unit) {
		return this.unitsAbsent.contains(unit);
	}

	/** The figure of the period before, where it was decided that it stands in. */
	Optional<Figure> standIn(String unit, Indicator indicator, Measure measure) {
		Optional<Decision> decision = this.decisions.stopgap(unit, indicator.code());
		if (decision.isEmpty() && absent(unit, indicator.form())) {
			decision = this.decisions.stopgap(unit);
		}
		return decision.filter((one) -> one.kind() == Decision.Kind.USE_PERIOD_BEFORE)
			.flatMap((one) -> before(unit, indicator, measure, one));
	}

	/** The decision that fills the gap which a missing workbook leaves. */
	private Optional<Decision> filling(Catalogue.Due due) {
		Optional<Decision> decision = this.decisions.stopgap(due.unit().code());
		if (decision.isEmpty() || decision.get().kind() == Decision.Kind.LEAVE_OUT) {
			return decision;
		}
		for (Indicator indicator : this.catalogue.indicatorsOf(due.form().code(), this.period)) {
			if (before(due.unit().code(), indicator, Measure.LK, decision.get()).isPresent()) {
				return decision;
			}
		}
		this.findings.add(Finding.of("KHONG_CO_KY_TRUOC", Severity.WARNING, due.unit().name(), due.form().name(),
				this.period.code()));
		return Optional.empty();
	}

	/**
	 * The newest earlier figure of the same year's account: that of the month before,
	 * else of the period before. A flow starts anew with the year.
	 */
	private Optional<Figure> before(String unit, Indicator indicator, Measure measure, Decision decision) {
		for (ReportingPeriod candidate : List.of(this.period.lastMonth().previous(), this.period.previous())) {
			boolean comparable = candidate.year() == this.period.year() || (!indicator.flow() && measure == Measure.LK);
			if (comparable && indicator.typed()) {
				Optional<Figure> figure = this.past.unit(unit, indicator, candidate, measure);
				if (figure.isPresent()) {
					return figure.map((one) -> new Figure(one.value(), FigureStatus.HISTORICAL, one.place(),
							Notes.standsIn(candidate, decision), Nature.ESTIMATE, null));
				}
			}
		}
		return Optional.empty();
	}

}
