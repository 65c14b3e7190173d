package vn.tonghop.files;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Outputs where people look for them: never over a person's file, never a part of one.
 */
class OutputWriterTests {

	private static final String REPORT = "output/2023-12/bao-cao-bc-nam.docx";

	private static final String BESIDE = "output/2023-12/bao-cao-bc-nam (mới).docx";

	@TempDir
	private Path home;

	private final HeldDisk disk = new HeldDisk();

	private OutputWriter writer;

	@BeforeEach
	void open() throws IOException {
		DurableFiles files = new DurableFiles(this.home, this.disk);
		Files.createDirectories(this.home.resolve("data"));
		this.writer = new OutputWriter(this.home, files,
				OutputLedger.open(this.home.resolve("data/outputs.ledger"), files));
	}

	private OutputResult put(String content) throws IOException {
		open();
		return this.writer.put(REPORT, content.getBytes(StandardCharsets.UTF_8));
	}

	private Path file(String path) {
		return this.home.resolve(path);
	}

	@Test
	void oursIsReplacedAndWhatIsTheSameIsNotWritten() throws IOException {
		assertThat(put("một")).isEqualTo(new OutputResult(REPORT, OutputResult.Outcome.WRITTEN, REPORT, true));
		int writes = this.disk.moves;
		assertThat(put("một")).isEqualTo(new OutputResult(REPORT, OutputResult.Outcome.UNCHANGED, REPORT, false));
		assertThat(this.disk.moves).isEqualTo(writes);
		put("hai");
		assertThat(file(REPORT)).hasContent("hai");
		assertThat(file("output/2023-12").toFile().list()).containsExactly("bao-cao-bc-nam.docx");
	}

	@Test
	void aPersonsEditStaysAndOursLiesBesideItUntilItIsGone() throws IOException {
		put("một");
		Files.writeString(file(REPORT), "người sửa");
		assertThat(put("hai")).isEqualTo(new OutputResult(REPORT, OutputResult.Outcome.KEPT_THEIRS, BESIDE, true));
		assertThat(file(REPORT)).hasContent("người sửa");
		assertThat(file(BESIDE)).hasContent("hai");
		assertThat(this.writer.mayMoveIn(REPORT)).isFalse();
		Files.writeString(file(BESIDE), "cũng sửa");
		assertThat(put("ba").written()).isEqualTo("output/2023-12/bao-cao-bc-nam (mới 2).docx");
		assertThat(file(BESIDE)).hasContent("cũng sửa");
		Files.delete(file(REPORT));
		Files.delete(file(BESIDE));
		put("bốn");
		assertThat(file(REPORT)).hasContent("bốn");
		assertThat(file("output/2023-12").toFile().list()).containsExactly("bao-cao-bc-nam.docx");
	}

	@Test
	void aFileSavedWhileOursIsBeingWrittenIsAPersonsToo() throws IOException {
		put("một");
		this.disk.onCreate = () -> Files.writeString(file(REPORT), "vừa lưu xong");
		assertThat(put("hai").outcome()).isEqualTo(OutputResult.Outcome.KEPT_THEIRS);
		assertThat(file(REPORT)).hasContent("vừa lưu xong");
		assertThat(file(BESIDE)).hasContent("hai");
	}

	/** Copies of what is archived are known by their SHA-256, and by nothing else. */
	@Test
	void whatIsNamedByItsSha256IsOursToo() throws IOException {
		byte[] archived = "bản gốc".getBytes(StandardCharsets.UTF_8);
		OutputWriter.Output copy = new OutputWriter.Output(REPORT, Sha256.of(archived), () -> List.of(archived));
		assertThat(this.writer.putAll(List.of(copy)).get(0).outcome()).isEqualTo(OutputResult.Outcome.WRITTEN);
		open();
		assertThat(this.writer.putAll(List.of(copy)).get(0).outcome()).isEqualTo(OutputResult.Outcome.UNCHANGED);
		assertThat(put("hai").outcome()).isEqualTo(OutputResult.Outcome.WRITTEN);
		assertThat(this.writer.putAll(List.of(copy)).get(0).outcome()).isEqualTo(OutputResult.Outcome.WRITTEN);
		Files.writeString(file(REPORT), "bản gốk");
		assertThat(put("ba").outcome()).isEqualTo(OutputResult.Outcome.KEPT_THEIRS);
		assertThat(file(REPORT)).hasContent("bản gốk");
		assertThat(this.writer.retire(REPORT)).isFalse();
	}

