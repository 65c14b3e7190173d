package vn.tonghop.forms;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import vn.tonghop.model.Catalogue;
import vn.tonghop.model.Form;
import vn.tonghop.model.Indicator;
import vn.tonghop.model.Measure;
import vn.tonghop.model.ValidationRule;

/**
 * The office's rules as Excel formulas: each works on a copy of the figures in the hidden
 * sheet, where a word such as {@code KPS} is the number that it stands for and what is
 * missing is an empty text. A rule that needs a figure which the form has no cell for
 * would never say anything, and stays at home.
 */
final class TravellingRules {

	/** The other fields hold the same: nothing is known. */
	private static final String MISSING = "\"\"";

	private final Catalogue catalogue;

	private final ExcelFormulas formulas;

	private final KnownFigures known;

	private final Map<String, InputCell> inputs;

	private final Map<String, Proposals.Proposal> proposals;

	private final HiddenSheet hidden;

	/** What cannot be written small enough, or has no cell. */
	private final Map<String, Optional<String>> figures = new HashMap<>();

	TravellingRules(Catalogue catalogue, ExcelFormulas formulas, KnownFigures known, Map<String, InputCell> inputs,
			Map<String, Proposals.Proposal> proposals, HiddenSheet hidden) {
		this.catalogue = catalogue;
		this.formulas = formulas;
		this.known = known;
		this.inputs = inputs;
		this.proposals = proposals;
		this.hidden = hidden;
	}

	/** The rules of a form that can be tried on its cells alone. */
	List<Line> of(Form form) {
		List<Line> lines = new ArrayList<>();
		for (ValidationRule rule : this.catalogue.rules()) {
			if (form.code().equals(rule.form())) {
				line(rule).ifPresent(lines::add);
			}
		}
		return lines;
	}

	private Optional<Line> line(ValidationRule rule) {
		Map<ExcelFormulas.Named, String> cells = new LinkedHashMap<>();
		for (ExcelFormulas.Named named : this.formulas.named(rule.condition())) {
			cells.put(named, figure(named, Measure.LK).orElse(MISSING));
		}
		Set<InputCell> places = places(rule.condition(), Measure.LK, new LinkedHashSet<>());
		List<ExcelFormulas.Named> needed = this.formulas.needed(rule.condition());
		boolean dumb = needed.stream().anyMatch((named) -> MISSING.equals(cells.get(named)));
		String condition = this.formulas.excel(rule.condition(), (named) -> cells.getOrDefault(named, MISSING));
		String message = this.hidden.text(rule.severity().word() + ": " + rule.message());
		String formula = "IF(IFERROR(" + condition + ",TRUE)," + MISSING + "," + message + ")";
		if (dumb || places.isEmpty() || !HiddenSheet.fits(formula)) {
			return Optional.empty();
		}
		return Optional.of(new Line(rule, this.hidden.formula("rule " + rule.code(), formula), List.copyOf(places)));
	}

	/** The cell that holds a figure as the rules see it; empty where there is none. */
	private Optional<String> figure(ExcelFormulas.Named named, Measure bare) {
		Measure measure = named.measureOr(bare);
		String key = named.code() + "." + measure + (named.periodBefore() ? ".KT" : "");
		Optional<String> made = this.figures.get(key);
		if (made == null) {
			made = named.periodBefore() ? before(key, named.code(), measure) : now(key, named.code(), measure);
			this.figures.put(key, made);
		}
		return made;
	}

	private Optional<String> before(String key, String code, Measure measure) {
		return this.known.before(code, measure).map((number) -> this.hidden.number(key, number.doubleValue()));
	}

	private Optional<String> now(String key, String code, Measure measure) {
		Optional<Indicator> indicator = this.catalogue.indicator(code);
		String own = indicator.filter((found) -> found.aggregation() == Indicator.Aggregation.FORMULA)
			.map(Indicator::formula)
			.orElse(null);
		if (own != null) {
			return derived(key, own, measure);
		}
		InputCell input = this.inputs.get(code + "." + measure);
		return (input != null && indicator.isPresent())
				? Optional.of(this.hidden.formula(key, typed(input, indicator.get()))) : Optional.empty();
	}

	private Optional<String> derived(String key, String formula, Measure measure) {
		Map<ExcelFormulas.Named, String> cells = new LinkedHashMap<>();
		for (ExcelFormulas.Named named : this.formulas.named(formula)) {
			cells.put(named, figure(named, measure).orElse(MISSING));
		}
		boolean dumb = this.formulas.needed(formula).stream().anyMatch((named) -> MISSING.equals(cells.get(named)));
		String excel = this.formulas.excel(formula, (named) -> cells.getOrDefault(named, MISSING));
		String whole = "IFERROR(" + excel + "," + MISSING + ")";
		return (dumb || !HiddenSheet.fits(whole)) ? Optional.empty() : Optional.of(this.hidden.formula(key, whole));
	}

	/** A typed cell as a number, or an empty text for what is missing. */
	private String typed(InputCell input, Indicator indicator) {
		String address = input.elsewhere();
		String value = "IF(ISNUMBER(" + address + ")," + address + (percent(input, indicator) ? "*100" : "") + ",IF(OR("
				+ InputRestriction.oneOf(address, InputRestriction.NOTHING) + "),0," + MISSING + "))";
		Proposals.Proposal proposal = this.proposals.get(input.marker().name());
		if (proposal == null || proposal.partner() == null) {
			return value;
		}
		// What was typed over a proposal counts, whether its partner is blank or not. An
		// Excel of before 2013 cannot tell a formula, only its number.
		BigDecimal proposed = (proposal.before() != null) ? proposal.before() : BigDecimal.ZERO;
		String unconfirmed = "AND(ISBLANK(" + proposal.partner().elsewhere() + "),IFERROR(_xlfn.ISFORMULA(" + address
				+ ")," + address + "=" + proposed.toPlainString() + "))";
		return "IF(" + unconfirmed + "," + MISSING + "," + value + ")";
	}

	/** Whether a cell shows a share of one as percent: the figure is a hundred-fold. */
	static boolean percent(InputCell input, Indicator indicator) {
		String format = input.cell().getCellStyle().getDataFormatString();
		return indicator.percentage() && format != null && format.contains("%");
	}

	/** The cells in which what a formula names is typed. */
	private Set<InputCell> places(String formula, Measure bare, Set<InputCell> places) {
		for (ExcelFormulas.Named named : this.formulas.named(formula)) {
			if (named.periodBefore()) {
				continue;
			}
			Measure measure = named.measureOr(bare);
			InputCell input = this.inputs.get(named.code() + "." + measure);
			String own = this.catalogue.indicator(named.code()).map(Indicator::formula).orElse(null);
			if (input != null) {
				places.add(input);
			}
			else if (own != null) {
				places(own, measure, places);
			}
		}
		return places;
	}

	/**
	 * A rule that travels along.
	 *
	 * @param message the address of the cell that holds its message while it is broken,
	 * else an empty text
	 * @param places the cells that it is about
	 */
	record Line(ValidationRule rule, String message, List<InputCell> places) {

		/** Where its message is shown: beside its first cell. */
		InputCell place() {
			return this.places.get(0);
		}

		@Override
		public String toString() {
			return this.rule.code() + " "
					+ this.places.stream().map(InputCell::relative).collect(Collectors.joining(" "));
		}

	}

}
