package vn.tonghop.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFFormulaEvaluator;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.tonghop.forms.IsFormula;
import vn.tonghop.forms.LibreOffice;

import static org.assertj.core.api.Assertions.assertThat;

/** Forms issued, filled in, and taken in again. */
class IssuedFormsTests {

	private static final String COMMUNE = "Cảnh Dương";

	private static final String FORM = "2023-12/bieu-mau/" + COMMUNE + " - XA.xlsx";

	@TempDir
	private static Path shared;

	/** The figures of December as the communes' own workbooks give them. */
	private static Map<String, String> typed = Map.of();

	@TempDir
	private Path folder;

	@BeforeAll
	static void issueForms() throws IOException {
		TestOffice office = new TestOffice(shared.resolve("issued")).drop(TestOffice.NOVEMBER);
		office.type("run");
		TestOffice.Result forms = office.type("forms", "--period", "2023-12");
		assertThat(forms.status()).as(forms.err()).isZero();
		TestOffice.copyTree(office.home(), shared.resolve("typed"));
		TestOffice reported = new TestOffice(shared.resolve("typed")).drop(TestOffice.DECEMBER);
		reported.type("run");
		typed = reported.figures("2023-12");
	}

	private TestOffice issued() throws IOException {
		TestOffice.copyTree(shared.resolve("issued"), this.folder.resolve("office"));
		return new TestOffice(this.folder.resolve("office"));
	}

	@Test
	void everyUnitGetsItsForm() throws IOException {
		TestOffice office = issued();
		assertThat(office.outputs().keySet()).filteredOn((path) -> path.startsWith("2023-12/"))
			.hasSize(21)
			.contains(FORM, "2023-12/bieu-mau/Chi cục Thống kê - CCTK.xlsx");
	}

