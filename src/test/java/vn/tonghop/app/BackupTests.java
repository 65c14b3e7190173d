package vn.tonghop.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import vn.tonghop.archive.Archive;
import vn.tonghop.files.Sha256;
import vn.tonghop.pipeline.TinyMonth;

import static org.assertj.core.api.Assertions.assertThat;

/** Whether the facts are whole; a copy of them, and the way back. */
class BackupTests {

	@TempDir
	private Path folder;

	private TestOffice office;

	@BeforeEach
	void aMonthIsIn() throws IOException {
		this.office = TestOffice.tiny(this.folder.resolve("office"));
		this.office.type("run");
	}

	@Test
	void whatIsWholeIsSaidToBeWhole() {
		TestOffice.Result verify = this.office.type("verify");
		assertThat(verify.status()).as(verify.err()).isZero();
		assertThat(verify.err()).contains("nguyên vẹn");
	}

	@Test
	void aDamagedOriginalIsToldWithItsNameAndRemedy() throws IOException {
		flip(original(), 100);
		TestOffice.Result verify = this.office.type("verify");
		assertThat(verify.status()).isEqualTo(ExitStatus.FAILED);
		assertThat(verify.err()).contains("KHO_HONG_TEP").contains(TinyMonth.FILES.get(0)).contains("bản sao lưu");
		assertThat(this.office.type("backup", this.folder.resolve("copy").toString()).status())
			.isEqualTo(ExitStatus.FAILED);
		assertThat(this.folder.resolve("copy")).doesNotExist();
	}

	@Test
	void aMissingOriginalAndADamagedJournalAreToldTogetherOrOneByOne() throws IOException {
		Path original = original();
		byte[] kept = Files.readAllBytes(original);
		Files.delete(original);
		assertThat(this.office.type("verify").err()).contains("KHO_MAT_TEP");
		Files.write(original, kept);
		flip(this.office.home().resolve("data/journal.log"), 300);
		TestOffice.Result verify = this.office.type("verify");
		assertThat(verify.status()).isEqualTo(ExitStatus.FAILED);
		assertThat(verify.err()).contains("NHAT_KY_HONG");
	}

	@Test
	void twoHundredDamagesAreAllDetected() throws IOException {
		Random random = new Random(200);
		Path data = this.office.home().resolve("data");
		List<Path> files;
		try (Stream<Path> all = Files.walk(data.resolve("archive"))) {
			files = Stream
				.concat(all.filter(Files::isRegularFile).sorted(),
						Stream.of(data.resolve("journal.log"), data.resolve("journal.log"),
								data.resolve("journal.head")))
				.toList();
		}
		for (int damage = 0; damage < 200; damage++) {
			Path file = files.get(random.nextInt(files.size()));
			byte[] whole = Files.readAllBytes(file);
			int at = random.nextInt(whole.length);
			if (random.nextBoolean()) {
				flip(file, at);
			}
			else {
				Files.write(file, java.util.Arrays.copyOf(whole, at));
			}
			assertThat(Archive.verify(data).whole()).as(file + " at " + at).isFalse();
			Files.write(file, whole);
		}
		assertThat(this.office.type("verify").status()).isZero();
	}

	@ParameterizedTest
	@ValueSource(strings = { "copy", "copy.zip" })
	void aBackupRestoredElsewhereGivesTheSameOutputs(String name) throws IOException {
		String copy = this.folder.resolve(name).toString();
		TestOffice.Result backup = this.office.type("backup", copy);
		assertThat(backup.status()).as(backup.err()).isZero();
		TestOffice other = new TestOffice(this.folder.resolve("other"));
		SampleMonthTests.delete(other.home().resolve("templates"));
		TestOffice.Result restore = other.type("restore", copy);
		assertThat(restore.status()).as(restore.err()).isZero();
		assertThat(other.outputs()).isEqualTo(this.office.outputs());
		assertThat(other.type("verify").status()).isZero();
		Map<String, String> outputs = other.outputs();
		assertThat(other.type("restore", copy).status()).as("once more").isZero();
		assertThat(other.outputs()).isEqualTo(outputs);
	}

	/** What is made again, or belongs to this machine, is no part of a copy. */
	@Test
	void onlyFactsAndTemplatesAreCopied() throws IOException {
		Path data = this.office.home().resolve("data");
		Files.writeString(data.resolve("staging.name"), "tonghop_0123");
		Files.writeString(this.office.home().resolve("templates/~$danh-muc.xlsx"), "Bà Hoa");
		Path copy = this.folder.resolve("copy");
		assertThat(this.office.type("backup", copy.toString()).status()).isZero();
		try (Stream<Path> all = Files.walk(copy)) {
			assertThat(all.filter(Files::isRegularFile)
				.map((file) -> copy.relativize(file).toString().replaceFirst("/[0-9a-f]{2}/[0-9a-f]{64}$", ""))
				.filter((name) -> !name.startsWith("templates/"))
				.distinct()).containsExactlyInAnyOrder("data/archive", "data/journal.head", "data/journal.log",
						"data/outputs.ledger", "sao-luu.txt");
		}
		assertThat(copy.resolve("templates/danh-muc.xlsx")).exists();
		assertThat(copy.resolve("templates/~$danh-muc.xlsx")).doesNotExist();
		assertThat(data.resolve("staging")).isNotEmptyDirectory();
		assertThat(data.resolve("told")).exists();
	}

