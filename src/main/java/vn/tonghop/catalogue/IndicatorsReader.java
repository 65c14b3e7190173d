package vn.tonghop.catalogue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import vn.tonghop.formula.CodeProblem;
import vn.tonghop.formula.Formula;
import vn.tonghop.model.Indicator;
import vn.tonghop.model.ReportingPeriod;

/** Reads the sheet {@code Chỉ tiêu}. */
final class IndicatorsReader {

	static final String CODE = "Mã";

	static final String FORMULA = "Công thức";

	private static final String NAME = "Tên";

	private static final String FORM = "Biểu";

	private static final String TYPE = "Loại số liệu";

	private static final String WAY = "Cách tính";

	private static final String PART_OF = "Thuộc";

	private static final String TO = "Đến kỳ";

	private final Draft draft;

	private final Map<String, Row> rows = new LinkedHashMap<>();

	IndicatorsReader(Draft draft) {
		this.draft = draft;
	}

	List<Indicator> read() {
		List<Indicator> indicators = new ArrayList<>();
		Optional<Table> table = this.draft.open(CatalogueSheet.INDICATORS);
		List<Row> all = table.map(Table::rows).orElseGet(List::of);
		if (all.isEmpty() && table.isPresent()) {
			this.draft.problems()
				.error(table.get().file(), table.get().name(), "A2", "DM_TRANG_TRONG", table.get().name());
		}
		// Codes first: an indicator may name one that comes below it.
		List<Row> listed = all.stream().filter(this::list).toList();
		for (Row row : listed) {
			indicators.add(indicator(row));
		}
		tellCirclesOfParts(indicators);
		new FormulaCheck(this.draft, this.rows).check(indicators);
		return indicators;
	}

	private boolean list(Row row) {
		String code = row.required(CODE);
		if (code.isEmpty()) {
			return false;
		}
		Formula.codeProblem(code).ifPresent((problem) -> row.error(CODE, finding(problem), code));
		boolean first = this.draft.indicators().list(row, CODE, code, row.text(NAME));
		if (first) {
			this.rows.put(code, row);
		}
		return first;
	}

	private static String finding(CodeProblem problem) {
		return switch (problem) {
			case NOT_WELL_FORMED -> "DM_MA_SAI";
			case CELL_ADDRESS -> "DM_MA_DIA_CHI";
			case FUNCTION_NAME -> "DM_MA_HAM";
			case RESERVED -> "DM_MA_DANH_RIENG";
		};
	}

	private Indicator indicator(Row row) {
		Indicator.Aggregation way = row.word(WAY, Indicator.Aggregation.values(), Indicator.Aggregation::word)
			.orElse(Indicator.Aggregation.SUM);
		tellBlank(row, TYPE);
		tellBlank(row, WAY);
		boolean derived = way == Indicator.Aggregation.FORMULA || way == Indicator.Aggregation.COUNT;
		if (!derived) {
			tellBlank(row, FORM);
		}
		Optional<ReportingPeriod> from = row.period("Từ kỳ");
		Optional<ReportingPeriod> to = row.period(TO);
		if (from.isPresent() && to.isPresent() && from.get().end().isAfter(to.get().end())) {
			row.error(TO, "DM_NGAY_NGUOC", from.get().code(), to.get().code());
		}
		String code = row.text(CODE);
		return new Indicator(code, row.text("TT"), row.required(NAME), row.text("ĐVT"),
				row.whole("Số thập phân", 0, 10).orElse(0), row.text("Lĩnh vực"),
				this.draft.forms().find(row, FORM).orElse(""),
				row.word(TYPE, Indicator.DataType.values(), Indicator.DataType::word).orElse(Indicator.DataType.FLOW),
				way, formula(row, way),
				row.word("Chiều tốt", Indicator.Direction.values(), Indicator.Direction::word)
					.orElse(Indicator.Direction.NEITHER),
				row.whole("Cấp", 1, 20).orElse(1), row.list("Tên khác"), partOf(row, code), row.yes("Bắt buộc"),
				from.orElse(null), to.orElse(null), row.whole("Số thập phân % KH", 0, 10).orElse(null));
	}

	private static void tellBlank(Row row, String column) {
		if (row.blank(column)) {
			row.missing(column);
		}
	}

	private static @Nullable String formula(Row row, Indicator.Aggregation way) {
		if (way == Indicator.Aggregation.SUM) {
			return null;
		}
		String formula = row.formula(FORMULA);
		if (formula.isEmpty()) {
			if (row.blank(FORMULA)) {
				row.error(FORMULA, "DM_THIEU_CONG_THUC", row.text(CODE), way.word());
			}
			return null;
		}
		return (way == Indicator.Aggregation.WEIGHTED_AVERAGE)
				? formula.replaceFirst("^=", "").strip().toUpperCase(Locale.ROOT) : formula;
	}

	private @Nullable String partOf(Row row, String code) {
		Optional<String> whole = this.draft.indicators().find(row, PART_OF);
		if (whole.isPresent() && whole.get().equals(code)) {
			row.error(PART_OF, "DM_THUOC_VONG", code + " → " + code);
			return null;
		}
		return whole.orElse(null);
	}

	private void tellCirclesOfParts(List<Indicator> indicators) {
		Map<String, String> wholes = new LinkedHashMap<>();
		for (Indicator indicator : indicators) {
			if (indicator.partOf() != null) {
				wholes.put(indicator.code(), indicator.partOf());
			}
		}
		Set<String> told = new HashSet<>();
		for (String start : wholes.keySet()) {
			Set<String> path = new LinkedHashSet<>();
			String at = start;
			while (at != null && path.add(at)) {
				at = wholes.get(at);
			}
			// Who only leads into a circle is not in it.
			Row row = this.rows.get(start);
			if (start.equals(at) && row != null && told.add(start)) {
				told.addAll(path);
				row.error(PART_OF, "DM_THUOC_VONG", String.join(" → ", path) + " → " + start);
			}
		}
	}

}
