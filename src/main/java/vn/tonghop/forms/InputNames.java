package vn.tonghop.forms;

import java.util.LinkedHashSet;
import java.util.Set;

import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The names of an issued form's cells: those of figures and those of what only shows. */
final class InputNames {

	/** Names of cells that hold no figure; reading passes them over. */
	static final String SHOWN = "_KIEM_TRA.";

	private final XSSFWorkbook workbook;

	private final Set<String> given = new LinkedHashSet<>();

	InputNames(XSSFWorkbook workbook) {
		this.workbook = workbook;
	}

	void give(InputCell input) {
		name(input.marker().name(), input.elsewhere());
	}

	void giveShown(String sheet, int row, int column) {
		name(SHOWN + (this.given.size() + 1),
				InputCell.sheetName(sheet) + "!" + new CellReference(row, column, true, true).formatAsString(false));
	}

	private void name(String text, String address) {
		XSSFName known = this.workbook.getName(text);
		XSSFName name = (known != null) ? known : this.workbook.createName();
		name.setNameName(text);
		name.setRefersToFormula(address);
		this.given.add(text);
	}

	/** All of them: they are hidden when the workbook is written. */
	Set<String> given() {
		return this.given;
	}

}
