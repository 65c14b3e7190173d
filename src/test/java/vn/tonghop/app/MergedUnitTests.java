package vn.tonghop.app;

import java.io.IOException;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Two communes become one on 01/9/2025: its first form, and whence its plan came. */
class MergedUnitTests {

	private static final String AUGUST = "Tháng 8 năm 2025";

	private static final String SEPTEMBER = "Tháng 9 năm 2025";

	@TempDir
	private Path home;

	private LittleOffice little;

	private TestOffice office;

	@BeforeEach
	void beforeTheMerger() throws IOException {
		this.little = new LittleOffice(this.home).unit("A", "Phù Hóa", "", "31/8/2025")
			.unit("B", "Cảnh Hóa", "", "31/8/2025")
			.unit("C", "Phù Cảnh", "01/9/2025")
			.unit("D", "Quảng Xuân")
			.form("B1", "ước", "tháng", "Lũy kế đến hết tháng trước", "", "Thực hiện trong kỳ", "TH", "Lũy kế", "LK")
			.typed("B1", "SL", "Sản lượng lúa", "cộng dồn", "cộng")
			.row("Chuyển tiếp", "A", "C", "01/9/2025", "")
			.row("Chuyển tiếp", "B", "C", "01/9/2025", "")
			.row("Kế hoạch", "SL", 2025, "Huyện", "300", "A", "", "QĐ 12/QĐ-UBND")
			.row("Kế hoạch", "SL", 2025, "Huyện", "200", "B")
			.row("Lịch sử", "SL", "2024-09", "A", 70, "Niên giám 2024", "LK")
			.row("Lịch sử", "SL", "2024-09", "B", 30, "Niên giám 2024", "LK")
			.report("tháng");
		this.office = this.little.office();
		this.little.send("B1", "Phù Hóa", AUGUST, 90, 10, 100)
			.send("B1", "Cảnh Hóa", AUGUST, 40, 10, 50)
			.send("B1", "Quảng Xuân", AUGUST, 20, 10, 30)
			.run();
	}

	@Test
	void itsFirstFormIsHeldAgainstTheFormerUnitsAndReplacesNoneOfTheirs() throws IOException {
		this.little.send("B1", "Phù Cảnh", SEPTEMBER, 165, 10, 175).send("B1", "Quảng Xuân", SEPTEMBER, 32, 10, 42);
		assertThat(this.little.run().err()).contains("LUY_KE_TRUOC_KHAC_DON_VI_CU",
				"lũy kế đến hết kỳ trước ghi 165,00 tấn, các đơn vị cũ cộng lại đã báo 150,00 tấn");
		assertThat(this.office.figures("2025-08")).containsEntry("A SL.LK", "100")
			.containsEntry("B SL.LK", "50")
			.containsEntry("D SL.LK", "32")
			.containsEntry("HUYEN SL.LK", "182");
		assertThat(this.office.figures("2025-09")).containsEntry("C SL.LK", "175").containsEntry("HUYEN SL.LK", "217");
	}

	@Test
	void whatAgreesWithTheFormerUnitsIsNoDoubt() throws IOException {
		this.little.send("B1", "Phù Cảnh", SEPTEMBER, 150, 10, 160).send("B1", "Quảng Xuân", SEPTEMBER, 30, 10, 40);
		assertThat(this.little.run().err()).doesNotContain("[LUY_KE");
	}

	@Test
	void itsPlanAndItsYearBeforeAreFollowedToTheFormerUnits() throws IOException {
		this.little.send("B1", "Phù Cảnh", SEPTEMBER, 150, 10, 160)
			.send("B1", "Quảng Xuân", SEPTEMBER, 30, 10, 40)
			.run();
		assertThat(this.office.figures("2025-09")).containsEntry("C SL.KH", "500");
		assertThat(this.office.type("trace", "SL.KH", "--period", "2025-09").out()).contains(
				"- Phù Cảnh: 500 tấn [quy đổi] – Quy đổi từ Phù Hóa, Cảnh Hóa",
				"· Phù Hóa: 300 tấn [kế hoạch giao] – Huyện; QĐ 12/QĐ-UBND", "· Cảnh Hóa: 200 tấn [kế hoạch giao]");
		assertThat(this.office.type("trace", "SL.CK", "--period", "2025-09").out()).contains(
				"- Phù Cảnh: 100 tấn [quy đổi]", "· Phù Hóa: 70 tấn [lịch sử] – Niên giám 2024",
				"· Cảnh Hóa: 30 tấn [lịch sử] – Niên giám 2024");
	}

}
