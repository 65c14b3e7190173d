package vn.tonghop.catalogue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import vn.tonghop.model.HistoryFigure;
import vn.tonghop.model.Measure;
import vn.tonghop.model.ReportingPeriod;

/** Reads the sheet {@code Lịch sử}. */
final class HistoryReader {

	private static final String INDICATOR = "Mã chỉ tiêu";

	private static final String PERIOD = "Kỳ";

	private static final String VALUE = "Giá trị";

	private HistoryReader() {
	}

	static List<HistoryFigure> read(Draft draft) {
		List<HistoryFigure> history = new ArrayList<>();
		Map<List<Object>, Row> seen = new LinkedHashMap<>();
		for (Row row : draft.open(CatalogueSheet.HISTORY).map(Table::rows).orElseGet(List::of)) {
			row.required(INDICATOR);
			Optional<String> indicator = draft.indicators().find(row, INDICATOR);
			Optional<ReportingPeriod> period = row.period(PERIOD);
			if (period.isEmpty() && row.blank(PERIOD)) {
				row.missing(PERIOD);
			}
			Optional<BigDecimal> value = row.number(VALUE);
			if (value.isEmpty() && row.blank(VALUE)) {
				row.missing(VALUE);
			}
			Optional<String> unit = draft.unit(row, "Đơn vị");
			Measure measure = measure(row);
			String source = row.text("Nguồn");
			if (indicator.isEmpty() || period.isEmpty() || value.isEmpty()) {
				continue;
			}
			List<Object> identity = List.of(indicator.get(), period.get(), unit, measure);
			Row before = seen.putIfAbsent(identity, row);
			if (before != null) {
				row.error(INDICATOR, "DM_DONG_TRUNG", indicator.get() + ", " + period.get().code(),
						before.place(INDICATOR));
			}
			history
				.add(new HistoryFigure(indicator.get(), period.get(), unit.orElse(null), value.get(), source, measure));
		}
		return history;
	}

	/** The column {@code Số đo}; LK unless told. */
	static Measure measure(Row row) {
		return row.word("Số đo", Measure.REPORTED.toArray(Measure[]::new), Measure::name).orElse(Measure.LK);
	}

}
