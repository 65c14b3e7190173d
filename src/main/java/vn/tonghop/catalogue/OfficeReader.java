package vn.tonghop.catalogue;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import vn.tonghop.model.OfficeSettings;

/** Reads the sheet {@code Cơ quan}: every setting is kept, known or not. */
final class OfficeReader {

	private static final String ITEM = "Mục";

	private static final String CONTENT = "Nội dung";

	private static final String CUT_OFF_DAY = Key.of("Ngày chốt số liệu");

	private OfficeReader() {
	}

	static OfficeSettings read(Draft draft) {
		Map<String, String> entries = new LinkedHashMap<>();
		Map<String, String> places = new LinkedHashMap<>();
		Optional<Table> table = draft.open(CatalogueSheet.OFFICE);
		for (Row row : table.map(Table::rows).orElseGet(List::of)) {
			String item = Key.of(row.required(ITEM));
			if (item.isEmpty()) {
				continue;
			}
			String before = places.putIfAbsent(item, row.place(ITEM));
			if (before != null) {
				row.error(ITEM, "DM_MA_TRUNG", row.text(ITEM), before);
				continue;
			}
			content(row, item).ifPresent((content) -> entries.put(item, content));
		}
		OfficeSettings office = new OfficeSettings(entries);
		draft.wholeCode(office.wholeCode());
		return office;
	}

	private static Optional<String> content(Row row, String item) {
		if (item.equals(CUT_OFF_DAY)) {
			// Up to the 28th: every month has it.
			return row.whole(CONTENT, 1, 28).map(String::valueOf);
		}
		Optional<LocalDate> day = row.excelDay(CONTENT);
		return day.map(Row.DAY::format).or(() -> Optional.ofNullable(row.optional(CONTENT)));
	}

}
