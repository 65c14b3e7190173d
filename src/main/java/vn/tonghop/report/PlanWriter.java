package vn.tonghop.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import vn.tonghop.model.Catalogue;
import vn.tonghop.model.Consolidation;
import vn.tonghop.model.Figure;
import vn.tonghop.model.Indicator;
import vn.tonghop.model.Measure;
import vn.tonghop.model.ReportDefinition;
import vn.tonghop.model.ReportingPeriod;
import vn.tonghop.model.Target;
import vn.tonghop.model.TargetGoal;
import vn.tonghop.model.UnitFigures;
import vn.tonghop.model.Verdict;
import vn.tonghop.text.Labels;
import vn.tonghop.text.TargetText;

/** An indicator against its targets, the level that the report judges by first. */
final class PlanWriter {

	/**
	 * The State Budget Law calls a target for revenue or expenditure an estimate (dự
	 * toán); everything else has a plan (kế hoạch).
	 */
	private static final String BUDGET = "ngân sách";

	private static final String ASSIGNED = " giao";

	private static final Pattern DOCUMENT = Pattern
		.compile("(?iu)^(?:nq|nghị quyết|qđ|quyết định|kh|kế hoạch|chương trình|đề án|kết luận)(?!\\p{L})");

	private final Catalogue catalogue;

	private final ReportDefinition definition;

	private final Consolidation consolidation;

	PlanWriter(Catalogue catalogue, ReportDefinition definition, Consolidation consolidation) {
		this.catalogue = catalogue;
		this.definition = definition;
		this.consolidation = consolidation;
	}

	List<PlanComparison> write(Indicator indicator, FigurePrinter printer) {
		UnitFigures figures = this.consolidation.whole().getOrDefault(indicator.code(), UnitFigures.NONE);
		boolean budget = budget(indicator);
		List<PlanComparison> plans = new ArrayList<>();
		for (Consolidation.Assessment assessment : assessments(indicator)) {
			plans.add(plan(indicator, printer, figures, budget, assessment));
		}
		if (plans.isEmpty()) {
			figures.get(Measure.KH)
				.ifPresent((plan) -> plans.add(summedPlan(indicator, printer, figures, budget, plan)));
		}
		return List.copyOf(plans);
	}

	private List<Consolidation.Assessment> assessments(Indicator indicator) {
		List<Consolidation.Assessment> assessments = this.consolidation.assessments()
			.getOrDefault(indicator.code(), List.of());
		if (assessments.isEmpty()) {
			assessments = this.catalogue.targetsFor(indicator.code(), this.consolidation.period(), null)
				.stream()
				.map((target) -> new Consolidation.Assessment(target, null, Verdict.NONE, null))
				.toList();
		}
		String level = this.definition.targetLevel();
		if (level == null || level.isBlank()) {
			return assessments;
		}
		return assessments.stream()
			.sorted(Comparator.comparing(
					(Consolidation.Assessment assessment) -> !key(assessment.target().level()).equals(key(level))))
			.toList();
	}

	/** What is asked for the next year; nothing is compared with it. */
	List<PlanComparison> nextYear(Indicator indicator) {
		FigurePrinter printer = new FigurePrinter(indicator, this.definition.twoDigits());
		ReportingPeriod next = ReportingPeriod.year(this.consolidation.period().year() + 1);
		return this.catalogue.targetsFor(indicator.code(), next, null)
			.stream()
			.map((target) -> new PlanComparison(level(target.level()), budget(indicator), goal(target.goal()),
					numbers(target.goal()), spoken(printer, target.goal()), target.text().strip(), null, null, null,
					null, null, null, null, own(target), Verdict.NONE, ""))
			.toList();
	}

	private static boolean budget(Indicator indicator) {
		return indicator.name().toLowerCase(Locale.ROOT).contains(BUDGET);
	}

