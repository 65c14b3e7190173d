package vn.tonghop.rendering.overview;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.tonghop.model.Catalogue;
import vn.tonghop.model.CellPlace;
import vn.tonghop.model.Consolidation;
import vn.tonghop.model.Figure;
import vn.tonghop.model.FigureStatus;
import vn.tonghop.model.Indicator;
import vn.tonghop.model.Measure;
import vn.tonghop.model.ReportingUnit;
import vn.tonghop.model.UnitFigures;
import vn.tonghop.rendering.wording.OutputWords;
import vn.tonghop.text.NumberText;

/** What stands behind a figure of the whole: how it was made, and of which cells. */
final class OpenedFigures {

	/** With more figures of units than this the page would be slow to open. */
	private static final int MANY = 6_000;

	/** Then so many units are shown of each figure. */
	private static final int FEW = 20;

	private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]*");

	private static final List<Measure> SHOWN = List.of(Measure.LK, Measure.TH, Measure.KH, Measure.CK);

	private final Catalogue catalogue;

	private final Consolidation consolidation;

	private final int most;

	/** Of each indicator, in the order of the units. */
	private final Map<String, List<Report>> reports = new HashMap<>();

	OpenedFigures(Catalogue catalogue, Consolidation consolidation) {
		this.catalogue = catalogue;
		this.consolidation = consolidation;
		int figures = consolidation.units().values().stream().mapToInt(Map::size).sum();
		this.most = (figures > MANY) ? FEW : Integer.MAX_VALUE;
		// Unit by unit, as the figures lie in memory.
		for (ReportingUnit unit : catalogue.units()) {
			consolidation.units().getOrDefault(unit.code(), Map.of()).forEach((indicator, ofUnit) -> {
				Figure done = ofUnit.find(Measure.LK);
				if (done != null) {
					this.reports.computeIfAbsent(indicator, (code) -> new ArrayList<>())
						.add(new Report(unit, done.value(), ofUnit));
				}
			});
		}
	}

	/** Null where neither a unit nor a formula stands behind it. */
	Overview.@Nullable Opened of(Indicator indicator) {
		if (this.consolidation.whole(indicator.code(), Measure.LK).isEmpty()) {
			return null;
		}
		Optional<Reports> found = Stream.concat(Stream.of(indicator), operands(indicator))
			.map(this::reports)
			.filter((reports) -> !reports.largestFirst().isEmpty())
			.findFirst();
		if (found.isEmpty()) {
			return (indicator.formula() == null) ? null
					: new Overview.Opened("Cách tính", origin(indicator), "", List.of(), "", "");
		}
		Indicator shown = found.get().indicator();
		List<Report> reports = found.get().largestFirst();
		BigDecimal widest = reports.get(0).value().abs().max(reports.get(reports.size() - 1).value().abs());
		List<Overview.UnitLine> lines = reports.stream()
			.limit(this.most)
			.map((report) -> line(report, shown, widest))
			.toList();
		int count = reports.size();
		return new Overview.Opened(count + " đơn vị", origin(indicator), (shown == indicator) ? "" : shown.name(),
				lines, (count > lines.size()) ? "Chỉ kê " + lines.size() + " đơn vị lớn nhất trong " + count
						+ "; đủ cả ở phu-luc.xlsx và so-lieu.csv." : "",
				without(found.get()));
	}

	/** The indicators that its formula names, in their order. */
	private Stream<Indicator> operands(Indicator indicator) {
		return CODE.matcher(String.valueOf(indicator.formula()))
			.results()
			.flatMap((code) -> this.catalogue.indicator(code.group()).stream());
	}

	private Reports reports(Indicator indicator) {
		List<Report> reports = new ArrayList<>(this.reports.getOrDefault(indicator.code(), List.of()));
		reports.sort(Comparator.comparing(Report::value).reversed());
		return new Reports(indicator, reports);
	}

	private String origin(Indicator indicator) {
		String formula = String.valueOf(indicator.formula()).strip();
		return switch (indicator.aggregation()) {
			case SUM -> "Cộng số của các đơn vị";
			case FORMULA -> "Tính từ số chung: " + formula;
			case COUNT -> "Đếm đơn vị có " + formula;
			case WEIGHTED_AVERAGE ->
				"Bình quân theo " + this.catalogue.indicator(formula).map(Indicator::name).orElse(formula);
		};
	}

	private static Overview.UnitLine line(Report report, Indicator indicator, BigDecimal widest) {
		BigDecimal value = report.value();
		int width = (widest.signum() == 0) ? 0
				: value.abs().multiply(BigDecimal.valueOf(100)).divide(widest, 0, RoundingMode.HALF_UP).intValue();
		return new Overview.UnitLine(report.unit().name(), NumberText.format(value, indicator.decimals()), width,
				value.signum() < 0, others(report.figures(), indicator), sources(report.figures()));
	}

	private static String others(UnitFigures figures, Indicator indicator) {
		List<String> others = new ArrayList<>();
		figures.get(Measure.KH)
			.ifPresent((plan) -> others.add("kế hoạch " + NumberText.format(plan.value(), indicator.decimals())));
		figures.get(Measure.CK)
			.ifPresent((before) -> others.add("cùng kỳ " + NumberText.format(before.value(), indicator.decimals())));
		return String.join(" · ", others);
	}

	/**
	 * The cells, those of one sheet together: {@code A.xlsx › Biểu 01: G12 (LK), F12
	 * (KH)}.
	 */
	private static String sources(UnitFigures figures) {
		Map<String, List<String>> cells = new LinkedHashMap<>();
		List<String> made = new ArrayList<>();
		for (Measure measure : SHOWN) {
			Figure figure = figures.get(measure).orElse(null);
			if (figure != null) {
				CellPlace place = figure.place();
				if (place != null) {
					cells.computeIfAbsent(place.file() + " › " + place.sheet(), (sheet) -> new ArrayList<>())
						.add(place.cell() + " (" + measure + ")");
				}
				if (measure == Measure.LK && (place == null || figure.note() != null)) {
					String status = (figure.status() == FigureStatus.COMPUTED) ? "tính từ số của đơn vị"
							: OutputWords.status(figure.status());
					made.add(status + ((figure.note() != null) ? ": " + figure.note() : ""));
				}
			}
		}
		cells.forEach((sheet, at) -> made.add(sheet + ": " + String.join(", ", at)));
		return String.join("; ", made);
	}

	/** The territories that have none while others of their kind have. */
	private String without(Reports reports) {
		Set<String> reporting = reports.largestFirst()
			.stream()
			.map((report) -> report.unit().code())
			.collect(Collectors.toSet());
		List<ReportingUnit> due = this.consolidation.completeness()
			.due()
			.stream()
			.filter((expected) -> expected.form().code().equals(reports.indicator().form()))
			.map(Catalogue.Due::unit)
			.distinct()
			.toList();
		List<String> without = due.stream()
			.filter((unit) -> !reporting.contains(unit.code()))
			.map(ReportingUnit::name)
			.toList();
		if (without.isEmpty()) {
			return "";
		}
		String more = (without.size() > FEW) ? " và " + (without.size() - FEW) + " đơn vị khác" : "";
		return "Chưa có số: " + String.join(", ", without.subList(0, Math.min(FEW, without.size()))) + more + ".";
	}

	/** What a unit reported of an indicator. */
	private record Report(ReportingUnit unit, BigDecimal value, UnitFigures figures) {
	}

	/** What all units reported of an indicator. */
	private record Reports(Indicator indicator, List<Report> largestFirst) {
	}

}
