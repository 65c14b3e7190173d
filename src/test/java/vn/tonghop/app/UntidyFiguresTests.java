package vn.tonghop.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.apache.poi.ss.usermodel.FormulaError;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Workbooks whose figures look right by themselves and are not, and such as a person
 * reads without a doubt though they are worded otherwise.
 */
class UntidyFiguresTests {

	private static final String SHEET = "Biểu 01";

	@TempDir
	private Path folder;

	private TestOffice office;

	@BeforeEach
	void prepare() throws IOException {
		this.office = new TestOffice(this.folder.resolve("home"));
	}

	/** Drops a unit's workbook with other contents of some cells. */
	private void send(String unit, String name, String sheet, Object... addressesAndValues) throws IOException {
		Path file = this.folder.resolve(name);
		Files.copy(TestOffice.DECEMBER.resolve(unit + " - T12.2023.xlsx"), file);
		for (int i = 0; i < addressesAndValues.length; i += 2) {
			WorkbookEditor.type(file, sheet, String.valueOf(addressesAndValues[i]), addressesAndValues[i + 1]);
		}
		this.office.dropFile(file);
	}

	/** State, then code and cell of each finding. */
	private List<String> told(String file) {
		JsonNode all = JsonMapper.shared()
			.readTree(this.office.type("status", "--json", "--period", "2023-12").out())
			.get("submissions");
		List<String> told = new ArrayList<>();
		for (JsonNode submission : all) {
			if (submission.get("file").asString().equals(file)) {
				told.add(submission.get("state").asString());
				submission.get("findings")
					.forEach((finding) -> told
						.add(finding.get("code").asString() + " " + finding.get("cell").asString("")));
			}
		}
		return told;
	}

	@Test
	void unitsOfMeasureAndMagnitudesThatContradictAreNeverTakenInSilence() throws IOException {
		send("Cảnh Dương", "tan.xlsx", SHEET, "D27", "tấn", "D12", "kg");
		send("Quảng Kim", "nho.xlsx", SHEET, "G28", 4.292);
		send("Phù Hóa", "chu.xlsx", SHEET, "G28", "3.627 tấn");
		send("Phòng Nông nghiệp và PTNT", "ty le.xlsx", "Số liệu", "G9", 0.427);
		this.office.type("run");
		assertThat(told("tan.xlsx")).contains("refused", "DON_VI_TINH_KHAC D27", "DON_VI_TINH_KHAC D12");
		assertThat(told("nho.xlsx")).contains("accepted_with_warnings", "KEM_NGHIN_LAN G28");
		assertThat(told("chu.xlsx")).containsAnyOf("SO_DA_HIEU G28", "SO_CHUA_CHAC G28");
		assertThat(told("ty le.xlsx")).contains("accepted_with_warnings", "LECH_TRAM_LAN G9");
	}

	@Test
	void headingsOfSoManyMonthsAreCumulativeAndLastYearsAreTheSamePeriod() throws IOException {
		send("Cảnh Dương", "cot.xlsx", SHEET, "E7", "KH 2023", "F7", "Ước thực hiện tháng 12", "G7",
				"Ước TH 12 tháng năm 2023", "H7", "TH 12 tháng năm 2022");
		this.office.type("run");
		assertThat(told("cot.xlsx")).containsExactly("accepted");
		assertThat(this.office.figures("2023-12")).containsEntry("CANH_DUONG SL_LUA.KH", "1202.5")
			.containsEntry("CANH_DUONG SL_LUA.TH", "127.3")
			.containsEntry("CANH_DUONG SL_LUA.LK", "1273.1")
			.containsEntry("CANH_DUONG SL_LUA.CK", "1231.2");
	}

	@Test
	void aMonthIsNoTownshipOfThatName() throws IOException {
		WorkbookEditor.addRow(this.office.home().resolve("templates/danh-muc.xlsx"), "Đơn vị", "Mã", "THANG", "Tên",
				"Thắng", "Loại", "thị trấn");
		send("Cảnh Dương", "la.xlsx", SHEET, "A2", "UBND XÃ KHÔNG CÓ THẬT");
		send("Quảng Kim", "khong dau.xlsx", SHEET, "A2", "UBND XA KHONG CO THAT", "A5",
				"Ky bao cao: THANG 12 NAM 2023");
		send("Phù Hóa", "thi tran.xlsx", SHEET, "A2", "UBND THI TRAN THANG");
		this.office.type("run");
		assertThat(told("la.xlsx")).contains("refused", "KHONG_RO_DON_VI ");
		assertThat(told("khong dau.xlsx")).contains("refused", "KHONG_RO_DON_VI ");
		assertThat(this.office.figures("2023-12")).containsKey("THANG SL_LUA.LK");
	}

