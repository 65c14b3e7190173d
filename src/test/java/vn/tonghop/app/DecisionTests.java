package vn.tonghop.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** What persons decided in the sheet Xử lý, from its row to the outputs. */
class DecisionTests {

	private static final String FILE = "Cảnh Dương - T12.2023.xlsx";

	private static final String SHEET = "Biểu 01";

	/** Where the commune's form has SL_LUA.LK. */
	private static final String CELL = "G12";

	@TempDir
	private Path folder;

	private TestOffice office;

	@BeforeEach
	void prepare() throws IOException {
		this.office = new TestOffice(this.folder.resolve("home"));
	}

	private Path catalogue() {
		return this.office.home().resolve("templates/danh-muc.xlsx");
	}

	private void decide(String... headingsAndValues) throws IOException {
		List<String> row = new ArrayList<>(List.of("Kỳ", "2023-12", "Đơn vị", "CANH_DUONG", "Lý do",
				"Theo điện thoại của xã", "Người quyết định", "Bà Hoa", "Chỉ tiêu", "", "Mã lỗi", "", "Giá trị", ""));
		row.addAll(List.of(headingsAndValues));
		WorkbookEditor.addRow(catalogue(), "Xử lý", row.toArray(String[]::new));
	}

	/** Drops the commune's workbook with another content of the one cell. */
	private void send(String name, Object value) throws IOException {
		Path file = this.folder.resolve(name);
		Files.copy(TestOffice.DECEMBER.resolve(FILE), file);
		WorkbookEditor.type(file, SHEET, CELL, value);
		this.office.dropFile(file);
	}

	private List<String> states() {
		List<String> states = new ArrayList<>();
		submissions().forEach((node) -> states.add(node.get("state").asString()));
		return states;
	}

	private List<String> codes(int submission) {
		List<String> codes = new ArrayList<>();
		submissions().get(submission).get("findings").forEach((node) -> codes.add(node.get("code").asString()));
		return codes;
	}

	private JsonNode submissions() {
		return JsonMapper.shared()
			.readTree(this.office.type("status", "--json", "--period", "2023-12").out())
			.get("submissions");
	}

	private String row(String unit, String figure) throws IOException {
		return Files.readAllLines(this.office.output("2023-12/so-lieu.csv"), StandardCharsets.UTF_8)
			.stream()
			.filter((line) -> line.startsWith("2023-12," + unit + "," + figure + ","))
			.findFirst()
			.orElse("");
	}

	@Test
	void anAcceptedErrorLetsTheWorkbookInAndIsStillShown() throws IOException {
		send("v1.xlsx", "hỏi lại");
		assertThat(this.office.type("run").status()).isEqualTo(ExitStatus.REFUSED);
		assertThat(states()).containsExactly("refused");
		decide("Việc", "chấp nhận", "Mã lỗi", "O_CHU", "Chỉ tiêu", "SL_LUA");
		TestOffice.Result run = this.office.type("run");
		assertThat(run.status()).as(run.err()).isZero();
		assertThat(states()).containsExactly("accepted_with_warnings");
		assertThat(codes(0)).contains("O_CHU", "CHAP_NHAN");
		assertThat(this.office.figures("2023-12")).doesNotContainKey("CANH_DUONG SL_LUA.LK")
			.containsKey("CANH_DUONG SL_NGO.LK");
	}

	@Test
	void anAcceptanceTakenBackRefusesTheWorkbookAgain() throws IOException {
		send("v1.xlsx", "hỏi lại");
		this.office.type("run");
		decide("Việc", "chấp nhận", "Mã lỗi", "O_CHU", "Chỉ tiêu", "SL_LUA");
		this.office.type("run");
		WorkbookEditor.dropLastRow(catalogue(), "Xử lý");
		assertThat(this.office.type("run").status()).isEqualTo(ExitStatus.REFUSED);
		assertThat(states()).containsExactly("refused");
	}

