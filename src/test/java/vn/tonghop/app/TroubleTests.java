package vn.tonghop.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import vn.tonghop.archive.NewerJournal;
import vn.tonghop.files.Sha256;
import vn.tonghop.pipeline.TinyMonth;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What an operator meets, one trouble at a time: what stands on the screen, what is left
 * as it was, and that the next run goes on.
 */
class TroubleTests {

	private static final String REPORT = TinyMonth.PERIOD + "/bao-cao-bc.docx";

	@TempDir
	private static Path shared;

	@TempDir
	private Path folder;

	private TestOffice office;

	@BeforeAll
	static void aMonthIsIn() throws IOException {
		TestOffice office = TestOffice.tiny(shared.resolve("office"));
		assertThat(office.type("run").status()).isEqualTo(ExitStatus.REFUSED);
	}

	@BeforeEach
	void begin() throws IOException {
		Path home = this.folder.resolve("office");
		TestOffice.copyTree(shared.resolve("office"), home);
		this.office = TestOffice.of(home);
	}

	private Path data(String name) {
		return this.office.home().resolve("data").resolve(name);
	}

	private Path original(int file) throws IOException {
		String hash = Sha256.of(TinyMonth.submission(TinyMonth.FILES.get(file)));
		return data("archive").resolve(hash.substring(0, 2)).resolve(hash);
	}

	private void send(int number) {
		TinyMonth.write(this.office.home().resolve("input/Gửi thêm " + number + ".xlsx"), number);
	}

	private TestOffice.Result fails(String code, String... words) {
		TestOffice.Result result = this.office.type(words);
		assertThat(result.status()).as(result.err()).isEqualTo(ExitStatus.FAILED);
		assertThat(result.err()).contains("[" + code + "]").doesNotContain("Exception", "..");
		return result;
	}

	@Test
	void aLineTakenOutOfTheJournalStopsEverythingAndChangesNothing() throws IOException {
		List<String> lines = new ArrayList<>(Files.readAllLines(data("journal.log"), StandardCharsets.UTF_8));
		lines.remove(1);
		Files.write(data("journal.log"), lines, StandardCharsets.UTF_8);
		byte[] left = Files.readAllBytes(data("journal.log"));
		Map<String, String> outputs = this.office.outputs();
		send(1);
		for (String command : List.of("run", "status", "rebuild", "verify")) {
			assertThat(fails("NHAT_KY_HONG", command).err()).contains("mục số 2").contains("tonghop restore");
		}
		assertThat(Files.readAllBytes(data("journal.log"))).isEqualTo(left);
		assertThat(this.office.outputs()).isEqualTo(outputs);
		assertThat(this.office.home().resolve("input/Gửi thêm 1.xlsx")).exists();
	}

	@ParameterizedTest
	@ValueSource(strings = { "journal.log", "journal.head", "journal.log journal.head" })
	void aJournalThatIsGoneIsNeverTakenForANewOffice(String gone) throws IOException {
		for (String name : gone.split(" ")) {
			Files.delete(data(name));
		}
		for (String command : List.of("run", "status", "verify", "rebuild")) {
			fails("NHAT_KY_HONG", command);
		}
		TestOffice.Result backup = this.office.type("backup", this.folder.resolve("copy").toString());
		assertThat(backup.status()).isEqualTo(ExitStatus.FAILED);
		assertThat(this.folder.resolve("copy")).doesNotExist();
	}

	@Test
	void aJournalOfANewerVersionIsLeftAloneAndThatIsSaid() throws IOException {
		byte[] newer = NewerJournal.withAnEntryOfTomorrow(data("journal.log"), data("journal.head"));
		assertThat(fails("NHAT_KY_BAN_MOI", "run").err()).contains("“tomorrow”").contains("phiên bản mới nhất");
		assertThat(Files.readAllBytes(data("journal.log"))).isEqualTo(newer);
	}

