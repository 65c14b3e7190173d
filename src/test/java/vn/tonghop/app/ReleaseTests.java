package vn.tonghop.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The life of a period: released, corrected beside, opened with a reason, released again.
 */
class ReleaseTests {

	private static final String FILE = "Cảnh Dương - T12.2023.xlsx";

	private static final String OTHER = "Quảng Phú - T12.2023.xlsx";

	private static final String SHEET = "Biểu 01";

	/** Where the commune's form has SL_LUA.LK. */
	private static final String CELL = "G12";

	private static final String PAPER = "123/BC-UBND ngày 20/12/2023";

	@TempDir
	private static Path shared;

	@TempDir
	private Path folder;

	private TestOffice office;

	/** Two communes have sent their month; then it is released. */
	@BeforeAll
	static void beginnings() throws IOException {
		TestOffice office = new TestOffice(shared.resolve("sent"));
		office.dropFile(TestOffice.DECEMBER.resolve(FILE)).dropFile(TestOffice.DECEMBER.resolve(OTHER));
		assertThat(office.type("run").status()).isZero();
		TestOffice.copyTree(shared.resolve("sent"), shared.resolve("released"));
		TestOffice released = new TestOffice(shared.resolve("released"));
		decide(released, "khóa", "Văn bản", PAPER);
		TestOffice.Result run = released.type("run");
		assertThat(run.status()).as(run.err()).isZero();
		assertThat(run.err()).contains("Đã phát hành và khóa tháng 12 năm 2023, lần 1");
	}

	@BeforeEach
	void twoCommunesHaveSentTheirMonth() throws IOException {
		begin("sent");
	}

	private void begin(String beginning) throws IOException {
		this.office = new TestOffice(this.folder.resolve(beginning));
		TestOffice.copyTree(shared.resolve(beginning), this.office.home());
	}

	private void released() throws IOException {
		begin("released");
	}

	private Path catalogue() {
		return this.office.home().resolve("templates/danh-muc.xlsx");
	}

	private void decide(String kind, String... headingsAndValues) throws IOException {
		decide(this.office, kind, headingsAndValues);
	}

	private static void decide(TestOffice office, String kind, String... headingsAndValues) throws IOException {
		List<String> row = new ArrayList<>(List.of("Việc", kind, "Kỳ", "2023-12", "Đơn vị", "", "Lý do",
				"Chủ tịch đã ký", "Người quyết định", "Bà Hoa", "Chỉ tiêu", "", "Mã lỗi", "", "Giá trị", ""));
		row.addAll(List.of(headingsAndValues));
		WorkbookEditor.addRow(office.home().resolve("templates/danh-muc.xlsx"), "Xử lý", row.toArray(String[]::new));
	}

	private TestOffice.Result release() throws IOException {
		decide("khóa", "Văn bản", PAPER);
		TestOffice.Result run = this.office.type("run");
		assertThat(run.status()).as(run.err()).isZero();
		return run;
	}

	/** Drops the commune's workbook with another content of the one cell. */
	private void send(String name, Object value) throws IOException {
		Path file = this.folder.resolve(name);
		Files.copy(TestOffice.DECEMBER.resolve(FILE), file);
		WorkbookEditor.type(file, SHEET, CELL, value);
		this.office.dropFile(file);
	}

	private Map<String, String> outputs(String period) throws IOException {
		Map<String, String> outputs = new TreeMap<>();
		this.office.outputs().forEach((path, hash) -> {
			if (path.startsWith(period + "/") && !path.contains("/du-thao/") && !path.contains("/phat-hanh-lan-")) {
				outputs.put(path, hash);
			}
		});
		return outputs;
	}

	private String text(String output) throws IOException {
		return Files.readString(this.office.output(output), StandardCharsets.UTF_8);
	}

	private JsonNode status() {
		return JsonMapper.shared().readTree(this.office.type("status", "--json", "--period", "2023-12").out());
	}

	@Test
	void aReleasedReportBearsItsNumberAndDateAndThePeriodIsLocked() throws IOException {
		released();
		String report = WordText.of(this.office.output("2023-12/bao-cao-bc-nam.docx")).all();
		assertThat(report).contains("Số: 123/BC-UBND")
			.contains("ngày 20 tháng 12 năm 2023")
			.contains("tạm tính: 02/17");
		assertThat(text("2023-12/tong-quan.html")).contains("Đã khóa, đã phát hành lần 1 theo " + PAPER)
			.doesNotContain("đến sau khi khóa");
		assertThat(status().get("locked").asBoolean()).isTrue();
		assertThat(this.office.type("status").out()).contains("Phát hành lần 1, văn bản " + PAPER);
		assertThat(this.office.type("verify").status()).isZero();
	}

