package vn.tonghop.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import vn.tonghop.archive.Archive;
import vn.tonghop.files.FaultyFileLayer;
import vn.tonghop.files.FileLayer;
import vn.tonghop.files.Sha256;
import vn.tonghop.model.ReceivedFile;

import static org.assertj.core.api.Assertions.assertThat;

class IntakeTest {

	private static final Clock CLOCK = Clock.fixed(Instant.parse("2024-01-10T01:02:03Z"), ZoneOffset.UTC);

	private static final Instant LONG_AGO = Instant.parse("2024-01-09T00:00:00Z");

	@TempDir
	Path home;

	private final List<String> pauses = new ArrayList<>();

	private final Intake intake = new Intake(() -> this.pauses.add("pause"));

	private Path input;

	@BeforeEach
	void makeInput() throws IOException {
		this.input = Files.createDirectory(this.home.resolve("input"));
	}

	@Test
	void filesAreArchivedRecordedAndTakenOutInTheOrderOfTheirNames() throws IOException {
		drop("b.xlsx", "two");
		drop("a.xlsx", "one");
		drop("xa-c/c.xlsx", "three");
		try (Archive archive = open()) {
			Drop drop = collect(archive);
			assertThat(drop.number()).isEqualTo(1);
			assertThat(drop.taken()).extracting(ReceivedFile::name).containsExactly("a.xlsx", "b.xlsx", "c.xlsx");
			assertThat(drop.taken()).extracting(ReceivedFile::sequence).containsExactly(1L, 2L, 3L);
			assertThat(drop.taken().get(0)).isEqualTo(
					new ReceivedFile(1, 1, Sha256.of("one"), "a.xlsx", 3, Instant.parse("2024-01-10T01:02:03Z")));
			assertThat(archive.originals().path(Sha256.of("three"))).hasContent("three");
		}
		assertThat(this.input.resolve("a.xlsx")).doesNotExist();
		assertThat(this.input.resolve("xa-c/c.xlsx")).doesNotExist();
		try (Archive archive = open()) {
			assertThat(archive.receivedFiles()).extracting(ReceivedFile::name)
				.containsExactly("a.xlsx", "b.xlsx", "c.xlsx");
		}
	}

	@Test
	void theSameBytesDroppedAgainAreTheSameSubmission() throws IOException {
		drop("a.xlsx", "one");
		drop("copy of a.xlsx", "one");
		try (Archive archive = open()) {
			Drop first = collect(archive);
			assertThat(first.taken()).hasSize(1);
			assertThat(first.results().get(1)).isInstanceOf(IntakeResult.AlreadyHeld.class);
			String head = archive.head();
			drop("again.xlsx", "one");
			Drop second = collect(archive);
			assertThat(second.number()).isZero();
			assertThat(second.results())
				.containsExactly(new IntakeResult.AlreadyHeld("again.xlsx", first.taken().get(0), true));
			assertThat(archive.head()).isEqualTo(head);
			assertThat(this.input).isEmptyDirectory();
		}
	}

	@Test
	void whatComesLaterIsALaterDrop() throws IOException {
		try (Archive archive = open()) {
			drop("a.xlsx", "one");
			assertThat(collect(archive).number()).isEqualTo(1);
			drop("a.xlsx", "two");
			Drop later = collect(archive);
			assertThat(later.number()).isEqualTo(2);
			assertThat(later.taken().get(0).sequence()).isEqualTo(2);
		}
	}

	@Test
	void otherProgramsFilesAndLinksArePassedOver() throws IOException {
		for (String name : List.of("~$a.xlsx", "a.xlsx.tmp", "a.xlsx.part", "a.crdownload", "Thumbs.db", ".DS_Store",
				".an/a.xlsx")) {
			drop(name, name);
		}
		Path elsewhere = Files.writeString(this.home.resolve("elsewhere.xlsx"), "secret");
		Files.createSymbolicLink(this.input.resolve("link.xlsx"), elsewhere);
		try (Archive archive = open()) {
			assertThat(collect(archive).results()).isEmpty();
		}
		assertThat(this.input.resolve("link.xlsx")).exists();
	}

