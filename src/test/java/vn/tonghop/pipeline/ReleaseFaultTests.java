package vn.tonghop.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import vn.tonghop.archive.Archive;
import vn.tonghop.archive.JournalEntry;
import vn.tonghop.files.FaultyFileLayer;
import vn.tonghop.files.FileLayer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Locking a period on a disk whose n-th write, force or move goes wrong: either the
 * edition is in the journal and all that it names is in the archive, or the lock is still
 * due; the next run carries it out once, to the same bytes.
 */
class ReleaseFaultTests {

	@TempDir
	private Path folder;

	private Workspace decided = new Workspace(Path.of("."));

	private Map<String, String> undisturbed = Map.of();

	private List<JournalEntry.Released> edition = List.of();

	@BeforeEach
	void anUndisturbedLock() throws Exception {
		this.decided = TinyMonth.workspace(this.folder.resolve("decided"));
		TinyMonth.run(this.decided, FileLayer.real());
		TinyMonth.lock(this.decided);
		Workspace whole = copy("undisturbed");
		TinyMonth.run(whole, FileLayer.real());
		this.undisturbed = TinyMonth.outputs(whole);
		this.edition = editions(whole);
		assertThat(this.edition).hasSize(1);
	}

	@ParameterizedTest
	@EnumSource(FaultyFileLayer.Fault.class)
	void aFailureHereAndThereLocksWhollyOrNotAtAll(FaultyFileLayer.Fault fault) throws Exception {
		failEach(fault, 11 + 23 * fault.ordinal(), 97);
	}

	@ParameterizedTest
	@EnumSource(FaultyFileLayer.Fault.class)
	@Tag("long")
	void eachSingleFailureLocksWhollyOrNotAtAll(FaultyFileLayer.Fault fault) throws Exception {
		failEach(fault, 1, 1);
	}

	private void failEach(FaultyFileLayer.Fault fault, int first, int step) throws Exception {
		FailingRuns.each("Failures of a lock", fault, first, step, (disk, story) -> fail(disk, fault, story));
	}

	private void fail(FaultyFileLayer disk, FaultyFileLayer.Fault fault, String story) throws Exception {
		Workspace workspace = copy(story.replace(' ', '-'));
		FailingRuns.failed(workspace, disk, fault, story);
		TinyMonth.run(workspace, FileLayer.real());
		assertThat(editions(workspace)).as(story).isEqualTo(this.edition);
		assertThat(TinyMonth.outputs(workspace)).as(story).isEqualTo(this.undisturbed);
		assertThat(Archive.verify(workspace.home().resolve("data")).whole()).as(story).isTrue();
		TinyMonth.delete(workspace.home());
	}

	private static List<JournalEntry.Released> editions(Workspace workspace) throws IOException {
		try (Archive archive = Archive.read(workspace.home().resolve("data"))) {
			return archive.releases().all();
		}
	}

	private Workspace copy(String name) throws IOException {
		Path home = this.folder.resolve(name);
		try (Stream<Path> all = Files.walk(this.decided.home())) {
			for (Path file : all.toList()) {
				Path target = home.resolve(this.decided.home().relativize(file).toString());
				if (Files.isDirectory(file)) {
					Files.createDirectories(target);
				}
				else {
					Files.copy(file, target);
				}
			}
		}
		return new Workspace(home);
	}

}
