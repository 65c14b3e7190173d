package vn.tonghop.reading;

import java.util.List;
import java.util.Set;

import vn.tonghop.grid.Sheet;
import vn.tonghop.grid.Workbook;

/**
 * The appendix that this program makes, sent in as a submission to the next level: its
 * first sheet is the form, the others tell the same figures by unit, whence they are and
 * who sent them, and are no cells that somebody forgot to read.
 */
final class AppendixOfLevel {

	private static final String FIRST = "Phụ lục";

	private static final String BY_UNIT = "Theo đơn vị";

	/** What an appendix has besides, but for the charts that not every period has. */
	private static final Set<String> ALWAYS = Set.of(BY_UNIT, "Nguồn số liệu", "Tình hình nộp", "Lỗi và cảnh báo");

	private static final String CHARTS = "Biểu đồ";

	private AppendixOfLevel() {
	}

	/**
	 * The names of the sheets that say nothing of their own; none of another workbook.
	 */
	static Set<String> furtherSheets(Workbook workbook) {
		List<String> names = workbook.sheets().stream().map(Sheet::name).toList();
		if (names.isEmpty() || !names.get(0).equals(FIRST) || !names.containsAll(ALWAYS)) {
			return Set.of();
		}
		return Set.copyOf(names.stream()
			.filter((name) -> ALWAYS.contains(name) || name.equals(CHARTS) || name.startsWith(BY_UNIT + " ("))
			.toList());
	}

}
