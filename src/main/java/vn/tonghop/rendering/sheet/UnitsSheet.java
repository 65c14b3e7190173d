package vn.tonghop.rendering.sheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import vn.tonghop.model.Figure;
import vn.tonghop.model.Indicator;
import vn.tonghop.model.Measure;
import vn.tonghop.model.ReportingUnit;
import vn.tonghop.rendering.wording.OutputWords;

/**
 * The sheet {@code Theo đơn vị}: an indicator a row, a unit a column, the whole as live
 * formulas over them. The same for the period's figures, the plans and the same period of
 * the year before, where units have such figures.
 */
final class UnitsSheet {

	private static final int NOTES_OF_UNITS = 3;

	private static final Look REMARKABLE = Look.TEXT.filled("FFF4D6");

	private final UnitTable table;

	private final Measure measure;

	private final SheetFormulas formulas;

	private final TitleLines titles;

	UnitsSheet(UnitTable table, Measure measure, SheetFormulas formulas, TitleLines titles) {
		this.table = table;
		this.measure = measure;
		this.formulas = formulas;
		this.titles = titles;
	}

	SheetPlan plan() {
		TitleLines.Block block = block();
		int head = head();
		int columns = UnitTable.FIRST_UNIT + this.table.units().size() + 1;
		List<WholeCell.@Nullable Content> wholes = wholes(head);
		List<String> notes = notes(wholes);
		List<Double> widths = widths(notes.stream().allMatch(String::isEmpty) ? 10 : 28);
		return new SheetPlan(this.table.sheetName(this.measure), widths, columns, head, head, UnitTable.FIRST_UNIT,
				UnitTable.FIRST_UNIT, false, List.of(), Chart.Drawing.NONE, (rows) -> {
					block.write(rows);
					counts(rows);
					headings(rows, widths);
					body(rows, wholes, notes);
				});
	}

	private TitleLines.Block block() {
		return this.titles.block("SỐ LIỆU THEO ĐƠN VỊ: " + words(this.measure),
				"Cột " + this.table.wholeLabel() + " là công thức tính từ các cột đơn vị; ô không tính được từ bảng này"
						+ " ghi lý do ở cột cuối. Ô nền vàng: số sửa hộ, quy đổi hoặc không do đơn vị gửi kỳ này.");
	}

	/** The row of the headings, from 1. */
	int head() {
		return block().height() + (this.table.countsUnits() ? 2 : 0) + 1;
	}

	private static String words(Measure measure) {
		return switch (measure) {
			case KH -> "KẾ HOẠCH NĂM (KH)";
			case TH -> "THỰC HIỆN TRONG KỲ (TH)";
			case CK -> "CÙNG KỲ NĂM TRƯỚC (CK)";
			default -> "LŨY KẾ TỪ ĐẦU NĂM, HOẶC SỐ CUỐI KỲ (LK)";
		};
	}

	private List<Double> widths(double notes) {
		Widths whole = new Widths(10);
		Widths units = new Widths(8);
		for (Indicator indicator : this.table.indicators()) {
			this.table.whole(indicator.code(), this.measure)
				.ifPresent((value) -> whole.fit(value, indicator.decimals()));
			for (Figure figure : this.table.row(indicator.code(), this.measure)) {
				if (figure != null) {
					units.fit(figure.value(), indicator.decimals());
				}
			}
		}
		List<Double> widths = new ArrayList<>(List.of(14.0, 32.0, 10.0, whole.width()));
		this.table.units().forEach((unit) -> widths.add(units.width()));
		widths.add(notes);
		return widths;
	}

	private void counts(Rows rows) throws IOException {
		if (this.table.countsUnits()) {
			String level = OutputWords.levelWords(this.table.consolidation().completeness());
			Look line = Look.TITLE.sized(10);
			Look number = line.aligned("right").formatted("#,##0");
			rows.next()
				.text("Số " + level + " (SO_DON_VI)", line)
				.skip(2)
				.number(this.table.unitCount(this.measure), number);
			rows.next()
				.text("Số " + level + " đã có báo cáo (SO_DON_VI_NOP)", line)
				.skip(2)
				.number(this.table.unitsIn(), number);
		}
	}

