package vn.tonghop.app;

import java.io.IOException;
import java.nio.file.Path;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * On which basis a figure stands is said where it is shown: the day that it is from, who
 * is missing in it, which of two that differ was taken, what the office is called then.
 */
class BasisOfFiguresTests {

	private static final String PERIOD = "Tháng 9 năm 2025";

	@TempDir
	private Path home;

	private LittleOffice little() throws IOException {
		LittleOffice little = new LittleOffice(this.home);
		little.unit("DONG_HAI", "Đông Hải")
			.unit("TAY_SON", "Tây Sơn")
			.form("B1", "ước", "tháng", "Lũy kế", "LK", "Cùng kỳ năm trước", "CK", "Ghi chú", "GC")
			.typed("B1", "SL", "Sản lượng lúa", "cộng dồn", "cộng")
			.typed("B1", "BHXH", "Người tham gia bảo hiểm", "cuối kỳ", "cộng")
			.report("tháng");
		return little;
	}

	@Test
	void theDayThatAFigureIsFromIsSaidWithIt() throws IOException {
		LittleOffice little = little().row("Cơ quan", "Tính đến ngày (BHXH)", 25);
		TestOffice office = little.office();
		little.send("B1", "Đông Hải", PERIOD, 100, "", "Số liệu tính đến ngày 05/9/2025", 30, "", "")
			.send("B1", "Tây Sơn", PERIOD, 50, "", "", 20, "", "tính đến 30/9/2025")
			.run();
		assertThat(little.report("2025-09", "bc"))
			.contains("Sản lượng lúa ước đạt 150,00 tấn (tính đến ngày 05/9/2025: Đông Hải)")
			.contains("Người tham gia bảo hiểm đạt 50,00 tấn (tính đến ngày 25/9/2025: Đông Hải)");
		assertThat(String.join("\n", little.appendix("2025-09", "Phụ lục")))
			.contains("Tính đến ngày 05/9/2025: Đông Hải");
		assertThat(office.type("trace", "SL", "--period", "2025-09").out()).contains("– Tính đến ngày 05/9/2025");
	}

	@Test
	void aDerivedFigureIsOfTheDaysOfItsParts() throws IOException {
		LittleOffice little = little().indicator("", "TONG", "Tổng hai số", "tấn", "cộng dồn", "công thức", "SL+BHXH")
			.indicator("", "GAP_DOI", "Gấp đôi lúa", "tấn", "cộng dồn", "công thức", "SL*2");
		TestOffice office = little.office();
		little.send("B1", "Đông Hải", PERIOD, 100, "", "tính đến ngày 05/9/2025", 30, "", "")
			.send("B1", "Tây Sơn", PERIOD, 50, "", "tính đến ngày 05/9/2025", 20, "", "")
			.run();
		assertThat(little.report("2025-09", "bc")).contains("Gấp đôi lúa ước đạt 300,00 tấn (tính đến ngày 05/9/2025)")
			.contains("Tổng hai số ước đạt 200,00 tấn (gồm số của nhiều ngày: Sản lượng lúa 05/9/2025)");
		assertThat(office.type("trace", "GAP_DOI", "--period", "2025-09").out()).contains("– Tính đến ngày 05/9/2025");
	}

	@Test
	void theDayInTheHeadingOfTheColumnIsThatOfEveryRow() throws IOException {
		LittleOffice little = new LittleOffice(this.home).unit("DONG_HAI", "Đông Hải")
			.form("B1", "ước", "tháng", "Thực hiện trong kỳ", "TH", "Lũy kế tính đến ngày 20/9/2025", "LK", "Ghi chú",
					"GC")
			.typed("B1", "SL", "Sản lượng lúa", "cộng dồn", "cộng")
			.typed("B1", "BHXH", "Người tham gia bảo hiểm", "cuối kỳ", "cộng")
			.report("tháng");
		TestOffice office = little.office();
		little.send("B1", "Đông Hải", PERIOD, 10, 100, "", 30, 30, "tính đến ngày 08/9/2025").run();
		assertThat(little.report("2025-09", "bc"))
			.contains("Sản lượng lúa ước đạt 100,00 tấn (tính đến ngày 20/9/2025)")
			.contains("Người tham gia bảo hiểm đạt 30,00 tấn (tính đến ngày 08/9/2025)");
		assertThat(office.figures("2025-09")).containsEntry("DONG_HAI SL.LK", "100")
			.containsEntry("DONG_HAI SL.TH", "10");
	}