	@Test
	void nothingChangesALockedPeriodAndItsFilesArePutBack() throws IOException {
		released();
		Map<String, String> published = outputs("2023-12");
		assertThat(published).hasSizeGreaterThan(6);
		WorkbookEditor.addRow(catalogue(), "Kế hoạch", "Mã chỉ tiêu", "SL_LUA", "Năm", "2023", "Cơ quan giao", "",
				"Chỉ tiêu giao", "12345", "Đơn vị", "CANH_DUONG");
		decide("điều chỉnh", "Chỉ tiêu", "SL_LUA", "Giá trị", "9999");
		assertThat(this.office.type("run").status()).isZero();
		assertThat(outputs("2023-12")).isEqualTo(published);
		SampleMonthTests.delete(this.office.output("2023-12"));
		assertThat(this.office.type("run").status()).isZero();
		assertThat(outputs("2023-12")).isEqualTo(published);
		SampleMonthTests.delete(this.office.home().resolve("data/staging"));
		assertThat(this.office.type("rebuild").status()).isZero();
		assertThat(outputs("2023-12")).isEqualTo(published);
		assertThat(this.office.type("trace", "SL_LUA", "--period", "2023-12").out())
			.contains("Số đã phát hành lần 1; văn bản: " + PAPER)
			.doesNotContain("9.999")
			.contains("Cảnh Dương: 1.273,1 tấn [báo cáo] ← " + FILE + " (lần 1) > Biểu 01!G12");
	}

	@Test
	void aLaterFileIsKeptToldAndOnlyDrafted() throws IOException {
		released();
		Map<String, String> published = outputs("2023-12");
		send("gửi muộn.xlsx", 1300.4);
		TestOffice.Result run = this.office.type("run");
		assertThat(run.status()).as(run.err()).isZero();
		assertThat(run.err()).contains("DEN_SAU_KHI_KHOA").contains("KY_KHOA_CO_DU_THAO");
		assertThat(outputs("2023-12")).containsAllEntriesOf(published)
			.containsKey("2023-12/da-nhan/Cảnh Dương - XA - lần 2.xlsx");
		String table = text("2023-12/du-thao/so-lieu-thay-doi.csv");
		assertThat(table)
			.contains("2023-12,CANH_DUONG,SL_LUA,LK,1273.1,1300.4," + FILE
					+ ",Biểu 01,G12,gửi muộn.xlsx,Biểu 01,G12,bài nộp lần 2 (gửi muộn.xlsx)")
			.containsPattern(
					"2023-12,HUYEN,SL_LUA,LK,[\\d.]+,[\\d.]+,,,,,,,Cảnh Dương: bài nộp lần 2 \\(gửi muộn.xlsx\\)");
		String correction = WordText.of(this.office.output("2023-12/du-thao/dinh-chinh.docx")).all();
		assertThat(correction).contains("ĐÍNH CHÍNH", "1.273\n", "1.300\n", "bài nộp lần 2 (gửi muộn.xlsx)",
				"tạm tính: 02/17 xã", "theo " + PAPER);
		assertThat(text("2023-12/du-thao/tong-quan.html"))
			.contains("Dự thảo: kỳ đã khóa, đã phát hành lần 1 theo " + PAPER)
			.contains("đã nhận, cần xem, đến sau khi khóa");
		assertThat(text("2023-12/du-thao/so-lieu.csv")).contains("CANH_DUONG,SL_LUA,LK,1300.4");
		JsonNode submissions = status().get("submissions");
		assertThat(submissions.get(0).get("state").asString()).isEqualTo("accepted");
		assertThat(submissions.get(2).get("file").asString()).isEqualTo("gửi muộn.xlsx");
		assertThat(submissions.get(2).get("afterRelease").asBoolean()).isTrue();
		assertThat(this.office.type("diff", "--period", "2023-12").out()).contains(
				"SL_LUA CANH_DUONG LK: 1.273,1 [" + FILE + " > Biểu 01!G12] → 1.300,4 [gửi muộn.xlsx > Biểu 01!G12]");
		assertThat(this.office.type("diff", "--period", "2023-12", "--unit", "canh_duong").out())
			.startsWith("SL_LUA CANH_DUONG LK: 1.273,1 [" + FILE + " > Biểu 01!G12] → 1.300,4");
		// The year's report is open still, and takes the later file.
		assertThat(this.office.figures("2023")).containsEntry("CANH_DUONG SL_LUA.LK", "1300.4");
	}

