package vn.tonghop.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Collectors;

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

	/**
	 * A and B become C in April; in September C takes three fifths of D and becomes E,
	 * the rest of D goes with F into G. Plans are set for the units of the year's first
	 * day, one is revised while its unit is there, others are set anew for a merged unit.
	 */
	@Test
	void plansThroughTwoMergersOfOneYear() throws IOException {
		LittleOffice little = new LittleOffice(this.home);
		little.unit("A", "An Hải", "", "31/3/2025")
			.unit("B", "Bình Hải", "", "31/3/2025")
			.unit("C", "Cao Hải", "01/4/2025", "31/8/2025")
			.unit("D", "Đức Hải", "", "31/8/2025")
			.unit("E", "Ea Hải", "01/9/2025")
			.unit("F", "Phong Hải", "", "31/8/2025")
			.unit("G", "Giang Hải", "01/9/2025")
			.row("Chuyển tiếp", "A", "C", "01/4/2025", "")
			.row("Chuyển tiếp", "B", "C", "01/4/2025", "")
			.row("Chuyển tiếp", "C", "E", "01/9/2025", "")
			.row("Chuyển tiếp", "D", "E", "01/9/2025", "0,6")
			.row("Chuyển tiếp", "D", "G", "01/9/2025", "0,4")
			.row("Chuyển tiếp", "F", "G", "01/9/2025", "")
			.form("B1", "thực hiện", "tháng", "Lũy kế", "LK")
			.typed("B1", "SL", "Sản lượng lúa", "cộng dồn", "cộng")
			.row(SHEET, "SL", 2025, "Huyện", "780", "", "", "QĐ 1/QĐ-UBND")
			.row(SHEET, "SL", 2025, "Huyện", "300", "A", "", "QĐ 2/QĐ-UBND")
			.row(SHEET, "SL", 2025, "Huyện", "330", "A", "15/3/2025", "QĐ 20/QĐ-UBND")
			.row(SHEET, "SL", 2025, "Huyện", "200", "B", "", "QĐ 2/QĐ-UBND")
			.row(SHEET, "SL", 2025, "Huyện", "150", "D", "", "QĐ 2/QĐ-UBND")
			.row(SHEET, "SL", 2025, "Huyện", "100", "F", "", "QĐ 2/QĐ-UBND")
			.row(SHEET, "SL", 2025, "Huyện", "560", "C", "01/7/2025", "QĐ 70/QĐ-UBND")
			.row(SHEET, "SL", 2025, "Huyện", "700", "E", "20/11/2025", "QĐ 110/QĐ-UBND")
			.report("tháng");
		TestOffice office = little.office();
		send(little, "Tháng 2 năm 2025", "An Hải", 10, "Bình Hải", 20, "Đức Hải", 30, "Phong Hải", 40);
		send(little, "Tháng 6 năm 2025", "Cao Hải", 60, "Đức Hải", 60, "Phong Hải", 80);
		send(little, "Tháng 8 năm 2025", "Cao Hải", 90, "Đức Hải", 90, "Phong Hải", 120);
		send(little, "Tháng 9 năm 2025", "Ea Hải", 195, "Giang Hải", 195);
		send(little, "Tháng 12 năm 2025", "Ea Hải", 260, "Giang Hải", 260);
		little.run();
		assertThat(plans(office, "2025-02")).isEqualTo("A 300, B 200, D 150, F 100");
		assertThat(plans(office, "2025-06")).isEqualTo("C 530, D 150, F 100");
		assertThat(findings(little, "2025-06")).as("530 + 150 + 100").doesNotContain("KE_HOACH_LECH");
		assertThat(plans(office, "2025-08")).isEqualTo("C 560, D 150, F 100");
		assertThat(findings(little, "2025-08")).contains("KE_HOACH_LECH", "cộng lại 810, kế hoạch chung 780");
		assertThat(plans(office, "2025-09")).isEqualTo("E 650, G 160");
		assertThat(plans(office, "2025-12")).isEqualTo("E 700, G 160");
		assertThat(office.figures("2025-12")).containsEntry("HUYEN SL.KH", "780")
			.containsEntry("HUYEN SL.PKH", "66.6666666667");
		assertThat(office.type("trace", "SL.KH", "--period", "2025-09").out()).contains(
				"- Ea Hải: 650 tấn [quy đổi] – Quy đổi từ Cao Hải, Đức Hải (60%)",
				"· Cao Hải: 560 tấn [kế hoạch giao] – Huyện; QĐ 70/QĐ-UBND");
	}

	private static void send(LittleOffice little, String period, Object... unitsAndFigures) throws IOException {
		for (int i = 0; i < unitsAndFigures.length; i += 2) {
			little.send("B1", String.valueOf(unitsAndFigures[i]), period, unitsAndFigures[i + 1]);
		}
	}

	/** The units' plans in a period. */
	private static String plans(TestOffice office, String period) throws IOException {
		return office.figures(period)
			.entrySet()
			.stream()
			.filter((figure) -> figure.getKey().endsWith(" SL.KH") && !figure.getKey().startsWith("HUYEN"))
			.map((figure) -> figure.getKey().replace(" SL.KH", "") + " " + figure.getValue())
			.sorted()
			.collect(Collectors.joining(", "));
	}

	private static String findings(LittleOffice little, String period) throws IOException {
		return String.join("\n", little.appendix(period, "Lỗi và cảnh báo"));
	}

}