	@Test
	void aWholeRowInAnotherUnitIsToldByThePlanOfAllAndByOtherCommunes() throws IOException {
		this.office.drop(TestOffice.DECEMBER);
		// Rice in kilograms, pigs in thousands, vaccinations in thousands: each row
		// agrees with itself.
		send("Cảnh Hóa", "Cảnh Hóa - T12.2023.xlsx", SHEET, "E12", 2805200, "F12", 445500, "G12", 2970200, "H12",
				2872200);
		send("Phù Hóa", "Phù Hóa - T12.2023.xlsx", SHEET, "E28", 3.652, "F28", 3.627, "G28", 3.627, "H28", 3.557);
		send("Chi cục Thống kê", "Chi cục Thống kê - T12.2023.xlsx", "Số liệu", "E10", 2658.882, "F10", 239.667, "G10",
				2662.963, "H10", 2400.363);
		this.office.type("run");
		assertThat(told("Cảnh Hóa - T12.2023.xlsx")).contains("accepted_with_warnings", "GAP_NGHIN_LAN G12");
		assertThat(told("Phù Hóa - T12.2023.xlsx")).contains("accepted_with_warnings", "KEM_NGHIN_LAN G28");
		assertThat(told("Chi cục Thống kê - T12.2023.xlsx")).contains("accepted_with_warnings", "KEM_NGHIN_LAN G10");
		assertThat(told("Quảng Kim - T12.2023.xlsx")).containsExactly("accepted");
	}

	@Test
	void lastMonthsColumnsBesideThisMonthsAreNotTakenForThem() throws IOException {
		send("Cảnh Dương", "hai thang.xlsx", SHEET, "C7", "Thực hiện tháng 11", "F7", "Ước thực hiện tháng 12", "C10",
				33.3, "C12", 100.5);
		send("Quảng Kim", "luy ke.xlsx", SHEET, "C7", "Lũy kế đến hết tháng 11", "F7", "Tháng 12", "G7",
				"Lũy kế đến hết tháng 12", "I7", "Kế hoạch năm 2024", "C10", 520, "C12", 2686.8, "I12", 3200);
		this.office.type("run");
		assertThat(this.office.figures("2023-12")).containsEntry("CANH_DUONG SL_LUA.TH", "127.3")
			.containsEntry("CANH_DUONG SL_LUA.LK", "1273.1")
			.containsEntry("QUANG_KIM SL_LUA.LK", "3160.9")
			.containsEntry("QUANG_KIM SL_LUA.KH", "2985.4")
			.containsEntry("QUANG_KIM SL_LUA.KS", "3200");
		assertThat(told("hai thang.xlsx")).containsExactly("accepted");
		// What stands in the other cells of the column that was typed over is no number.
		assertThat(told("luy ke.xlsx")).startsWith("accepted_with_warnings")
			.contains("LUY_KE_TRUOC_KHONG_DOC C13")
			.filteredOn((told) -> !told.startsWith("LUY_KE_TRUOC_KHONG_DOC C"))
			.containsExactly("accepted_with_warnings");
	}

	@Test
	void derivedCellsThatExcelCannotCountAreToldOnceAndThoseThatAreBrokenOneByOne() throws IOException {
		// Excel cannot count with an area typed as text, nor divide by no maize at all.
		send("Cảnh Dương", "chu.xlsx", SHEET, "G10", "213,8 ha", "G11", FormulaError.VALUE, "F13", 0, "F15", "-", "F14",
				FormulaError.DIV0, "G32", FormulaError.REF);
		this.office.type("run");
		assertThat(told("chu.xlsx")).containsExactly("accepted_with_warnings", "O_LOI G32", "O_TINH_THEO_CHU F9");
	}

