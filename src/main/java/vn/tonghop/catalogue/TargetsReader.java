package vn.tonghop.catalogue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import vn.tonghop.grid.Cell;
import vn.tonghop.model.Target;
import vn.tonghop.text.TargetText;

/** Reads the sheet {@code Kế hoạch}: targets in the decision's own words. */
final class TargetsReader {

	private static final String INDICATOR = "Mã chỉ tiêu";

	private static final String YEAR = "Năm";

	private static final String GOAL = "Chỉ tiêu giao";

	private final Draft draft;

	/** Level's key → the level as first written, so that one level has one writing. */
	private final Map<String, String> levels = new LinkedHashMap<>();

	TargetsReader(Draft draft) {
		this.draft = draft;
	}

	List<Target> read() {
		List<Target> targets = new ArrayList<>();
		Map<List<Object>, Row> seen = new LinkedHashMap<>();
		for (Row row : this.draft.open(CatalogueSheet.TARGETS).map(Table::rows).orElseGet(List::of)) {
			target(row).ifPresent((target) -> {
				Row before = seen.putIfAbsent(identity(target), row);
				if (before != null) {
					row.error(INDICATOR, "DM_DONG_TRUNG", target.indicator() + ", " + target.year(),
							before.place(INDICATOR));
				}
				targets.add(target);
			});
		}
		return targets;
	}

	private static List<Object> identity(Target target) {
		return List.of(target.indicator(), target.year(), Key.of(target.level()), String.valueOf(target.unit()),
				String.valueOf(target.from()));
	}

	private Optional<Target> target(Row row) {
		row.required(INDICATOR);
		Optional<String> indicator = this.draft.indicators().find(row, INDICATOR);
		Optional<Integer> year = row.whole(YEAR, 1950, 2100);
		if (year.isEmpty() && row.blank(YEAR)) {
			row.missing(YEAR);
		}
		String text = goal(row);
		String level = row.text("Cơ quan giao");
		Optional<String> unit = this.draft.unit(row, "Đơn vị");
		Optional<LocalDate> from = row.day("Từ ngày");
		String document = row.optional("Văn bản");
		if (indicator.isEmpty() || year.isEmpty() || text.isEmpty()) {
			return Optional.empty();
		}
		return Optional
			.of(new Target(indicator.get(), year.get(), this.levels.computeIfAbsent(Key.of(level), (any) -> level),
					text, TargetText.parse(text), unit.orElse(null), from.orElse(null), document));
	}

	/** The target's words; a number that Excel holds, as people here write it. */
	private static String goal(Row row) {
		Optional<LocalDate> day = row.excelDay(GOAL);
		if (day.isPresent()) {
			LocalDate date = day.get();
			row.error(GOAL, "DM_GIAO_THANH_NGAY", Row.DAY.format(date),
					date.getDayOfMonth() + "-" + date.getMonthValue());
			return "";
		}
		Optional<Cell> cell = row.cell(GOAL);
		Optional<BigDecimal> number = cell.flatMap(Cell::number);
		if (number.isEmpty()) {
			return row.required(GOAL);
		}
		boolean percent = cell.get().style().percent();
		BigDecimal shown = percent ? number.get().movePointRight(2) : number.get();
		return plain(shown) + (percent ? "%" : "");
	}

	private static String plain(BigDecimal number) {
		BigDecimal stripped = number.stripTrailingZeros();
		return ((stripped.scale() < 0) ? stripped.setScale(0) : stripped).toPlainString().replace('.', ',');
	}

	/**
	 * The level of targets that a text names, as the targets write it.
	 * @return null where there is none such
	 */
	@Nullable String level(String text) {
		return this.levels.get(Key.of(text));
	}

	List<String> levels() {
		return this.levels.values().stream().filter((level) -> !level.isEmpty()).toList();
	}

}
