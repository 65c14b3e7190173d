package vn.tonghop.catalogue;

import java.util.Optional;

import vn.tonghop.grid.Sheet;
import vn.tonghop.grid.Workbook;
import vn.tonghop.text.Labels;

/** A catalogue being read: its workbook, its codes so far, and all that is wrong. */
final class Draft {

	private final String file;

	private final Workbook workbook;

	private final Problems problems;

	private final Codes indicators = new Codes("chỉ tiêu");

	private final Codes units = new Codes("đơn vị");

	private final Codes forms = new Codes("biểu mẫu");

	private String wholeCode = "";

	Draft(String file, Workbook workbook, Problems problems) {
		this.file = file;
		this.workbook = workbook;
		this.problems = problems;
	}

	Problems problems() {
		return this.problems;
	}

	Codes indicators() {
		return this.indicators;
	}

	Codes units() {
		return this.units;
	}

	Codes forms() {
		return this.forms;
	}

	String wholeCode() {
		return this.wholeCode;
	}

	void wholeCode(String code) {
		this.wholeCode = code;
	}

	/**
	 * The unit that a row names; empty for the whole, or where it was told as unknown.
	 */
	Optional<String> unit(Row row, String column) {
		String text = row.text(column);
		return (text.isEmpty() || Key.same(text, this.wholeCode)) ? Optional.empty()
				: this.units.find(row, column, text);
	}

	/** Opens a sheet; empty where it is not there, which is told as far as it matters. */
	Optional<Table> open(CatalogueSheet wanted) {
		for (Sheet sheet : this.workbook.sheets()) {
			boolean blank = sheet.cells().isEmpty() && wanted.need() != CatalogueSheet.Need.REQUIRED;
			if (Key.same(sheet.name(), wanted.title()) && !blank) {
				return Optional.of(Table.open(this.file, this.workbook, sheet, this.problems, wanted.columns()));
			}
		}
		tellMissing(wanted);
		return Optional.empty();
	}

	private void tellMissing(CatalogueSheet wanted) {
		Optional<String> misspelt = this.workbook.sheets()
			.stream()
			.map(Sheet::name)
			.filter((name) -> !Key.same(name, wanted.title()) && alike(name, wanted.title()))
			.findFirst();
		if (misspelt.isPresent() || wanted.need() == CatalogueSheet.Need.REQUIRED) {
			String there = String.join(", ", this.workbook.sheets().stream().map(Sheet::name).toList());
			this.problems.error(this.file, misspelt.orElse(null), null, "DM_THIEU_TRANG", wanted.title(), there);
		}
		else if (wanted.need() == CatalogueSheet.Need.EXPECTED) {
			this.problems.warning(this.file, null, null, "DM_KHONG_CO_TRANG", wanted.title());
		}
	}

	private static boolean alike(String name, String title) {
		return Labels.unaccented(name).replace(" ", "").equals(Labels.unaccented(title).replace(" ", ""));
	}

}
