package vn.tonghop.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import vn.tonghop.model.Catalogue;
import vn.tonghop.model.Consolidation;
import vn.tonghop.model.Decision;
import vn.tonghop.model.Figure;
import vn.tonghop.model.FigureStatus;
import vn.tonghop.model.Finding;
import vn.tonghop.model.Form;
import vn.tonghop.model.Indicator;
import vn.tonghop.model.Measure;
import vn.tonghop.model.ReportingPeriod;
import vn.tonghop.model.ReportingUnit;
import vn.tonghop.model.Severity;
import vn.tonghop.model.Submission;
import vn.tonghop.model.SubmissionState;
import vn.tonghop.text.PeriodText;

/**
 * The sheet {@code Xử lý} beside a consolidated period: what was accepted of the whole's
 * findings, and the rows that come to nothing, for a decision without effect must not
 * look like one.
 */
final class DecisionsOnWhole {

	/** The finding that tells what was accepted of another, its first argument. */
	static final String ACCEPTED = "CHAP_NHAN";

	private static final String LAPSED = "CHAP_NHAN_HET_HIEU_LUC";

	/** Findings that stand beside others because a person decided about those. */
	private static final Set<String> OWN_CODES = Set.of(ACCEPTED, LAPSED, "SUA_HO_KHAC_BAI_MOI");

	private final Catalogue catalogue;

	DecisionsOnWhole(Catalogue catalogue) {
		this.catalogue = catalogue;
	}

	/**
	 * The period with what was accepted of the whole shown as such, and with a finding
	 * for each decision that comes to nothing.
	 * @param submissions those of the period and of the periods that end with it
	 * @param matters what an acceptance was about: of another figure it is told that it
	 * lapsed
	 */
	Consolidation applied(Consolidation consolidation, List<Submission> submissions,
			Function<Decision, Set<WholeMatter>> matters) {
		List<Decision> decisions = this.catalogue.decisions()
			.stream()
			.filter((decision) -> decision.period().equals(consolidation.period()))
			.toList();
		if (decisions.isEmpty() && this.catalogue.silenced().isEmpty()) {
			return consolidation;
		}
		List<Finding> findings = new ArrayList<>();
		for (Finding finding : Silenced.without(this.catalogue, consolidation.findings())) {
			WholeMatter matter = WholeMatter.of(finding, consolidation);
			List<Decision> meant = decisions.stream()
				.filter((decision) -> ofWhole(decision) && accepts(decision, finding))
				.toList();
			Optional<Decision> accepted = meant.stream()
				.filter((decision) -> matters.apply(decision).contains(matter))
				.findFirst();
			findings.add(accepted.isEmpty() ? finding : warning(finding));
			accepted.or(() -> meant.stream().findFirst())
				.ifPresent((decision) -> findings.add(new Finding(accepted.isPresent() ? ACCEPTED : LAPSED, false,
						Severity.WARNING, null, null, finding.indicator(), finding.measure(),
						List.of(finding.code(), DecisionWords.reason(decision)))));
		}
		for (Decision decision : decisions) {
			withoutEffect(decision, consolidation, submissions).ifPresent(findings::add);
		}
		return new Consolidation(consolidation.period(), consolidation.completeness(), consolidation.units(),
				consolidation.whole(), consolidation.assessments(), findings);
	}

	/** The decisions for periods of which nothing is there at all. */
	static List<Finding> ofOtherPeriods(Catalogue catalogue, Set<ReportingPeriod> periods) {
		return catalogue.decisions()
			.stream()
			.filter((decision) -> !periods.contains(decision.period()))
			.map((decision) -> Finding.of("XU_LY_KHONG_CO_KY", Severity.WARNING, decision.kind().word(),
					PeriodText.name(decision.period()), DecisionWords.reason(decision)))
			.distinct()
			.toList();
	}

	private boolean ofWhole(Decision decision) {
		return decision.unit() == null || decision.unit().equals(this.catalogue.office().wholeCode());
	}

	static boolean accepts(Decision decision, Finding finding) {
		return decision.kind() == Decision.Kind.ACCEPT && finding.code().equals(decision.findingCode())
				&& (decision.indicator() == null || decision.indicator().equals(finding.indicator()));
	}

	private static Finding warning(Finding finding) {
		return new Finding(finding.code(), finding.rule(), Severity.WARNING, finding.sheet(), finding.cell(),
				finding.indicator(), finding.measure(), finding.arguments());
	}

	private Optional<Finding> withoutEffect(Decision decision, Consolidation consolidation,
			List<Submission> submissions) {
		return switch (decision.kind()) {
			case ACCEPT -> acceptance(decision, consolidation, submissions);
			case WITHDRAW -> of(decision, submissions).stream()
				.anyMatch((submission) -> submission.state() == SubmissionState.WITHDRAWN) ? Optional.empty()
						: Optional.of(nothing("XU_LY_KHONG_CO_BAI", decision, consolidation));
			case MEND -> mend(decision, consolidation);
			case ADJUST -> adjustment(decision, consolidation);
			case LEAVE_OUT, USE_PERIOD_BEFORE -> stopgap(decision, consolidation, submissions);
			case JUDGE, LOCK, UNLOCK -> Optional.empty();
		};
	}

