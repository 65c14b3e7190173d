package vn.tonghop.rendering.sheet;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import vn.tonghop.model.Catalogue;
import vn.tonghop.model.Consolidation;
import vn.tonghop.model.Indicator;
import vn.tonghop.model.Measure;
import vn.tonghop.model.ReportingUnit;
import vn.tonghop.report.Headlines;

/**
 * The sheet {@code Biểu đồ}: what was planned against what was done, field by field, and
 * chief indicators by commune. Native charts over cells: the first over the table at the
 * sheet's end, the others over the sheet by unit.
 */
final class ChartsSheet {

	static final String NAME = "Biểu đồ";

	/** As many bars as a page's height takes. */
	private static final int MOST_ROWS = 34;

	private static final int MOST_UNITS = 60;

	private static final int MOST_CHARTS = 6;

	/** Rows of a printed page, less the lines above. */
	private static final int PAGE = 26;

	/**
	 * Height of the table's rows, in points: {@link #MOST_ROWS} of them stand on a page.
	 */
	private static final int LOW = 12;

	/**
	 * Characters of a name beside a bar: a second line would push its neighbours away.
	 */
	private static final int LONGEST_NAME = 70;

	private static final String BLUE = "2F5D8C";

	private static final String GREY = "BFBFBF";

	private static final List<Double> WIDTHS = List.of(76.0, 20.0, 30.0);

	private static final List<String> HEADINGS = List.of("Lĩnh vực, chỉ tiêu", "Kế hoạch (%)",
			"Thực hiện (% kế hoạch)");

	private static final BigDecimal PLAN = BigDecimal.valueOf(100);

	private final Catalogue catalogue;

	private final Consolidation consolidation;

	private final UnitTable table;

	private final int unitsHead;

	private final TitleLines titles;

	private final List<Line> planned;

	/** Whether some did not fit. */
	private boolean cut;

	/**
	 * @param unitsHead the row of the headings in the sheet by unit
	 */
	ChartsSheet(Catalogue catalogue, Consolidation consolidation, UnitTable table, int unitsHead, TitleLines titles) {
		this.catalogue = catalogue;
		this.consolidation = consolidation;
		this.table = table;
		this.unitsHead = unitsHead;
		this.titles = titles;
		this.planned = lines();
	}

	/** A field's name, or an indicator below it. */
	private record Line(String name, @Nullable BigDecimal percent) {

		@Nullable BigDecimal plan() {
			return (this.percent != null) ? PLAN : null;
		}

	}

	/** What is drawn against its plan, each field's name above its indicators. */
	private List<Line> lines() {
		List<Indicator> planned = this.table.indicators()
			.stream()
			.filter((indicator) -> this.consolidation.whole(indicator.code(), Measure.PKH).isPresent())
			.toList();
		List<Indicator> highest = planned.stream().filter((indicator) -> indicator.level() <= 1).toList();
		List<Line> lines = new ArrayList<>();
		String field = "";
		for (Indicator indicator : highest.isEmpty() ? planned : highest) {
			boolean begins = !indicator.sector().equals(field);
			if (lines.size() + (begins ? 2 : 1) > MOST_ROWS) {
				this.cut = true;
				break;
			}
			if (begins) {
				field = indicator.sector();
				lines.add(new Line(shortened(field.toUpperCase(Locale.ROOT)), null));
			}
			lines.add(new Line(shortened(indicator.name()),
					this.consolidation.whole(indicator.code(), Measure.PKH).orElseThrow().value()));
		}
		return lines;
	}

	/** Cut at a word's end. */
	private static String shortened(String name) {
		if (name.length() <= LONGEST_NAME) {
			return name;
		}
		int end = name.lastIndexOf(' ', LONGEST_NAME - 1);
		return name.substring(0, (end > LONGEST_NAME / 2) ? end : LONGEST_NAME - 1) + "…";
	}

