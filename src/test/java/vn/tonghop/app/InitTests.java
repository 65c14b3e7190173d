package vn.tonghop.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** A catalogue drafted of a form that the office already has. */
class InitTests {

	private static final Path OWN = TestOffice.DECEMBER.resolve("Cảnh Dương - T12.2023.xlsx");

	@TempDir
	private Path folder;

	@Test
	void theDraftPassesTheCheck() throws Exception {
		TestOffice office = new TestOffice(this.folder);
		SampleMonthTests.delete(office.home().resolve("templates"));
		TestOffice.Result init = office.type("init", "--from", OWN.toString());
		assertThat(init.status()).as(init.err()).isZero();
		assertThat(init.err()).contains("40 chỉ tiêu");
		TestOffice.Result check = office.type("check");
		assertThat(check.status()).as(check.err()).isZero();
		try (XSSFWorkbook form = new XSSFWorkbook(office.home().resolve("templates/bieu-mau/bieu1.xlsx").toFile())) {
			assertThat(form.getSheetAt(0).getRow(1).getCell(0).getStringCellValue()).isEqualTo("UBND {{DON_VI}}");
			assertThat(form.getSheetAt(0).getRow(4).getCell(0).getStringCellValue()).isEqualTo("Kỳ báo cáo: {{KY}}");
			assertThat(form.getSheetAt(0).getRow(6).getCell(6).getStringCellValue())
				.isEqualTo("Lũy kế {{THANG}} tháng");
			assertThat(form.getSheetAt(0).getRow(11).getCell(6).getStringCellValue()).isEqualTo("{{SL_LUA.LK}}");
			assertThat(form.getSheetAt(0).getRow(8).getCell(6).getCellFormula()).isEqualTo("G12+G15+G16");
		}
		TestOffice.Result forms = office.type("forms", "--period", "2024-01");
		assertThat(forms.status()).as(forms.err()).isZero();
		assertThat(office.output("2024-01/bieu-mau")).isNotEmptyDirectory();
	}

	@Test
	void aCatalogueThatIsThereStays() throws IOException {
		TestOffice office = new TestOffice(this.folder);
		byte[] before = Files.readAllBytes(office.home().resolve("templates/danh-muc.xlsx"));
		TestOffice.Result init = office.type("init", "--from", OWN.toString());
		assertThat(init.status()).as(init.err()).isZero();
		assertThat(Files.readAllBytes(office.home().resolve("templates/danh-muc.xlsx"))).isEqualTo(before);
		assertThat(office.home().resolve("templates/danh-muc (mới).xlsx")).exists();
	}

	@Test
	void aWorkbookWithoutTableIsWrongUsage() throws IOException {
		TestOffice office = new TestOffice(this.folder);
		Path text = Files.writeString(this.folder.resolve("a.xlsx"), "no workbook");
		assertThat(office.type("init", "--from", text.toString()).status()).isEqualTo(ExitStatus.USAGE);
	}

}
