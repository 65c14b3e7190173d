package vn.tonghop.app;

import java.io.IOException;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A month's form says again what had been done by the end of the month before: then the
 * estimate of that month gives way.
 */
class LaterFiguresTests {

	private static final String BEFORE = "Lũy kế đến hết tháng trước";

	@TempDir
	private Path home;

	private LittleOffice little(String marker) throws IOException {
		LittleOffice little = new LittleOffice(this.home);
		little.unit("DONG_HAI", "Đông Hải")
			.unit("TAY_SON", "Tây Sơn")
			.form("B1", "ước", "tháng", "Kế hoạch năm", "KH", BEFORE, marker, "Ước thực hiện tháng", "TH",
					"Lũy kế đến hết tháng báo cáo", "LK")
			.typed("B1", "SL", "Sản lượng lúa", "cộng dồn", "cộng")
			.typed("B1", "DAN", "Dân số", "cuối kỳ", "cộng")
			.report("tháng; quý");
		return little;
	}

	@Test
	void theNextMonthsFormReplacesTheEstimateAndTheChangeIsTold() throws IOException {
		LittleOffice little = little("");
		TestOffice office = little.office();
		little.send("B1", "Đông Hải", "Tháng 7 năm 2025", "", "", 20, 120, "", "", "", 300)
			.send("B1", "Tây Sơn", "Tháng 7 năm 2025", "", "", 10, 90, "", "", "", 200)
			.run();
		assertThat(office.figures("2025-07")).containsEntry("HUYEN SL.LK", "210");
		assertThat(little.report("2025-07", "bc")).contains("Sản lượng lúa ước đạt 210");

		little.send("B1", "Đông Hải", "Tháng 8 năm 2025", "", 118.5, 15, 133.5, "", 301, "", 302)
			.send("B1", "Tây Sơn", "Tháng 8 năm 2025", "", 90, 12, 102, "", "", "", 200)
			.run();
		// What the month itself adds is held against what the form says of the month
		// before, not against the estimate.
		assertThat(office.type("status", "--period", "2025-08", "--json").out()).doesNotContain("LUY_KE");
		assertThat(office.figures("2025-07")).containsEntry("DONG_HAI SL.LK", "118.5")
			.containsEntry("DONG_HAI SL.TH", "20")
			.containsEntry("TAY_SON SL.LK", "90")
			.containsEntry("HUYEN SL.LK", "208.5")
			.containsEntry("HUYEN DAN.LK", "501");
		assertThat(little.report("2025-07", "bc")).contains("Sản lượng lúa đạt 208,5").contains("Dân số đạt 501");
		assertThat(String.join("\n", little.appendix("2025-07", "Phụ lục")))
			.contains("LK ước 210,00; thực hiện 208,50");
		assertThat(office.type("trace", "SL", "--period", "2025-07").out())
			.contains("118,5 tấn [báo cáo] ← B1 Đông Hải Tháng 8 năm 2025.xlsx (lần 1) > Biểu!D6 – ước 120,00 "
					+ "(B1 Đông Hải Tháng 7 năm 2025.xlsx > Biểu!F6); thực hiện 118,50");

		little.row("Xử lý", "rút lại", "2025-08", "DONG_HAI", "", "", "", "Gửi nhầm biểu", "Trưởng phòng");
		little.office();
		little.run();
		assertThat(office.figures("2025-07")).containsEntry("DONG_HAI SL.LK", "120")
			.containsEntry("HUYEN SL.LK", "210")
			.containsEntry("HUYEN DAN.LK", "500");
		assertThat(little.report("2025-07", "bc")).contains("Sản lượng lúa ước đạt 210");
	}

