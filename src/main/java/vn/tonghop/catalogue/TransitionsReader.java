package vn.tonghop.catalogue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import vn.tonghop.model.UnitTransition;

/** Reads the sheet {@code Chuyển tiếp}. */
final class TransitionsReader {

	private static final String OLD = "Đơn vị cũ";

	private static final String NEW = "Đơn vị mới";

	private static final String FROM = "Từ ngày";

	private static final String SHARE = "Tỷ lệ";

	private static final String INDICATORS = "Chỉ tiêu";

	/** Shares are typed to so many digits: three times 0,333333 is a whole. */
	private static final BigDecimal TOLERANCE = new BigDecimal("0.00001");

	private final Draft draft;

	/** Old unit → its rows. */
	private final Map<String, List<Row>> rows = new LinkedHashMap<>();

	TransitionsReader(Draft draft) {
		this.draft = draft;
	}

	List<UnitTransition> read() {
		List<UnitTransition> transitions = new ArrayList<>();
		for (Row row : this.draft.open(CatalogueSheet.TRANSITIONS).map(Table::rows).orElseGet(List::of)) {
			row.required(OLD);
			row.required(NEW);
			Optional<String> old = this.draft.units().find(row, OLD);
			Optional<String> successor = this.draft.units().find(row, NEW);
			Optional<LocalDate> from = row.day(FROM);
			if (from.isEmpty() && row.blank(FROM)) {
				row.missing(FROM);
			}
			BigDecimal share = share(row);
			Set<String> indicators = new LinkedHashSet<>();
			row.list(INDICATORS)
				.forEach((code) -> this.draft.indicators().find(row, INDICATORS, code).ifPresent(indicators::add));
			if (old.isPresent() && successor.isPresent() && from.isPresent()) {
				this.rows.computeIfAbsent(old.get(), (any) -> new ArrayList<>()).add(row);
				transitions.add(new UnitTransition(old.get(), successor.get(), from.get(), share, indicators));
			}
		}
		this.rows.forEach((unit, itsRows) -> checkShares(unit, itsRows, transitions));
		return transitions;
	}

	private static BigDecimal share(Row row) {
		Optional<BigDecimal> share = row.number(SHARE);
		if (share.isPresent() && (share.get().signum() <= 0 || share.get().compareTo(BigDecimal.ONE) > 0)) {
			row.error(SHARE, "DM_SO_NGOAI", share.get().toPlainString(), SHARE, "0", "1");
		}
		return share.orElse(BigDecimal.ONE);
	}

	/**
	 * An old unit's shares add to 1: those for all indicators, and those for each
	 * indicator that has its own.
	 */
	private static void checkShares(String unit, List<Row> rows, List<UnitTransition> all) {
		List<UnitTransition> own = all.stream().filter((transition) -> transition.oldUnit().equals(unit)).toList();
		Set<String> named = new LinkedHashSet<>();
		own.forEach((transition) -> named.addAll(transition.indicators()));
		checkSum(unit, rows, own.stream().filter((transition) -> transition.indicators().isEmpty()).toList());
		for (String indicator : named.stream().sorted().toList()) {
			checkSum(unit + ", " + indicator, rows,
					own.stream().filter((transition) -> transition.indicators().contains(indicator)).toList());
		}
	}

	private static void checkSum(String what, List<Row> rows, List<UnitTransition> transitions) {
		BigDecimal sum = transitions.stream().map(UnitTransition::share).reduce(BigDecimal.ZERO, BigDecimal::add);
		if (!transitions.isEmpty() && sum.subtract(BigDecimal.ONE).abs().compareTo(TOLERANCE) > 0) {
			rows.get(0).error(SHARE, "DM_TY_LE", what, sum.stripTrailingZeros().toPlainString());
		}
	}

}
