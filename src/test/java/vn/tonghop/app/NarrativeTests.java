package vn.tonghop.app;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** What units write for the report's sections, from one period to the next. */
class NarrativeTests {

	@TempDir
	private Path folder;

	/** Paragraphs, the headings among them in bold: {@code "*Nông nghiệp"}. */
	private Path document(String name, String... paragraphs) throws IOException {
		Path file = this.folder.resolve(name);
		try (XWPFDocument word = new XWPFDocument(); OutputStream out = Files.newOutputStream(file)) {
			for (String paragraph : paragraphs) {
				XWPFRun run = word.createParagraph().createRun();
				run.setBold(paragraph.startsWith("*"));
				run.setText(paragraph.replaceFirst("^\\*", ""));
			}
			word.write(out);
		}
		return file;
	}

	private static String report(TestOffice office, String period) throws IOException {
		return WordText.of(office.output(period + "/bao-cao-bc-thang.docx")).all();
	}

	@Test
	void aSectionOfWhichNobodyWritesPrintsTheLastTextWithAMark() throws IOException {
		TestOffice office = TestOffice.tiny(this.folder.resolve("home"));
		office.dropFile(document("Sông A - T4.2023.docx", "*I. Nông nghiệp", "Vụ này được mùa.", "*Xã hội",
				"Dân cư ổn định.", "*Mưa lũ", "Có mưa lớn.", "*SL_LUA", ">80"));
		office.dropFile(document("Sông B - T5.2023.docx", "*Xã hội", "Đời sống khá hơn."));
		TestOffice.Result run = office.type("run");
		assertThat(report(office, "2023-05"))
			.contains("Vụ này được mùa. (chưa cập nhật: lời văn của tháng 4 năm 2023)", "Đời sống khá hơn.")
			.doesNotContain("Dân cư ổn định", "Có mưa lớn", ">80");
		assertThat(run.err()).contains("THUYET_MINH_CHUA_CAP_NHAT", "Mục \"Nông nghiệp\" chưa có lời văn của kỳ này")
			.doesNotContain("Mục \"Mưa lũ\"", "Mục \"SL_LUA\"");
		assertThat(Files.readString(office.output("2023-05/tong-quan.html"))).contains("THUYET_MINH_CHUA_CAP_NHAT");
		assertThat(office.type("status", "--json", "--period", "2023-05").out()).contains("THUYET_MINH_CHUA_CAP_NHAT");
		assertThat(office.type("status", "--period", "2023-05").out()).contains("THUYET_MINH_CHUA_CAP_NHAT");
		office.dropFile(document("Sông A - T5.2023.docx", "*Nông nghiệp", "Mất mùa."));
		assertThat(office.type("run").err()).doesNotContain("THUYET_MINH_CHUA_CAP_NHAT");
		assertThat(report(office, "2023-05")).contains("Mất mùa.").doesNotContain("chưa cập nhật", "được mùa");
	}

	@Test
	void aTextThatNamesAnotherFigureIsToldWithItsPlace() throws IOException {
		TestOffice office = TestOffice.tiny(this.folder.resolve("home"));
		office.dropFile(document("Sông A - T5.2023.docx", "*Nông nghiệp", "Được mùa.",
				"Sản lượng lúa đạt 700 tấn; cả huyện [[SL_LUA]] tấn, [[SL_LUAA]]."));
		String told = office.type("run").err();
		assertThat(told)
			.contains("Sông A - T5.2023.docx, mục \"Nông nghiệp\", ô hoặc đoạn 3: viết \"Sản lượng lúa đạt 700 tấn\"")
			.contains("Sản lượng lúa viết là 700 tấn, số liệu đã nhận là 610,5 tấn")
			.contains("mã trong [[SL_LUAA]]; mã gần nhất là SL_LUA");
		assertThat(report(office, "2023-05")).contains("cả huyện 1.010,5 tấn, ….");
		assertThat(Files.readString(office.output("2023-05/tong-quan.html"))).contains("THUYET_MINH_KHAC_SO");
	}

}
