package vn.tonghop.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

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

}
