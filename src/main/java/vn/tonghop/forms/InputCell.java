package vn.tonghop.forms;

import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;

/** A cell of the form where a figure or a remark is typed. */
record InputCell(Marker marker, XSSFCell cell) {

	/** {@code $G$12} */
	String absolute() {
		return reference(true).formatAsString(false);
	}

	/** {@code G12} */
	String relative() {
		return reference(false).formatAsString(false);
	}

	/** {@code 'Biểu 01'!$G$12} */
	String elsewhere() {
		return sheetName(this.cell.getSheet().getSheetName()) + "!" + absolute();
	}

	private CellReference reference(boolean absolute) {
		return new CellReference(this.cell.getRowIndex(), this.cell.getColumnIndex(), absolute, absolute);
	}

	static String sheetName(String name) {
		return "'" + name.replace("'", "''") + "'";
	}

}
