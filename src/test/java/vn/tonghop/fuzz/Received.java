package vn.tonghop.fuzz;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import vn.tonghop.grid.GridReader;
import vn.tonghop.grid.UnreadableWorkbook;
import vn.tonghop.grid.Workbook;
import vn.tonghop.intake.Gate;
import vn.tonghop.intake.GateResult;
import vn.tonghop.model.Catalogue;
import vn.tonghop.model.Form;
import vn.tonghop.model.FormLayout;
import vn.tonghop.model.Indicator;
import vn.tonghop.model.Measure;
import vn.tonghop.model.Nature;
import vn.tonghop.model.OfficeSettings;
import vn.tonghop.model.PeriodKind;
import vn.tonghop.model.ReadWorkbook;
import vn.tonghop.model.ReportingPeriod;
import vn.tonghop.model.ReportingUnit;
import vn.tonghop.reading.WorkbookReader;

/** The way of a received file: gate, reader, form reader, with a small catalogue. */
final class Received {

	private static final Gate GATE = new Gate();

	private static final WorkbookReader READER = new WorkbookReader(catalogue());

	private Received() {
	}

	/**
	 * Takes a file as far as it goes.
	 * @return what was read; null where it was refused
	 */
	static @Nullable ReadWorkbook take(byte[] content) {
		if (!(GATE.inspect(content) instanceof GateResult.Workbook)) {
			return null;
		}
		Workbook workbook;
		try {
			workbook = GridReader.read(content);
		}
		catch (UnreadableWorkbook ex) {
			return null;
		}
		return READER.read(workbook, "bao-cao.xlsx");
	}

	/** What the reader takes though no gate was before it. */
	static void readOnly(byte[] content) {
		try {
			GridReader.read(content);
		}
		catch (UnreadableWorkbook ex) {
			// A result like any other.
		}
	}

	private static Catalogue catalogue() {
		FormLayout layout = new FormLayout(List
			.of(new FormLayout.Sheet("Biểu", List.of("Kỳ báo cáo: {{KY}}", "{{DON_VI}}"),
					List.of(new FormLayout.Column(0, FormLayout.Role.LABEL, null, "Chỉ tiêu"),
							new FormLayout.Column(1, FormLayout.Role.MEASURE, Measure.TH, "Thực hiện"),
							new FormLayout.Column(2, FormLayout.Role.MEASURE, Measure.LK, "Lũy kế")),
					List.of(new FormLayout.Row(3, "LUA", "Lúa", ""), new FormLayout.Row(4, "LON", "Lợn", "")),
					List.of(new FormLayout.Input(3, 1, "LUA", Measure.TH),
							new FormLayout.Input(3, 2, "LUA", Measure.LK),
							new FormLayout.Input(4, 1, "LON", Measure.TH),
							new FormLayout.Input(4, 2, "LON", Measure.LK)))));
		Form form = new Form("XA", "Biểu cấp xã", "bieu-mau/xa.xlsx", Set.of(PeriodKind.values()), List.of("xã"), 14,
				Nature.ACTUAL, layout);
		return new Catalogue(new OfficeSettings(Map.of()),
				List.of(new ReportingUnit("SONG_A", "Sông A", "xã", List.of(), null, null, LocalDate.of(2030, 1, 1)),
						new ReportingUnit("SONG_B", "Sông B", "xã", List.of("Phố B"), null, null, null)),
				List.of(), List.of(form), List.of(indicator("LUA", "Lúa"), indicator("LON", "Lợn")), List.of(),
				List.of(), List.of(), List.of(), List.of());
	}

	private static Indicator indicator(String code, String name) {
		@Nullable ReportingPeriod always = null;
		return new Indicator(code, "1", name, "tấn", 1, "Nông nghiệp", "XA", Indicator.DataType.FLOW,
				Indicator.Aggregation.SUM, null, Indicator.Direction.HIGHER_IS_BETTER, 1, List.of(), null, true, always,
				always, null);
	}

}
