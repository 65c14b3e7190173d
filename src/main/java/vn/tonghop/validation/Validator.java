package vn.tonghop.validation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import vn.tonghop.model.Catalogue;
import vn.tonghop.model.Finding;
import vn.tonghop.model.Indicator;
import vn.tonghop.model.Measure;
import vn.tonghop.model.ReadFigure;

/**
 * Tries a submission: the built-in checks of the contract (section 4) and the office's
 * own rules. Safe for use by several threads at once.
 */
public final class Validator {

	private final Catalogue catalogue;

	private final UnitFormulas formulas;

	private final RuleChecks rules;

	public Validator(Catalogue catalogue) {
		this.catalogue = catalogue;
		this.formulas = new UnitFormulas(catalogue);
		this.rules = new RuleChecks(catalogue, this.formulas);
	}

	/** All findings of a submission at once, and its figures as they count. */
	public Validation validate(ReturnUnderTest submission) {
		Figures figures = new Figures(submission.figures());
		List<Indicator> asked = this.catalogue.indicatorsOf(submission.form().code(), submission.period());
		List<Finding> findings = new ArrayList<>();
		CellChecks cells = new CellChecks(submission, figures);
		asked.forEach((indicator) -> findings.addAll(cells.check(indicator)));
		List<Indicator> typed = asked.stream().filter(Indicator::typed).toList();
		SeriesChecks series = new SeriesChecks(this.catalogue, submission, figures);
		MagnitudeChecks magnitudes = new MagnitudeChecks(this.catalogue, submission, figures);
		for (Indicator indicator : typed) {
			List<Finding> found = series.check(indicator);
			findings.addAll(found);
			magnitudes.check(indicator, found.stream().anyMatch(SeriesChecks::ofMagnitude)).forEach(findings::add);
		}
		DerivedChecks derived = new DerivedChecks(this.formulas, submission, figures,
				(code) -> this.catalogue.indicator(code).map(Indicator::name).orElse(code));
		asked.forEach((indicator) -> findings.addAll(derived.check(indicator)));
		derived.disturbed().ifPresent(findings::add);
		findings.addAll(RepetitionChecks.check(submission, asked));
		findings.addAll(this.rules.check(submission, figures));
		return new Validation(findings, figures.observations());
	}

	/**
	 * Whether a finding says that a row's figures are so many times as large or as small
	 * as others.
	 */
	public static boolean ofMagnitude(Finding finding) {
		return SeriesChecks.ofMagnitude(finding);
	}

	/** The cumulative figures that are certain: what makes other units' {@link Peers}. */
	public Map<String, BigDecimal> standing(ReturnUnderTest submission) {
		Map<String, BigDecimal> standing = new TreeMap<>();
		for (ReadFigure figure : submission.figures()) {
			if (figure.measure() == Measure.LK && figure.content() instanceof ReadFigure.Content.Certain certain) {
				standing.put(figure.indicator(), certain.value());
			}
		}
		return standing;
	}

	/**
	 * What is doubtful about that which a form says of the end of the period before.
	 * @param reported what had been reported then
	 */
	public List<Finding> doneBefore(List<ReadFigure> said, ReturnUnderTest.Before reported) {
		return DoneBeforeChecks.check(this.catalogue, said, reported);
	}

	/**
	 * Where a new unit's first form says another figure of the end of the period before
	 * than the units of which it was made: theirs stand, for it cannot be told whose is
	 * another.
	 * @param former what they add up to
	 */
	public List<Finding> doneBeforeByFormer(List<ReadFigure> said, ReturnUnderTest.Before former) {
		return DoneBeforeChecks.against(this.catalogue, said, former);
	}

	/**
	 * The flows of a submission that are not zero, as typed: what other units' are
	 * compared with.
	 */
	public Map<String, BigDecimal> flows(ReturnUnderTest submission) {
		return RepetitionChecks.flows(submission.figures(),
				this.catalogue.indicatorsOf(submission.form().code(), submission.period()));
	}

}
