package vn.tonghop.grid;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFName;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class XlsReaderTest {

	private static byte[] bytes(HSSFWorkbook book) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		book.write(bytes);
		return bytes.toByteArray();
	}

	@Test
	void everyKindOfValueIsToldApart() throws IOException, UnreadableWorkbook {
		try (HSSFWorkbook book = new HSSFWorkbook()) {
			Row row = book.createSheet("Biểu").createRow(1);
			row.createCell(0).setCellValue("Sản lượng lúa");
			row.createCell(1).setCellValue(213.8);
			row.createCell(2).setCellValue(0.1 + 0.2);
			row.createCell(3).setCellValue(true);
			row.createCell(4).setCellErrorValue((byte) 0x17);
			row.createCell(5).setCellFormula("B2*2");
			row.createCell(6).setCellFormula("A2&\"!\"");
			row.createCell(7).setCellValue("");
			book.getCreationHelper().createFormulaEvaluator().evaluateAll();
			Sheet sheet = GridReader.read(bytes(book)).sheets().get(0);
			assertThat(sheet.cells()).extracting(Cell::value)
				.containsExactly(new Value.Text("Sản lượng lúa"), new Value.Number(new BigDecimal("213.8")),
						new Value.Number(new BigDecimal("0.3")), new Value.Bool(true), new Value.Error("#REF!"),
						new Value.Number(new BigDecimal("427.6")), new Value.Text("Sản lượng lúa!"));
			assertThat(sheet.cells()).extracting(Cell::computed)
				.containsExactly(false, false, false, false, false, true, true);
		}
	}

	@Test
	void nullCharactersAreLeftOut() throws IOException, UnreadableWorkbook {
		try (HSSFWorkbook book = new HSSFWorkbook()) {
			book.createSheet("Biểu").createRow(0).createCell(0).setCellValue("Sản\0 lượng");
			assertThat(GridReader.read(bytes(book)).sheets().get(0).cells()).extracting(Cell::value)
				.containsExactly(new Value.Text("Sản lượng"));
		}
	}

	@Test
	void mergesHiddenPartsAndStylesAreTold() throws IOException, UnreadableWorkbook {
		try (HSSFWorkbook book = new HSSFWorkbook()) {
			var sheet = book.createSheet("Một");
			book.createSheet("Hai").createRow(0).createCell(0).setCellValue(5);
			book.setSheetVisibility(1, SheetVisibility.VERY_HIDDEN);
			sheet.addMergedRegion(new CellRangeAddress(0, 1, 0, 2));
			sheet.setColumnHidden(4, true);
			Row hidden = sheet.createRow(3);
			hidden.setZeroHeight(true);
			Font font = null;
			for (int i = 0; i < 3; i++) {
				font = book.createFont();
				font.setFontName("Font " + i);
				font.setBold(i == 2);
			}
			CellStyle date = book.createCellStyle();
			date.setDataFormat(book.createDataFormat().getFormat("dd/mm/yyyy"));
			date.setFont(font);
			date.setIndention((short) 3);
			var cell = sheet.createRow(0).createCell(0);
			cell.setCellValue(45291);
			cell.setCellStyle(date);
			Workbook read = GridReader.read(bytes(book));
			Sheet first = read.sheets().get(0);
			Cell shown = first.shown(1, 2).orElseThrow();
			assertThat(shown.style()).isEqualTo(new Style("dd/mm/yyyy", true, false, "Font 2", 3, true));
			assertThat(read.day(shown)).contains(LocalDate.of(2023, 12, 31));
			assertThat(List.of(first.rowHidden(3), first.rowHidden(0), first.columnHidden(4), first.columnHidden(3)))
				.containsExactly(true, false, true, false);
			assertThat(read.sheets()).extracting(Sheet::visibility)
				.containsExactly(Visibility.VISIBLE, Visibility.VERY_HIDDEN);
			assertThat(read.sheets().get(1).cells()).hasSize(1);
		}
	}

	@Test
	void namesOfSingleCellsAreKept() throws IOException, UnreadableWorkbook {
		try (HSSFWorkbook book = new HSSFWorkbook()) {
			book.createSheet("Một");
			book.createSheet("Hai");
			HSSFName name = book.createName();
			name.setNameName("SL_LUA.LK");
			name.setRefersToFormula("Hai!$G$12");
			HSSFName area = book.createName();
			area.setNameName("VUNG");
			area.setRefersToFormula("Hai!$A$1:$B$2");
			assertThat(GridReader.read(bytes(book)).names())
				.containsExactly(new DefinedName("SL_LUA.LK", "Hai", 11, 6, false));
		}
	}

	@Test
	void passwordIsToldWithoutTryingAny() throws IOException {
		try (HSSFWorkbook book = new HSSFWorkbook()) {
			book.createSheet("Một").createRow(0).createCell(0).setCellValue(1);
			Biff8EncryptionKey.setCurrentUserPassword("mật khẩu");
			byte[] locked = bytes(book);
			Biff8EncryptionKey.setCurrentUserPassword(null);
			assertThat(catchThrowableOfType(UnreadableWorkbook.class, () -> GridReader.read(locked)).kind())
				.isEqualTo(UnreadableWorkbook.Kind.ENCRYPTED);
		}
	}

}
