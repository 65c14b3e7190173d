package vn.tonghop.validation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import vn.tonghop.model.Finding;
import vn.tonghop.model.Indicator;
import vn.tonghop.model.Measure;
import vn.tonghop.model.ReadFigure;
import vn.tonghop.model.Severity;

/**
 * Finds a workbook that repeats the flows of last month or of another unit: a file sent
 * by mistake.
 */
final class RepetitionChecks {

	/** Fewer flows than this may be alike by chance. */
	private static final int ENOUGH = 4;

	private RepetitionChecks() {
	}

	static List<Finding> check(ReturnUnderTest submission, List<Indicator> asked) {
		Map<String, BigDecimal> flows = flows(submission.figures(), asked);
		if (flows.size() < ENOUGH) {
			return List.of();
		}
		List<Finding> findings = new ArrayList<>();
		boolean repeated = flows.entrySet()
			.stream()
			.allMatch((flow) -> submission.before()
				.number(flow.getKey(), Measure.TH)
				.filter((before) -> before.compareTo(flow.getValue()) == 0)
				.isPresent());
		if (repeated) {
			findings.add(Finding.of("LAP_LAI_KY_TRUOC", Severity.WARNING, Integer.toString(flows.size())));
		}
		for (String unit : submission.others().withSameFlows()) {
			findings.add(Finding.of("GIONG_DON_VI_KHAC", Severity.WARNING, Integer.toString(flows.size()), unit));
		}
		return findings;
	}

	/**
	 * The flows of the period that are not zero, in one writing so that equal numbers are
	 * equal.
	 */
	static Map<String, BigDecimal> flows(List<ReadFigure> figures, List<Indicator> asked) {
		Set<String> typedFlows = asked.stream()
			.filter((indicator) -> indicator.flow() && indicator.typed())
			.map(Indicator::code)
			.collect(Collectors.toSet());
		Map<String, BigDecimal> flows = new TreeMap<>();
		for (ReadFigure figure : figures) {
			boolean meant = figure.measure() == Measure.TH && typedFlows.contains(figure.indicator());
			if (meant && figure.content() instanceof ReadFigure.Content.Certain certain
					&& certain.value().signum() != 0) {
				flows.put(figure.indicator(), certain.value().stripTrailingZeros());
			}
		}
		return flows;
	}

}
