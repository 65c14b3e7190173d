package vn.tonghop.app;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** A commune's workbook goes back marked, and comes in again mended and explained. */
class FeedbackRoundTripTests {

	private static final Path CLEAN = TestOffice.DECEMBER.resolve("Cảnh Dương - T12.2023.xlsx");

	@TempDir
	private Path folder;

	@Test
	void aFeedbackSentBackIsJudgedFindingByFinding() throws IOException {
		TestOffice office = new TestOffice(this.folder);
		edit(CLEAN, office.home().resolve("input/canh duong.xlsx"), (workbook) -> {
			workbook.getSheetAt(0).getRow(11).getCell(6).setCellValue("khoảng 1273");
			workbook.getSheetAt(0).getRow(12).getCell(7).setCellValue("ba trăm");
		});
		assertThat(office.type("run").status()).isEqualTo(1);
		Path feedback = office.output("2023-12/phan-hoi/Cảnh Dương.xlsx");
		assertThat(answers(feedback)).contains("O_CHU|mới|");
		assertThat(office.output("2023-12/tra-lai/canh duong.xlsx - lý do.txt")).content(StandardCharsets.UTF_8)
			.startsWith("\ufeff")
			.contains("khoảng 1273");
		String message = Files.readString(office.output("2023-12/phan-hoi/tin-nhan.txt"));
		assertThat(message).startsWith("\ufeff")
			.contains("Kính gửi xã Cảnh Dương", "chưa tổng hợp được: có 2 điểm phải sửa", "khoảng 1273",
					"“Cảnh Dương.xlsx”", "Hạn nộp: 16/12/2023")
			.contains("Kính gửi xã Quảng Phú", "chưa nhận được");

		edit(feedback, office.home().resolve("input/Cảnh Dương.xlsx"), (workbook) -> {
			workbook.getSheetAt(1).getRow(11).getCell(6).setCellValue(1273.1);
			for (Row row : workbook.getSheetAt(0)) {
				Cell place = row.getCell(2);
				if (place != null && place.getStringCellValue().endsWith("!H13")) {
					row.getCell(8).setCellValue("Số của năm trước đang rà soát");
				}
			}
		});
		assertThat(office.type("run").status()).isEqualTo(1);
		String status = office.type("status", "--json", "--period", "2023-12").out();
		assertThat(status).contains("\"Cảnh Dương.xlsx\"").doesNotContain("O_CHUA_DOC", "TRANG_KHONG_DOC");
		assertThat(answers(feedback)).contains("O_CHU|vẫn còn|Số của năm trước đang rà soát", "O_CHU|đã sửa|");
		assertThat(status).contains("\"explanation\" : \"Số của năm trước đang rà soát\"");
		assertThat(office.output("2023-12/tong-quan.html")).content()
			.containsOnlyOnce("Đơn vị giải trình: <bdi>Số của năm trước đang rà soát</bdi>");
		assertThat(office.output("2023-12/tra-lai/Cảnh Dương.xlsx - lý do.txt")).content()
			.containsOnlyOnce("Đơn vị giải trình: Số của năm trước đang rà soát\r\n");

		edit(feedback, office.home().resolve("input/Cảnh Dương lần 3.xlsx"),
				(workbook) -> workbook.getSheetAt(1).getRow(12).getCell(7).setCellValue(8.8));
		assertThat(office.type("run").status()).isZero();
		assertThat(feedback).doesNotExist();
		assertThat(office.figures("2023-12")).containsEntry("CANH_DUONG SL_LUA.LK", "1273.1")
			.containsEntry("CANH_DUONG DT_NGO.CK", "8.8");
	}

	@Test
	void whatCannotBeOpenedIsAnsweredAndFeedbackIsMadeOnce() throws IOException {
		TestOffice office = new TestOffice(this.folder);
		Files.writeString(office.home().resolve("input/rác.xlsx"), "hello");
		edit(CLEAN, office.home().resolve("input/canh duong.xlsx"),
				(workbook) -> workbook.getSheetAt(0).getRow(11).getCell(6).setCellValue("khoảng 1273"));
		office.type("run");
		Path reply = office.output("khong-ro-ky/phan-hoi/rác.xlsx");
		assertThat(answers(reply)).containsExactly("KHONG_PHAI_EXCEL|mới|");
		assertThat(office.output("khong-ro-ky/tra-lai/rác.xlsx - lý do.txt")).exists();
		Path feedback = office.output("2023-12/phan-hoi/Cảnh Dương.xlsx");
		byte[] made = Files.readAllBytes(feedback);
		long when = Files.getLastModifiedTime(feedback).toMillis();
		office.dropFile(TestOffice.DECEMBER.resolve("Quảng Phú - T12.2023.xlsx"));
		office.at("2024-02-02T02:02:02Z").type("run");
		assertThat(feedback).hasBinaryContent(made);
		assertThat(Files.getLastModifiedTime(feedback).toMillis()).isEqualTo(when);
		assertThat(office.output("2023-12/phan-hoi/Quảng Phú.xlsx")).doesNotExist();
		Files.delete(feedback);
		office.type("run");
		assertThat(feedback).hasBinaryContent(made);
	}

	private interface Edit {

		void on(Workbook workbook);

	}

	private static void edit(Path from, Path to, Edit edit) throws IOException {
		try (InputStream in = new ByteArrayInputStream(Files.readAllBytes(from));
				Workbook workbook = WorkbookFactory.create(in);
				OutputStream out = Files.newOutputStream(to)) {
			edit.on(workbook);
			workbook.write(out);
		}
	}

	/** Code, standing and answer of each point. */
	private static List<String> answers(Path feedback) throws IOException {
		List<String> answers = new ArrayList<>();
		try (InputStream in = new ByteArrayInputStream(Files.readAllBytes(feedback));
				Workbook workbook = WorkbookFactory.create(in)) {
			for (Row row : workbook.getSheetAt(0)) {
				Cell code = row.getCell(6);
				if (code != null && row.getRowNum() > 6) {
					answers.add(code.getStringCellValue() + "|" + row.getCell(7).getStringCellValue() + "|"
							+ row.getCell(8).getStringCellValue());
				}
			}
		}
		return answers;
	}

}
