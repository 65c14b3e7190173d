package vn.tonghop.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import vn.tonghop.model.Measure;

/** The appendix's rows, in the catalogue's order. */
final class AppendixWriter {

	private AppendixWriter() {
	}

	/** The rows; {@code sectors}: code → Lĩnh vực, every fact's, in order. */
	static List<ReportContent.AppendixRow> write(Map<String, String> sectors, Map<String, Fact> facts) {
		List<ReportContent.AppendixRow> rows = new ArrayList<>();
		String sector = "";
		for (Map.Entry<String, String> entry : sectors.entrySet()) {
			if (!entry.getValue().equals(sector)) {
				sector = entry.getValue();
				rows.add(field(sector));
			}
			Fact fact = facts.get(entry.getKey());
			if (fact != null) {
				rows.add(indicator(fact));
				fact.plans().stream().skip(1).forEach((plan) -> rows.add(level(fact, plan)));
			}
		}
		return List.copyOf(rows);
	}

	private static ReportContent.AppendixRow field(String sector) {
		return new ReportContent.AppendixRow(ReportContent.AppendixRow.Kind.FIELD, "", "", sector, "", 0, "", "", "",
				"", "", "", "", "", "");
	}

	private static ReportContent.AppendixRow indicator(Fact fact) {
		return new ReportContent.AppendixRow(ReportContent.AppendixRow.Kind.INDICATOR, fact.code(), fact.ordinal(),
				fact.name(), fact.unit(), fact.level(), fact.plan().map(AppendixWriter::planText).orElse(""),
				text(fact, Measure.TH), text(fact, Measure.LK), text(fact, Measure.CK), text(fact, Measure.PKH),
				text(fact, Measure.TG), fact.verdictLabel(), text(fact, Measure.UN), nextPlan(fact));
	}

	private static ReportContent.AppendixRow level(Fact fact, PlanComparison plan) {
		PrintedFigure percent = plan.percentOfPlan();
		return new ReportContent.AppendixRow(ReportContent.AppendixRow.Kind.LEVEL, fact.code(), "", plan.level(), "",
				fact.level() + 1, planText(plan), "", "", "", (percent == null) ? "" : percent.text(), "",
				plan.verdictLabel(), "", "");
	}

	/** What is planned for the next year: the figure, else what a decision asks for. */
	private static String nextPlan(Fact fact) {
		return fact.figure(Measure.KS)
			.map(PrintedFigure::text)
			.or(() -> fact.nextPlans().stream().findFirst().map(AppendixWriter::planText))
			.orElse("");
	}

	/** A plan in a cell: numbers where numbers say it, else the decision's words. */
	private static String planText(PlanComparison plan) {
		return switch (plan.goal()) {
			case EXACTLY -> plan.numbers().get(0);
			case RANGE -> plan.numbers().get(0) + " - " + plan.numbers().get(1);
			case OUT_OF -> plan.numbers().get(0) + "/" + plan.numbers().get(1);
			default -> plan.words();
		};
	}

	private static String text(Fact fact, Measure measure) {
		return fact.figure(measure).map(PrintedFigure::text).orElse("");
	}

}
