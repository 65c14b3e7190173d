package vn.tonghop.app;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** What lies in input/ and is no workbook: zips, signed scans, documents. */
class OtherFilesTests {

	private static final String ONE = "Cảnh Dương - T12.2023.xlsx";

	private static final byte[] SCAN = "%PDF-1.4\n1 0 obj\n<<>>\nendobj\n%%EOF\n".getBytes(StandardCharsets.ISO_8859_1);

	@TempDir
	private Path folder;

	private Path zip(String name, Object... namesAndContents) throws IOException {
		Path file = this.folder.resolve(name);
		try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
			for (int i = 0; i < namesAndContents.length; i += 2) {
				zip.putNextEntry(new ZipEntry((String) namesAndContents[i]));
				zip.write((byte[]) namesAndContents[i + 1]);
				zip.closeEntry();
			}
		}
		return file;
	}

	private static byte[] sample(String name) throws IOException {
		return Files.readAllBytes(TestOffice.DECEMBER.resolve(name));
	}

	private static JsonNode status(TestOffice office) {
		return JsonMapper.shared().readTree(office.type("status", "--json", "--period", "2023-12").out());
	}

	private static String another() throws IOException {
		try (var files = Files.list(TestOffice.DECEMBER)) {
			return files.map((file) -> file.getFileName().toString())
				.filter((name) -> !name.equals(ONE))
				.sorted()
				.findFirst()
				.orElseThrow();
		}
	}

	@Test
	void theWorkbooksInAZipAreSubmissionsOfTheirOwn() throws IOException {
		TestOffice office = new TestOffice(this.folder.resolve("home"));
		String other = another();
		office.dropFile(zip("Cụm 1.zip", "cum/" + ONE, sample(ONE), "cum/" + other, sample(other)));
		TestOffice.Result run = office.type("run");
		assertThat(run.status()).as(run.err()).isZero();
		JsonNode submissions = status(office).get("submissions");
		assertThat(submissions.size()).isEqualTo(2);
		assertThat(submissions.get(0).get("file").asString()).isEqualTo("Cụm 1.zip › " + ONE);
		assertThat(submissions.get(0).get("state").asString()).isEqualTo("accepted");
		assertThat(office.figures("2023-12")).containsEntry("CANH_DUONG SL_LUA.LK", "1273.1");
		assertThat(office.home().resolve("input")).isEmptyDirectory();
		var outputs = office.outputs();
		SampleMonthTests.delete(office.home().resolve("data/staging"));
		assertThat(office.type("rebuild").status()).isZero();
		assertThat(office.outputs()).isEqualTo(outputs);
	}

	@Test
	void theSameBytesInAZipAreTheSameSubmission() throws IOException {
		TestOffice office = new TestOffice(this.folder.resolve("home"));
		office.dropFile(TestOffice.DECEMBER.resolve(ONE)).type("run");
		office.dropFile(zip("một.zip", ONE, sample(ONE)));
		office.dropFile(zip("hai.zip", "bản sao.xlsx", sample(ONE), "ghi chú.txt", "x".getBytes()));
		TestOffice.Result run = office.type("run");
		assertThat(run.err()).contains("DA_NHAN_ROI");
		assertThat(status(office).get("submissions").size()).isEqualTo(2);
		assertThat(run.status()).isEqualTo(ExitStatus.REFUSED);
		assertThat(run.err()).contains("hai.zip › ghi chú.txt");
	}

	@Test
	void aZipInAZipIsRefusedAndTheRestIsRead() throws IOException {
		TestOffice office = new TestOffice(this.folder.resolve("home"));
		byte[] inner = Files.readAllBytes(zip("trong.zip", "a.xlsx", sample(another())));
		office.dropFile(zip("ngoài.zip", "trong.zip", inner, ONE, sample(ONE)));
		TestOffice.Result run = office.type("run");
		assertThat(run.status()).isEqualTo(ExitStatus.REFUSED);
		assertThat(run.err()).contains("NEN_LONG_NHAU");
		assertThat(office.figures("2023-12")).containsEntry("CANH_DUONG SL_LUA.LK", "1273.1");
	}

	@Test
	void aSignedScanIsKeptBesideTheSubmission() throws IOException {
		TestOffice office = new TestOffice(this.folder.resolve("home")).dropFile(TestOffice.DECEMBER.resolve(ONE));
		Path scan = this.folder.resolve("Canh Duong ký T12.2023.pdf");
		Files.write(scan, SCAN);
		office.dropFile(scan);
		TestOffice.Result run = office.type("run");
		assertThat(run.status()).as(run.err()).isZero();
		JsonNode status = status(office);
		assertThat(status.get("submissions").size()).isEqualTo(1);
		assertThat(status.get("attachments").get(0).get("kind").asString()).isEqualTo("ban_ky");
		assertThat(status.get("attachments").get(0).get("unit").asString()).isEqualTo("CANH_DUONG");
		assertThat(office.type("status").out()).contains("Cảnh Dương: đã có bản ký");
		assertThat(office.output("2023-12/da-nhan/Cảnh Dương - bản ký.pdf")).hasBinaryContent(SCAN);
		assertThat(Files.readString(office.output("2023-12/tong-quan.html"))).contains("đã có bản ký");
	}

	@Test
	void aScanOfNobodyIsToldAsSuch() throws IOException {
		TestOffice office = new TestOffice(this.folder.resolve("home"));
		Path scan = this.folder.resolve("scan0001.pdf");
		Files.write(scan, SCAN);
		TestOffice.Result run = office.dropFile(scan).type("run");
		assertThat(run.status()).isEqualTo(ExitStatus.REFUSED);
		assertThat(run.err()).contains("KHONG_RO_CUA_AI");
		assertThat(office.output("khong-ro-ky/tra-lai/scan0001.pdf")).exists();
	}

	@Test
	void aDocumentsTextsAreForTheSectionsThatItsHeadingsName() throws IOException {
		TestOffice office = new TestOffice(this.folder.resolve("home")).drop(TestOffice.DECEMBER);
		Path document = this.folder.resolve("Cảnh Dương T12.2023.docx");
		try (XWPFDocument word = new XWPFDocument(); OutputStream out = Files.newOutputStream(document)) {
			paragraph(word, "1.1 Trồng trọt", true);
			paragraph(word, "Đường xuống cảng bị sạt lở sau mưa lớn.", false);
			word.createTable(1, 1).getRow(0).getCell(0).setText("Bảng số liệu");
			word.write(out);
		}
		TestOffice.Result run = office.dropFile(document).type("run");
		assertThat(run.status()).as(run.err()).isZero();
		assertThat(run.err()).contains("Đã nhận thuyết minh");
		assertThat(office.output("2023-12/da-nhan/Cảnh Dương - thuyết minh.docx")).exists();
		try (var files = Files.list(office.output("2023-12"))) {
			Path report = files.filter((file) -> file.toString().endsWith(".docx")).findFirst().orElseThrow();
			try (XWPFDocument word = new XWPFDocument(Files.newInputStream(report))) {
				String text = word.getParagraphs()
					.stream()
					.map(XWPFParagraph::getText)
					.reduce("", (one, other) -> one + "\n" + other);
				assertThat(text).contains("Đường xuống cảng bị sạt lở sau mưa lớn").doesNotContain("Bảng số liệu");
			}
		}
	}

	private static void paragraph(XWPFDocument word, String text, boolean bold) {
		XWPFRun run = word.createParagraph().createRun();
		run.setText(text);
		run.setBold(bold);
	}

}
