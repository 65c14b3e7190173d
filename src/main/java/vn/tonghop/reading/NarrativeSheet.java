package vn.tonghop.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.jspecify.annotations.Nullable;

import vn.tonghop.grid.Cell;
import vn.tonghop.grid.Sheet;
import vn.tonghop.grid.Workbook;
import vn.tonghop.model.ReadWorkbook.Narrative;
import vn.tonghop.text.Labels;

/**
 * The sheet {@code Thuyết minh} (Mục, Nội dung): texts for the report's sections.
 *
 * @param sheet null where the workbook has none
 * @param texts the rows that name a section and say something
 */
record NarrativeSheet(@Nullable Sheet sheet, List<Narrative> texts) {

	private static final String NAME = Labels.unaccented("Thuyết minh");

	private static final String ITEM = Labels.accented("Mục");

	private static final String BODY = Labels.accented("Nội dung");

	static NarrativeSheet of(Workbook workbook) {
		for (Sheet sheet : workbook.sheets()) {
			if (Labels.unaccented(sheet.name()).equals(NAME)) {
				return new NarrativeSheet(sheet, texts(new SheetView(sheet)));
			}
		}
		return new NarrativeSheet(null, List.of());
	}

	private static List<Narrative> texts(SheetView view) {
		List<Narrative> texts = new ArrayList<>();
		for (Cell heading : view.sheet().cells()) {
			if (!view.key(heading).equals(ITEM)) {
				continue;
			}
			OptionalInt body = view.sheet()
				.row(heading.row())
				.stream()
				.filter((cell) -> view.key(cell).equals(BODY))
				.mapToInt(Cell::column)
				.findFirst();
			if (body.isEmpty()) {
				continue;
			}
			for (int row = heading.row() + 1; row <= view.sheet().lastRow(); row++) {
				Optional<Cell> item = view.sheet().cell(row, heading.column());
				Optional<Cell> text = view.sheet().cell(row, body.getAsInt());
				if (item.isPresent() && text.isPresent() && !view.text(text.get()).isBlank()) {
					texts.add(new Narrative(view.shown(row, heading.column()).strip(), view.text(text.get()).strip(),
							view.name(), text.get().address()));
				}
			}
			return texts;
		}
		return texts;
	}

}
