package vn.tonghop.app;

import java.io.IOException;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two communes become one within the month: both the old and the new one may report, and
 * nothing is doubled or lost.
 */
class MergerWithinMonthTests {

	private static final String PERIOD = "Tháng 12 năm 2024";

	@TempDir
	private Path home;

	private LittleOffice little() throws IOException {
		LittleOffice little = new LittleOffice(this.home);
		little.unit("PHU_HOA", "Phù Hóa", "", "09/12/2024")
			.unit("CANH_HOA", "Cảnh Hóa", "", "09/12/2024")
			.unit("PHU_CANH", "Phù Cảnh", "10/12/2024")
			.unit("QUANG_LUU", "Quảng Lưu")
			.row("Chuyển tiếp", "PHU_HOA", "PHU_CANH", "10/12/2024", "")
			.row("Chuyển tiếp", "CANH_HOA", "PHU_CANH", "10/12/2024", "")
			.form("B1", "ước", "tháng", "Thực hiện trong tháng", "TH", "Lũy kế", "LK")
			.typed("B1", "SL", "Sản lượng lúa", "cộng dồn", "cộng")
			.report("tháng");
		return little;
	}

	private static LittleOffice theOldCommunesReport(LittleOffice little) throws IOException {
		return little.send("B1", "UBND xã Phù Hóa", PERIOD, 5, 100).send("B1", "UBND xã Cảnh Hóa", PERIOD, 6, 200);
	}

	@Test
	void whereTheNewCommuneHasNotReportedTheOldOnesStandForIt() throws IOException {
		LittleOffice little = little();
		TestOffice office = little.office();
		theOldCommunesReport(little).send("B1", "UBND xã Quảng Lưu", PERIOD, 7, 300).run();
		assertThat(office.figures("2024-12")).containsEntry("PHU_CANH SL.LK", "300")
			.containsEntry("PHU_CANH SL.TH", "11")
			.containsEntry("HUYEN SL.LK", "600")
			.doesNotContainKey("PHU_HOA SL.LK");
		assertThat(office.type("trace", "SL", "--period", "2024-12").out()).contains("Phù Cảnh: 300 tấn [quy đổi]")
			.contains("Phù Hóa (B1 UBND xã Phù Hóa Tháng 12 năm 2024.xlsx > Biểu!D6)");
		TestOffice.Result status = office.type("status", "--period", "2024-12", "--json");
		assertThat(status.out()).contains("DON_VI_CU_TRONG_KY").contains("\"unit\" : \"PHU_CANH\"");
	}

	@Test
	void whereBothReportTheNewCommuneCountsAlone() throws IOException {
		LittleOffice little = little();
		TestOffice office = little.office();
		theOldCommunesReport(little).send("B1", "UBND xã Phù Cảnh", PERIOD, 14, 310)
			.send("B1", "UBND xã Quảng Lưu", PERIOD, 7, 300)
			.run();
		assertThat(office.figures("2024-12")).containsEntry("PHU_CANH SL.LK", "310")
			.containsEntry("HUYEN SL.LK", "610");
		assertThat(String.join("\n", little.appendix("2024-12", "Lỗi và cảnh báo")))
			.doesNotContain("DON_VI_MOI_THIEU_PHAN_CU");
	}

	@Test
	void aNewCommuneThatCountsFromItsFirstDayOnlyIsTold() throws IOException {
		LittleOffice little = little();
		TestOffice office = little.office();
		theOldCommunesReport(little).send("B1", "UBND xã Phù Cảnh", PERIOD, 14, 14).run();
		assertThat(office.figures("2024-12")).containsEntry("PHU_CANH SL.LK", "14");
		assertThat(String.join("\n", little.appendix("2024-12", "Lỗi và cảnh báo")))
			.contains("DON_VI_MOI_THIEU_PHAN_CU");
	}

	@Test
	void theMonthAfterTheOldCommuneReportsNoMore() throws IOException {
		LittleOffice little = little();
		TestOffice office = little.office();
		little.send("B1", "UBND xã Phù Hóa", "Tháng 1 năm 2025", 5, 5);
		TestOffice.Result run = office.type("run");
		assertThat(run.status()).isOne();
		assertThat(run.err()).contains("KHONG_RO_DON_VI");
	}

}
