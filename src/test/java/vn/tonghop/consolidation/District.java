package vn.tonghop.consolidation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import vn.tonghop.model.Catalogue;
import vn.tonghop.model.CellPlace;
import vn.tonghop.model.Consolidation;
import vn.tonghop.model.Decision;
import vn.tonghop.model.Figure;
import vn.tonghop.model.Form;
import vn.tonghop.model.FormLayout;
import vn.tonghop.model.HistoryFigure;
import vn.tonghop.model.Indicator;
import vn.tonghop.model.Indicator.Aggregation;
import vn.tonghop.model.Indicator.DataType;
import vn.tonghop.model.Indicator.Direction;
import vn.tonghop.model.Measure;
import vn.tonghop.model.Nature;
import vn.tonghop.model.Observation;
import vn.tonghop.model.OfficeSettings;
import vn.tonghop.model.PeriodKind;
import vn.tonghop.model.ReportDefinition;
import vn.tonghop.model.ReportingPeriod;
import vn.tonghop.model.ReportingUnit;
import vn.tonghop.model.Severity;
import vn.tonghop.model.Target;
import vn.tonghop.model.TargetGoal;
import vn.tonghop.model.UnitTransition;
import vn.tonghop.model.ValidationRule;

/** A district for tests: its catalogue, what its units typed, what was before. */
final class District {

	/** The form of the communes, and that of the department PHONG. */
	static final String COMMUNES = "XA";

	static final String DEPARTMENT = "PB";

	private final List<ReportingUnit> units = new ArrayList<>();

	private final List<UnitTransition> transitions = new ArrayList<>();

	private final List<Indicator> indicators = new ArrayList<>();

	private final List<Target> targets = new ArrayList<>();

	private final List<ValidationRule> rules = new ArrayList<>();

	private final List<HistoryFigure> history = new ArrayList<>();

	private final List<ReportDefinition> reports = new ArrayList<>();

	private final List<Decision> decisions = new ArrayList<>();

	private final Map<String, Map<String, Map<Measure, TypedFigure>>> typed = new LinkedHashMap<>();

	private final Set<String> absent = new HashSet<>();

	private Set<PeriodKind> kinds = Set.of(PeriodKind.MONTH);

	private EarlierFigures earlier = EarlierFigures.NONE;

	/** A district of these communes. */
	static District of(String... communes) {
		District district = new District();
		for (String commune : communes) {
			district.unit(commune, "xã", null, null);
		}
		return district;
	}

	District unit(String code, String type, @Nullable LocalDate from, @Nullable LocalDate to) {
		this.units.add(new ReportingUnit(code, "Xã " + code, type, List.of(), null, from, to));
		return this;
	}

	District department(String code) {
		return unit(code, ReportingUnit.DEPARTMENT, null, null);
	}

	District became(String oldUnit, String newUnit, LocalDate from, String share, String... indicators) {
		this.transitions.add(new UnitTransition(oldUnit, newUnit, from, new BigDecimal(share), Set.of(indicators)));
		return this;
	}

	District dueFor(PeriodKind... kinds) {
		this.kinds = Set.of(kinds);
		return this;
	}

	District flow(String code) {
		return indicator(code, DataType.FLOW, Aggregation.SUM, null);
	}

	District stock(String code) {
		return indicator(code, DataType.STOCK, Aggregation.SUM, null);
	}

	District formula(String code, String formula) {
		return indicator(code, DataType.FLOW, Aggregation.FORMULA, formula);
	}

	District count(String code, String condition) {
		return indicator(code, DataType.STOCK, Aggregation.COUNT, condition);
	}

	District average(String code, String weight) {
		return indicator(code, DataType.STOCK, Aggregation.WEIGHTED_AVERAGE, weight);
	}

	District indicator(String code, DataType dataType, Aggregation aggregation, @Nullable String formula) {
		this.indicators.add(new Indicator(code, "1", "Chỉ tiêu " + code, "tấn", 1, "", COMMUNES, dataType, aggregation,
				formula, Direction.HIGHER_IS_BETTER, 1, List.of(), null, false, null, null, null));
		return this;
	}

	/** The last indicator is better low. */
	District lowerIsBetter() {
		return last((old) -> new Indicator(old.code(), old.ordinal(), old.name(), old.unitOfMeasure(), old.decimals(),
				old.sector(), old.form(), old.dataType(), old.aggregation(), old.formula(), Direction.LOWER_IS_BETTER,
				1, List.of(), null, false, null, null, null));
	}

	/** The last indicator is a percentage. */
	District inPercent() {
		return last((old) -> new Indicator(old.code(), old.ordinal(), old.name(), "%", old.decimals(), old.sector(),
				old.form(), old.dataType(), old.aggregation(), old.formula(), old.direction(), 1, List.of(), null,
				false, null, null, null));
	}

	/** The last indicator is the department's. */
	District ofDepartment() {
		return last((old) -> new Indicator(old.code(), old.ordinal(), old.name(), old.unitOfMeasure(), old.decimals(),
				old.sector(), DEPARTMENT, old.dataType(), old.aggregation(), old.formula(), old.direction(), 1,
				List.of(), null, false, null, null, null));
	}

	private District last(java.util.function.UnaryOperator<Indicator> change) {
		int last = this.indicators.size() - 1;
		this.indicators.set(last, change.apply(this.indicators.get(last)));
		return this;
	}

