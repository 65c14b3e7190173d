package vn.tonghop.catalogue;

import java.util.Collection;
import java.util.List;

import vn.tonghop.grid.Sheet;
import vn.tonghop.grid.Workbook;
import vn.tonghop.model.FormLayout;
import vn.tonghop.model.Indicator;

/**
 * Tells where a form's blank template has each figure: by its markers, by the codes'
 * column, and where there are neither by the rows' labels; the headings above; the
 * sections between. Forms of any shape work; where there are only markers, only the
 * markers' cells are known.
 */
public final class FormLayoutReader {

	/** The sheet that takes narrative instead of figures. */
	static final String NARRATIVE = Key.of("Thuyết minh");

	private FormLayoutReader() {
	}

	/**
	 * Reads a template.
	 * @param template the blank workbook
	 * @param form the form's code: its indicators are looked for by label too
	 * @param indicators all indicators of the catalogue, in order
	 * @return the sheets that hold figures; none where nothing was recognised
	 */
	public static FormLayout read(Workbook template, String form, Collection<Indicator> indicators) {
		List<FormLayout.Sheet> sheets = template.sheets()
			.stream()
			.filter(FormLayoutReader::figures)
			.map((sheet) -> new SheetLayout(sheet, form, indicators).read())
			.filter((sheet) -> !sheet.rows().isEmpty())
			.toList();
		return new FormLayout(sheets);
	}

	static boolean figures(Sheet sheet) {
		return !Key.of(sheet.name()).equals(NARRATIVE);
	}

}