	@Test
	void twoFormsThatAreAsOfficialAndDifferAreTold() throws IOException {
		LittleOffice little = little();
		little.form("Q1", "ước", "quý", "Lũy kế", "LK").typed("Q1", "DAN", "Dân số", "cuối kỳ", "cộng");
		little.form("M2", "thực hiện", "tháng", "Lũy kế", "LK").again("M2", "SL");
		little.form("M3", "thực hiện", "tháng", "Từ đầu năm", "LK").again("M3", "SL");
		TestOffice office = little.office();
		little.send("B1", "Đông Hải", PERIOD, 100, "", "", 30, "", "")
			.send("M2", "Đông Hải", PERIOD, 101)
			.send("M3", "Đông Hải", PERIOD, 102)
			.run();
		String told = String.join("\n", little.appendix("2025-09", "Lỗi và cảnh báo"));
		assertThat(told).contains("HAI_BIEU_KHAC_SO").contains("101").contains("102");
		little.row("Xử lý", "sửa hộ", "2025-09", "DONG_HAI", "SL", "", "102", "Đã hỏi lại", "Trưởng phòng", "LK");
		little.office();
		little.run();
		assertThat(String.join("\n", little.appendix("2025-09", "Lỗi và cảnh báo"))).doesNotContain("HAI_BIEU_KHAC_SO");
		assertThat(office.figures("2025-09")).containsEntry("HUYEN SL.LK", "102");
	}

	@Test
	void aGapIsBoundedWhereverItsFigureIsShown() throws IOException {
		LittleOffice little = little().row("Xử lý", "bỏ qua", "2025-09", "TAY_SON", "", "", "", "Mưa lũ", "Chủ tịch")
			.row("Lịch sử", "SL", "2024-09", "TAY_SON", 40, "Niên giám", "LK");
		TestOffice office = little.office();
		little.send("B1", "Đông Hải", PERIOD, 100, 90, "", 30, 29, "").run();
		String bound = "nếu đơn vị thiếu bằng cùng kỳ: 140,00; nếu bằng 0: 100,00";
		assertThat(String.join("\n", little.appendix("2025-09", "Phụ lục"))).contains("LK " + bound);
		assertThat(little.report("2025-09", "bc")).contains(bound);
		assertThat(java.nio.file.Files.readString(office.output("2025-09").resolve("tong-quan.html"))).contains(bound);
	}

	@Test
	void aGapThatADecisionFillsIsNoCompleteness() throws Exception {
		LittleOffice little = little().row("Xử lý", "bỏ qua", "2025-09", "TAY_SON", "", "", "", "Mưa lũ", "Chủ tịch");
		TestOffice office = little.office();
		little.send("B1", "Đông Hải", PERIOD, 100, 90, "", 30, 29, "");
		assertThat(little.run().err()).contains("đã có 1/2 biểu phải nộp",
				"Chưa nộp, có quyết định: Biểu B1: xã Tây Sơn: không tính vào tổng (Mưa lũ).");
		assertThat(office.type("status", "--period", "2025-09").out())
			.contains("Phải nộp 2 biểu: đã nhận 1, còn thiếu 0;", "- Tây Sơn: Biểu B1: không tính vào tổng (Mưa lũ)")
			.doesNotContain("Các đơn vị đã nộp đủ");
		String said = "Tây Sơn: không tính vào tổng (Mưa lũ)";
		assertThat(little.report("2025-09", "bc").split(java.util.regex.Pattern.quote(said), -1))
			.as("text and appendix say so")
			.hasSize(3);
		assertThat(little.appendix("2025-09", "Phụ lục"))
			.contains("Chưa nộp, có quyết định: xã Tây Sơn: không tính vào tổng (Mưa lũ)");
		assertThat(java.nio.file.Files.readString(office.output("2025-09").resolve("tong-quan.html")))
			.contains("Còn 1 báo cáo chưa nộp, đã có quyết định")
			.doesNotContain("Đã đủ báo cáo");
		try (PDDocument page = Loader.loadPDF(office.output("2025-09").resolve("tom-tat.pdf").toFile())) {
			assertThat(new PDFTextStripper().getText(page)).contains("Còn 1 báo cáo chưa nộp, đã có quyết định", said)
				.contains("+11,11%*")
				.doesNotContain("Đã đủ báo cáo", "Không thiếu đơn vị nào");
		}
	}