	@Test
	void anAcceptanceLapsesWhenTheFigureIsAnother() throws IOException {
		send("v1.xlsx", "hỏi lại");
		this.office.type("run");
		decide("Việc", "chấp nhận", "Mã lỗi", "O_CHU", "Chỉ tiêu", "SL_LUA");
		this.office.type("run");
		send("v2.xlsx", "chưa rõ");
		this.office.type("run");
		assertThat(states()).containsExactly("accepted_with_warnings", "refused");
		assertThat(codes(1)).contains("O_CHU", "CHAP_NHAN_HET_HIEU_LUC");
		send("v3.xlsx", "hỏi lại ");
		this.office.type("run");
	}

	@Test
	void anAcceptanceThatCameWithTheWorkbookIsAboutThatWorkbook() throws IOException {
		send("v1.xlsx", "hỏi lại");
		decide("Việc", "chấp nhận", "Mã lỗi", "O_CHU");
		assertThat(this.office.type("run").status()).isZero();
		assertThat(states()).containsExactly("accepted_with_warnings");
	}

	@Test
	void aWithdrawnSubmissionCountsNoMoreAndALaterOneDoes() throws IOException {
		this.office.dropFile(TestOffice.DECEMBER.resolve(FILE)).type("run");
		decide("Việc", "rút lại");
		assertThat(this.office.type("run").status()).isZero();
		assertThat(states()).containsExactly("withdrawn");
		assertThat(this.office.type("status").out()).contains("- Cảnh Dương:");
		assertThat(this.office.figures("2023-12")).doesNotContainKey("CANH_DUONG SL_LUA.LK");
		send("lần hai.xlsx", 1273.2);
		this.office.type("run");
		assertThat(states()).containsExactly("withdrawn", "accepted_with_warnings");
		assertThat(this.office.figures("2023-12")).containsEntry("CANH_DUONG SL_LUA.LK", "1273.2");
		Map<String, String> outputs = this.office.outputs();
		SampleMonthTests.delete(this.office.home().resolve("data/staging"));
		this.office.type("rebuild");
		assertThat(this.office.outputs()).isEqualTo(outputs);
	}

	@Test
	void withdrawingTheLaterSubmissionLetsTheEarlierCountAgain() throws IOException {
		this.office.dropFile(TestOffice.DECEMBER.resolve(FILE)).type("run");
		send("gửi nhầm.xlsx", 1300);
		this.office.type("run");
		assertThat(this.office.figures("2023-12")).containsEntry("CANH_DUONG SL_LUA.LK", "1300");
		decide("Việc", "rút lại");
		this.office.type("run");
		assertThat(states()).containsExactly("accepted", "withdrawn");
		assertThat(this.office.figures("2023-12")).containsEntry("CANH_DUONG SL_LUA.LK", "1273.1");
	}

	@Test
	void aMendedFigureIsJudgedCountsAndIsToldAsSuch() throws IOException {
		send("v1.xlsx", "hỏi lại");
		assertThat(this.office.type("run").status()).isEqualTo(ExitStatus.REFUSED);
		decide("Việc", "sửa hộ", "Chỉ tiêu", "SL_LUA", "Giá trị", "1273,1");
		TestOffice.Result run = this.office.type("run");
		assertThat(run.status()).as(run.err()).isZero();
		assertThat(states()).containsExactly("accepted");
		assertThat(row("CANH_DUONG", "SL_LUA,LK")).contains(",1273.1,sua_ho,v1.xlsx,Biểu 01,G12");
		assertThat(this.office.type("trace", "SL_LUA", "--period", "2023-12").out()).contains("1.273,1 tấn [sửa hộ]")
			.contains("Theo điện thoại của xã (Bà Hoa)");
		assertThat(overview()).contains("Số liệu theo quyết định: 1 điểm")
			.contains("Sản lượng lúa (LK): 1.273 tấn; sửa hộ");
		assertThat(WordText.of(this.office.output("2023-12/bao-cao-bc-nam.docx")).all())
			.contains("- Số liệu của xã Cảnh Dương: 01 số do cơ quan tổng hợp sửa hộ (Sản lượng lúa).");
	}

