package vn.tonghop.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** What persons accepted of the whole's findings, and how long that holds. */
class WholeDecisionTests {

	private static final String FILE = "Sông A - T5.2023.xlsx";

	@TempDir
	private Path folder;

	private TestOffice office;

	private Path first;

	/** Two communes whose harvests, 610.5 and 400, are together more than a rule lets. */
	@BeforeEach
	void prepare() throws IOException {
		this.office = TestOffice.tiny(this.folder.resolve("home"));
		Path input = this.office.home().resolve("input");
		Files.delete(input.resolve("sổ tay.xlsx"));
		this.first = Files.copy(input.resolve(FILE), this.folder.resolve(FILE));
		WorkbookEditor.addRow(catalogue(), "Quy tắc", "Mã", "TRAN", "Điều kiện", "SL_LUA.LK<=1000", "Mức", "Phải sửa",
				"Thông báo", "Sản lượng vượt khả năng");
	}

	private Path catalogue() {
		return this.office.home().resolve("templates/danh-muc.xlsx");
	}

	private void decide(String... headingsAndValues) throws IOException {
		List<String> row = new ArrayList<>(List.of("Kỳ", "2023-05", "Lý do", "Được mùa, đã hỏi hai xã",
				"Người quyết định", "Bà Hoa", "Việc", "", "Mã lỗi", "", "Đơn vị", "", "Chỉ tiêu", "", "Giá trị", ""));
		row.addAll(List.of(headingsAndValues));
		WorkbookEditor.addRow(catalogue(), "Xử lý", row.toArray(String[]::new));
	}

	private void accept() throws IOException {
		decide("Việc", "chấp nhận", "Mã lỗi", "TRAN");
	}

	private TestOffice.Result send(String name, String cell, double value) throws IOException {
		Path file = Files.copy(this.first, this.folder.resolve(name));
		WorkbookEditor.type(file, "Biểu 01", cell, value);
		return this.office.dropFile(file).type("run");
	}

	private void acceptedInItsOwnRun() throws IOException {
		TestOffice.Result found = this.office.type("run");
		assertThat(found.status()).as(found.err()).isEqualTo(ExitStatus.REFUSED);
		assertThat(found.err()).contains("TRAN", "SL_LUA.LK = 1.010,5");
		accept();
		stands(this.office.type("run"));
	}

	private static void stands(TestOffice.Result run) {
		assertThat(run.status()).as(run.err()).isZero();
		assertThat(run.err()).contains("TRAN", "CHAP_NHAN").doesNotContain("CHAP_NHAN_HET_HIEU_LUC");
	}

	private static void lapsed(TestOffice.Result run, String value) {
		assertThat(run.status()).as(run.err()).isEqualTo(ExitStatus.REFUSED);
		assertThat(run.err()).contains("CHAP_NHAN_HET_HIEU_LUC", "SL_LUA.LK = " + value, "Được mùa, đã hỏi hai xã")
			.doesNotContain("XU_LY_KHONG_CO_LOI");
	}

	@Test
	void anAcceptanceLapsesWhenTheFigureIsAnotherAndHoldsAgainWhenItIsBack() throws IOException {
		acceptedInItsOwnRun();
		lapsed(send("lần hai.xlsx", "G8", 700), "1.100");
		Map<String, String> outputs = this.office.outputs();
		SampleMonthTests.delete(this.office.home().resolve("data/staging"));
		lapsed(this.office.type("rebuild"), "1.100");
		assertThat(this.office.outputs()).isEqualTo(outputs);
		stands(send("lần ba.xlsx", "G8", 610.5));
	}

	@Test
	void whatTheFindingDoesNotLookAtMayChange() throws IOException {
		acceptedInItsOwnRun();
		stands(send("lần hai.xlsx", "G7", 101));
	}

	@Test
	void anAcceptanceWrittenAnewIsAboutTheFigureOfThen() throws IOException {
		acceptedInItsOwnRun();
		lapsed(send("lần hai.xlsx", "G8", 700), "1.100");
		WorkbookEditor.dropLastRow(catalogue(), "Xử lý");
		assertThat(this.office.type("run").status()).isEqualTo(ExitStatus.REFUSED);
		accept();
		stands(this.office.type("run"));
	}

	@Test
	void anAcceptanceThatWasThereFirstIsAboutTheFirstFinding() throws IOException {
		accept();
		stands(this.office.type("run"));
		lapsed(send("lần hai.xlsx", "G8", 700), "1.100");
	}

	@Test
	void aFigureMendedLaterIsAnother() throws IOException {
		acceptedInItsOwnRun();
		this.office.at("2023-12-17T08:00:00Z");
		decide("Việc", "sửa hộ", "Đơn vị", "SONG_A", "Chỉ tiêu", "SL_LUA", "Giá trị", "650");
		lapsed(this.office.type("run"), "1.050");
	}

	@Test
	void aSubmissionWithdrawnLaterHadItsFigureThen() throws IOException {
		acceptedInItsOwnRun();
		send("lần hai.xlsx", "G8", 700);
		WorkbookEditor.dropLastRow(catalogue(), "Xử lý");
		this.office.at("2023-12-17T08:00:00Z").type("run");
		accept();
		stands(this.office.at("2023-12-18T08:00:00Z").type("run"));
		decide("Việc", "rút lại", "Đơn vị", "SONG_A");
		lapsed(this.office.at("2023-12-19T08:00:00Z").type("run"), "1.010,5");
	}

}