	/** Not the unit's mistake: it is not returned, and no figure goes. */
	@ParameterizedTest
	@ValueSource(strings = { "missing", "damaged" })
	void nothingIsConcludedFromAnOriginalThatIsNotWhole(String how) throws IOException {
		Map<String, String> outputs = this.office.outputs();
		byte[] whole = Files.readAllBytes(original(0));
		if (how.equals("missing")) {
			Files.delete(original(0));
		}
		else {
			byte[] bytes = whole.clone();
			bytes[bytes.length / 2] ^= 1;
			Files.write(original(0), bytes);
		}
		assertThat(this.office.type("run").status()).as("Nothing is read again").isIn(0, ExitStatus.REFUSED);
		String code = how.equals("missing") ? "KHO_MAT_TEP" : "KHO_HONG_TEP";
		for (int time = 0; time < 2; time++) {
			assertThat(fails(code, "rebuild").err()).contains(TinyMonth.FILES.get(0)).contains("chép lại đúng tệp đó");
		}
		assertThat(this.office.outputs()).isEqualTo(outputs);
		Files.write(this.office.home().resolve("input/chép lại.xlsx"), whole);
		TestOffice.Result mended = this.office.type("run");
		assertThat(mended.status()).as(mended.err()).isIn(0, ExitStatus.REFUSED);
		assertThat(this.office.outputs()).isEqualTo(outputs);
		assertThat(this.office.type("verify").status()).isZero();
	}

	/** Of a file without checksums of its own a bit might only change a figure. */
	@Test
	void aDamagedFileThatIsNoPackageIsToldToo() throws IOException {
		byte[] bytes = Files.readAllBytes(original(2));
		bytes[0] ^= 1;
		Files.write(original(2), bytes);
		assertThat(fails("KHO_HONG_TEP", "rebuild").err()).contains(TinyMonth.FILES.get(2));
	}

	@Test
	void aReportOpenInWordIsWrittenBesideAndPutInPlaceByTheNextRun() throws IOException {
		String report = this.office.outputs()
			.keySet()
			.stream()
			.filter((name) -> name.startsWith(TinyMonth.PERIOD) && name.endsWith(".docx") && !name.contains("da-nhan"))
			.findFirst()
			.orElse(REPORT);
		Path file = this.office.output(report);
		byte[] before = Files.readAllBytes(file);
		Path sign = Files.writeString(file.resolveSibling("~$" + file.getFileName()), "Bà Hoa");
		send(1);
		TestOffice.Result run = this.office.type("run");
		assertThat(run.err()).contains("[TEP_DANG_MO]").contains("(mới).docx").contains("Đóng tệp đó lại");
		assertThat(file).hasBinaryContent(before);
		Path beside = file.resolveSibling(String.valueOf(file.getFileName()).replace(".docx", " (mới).docx"));
		byte[] after = Files.readAllBytes(beside);
		Files.delete(sign);
		assertThat(this.office.type("run").err()).doesNotContain("TEP_DANG_MO");
		assertThat(file).hasBinaryContent(after);
		assertThat(beside).doesNotExist();
		assertThat(this.office.type("run").err()).contains("Không có gì mới");
	}

	@Test
	void anOutputFolderThatIsGoneIsToldAndWhatCameInIsKept() throws IOException {
		Map<String, String> outputs = this.office.outputs();
		Path away = this.folder.resolve("away");
		Files.move(this.office.home().resolve("output"), away);
		Files.createSymbolicLink(this.office.home().resolve("output"), this.folder.resolve("net"));
		send(1);
		assertThat(fails("MAT_THU_MUC", "run").err()).contains("“output”").contains("Nối lại ổ đĩa");
		assertThat(this.office.home().resolve("input")).isEmptyDirectory();
		assertThat(this.office.type("verify").status()).isZero();
		Files.delete(this.office.home().resolve("output"));
		Files.move(away, this.office.home().resolve("output"));
		TestOffice.Result run = this.office.type("run");
		assertThat(run.err()).contains("Đã nhận 1 tệp mới").doesNotContain("MAT_THU_MUC");
		assertThat(this.office.outputs().keySet()).containsAll(outputs.keySet())
			.contains(TinyMonth.PERIOD + "/da-nhan/Sông B - XA - lần 2.xlsx");
	}

	@Test
	void anInputFolderThatIsGoneIsTold() throws IOException {
		Files.delete(this.office.home().resolve("input"));
		TestOffice.Result run = this.office.type("run");
		assertThat(run.err()).contains("[THU_MUC_NHAN_MAT]").contains("Nối lại ổ đĩa mạng");
		Files.createDirectory(this.office.home().resolve("input"));
		assertThat(this.office.type("run").err()).doesNotContain("THU_MUC_NHAN_MAT");
	}

