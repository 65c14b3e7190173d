package vn.tonghop.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import vn.tonghop.model.ReportingUnit;
import vn.tonghop.text.Labels;

/** Reads the sheet {@code Đơn vị}. */
final class UnitsReader {

	private static final String CODE = "Mã";

	private static final String NAME = "Tên";

	private static final String TYPE = "Loại";

	private static final String PARENT = "Thuộc";

	private static final String TO = "Đến ngày";

	private final Draft draft;

	private final Map<ReportingUnit, Row> rows = new HashMap<>();

	UnitsReader(Draft draft) {
		this.draft = draft;
	}

	List<ReportingUnit> read() {
		List<ReportingUnit> units = new ArrayList<>();
		Optional<Table> table = this.draft.open(CatalogueSheet.UNITS);
		for (Row row : table.map(Table::rows).orElseGet(List::of)) {
			ReportingUnit unit = unit(row);
			if (!unit.code().isEmpty() && this.draft.units().list(row, CODE, unit.code(), unit.name())) {
				units.add(unit);
				this.rows.put(unit, row);
			}
		}
		if (units.isEmpty() && table.isPresent()) {
			this.draft.problems()
				.error(table.get().file(), table.get().name(), "A2", "DM_TRANG_TRONG", table.get().name());
		}
		checkParents(units);
		tellAmbiguous(units);
		return units;
	}

	private ReportingUnit unit(Row row) {
		String code = row.required(CODE);
		if (!code.isEmpty() && Key.same(code, this.draft.wholeCode())) {
			row.error(CODE, "DM_MA_TOAN_BO", code);
		}
		Optional<LocalDate> from = row.day("Từ ngày");
		Optional<LocalDate> to = row.day(TO);
		if (from.isPresent() && to.isPresent() && from.get().isAfter(to.get())) {
			row.error(TO, "DM_NGAY_NGUOC", Row.DAY.format(from.get()), Row.DAY.format(to.get()));
		}
		return new ReportingUnit(code, row.required(NAME), type(row), row.list("Tên khác"), row.optional(PARENT),
				from.orElse(null), to.orElse(null));
	}

	/**
	 * Kinds are the catalogue's own words; but one that all but says "department" would
	 * be counted as a commune.
	 */
	private static String type(Row row) {
		String type = Key.of(row.required(TYPE));
		boolean misspelt = !type.equals(ReportingUnit.DEPARTMENT)
				&& Labels.unaccented(type).equals(Labels.unaccented(ReportingUnit.DEPARTMENT));
		if (misspelt) {
			row.error(TYPE, "DM_TU_LA", row.text(TYPE), TYPE, Key.list(ReportingUnit.DEPARTMENT));
		}
		return type;
	}

	private void checkParents(List<ReportingUnit> units) {
		for (ReportingUnit unit : units) {
			String parent = unit.parent();
			// A unit above that does not report itself is named in words: a district.
			boolean code = parent != null && parent.matches("[A-Z][A-Z0-9_]*");
			if (parent != null && code && !Key.same(parent, this.draft.wholeCode())) {
				Row row = Objects.requireNonNull(this.rows.get(unit));
				this.draft.units().find(row, PARENT, parent);
			}
		}
	}

	/** Units of one name, kind and parent in force at once cannot be told apart. */
	private void tellAmbiguous(List<ReportingUnit> units) {
		Map<String, List<ReportingUnit>> byName = new HashMap<>();
		for (ReportingUnit unit : units) {
			Set<String> names = new TreeSet<>();
			names.add(Key.of(unit.name()));
			unit.aliases().forEach((alias) -> names.add(Key.of(alias)));
			for (String name : names) {
				List<ReportingUnit> others = byName.computeIfAbsent(name, (any) -> new ArrayList<>());
				others.stream().filter((other) -> ambiguous(unit, other)).findFirst().ifPresent((other) -> {
					Row row = Objects.requireNonNull(this.rows.get(unit));
					row.error(NAME, "DM_TEN_TRUNG", name, other.code(), unit.code());
				});
				others.add(unit);
			}
		}
	}

	private static boolean ambiguous(ReportingUnit one, ReportingUnit other) {
		boolean alike = one.type().equals(other.type()) && Objects.equals(one.parent(), other.parent());
		boolean before = one.to() != null && other.from() != null && one.to().isBefore(other.from());
		boolean after = other.to() != null && one.from() != null && other.to().isBefore(one.from());
		return alike && !before && !after;
	}

}
