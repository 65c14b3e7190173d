package vn.tonghop.rendering.sheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import vn.tonghop.model.Catalogue;
import vn.tonghop.model.Completeness;
import vn.tonghop.model.Consolidation;
import vn.tonghop.rendering.wording.OutputWords;
import vn.tonghop.text.PeriodText;

/** The lines above each sheet's table: whose, what, when, and how complete. */
final class TitleLines {

	private final String office;

	private final String period;

	private final String gap;

	private final List<String> decided;

	TitleLines(Catalogue catalogue, Consolidation consolidation) {
		this.office = catalogue.office().name();
		this.period = PeriodText.name(consolidation.period());
		Completeness completeness = consolidation.completeness();
		this.gap = completeness.provisional() ? OutputWords.provisional(completeness) + "; thiếu "
				+ OutputWords.units(completeness.missing())
					.stream()
					.map(OutputWords::unit)
					.collect(Collectors.joining(", "))
				: "";
		this.decided = OutputWords.decided(completeness);
	}

	/** What the workbook is about. */
	String subject() {
		return this.office.isEmpty() ? "Phụ lục số liệu " + this.period
				: this.office + ": phụ lục số liệu " + this.period;
	}

	/** Whether the figures are provisional. */
	boolean provisional() {
		return !this.gap.isEmpty();
	}

	/**
	 * The block of a sheet.
	 * @param heading the sheet's own heading
	 * @param remarks lines below it
	 */
	Block block(String heading, String... remarks) {
		List<Line> lines = new ArrayList<>();
		// Letterheads break long names into two lines.
		int broken = (int) Math.min(4, this.office.strip().lines().count());
		lines.add(new Line(this.office, Look.TITLE.inBold(), 18 * Math.max(1, broken)));
		lines.add(new Line(heading, Look.TITLE.sized(14).inBold(), 22));
		lines.add(new Line("Kỳ báo cáo: " + this.period, Look.TITLE, 18));
		if (provisional()) {
			lines.add(new Line("Số liệu " + this.gap, Look.TITLE.inBold().coloured("9C2B00"), 18));
		}
		for (String one : this.decided) {
			lines.add(new Line("Chưa nộp, có quyết định: " + one, Look.TITLE.inBold().coloured("9C2B00"), 18));
		}
		for (String remark : remarks) {
			lines.add(new Line(remark, Look.TITLE.sized(10).inItalics(), 15));
		}
		return new Block(lines);
	}

	private record Line(String text, Look look, int height) {
	}

	/** The lines of a sheet. */
	static final class Block {

		private final List<Line> lines;

		Block(List<Line> lines) {
			this.lines = lines;
		}

		/** How many rows it takes. */
		int height() {
			return this.lines.size();
		}

		void write(Rows rows) throws IOException {
			for (Line line : this.lines) {
				rows.next(line.height()).text(line.text(), line.look());
			}
		}

		/** The same, centred over the table where {@link #merges} are given. */
		void writeCentred(Rows rows) throws IOException {
			for (Line line : this.lines) {
				rows.next(line.height()).text(line.text(), line.look().aligned("center"));
			}
		}

		/** The ranges that centred lines take. */
		List<String> merges(int columns) {
			List<String> merges = new ArrayList<>();
			for (int row = 1; row <= this.lines.size(); row++) {
				merges.add(CellName.of(0, row) + ":" + CellName.of(columns - 1, row));
			}
			return merges;
		}

	}

}
