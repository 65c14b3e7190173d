package vn.tonghop.forms;

import org.apache.poi.ss.formula.EvaluationCell;
import org.apache.poi.ss.formula.eval.BoolEval;
import org.apache.poi.ss.formula.eval.RefEval;
import org.apache.poi.ss.formula.functions.FreeRefFunction;
import org.apache.poi.ss.formula.udf.DefaultUDFFinder;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Workbook;

/** The one function of issued forms that the library which computes here lacks. */
public final class IsFormula {

	private static final String NAME = "_xlfn.ISFORMULA";

	private static final FreeRefFunction FUNCTION = (values, context) -> {
		RefEval place = (RefEval) values[0];
		EvaluationCell cell = context.getWorkbook()
			.getSheet(place.getFirstSheetIndex())
			.getCell(place.getRow(), place.getColumn());
		return BoolEval.valueOf(cell.getCellType() == CellType.FORMULA);
	};

	private IsFormula() {
	}

	/** Lets an issued form be computed; gives the same form. */
	public static <T extends Workbook> T knownTo(T form) {
		form.addToolPack(new DefaultUDFFinder(new String[] { NAME }, new FreeRefFunction[] { FUNCTION }));
		return form;
	}

}
