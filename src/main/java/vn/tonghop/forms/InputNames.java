package vn.tonghop.forms;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The names of an issued form's cells: those of figures and those of what only shows. */
final class InputNames {

	/** Names of cells that hold no figure; reading passes them over. */
	static final String SHOWN = "_KIEM_TRA.";

	private static final Pattern DEFINED = Pattern.compile("(<(?:\\w+:)?definedName )([^>]*?name=\"([^\"]*)\")");

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

	/**
	 * A part of the written workbook, with the names left out of Excel's list of names:
	 * the library has no way to say so.
	 */
	byte[] hidden(byte[] content, String part) {
		if (!part.equals("xl/workbook.xml")) {
			return content;
		}
		String changed = DEFINED.matcher(new String(content, StandardCharsets.UTF_8))
			.replaceAll((found) -> Matcher.quoteReplacement(this.given.contains(found.group(3))
					? found.group(1) + "hidden=\"1\" " + found.group(2) : found.group()));
		return changed.getBytes(StandardCharsets.UTF_8);
	}

}
