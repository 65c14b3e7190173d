package vn.tonghop.app;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.tonghop.pipeline.TinyMonth;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The office edits the report in Word; then a corrected workbook comes in.
 * {@code refresh} brings today's figures into the edited file, {@code preview} shows a
 * report alone.
 */
class RefreshTests {

	private static final String FILE = "Cảnh Dương - T12.2023.xlsx";

	private static final String REPORT = "2023-12/bao-cao-bc-nam.docx";

	private static final String COPY = "2023-12/bao-cao-bc-nam (số mới).docx";

	/** What the program would print, beside the file that was edited. */
	private static final String OURS = "2023-12/bao-cao-bc-nam (mới).docx";

	private static final String WORDS = "Tổng sản lượng lương thực toàn huyện theo số liệu các xã gửi ước đạt";

	private static final String TYPED = "9.999";

	private static final Pattern FIGURE = Pattern.compile("<w:tag w:val=\"([A-Z0-9_.]+)\"/>.*?<w:t[^>]*>([^<]*)</w:t>",
			Pattern.DOTALL);

	@TempDir
	private static Path shared;

	@TempDir
	private Path folder;

	private TestOffice office;

	/** The report is made, edited by hand; then the harvest of a commune is corrected. */
	@BeforeAll
	static void beginnings() throws IOException {
		TestOffice office = new TestOffice(shared.resolve("edited"));
		office.dropFile(TestOffice.DECEMBER.resolve(FILE));
		assertThat(office.type("run").status()).isZero();
		Map<String, byte[]> parts = parts(office.output(REPORT));
		String text = text(parts);
		assertThat(text).contains("Sản lượng lương thực ước đạt");
		text = text.replaceFirst("Sản lượng lương thực ước đạt", WORDS);
		Matcher area = FIGURE.matcher(text);
		while (area.find() && !area.group(1).equals("DT_LUA.LK")) {
			continue;
		}
		text = text.substring(0, area.start(2)) + TYPED + text.substring(area.end(2));
		parts.put("word/document.xml", text.getBytes(StandardCharsets.UTF_8));
		write(parts, office.output(REPORT));
		Path corrected = shared.resolve("Cảnh Dương - T12.2023 sửa.xlsx");
		Files.copy(TestOffice.DECEMBER.resolve(FILE), corrected);
		// 1.273,1 tons before; 1.231,2 tons in the year before.
		WorkbookEditor.type(corrected, "Biểu 01", "G12", 1000);
		office.dropFile(corrected);
		assertThat(office.type("run").err()).contains("(mới).docx");
	}

	@BeforeEach
	void theReportIsEdited() throws IOException {
		this.office = new TestOffice(this.folder.resolve("edited"));
		TestOffice.copyTree(shared.resolve("edited"), this.office.home());
	}

	private TestOffice.Result refresh(Path file, String... more) {
		List<String> words = new ArrayList<>(List.of("refresh", file.toString()));
		words.addAll(List.of(more));
		return this.office.type(words.toArray(String[]::new));
	}

	@Test
	void figuresAreTodaysAndThePersonsWordsStay() throws IOException {
		byte[] edited = Files.readAllBytes(this.office.output(REPORT));
		TestOffice.Result result = refresh(this.office.output(REPORT));
		assertThat(result.status()).as(result.err()).isZero();
		assertThat(this.office.output(REPORT)).hasBinaryContent(edited);
		assertThat(result.out()).contains("SL_LUA LK: 1.273 → 1.000 | - | Sản lượng lúa | tấn | ")
			.contains("SL_LUA TG: 3,4 → -18,78 | ")
			.contains("SL_LUA TG: 3,4 → 18,78 | Trong đó: Diện tích lúa");
		List<Map.Entry<String, String>> now = figures(text(parts(this.office.output(OURS))));
		List<Map.Entry<String, String>> copied = new ArrayList<>(figures(text(parts(this.office.output(COPY)))));
		int typed = copied.indexOf(Map.entry("DT_LUA.LK", TYPED));
		copied.set(typed, now.get(typed));
		assertThat(copied).isEqualTo(now);
		assertThat(WordText.of(this.office.output(COPY)).body()).contains(WORDS + " 1.050 tấn");
	}