	@Test
	void sameBytesOnAnyDayAndARunLeavesFormsAlone() throws IOException {
		TestOffice office = issued();
		Map<String, String> before = office.outputs();
		Files.delete(office.output(FORM));
		office.at("2024-02-02T02:02:02Z").type("forms", "--period", "2023-12");
		assertThat(office.outputs()).isEqualTo(before);
		office.drop(TestOffice.DECEMBER).type("run");
		assertThat(office.outputs()).containsAllEntriesOf(before.entrySet()
			.stream()
			.filter((entry) -> entry.getKey().contains("bieu-mau"))
			.collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
	}

	@Test
	void titlesAreFilledAndKnownFiguresProposed() throws IOException {
		TestOffice office = issued();
		try (XSSFWorkbook form = open(office.output(FORM))) {
			XSSFSheet sheet = form.getSheetAt(0);
			assertThat(sheet.getRow(1).getCell(0).getStringCellValue()).isEqualTo("Xã Cảnh Dương");
			assertThat(sheet.getRow(4).getCell(0).getStringCellValue()).isEqualTo("Kỳ báo cáo: Tháng 12 năm 2023");
			assertThat(sheet.getRow(6).getCell(6).getStringCellValue()).isEqualTo("Lũy kế 12 tháng");
			assertThat(cell(form, "SL_LUA.KH").getNumericCellValue()).isEqualTo(1202.5);
			assertThat(cell(form, "SL_LUA.LK").getCellFormula()).isEqualTo("1145.8+SUM(F12)");
			assertThat(cell(form, "SL_LUA.TH").getCellType()).isEqualTo(CellType.BLANK);
			assertThat(cell(form, "DAN_LON.TH").getCellFormula()).isEqualTo("G28");
			assertThat(cell(form, "DAN_LON.LK").getCellType()).isEqualTo(CellType.BLANK);
			assertThat(cell(form, "DAN_LON.TH").getCellStyle().getLocked()).isTrue();
			assertThat(cell(form, "SL_LUA.TH").getCellStyle().getLocked()).isFalse();
			assertThat(sheet.getRow(8).getCell(1).getCellStyle().getLocked()).isTrue();
			assertThat(sheet.getProtect()).isTrue();
			assertThat(form.isSheetVeryHidden(form.getSheetIndex("_tonghop"))).isTrue();
			assertThat(form.getName("SL_LUA.LK").isHidden()).isTrue();
			assertThat(sheet.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
			assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("7:7");
			for (Row row : sheet) {
				for (Cell cell : row) {
					assertThat(cell.toString()).doesNotContain("{{");
				}
			}
		}
	}

	@Test
	void aFormFilledInIsTakenInAsTyped() throws IOException {
		TestOffice office = issued();
		Path filled = this.folder.resolve("Biểu đã điền.xlsx");
		fill(office.output(FORM), filled, true);
		takenInAsTyped(office, filled);
	}

	@Test
	void aFormSavedByAnotherProgramIsTakenInAsTyped() throws IOException {
		LibreOffice.mustBeThere();
		TestOffice office = issued();
		Path filled = this.folder.resolve("Biểu đã điền.xlsx");
		fill(office.output(FORM), filled, false);
		takenInAsTyped(office, LibreOffice.saved(filled, this.folder.resolve("saved")));
	}

	@Test
	void rowsThatMovedAreFoundByTheirNames() throws IOException {
		TestOffice office = issued();
		Path filled = this.folder.resolve("Biểu đã điền.xlsx");
		fill(office.output(FORM), filled, true);
		try (XSSFWorkbook form = open(filled)) {
			XSSFSheet sheet = form.getSheetAt(0);
			sheet.shiftRows(29, sheet.getLastRowNum(), 3, true, false);
			for (Row row : sheet) {
				if (row.getCell(2) != null) {
					row.getCell(2).setBlank();
				}
			}
			save(form, filled);
		}
		takenInAsTyped(office, filled);
	}

	@Test
	void anUntouchedFormSaysNothing() throws IOException {
		TestOffice office = issued();
		Path filled = this.folder.resolve("Biểu trắng.xlsx");
		try (XSSFWorkbook form = open(office.output(FORM))) {
			XSSFFormulaEvaluator.evaluateAllFormulaCells(IsFormula.knownTo(form));
			save(form, filled);
		}
		office.dropFile(filled).type("run");
		assertThat(office.figures("2023-12")).doesNotContainKey("CANH_DUONG SL_LUA.LK")
			.doesNotContainKey("CANH_DUONG DAN_LON.TH");
	}

	private void takenInAsTyped(TestOffice office, Path filled) throws IOException {
		office.drop(TestOffice.DECEMBER);
		Files.delete(office.home().resolve("input").resolve(COMMUNE + " - T12.2023.xlsx"));
		TestOffice.Result run = office.dropFile(filled).type("run");
		assertThat(run.status()).as(run.err()).isZero();
		assertThat(office.figures("2023-12")).isEqualTo(typed);
		String status = office.type("status", "--json", "--period", "2023-12").out();
		assertThat(status).contains(String.valueOf(filled.getFileName())).doesNotContain("\"severity\"");
	}

	/**
	 * Types what the commune's own workbook says: TH of flows, LK of stocks, CK, remarks.
	 */
	private static void fill(Path issued, Path filled, boolean computed) throws IOException {
		Map<String, Cell> said = new TreeMap<>();
		try (XSSFWorkbook form = open(issued);
				XSSFWorkbook own = open(TestOffice.DECEMBER.resolve(COMMUNE + " - T12.2023.xlsx"))) {
			for (Row row : own.getSheetAt(0)) {
				for (String column : new String[] { "KH:4", "TH:5", "LK:6", "CK:7", "GC:8" }) {
					String[] parts = column.split(":");
					Cell cell = row.getCell(Integer.parseInt(parts[1]));
					if (row.getCell(2) != null && cell != null) {
						said.put(row.getCell(2).toString() + "." + parts[0], cell);
					}
				}
			}
			for (XSSFName name : form.getAllNames()) {
				Cell cell = said.get(name.getNameName());
				if (cell == null || name.getNameName().startsWith("_")) {
					continue;
				}
				XSSFCell input = cell(form, name.getNameName());
				if (!input.getCellStyle().getLocked() && input.getCellType() != CellType.FORMULA) {
					type(input, cell);
				}
			}
			cell(form, "SL_LUA.GC").setCellValue("Được mùa");
			if (computed) {
				XSSFFormulaEvaluator.evaluateAllFormulaCells(IsFormula.knownTo(form));
			}
			save(form, filled);
		}
	}

	private static void type(XSSFCell input, Cell said) {
		if (said.getCellType() == CellType.NUMERIC) {
			input.setCellValue(said.getNumericCellValue());
		}
		else if (said.getCellType() == CellType.STRING) {
			input.setCellValue(said.getStringCellValue());
		}
	}

	private static XSSFCell cell(XSSFWorkbook form, String name) {
		CellReference place = new CellReference(form.getName(name).getRefersToFormula());
		return form.getSheet(place.getSheetName()).getRow(place.getRow()).getCell(place.getCol());
	}

	private static XSSFWorkbook open(Path path) throws IOException {
		try (InputStream in = Files.newInputStream(path)) {
			return new XSSFWorkbook(in);
		}
	}

	private static void save(XSSFWorkbook workbook, Path path) throws IOException {
		try (OutputStream out = Files.newOutputStream(path)) {
			workbook.write(out);
		}
	}

}
