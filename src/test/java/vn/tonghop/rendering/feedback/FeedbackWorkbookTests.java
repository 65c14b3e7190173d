package vn.tonghop.rendering.feedback;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.hssf.util.HSSFColor;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Color;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbookType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import vn.tonghop.model.Catalogue;
import vn.tonghop.model.Explanation;
import vn.tonghop.model.Finding;
import vn.tonghop.model.Measure;
import vn.tonghop.model.Severity;
import vn.tonghop.model.Submission;
import vn.tonghop.model.SubmissionState;
import vn.tonghop.rendering.SmallDistrict;
import vn.tonghop.text.Messages;

import static org.assertj.core.api.Assertions.assertThat;

class FeedbackWorkbookTests {

	private static final String SHEET = CommuneWorkbook.SHEET;

	private final Catalogue catalogue = new SmallDistrict().catalogue();

	private final FeedbackWorkbook workbooks = new FeedbackWorkbook(this.catalogue, Messages.of("vi"));

	private static final List<Finding> FINDINGS = List.of(
			Finding.of("O_CHU", Severity.ERROR, "Sản lượng lúa", "12.5abc")
				.at(SHEET, "G14")
				.about("SL_LUA", Measure.LK),
			Finding.of("THIEU_BAT_BUOC", Severity.WARNING, "Dân số").at(SHEET, "G20").about("DAN_SO", Measure.LK),
			Finding.of("LUY_KE_GIAM", Severity.WARNING, "Sản lượng ngô", "4.000,125", "5.000")
				.at(SHEET, "G5")
				.about("SL_NGO", Measure.LK),
			Finding.of("O_LOI", Severity.ERROR, "Sản lượng ngô", "#DIV/0!").at(SHEET, "G5").about("SL_NGO", Measure.LK),
			Finding.of("SUY_RA_KHAC", Severity.WARNING, "Diện tích lúa", "1", "2")
				.at(SHEET, "D11")
				.about("DT_LUA", Measure.LK),
			Finding.of("TRANG_KHONG_DOC", Severity.WARNING, "Tháng trước", SHEET).at("Tháng trước", null),
			Finding.of("TEN_TEP_KHAC_KY", Severity.WARNING, "tháng 11", "tháng 12"));

	private static Submission submission(List<Finding> findings) {
		return SmallDistrict.submission(7, "XA_A", "XA", "An Hòa T12.xlsx", 1, SubmissionState.REFUSED, findings);
	}

	private Feedback feedback(List<Finding> findings) {
		return Feedback.of(this.catalogue, submission(findings), null);
	}

