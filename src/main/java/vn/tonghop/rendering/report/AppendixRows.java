package vn.tonghop.rendering.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import vn.tonghop.model.Measure;
import vn.tonghop.rendering.word.WordFragment;
import vn.tonghop.report.Fact;
import vn.tonghop.report.ReportContent;

/** The rows of the appendix as a template prints them: {@code phu_luc}. */
final class AppendixRows {

	private final ReportContent content;

	private final Fragments fragments;

	AppendixRows(ReportContent content, Fragments fragments) {
		this.content = content;
		this.fragments = fragments;
	}

	List<Map<String, Object>> all() {
		return this.content.appendix().stream().map(this::row).toList();
	}

	private Map<String, Object> row(ReportContent.AppendixRow row) {
		Map<String, Object> cells = new LinkedHashMap<>();
		cells.put("tt", row.ordinal());
		cells.put("ten", row.name());
		cells.put("dvt", row.unit());
		cells.put("kh", row.plan());
		cells.put("th", cell(row, Measure.TH, row.inPeriod()));
		cells.put("lk", cell(row, Measure.LK, row.cumulative()));
		cells.put("ck", cell(row, Measure.CK, row.yearBefore()));
		cells.put("pkh", cell(row, Measure.PKH, row.percentOfPlan()));
		cells.put("tg", cell(row, Measure.TG, row.growth()));
		cells.put("danh_gia", row.verdict());
		cells.put("un", cell(row, Measure.UN, row.estimate()));
		cells.put("ks", cell(row, Measure.KS, row.nextPlan()));
		cells.put("la_linh_vuc", row.kind() == ReportContent.AppendixRow.Kind.FIELD);
		cells.put("la_cap_giao", row.kind() == ReportContent.AppendixRow.Kind.LEVEL);
		cells.put("dam", row.kind() == ReportContent.AppendixRow.Kind.FIELD
				|| (row.kind() == ReportContent.AppendixRow.Kind.INDICATOR && row.level() <= 1));
		return cells;
	}

	/** A cell whose figure is the indicator's own is tagged with it. */
	private Object cell(ReportContent.AppendixRow row, Measure measure, String text) {
		Fact fact = this.content.fact(row.code()).orElse(null);
		if (fact == null || text.isEmpty()) {
			return text;
		}
		WordFragment printed = fact.figure(measure)
			.filter((figure) -> row.kind() == ReportContent.AppendixRow.Kind.INDICATOR)
			.map(this.fragments::inTable)
			.orElseGet(() -> WordFragment.text(text));
		return WordFragment.inline(printed, WordFragment.text(mark(fact, measure)));
	}

	private String mark(Fact fact, Measure measure) {
		if (measure == Measure.PKH && this.content.provisional() != null) {
			return "*";
		}
		if (measure == Measure.TG && fact.comparison().todaysTerritory()) {
			return "***";
		}
		return (measure == Measure.TG && fact.comparison().unitsWithBothOnly()) ? "**" : "";
	}

}
