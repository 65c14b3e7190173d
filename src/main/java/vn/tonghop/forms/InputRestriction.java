package vn.tonghop.forms;

import java.util.List;
import java.util.stream.Collectors;

import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFDataValidation;
import org.apache.poi.xssf.usermodel.XSSFSheet;

import vn.tonghop.text.Messages;

/**
 * What may be typed as a figure: a number, or one of the words that stand for none
 * (contract, section 2).
 */
final class InputRestriction {

	/** Words for a reported 0. */
	static final List<String> NOTHING = List.of("-", "–", "KPS", "không", "không phát sinh");

	private static final List<String> WORDS = List.of("-", "–", "x", "KPS", "không", "…", "...");

	private final DataValidationHelper helper;

	private final XSSFSheet sheet;

	private final Messages messages;

	InputRestriction(XSSFSheet sheet, Messages messages) {
		this.sheet = sheet;
		this.helper = sheet.getDataValidationHelper();
		this.messages = messages;
	}

	/** Restricts a cell that the template does not restrict itself. */
	void restrict(InputCell input) {
		int row = input.cell().getRowIndex();
		int column = input.cell().getColumnIndex();
		boolean own = this.sheet.getDataValidations()
			.stream()
			.map(XSSFDataValidation::getRegions)
			.flatMap((regions) -> List.of(regions.getCellRangeAddresses()).stream())
			.anyMatch((range) -> range.isInRange(row, column));
		if (own) {
			return;
		}
		// A list in braces is not allowed here, so each word is compared by itself.
		String address = input.relative();
		String condition = "OR(ISNUMBER(" + address + ")," + oneOf(address, WORDS) + ")";
		DataValidation validation = this.helper.createValidation(this.helper.createCustomConstraint(condition),
				new CellRangeAddressList(row, row, column, column));
		validation.setErrorStyle(DataValidation.ErrorStyle.STOP);
		validation.setShowErrorBox(true);
		validation.setEmptyCellAllowed(true);
		validation.createErrorBox(this.messages.get("forms.input.title"), this.messages.get("forms.input.error"));
		this.sheet.addValidationData(validation);
	}

	/** Compares without regard to case, as Excel does. */
	static String oneOf(String address, List<String> words) {
		return words.stream().map((word) -> "TRIM(" + address + ")=\"" + word + "\"").collect(Collectors.joining(","));
	}

}
