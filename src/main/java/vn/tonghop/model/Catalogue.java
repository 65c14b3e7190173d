package vn.tonghop.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * The catalogue as a whole, checked: every code that it names exists, every formula
 * parses, none goes in a circle. Lists keep the sheets' order.
 */
public final class Catalogue {

	private final OfficeSettings office;

	private final List<ReportingUnit> units;

	private final List<UnitTransition> transitions;

	private final List<Form> forms;

	private final List<Indicator> indicators;

	private final List<Target> targets;

	private final List<ValidationRule> rules;

	private final List<HistoryFigure> history;

	private final List<ReportDefinition> reports;

	private final List<Decision> decisions;

	private final Set<String> silenced;

	private final Map<String, Indicator> indicatorsByCode = new LinkedHashMap<>();

	private final Map<String, ReportingUnit> unitsByCode = new LinkedHashMap<>();

	private final Map<String, Form> formsByCode = new LinkedHashMap<>();

	private final Map<Planned, List<Target>> targetsOf = new HashMap<>();

	public Catalogue(OfficeSettings office, List<ReportingUnit> units, List<UnitTransition> transitions,
			List<Form> forms, List<Indicator> indicators, List<Target> targets, List<ValidationRule> rules,
			List<HistoryFigure> history, List<ReportDefinition> reports, List<Decision> decisions) {
		this(office, units, transitions, forms, indicators, targets, rules, history, reports, decisions, Set.of());
	}

	/**
	 * A catalogue.
	 * @param silenced codes of the built-in checks that the office switched off
	 */
	public Catalogue(OfficeSettings office, List<ReportingUnit> units, List<UnitTransition> transitions,
			List<Form> forms, List<Indicator> indicators, List<Target> targets, List<ValidationRule> rules,
			List<HistoryFigure> history, List<ReportDefinition> reports, List<Decision> decisions,
			Set<String> silenced) {
		this.office = office;
		this.units = List.copyOf(units);
		this.transitions = List.copyOf(transitions);
		this.forms = List.copyOf(forms);
		this.indicators = List.copyOf(indicators);
		this.targets = List.copyOf(targets);
		this.rules = List.copyOf(rules);
		this.history = List.copyOf(history);
		this.reports = List.copyOf(reports);
		this.decisions = List.copyOf(decisions);
		this.silenced = Set.copyOf(silenced);
		indicators.forEach((indicator) -> this.indicatorsByCode.put(indicator.code(), indicator));
		units.forEach((unit) -> this.unitsByCode.put(unit.code(), unit));
		forms.forEach((form) -> this.formsByCode.put(form.code(), form));
		for (Target target : targets) {
			this.targetsOf
				.computeIfAbsent(new Planned(target.indicator(), target.unit(), target.year()),
						(key) -> new ArrayList<>())
				.add(target);
		}
	}

	/** The same catalogue with other decisions. */
	public Catalogue deciding(List<Decision> others) {
		return new Catalogue(this.office, this.units, this.transitions, this.forms, this.indicators, this.targets,
				this.rules, this.history, this.reports, others, this.silenced);
	}

	/** The same catalogue with the office's settings of a day. */
	public Catalogue on(LocalDate day) {
		OfficeSettings then = this.office.on(day);
		return then.equals(this.office) ? this : new Catalogue(then, this.units, this.transitions, this.forms,
				this.indicators, this.targets, this.rules, this.history, this.reports, this.decisions, this.silenced);
	}

	public OfficeSettings office() {
		return this.office;
	}

	public List<ReportingUnit> units() {
		return this.units;
	}

	public List<UnitTransition> transitions() {
		return this.transitions;
	}

	public List<Form> forms() {
		return this.forms;
	}

	public List<Indicator> indicators() {
		return this.indicators;
	}

	public List<Target> targets() {
		return this.targets;
	}

	public List<ValidationRule> rules() {
		return this.rules;
	}

	public List<HistoryFigure> history() {
		return this.history;
	}

	public List<ReportDefinition> reports() {
		return this.reports;
	}

	public List<Decision> decisions() {
		return this.decisions;
	}

