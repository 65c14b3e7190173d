package vn.tonghop.formula;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.formula.atp.AnalysisToolPak;
import org.apache.poi.ss.formula.function.FunctionMetadataRegistry;

/** What is a code, and what Excel would take for something else. */
final class Codes {

	private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]*");

	/** Excel takes zeros before the row's number. */
	private static final Pattern ADDRESS = Pattern.compile("([A-Z]{1,3})0*([1-9][0-9]{0,6})");

	/** An address in Excel's other notation, which Excel refuses as a name. */
	private static final Pattern R1C1 = Pattern.compile("R[0-9]+C[0-9]*");

	private Codes() {
	}

	static Optional<CodeProblem> problem(String code) {
		if (!CODE.matcher(code).matches()) {
			return Optional.of(CodeProblem.NOT_WELL_FORMED);
		}
		if (cellAddress(code)) {
			return Optional.of(CodeProblem.CELL_ADDRESS);
		}
		if (excelFunction(code)) {
			return Optional.of(CodeProblem.FUNCTION_NAME);
		}
		if (Reference.of(code).unitCount()) {
			return Optional.of(CodeProblem.RESERVED);
		}
		return Optional.empty();
	}

	private static boolean cellAddress(String code) {
		if (R1C1.matcher(code).matches()) {
			return true;
		}
		Matcher address = ADDRESS.matcher(code);
		if (!address.matches()) {
			return false;
		}
		int column = 0;
		for (char letter : address.group(1).toCharArray()) {
			column = column * 26 + letter - 'A' + 1;
		}
		return column <= SpreadsheetVersion.EXCEL2007.getMaxColumns()
				&& Integer.parseInt(address.group(2)) <= SpreadsheetVersion.EXCEL2007.getMaxRows();
	}

	private static boolean excelFunction(String name) {
		return FunctionMetadataRegistry.getFunctionByName(name) != null || AnalysisToolPak.isATPFunction(name)
				|| ExcelFunction.named(name).isPresent();
	}

	/** Only ASCII letters are folded, so that no other letter turns into one. */
	static String upperCase(String text) {
		StringBuilder folded = new StringBuilder(text.length());
		for (char c : text.toCharArray()) {
			folded.append((c >= 'a' && c <= 'z') ? (char) (c - 'a' + 'A') : c);
		}
		return folded.toString();
	}

}