	@Test
	void unitsOfMeasureBehindLabelsAreUnderstoodAndMistypedLabelsAreSuggested() throws IOException {
		send("Cảnh Dương", "ngoac.xlsx", SHEET, "C12", "", "B12", "Sản lượng lúa (tấn)", "C27", "", "B27",
				"Đàn bò, con", "A5", "SỐ LIỆU THÁNG 12 NĂM 2023 SO VỚI CÙNG KỲ NĂM 2022");
		send("Quảng Kim", "kg.xlsx", SHEET, "B12", "Sản lượng lúa (kg)");
		send("Phù Hóa", "sai.xlsx", SHEET, "C12", "", "B12", "Sản lượg lúa");
		// That they are a thousand times as large only follows from the row's unit.
		send("Quảng Đông", "nghin.xlsx", SHEET, "D12", "kg", "F12", 173300, "G12", 3465100);
		this.office.type("run");
		assertThat(told("ngoac.xlsx")).containsExactly("accepted");
		assertThat(this.office.figures("2023-12")).containsEntry("CANH_DUONG SL_LUA.LK", "1273.1")
			.containsEntry("CANH_DUONG DAN_BO.LK", "425");
		assertThat(told("kg.xlsx")).containsExactly("refused", "DON_VI_TINH_KHAC B12");
		assertThat(told("nghin.xlsx")).contains("refused", "DON_VI_TINH_KHAC D12")
			.noneMatch((told) -> told.contains("NGHIN_LAN"));
		assertThat(told("sai.xlsx")).contains("accepted_with_warnings", "NHAN_LA B12")
			.noneMatch((told) -> told.startsWith("O_CHUA_DOC"));
	}

	@Test
	void aStockBelowZeroIsTold() throws IOException {
		send("Cảnh Dương", "am.xlsx", SHEET, "F27", -425, "G27", -425);
		this.office.type("run");
		assertThat(told("am.xlsx")).contains("accepted_with_warnings", "SO_AM F27", "SO_AM G27");
	}

	@Test
	void columnsThatAreNumberedAsASumAreReadByTheirWordsAndColumnsThatAreGoneAreTold() throws IOException {
		send("Cảnh Dương", "cong.xlsx", SHEET, "G7", "Cộng dồn từ đầu năm đến nay\n(3) = (1) + (2)");
		send("Quảng Kim", "thuong.xlsx", SHEET, "H7", "Kế hoạch năm đã đạt (4=3/1)");
		send("Phù Hóa", "uoc.xlsx", SHEET, "G7", "Ước thực hiện cả năm");
		this.office.type("run");
		assertThat(told("cong.xlsx")).containsExactly("accepted");
		assertThat(this.office.figures("2023-12")).containsEntry("CANH_DUONG SL_LUA.LK", "1273.1");
		assertThat(told("thuong.xlsx")).containsExactly("accepted_with_warnings", "COT_THIEU ");
		assertThat(this.office.type("status", "--json", "--period", "2023-12").out())
			.contains("Không tìm thấy cột “Cùng kỳ năm trước” của biểu")
			.contains("Không tìm thấy cột lũy kế của biểu");
		assertThat(told("uoc.xlsx")).containsExactly("refused", "COT_THIEU ");
	}

	@Test
	void aSheetsUnmistakableNumbersTellHowTheOthersAreWritten() throws IOException {
		send("Cảnh Dương", "anh.xlsx", SHEET, "G12", "1,273.1", "G30", "12,345,678", "E12", "1,202.5", "F12", "127.3",
				"H12", "1,231.2", "G28", "3,627");
		send("Quảng Kim", "lan.xlsx", SHEET, "G12", "3,160.9", "E12", "2.985,4", "G28", "4,292");
		send("Phù Hóa", "mot.xlsx", SHEET, "E12", "1,234.5");
		this.office.type("run");
		assertThat(told("anh.xlsx")).contains("accepted_with_warnings", "SO_KIEU_ANH E12")
			.noneMatch((told) -> told.startsWith("SO_CHUA_CHAC"));
		assertThat(this.office.figures("2023-12")).containsEntry("CANH_DUONG SL_LUA.LK", "1273.1")
			.containsEntry("CANH_DUONG SL_LUA.TH", "127.3")
			.containsEntry("CANH_DUONG DAN_LON.LK", "3627");
		// Of both kinds nothing is concluded, and a lone comma is not taken for decimals.
		assertThat(told("lan.xlsx")).contains("SO_DA_HIEU G12", "SO_DA_HIEU G28");
		assertThat(told("mot.xlsx")).containsAnyOf("SO_CHUA_CHAC E12", "SO_DA_HIEU E12")
			.doesNotContain("SO_KIEU_ANH E12");
	}

