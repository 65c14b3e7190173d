package vn.tonghop.reading;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;

import vn.tonghop.grid.Cell;
import vn.tonghop.grid.Sheet;
import vn.tonghop.grid.Value;
import vn.tonghop.text.Labels;
import vn.tonghop.text.LegacyEncoding;

/** A sheet whose texts are read as a person sees them: old fonts' encodings decoded. */
final class SheetView {

	private final Sheet sheet;

	/** A sheet has each cell once: no need to compare their contents. */
	private final Map<Cell, String> texts = new IdentityHashMap<>();

	private final Map<Cell, String> keys = new IdentityHashMap<>();

	SheetView(Sheet sheet) {
		this.sheet = sheet;
	}

	Sheet sheet() {
		return this.sheet;
	}

	String name() {
		return this.sheet.name();
	}

	/** The cell's text, decoded; empty where the cell holds none. */
	String text(Cell cell) {
		return (cell.value() instanceof Value.Text) ? this.texts.computeIfAbsent(cell, SheetView::decoded) : "";
	}

	/** The cell's text as a key that forgives spelling, empty where it holds none. */
	String key(Cell cell) {
		return this.keys.computeIfAbsent(cell, (known) -> Labels.accented(text(known)));
	}

	/** What a person sees at an address, numbers as plain text. */
	String shown(int row, int column) {
		Optional<Cell> cell = this.sheet.shown(row, column);
		if (cell.isEmpty()) {
			return "";
		}
		String text = text(cell.get());
		return text.isEmpty() ? cell.get().number().map((number) -> number.toPlainString()).orElse("") : text;
	}

	private static String decoded(Cell cell) {
		if (!(cell.value() instanceof Value.Text text)) {
			return "";
		}
		String font = cell.style().font();
		String decoded = LegacyEncoding.decode(text.text(), font);
		return decoded.equals(text.text()) ? LegacyEncoding.guess(decoded).orElse(decoded) : decoded;
	}

}