	private PlanComparison plan(Indicator indicator, FigurePrinter printer, UnitFigures figures, boolean budget,
			Consolidation.Assessment assessment) {
		Target target = assessment.target();
		Optional<BigDecimal> base = TargetText.namedPlan(target,
				this.catalogue.targetsFor(indicator.code(), this.consolidation.period(), null));
		PlanComparison.Goal goal = base.isPresent() ? PlanComparison.Goal.OVER_PLAN : goal(target.goal());
		boolean provisional = this.consolidation.completeness().provisional();
		Verdict verdict = provisional ? Verdict.NONE : assessment.verdict();
		GoalPosition position = new GoalPosition(indicator, printer, figures);
		PrintedFigure percent = (assessment.percentOfPlan() != null) ? printer.percentOfPlan(assessment.percentOfPlan())
				: null;
		Optional<BigDecimal> distance = base.isPresent() ? Optional.empty()
				: distance(indicator, figures, target.goal(), provisional);
		return new PlanComparison(level(target.level()), budget, goal, numbers(target.goal()),
				spoken(printer, target.goal()), target.text().strip(), percent,
				distance.map(PlanWriter::standing).orElse(null),
				distance.filter((points) -> standing(points) != PlanComparison.Standing.EQUAL)
					.map((points) -> distanceText(indicator, points))
					.orElse(null),
				position.index(target.goal()), base.isPresent() ? null : position.of(target.goal()),
				base.isPresent() ? null : position.away(target.goal()),
				base.flatMap((plan) -> overPlan(figures, plan, provisional))
					.map((over) -> distanceText(indicator, over))
					.orElse(null),
				own(target), verdict, this.definition.label(verdict).orElse(""));
	}

	/** No target was set, yet the units' plans make one. */
	private PlanComparison summedPlan(Indicator indicator, FigurePrinter printer, UnitFigures figures, boolean budget,
			Figure plan) {
		PrintedFigure printed = printer.print(Measure.KH, plan);
		PrintedFigure percent = figures.get(Measure.PKH)
			.map((figure) -> printer.percentOfPlan(figure.value()))
			.orElse(null);
		TargetGoal goal = new TargetGoal.Exactly(plan.value());
		GoalPosition position = new GoalPosition(indicator, printer, figures);
		Optional<BigDecimal> distance = distance(indicator, figures, goal,
				this.consolidation.completeness().provisional());
		return new PlanComparison("", budget, PlanComparison.Goal.EXACTLY, List.of(printed.text()),
				List.of(printed.inWords()), printed.text(), percent, distance.map(PlanWriter::standing).orElse(null),
				distance.filter((points) -> standing(points) != PlanComparison.Standing.EQUAL)
					.map((points) -> distanceText(indicator, points))
					.orElse(null),
				position.index(goal), position.of(goal), position.away(goal), null, true, Verdict.NONE, "");
	}

	/**
	 * Percentage points between the figure and a plan that is a percentage too: of a
	 * percentage its own plan, of anything else a growth asked for. While units are
	 * missing a growth is over other units than the plan's, so nothing is said.
	 */
	private static Optional<BigDecimal> distance(Indicator indicator, UnitFigures figures, TargetGoal goal,
			boolean provisional) {
		if (indicator.percentage()) {
			Optional<BigDecimal> plan = (goal instanceof TargetGoal.Exactly) ? goal.plan() : Optional.empty();
			return plan.flatMap((planned) -> figures.get(Measure.LK).map((figure) -> figure.value().subtract(planned)));
		}
		if (goal instanceof TargetGoal.Growth growth && !provisional) {
			return figures.get(Measure.TG).map((figure) -> figure.value().subtract(growth.percent()));
		}
		return Optional.empty();
	}

	/** By how many percent the figure is over a plan. */
	private static Optional<BigDecimal> overPlan(UnitFigures figures, BigDecimal plan, boolean provisional) {
		return provisional ? Optional.empty()
				: figures.get(Measure.LK)
					.map((figure) -> figure.value()
						.subtract(plan)
						.multiply(BigDecimal.valueOf(100))
						.divide(plan, MathContext.DECIMAL128));
	}

	private boolean own(Target target) {
		return target.level().isBlank() || key(target.level()).equals(key(this.definition.targetLevel()));
	}

