package vn.tonghop.rendering.sheet;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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

/**
 * The sheet {@code Nguồn số liệu}: where each figure came from that was not computed of
 * others here.
 */
final class SourcesSheet {

	static final String NAME = "Nguồn số liệu";

	/**
	 * More rows than this serve nobody in a workbook: then only figures are listed that
	 * are not simply as a unit reported them, and so-lieu.csv has the rest.
	 */
	static final int MANY = 50_000;

	/** Excel's rows, less those of the headings. */
	private static final int MOST = 1_048_576 - 20;

	private static final List<String> HEADINGS = List.of("Đơn vị", "Mã", "Chỉ tiêu", "Số đo", "Giá trị", "Nguồn", "Tệp",
			"Trang tính", "Ô", "Ghi chú");

	private static final List<Double> WIDTHS = List.of(20.0, 16.0, 36.0, 7.0, 14.0, 13.0, 34.0, 16.0, 8.0, 30.0);

	private static final int DECIMALS = 10;

	private static final Look SMALL = Look.TEXT.sized(10);

	/** The looks of numbers, by their decimals. */
	private static final List<Look> NUMBERS = IntStream.rangeClosed(0, DECIMALS)
		.mapToObj((decimals) -> Look.number(decimals).sized(10))
		.toList();

	private final Catalogue catalogue;

	private final Consolidation consolidation;

	private final TitleLines titles;

	private final boolean all;

	SourcesSheet(Catalogue catalogue, Consolidation consolidation, TitleLines titles) {
		this.catalogue = catalogue;
		this.consolidation = consolidation;
		this.titles = titles;
		this.all = count() <= MANY;
	}

	SheetPlan plan() {
		TitleLines.Block block = this.titles.block("NGUỒN SỐ LIỆU", this.all
				? "Số tính từ số khác (trạng thái “tinh” trong so-lieu.csv) không liệt kê ở đây."
				: "Quá nhiều số để liệt kê: chỉ nêu số không lấy nguyên từ báo cáo của đơn vị; nguồn của từng số"
						+ " ở tệp so-lieu.csv.");
		int head = block.height() + 1;
		return new SheetPlan(NAME, WIDTHS, HEADINGS.size(), head, head, 0, 0, true, List.of(), Chart.Drawing.NONE,
				(rows) -> {
					block.write(rows);
					rows.next(20);
					HEADINGS.forEach((heading) -> rows.text(heading, Look.HEADING));
					figures(rows, this.catalogue.office().wholeLabel(), this.consolidation.whole());
					for (ReportingUnit unit : this.catalogue.units()) {
						figures(rows, unit.name(), this.consolidation.units().getOrDefault(unit.code(), Map.of()));
					}
				});
	}

	private long count() {
		long count = 0;
		for (Map<String, UnitFigures> unit : this.consolidation.units().values()) {
			for (UnitFigures figures : unit.values()) {
				count += figures.stream().filter(SourcesSheet::hasSource).count();
			}
		}
		return count;
	}

	private boolean listed(Figure figure) {
		return this.all ? hasSource(figure) : FigureNotes.remarkable(figure);
	}

	private static boolean hasSource(Figure figure) {
		return figure.status() != FigureStatus.COMPUTED || figure.note() != null || figure.change() != null;
	}

	private void figures(Rows rows, String unit, Map<String, UnitFigures> figures) throws IOException {
		for (Indicator indicator : this.catalogue.indicators()) {
			UnitFigures ofIndicator = figures.getOrDefault(indicator.code(), UnitFigures.NONE);
			for (Measure measure : Measure.values()) {
				Figure figure = ofIndicator.find(measure);
				if (figure != null && listed(figure) && rows.number() < MOST) {
					row(rows, unit, indicator, measure, figure);
				}
			}
		}
	}

	private static void row(Rows rows, String unit, Indicator indicator, Measure measure, Figure figure)
			throws IOException {
		int digits = Math.min(DECIMALS, Math.max(0, figure.value().stripTrailingZeros().scale()));
		CellPlace place = figure.place();
		rows.next()
			.text(unit, SMALL)
			.text(indicator.code(), SMALL)
			.text(indicator.name(), SMALL)
			.text(measure.name(), SMALL)
			.number(figure.value(), look(Math.max(indicator.decimals(), digits)))
			.text(OutputWords.status(figure.status()), SMALL.indented(1))
			.text((place != null) ? place.file() : "", SMALL)
			.text((place != null) ? place.sheet() : "", SMALL)
			.text((place != null) ? place.cell() : "", SMALL)
			.text(note(figure), SMALL);
	}

	private static Look look(int decimals) {
		return (decimals <= DECIMALS) ? NUMBERS.get(decimals) : Look.number(decimals).sized(10);
	}

	private static String note(Figure figure) {
		return Stream.of(figure.note(), figure.change()).filter(Objects::nonNull).collect(Collectors.joining("; "));
	}

}