	@Test
	void aLaterSubmissionWithTheSameFigureMakesTheMendMoot() throws IOException {
		send("v1.xlsx", 1300);
		this.office.type("run");
		decide("Việc", "sửa hộ", "Chỉ tiêu", "SL_LUA", "Giá trị", "1273,1");
		this.office.type("run");
		assertThat(row("CANH_DUONG", "SL_LUA,LK")).contains(",1273.1,sua_ho,");
		send("v2.xlsx", 1250);
		this.office.type("run");
		assertThat(row("CANH_DUONG", "SL_LUA,LK")).contains(",1273.1,sua_ho,");
		assertThat(codes(1)).containsExactly("SUA_HO_KHAC_BAI_MOI");
		send("v3.xlsx", 1273.1);
		TestOffice.Result run = this.office.type("run");
		assertThat(row("CANH_DUONG", "SL_LUA,LK")).contains(",1273.1,bao_cao,v3.xlsx,");
		assertThat(run.err()).contains("SUA_HO_KHONG_CON_CAN");
	}

	@Test
	void decisionsAboutNothingAreTold() throws IOException {
		this.office.dropFile(TestOffice.DECEMBER.resolve(FILE));
		decide("Việc", "rút lại", "Đơn vị", "QUANG_PHU");
		decide("Việc", "chấp nhận", "Mã lỗi", "O_CHU");
		decide("Việc", "sửa hộ", "Chỉ tiêu", "NS_LUA", "Giá trị", "50");
		decide("Việc", "bỏ qua");
		decide("Việc", "bỏ qua", "Kỳ", "2022-03");
		TestOffice.Result run = this.office.type("run");
		assertThat(run.status()).as(run.err()).isZero();
		assertThat(run.err()).contains("XU_LY_KHONG_CO_BAI")
			.contains("XU_LY_KHONG_CO_LOI")
			.contains("XU_LY_KHONG_CO_CHI_TIEU")
			.contains("XU_LY_KHONG_CON_CAN")
			.contains("XU_LY_KHONG_CO_KY");
	}

	@Test
	void anAdjustedFigureOfTheWholeIsToldEverywhere() throws IOException {
		this.office.drop(TestOffice.DECEMBER);
		decide("Việc", "điều chỉnh", "Đơn vị", "", "Chỉ tiêu", "SL_LUA", "Giá trị", "40600");
		TestOffice.Result run = this.office.type("run");
		assertThat(run.status()).as(run.err()).isZero();
		assertThat(row("HUYEN", "SL_LUA,LK")).contains(",40600,dieu_chinh,");
		assertThat(this.office.type("trace", "SL_LUA", "--period", "2023-12").out()).contains("40.600")
			.contains("[điều chỉnh]")
			.contains("Theo điện thoại của xã");
	}

	@Test
	void aPersonsVerdictIsShownAsAPersonsUntilItIsTakenBack() throws IOException {
		this.office.drop(TestOffice.DECEMBER);
		this.office.type("run");
		String computed = overview();
		decide("Việc", "đánh giá", "Đơn vị", "", "Chỉ tiêu", "SL_LUA", "Giá trị", "Không đạt", "Lý do",
				"Huyện ủy kết luận");
		TestOffice.Result run = this.office.type("run");
		assertThat(run.status()).as(run.err()).isZero();
		assertThat(overview()).contains("Huyện ủy kết luận (Bà Hoa)");
		assertThat(appendix("SL_LUA")).contains("Không đạt", "Đánh giá: Huyện ủy kết luận (Bà Hoa)");
		WorkbookEditor.dropLastRow(catalogue(), "Xử lý");
		this.office.type("run");
		assertThat(overview()).isEqualTo(computed);
	}

	@Test
	void aVerdictThatComesToNothingIsTold() throws IOException {
		this.office.drop(TestOffice.DECEMBER);
		decide("Việc", "đánh giá", "Đơn vị", "", "Chỉ tiêu", "SL_LUA", "Giá trị", "tốt lắm");
		decide("Việc", "đánh giá", "Đơn vị", "", "Chỉ tiêu", "TONG_THON", "Giá trị", "Đạt");
		assertThat(this.office.type("run").err()).contains("DANH_GIA_KHONG_RO", "tốt lắm",
				"DANH_GIA_KHONG_CO_CHI_TIEU_GIAO", "Tổng số thôn");
	}

