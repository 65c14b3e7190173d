package vn.tonghop.rendering;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import vn.tonghop.model.Catalogue;
import vn.tonghop.model.CellPlace;
import vn.tonghop.model.Completeness;
import vn.tonghop.model.Consolidation;
import vn.tonghop.model.Figure;
import vn.tonghop.model.Form;
import vn.tonghop.model.FormLayout;
import vn.tonghop.model.Indicator;
import vn.tonghop.model.Indicator.Aggregation;
import vn.tonghop.model.Indicator.DataType;
import vn.tonghop.model.Indicator.Direction;
import vn.tonghop.model.Measure;
import vn.tonghop.model.Nature;
import vn.tonghop.model.OfficeSettings;
import vn.tonghop.model.PeriodKind;
import vn.tonghop.model.ReportingUnit;
import vn.tonghop.model.Submission;
import vn.tonghop.model.SubmissionState;
import vn.tonghop.model.UnitFigures;

/**
 * Invented units and indicators in any number: every unit reports every measure of four
 * in five indicators, the fifth is a ratio.
 */
public final class LargeDistrict {

	public final Catalogue catalogue;

	public final Consolidation consolidation;

	public final List<Submission> submissions;

	public LargeDistrict(int units, int indicators) {
		List<ReportingUnit> reporters = new ArrayList<>();
		for (int i = 0; i < units; i++) {
			reporters.add(new ReportingUnit("XA_%04d".formatted(i), "Xã số " + i, "xã", List.of(), null, null, null));
		}
		List<Indicator> asked = new ArrayList<>();
		for (int i = 0; i < indicators; i++) {
			boolean ratio = i % 5 == 4;
			asked.add(new Indicator("CHI_TIEU_X%03d".formatted(i).replaceAll("(\\d)", "$1_").replaceAll("_$", "X"),
					Integer.toString(i + 1), "Chỉ tiêu thứ " + i, "tấn", ratio ? 2 : 0, "Lĩnh vực " + i / 20, "XA",
					DataType.FLOW, ratio ? Aggregation.FORMULA : Aggregation.SUM,
					ratio ? asked.get(i - 1).code() + "/" + asked.get(i - 2).code() : null, Direction.HIGHER_IS_BETTER,
					ratio ? 2 : 1, List.of(), null, false, null, null, null));
		}
		Form form = new Form("XA", "Báo cáo cấp xã", "bieu-mau/xa.xlsx", Set.of(PeriodKind.MONTH), List.of("xã"), 16,
				Nature.ESTIMATE, FormLayout.NONE);
		this.catalogue = new Catalogue(new OfficeSettings(Map.of("tên cơ quan", "UBND HUYỆN AN BÌNH")), reporters,
				List.of(), List.of(form), asked, List.of(), List.of(), List.of(), List.of(SmallDistrict.REPORT),
				List.of());
		Map<String, Map<String, UnitFigures>> byUnit = new LinkedHashMap<>();
		Map<String, EnumMap<Measure, BigDecimal>> sums = new LinkedHashMap<>();
		this.submissions = new ArrayList<>();
		for (int u = 0; u < units; u++) {
			Map<String, UnitFigures> figures = new LinkedHashMap<>();
			String file = "Bao cao " + reporters.get(u).name() + ".xlsx";
			for (int i = 0; i < indicators; i++) {
				Indicator indicator = asked.get(i);
				EnumMap<Measure, Figure> measures = new EnumMap<>(Measure.class);
				for (Measure measure : List.of(Measure.KH, Measure.TH, Measure.LK, Measure.CK)) {
					if (indicator.aggregation() == Aggregation.SUM) {
						BigDecimal value = BigDecimal
							.valueOf(10_000 + (u * 7919L + i * 104_729L + measure.ordinal() * 31L) % 900_000, 1);
						measures.put(measure, Figure.reported(value,
								new CellPlace(file, "Biểu 01", (char) ('D' + measure.ordinal()) + "" + (7 + i))));
						sums.computeIfAbsent(indicator.code(), (key) -> new EnumMap<>(Measure.class))
							.merge(measure, value, BigDecimal::add);
					}
				}
				figures.put(indicator.code(), UnitFigures.of(measures));
			}
			byUnit.put(reporters.get(u).code(), figures);
			this.submissions.add(SmallDistrict.submission(u + 1, reporters.get(u).code(), "XA", file, 1,
					SubmissionState.ACCEPTED, List.of()));
		}
		Map<String, UnitFigures> whole = new LinkedHashMap<>();
		for (Indicator indicator : asked) {
			EnumMap<Measure, Figure> measures = new EnumMap<>(Measure.class);
			sums.getOrDefault(indicator.code(), new EnumMap<>(Measure.class))
				.forEach((measure, sum) -> measures.put(measure, Figure.computed(sum)));
			whole.put(indicator.code(), UnitFigures.of(measures));
		}
		this.consolidation = new Consolidation(SmallDistrict.PERIOD,
				new Completeness(this.catalogue.dueFor(SmallDistrict.PERIOD), List.of(), List.of(), units, units),
				byUnit, whole, Map.of(), List.of());
	}

}