	static Stream<IOException> whatSystemsSayOfAHeldFile() {
		return Stream.of(new AccessDeniedException(REPORT),
				new FileSystemException(REPORT, null,
						"The process cannot access the file because it is being used by another process"),
				new FileSystemException(REPORT, null, "Device or resource busy"));
	}

	@ParameterizedTest
	@MethodSource("whatSystemsSayOfAHeldFile")
	void aReportThatWordHoldsOpenIsWrittenBesideAndTakesItsPlaceLater(IOException said) throws IOException {
		put("một");
		this.disk.held = file(REPORT);
		this.disk.said = said;
		OutputResult held = put("hai");
		assertThat(held).isEqualTo(new OutputResult(REPORT, OutputResult.Outcome.HELD_OPEN, BESIDE, true));
		assertThat(held.outcome().code()).isEqualTo("TEP_DANG_MO");
		assertThat(file(REPORT)).hasContent("một");
		assertThat(file(BESIDE)).hasContent("hai");
		this.disk.held = null;
		assertThat(this.writer.mayMoveIn(REPORT)).isTrue();
		put("hai");
		assertThat(file(REPORT)).hasContent("hai");
		assertThat(file(BESIDE)).doesNotExist();
		assertThat(this.writer.mayMoveIn(REPORT)).isFalse();
	}

	/** On a shared folder nothing keeps the file from being replaced under its reader. */
	@ParameterizedTest
	@ValueSource(strings = { "~$o-cao-bc-nam.docx", "~$ao-cao-bc-nam.docx", "~$bao-cao-bc-nam.docx",
			".~lock.bao-cao-bc-nam.docx#" })
	void theFileBesideAnOpenReportTellsThatItIsOpen(String lock) throws IOException {
		put("một");
		Path sign = Files.writeString(file("output/2023-12").resolve(lock), "Bà Hoa");
		assertThat(put("hai").outcome()).isEqualTo(OutputResult.Outcome.HELD_OPEN);
		assertThat(file(REPORT)).hasContent("một");
		assertThat(file(BESIDE)).hasContent("hai");
		assertThat(this.writer.mayMoveIn(REPORT)).isFalse();
		assertThat(this.writer.retire(REPORT)).isFalse();
		assertThat(file(REPORT)).hasContent("một");
		assertThat(put("hai").outcome()).isEqualTo(OutputResult.Outcome.HELD_OPEN);
		Files.delete(sign);
		assertThat(this.writer.mayMoveIn(REPORT)).isTrue();
		put("hai");
		assertThat(file(REPORT)).hasContent("hai");
	}

	static Stream<Arguments> whatSystemsSay() {
		return Stream.of(Arguments.of(new FileSystemException("a", null, "No space left on device"), "O_DIA_DAY"),
				Arguments.of(new IOException("There is not enough space on the disk"), "O_DIA_DAY"),
				Arguments.of(new FileSystemException("a", null, "Disk quota exceeded"), "O_DIA_DAY"),
				Arguments.of(new AccessDeniedException("a"), "KHONG_DUOC_GHI"),
				Arguments.of(new FileSystemException("a", null, "Read-only file system"), "KHONG_DUOC_GHI"),
				Arguments.of(new FileSystemException("a", null, "Device or resource busy"), "TEP_BI_GIU"),
				Arguments.of(new NoSuchFileException("a"), "MAT_THU_MUC"),
				Arguments.of(new FileSystemException("a", null, "Stale file handle"), "MAT_THU_MUC"),
				Arguments.of(new FileSystemException("a", null, "Host is down"), "MAT_THU_MUC"),
				Arguments.of(new FileSystemException("a", null, "The specified network name is no longer available"),
						"MAT_THU_MUC"),
				Arguments.of(new SocketTimeoutException("Connection timed out"), "MAT_THU_MUC"),
				Arguments.of(new FileSystemException("a", null, "Input/output error"), "KHONG_GHI_DUOC"));
	}