	@Test
	void ofACommuneThatPublishedNothingTheCorrectionTellsItsWorkbookInALine() throws IOException {
		released();
		String late = "Phù Hóa - T12.2023.xlsx";
		this.office.dropFile(TestOffice.DECEMBER.resolve(late));
		assertThat(this.office.type("run").err()).contains("KY_KHOA_CO_DU_THAO");
		WordText page = WordText.of(this.office.output("2023-12/du-thao/dinh-chinh.docx"));
		assertThat(page.all())
			.containsPattern("(?i)xã Phù Hóa: bài nộp lần 1 \\(" + late
					+ "\\) chưa được tính trong số liệu đã phát hành lần 1 theo .*, nay được tính, có \\d+ số liệu\\.")
			.contains("Sản lượng lúa")
			.doesNotContain("Số liệu của các đơn vị được sửa");
		assertThat(text("2023-12/du-thao/so-lieu-thay-doi.csv")).contains("2023-12,PHU_HOA,SL_LUA,LK,,");
	}

	@Test
	void aFileThatCameTogetherWithTheDecisionIsLate() throws IOException {
		send("gửi muộn.xlsx", 1300.4);
		release();
		assertThat(this.office.figures("2023-12")).containsEntry("CANH_DUONG SL_LUA.LK", "1273.1");
		assertThat(text("2023-12/du-thao/so-lieu.csv")).contains("CANH_DUONG,SL_LUA,LK,1300.4");
	}

	@Test
	void aPeriodDecidedBeforeItsFirstFileIsReleasedWithItsFirstDrop() throws IOException {
		TestOffice fresh = new TestOffice(this.folder.resolve("fresh"));
		decide(fresh, "khóa");
		fresh.type("run");
		fresh.dropFile(TestOffice.DECEMBER.resolve(FILE));
		assertThat(fresh.type("run").err()).contains("lần 1");
		fresh.dropFile(TestOffice.DECEMBER.resolve(OTHER));
		assertThat(fresh.type("run").err()).contains("DEN_SAU_KHI_KHOA");
		assertThat(fresh.figures("2023-12")).doesNotContainKey("QUANG_PHU SL_LUA.LK");
	}

	@Test
	void openedAgainItTakesTheLaterFileAndTheNextEditionIsTheSecond() throws IOException {
		released();
		Map<String, String> first = outputs("2023-12");
		send("gửi muộn.xlsx", 1300.4);
		this.office.type("run");
		decide("mở khóa");
		TestOffice.Result opened = this.office.type("run");
		assertThat(opened.status()).as(opened.err()).isZero();
		assertThat(opened.err()).contains("Đã mở khóa tháng 12 năm 2023 (lần phát hành 1, văn bản " + PAPER
				+ "); lý do: Chủ tịch đã ký; người quyết định: Bà Hoa.");
		assertThat(this.office.type("run").err()).as("once").doesNotContain("Đã mở khóa").contains("Không có gì mới");
		assertThat(this.office.figures("2023-12")).containsEntry("CANH_DUONG SL_LUA.LK", "1300.4");
		assertThat(this.office.outputs().keySet()).noneMatch((path) -> path.startsWith("2023-12/du-thao/"));
		assertThat(text("2023-12/tong-quan.html"))
			.contains("Đã mở lại sau khi đã phát hành lần 1 theo " + PAPER + "; lý do: Chủ tịch đã ký")
			.doesNotContain("đến sau khi khóa");
		assertThat(WordText.of(this.office.output("2023-12/dinh-chinh.docx")).all()).contains("1.300\n");
		assertThat(WordText.of(this.office.output("2023-12/bao-cao-bc-nam.docx")).all()).doesNotContain("123/BC-UBND");
		decide("khóa", "Văn bản", "Báo cáo số 130/BC-UBND ngày 28 tháng 12 năm 2023");
		TestOffice.Result run = this.office.type("run");
		assertThat(run.err()).contains("lần 2");
		assertThat(WordText.of(this.office.output("2023-12/bao-cao-bc-nam.docx")).all()).contains("Số: 130/BC-UBND");
		assertThat(text("2023-12/tong-quan.html")).contains("Đã khóa, đã phát hành lần 2 theo Báo cáo số 130/BC-UBND");
		Map<String, String> second = outputs("2023-12");
		assertThat(this.office.type("diff", "--period", "2023-12", "--from", "1", "--to", "2").out())
			.contains("SL_LUA CANH_DUONG LK: 1.273,1");
		assertThat(this.office.type("published", "--period", "2023-12").out().lines()).hasSize(2);
		TestOffice.Result again = this.office.type("published", "--period", "2023-12", "--edition", "1");
		assertThat(again.status()).as(again.err()).isZero();
		Map<String, String> made = new TreeMap<>();
		this.office.outputs().forEach((path, hash) -> {
			if (path.startsWith("2023-12/phat-hanh-lan-1/")) {
				made.put(path.replace("phat-hanh-lan-1/", ""), hash);
			}
		});
		assertThat(made).isEqualTo(first);
		this.office.type("run");
		assertThat(outputs("2023-12")).isEqualTo(second);
		assertThat(this.office.output("2023-12/phat-hanh-lan-1/so-lieu.csv")).exists();
	}

