package vn.tonghop.app;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import vn.tonghop.model.Catalogue;
import vn.tonghop.model.CellPlace;
import vn.tonghop.model.Consolidation;
import vn.tonghop.model.Figure;
import vn.tonghop.model.Indicator;
import vn.tonghop.model.Measure;
import vn.tonghop.model.ReportingPeriod;
import vn.tonghop.model.Submission;
import vn.tonghop.model.UnitFigures;
import vn.tonghop.pipeline.Traced;
import vn.tonghop.text.Labels;
import vn.tonghop.text.NumberText;
import vn.tonghop.text.PeriodText;

/** {@code trace}: a figure down to each unit's file, sheet and cell. */
@Command(name = "trace", description = "Lần một con số tới từng tệp, trang tính, ô của từng đơn vị.")
final class TraceCommand extends WorkspaceCommand {

	@Parameters(paramLabel = "MÃ[.SỐ ĐO]", description = "Mã chỉ tiêu, ví dụ SL_LUA hoặc SL_LUA.CK; mặc định là LK.")
	private String figure = "";

	@Option(names = "--period", paramLabel = "KỲ", required = true, description = "Kỳ báo cáo, ví dụ 2023-12.")
	private String period = "";

	TraceCommand(Console console) {
		super(console);
	}

	@Override
	public Integer call() throws Exception {
		ReportingPeriod asked = period(this.period).orElseThrow();
		String[] parts = this.figure.strip().toUpperCase(java.util.Locale.ROOT).split("\\.", 2);
		Measure measure = measure((parts.length > 1) ? parts[1] : null);
		try (ConsoleProgress progress = new ConsoleProgress(console(), messages())) {
			Optional<Traced> traced = office(progress).trace(asked);
			if (traced.isEmpty()) {
				throw new WrongUsage(messages().get("trace.no.period", PeriodText.name(asked)));
			}
			Catalogue catalogue = traced.get().catalogue();
			Indicator indicator = catalogue.indicator(parts[0]).orElseThrow(() -> unknown(catalogue, parts[0]));
			tell(traced.get(), indicator, measure);
			return ExitStatus.DONE;
		}
	}

	private Measure measure(@Nullable String typed) {
		if (typed == null) {
			return Measure.LK;
		}
		for (Measure measure : Measure.values()) {
			if (measure.name().equals(typed)) {
				return measure;
			}
		}
		throw new WrongUsage(messages().get("trace.no.measure", typed));
	}

	private WrongUsage unknown(Catalogue catalogue, String code) {
		List<String> codes = catalogue.indicators().stream().map(Indicator::code).toList();
		return new WrongUsage(messages().get("trace.no.code", code, Labels.nearest(code, codes).orElse("?")));
	}

	private void tell(Traced traced, Indicator indicator, Measure measure) {
		Consolidation consolidation = traced.consolidation();
		Catalogue catalogue = traced.catalogue();
		Optional<Figure> whole = consolidation.whole(indicator.code(), measure);
		console().data(messages().get("trace.title", indicator.code() + "." + measure, indicator.name(),
				PeriodText.name(consolidation.period())));
		traced.edition()
			.ifPresent((edition) -> console().data(messages().get("trace.edition", Integer.toString(edition.number()),
					(edition.document() != null) ? edition.document() : "–")));
		console().data(messages().get("trace.whole", catalogue.office().wholeLabel(),
				whole.map((figure) -> told(figure, indicator, measure, "", ""))
					.orElse(messages().get("trace.absent"))));
		console().data("  " + messages().get("trace.way", way(indicator, measure)));
		for (Map.Entry<String, Map<String, UnitFigures>> unit : consolidation.units().entrySet()) {
			Optional<Figure> figure = unit.getValue().getOrDefault(indicator.code(), UnitFigures.NONE).get(measure);
			figure.ifPresent((found) -> console()
				.data("  - " + catalogue.unit(unit.getKey()).map((known) -> known.name()).orElse(unit.getKey()) + ": "
						+ told(found, indicator, measure, version(traced, unit.getKey(), found),
								typed(traced, unit.getKey(), found))));
			figure.ifPresent((found) -> traced.origins(unit.getKey(), indicator.code(), measure, found)
				.forEach((old, then) -> console()
					.data("      · " + old + ": " + told(then, indicator, measure, "", ""))));
		}
	}

	/** The how-manieth submission of its unit a figure came with. */
	private String version(Traced traced, String unit, Figure figure) {
		return figure.cell()
			.flatMap((cell) -> traced.submissions()
				.stream()
				.filter((submission) -> unit.equals(submission.unit()) && submission.state().counts()
						&& submission.file().name().equals(cell.file()))
				.findFirst())
			.map((submission) -> " " + messages().get("trace.version", Integer.toString(submission.version())))
			.orElse("");
	}

	private String typed(Traced traced, String unit, Figure figure) {
		return traced.typed(unit, figure).map((text) -> " " + messages().get("trace.typed", text)).orElse("");
	}

	/** How the measure is made: what compares two others is so whatever the indicator. */
	private static String way(Indicator indicator, Measure measure) {
		if (measure == Measure.PKH) {
			return (indicator.direction() == Indicator.Direction.LOWER_IS_BETTER) ? "KH / LK × 100" : "LK / KH × 100";
		}
		if (measure == Measure.TG) {
			return indicator.percentage() ? "LK - CK" : "(LK - CK) / CK × 100";
		}
		return indicator.aggregation().word() + ((indicator.formula() != null) ? " " + indicator.formula() : "");
	}

	private String unitOf(Indicator indicator, Measure measure) {
		boolean points = measure == Measure.TG && indicator.percentage();
		boolean percent = measure == Measure.TG || measure == Measure.PKH;
		return points ? messages().get("trace.points") : percent ? "%" : indicator.unitOfMeasure();
	}

	private String told(Figure figure, Indicator indicator, Measure measure, String version, String typed) {
		String value = NumberText.trimmed(figure.value(), 10) + " " + unitOf(indicator, measure);
		String status = messages().get("figure." + figure.status().code());
		CellPlace place = figure.place();
		String cell = (place != null)
				? " ← " + place.file() + version + " > " + place.sheet() + "!" + place.cell() + typed : "";
		return value + " [" + status + "]" + cell + ((figure.note() != null) ? " – " + figure.note() : "")
				+ ((figure.change() != null) ? " – " + figure.change() : "");
	}

}