	@Test
	void aMissingUnitIsLeftOutOrStoodInForUntilThatIsTakenBack() throws IOException {
		this.office.drop(TestOffice.NOVEMBER).drop(TestOffice.DECEMBER);
		Files.delete(this.office.home().resolve("input").resolve(FILE));
		this.office.type("run");
		String lacking = row("HUYEN", "SL_LUA,LK");
		assertThat(overview()).contains("Số liệu tạm tính: 16/17 xã");
		decide("Việc", "bỏ qua");
		assertThat(this.office.type("run").status()).isZero();
		assertThat(overview()).doesNotContain("tạm tính").contains("chưa nộp, có quyết định");
		assertThat(row("HUYEN", "SL_LUA,LK") + ",tạm tính: 16/17 xã").isEqualTo(lacking);
		WorkbookEditor.dropLastRow(catalogue(), "Xử lý");
		decide("Việc", "dùng kỳ trước");
		assertThat(this.office.type("run").status()).isZero();
		assertThat(overview()).doesNotContain("tạm tính");
		assertThat(row("CANH_DUONG", "SL_LUA,LK")).isNotEmpty();
		assertThat(row("HUYEN", "SL_LUA,LK") + ",tạm tính: 16/17 xã").isNotEqualTo(lacking);
		WorkbookEditor.dropLastRow(catalogue(), "Xử lý");
		this.office.type("run");
		assertThat(overview()).contains("Số liệu tạm tính: 16/17 xã");
		assertThat(row("HUYEN", "SL_LUA,LK")).isEqualTo(lacking);
		assertThat(row("CANH_DUONG", "SL_LUA,LK")).isEmpty();
	}

	@Test
	void nobodyRepeatsWhatWasWithdrawn() throws IOException {
		this.office.dropFile(TestOffice.DECEMBER.resolve(FILE));
		Path copy = this.folder.resolve("Quảng Phú.xlsx");
		Files.copy(TestOffice.DECEMBER.resolve(FILE), copy);
		WorkbookEditor.type(copy, SHEET, "A2", "UBND XÃ QUẢNG PHÚ");
		this.office.dropFile(copy);
		this.office.type("run");
		assertThat(codes(0)).contains("GIONG_DON_VI_KHAC");
		assertThat(codes(1)).contains("GIONG_DON_VI_KHAC");
		decide("Việc", "rút lại", "Đơn vị", "QUANG_PHU");
		this.office.type("run");
		assertThat(states()).containsExactlyInAnyOrder("accepted", "withdrawn");
	}

	/** The texts of an indicator's row in the appendix. */
	private List<String> appendix(String code) throws IOException {
		List<String> texts = new ArrayList<>();
		try (Workbook workbook = new XSSFWorkbook(Files.newInputStream(this.office.output("2023-12/phu-luc.xlsx")))) {
			for (Row row : workbook.getSheet("Phụ lục")) {
				Cell cell = row.getCell(1);
				if (cell != null && cell.toString().equals(code)) {
					row.forEach((each) -> texts.add(each.toString()));
				}
			}
		}
		return texts;
	}

	private String overview() throws IOException {
		return Files.readString(this.office.output("2023-12/tong-quan.html"));
	}

	@Test
	void aNoisyCheckCanBeSwitchedOffButAnErrorCannot() throws IOException {
		send("v1.xlsx", 1300);
		this.office.type("run");
		assertThat(states()).containsExactly("accepted_with_warnings");
		for (String code : java.util.Set.copyOf(codes(0))) {
			WorkbookEditor.addRow(catalogue(), "Quy tắc", "Mã", code, "Mức", "bỏ qua");
		}
		WorkbookEditor.addRow(catalogue(), "Quy tắc", "Mã", "O_CHU", "Mức", "bỏ qua");
		this.office.type("run");
		assertThat(states()).containsExactly("accepted");
		send("v2.xlsx", "hỏi lại");
		assertThat(this.office.type("run").status()).isEqualTo(ExitStatus.REFUSED);
		assertThat(states()).containsExactly("accepted", "refused");
	}

	@Test
	void onlyABuiltInCheckCanBeSwitchedOff() throws IOException {
		WorkbookEditor.addRow(catalogue(), "Quy tắc", "Mã", "O_CHUU", "Mức", "bỏ qua");
		TestOffice.Result run = this.office.type("run");
		assertThat(run.status()).isEqualTo(ExitStatus.USAGE);
		assertThat(run.err()).contains("DM_MA_LA").contains("O_CHUU").contains("O_CHU");
	}

}