	@Test
	void aFileInPlaceOfTheOutputFolderIsTold() throws IOException {
		SampleMonthTests.delete(this.office.home().resolve("output"));
		Files.writeString(this.office.home().resolve("output"), "của tôi");
		assertThat(fails("KHONG_PHAI_THU_MUC", "run").err()).contains("“output/");
		assertThat(this.office.home().resolve("output")).hasContent("của tôi");
	}

	/** Receipt is by sequence; the clock tells dates to people, nothing else. */
	@Test
	void aClockSetBackChangesNoVerdictAndNoOrder() throws IOException {
		Path copy = this.folder.resolve("ahead");
		TestOffice.copyTree(this.office.home(), copy);
		TestOffice ahead = TestOffice.of(copy);
		send(0);
		Files.copy(this.office.home().resolve("input/Gửi thêm 0.xlsx"), ahead.home().resolve("input/Gửi thêm 0.xlsx"),
				StandardCopyOption.REPLACE_EXISTING);
		assertThat(this.office.at("2001-01-01T00:00:00Z").type("run").status()).isZero();
		assertThat(ahead.at("2031-01-01T00:00:00Z").type("run").status()).isZero();
		assertThat(this.office.outputs()).isEqualTo(ahead.outputs());
		assertThat(this.office.type("status", "--period", TinyMonth.PERIOD).out()).contains("Gửi thêm 0.xlsx")
			.contains("nhận ngày 01/01/2001");
		assertThat(this.office.type("verify").status()).isZero();
	}

	@Test
	void stagingDeletedOrCutIsMadeAnewBySight() throws IOException {
		Map<String, String> outputs = this.office.outputs();
		SampleMonthTests.delete(data("staging"));
		for (String question : List.of("status", "trace SL_LUA --period " + TinyMonth.PERIOD)) {
			assertThat(fails("CHUA_TONG_HOP", question.split(" ")).err()).contains("Chạy lệnh run");
		}
		TestOffice.Result run = this.office.type("run");
		assertThat(run.err()).doesNotContain("Exception");
		assertThat(this.office.outputs()).isEqualTo(outputs);
		assertThat(this.office.type("status").status()).isZero();
	}

	/** Told by name, once, however many they are. */
	@Test
	void filesThatStayInInputAreToldAndCountOnce() throws Exception {
		Path input = this.office.home().resolve("input");
		send(0);
		// A folder that only may be read: mounted, for an administrator may do anything.
		Assumptions.assumeTrue(readOnly(input), "Mounting is not permitted here");
		try {
			for (int time = 0; time < 2; time++) {
				TestOffice.Result run = this.office.type("run");
				assertThat(run.err()).contains("[KHONG_DON_DUOC]").contains("1 tệp").contains("Gửi thêm 0.xlsx");
				assertThat(run.err()).doesNotContain("DA_NHAN_ROI");
			}
		}
		finally {
			SmallDiskTests.sh("umount", input.toString());
		}
		assertThat(input.resolve("Gửi thêm 0.xlsx")).exists();
		assertThat(this.office.type("run").err()).contains("DA_NHAN_ROI").doesNotContain("KHONG_DON_DUOC");
		assertThat(input).isEmptyDirectory();
	}

	@Test
	void anOutputFolderThatMayOnlyBeReadIsToldAndTheNextRunGoesOn() throws Exception {
		Path output = this.office.home().resolve("output");
		send(0);
		Assumptions.assumeTrue(readOnly(output), "Mounting is not permitted here");
		Map<String, String> outputs = this.office.outputs();
		try {
			assertThat(fails("KHONG_DUOC_GHI", "run").err()).contains("output/").contains("còn nguyên");
			assertThat(this.office.outputs()).isEqualTo(outputs);
		}
		finally {
			SmallDiskTests.sh("umount", output.toString());
		}
		assertThat(this.office.type("run").err()).contains("Đã nhận 1 tệp mới");
		assertThat(this.office.outputs().keySet()).contains(TinyMonth.PERIOD + "/da-nhan/Sông A - XA - lần 2.xlsx");
		assertThat(this.office.type("verify").status()).isZero();
	}

	private static boolean readOnly(Path folder) throws InterruptedException {
		boolean bound = SmallDiskTests.sh("mount", "--bind", folder.toString(), folder.toString());
		return bound && SmallDiskTests.sh("mount", "-o", "remount,ro,bind", folder.toString());
	}

}
