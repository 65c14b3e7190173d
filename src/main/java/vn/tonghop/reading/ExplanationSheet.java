package vn.tonghop.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.tonghop.grid.Cell;
import vn.tonghop.grid.Sheet;
import vn.tonghop.grid.Workbook;
import vn.tonghop.model.Explanation;
import vn.tonghop.model.Measure;
import vn.tonghop.text.Labels;

/**
 * The sheet {@code Phản hồi} of a feedback that a unit sends back: its answers to what
 * was found before. The sheet is ours, so none of its cells is the unit's figure; what
 * stands in it was in the unit's hands, so nothing of it is trusted beyond being words.
 *
 * @param sheet null where the workbook has none
 * @param explanations the findings that were answered
 */
record ExplanationSheet(@Nullable Sheet sheet, List<Explanation> explanations) {

	private static final String NAME = Labels.unaccented("Phản hồi");

	private static final String CODE = Labels.accented("Mã lỗi");

	private static final String ANSWER = Labels.accented("Giải trình");

	private static final String SHEET = Labels.accented("Trang tính");

	private static final String CELL = Labels.accented("Ô");

	private static final String INDICATOR = Labels.accented("Mã chỉ tiêu");

	private static final String MEASURE = Labels.accented("Số đo");

	/** No feedback is so long. */
	private static final int MOST = 10_000;

	/** The longest code, name of a sheet and address that a finding may hold. */
	private static final int LONGEST_CODE = 200;

	private static final int LONGEST_SHEET = 300;

	private static final int LONGEST_CELL = 20;

	static ExplanationSheet of(Workbook workbook) {
		for (Sheet sheet : workbook.sheets()) {
			if (Labels.unaccented(sheet.name()).startsWith(NAME)) {
				SheetView view = new SheetView(sheet);
				Optional<Headings> headings = headings(view);
				if (headings.isPresent()) {
					return new ExplanationSheet(sheet, explanations(view, headings.get()));
				}
			}
		}
		return new ExplanationSheet(null, List.of());
	}

	/** Whether this sheet of the workbook is the feedback. */
	boolean is(Sheet other) {
		return this.sheet != null && this.sheet.name().equals(other.name());
	}

	private static Optional<Headings> headings(SheetView view) {
		for (Cell cell : view.sheet().cells()) {
			if (view.key(cell).equals(ANSWER)) {
				Map<String, Integer> columns = new HashMap<>();
				view.sheet().row(cell.row()).forEach((heading) -> columns.put(view.key(heading), heading.column()));
				if (columns.containsKey(CODE)) {
					return Optional.of(new Headings(cell.row(), columns));
				}
			}
		}
		return Optional.empty();
	}

	private static List<Explanation> explanations(SheetView view, Headings headings) {
		List<Explanation> explanations = new ArrayList<>();
		for (int row = headings.row() + 1; row <= view.sheet().lastRow() && explanations.size() < MOST; row++) {
			Row answered = new Row(view, headings, row);
			String text = answered.text(ANSWER, Integer.MAX_VALUE);
			String code = answered.text(CODE, LONGEST_CODE);
			if (text != null && code != null) {
				explanations
					.add(new Explanation(code, answered.text(SHEET, LONGEST_SHEET), answered.text(CELL, LONGEST_CELL),
							answered.text(INDICATOR, LONGEST_CODE), measure(answered), text));
			}
		}
		return explanations;
	}

	private static @Nullable Measure measure(Row row) {
		String name = row.text(MEASURE, LONGEST_CELL);
		return Stream.of(Measure.values()).filter((measure) -> measure.name().equals(name)).findFirst().orElse(null);
	}

	private record Headings(int row, Map<String, Integer> columns) {
	}

	private record Row(SheetView view, Headings headings, int number) {

		@Nullable String text(String heading, int longest) {
			Integer column = this.headings.columns().get(heading);
			String text = (column != null) ? this.view.shown(this.number, column).strip() : "";
			return (text.isEmpty() || text.length() > longest) ? null : text;
		}

	}

}
