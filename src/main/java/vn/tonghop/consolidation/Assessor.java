package vn.tonghop.consolidation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.tonghop.model.Catalogue;
import vn.tonghop.model.Consolidation.Assessment;
import vn.tonghop.model.Decision;
import vn.tonghop.model.Figure;
import vn.tonghop.model.FigureStatus;
import vn.tonghop.model.Finding;
import vn.tonghop.model.Indicator;
import vn.tonghop.model.Measure;
import vn.tonghop.model.ReportDefinition;
import vn.tonghop.model.ReportingPeriod;
import vn.tonghop.model.Severity;
import vn.tonghop.model.Target;
import vn.tonghop.model.TargetGoal;
import vn.tonghop.model.Verdict;
import vn.tonghop.text.Labels;
import vn.tonghop.text.TargetText;

/** Holds the whole's figures against the targets. */
final class Assessor {

	/** A growth is printed with two decimals. */
	private static final int GROWTH_DECIMALS = 2;

	private static final Map<Verdict, String> USUAL = Map.of(Verdict.EXCEEDED, "Vượt", Verdict.MET, "Đạt",
			Verdict.NOT_MET, "Không đạt", Verdict.IN_PROGRESS, "Đang thực hiện", Verdict.NONE, "");

	/** What people write for a verdict, beside the reports' own labels. */
	private static final Map<String, Verdict> WORDS = Map.of("vượt", Verdict.EXCEEDED, "đạt", Verdict.MET, "không đạt",
			Verdict.NOT_MET, "chưa đạt", Verdict.NOT_MET, "đang thực hiện", Verdict.IN_PROGRESS);

	private final Catalogue catalogue;

	private final Recipes recipes;

	private final ReportingPeriod period;

	private final Plans plans;

	private final Decisions decisions;

	private final Ledger whole;

	private final boolean provisional;

	private final List<Finding> findings = new ArrayList<>();

	Assessor(Catalogue catalogue, Recipes recipes, ReportingPeriod period, Plans plans, Decisions decisions,
			Ledger whole, boolean provisional) {
		this.catalogue = catalogue;
		this.recipes = recipes;
		this.period = period;
		this.plans = plans;
		this.decisions = decisions;
		this.whole = whole;
		this.provisional = provisional;
	}

	/** What was found about the verdicts. */
	List<Finding> findings() {
		return this.findings;
	}

	/** The assessments of each indicator that has targets, in the catalogue's order. */
	Map<String, List<Assessment>> assess() {
		Map<String, List<Assessment>> assessments = new LinkedHashMap<>();
		for (Recipe recipe : this.recipes.all()) {
			if (recipe.indicator().asked(this.period)) {
				List<Assessment> levels = assess(recipe);
				this.decisions.judgements(recipe.code()).forEach((decision) -> judged(recipe, levels, decision));
				if (!levels.isEmpty()) {
					assessments.put(recipe.code(), List.copyOf(levels));
				}
			}
		}
		return assessments;
	}

	private List<Assessment> assess(Recipe recipe) {
		List<Assessment> assessments = new ArrayList<>();
		List<Target> targets = this.plans.targets(recipe.code(), null);
		for (Target target : targets) {
			TargetGoal goal = goal(recipe, target, targets, assessments.isEmpty());
			assessments.add(new Assessment(target, percentOfPlan(recipe, goal), verdict(recipe, target, goal), null));
		}
		return assessments;
	}

	/**
	 * The goal that counts gives way to the KH that a person set in its place; a growth
	 * over another level's plan becomes the number that it asks for.
	 */
	private TargetGoal goal(Recipe recipe, Target target, List<Target> levels, boolean counts) {
		Figure plan = this.whole.get(recipe.index(), Measure.KH);
		if (counts && plan != null && plan.status() == FigureStatus.ADJUSTED) {
			return new TargetGoal.Exactly(plan.value());
		}
		if (target.goal() instanceof TargetGoal.Growth growth) {
			BigDecimal factor = growth.percent().movePointLeft(2).add(BigDecimal.ONE);
			return TargetText.namedPlan(target, levels)
				.<TargetGoal>map((base) -> new TargetGoal.Exactly(base.multiply(factor)))
				.orElse(growth);
		}
		return target.goal();
	}