	private void headings(Rows rows, List<Double> widths) throws IOException {
		Set<ReportingUnit> missing = new HashSet<>(
				OutputWords.units(this.table.consolidation().completeness().missing()));
		List<String> headings = new ArrayList<>(List.of("Mã", "Chỉ tiêu", "ĐVT", this.table.wholeLabel()));
		for (ReportingUnit unit : this.table.units()) {
			headings.add(missing.contains(unit) ? unit.name() + "\n(thiếu)" : unit.name());
		}
		headings.add("Ghi chú");
		int lines = 1;
		for (int i = 0; i < headings.size(); i++) {
			lines = Math.max(lines, Widths.lines(headings.get(i), widths.get(i)));
		}
		rows.next(Math.min(lines, 8) * 15 + 4);
		headings.forEach((heading) -> rows.text(heading, Look.HEADING));
	}

	/** What stands in the whole's cells, by indicator; null where nothing does. */
	private List<WholeCell.@Nullable Content> wholes(int head) {
		WholeCell cells = new WholeCell(this.table, this.measure, this.formulas, head);
		List<WholeCell.@Nullable Content> wholes = new ArrayList<>();
		this.table.indicators().forEach((indicator) -> wholes.add(cells.of(indicator).orElse(null)));
		return wholes;
	}

	private List<String> notes(List<WholeCell.@Nullable Content> wholes) {
		List<String> notes = new ArrayList<>();
		for (int row = 0; row < wholes.size(); row++) {
			List<String> parts = new ArrayList<>();
			WholeCell.Content whole = wholes.get(row);
			if (whole != null && !whole.reason().isEmpty()) {
				parts.add(this.table.wholeLabel() + " " + whole.reason());
			}
			parts.addAll(notesOfUnits(this.table.indicators().get(row)));
			notes.add(String.join("; ", parts));
		}
		return notes;
	}

	private List<String> notesOfUnits(Indicator indicator) {
		List<String> notes = new ArrayList<>();
		int unsaid = 0;
		@Nullable Figure[] figures = this.table.row(indicator.code(), this.measure);
		for (int unit = 0; unit < figures.length; unit++) {
			Figure figure = figures[unit];
			if (figure != null && FigureNotes.remarkable(figure)) {
				if (notes.size() < NOTES_OF_UNITS) {
					notes.add(this.table.units().get(unit).name() + " " + FigureNotes.text(figure));
				}
				else {
					unsaid++;
				}
			}
		}
		if (unsaid > 0) {
			notes.add("và " + unsaid + " đơn vị khác, xem trang " + SourcesSheet.NAME);
		}
		return notes;
	}

	private void body(Rows rows, List<WholeCell.@Nullable Content> wholes, List<String> notes) throws IOException {
		for (int row = 0; row < wholes.size(); row++) {
			Indicator indicator = this.table.indicators().get(row);
			Look number = Look.number(indicator.decimals());
			rows.next()
				.text(indicator.code(), Look.TEXT.sized(9))
				.text(indicator.name(), Look.TEXT.indented(Math.max(0, indicator.level() - 1)))
				.text(indicator.unitOfMeasure(), Look.TEXT.aligned("center"));
			WholeCell.Content whole = wholes.get(row);
			if (whole == null) {
				rows.blank(number);
			}
			else if (whole.formula() != null) {
				rows.formula(whole.formula(), whole.figure().value(), number.inBold());
			}
			else {
				rows.number(whole.figure().value(), number.inBold().filled("EDEDED"));
			}
			units(rows, indicator, number);
			rows.text(notes.get(row), Look.TEXT.sized(9));
		}
	}

	private void units(Rows rows, Indicator indicator, Look number) {
		Look remarkable = REMARKABLE.aligned("right").formatted(number.format());
		for (Figure figure : this.table.row(indicator.code(), this.measure)) {
			if (figure == null) {
				rows.blank(number);
			}
			else {
				rows.number(figure.value(), FigureNotes.remarkable(figure) ? remarkable : number);
			}
		}
	}

}