	@Test
	void whatWasTypedOverIsToldAndStays() throws IOException {
		TestOffice.Result result = refresh(this.office.output(REPORT));
		assertThat(result.err()).containsOnlyOnce("[SO_GO_DE]")
			.contains("DT_LUA.LK đang là 9.999, số hiện nay là 214; ở đoạn \"1.1 | Diện tích lúa | ha | ");
		assertThat(result.out()).doesNotContain("DT_LUA LK");
	}

	@Test
	void sentencesWhoseWordsMayBeWrongAreToldAndMarked() throws IOException {
		TestOffice.Result result = refresh(this.office.output(REPORT));
		assertThat(result.err()).contains("[XEM_LAI_CAU]: Xem lại câu: \"- " + WORDS + " 1.323 tấn")
			.contains("Xem lại câu: \"Sản lượng lúa 1.273 tấn, tạm tính đạt ")
			.doesNotContain("Xem lại câu: \"Trong đó: Diện tích lúa");
		Map<String, byte[]> copy = parts(this.office.output(COPY));
		String all = text(copy) + new String(copy.get("word/footnotes.xml"), StandardCharsets.UTF_8);
		assertThat(all.split("<w:highlight w:val=\"green\"/>", -1)).hasSize(result.out().split(" → ", -1).length);
		assertThat(all).containsPattern("<w:highlight w:val=\"yellow\"/>((?!<w:t).)*<w:t[^>]*>[^<]*" + WORDS);
		Map<String, byte[]> before = parts(this.office.output(REPORT));
		assertThat(copy.keySet()).isEqualTo(before.keySet());
		assertThat(copy.get("word/styles.xml")).isEqualTo(before.get("word/styles.xml"));
	}

	@Test
	void noCopyIsEverWrittenOver() throws IOException {
		refresh(this.office.output(REPORT));
		byte[] first = Files.readAllBytes(this.office.output(COPY));
		TestOffice.Result again = refresh(this.office.output(COPY));
		assertThat(again.out()).isEmpty();
		assertThat(this.office.output(COPY)).hasBinaryContent(first);
		assertThat(this.office.output("2023-12/bao-cao-bc-nam (số mới 2).docx")).exists();
		TestOffice.Result ours = refresh(this.office.output(OURS));
		assertThat(ours.err()).contains("Số trong văn bản đã là số hiện nay");
		assertThat(this.office.output("2023-12/bao-cao-bc-nam (mới) (số mới).docx")).doesNotExist();
	}

	@Test
	void aFileElsewhereNeedsItsPeriodOnly() throws IOException {
		Path elsewhere = this.folder.resolve("gửi Chủ tịch.docx");
		Files.copy(this.office.output(REPORT), elsewhere);
		TestOffice.Result result = refresh(elsewhere, "--period", "2023-12");
		assertThat(result.out()).contains("SL_LUA LK: 1.273 → 1.000");
		assertThat(this.folder.resolve("gửi Chủ tịch (số mới).docx")).exists();
	}

	@Test
	void whatIsNotKnownToBeOursIsLeftAlone() throws IOException {
		Files.delete(this.office.home().resolve("data/printed/2023-12/bc-nam.txt"));
		TestOffice.Result result = refresh(this.office.output(REPORT));
		assertThat(result.out()).isEmpty();
		assertThat(result.err()).contains("[SO_GO_DE]: SL_LUA.LK đang là 1.273, số hiện nay là 1.000");
	}

