package vn.tonghop.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import vn.tonghop.model.OfficeSettings;
import vn.tonghop.text.DateText;

/** Reads the sheet {@code Cơ quan}: every setting is kept, known or not. */
final class OfficeReader {

	private static final String ITEM = "Mục";

	private static final String CONTENT = "Nội dung";

	private static final String CUT_OFF_DAY = Key.of(OfficeSettings.CUT_OFF);

	private static final String FROM = "Từ ngày";

	/** What an office is called, and who signs: it may be another from a day on. */
	private static final List<String> SPOKEN = List.of("Tên cơ quan", "Cơ quan chủ quản", "Địa danh", "Quyền hạn ký",
			"Chức vụ người ký", "Người ký", "Nơi nhận", "Nhãn tổng hợp");

	private static final Set<String> WORDS = SPOKEN.stream().map(Key::of).collect(Collectors.toUnmodifiableSet());

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
			Optional<LocalDate> from = row.day(FROM);
			if (from.isPresent() && !WORDS.contains(item)) {
				row.error(FROM, "DM_MUC_THEO_NGAY", row.text(ITEM), String.join(", ", SPOKEN));
				continue;
			}
			String key = from.map((day) -> OfficeSettings.from(item, day)).orElse(item);
			String before = places.putIfAbsent(key, row.place(ITEM));
			if (before != null) {
				row.error(ITEM, "DM_MA_TRUNG", row.text(ITEM), before);
				continue;
			}
			content(row, item).ifPresent((content) -> entries.put(key, content));
		}
		OfficeSettings office = new OfficeSettings(entries);
		draft.wholeCode(office.wholeCode());
		return office;
	}

	private static Optional<String> content(Row row, String item) {
		if (item.equals(Key.of(OfficeSettings.WORKING_DAYS))) {
			return row.whole(CONTENT, 1, 31).map(String::valueOf);
		}
		if (item.startsWith(Key.of(OfficeSettings.AS_OF) + " (")) {
			return row.whole(CONTENT, 1, 28).map(String::valueOf);
		}
		if (item.equals(Key.of(OfficeSettings.HOLIDAYS))) {
			return holidays(row);
		}
		if (item.startsWith(Key.of(OfficeSettings.EXTENSION) + " ")) {
			return extension(row);
		}
		if (item.equals(CUT_OFF_DAY) || item.startsWith(CUT_OFF_DAY + " (")) {
			// Up to the 28th: every month has it.
			return row.whole(CONTENT, 1, 28).map(String::valueOf);
		}
		Optional<LocalDate> day = row.excelDay(CONTENT);
		return day.map(Row.DAY::format).or(() -> Optional.ofNullable(row.optional(CONTENT)));
	}

	/** {@code 02/9/2025; 01/01/2026}, each a day. */
	private static Optional<String> holidays(Row row) {
		Optional<LocalDate> single = row.excelDay(CONTENT);
		if (single.isPresent()) {
			return single.map(LocalDate::toString);
		}
		List<String> days = new ArrayList<>();
		for (String text : row.list(CONTENT)) {
			Optional<LocalDate> day = DateText.parse(text);
			if (day.isEmpty()) {
				row.error(CONTENT, "DM_NGAY", text, CONTENT);
			}
			day.map(LocalDate::toString).ifPresent(days::add);
		}
		return days.isEmpty() ? Optional.empty() : Optional.of(String.join(";", days));
	}

	/** {@code 20/12/2023; mưa lũ, công văn 12/UBND}: never without a reason. */
	private static Optional<String> extension(Row row) {
		String text = row.excelDay(CONTENT).map(Row.DAY::format).orElseGet(() -> row.text(CONTENT));
		String[] parts = text.split(";", 2);
		Optional<LocalDate> day = DateText.parse(parts[0].strip());
		if (day.isEmpty()) {
			row.error(CONTENT, "DM_NGAY", text, CONTENT);
		}
		else if (parts.length < 2 || parts[1].isBlank()) {
			row.error(CONTENT, "DM_GIA_HAN_LY_DO", row.text(ITEM));
			return Optional.empty();
		}
		return day.map((until) -> until + ";" + parts[1].strip());
	}

}