	@ParameterizedTest
	@MethodSource("whatSystemsSay")
	void eachTroubleOfADiskHasItsOwnCode(IOException said, String code) {
		WriteFailed failed = WriteFailed.of(this.home, file(REPORT), said);
		assertThat(failed.kind().code()).isEqualTo(code);
		assertThat(failed.path()).isEqualTo(REPORT);
	}

	/** Its words are those of the language that it was set up in. */
	@Test
	void onWindowsAFileThatIsThereAndCannotBeReplacedIsHeld() throws IOException {
		IOException said = new FileSystemException(REPORT, null, "Tệp đang được một tiến trình khác sử dụng");
		Path there = Files.writeString(file("a.docx"), "một");
		assertThat(WriteFailed.kindOf(there, said, true)).isEqualTo(WriteFailed.Kind.IN_USE);
		assertThat(WriteFailed.kindOf(file("b.docx"), said, true)).isEqualTo(WriteFailed.Kind.OTHER);
		assertThat(WriteFailed.kindOf(there, said, false)).isEqualTo(WriteFailed.Kind.OTHER);
	}

	@Test
	void aLinkThatLeadsNowhereIsAFolderThatIsGone() throws IOException {
		Files.createSymbolicLink(file("output"), file("net/output"));
		assertThatExceptionOfType(WriteFailed.class).isThrownBy(() -> put("một"))
			.satisfies((failed) -> assertThat(failed.kind()).isEqualTo(WriteFailed.Kind.GONE));
		Files.delete(file("output"));
		Files.writeString(file("output"), "một tệp");
		assertThatExceptionOfType(WriteFailed.class).isThrownBy(() -> put("một"))
			.satisfies((failed) -> assertThat(failed.kind().code()).isEqualTo("KHONG_PHAI_THU_MUC"));
		assertThat(file("output")).hasContent("một tệp");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "   ", "...", "CON", "nul.xlsx", "a/b\\c:d*e?f\"g<h>i|j", "~$Cảnh Dương.xlsx",
			"\u202Egpj.xlsx", "Xã \u0000 Phú\uD800.xlsx", "tên. " })
	void anyNameFromOutsideMakesOneThatEverySystemTakes(String text) {
		String name = SafeName.of(text);
		assertThat(name).isNotBlank()
			.doesNotContainPattern("[\\\\/:*?\"<>|\\p{Cc}\\p{Cf}\\p{Cs}]")
			.doesNotStartWith(".")
			.doesNotStartWith("~")
			.doesNotMatch("(?i)(con|nul)(\\..*)?")
			.doesNotEndWith(" ")
			.doesNotEndWith(".");
		assertThat(SafeName.of("Cảnh Dương - XA - lần 1.xlsx")).isEqualTo("Cảnh Dương - XA - lần 1.xlsx");
		assertThat(SafeName.of("ấ".repeat(300) + ".xlsx")).endsWith(".xlsx")
			.satisfies((long_) -> assertThat(long_.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(200));
	}

	/** The real disk, on which one file may be held by another program. */
	private static final class HeldDisk implements FileLayer {

		private final FileLayer real = FileLayer.real();

		private Path held;

		private IOException said;

		private int moves;

		private Edit onCreate;

		@Override
		public Sink create(Path file) throws IOException {
			if (this.onCreate != null) {
				Edit edit = this.onCreate;
				this.onCreate = null;
				edit.now();
			}
			return this.real.create(file);
		}

		@Override
		public Sink append(Path file) throws IOException {
			return this.real.append(file);
		}

		@Override
		public void move(Path from, Path to) throws IOException {
			if (to.equals(this.held)) {
				throw this.said;
			}
			this.moves++;
			this.real.move(from, to);
		}

		@Override
		public void delete(Path file) throws IOException {
			this.real.delete(file);
		}

		@Override
		public void createFolder(Path folder) throws IOException {
			this.real.createFolder(folder);
		}

		@Override
		public void forceFolder(Path folder) throws IOException {
			this.real.forceFolder(folder);
		}

		/** What a person does meanwhile. */
		private interface Edit {

			void now() throws IOException;

		}

	}

}