	private Workbook marked(byte[] original, List<Finding> findings) {
		FeedbackFile file = this.workbooks.render(original, feedback(findings));
		assertThat(file.own()).isTrue();
		return CommuneWorkbook.open(file.content());
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void theUnitsDataIsUntouchedCellByCell(boolean xssf) throws IOException {
		byte[] original = CommuneWorkbook.bytes(xssf);
		try (Workbook before = CommuneWorkbook.open(original); Workbook after = marked(original, FINDINGS)) {
			assertThat(after.getNumberOfSheets()).isEqualTo(3);
			assertThat(after.getSheetName(0)).isEqualTo("Phản hồi");
			for (Sheet sheet : before) {
				Sheet same = after.getSheet(sheet.getSheetName());
				Map<String, String> cells = SheetText.cells(same);
				if (sheet.getSheetName().equals(SHEET)) {
					// The cell that was to be filled in was not there: it is made, and
					// empty.
					assertThat(cells.remove("G20")).startsWith("blank");
				}
				assertThat(cells).isEqualTo(SheetText.cells(sheet));
				Map<String, String> frame = SheetText.frame(same);
				Map<String, String> expected = SheetText.frame(sheet);
				frame.remove("row 19");
				expected.remove("row 19");
				assertThat(frame).isEqualTo(expected);
			}
		}
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void onlyTheCellsFoundFaultWithAreFilledAndCommented(boolean xssf) throws IOException {
		byte[] original = CommuneWorkbook.bytes(xssf);
		try (Workbook before = CommuneWorkbook.open(original); Workbook after = marked(original, FINDINGS)) {
			List<String> filled = new ArrayList<>();
			for (Row row : after.getSheet(SHEET)) {
				for (Cell cell : row) {
					Row sameRow = before.getSheet(SHEET).getRow(row.getRowNum());
					Cell same = (sameRow != null) ? sameRow.getCell(cell.getColumnIndex()) : null;
					if (same == null || !SheetText.fill(same)
						.replaceAll("@.*", "")
						.equals(SheetText.fill(cell).replaceAll("@.*", ""))) {
						assertThat(cell.getCellStyle().getFillPattern()).isEqualTo(FillPatternType.SOLID_FOREGROUND);
						filled.add(cell.getAddress().formatAsString());
					}
				}
			}
			// D11 lies within merged cells: the first of them, C10, is the one that
			// shows.
			assertThat(filled).containsExactlyInAnyOrder("G5", "C10", "G14", "G20");
			Sheet sheet = after.getSheet(SHEET);
			assertThat(sheet.getCellComments()).hasSize(4);
			assertThat(comment(sheet, "G14")).contains("PHẢI SỬA", "12.5abc", "Cách sửa: Nhập một con số", "Mã: O_CHU");
			assertThat(comment(sheet, "C10")).contains("Mã: SUY_RA_KHAC");
			assertThat(comment(sheet, "G20")).contains("CẦN XEM", "\"Dân số\"");
			assertThat(comment(sheet, "G5")).startsWith("Đã hỏi thôn\n■ Phản hồi")
				.containsSubsequence("#DIV/0!", "Mã: O_LOI", "4.000,125", "5.000", "Mã: LUY_KE_GIAM");
			assertThat(sheet.getCellComment(new CellAddress("G5")).getAuthor()).isEqualTo("Chị Lan");
			// An error outweighs a warning.
			assertThat(colour(sheet, "G5")).isEqualTo(colour(sheet, "G14")).isNotEqualTo(colour(sheet, "C10"));
			assertThat(colour(sheet, "C10")).isEqualTo(colour(sheet, "G20"));
		}
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void theFirstSheetListsEveryPointWithALinkToItsPlace(boolean xssf) throws IOException {
		try (Workbook after = marked(CommuneWorkbook.bytes(xssf), FINDINGS)) {
			Sheet sheet = after.getSheetAt(0);
			List<List<String>> rows = rows(sheet);
			assertThat(rows).hasSize(7);
			assertThat(rows.stream().map((row) -> row.get(1)).toList()).containsExactly("PHẢI SỬA", "PHẢI SỬA",
					"CẦN XEM", "CẦN XEM", "CẦN XEM", "CẦN XEM", "CẦN XEM");
			assertThat(rows.get(0))
				.startsWith("1", "PHẢI SỬA", SHEET + "!G14", "Sản lượng lúa – lũy kế",
						"Chỉ tiêu \"Sản lượng lúa\": ô ghi \"12.5abc\", cần một con số.")
				.contains("O_CHU", "mới");
			List<String> links = sheet.getHyperlinkList().stream().map(Hyperlink::getAddress).toList();
			assertThat(links).containsExactlyInAnyOrder("'Biểu ''số'' 01'!G14", "'Biểu ''số'' 01'!G5",
					"'Biểu ''số'' 01'!G20", "'Biểu ''số'' 01'!G5", "'Biểu ''số'' 01'!C10", "'Tháng trước'!A1");
			assertThat(rows.get(6).get(2)).isEqualTo("cả tệp");
			assertThat(sheet.getProtect()).isFalse();
			assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
			assertThat(sheet.getPrintSetup().getPaperSize()).isEqualTo((short) 9);
			assertThat(sheet.getPrintSetup().getFitHeight()).isZero();
			assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("7:7");
			assertThat(after.getActiveSheetIndex()).isZero();
			IntStream.range(0, 14)
				.forEach((column) -> assertThat(sheet.isColumnHidden(column)).isEqualTo(column > FeedbackSheet.ANSWER));
		}
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void theSameInputGivesTheSameBytes(boolean xssf) throws IOException {
		byte[] original = CommuneWorkbook.bytes(xssf);
		byte[] once = this.workbooks.render(original, feedback(FINDINGS)).content();
		assertThat(this.workbooks.render(original, feedback(FINDINGS)).content()).isEqualTo(once);
		byte[] reply = this.workbooks.reply(feedback(FINDINGS)).content();
		assertThat(this.workbooks.reply(feedback(FINDINGS)).content()).isEqualTo(reply);
		assertThat(parts(reply)).doesNotContain(Year.now(ZoneOffset.UTC) + "-");
		for (byte[] content : xssf ? List.of(once, reply) : List.of(reply)) {
			try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
				for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
					assertThat(entry.getTimeLocal()).isEqualTo("1980-02-01T00:00:00");
				}
			}
		}
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void whatWasSentBackIsMarkedAnewAndKeepsNoOldMark(boolean xssf) throws IOException {
		byte[] original = CommuneWorkbook.bytes(xssf);
		FeedbackFile first = this.workbooks.render(original, feedback(FINDINGS));
		List<Finding> left = FINDINGS.subList(0, 1);
		Submission now = SmallDistrict.explained(
				SmallDistrict.submission(8, "XA_A", "XA", "An Hòa sửa.xlsx", 2, SubmissionState.REFUSED,
						List.of(left.get(0),
								Finding.of("O_NGAY", Severity.ERROR, "Dân số", "8/10/2023")
									.at(SHEET, "G7")
									.about("DAN_SO", Measure.TH))),
				List.of(new Explanation("O_CHU", SHEET, "G14", "SL_LUA", Measure.LK, "=cmd|'/c calc'!A1")));
		Feedback next = Feedback.of(this.catalogue, now, submission(FINDINGS));
		try (Workbook before = CommuneWorkbook.open(original);
				Workbook after = CommuneWorkbook.open(this.workbooks.render(first.content(), next).content())) {
			assertThat(IntStream.range(0, after.getNumberOfSheets()).mapToObj(after::getSheetName).toList())
				.containsExactly("Phản hồi", SHEET, "Tháng trước");
			Sheet sheet = after.getSheet(SHEET);
			assertThat(sheet.getCellComments().keySet()).containsExactlyInAnyOrder(new CellAddress("G14"),
					new CellAddress("G7"), new CellAddress("G5"));
			assertThat(comment(sheet, "G5")).isEqualTo("Đã hỏi thôn");
			assertThat(comment(sheet, "G14")).containsOnlyOnce("■");
			for (String mended : List.of("G5", "C10")) {
				assertThat(cell(sheet, mended).getCellStyle().getFillPattern())
					.isEqualTo(cell(before.getSheet(SHEET), mended).getCellStyle().getFillPattern());
			}
			List<List<String>> rows = rows(after.getSheetAt(0));
			assertThat(rows.stream().map((row) -> row.get(6) + " " + row.get(7)).toList())
				.startsWith("O_CHU vẫn còn", "O_NGAY mới")
				.contains("O_LOI đã sửa", "THIEU_BAT_BUOC đã sửa", "TEN_TEP_KHAC_KY đã sửa")
				.hasSize(8);
			assertThat(rows.get(0).get(8)).isEqualTo("=cmd|'/c calc'!A1");
		}
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void textStaysText(boolean xssf) throws IOException {
		List<String> strings = List.of("=1+1", "+1", "-1", "@SUM(A1)", "=HYPERLINK(\"http://x\",\"y\")", "<b>&amp;",
				"_x0041_", "]]>", "${7*7}", "a\u0000b\ufffe", "\ud800", "javascript:alert(1)");
		List<Finding> findings = new ArrayList<>();
		for (String string : strings) {
			findings.add(new Finding(string, true, Severity.ERROR, SHEET, "G" + (40 + findings.size()), string, null,
					List.of(string)));
			findings.add(new Finding("R", true, Severity.ERROR, string, string, null, null, List.of("x" + string)));
		}
		try (Workbook after = marked(CommuneWorkbook.bytes(xssf), findings)) {
			Sheet sheet = after.getSheetAt(0);
			for (Row row : sheet) {
				for (Cell cell : row) {
					assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA);
				}
			}
			assertThat(sheet.getHyperlinkList()).hasSize(strings.size())
				.allSatisfy((link) -> assertThat(link.getAddress()).startsWith("'Biểu ''số'' 01'!G"));
			List<List<String>> rows = rows(sheet);
			for (int i = 0; i < strings.size(); i++) {
				String shown = strings.get(i).replaceAll("[\\x00\\ufffe\\ud800]", "");
				assertThat(rows.get(2 * i).get(6)).isEqualTo(shown);
				assertThat(rows.get(2 * i + 1).get(4)).startsWith("x");
			}
			assertThat(comment(after.getSheet(SHEET), "G52")).contains("Mã: _x0041_");
		}
		if (xssf) {
			String parts = parts(this.workbooks.render(CommuneWorkbook.bytes(true), feedback(findings)).content());
			assertThat(parts).doesNotContain("TargetMode=\"External\"");
		}
	}

	@Test
	void macrosAreCarriedAsTheyCame() throws Exception {
		byte[] macros = "not really macros".getBytes(StandardCharsets.UTF_8);
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(CommuneWorkbook.bytes(true)))) {
			workbook.setWorkbookType(XSSFWorkbookType.XLSM);
			workbook.setVBAProject(new ByteArrayInputStream(macros));
			workbook.write(out);
		}
		FeedbackFile file = this.workbooks.render(out.toByteArray(), feedback(FINDINGS));
		assertThat(file.ending()).isEqualTo(".xlsm");
		try (OPCPackage opened = OPCPackage.open(new ByteArrayInputStream(file.content()))) {
			assertThat(opened.getPartsByName(java.util.regex.Pattern.compile("/xl/vbaProject.bin"))).singleElement()
				.satisfies((part) -> assertThat(part.getInputStream().readAllBytes()).isEqualTo(macros));
		}
	}

	@Test
	void whatCannotBeOpenedIsAnsweredByTheSheetAlone() throws IOException {
		Feedback feedback = feedback(List.of(Finding.of("TEP_KHONG_MO_DUOC", Severity.ERROR)));
		for (byte[] broken : List.of(new byte[0], "hello".getBytes(StandardCharsets.UTF_8),
				new byte[] { 'P', 'K', 3, 4, 0, 0, 0, 0 },
				new byte[] { (byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 0, 0, 0 })) {
			FeedbackFile file = this.workbooks.render(broken, feedback);
			assertThat(file.own()).isFalse();
			assertThat(file.ending()).isEqualTo(".xlsx");
			try (Workbook reply = CommuneWorkbook.open(file.content())) {
				assertThat(reply.getNumberOfSheets()).isEqualTo(1);
				assertThat(rows(reply.getSheetAt(0))).singleElement()
					.satisfies((row) -> assertThat(row).startsWith("1", "PHẢI SỬA", "cả tệp", "",
							"Không mở được tệp này như một tệp Excel."));
			}
		}
	}

	@Test
	void aSheetOfThatNameWhichIsTheUnitsOwnStays() throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (XSSFWorkbook workbook = new XSSFWorkbook()) {
			workbook.createSheet(SHEET).createRow(0).createCell(0).setCellValue("x");
			workbook.createSheet("Phản hồi").createRow(0).createCell(0).setCellValue("của xã");
			workbook.write(out);
		}
		try (Workbook after = marked(out.toByteArray(), FINDINGS)) {
			assertThat(after.getSheetName(0)).isEqualTo("Phản hồi (2)");
			assertThat(after.getSheet("Phản hồi").getRow(0).getCell(0).getStringCellValue()).isEqualTo("của xã");
		}
	}

	@Test
	void ofVeryManyPointsTheFirstAreMarkedAndAllAreListed() throws IOException {
		List<Finding> findings = IntStream.range(0, 400)
			.mapToObj((row) -> Finding.of("O_LOI", Severity.ERROR, "x", "#REF!").at(SHEET, "G" + (row + 20)))
			.toList();
		try (Workbook after = marked(CommuneWorkbook.bytes(true), findings)) {
			assertThat(after.getSheet(SHEET).getCellComments()).hasSize(301);
			assertThat(after.getSheetAt(0).getRow(5).getCell(0).getStringCellValue()).contains("300 ô đầu",
					"100 điểm còn lại");
			assertThat(rows(after.getSheetAt(0))).as("the headings, one line lower, and all points").hasSize(401);
		}
	}

	private static Cell cell(Sheet sheet, String address) {
		CellAddress place = new CellAddress(address);
		return sheet.getRow(place.getRow()).getCell(place.getColumn());
	}

	private static String colour(Sheet sheet, String address) {
		Color colour = cell(sheet, address).getCellStyle().getFillForegroundColorColor();
		return (colour instanceof XSSFColor newer) ? newer.getARGBHex() : ((HSSFColor) colour).getHexString();
	}

	private static String comment(Sheet sheet, String address) {
		return sheet.getCellComment(new CellAddress(address)).getString().getString();
	}

	/** The rows below the headings, as shown. */
	static List<List<String>> rows(Sheet sheet) {
		List<List<String>> rows = new ArrayList<>();
		for (Row row : sheet) {
			if (row.getRowNum() <= 6) {
				continue;
			}
			List<String> cells = new ArrayList<>();
			for (int i = 0; i < FeedbackSheet.HEADINGS.size(); i++) {
				Cell cell = row.getCell(i);
				cells.add((cell == null) ? "" : (cell.getCellType() == CellType.NUMERIC)
						? Long.toString((long) cell.getNumericCellValue()) : cell.getStringCellValue());
			}
			rows.add(cells);
		}
		return rows;
	}

	private static String parts(byte[] content) throws IOException {
		Map<String, String> parts = new TreeMap<>();
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
			}
		}
		return parts.toString();
	}

}