	/**
	 * The built-in warnings that the office does not want to see: rows of the sheet
	 * {@code Quy tắc} with the check's code and the severity {@code bỏ qua}.
	 */
	public Set<String> silenced() {
		return this.silenced;
	}

	public Optional<Indicator> indicator(String code) {
		return Optional.ofNullable(this.indicatorsByCode.get(code));
	}

	public Optional<ReportingUnit> unit(String code) {
		return Optional.ofNullable(this.unitsByCode.get(code));
	}

	public Optional<Form> form(String code) {
		return Optional.ofNullable(this.formsByCode.get(code));
	}

	public List<ReportingUnit> unitsInForce(LocalDate day) {
		return this.units.stream().filter((unit) -> unit.inForceOn(day)).toList();
	}

	/** The territories in force on a day: what {@code SO_DON_VI} counts. */
	public List<ReportingUnit> territoriesInForce(LocalDate day) {
		return this.units.stream().filter((unit) -> unit.territorial() && unit.inForceOn(day)).toList();
	}

	/**
	 * The workbooks that a period expects: units in force on its last day, for each form
	 * due for its kind.
	 */
	public List<Due> dueFor(ReportingPeriod period) {
		return this.forms.stream()
			.filter((form) -> form.periodKinds().contains(period.kind()))
			.flatMap((form) -> unitsInForce(period.lastDay()).stream()
				.filter(form::reportedBy)
				.map((unit) -> new Due(unit, form)))
			.toList();
	}

	/**
	 * The indicators of a form that a period asks for, those included that it asks for
	 * once more.
	 */
	public List<Indicator> indicatorsOf(String form, ReportingPeriod period) {
		return this.formsByCode.containsKey(form) ? this.indicators.stream()
			.filter((indicator) -> brings(this.formsByCode.get(form), indicator) && indicator.asked(period))
			.toList() : List.of();
	}

	/**
	 * Whether a form has an indicator: its own ones, and those of which its template has
	 * a row though they are another form's, as official figures after estimates.
	 */
	public boolean brings(Form form, Indicator indicator) {
		return indicator.form().equals(form.code())
				|| (form(indicator.form()).filter(form::repeats).isPresent() && form.layout()
					.sheets()
					.stream()
					.flatMap((sheet) -> sheet.rows().stream())
					.anyMatch((row) -> row.indicator().equals(indicator.code())));
	}

	/**
	 * Whether all that a form brings is another form's too: until it comes those figures
	 * stand, so without it nothing is missing.
	 */
	public boolean onlyRepeats(Form form) {
		List<Indicator> brought = this.indicators.stream().filter((indicator) -> brings(form, indicator)).toList();
		return !brought.isEmpty() && brought.stream().noneMatch((indicator) -> indicator.form().equals(form.code()));
	}

	/**
	 * The targets in force for an indicator on a period's last day, a level each, in the
	 * sheet's order of levels: of revisions of a level the newest counts.
	 * @param unit the unit's code; null: the whole
	 */
	public List<Target> targetsFor(String indicator, ReportingPeriod period, @Nullable String unit) {
		Map<String, Target> byLevel = new LinkedHashMap<>();
		Comparator<Target> byDate = Comparator.comparing(Target::from,
				Comparator.nullsFirst(Comparator.naturalOrder()));
		for (Target target : this.targetsOf.getOrDefault(new Planned(indicator, unit, period.year()), List.of())) {
			if (target.from() == null || !target.from().isAfter(period.lastDay())) {
				byLevel.merge(target.level(), target, (old, now) -> (byDate.compare(now, old) >= 0) ? now : old);
			}
		}
		return List.copyOf(byLevel.values());
	}

	/** The reports made for a kind of period, in the sheet's order. */
	public List<ReportDefinition> reportsFor(PeriodKind kind) {
		return this.reports.stream().filter((report) -> report.periodKinds().contains(kind)).toList();
	}

	/** What a target is for: the key by which targets are found. */
	private record Planned(String indicator, @Nullable String unit, int year) {
	}

	/** A workbook that is expected. */
	public record Due(ReportingUnit unit, Form form) {
	}

}