	@Test
	void aFileThatIsStillGrowingIsLeftForLater() throws IOException {
		Path young = drop("young.xlsx", "half");
		Files.setLastModifiedTime(young, FileTime.from(CLOCK.instant()));
		drop("old.xlsx", "whole");
		Intake beside = new Intake(() -> append(young, " and half"));
		try (Archive archive = open()) {
			Drop drop = beside.collect(this.input, archive, CLOCK, Intake.Progress.NONE);
			assertThat(drop.taken()).extracting(ReceivedFile::name).containsExactly("old.xlsx");
			assertThat(drop.results())
				.contains(new IntakeResult.LeftBehind("young.xlsx", IntakeResult.Reason.STILL_CHANGING));
			assertThat(young).exists();
			Files.setLastModifiedTime(young, FileTime.from(LONG_AGO));
			assertThat(collect(archive).taken()).extracting(ReceivedFile::size).containsExactly(13L);
		}
	}

	@Test
	void onlyYoungFilesCostASecondLook() throws IOException {
		drop("old.xlsx", "whole");
		try (Archive archive = open()) {
			collect(archive);
			assertThat(this.pauses).isEmpty();
			Files.setLastModifiedTime(drop("young.xlsx", "young"), FileTime.from(CLOCK.instant()));
			assertThat(collect(archive).taken()).hasSize(1);
			assertThat(this.pauses).hasSize(1);
		}
	}

	@Test
	void aNameIsKeptAsItWasDropped() throws IOException {
		String decomposed = Normalizer.normalize("Quảng Phú\u0007.xlsx", Normalizer.Form.NFD);
		drop(decomposed, "one");
		try (Archive archive = open()) {
			collect(archive);
		}
		try (Archive archive = open()) {
			String name = archive.receivedFiles().get(0).name();
			assertThat(name).isEqualTo(decomposed);
			assertThat(ShownName.of(name)).isEqualTo("Quảng Phú.xlsx");
		}
	}

	@ParameterizedTest
	@EnumSource(names = { "ONCE", "FROM_THEN_ON", "KILL" })
	void whateverStepFailsNothingIsLostAndNothingCountsTwice(FaultyFileLayer.Fault fault) throws IOException {
		boolean fired = true;
		for (int n = 1; fired; n++) {
			Path home = Files.createDirectory(this.home.resolve("home" + n));
			this.input = Files.createDirectory(home.resolve("input"));
			drop("a.xlsx", "one");
			drop("b.xlsx", "two");
			drop("c.xlsx", "two");
			FaultyFileLayer layer = new FaultyFileLayer(fault, n);
			boolean told = false;
			try (Archive archive = Archive.open(home.resolve("data"), "run", layer)) {
				Drop drop = collect(archive);
				told = drop.results().stream().anyMatch((result) -> !removed(result));
			}
			catch (IOException | FaultyFileLayer.Killed ex) {
				told = true;
			}
			fired = layer.fired();
			// Only sweeping and the tidying of temporary files may fail unsaid.
			try (Archive archive = Archive.open(home.resolve("data"), "run")) {
				collect(archive);
				assertThat(archive.receivedFiles()).as("step %s", n)
					.extracting(ReceivedFile::name)
					.containsExactly("a.xlsx", "b.xlsx");
				assertThat(archive.receivedFiles()).extracting(ReceivedFile::drop).containsExactly(1L, 1L);
				assertThat(archive.verify().whole()).isTrue();
				assertThat(this.input).isEmptyDirectory();
			}
			assertThat(home.resolve("data/archive")).isDirectoryNotContaining("glob:**/.th-*");
			if (fired && fault != FaultyFileLayer.Fault.ONCE) {
				assertThat(told).as("step %s", n).isTrue();
			}
			assertThat(n).isLessThan(500);
		}
	}

	private static boolean removed(IntakeResult result) {
		if (result instanceof IntakeResult.Taken taken) {
			return taken.removed();
		}
		return result instanceof IntakeResult.AlreadyHeld held && held.removed();
	}

	private Archive open() throws IOException {
		return Archive.open(this.home.resolve("data"), "run", FileLayer.real());
	}

	private Drop collect(Archive archive) throws IOException {
		return this.intake.collect(this.input, archive, CLOCK, Intake.Progress.NONE);
	}

	private Path drop(String name, String content) throws IOException {
		Path file = this.input.resolve(name);
		Files.createDirectories(file.getParent());
		Files.writeString(file, content, StandardCharsets.UTF_8);
		Files.setLastModifiedTime(file, FileTime.from(LONG_AGO));
		return file;
	}

	private static void append(Path file, String more) {
		try {
			Files.writeString(file, Files.readString(file) + more);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
