package vn.tonghop.grid;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import org.junit.jupiter.api.Test;

import vn.tonghop.grid.UnreadableWorkbook.Kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class UnreadableFilesTest {

	private static Kind kindOf(byte[] bytes) {
		return catchThrowableOfType(UnreadableWorkbook.class, () -> GridReader.read(bytes)).kind();
	}

	@Test
	void fileWithoutBytesIsEmpty() {
		assertThat(kindOf(new byte[0])).isEqualTo(Kind.EMPTY);
	}

	@Test
	void textIsNoExcel() {
		assertThat(kindOf("<html>".getBytes(StandardCharsets.UTF_8))).isEqualTo(Kind.NOT_EXCEL);
	}

	@Test
	void zipWithoutWorkbookIsNoExcel() {
		assertThat(kindOf(new RawWorkbook().without("xl/workbook.xml").bytes())).isEqualTo(Kind.NOT_EXCEL);
	}

	@Test
	void binaryWorkbookIsAnOldFormat() {
		assertThat(kindOf(new RawWorkbook().without("xl/workbook.xml").part("xl/workbook.bin", "x").bytes()))
			.isEqualTo(Kind.OLD_FORMAT);
	}

	@Test
	void cutFileIsDamaged() {
		byte[] whole = RawWorkbook.ofRows("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>").bytes();
		assertThat(kindOf(Arrays.copyOf(whole, whole.length / 2))).isEqualTo(Kind.DAMAGED);
	}

	@Test
	void documentTypeIsRefused() {
		assertThat(kindOf(RawWorkbook.ofRows("")
			.part("xl/worksheets/sheet1.xml", "<!DOCTYPE a [<!ENTITY b \"c\">]><worksheet/>")
			.bytes())).isEqualTo(Kind.DAMAGED);
	}

	@Test
	void tooManyCellsAreRefused() {
		String row = "<row>" + "<c><v>1</v></c>".repeat(100) + "</row>";
		assertThat(kindOf(RawWorkbook.ofRows(row.repeat(5_001)).bytes())).isEqualTo(Kind.TOO_LARGE);
	}

	@Test
	void tooManyRowsAreRefused() {
		assertThat(kindOf(RawWorkbook.ofRows("<row><c><v>1</v></c></row>".repeat(200_001)).bytes()))
			.isEqualTo(Kind.TOO_LARGE);
	}

	@Test
	void formattedEmptyCellsAreNoLoad() throws UnreadableWorkbook {
		String blank = "<row>" + "<c s=\"1\"/>".repeat(10) + "</row>";
		Sheet sheet = RawWorkbook.ofRows(blank.repeat(250_000) + "<row r=\"9\"><c r=\"A9\"><v>1</v></c></row>")
			.readSheet();
		assertThat(sheet.cells()).hasSize(1);
	}

	@Test
	void tagWithoutEndIsRefused() {
		StringBuilder tag = new StringBuilder("<row");
		for (int i = 0; i < 100_000; i++) {
			tag.append(" a").append(i).append("=\"\"");
		}
		assertThat(kindOf(RawWorkbook.ofRows(tag + "/>").bytes())).isEqualTo(Kind.TOO_LARGE);
	}

}