	@Test
	void otherFilesAreRefused() throws IOException {
		Path workbook = this.folder.resolve("báo cáo.docx");
		Files.copy(TestOffice.DECEMBER.resolve(FILE), workbook);
		assertThat(refresh(workbook).err()).contains("[VAN_BAN_KHONG_PHAI_WORD]");
		Map<String, byte[]> parts = parts(this.office.output(REPORT));
		for (String part : List.of("word/document.xml", "word/footnotes.xml")) {
			String text = new String(parts.get(part), StandardCharsets.UTF_8);
			parts.put(part, text.replaceAll("<w:tag [^>]*>", "").getBytes(StandardCharsets.UTF_8));
		}
		Path plain = this.folder.resolve("chữ.docx");
		write(parts, plain);
		assertThat(refresh(plain).err()).contains("[VAN_BAN_KHONG_CO_SO]");
		Path bomb = this.folder.resolve("không phải.docx");
		Files.writeString(bomb, "không phải Word");
		assertThat(refresh(bomb).status()).isEqualTo(3);
		assertThat(refresh(this.folder.resolve("không có.docx")).err()).contains("[VAN_BAN_KHONG_THAY]");
		assertThat(refresh(this.office.output(REPORT), "--period", "2022-01").err()).contains("[KY_CHUA_CO_SO]");
	}

	@Test
	void aLockedPeriodsReportIsNotTouched() throws IOException {
		WorkbookEditor.addRow(this.office.home().resolve("templates/danh-muc.xlsx"), "Xử lý", "Việc", "khóa", "Kỳ",
				"2023-12", "Đơn vị", "", "Lý do", "Chủ tịch đã ký", "Người quyết định", "Bà Hoa", "Chỉ tiêu", "",
				"Mã lỗi", "", "Giá trị", "");
		assertThat(this.office.type("run").err()).contains("Đã phát hành và khóa");
		assertThat(refresh(this.office.output(REPORT)).err()).contains("[KY_DA_KHOA_SO]");
		assertThat(this.office.output(COPY)).doesNotExist();
	}

	@Test
	void previewShowsOneReportAndChangesNothingElse() throws IOException {
		this.office.dropFile(TestOffice.DECEMBER.resolve("Quảng Phú - T12.2023.xlsx"));
		Map<String, String> before = this.office.outputs();
		TestOffice.Result preview = this.office.type("preview", "BC-NAM");
		assertThat(preview.status()).as(preview.err()).isZero();
		String shown = "2023-12/xem-thu/bao-cao-bc-nam.docx";
		Map<String, String> after = this.office.outputs();
		assertThat(after.remove(shown)).isEqualTo(before.get(OURS));
		assertThat(after).isEqualTo(before);
		assertThat(this.office.home().resolve("input/Quảng Phú - T12.2023.xlsx")).exists();
		assertThat(this.office.type("run").status()).isZero();
		assertThat(this.office.output(shown)).exists();
		assertThat(this.office.type("preview", "BC-LA").status()).isEqualTo(2);
	}

	@Test
	void beforeAnyWorkbookThereIsNothingToShow() throws IOException {
		TestOffice empty = TestOffice.tiny(this.folder.resolve("empty"));
		assertThat(empty.type("preview", "bc-thang", "--period", TinyMonth.PERIOD).status()).isEqualTo(2);
		assertThat(empty.type("refresh", this.office.output(REPORT).toString()).status()).isZero();
	}

	private static List<Map.Entry<String, String>> figures(String text) {
		return FIGURE.matcher(text).results().map((found) -> Map.entry(found.group(1), found.group(2))).toList();
	}

	private static String text(Map<String, byte[]> parts) {
		return new String(parts.get("word/document.xml"), StandardCharsets.UTF_8);
	}

	private static Map<String, byte[]> parts(Path docx) throws IOException {
		Map<String, byte[]> parts = new LinkedHashMap<>();
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(Files.readAllBytes(docx)))) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				parts.put(entry.getName(), zip.readAllBytes());
			}
		}
		return parts;
	}

	private static void write(Map<String, byte[]> parts, Path docx) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			for (Map.Entry<String, byte[]> part : parts.entrySet()) {
				zip.putNextEntry(new ZipEntry(part.getKey()));
				zip.write(part.getValue());
				zip.closeEntry();
			}
		}
		Files.copy(new ByteArrayInputStream(bytes.toByteArray()), docx, StandardCopyOption.REPLACE_EXISTING);
	}

}