	/** Empty where there is nothing to draw. */
	Optional<SheetPlan> plan() {
		List<Indicator> byUnit = this.table.territories() < 2 ? List.of()
				: Headlines.of(this.catalogue, this.consolidation)
					.stream()
					.filter((indicator) -> units(indicator).stream().filter(Objects::nonNull).count() > 1)
					.limit(MOST_CHARTS)
					.toList();
		if (this.planned.isEmpty() && byUnit.isEmpty()) {
			return Optional.empty();
		}
		TitleLines.Block block = this.titles.block("BIỂU ĐỒ");
		int first = block.height() + 1;
		int pages = (this.planned.isEmpty() ? 0 : 1) + (byUnit.size() + 1) / 2;
		int head = first + pages * PAGE;
		List<Chart> charts = new ArrayList<>();
		if (!this.planned.isEmpty()) {
			charts.add(againstPlan(first, head));
		}
		int next = first + charts.size() * PAGE;
		for (int i = 0; i < byUnit.size(); i++) {
			charts.add(byUnit(byUnit.get(i), next + i * (PAGE / 2)));
		}
		List<Integer> breaks = new ArrayList<>();
		for (int page = 1; page <= pages; page++) {
			breaks.add(first - 1 + page * PAGE);
		}
		Chart.Drawing drawing = new Chart.Drawing(charts, WIDTHS.size(),
				this.planned.isEmpty() ? breaks.subList(0, pages - 1) : breaks);
		return Optional.of(new SheetPlan(NAME, WIDTHS, WIDTHS.size(), 1, block.height(), 0, 0, false,
				block.merges(WIDTHS.size()), drawing, (rows) -> {
					block.writeCentred(rows);
					for (int row = first; row < head; row++) {
						rows.next();
					}
					body(rows);
				}));
	}

	private void body(Rows rows) throws IOException {
		if (this.planned.isEmpty()) {
			return;
		}
		rows.next(LOW);
		HEADINGS.forEach((heading) -> rows.text(heading, Look.HEADING.sized(9)));
		for (Line line : this.planned) {
			BigDecimal percent = line.percent();
			Look text = Look.TEXT.sized(9);
			rows.next(LOW).text(line.name(), (percent == null) ? text.inBold() : text.indented(1));
			Look plan = Look.number(0).sized(9);
			Look done = Look.number(2).sized(9);
			if (percent == null) {
				rows.blank(plan).blank(done);
			}
			else {
				rows.number(PLAN, plan).number(percent, done);
			}
		}
	}

	private Chart againstPlan(int from, int head) {
		return new Chart("Thực hiện so với kế hoạch, theo lĩnh vực (%)" + (this.cut ? " - các chỉ tiêu đầu" : ""), true,
				from, PAGE - 1, down("A", head), this.planned.stream().map(Line::name).toList(),
				List.of(new Chart.Series(cell("B", head), HEADINGS.get(1), down("B", head),
						this.planned.stream().map(Line::plan).collect(Collectors.toCollection(ArrayList::new)), "#,##0",
						false, GREY),
						new Chart.Series(cell("C", head), HEADINGS.get(2), down("C", head),
								this.planned.stream()
									.map(Line::percent)
									.collect(Collectors.toCollection(ArrayList::new)),
								"#,##0.00", true, BLUE)));
	}

	private static String cell(String column, int row) {
		return "'" + NAME + "'!$" + column + "$" + row;
	}

	/** A column of the table at the sheet's end. */
	private String down(String column, int head) {
		return cell(column, head + 1) + ":$" + column + "$" + (head + this.planned.size());
	}

	private Chart byUnit(Indicator indicator, int from) {
		String sheet = "'" + this.table.sheetName(Measure.LK) + "'!";
		int row = this.table.row(indicator.code(), this.unitsHead).orElseThrow();
		List<@Nullable BigDecimal> values = units(indicator);
		String unit = indicator.unitOfMeasure().isBlank() ? "" : " (" + indicator.unitOfMeasure() + ")";
		String some = (this.table.territories() > MOST_UNITS) ? " - " + MOST_UNITS + " đơn vị đầu" : "";
		return new Chart(indicator.name() + unit + some, false, from, PAGE / 2 - 1,
				sheet + across(values.size(), this.unitsHead),
				this.table.units().stream().limit(values.size()).map(ReportingUnit::name).toList(),
				List.of(new Chart.Series(sheet + "$B$" + row, indicator.name(), sheet + across(values.size(), row),
						values, Look.number(indicator.decimals()).format(), values.size() <= 30, BLUE)));
	}

	/** The cells of the first so many units in a row. */
	private static String across(int units, int row) {
		return "$" + CellName.column(UnitTable.FIRST_UNIT) + "$" + row + ":$"
				+ CellName.column(UnitTable.FIRST_UNIT + units - 1) + "$" + row;
	}

	/** The territories' figures, null where one has none. */
	private List<@Nullable BigDecimal> units(Indicator indicator) {
		return Arrays.stream(this.table.row(indicator.code(), Measure.LK))
			.limit(Math.min(MOST_UNITS, this.table.territories()))
			.map((figure) -> (figure != null) ? figure.value() : null)
			.collect(Collectors.toCollection(ArrayList::new));
	}

}
