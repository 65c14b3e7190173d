package vn.tonghop.app;

import java.io.IOException;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Plans as offices set them: by several levels, revised in the year, shared out. */
class PlansTests {

	private static final String SHEET = "Kế hoạch";

	@TempDir
	private Path home;

	@Test
	void plansOfSeveralLevelsRevisedAndSharedOut() throws IOException {
		LittleOffice little = new LittleOffice(this.home);
		little.unit("DONG_HAI", "Đông Hải")
			.unit("TAY_SON", "Tây Sơn")
			.form("B1", "thực hiện", "tháng", "Lũy kế", "LK", "Cùng kỳ năm trước", "CK")
			.typed("B1", "SL", "Sản lượng lúa", "cộng dồn", "cộng")
			.typed("B1", "GT", "Giá trị sản xuất", "cộng dồn", "cộng")
			.typed("B1", "XA", "Xã đạt chuẩn", "cuối kỳ", "cộng")
			.row(SHEET, "SL", 2025, "HĐND huyện", "200", "", "", "NQ 01/NQ-HĐND")
			.row(SHEET, "SL", 2025, "tỉnh giao", "180", "", "", "QĐ 5/QĐ-UBND")
			.row(SHEET, "SL", 2025, "HĐND huyện", "210", "", "15/10/2025", "NQ 09/NQ-HĐND")
			.row(SHEET, "SL", 2025, "", "120", "DONG_HAI", "", "")
			.row(SHEET, "SL", 2025, "", "80", "TAY_SON", "", "")
			.row(SHEET, "GT", 2025, "", "tăng 3,03%", "", "", "")
			.row(SHEET, "XA", 2025, "", "tăng 02 xã, đạt 13 xã", "", "", "")
			.report("tháng; năm");
		TestOffice office = little.office();
		for (String period : new String[] { "Tháng 9 năm 2025", "Tháng 12 năm 2025" }) {
			little.send("B1", "Đông Hải", period, 110, 100, 60, 60, 7, 6)
				.send("B1", "Tây Sơn", period, 100, 90, 50, 40, 6, 5);
		}
		little.run();
		// In September the first decision is in force and adds up to the communes' plans.
		assertThat(office.figures("2025-09")).containsEntry("HUYEN SL.KH", "200")
			.containsEntry("DONG_HAI SL.KH", "120")
			.containsEntry("HUYEN SL.PKH", "105");
		assertThat(findings(little, "2025-09")).doesNotContain("KE_HOACH_LECH");
		// In December the revision is, and the communes' plans miss it by ten.
		assertThat(office.figures("2025-12")).containsEntry("HUYEN SL.KH", "210").containsEntry("HUYEN SL.PKH", "100");
		assertThat(findings(little, "2025-12")).contains("KE_HOACH_LECH");
		assertThat(office.type("trace", "SL.KH", "--period", "2025-12").out()).contains("NQ 09/NQ-HĐND");
		assertThat(String.join("\n", little.appendix("2025", "Phụ lục"))).contains("% KH (tỉnh giao)")
			.contains("|116.66666666666667|Vượt|");
		// 110 after 100 is more than 3.03 percent; 13 communes are what was asked for.
		assertThat(little.appendix("2025", "Phụ lục"))
			.anyMatch((line) -> line.contains("|GT|") && line.contains("|Vượt|"))
			.anyMatch((line) -> line.contains("|XA|") && line.contains("|13.0|") && line.contains("|Đạt|"));
		assertThat(office.type("trace", "GT.TG", "--period", "2025").out()).contains("Toàn huyện: 10 % [tính]",
				"Cách tính: (LK - CK) / CK × 100");
		assertThat(office.type("trace", "SL.PKH", "--period", "2025").out()).contains("Toàn huyện: 100 % [tính]",
				"Cách tính: LK / KH × 100");
		assertThat(office.figures("2025")).containsEntry("HUYEN GT.TG", "10").containsEntry("HUYEN XA.PKH", "100");
	}

	private static String findings(LittleOffice little, String period) throws IOException {
		return String.join("\n", little.appendix(period, "Lỗi và cảnh báo"));
	}

}
