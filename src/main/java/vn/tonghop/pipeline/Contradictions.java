package vn.tonghop.pipeline;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import vn.tonghop.consolidation.Returns;
import vn.tonghop.consolidation.TypedFigure;
import vn.tonghop.model.Catalogue;
import vn.tonghop.model.CellPlace;
import vn.tonghop.model.Consolidation;
import vn.tonghop.model.FigureStatus;
import vn.tonghop.model.Finding;
import vn.tonghop.model.Indicator;
import vn.tonghop.model.Measure;
import vn.tonghop.model.ReportingUnit;
import vn.tonghop.model.Severity;
import vn.tonghop.text.MeasureText;

/**
 * Two submissions that are as official give one figure differently: one of them counts,
 * and both are told.
 */
final class Contradictions {

	private final List<Contradiction> found = new ArrayList<>();

	/** Compares what is there already with what comes beside it. */
	void compare(Map<String, Map<Measure, TypedFigure>> unit, String indicator, Measure measure, TypedFigure known,
			TypedFigure other) {
		Optional<BigDecimal> one = known.observation().number();
		Optional<BigDecimal> two = other.observation().number();
		if (known.nature() == other.nature() && one.isPresent() && two.isPresent()
				&& one.get().compareTo(two.get()) != 0) {
			this.found.add(new Contradiction(unit, indicator, measure, known, other));
		}
	}

	/** Whether a figure is in dispute, also where the one that counts is right. */
	boolean about(Map<String, Map<Measure, TypedFigure>> unit, String indicator, Measure measure) {
		return this.found.stream()
			.anyMatch((one) -> one.unit() == unit && one.indicator().equals(indicator) && one.measure() == measure);
	}

	/** A figure that the office mended, or a firmer one, settles the matter. */
	Consolidation toldIn(Consolidation made, Returns returns, Catalogue catalogue) {
		List<Finding> findings = new ArrayList<>();
		for (Contradiction one : this.found) {
			returns.figures()
				.entrySet()
				.stream()
				.filter((entry) -> entry.getValue() == one.unit())
				.map(Map.Entry::getKey)
				.findFirst()
				.filter((unit) -> stands(one))
				.ifPresent((unit) -> findings.add(finding(one, unit, catalogue)));
		}
		if (findings.isEmpty()) {
			return made;
		}
		findings.addAll(0, made.findings());
		return new Consolidation(made.period(), made.completeness(), made.units(), made.whole(), made.assessments(),
				findings);
	}

	private static boolean stands(Contradiction one) {
		Map<Measure, TypedFigure> measures = one.unit().get(one.indicator());
		TypedFigure counts = (measures != null) ? measures.get(one.measure()) : null;
		return counts != null && counts.status() != FigureStatus.MENDED && counts.nature() == one.known().nature();
	}

	private static Finding finding(Contradiction one, String unit, Catalogue catalogue) {
		Finding finding = Finding.of("HAI_BIEU_KHAC_SO", Severity.WARNING,
				catalogue.indicator(one.indicator()).map(Indicator::name).orElse(one.indicator()),
				MeasureText.argument(one.measure()), catalogue.unit(unit).map(ReportingUnit::name).orElse(unit),
				number(one.known()), file(one.known()), number(one.other()), file(one.other()));
		return finding.about(one.indicator(), one.measure());
	}

	private static String number(TypedFigure figure) {
		return figure.observation().number().map(DecisionWords::number).orElse("");
	}

	private static String file(TypedFigure figure) {
		CellPlace place = figure.place();
		return (place != null) ? place.file() : "";
	}

	/**
	 * Two figures for one thing.
	 *
	 * @param unit what the unit typed, by indicator
	 */
	private record Contradiction(Map<String, Map<Measure, TypedFigure>> unit, String indicator, Measure measure,
			TypedFigure known, TypedFigure other) {
	}

}