	private @Nullable BigDecimal percentOfPlan(Recipe recipe, TargetGoal goal) {
		BigDecimal done = value(recipe, Measure.LK);
		return (done == null) ? null
				: goal.plan()
					.flatMap((plan) -> WholeMaker.percentOfPlan(recipe.indicator().direction(), plan, done))
					.orElse(null);
	}

	private Verdict verdict(Recipe recipe, Target target, TargetGoal goal) {
		if (this.provisional) {
			return Verdict.NONE;
		}
		Indicator indicator = recipe.indicator();
		BigDecimal done = value(recipe, Measure.LK);
		BigDecimal growth = value(recipe, Measure.TG);
		Verdict verdict = Judge.judge(goal, indicator, done, growth, this.period.endsYear());
		BigDecimal printedDone = printed(done, indicator.decimals());
		BigDecimal printedGrowth = printed(growth, GROWTH_DECIMALS);
		Verdict asPrinted = Judge.judge(goal, indicator, printedDone, printedGrowth, this.period.endsYear());
		if (verdict != asPrinted) {
			boolean byGrowth = goal instanceof TargetGoal.Growth;
			this.findings.add(Finding
				.of("DANH_GIA_KHAC_SO_IN", Severity.WARNING, indicator.name(), target.text(),
						Printed.exact(byGrowth ? growth : done), label(verdict),
						Printed.exact(byGrowth ? printedGrowth : printedDone), label(asPrinted))
				.about(indicator.code(), byGrowth ? Measure.TG : Measure.LK));
		}
		return verdict;
	}

	/** {@code Đạt} for the level that counts, {@code thành phố giao: Đạt} for another. */
	private void judged(Recipe recipe, List<Assessment> levels, Decision decision) {
		String value = String.valueOf(decision.value());
		int named = namedLevel(levels, value);
		Optional<Verdict> verdict = verdict((named < 0) ? value : value.substring(value.indexOf(':') + 1));
		if (levels.isEmpty() || verdict.isEmpty()) {
			this.findings.add(
					Finding
						.of(levels.isEmpty() ? "DANH_GIA_KHONG_CO_CHI_TIEU_GIAO" : "DANH_GIA_KHONG_RO",
								Severity.WARNING, recipe.indicator().name(), String.valueOf(decision.value()))
						.about(recipe.code(), null));
			return;
		}
		Assessment judged = levels.get(Math.max(0, named));
		levels.set(Math.max(0, named),
				new Assessment(judged.target(), judged.percentOfPlan(), verdict.get(), Notes.decided(decision)));
	}

	/** The place of the level that a decision names before a colon; -1 where none. */
	private static int namedLevel(List<Assessment> levels, String value) {
		String name = value.contains(":") ? Labels.exact(value.substring(0, value.indexOf(':'))).strip() : "";
		for (int i = 0; i < levels.size(); i++) {
			if (!name.isEmpty() && name.equals(Labels.exact(levels.get(i).target().level()))) {
				return i;
			}
		}
		return -1;
	}

	/** Reads a verdict in a report's own words, else in the usual ones. */
	private Optional<Verdict> verdict(@Nullable String text) {
		String word = Labels.exact(String.valueOf(text));
		for (ReportDefinition report : reports()) {
			for (Verdict verdict : List.of(Verdict.EXCEEDED, Verdict.MET, Verdict.NOT_MET)) {
				if (report.label(verdict).map(Labels::exact).filter(word::equals).isPresent()) {
					return Optional.of(verdict);
				}
			}
		}
		return Optional.ofNullable(WORDS.get(word));
	}

	private List<ReportDefinition> reports() {
		return Stream.concat(this.catalogue.reportsFor(this.period.kind()).stream(), this.catalogue.reports().stream())
			.distinct()
			.toList();
	}

	/** The first report's word for a verdict, else the usual one. */
	private String label(Verdict verdict) {
		return reports().stream()
			.findFirst()
			.flatMap((report) -> report.label(verdict))
			.orElseGet(() -> USUAL.get(verdict));
	}

	private @Nullable BigDecimal value(Recipe recipe, Measure measure) {
		Figure figure = this.whole.get(recipe.index(), measure);
		return (figure != null) ? figure.value() : null;
	}

	private static @Nullable BigDecimal printed(@Nullable BigDecimal value, int decimals) {
		return (value != null) ? value.setScale(decimals, RoundingMode.HALF_UP) : null;
	}

}