	@Test
	void aLockIsNotUndoneByTakingItsRowAway() throws IOException {
		released();
		Map<String, String> published = outputs("2023-12");
		WorkbookEditor.dropLastRow(catalogue(), "Xử lý");
		send("gửi muộn.xlsx", 1300.4);
		TestOffice.Result run = this.office.type("run");
		assertThat(run.err()).contains("XU_LY_MAT_DONG_KHOA");
		assertThat(outputs("2023-12")).containsAllEntriesOf(published);
		decide("khóa", "Văn bản", "124/BC-UBND");
		decide("mở khóa", "Kỳ", "2022-03");
		run = this.office.type("run");
		assertThat(run.err()).contains("XU_LY_DA_KHOA").contains("XU_LY_DANG_MO");
		assertThat(outputs("2023-12")).containsAllEntriesOf(published);
	}

	@Test
	void aReportThatWasEditedByHandIsPublishedAsItLies() throws IOException {
		Path report = this.office.output("2023-12/bao-cao-bc-nam.docx");
		Files.write(report, "do người sửa".getBytes(StandardCharsets.UTF_8));
		TestOffice.Result run = release();
		assertThat(run.err()).contains("PHAT_HANH_BAN_SUA_TAY");
		Files.delete(report);
		this.office.type("run");
		assertThat(report).hasContent("do người sửa");
	}

	@Test
	void laterPeriodsRestOnWhatWasPublished() throws IOException {
		TestOffice fresh = new TestOffice(this.folder.resolve("two"));
		Path november = TestOffice.NOVEMBER.resolve("Cảnh Dương - T11.2023.xlsx");
		fresh.dropFile(november);
		assertThat(fresh.type("run").status()).isZero();
		decide(fresh, "khóa", "Kỳ", "2023-11");
		fresh.type("run");
		Path changed = this.folder.resolve("lần hai.xlsx");
		Files.copy(november, changed);
		WorkbookEditor.type(changed, SHEET, CELL, 5000);
		fresh.dropFile(changed);
		fresh.type("run");
		fresh.dropFile(TestOffice.DECEMBER.resolve(FILE));
		fresh.type("run");
		JsonNode submissions = JsonMapper.shared()
			.readTree(fresh.type("status", "--json", "--period", "2023-12").out())
			.get("submissions");
		assertThat(submissions.get(0).get("findings")).isEmpty();
	}

	@Test
	void everyOutputOfAnIncompleteMonthSaysThatItIsProvisional() throws IOException {
		assertThat(WordText.of(this.office.output("2023-12/bao-cao-bc-nam.docx")).all()).contains("tạm tính: 02/17 xã");
		assertThat(text("2023-12/tong-quan.html")).contains("tạm tính: 2/17 xã").doesNotContain("phát hành lần");
		List<String> figures = text("2023-12/so-lieu.csv").lines().toList();
		assertThat(figures.get(0)).endsWith(",o,tam_tinh");
		assertThat(figures.subList(1, figures.size())).hasSizeGreaterThan(100)
			.allMatch((line) -> line.endsWith(",tạm tính: 2/17 xã"));
		try (var workbook = new org.apache.poi.xssf.usermodel.XSSFWorkbook(
				Files.newInputStream(this.office.output("2023-12/phu-luc.xlsx")))) {
			workbook.forEach((sheet) -> {
				List<String> top = new ArrayList<>();
				for (int row = 0; row < 6; row++) {
					if (sheet.getRow(row) != null) {
						sheet.getRow(row).forEach((cell) -> top.add(cell.toString()));
					}
				}
				assertThat(String.join("\n", top)).as(sheet.getSheetName()).contains("tạm tính: 2/17 xã");
			});
		}
	}

	@Test
	void statusTellsHowLateAWorkbookIs() throws IOException {
		this.office.at("2024-01-04T08:00:00Z");
		send("gửi muộn.xlsx", 1273.2);
		this.office.type("run");
		JsonNode late = status().get("submissions").get(2);
		String out = this.office.type("status").out();
		assertThat(late.get("received").asString()).isEqualTo("2024-01-04");
		assertThat(late.get("daysLate").asInt()).isPositive();
		assertThat(out).contains("muộn " + late.get("daysLate").asInt() + " ngày")
			.contains("đã quá hạn")
			.contains("đã có bản thay 1");
	}

}