	District target(String indicator, String level, TargetGoal goal) {
		return target(indicator, level, goal, null);
	}

	District target(String indicator, String level, TargetGoal goal, @Nullable String unit) {
		this.targets.add(new Target(indicator, 2023, level, goal.toString(), goal, unit, null, null));
		return this;
	}

	District target(String indicator, String value) {
		return target(indicator, "", new TargetGoal.Exactly(new BigDecimal(value)), null);
	}

	District unitTarget(String unit, String indicator, String value) {
		return target(indicator, "", new TargetGoal.Exactly(new BigDecimal(value)), unit);
	}

	District report(@Nullable String level) {
		this.reports.add(new ReportDefinition("bc", "Báo cáo", null, Set.of(PeriodKind.MONTH, PeriodKind.YEAR),
				"Hoàn thành vượt", "Hoàn thành", "Không hoàn thành", level, null, null, null, null, null, true));
		return this;
	}

	District rule(String code, String condition) {
		this.rules.add(new ValidationRule(code, condition, Severity.WARNING, "Xem lại " + code, null));
		return this;
	}

	District history(@Nullable String unit, String indicator, String period, String value) {
		this.history
			.add(new HistoryFigure(indicator, period(period), unit, new BigDecimal(value), "Niên giám", Measure.LK));
		return this;
	}

	District decide(Decision.Kind kind, String period, @Nullable String unit, @Nullable String indicator,
			@Nullable String value) {
		this.decisions.add(new Decision(kind, period(period), unit, indicator, null, Measure.LK, value, "đã kiểm tra",
				"Chủ tịch", "CV 12"));
		return this;
	}

	District adjustPlan(String period, String indicator, String value) {
		this.decisions.add(new Decision(Decision.Kind.ADJUST, period(period), null, indicator, null, Measure.KH, value,
				"điều chỉnh kế hoạch", "HĐND", null));
		return this;
	}

	/**
	 * What a unit typed: {@code "KH 10; LK 5; CK x"}.
	 */
	District typed(String unit, String indicator, String figures) {
		return typed(unit, indicator, figures, Nature.ACTUAL, "G1");
	}

	/** What a unit typed into a cell of a form of that nature. */
	District typed(String unit, String indicator, String figures, Nature nature, String cell) {
		Map<Measure, TypedFigure> said = this.typed.computeIfAbsent(unit, (key) -> new LinkedHashMap<>())
			.computeIfAbsent(indicator, (key) -> new EnumMap<>(Measure.class));
		for (String figure : figures.split(";")) {
			String[] parts = figure.strip().split(" ");
			Observation observation = parts[1].equals("x") ? Observation.NOT_APPLICABLE
					: Observation.of(new BigDecimal(parts[1]));
			TypedFigure typed = new TypedFigure(observation, new CellPlace(unit + ".xlsx", "Biểu", cell), nature,
					vn.tonghop.model.FigureStatus.REPORTED, null, null, null);
			said.merge(Measure.valueOf(parts[0]), typed,
					(one, other) -> (one.nature() == nature) ? other : TypedFigure.moreOfficial(one, other));
		}
		return this;
	}

	/** The unit sent nothing. */
	District absent(String unit) {
		this.absent.add(unit);
		this.typed.remove(unit);
		return this;
	}

	District earlier(Consolidation... consolidations) {
		this.earlier = new Consolidated(List.of(consolidations));
		return this;
	}

	Catalogue catalogue() {
		Form communes = new Form(COMMUNES, "Biểu xã", "xa.xlsx", this.kinds, List.of("xã"), 0, Nature.ACTUAL,
				FormLayout.NONE);
		Form department = new Form(DEPARTMENT, "Biểu phòng", "pb.xlsx", this.kinds, List.of(ReportingUnit.DEPARTMENT),
				0, Nature.ACTUAL, FormLayout.NONE);
		return new Catalogue(new OfficeSettings(Map.of()), this.units, this.transitions, List.of(communes, department),
				this.indicators, this.targets, this.rules, this.history, this.reports, this.decisions);
	}

	Consolidation consolidate(String period) {
		Set<ReturnKey> received = new HashSet<>();
		for (ReportingUnit unit : this.units) {
			if (!this.absent.contains(unit.code())) {
				received.add(new ReturnKey(unit.code(), unit.territorial() ? COMMUNES : DEPARTMENT));
			}
		}
		return new Consolidator(catalogue()).consolidate(period(period), new Returns(this.typed, received),
				this.earlier);
	}

	static ReportingPeriod period(String code) {
		return ReportingPeriod.parse(code).orElseThrow();
	}

	/** What was consolidated before. */
	private static final class Consolidated implements EarlierFigures {

		private final Map<ReportingPeriod, Consolidation> periods = new HashMap<>();

		Consolidated(List<Consolidation> consolidations) {
			consolidations.forEach((one) -> this.periods.put(one.period(), one));
		}

		@Override
		public Optional<Figure> whole(String indicator, ReportingPeriod period, Measure measure) {
			return Optional.ofNullable(this.periods.get(period)).flatMap((one) -> one.whole(indicator, measure));
		}

		@Override
		public Optional<Figure> unit(String unit, String indicator, ReportingPeriod period, Measure measure) {
			return Optional.ofNullable(this.periods.get(period)).flatMap((one) -> one.unit(unit, indicator, measure));
		}

		@Override
		public boolean consolidated(ReportingPeriod period) {
			return this.periods.containsKey(period);
		}

	}

}