	private static PlanComparison.Standing standing(BigDecimal points) {
		int sign = Numerals.rounded(points, Numerals.PERCENT_DECIMALS).signum();
		return (sign > 0) ? PlanComparison.Standing.ABOVE
				: (sign < 0) ? PlanComparison.Standing.BELOW : PlanComparison.Standing.EQUAL;
	}

	private static PrintedFigure distanceText(Indicator indicator, BigDecimal points) {
		return new PrintedFigure(indicator.code(), Measure.PKH, points, Numerals.percent(points),
				Numerals.percent(points.abs()));
	}

	private static PlanComparison.Goal goal(TargetGoal goal) {
		if (goal instanceof TargetGoal.Exactly) {
			return PlanComparison.Goal.EXACTLY;
		}
		if (goal instanceof TargetGoal.Range) {
			return PlanComparison.Goal.RANGE;
		}
		if (goal instanceof TargetGoal.AtLeast) {
			return PlanComparison.Goal.AT_LEAST;
		}
		if (goal instanceof TargetGoal.AtMost) {
			return PlanComparison.Goal.AT_MOST;
		}
		if (goal instanceof TargetGoal.OutOf) {
			return PlanComparison.Goal.OUT_OF;
		}
		if (goal instanceof TargetGoal.Growth growth) {
			return (growth.percent().signum() < 0) ? PlanComparison.Goal.DECLINE : PlanComparison.Goal.GROWTH;
		}
		return PlanComparison.Goal.WORDS;
	}

	private static List<String> numbers(TargetGoal goal) {
		if (goal instanceof TargetGoal.Exactly exactly) {
			return List.of(Numerals.asTyped(exactly.value()));
		}
		if (goal instanceof TargetGoal.Range range) {
			return List.of(Numerals.asTyped(range.low()), Numerals.asTyped(range.high()));
		}
		if (goal instanceof TargetGoal.AtLeast least) {
			return List.of(Numerals.asTyped(least.bound()));
		}
		if (goal instanceof TargetGoal.AtMost most) {
			return List.of(Numerals.asTyped(most.bound()));
		}
		if (goal instanceof TargetGoal.OutOf outOf) {
			return List.of(Numerals.asTyped(outOf.value()), Numerals.asTyped(outOf.whole()));
		}
		if (goal instanceof TargetGoal.Growth growth) {
			return List.of(Numerals.asTyped(growth.percent().abs()));
		}
		return List.of();
	}

	/** A growth's percentage counts nothing, and a range is written as {@code 8 - 10}. */
	private static List<String> spoken(FigurePrinter printer, TargetGoal goal) {
		if (goal instanceof TargetGoal.OutOf outOf) {
			return List.of(printer.plan(outOf.value()).inWords(), printer.plan(outOf.whole()).inWords());
		}
		return (goal instanceof TargetGoal.Growth || goal instanceof TargetGoal.Range) ? numbers(goal)
				: GoalPosition.bound(goal).map((bound) -> List.of(printer.plan(bound).inWords())).orElseGet(List::of);
	}

	/**
	 * The level within a sentence: {@code HĐND huyện} becomes {@code HĐND huyện giao}; a
	 * document ({@code NQ 06}) assigns nothing and stays as it is. A first letter that is
	 * a capital only because the cell begins with it ({@code Tỉnh
	 * giao}) becomes small; one of a name or an abbreviation stays.
	 */
	static String level(String typed) {
		String level = typed.strip();
		if (level.isEmpty()) {
			return "";
		}
		if (DOCUMENT.matcher(level).find()) {
			return level;
		}
		if (!level.toLowerCase(Locale.ROOT).endsWith(ASSIGNED)) {
			return level + ASSIGNED;
		}
		String rest = level.substring(1);
		boolean ordinaryWords = rest.equals(rest.toLowerCase(Locale.ROOT));
		return ordinaryWords ? level.substring(0, 1).toLowerCase(Locale.ROOT) + rest : level;
	}

	private static String key(@Nullable String level) {
		return (level == null) ? "" : Labels.exact(level);
	}

}
