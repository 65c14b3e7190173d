package vn.tonghop.rendering.feedback;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.ComparisonOperator;
import org.apache.poi.ss.usermodel.ConditionalFormattingRule;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetConditionalFormatting;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;

/** A commune's workbook with most of what people put into one. */
final class CommuneWorkbook {

	static final String SHEET = "Biểu 'số' 01";

	private CommuneWorkbook() {
	}

	static byte[] bytes(boolean xssf) {
		try (Workbook workbook = WorkbookFactory.create(xssf)) {
			Sheet sheet = workbook.createSheet(SHEET);
			Sheet last = workbook.createSheet("Tháng trước");
			last.createRow(0).createCell(0).setCellValue(41.25);
			CellStyle decimal = workbook.createCellStyle();
			decimal.setDataFormat(workbook.createDataFormat().getFormat("#,##0.000"));
			decimal.setLocked(false);
			Font bold = workbook.createFont();
			bold.setBold(true);
			decimal.setFont(bold);
			CellStyle blue = workbook.createCellStyle();
			blue.setFillForegroundColor(IndexedColors.LIGHT_BLUE.getIndex());
			blue.setFillPattern(FillPatternType.THICK_FORWARD_DIAG);
			blue.setDataFormat(workbook.createDataFormat().getFormat("0.0%"));
			sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 4));
			cell(sheet, 0, 0).setCellValue("BÁO CÁO _x0041_ THÁNG");
			sheet.addMergedRegion(new CellRangeAddress(9, 10, 2, 3));
			cell(sheet, 9, 2).setCellValue(77);
			for (int row = 3; row < 9; row++) {
				cell(sheet, row, 1).setCellValue("Chỉ tiêu " + row);
				Cell figure = cell(sheet, row, 6);
				figure.setCellValue(row * 1000.125);
				figure.setCellStyle((row % 2 == 0) ? decimal : blue);
			}
			cell(sheet, 11, 6).setCellFormula("SUM(G4:G9)+'Tháng trước'!A1");
			cell(sheet, 12, 6).setCellFormula("G12/0");
			cell(sheet, 13, 6).setCellValue("12.5abc");
			cell(last, 2, 0).setCellFormula("'Biểu ''số'' 01'!G4*2");
			workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
			sheet.setColumnWidth(1, 30 * 256);
			sheet.setColumnWidth(6, 13 * 256);
			sheet.setDefaultColumnStyle(8, decimal);
			sheet.getRow(4).setHeightInPoints(33);
			sheet.getRow(5).setZeroHeight(true);
			sheet.setColumnHidden(5, true);
			sheet.createFreezePane(2, 3);
			sheet.setRepeatingRows(new CellRangeAddress(0, 2, -1, -1));
			workbook.setPrintArea(0, 0, 6, 0, 13);
			DataValidationHelper helper = sheet.getDataValidationHelper();
			sheet.addValidationData(helper.createValidation(helper.createDecimalConstraint(0, "0", "1000000"),
					new CellRangeAddressList(3, 8, 6, 6)));
			SheetConditionalFormatting formatting = sheet.getSheetConditionalFormatting();
			ConditionalFormattingRule rule = formatting.createConditionalFormattingRule(ComparisonOperator.LT, "0");
			rule.createFontFormatting().setFontColorIndex(IndexedColors.RED.getIndex());
			formatting.addConditionalFormatting(new CellRangeAddress[] { CellRangeAddress.valueOf("G4:G9") }, rule);
			Name name = workbook.createName();
			name.setNameName("SL_LUA.LK");
			name.setRefersToFormula("'Biểu ''số'' 01'!$G$4");
			ClientAnchor anchor = workbook.getCreationHelper().createClientAnchor();
			anchor.setCol1(7);
			anchor.setCol2(9);
			anchor.setRow1(4);
			anchor.setRow2(7);
			Comment comment = sheet.createDrawingPatriarch().createCellComment(anchor);
			comment.setAuthor("Chị Lan");
			comment.setString(workbook.getCreationHelper().createRichTextString("Đã hỏi thôn"));
			cell(sheet, 4, 6).setCellComment(comment);
			sheet.protectSheet("mật khẩu");
			ByteArrayOutputStream out = new ByteArrayOutputStream();
			workbook.write(out);
			return out.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Cell cell(Sheet sheet, int row, int column) {
		return ((sheet.getRow(row) != null) ? sheet.getRow(row) : sheet.createRow(row)).createCell(column);
	}

	static Workbook open(byte[] bytes) {
		try {
			return WorkbookFactory.create(new ByteArrayInputStream(bytes));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