	@Test
	void aBackupIsNeverWrittenOverAnything() throws IOException {
		Path there = Files.writeString(this.folder.resolve("there.zip"), "mine");
		TestOffice.Result backup = this.office.type("backup", there.toString());
		assertThat(backup.status()).isEqualTo(ExitStatus.FAILED);
		assertThat(backup.err()).contains("SAO_LUU_DA_CO");
		assertThat(there).hasContent("mine");
		assertThat(this.office.type("backup", this.office.home().resolve("data/copy").toString()).err())
			.contains("SAO_LUU_TRONG_DU_LIEU");
	}

	@Test
	void otherFactsAreNotRestoredOver() throws IOException {
		String copy = this.folder.resolve("copy.zip").toString();
		this.office.type("backup", copy);
		TestOffice other = new TestOffice(this.folder.resolve("other"));
		Files.write(other.home().resolve("input").resolve(TinyMonth.FILES.get(1)),
				TinyMonth.submission(TinyMonth.FILES.get(1)));
		other.type("run");
		Map<String, String> outputs = other.outputs();
		TestOffice.Result restore = other.type("restore", copy);
		assertThat(restore.status()).isEqualTo(ExitStatus.FAILED);
		assertThat(restore.err()).contains("KHOI_PHUC_DE_LEN");
		assertThat(other.outputs()).isEqualTo(outputs);
		assertThat(other.type("verify").status()).isZero();
	}

	@Test
	void otherTemplatesAreMovedAsideAndThatIsSaid() throws IOException {
		String copy = this.folder.resolve("copy").toString();
		this.office.type("backup", copy);
		TestOffice other = new TestOffice(this.folder.resolve("other"));
		Files.writeString(other.home().resolve("templates/ghi-chu.txt"), "của tôi");
		TestOffice.Result restore = other.type("restore", copy);
		assertThat(restore.status()).as(restore.err()).isZero();
		assertThat(restore.err()).contains("templates-truoc-khoi-phuc");
		assertThat(other.home().resolve("templates-truoc-khoi-phuc/ghi-chu.txt")).hasContent("của tôi");
		assertThat(other.home().resolve("templates/ghi-chu.txt")).doesNotExist();
	}

	@Test
	void anOlderBackupMendsADamagedOriginalAndKeepsWhatCameSince() throws IOException {
		String copy = this.folder.resolve("copy.zip").toString();
		this.office.type("backup", copy);
		Files.writeString(this.office.home().resolve("input/thêm.xlsx"), "không phải Excel, đến sau");
		this.office.type("run");
		Map<String, String> outputs = this.office.outputs();
		flip(original(), 50);
		assertThat(this.office.type("verify").status()).isEqualTo(ExitStatus.FAILED);
		TestOffice.Result restore = this.office.type("restore", copy);
		assertThat(restore.status()).as(restore.err()).isZero();
		assertThat(this.office.type("verify").status()).isZero();
		assertThat(this.office.outputs()).isEqualTo(outputs);
	}

	@Test
	void aDamagedOrForeignBackupIsRefused() throws IOException {
		Path copy = this.folder.resolve("copy");
		this.office.type("backup", copy.toString());
		try (Stream<Path> all = Files.walk(copy.resolve("data/archive"))) {
			flip(all.filter(Files::isRegularFile).findFirst().orElseThrow(), 10);
		}
		TestOffice other = new TestOffice(this.folder.resolve("other"));
		assertThat(other.type("restore", copy.toString()).err()).contains("SAO_LUU_HONG");
		assertThat(other.type("restore", this.folder.toString()).err()).contains("KHONG_PHAI_SAO_LUU");
		Path text = Files.writeString(this.folder.resolve("text.zip"), "no zip");
		assertThat(other.type("restore", text.toString()).err()).contains("KHONG_PHAI_SAO_LUU");
		assertThat(other.home().resolve("data/journal.log")).doesNotExist();
	}

	/** The archived file of the first workbook. */
	private Path original() throws IOException {
		String hash = Sha256.of(TinyMonth.submission(TinyMonth.FILES.get(0)));
		return this.office.home().resolve("data/archive").resolve(hash.substring(0, 2)).resolve(hash);
	}

	private static void flip(Path file, int at) throws IOException {
		byte[] bytes = Files.readAllBytes(file);
		bytes[at] ^= 8;
		Files.write(file, bytes);
	}

}
