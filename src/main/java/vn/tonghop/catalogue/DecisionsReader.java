package vn.tonghop.catalogue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import vn.tonghop.grid.Cell;
import vn.tonghop.model.Decision;
import vn.tonghop.model.Decision.Kind;
import vn.tonghop.model.ReportingPeriod;

/** Reads the sheet {@code Xử lý}: what people decided. */
final class DecisionsReader {

	private static final String KIND = "Việc";

	private static final String PERIOD = "Kỳ";

	private static final String UNIT = "Đơn vị";

	private static final String INDICATOR = "Chỉ tiêu";

	private static final String FINDING = "Mã lỗi";

	private static final String VALUE = "Giá trị";

	private static final String REASON = "Lý do";

	private static final String DECIDED_BY = "Người quyết định";

	private final Draft draft;

	DecisionsReader(Draft draft) {
		this.draft = draft;
	}

	List<Decision> read() {
		List<Decision> decisions = new ArrayList<>();
		for (Row row : this.draft.open(CatalogueSheet.DECISIONS).map(Table::rows).orElseGet(List::of)) {
			decision(row).ifPresent(decisions::add);
		}
		return decisions;
	}

	private Optional<Decision> decision(Row row) {
		row.required(KIND);
		Optional<Kind> kind = row.word(KIND, Kind.values(), Kind::word);
		Optional<ReportingPeriod> period = row.period(PERIOD);
		if (period.isEmpty() && row.blank(PERIOD)) {
			row.missing(PERIOD);
		}
		Optional<String> unit = this.draft.unit(row, UNIT);
		Optional<String> indicator = this.draft.indicators().find(row, INDICATOR);
		String reason = row.text(REASON);
		if (reason.isEmpty() && row.blank(REASON)) {
			row.error(REASON, "DM_LY_DO", row.text(KIND));
		}
		kind.ifPresent((known) -> tellMissing(row, known));
		String value = value(row, kind.orElse(null));
		if (kind.isEmpty() || period.isEmpty()) {
			return Optional.empty();
		}
		return Optional
			.of(new Decision(kind.get(), period.get(), unit.orElse(null), indicator.orElse(null), row.optional(FINDING),
					HistoryReader.measure(row), value, reason, row.text(DECIDED_BY), row.optional("Văn bản")));
	}

	/** What a kind of decision cannot do without. */
	private static void tellMissing(Row row, Kind kind) {
		List<String> needed = switch (kind) {
			case ACCEPT -> List.of(FINDING);
			case WITHDRAW, LEAVE_OUT, USE_PERIOD_BEFORE -> List.of(UNIT);
			case MEND -> List.of(UNIT, INDICATOR, VALUE);
			case ADJUST, JUDGE -> List.of(INDICATOR, VALUE);
			case LOCK, UNLOCK -> List.of();
		};
		needed.stream().filter(row::blank).forEach(row::missing);
	}

	private static @Nullable String value(Row row, @Nullable Kind kind) {
		if (kind == Kind.MEND || kind == Kind.ADJUST) {
			return row.number(VALUE).map(BigDecimal::toPlainString).orElse(null);
		}
		Optional<BigDecimal> number = row.cell(VALUE).flatMap(Cell::number);
		return number.map(BigDecimal::toPlainString).orElseGet(() -> row.optional(VALUE));
	}

}