	@Test
	void manyDecimalPointsAreAHabitAndWhatTheyLeaveOpenIsNotGuessed() throws IOException {
		send("Cảnh Dương", "cham.xlsx", SHEET, "E12", "1202.5", "F12", "127.3", "G12", "1273.1", "G28", "3.627", "G10",
				"213.8");
		this.office.type("run");
		assertThat(told("cham.xlsx")).contains("accepted_with_warnings", "SO_KIEU_ANH G10")
			.noneMatch((told) -> told.startsWith("SO_CHUA_CHAC"));
		assertThat(this.office.figures("2023-12")).containsEntry("CANH_DUONG SL_LUA.LK", "1273.1")
			.containsEntry("CANH_DUONG DAN_LON.LK", "3627");
	}

	@Test
	void halvesSideBySideLabelsFurtherInAndHeadingsOnceMoreAreRead() throws IOException {
		Path beside = this.folder.resolve("ben canh.xlsx");
		Files.copy(TestOffice.DECEMBER.resolve("Cảnh Dương - T12.2023.xlsx"), beside);
		WorkbookEditor.beside(beside, SHEET, 6, 30, 53, 10);
		this.office.dropFile(beside);
		send("Quảng Kim", "lui.xlsx", SHEET, "A10", "Diện tích lúa", "B10", "", "C10", "", "A12", "Sản lượng lúa",
				"B12", "", "C12", "", "A13", "Diện tích ngô", "B13", "", "C13", "");
		send("Phù Hóa", "trang hai.xlsx", SHEET, "A25", "TT", "B25", "Chỉ tiêu", "C25", "Mã số", "E25",
				"Kế hoạch năm 2023", "F25", "Tháng 12", "G25", "Lũy kế 12 tháng");
		this.office.type("run");
		assertThat(told("ben canh.xlsx")).containsExactly("accepted");
		assertThat(told("lui.xlsx")).containsExactly("accepted");
		assertThat(told("trang hai.xlsx")).containsExactly("accepted");
		assertThat(this.office.figures("2023-12")).containsEntry("CANH_DUONG SL_LUA.LK", "1273.1")
			.containsEntry("QUANG_KIM SL_LUA.LK", "3160.9")
			.containsKeys("CANH_DUONG TONG_HO.LK", "CANH_DUONG DAN_LON.LK");
	}

	@Test
	void oneCauseIsToldOnce() throws IOException {
		Path merged = this.folder.resolve("gop.xlsx");
		Files.copy(TestOffice.DECEMBER.resolve("Cảnh Dương - T12.2023.xlsx"), merged);
		WorkbookEditor.type(merged, SHEET, "G28", "");
		WorkbookEditor.merge(merged, SHEET, "F28:G28");
		this.office.dropFile(merged);
		send("Quảng Kim", "tieu de.xlsx", SHEET, "G7", "Lũy kế 12 tháng (1.000 tấn)");
		send("Phù Hóa", "ma.xlsx", SHEET, "C27", "DAN_TRAU", "G28", "1.968 tấn (ước)");
		send("Quảng Đông", "chu thich.xlsx", SHEET, "G44", "1.682(*)", "B29", "Tổng đàn gia cầm các loại", "C29", "");
		this.office.type("run");
		assertThat(told("gop.xlsx")).containsExactly("refused", "O_GOP F28");
		assertThat(told("tieu de.xlsx")).containsExactly("refused", "DON_VI_TINH_KHAC G7");
		assertThat(told("ma.xlsx")).containsExactly("refused", "MA_KHAC_TEN C27", "O_CHU G28");
		assertThat(told("chu thich.xlsx")).containsExactlyInAnyOrder("refused", "O_CHU G44", "NHAN_LA B29");
	}

}