	@Test
	void theOfficesWordsAreThoseOfThePeriod() throws IOException {
		LittleOffice little = little().row("Cơ quan", "Tên cơ quan", "UBND XÃ NAM HẢI", "01/7/2025")
			.row("Cơ quan", "Nhãn tổng hợp", "Toàn xã", "01/7/2025");
		TestOffice office = little.office();
		for (String period : new String[] { "Tháng 6 năm 2025", PERIOD }) {
			little.send("B1", "Đông Hải", period, 100, "", "", 30, "", "")
				.send("B1", "Tây Sơn", period, 50, "", "", 20, "", "");
		}
		little.run();
		assertThat(little.report("2025-06", "bc")).contains("UBND HUYỆN NAM HẢI").doesNotContain("UBND XÃ NAM HẢI");
		assertThat(little.report("2025-09", "bc")).contains("UBND XÃ NAM HẢI").doesNotContain("HUYỆN");
		assertThat(office.type("trace", "SL", "--period", "2025-06").out()).contains("Toàn huyện");
		assertThat(office.type("trace", "SL", "--period", "2025-09").out()).contains("Toàn xã");
	}

	@Test
	void theYearsEstimateAndTheNextYearsPlanHaveColumns() throws IOException {
		LittleOffice little = new LittleOffice(this.home);
		little.unit("DONG_HAI", "Đông Hải")
			.unit("TAY_SON", "Tây Sơn")
			.form("B1", "ước", "tháng", "KH 2025", "KH", "Lũy kế", "LK", "Ước TH năm 2025", "UN", "KH 2026", "KS")
			.typed("B1", "SL", "Sản lượng lúa", "cộng dồn", "cộng")
			.typed("B1", "DT", "Diện tích lúa", "cộng dồn", "cộng")
			.indicator("", "NS", "Năng suất lúa", "tấn/ha", "cộng dồn", "công thức", "SL/DT")
			.report("tháng");
		TestOffice office = little.office();
		little.send("B1", "Đông Hải", PERIOD, 130, 100, 125, 140, 13, 10, 12.5, 14)
			.send("B1", "Tây Sơn", PERIOD, 70, 50, 65, 72, 7, 5, 6.5, 6)
			.run();
		assertThat(office.figures("2025-09")).containsEntry("HUYEN SL.KH", "200")
			.containsEntry("HUYEN SL.UN", "190")
			.containsEntry("HUYEN SL.KS", "212")
			.containsEntry("HUYEN NS.UN", "10")
			.containsEntry("HUYEN NS.KS", "10.6");
		assertThat(little.appendix("2025-09", "Phụ lục"))
			.anyMatch((line) -> line.contains("|Ước TH năm 2025|KH 2026|Ghi chú"))
			.anyMatch((line) -> line.contains("|SL|") && line.contains("|190.0|212.0|"));
		// The same form the year after: its headings name other years.
		assertThat(office.type("forms", "--period", "2026-09").status()).isZero();
	}

	@Test
	void aConvertedFigureLeadsToTheCellsOfTheOldCommunes() throws IOException {
		LittleOffice little = new LittleOffice(this.home);
		little.unit("PHU_HOA", "Phù Hóa", "", "30/11/2024")
			.unit("CANH_HOA", "Cảnh Hóa", "", "30/11/2024")
			.unit("PHU_CANH", "Phù Cảnh", "01/12/2024")
			.row("Chuyển tiếp", "PHU_HOA", "PHU_CANH", "01/12/2024", "")
			.row("Chuyển tiếp", "CANH_HOA", "PHU_CANH", "01/12/2024", "")
			.form("B1", "ước", "tháng", "Lũy kế", "LK")
			.typed("B1", "SL", "Sản lượng lúa", "cộng dồn", "cộng")
			.report("tháng");
		TestOffice office = little.office();
		little.send("B1", "UBND xã Phù Hóa", "Tháng 9 năm 2024", 40)
			.send("B1", "UBND xã Cảnh Hóa", "Tháng 9 năm 2024", 60)
			.send("B1", "UBND xã Phù Cảnh", PERIOD, 110)
			.run();
		assertThat(office.type("trace", "SL.CK", "--period", "2025-09").out()).contains("Phù Cảnh: 100 tấn [quy đổi]")
			.contains("· Phù Hóa: 40 tấn [báo cáo] ← B1 UBND xã Phù Hóa Tháng 9 năm 2024.xlsx > Biểu!C6")
			.contains("· Cảnh Hóa: 60 tấn");
	}

}