	private Optional<Finding> acceptance(Decision decision, Consolidation consolidation, List<Submission> submissions) {
		if (ofWhole(decision)) {
			return consolidation.findings().stream().anyMatch((finding) -> accepts(decision, finding))
					? Optional.empty() : Optional.of(noFinding(decision, consolidation));
		}
		List<Submission> own = of(decision, submissions);
		if (own.isEmpty()) {
			return Optional.of(nothing("XU_LY_KHONG_CO_BAI", decision, consolidation));
		}
		boolean there = own.stream()
			.flatMap((submission) -> submission.findings().stream())
			.anyMatch((finding) -> !OWN_CODES.contains(finding.code()) && accepts(decision, finding));
		return there ? Optional.empty() : Optional.of(noFinding(decision, consolidation));
	}

	private Optional<Finding> mend(Decision decision, Consolidation consolidation) {
		if (decision.measure() == Measure.TH && !decision.period().equals(consolidation.period())) {
			return Optional.empty();
		}
		String unit = String.valueOf(decision.unit());
		Optional<Indicator> indicator = this.catalogue.indicator(String.valueOf(decision.indicator()));
		Optional<ReportingUnit> owner = this.catalogue.unit(unit);
		boolean brought = indicator.filter(Indicator::typed)
			.filter((one) -> one.asked(consolidation.period()))
			.flatMap((one) -> this.catalogue.form(one.form()))
			.filter((form) -> owner.isPresent() && brings(form, owner.get(), consolidation.period()))
			.isPresent();
		if (!brought) {
			return Optional.of(about("XU_LY_KHONG_CO_CHI_TIEU", decision, decision.kind().word(), unitName(decision),
					indicatorName(decision)));
		}
		Figure figure = consolidation.unit(unit, String.valueOf(decision.indicator()), decision.measure()).orElse(null);
		boolean stands = figure != null
				&& (figure.status() == FigureStatus.MENDED || figure.status() == FigureStatus.ADJUSTED);
		return stands ? Optional.empty() : Optional.of(about("SUA_HO_KHONG_CON_CAN", decision, indicatorName(decision),
				unitName(decision), DecisionWords.number(decision.number())));
	}

	private static boolean brings(Form form, ReportingUnit unit, ReportingPeriod period) {
		return unit.inForceOn(period.lastDay()) && form.reportedBy(unit);
	}

	private Optional<Finding> adjustment(Decision decision, Consolidation consolidation) {
		String indicator = String.valueOf(decision.indicator());
		Optional<Figure> figure = ofWhole(decision) ? consolidation.whole(indicator, decision.measure())
				: consolidation.unit(String.valueOf(decision.unit()), indicator, decision.measure());
		return figure.filter((found) -> found.status() == FigureStatus.ADJUSTED).isPresent() ? Optional.empty()
				: Optional.of(about("XU_LY_KHONG_CO_CHI_TIEU", decision, decision.kind().word(), unitName(decision),
						indicatorName(decision)));
	}

	/** A unit that is not missing needs no stopgap. */
	private Optional<Finding> stopgap(Decision decision, Consolidation consolidation, List<Submission> submissions) {
		boolean due = consolidation.completeness()
			.due()
			.stream()
			.anyMatch((one) -> one.unit().code().equals(decision.unit()));
		if (!due) {
			return Optional.of(about("XU_LY_KHONG_CO_CHI_TIEU", decision, decision.kind().word(), unitName(decision),
					indicatorName(decision)));
		}
		boolean all = consolidation.completeness()
			.due()
			.stream()
			.filter((one) -> one.unit().code().equals(decision.unit()))
			.allMatch((one) -> submissions.stream()
				.anyMatch((submission) -> submission.state().counts() && one.unit().code().equals(submission.unit())
						&& one.form().code().equals(submission.form())));
		return (all && decision.indicator() == null)
				? Optional.of(about("XU_LY_KHONG_CON_CAN", decision, decision.kind().word(), unitName(decision)))
				: Optional.empty();
	}

	private static List<Submission> of(Decision decision, List<Submission> submissions) {
		return submissions.stream()
			.filter((submission) -> decision.period().equals(submission.period())
					&& String.valueOf(decision.unit()).equals(submission.unit()))
			.toList();
	}

	private Finding nothing(String code, Decision decision, Consolidation consolidation) {
		return about(code, decision, decision.kind().word(), unitName(decision),
				PeriodText.name(consolidation.period()));
	}

	private Finding noFinding(Decision decision, Consolidation consolidation) {
		return about("XU_LY_KHONG_CO_LOI", decision, String.valueOf(decision.findingCode()), unitName(decision),
				PeriodText.name(consolidation.period()));
	}

	private static Finding about(String code, Decision decision, String... arguments) {
		Finding finding = Finding.of(code, Severity.WARNING, arguments);
		@Nullable String indicator = decision.indicator();
		return (indicator != null) ? finding.about(indicator, decision.measure()) : finding;
	}

	private String unitName(Decision decision) {
		if (ofWhole(decision)) {
			return this.catalogue.office().wholeLabel();
		}
		String code = String.valueOf(decision.unit());
		return this.catalogue.unit(code).map(ReportingUnit::name).orElse(code);
	}

	private String indicatorName(Decision decision) {
		String code = (decision.indicator() != null) ? decision.indicator() : "";
		return this.catalogue.indicator(code).map(Indicator::name).orElse(code);
	}

}