	@Test
	void aMarkerNamesTheColumnWhateverItsHeading() throws IOException {
		LittleOffice little = new LittleOffice(this.home);
		little.unit("DONG_HAI", "Đông Hải")
			.form("B1", "ước", "tháng", "Số đã báo", "LKT", "Trong tháng", "TH", "Từ đầu năm", "LK")
			.typed("B1", "SL", "Sản lượng lúa", "cộng dồn", "cộng")
			.report("tháng");
		TestOffice office = little.office();
		little.send("B1", "Đông Hải", "Tháng 7 năm 2025", "", 20, 120)
			.send("B1", "Đông Hải", "Tháng 8 năm 2025", 121, 15, 136)
			.run();
		assertThat(office.figures("2025-07")).containsEntry("HUYEN SL.LK", "121");
		assertThat(office.figures("2025-08")).containsEntry("HUYEN SL.LK", "136");
		// An issued form names the cell; what comes back is read by that name.
		TestOffice.Result forms = office.type("forms", "--period", "2025-09");
		assertThat(forms.status()).as(forms.err()).isZero();
		Path form = office.output("2025-09").resolve("bieu-mau");
		try (java.util.stream.Stream<Path> files = java.nio.file.Files.list(form)) {
			Path own = files.findFirst().orElseThrow();
			WorkbookEditor.type(own, "Biểu", "C6", 137);
			WorkbookEditor.type(own, "Biểu", "D6", 1);
			WorkbookEditor.type(own, "Biểu", "E6", 138);
			office.dropFile(own);
		}
		little.run();
		assertThat(office.figures("2025-08")).containsEntry("HUYEN SL.LK", "137");
		assertThat(office.figures("2025-09")).containsEntry("HUYEN SL.LK", "138");
	}

	@Test
	void aReleasedMonthStaysAndOnlyItsDraftShowsTheChange() throws IOException {
		LittleOffice little = little("LKT");
		TestOffice office = little.office();
		little.send("B1", "Đông Hải", "Tháng 7 năm 2025", "", "", 20, 120, "", "", "", 300)
			.send("B1", "Tây Sơn", "Tháng 7 năm 2025", "", "", 10, 90, "", "", "", 200)
			.run();
		little.row("Xử lý", "khóa", "2025-07", "", "", "", "", "Đã ký", "Chủ tịch", "", "Số 12/BC-UBND ngày 28/7/2025");
		little.office();
		little.run();
		String published = office.outputs().get("2025-07/so-lieu.csv");
		little.send("B1", "Đông Hải", "Tháng 8 năm 2025", "", 118.5, 15, 133.5, "", "", "", 302);
		TestOffice.Result later = little.run();
		assertThat(later.err()).contains("KY_KHOA_CO_DU_THAO");
		assertThat(office.outputs()).containsEntry("2025-07/so-lieu.csv", published);
		assertThat(office.figures("2025-07")).containsEntry("HUYEN SL.LK", "210");
		assertThat(office.figures("2025-07/du-thao")).containsEntry("HUYEN SL.LK", "208.5");
		assertThat(office.type("diff", "--period", "2025-07").out()).contains("208,5")
			.contains("B1 Đông Hải Tháng 8 năm 2025.xlsx");
	}

	@Test
	void aYearBeginsAnewForWhatAddsUpAndGoesOnForAState() throws IOException {
		LittleOffice little = little("");
		TestOffice office = little.office();
		little.send("B1", "Đông Hải", "Tháng 12 năm 2024", "", "", 20, 240, "", "", "", 300)
			.send("B1", "Đông Hải", "Tháng 1 năm 2025", "", 0, 5, 5, "", 299, "", 298)
			.run();
		assertThat(office.figures("2024-12")).containsEntry("DONG_HAI SL.LK", "240")
			.containsEntry("DONG_HAI DAN.LK", "299");
	}

	@Test
	void whatCannotBeReadThereIsTold() throws IOException {
		LittleOffice little = little("");
		TestOffice office = little.office();
		little.send("B1", "Đông Hải", "Tháng 7 năm 2025", "", "", 20, 120, "", "", "", 300)
			.send("B1", "Đông Hải", "Tháng 8 năm 2025", "", "đang rà soát", 15, 135, "", 301_000, "", 302)
			.run();
		assertThat(office.figures("2025-07")).containsEntry("DONG_HAI SL.LK", "120");
		assertThat(office.type("status", "--period", "2025-08", "--json").out()).contains("LUY_KE_TRUOC_KHONG_DOC")
			.contains("LUY_KE_TRUOC_LECH");
	}

}
