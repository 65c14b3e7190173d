package vn.tonghop.forms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.apache.poi.ss.usermodel.ConditionalFormattingRule;
import org.apache.poi.ss.usermodel.FontFormatting;
import org.apache.poi.ss.usermodel.PatternFormatting;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFSheetConditionalFormatting;

import vn.tonghop.text.Messages;

/**
 * Shows what the rules say beside the table, right of all that is printed: the message in
 * red in the row that it is about, the cells that it is about in red as well, and in the
 * first row how many there are.
 */
final class RuleColumn {

	private static final int WIDTH = 70 * 256;

	private static final int GAP = 2 * 256;

	private static final byte[] PINK = { (byte) 255, (byte) 214, (byte) 214 };

	private final XSSFSheet sheet;

	private final CellLook look;

	private final Messages messages;

	private final int column;

	private final InputNames names;

	RuleColumn(XSSFSheet sheet, CellLook look, Messages messages, int column, InputNames names) {
		this.sheet = sheet;
		this.look = look;
		this.messages = messages;
		this.column = column;
		this.names = names;
	}

	void show(List<TravellingRules.Line> lines) {
		Map<Integer, List<TravellingRules.Line>> rows = new TreeMap<>();
		lines.forEach((line) -> rows.computeIfAbsent(line.place().cell().getRowIndex(), (row) -> new ArrayList<>())
			.add(line));
		if (rows.isEmpty()) {
			return;
		}
		this.sheet.setColumnWidth(this.column - 1, GAP);
		this.sheet.setColumnWidth(this.column, WIDTH);
		rows.forEach((row, said) -> cell(row).setCellFormula("TRIM("
				+ said.stream().map(TravellingRules.Line::message).collect(Collectors.joining("&\" \"&")) + ")"));
		String all = lines.stream()
			.map((line) -> "IF(" + line.message() + "=\"\",0,1)")
			.collect(Collectors.joining("+"));
		int top = rows.containsKey(0) ? -1 : 0;
		if (top == 0 && HiddenSheet.fits(all)) {
			cell(0).setCellFormula("IF(" + all + "=0,\"\",\""
					+ this.messages.get("forms.rules.some").replace("\"", "\"\"") + " \"&(" + all + "))");
		}
		redden(lines);
	}

	private XSSFCell cell(int number) {
		XSSFRow row = this.sheet.getRow(number);
		XSSFCell cell = ((row != null) ? row : this.sheet.createRow(number)).createCell(this.column);
		cell.setCellStyle(this.look.warning());
		this.names.giveShown(this.sheet.getSheetName(), number, this.column);
		return cell;
	}

	private void redden(List<TravellingRules.Line> lines) {
		Map<CellReference, List<String>> messages = new LinkedHashMap<>();
		for (TravellingRules.Line line : lines) {
			for (InputCell place : line.places()) {
				if (place.cell().getSheet() == this.sheet) {
					messages
						.computeIfAbsent(new CellReference(place.cell().getRowIndex(), place.cell().getColumnIndex()),
								(key) -> new ArrayList<>())
						.add(line.message());
				}
			}
		}
		XSSFSheetConditionalFormatting formatting = this.sheet.getSheetConditionalFormatting();
		messages.forEach((place, said) -> {
			ConditionalFormattingRule rule = formatting.createConditionalFormattingRule(
					said.stream().map((message) -> message + "<>\"\"").collect(Collectors.joining(",", "OR(", ")")));
			PatternFormatting pattern = rule.createPatternFormatting();
			pattern.setFillBackgroundColor(new XSSFColor(PINK, null));
			pattern.setFillPattern(PatternFormatting.SOLID_FOREGROUND);
			FontFormatting font = rule.createFontFormatting();
			font.setFontColor(new XSSFColor(CellLook.RED, null));
			formatting.addConditionalFormatting(
					new CellRangeAddress[] {
							new CellRangeAddress(place.getRow(), place.getRow(), place.getCol(), place.getCol()) },
					rule);
		});
	}

}
