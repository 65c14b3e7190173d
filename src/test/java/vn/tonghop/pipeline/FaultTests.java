package vn.tonghop.pipeline;

import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import vn.tonghop.archive.Archive;
import vn.tonghop.files.FaultyFileLayer;
import vn.tonghop.files.FileLayer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The whole month on a disk whose n-th write, force or move goes wrong. Whatever n is:
 * each output is whole or not there, the error has a code, the archive is intact, and the
 * next run makes everything as if nothing had been.
 */
class FaultTests {

	@TempDir
	private Path folder;

	private Map<String, String> undisturbed = Map.of();

	@BeforeEach
	void anUndisturbedRun() throws Exception {
		Workspace workspace = TinyMonth.workspace(this.folder.resolve("undisturbed"));
		TinyMonth.run(workspace, FileLayer.real());
		this.undisturbed = TinyMonth.outputs(workspace);
		assertThat(this.undisturbed).hasSizeGreaterThan(6);
	}

	@ParameterizedTest
	@EnumSource(FaultyFileLayer.Fault.class)
	void aFailureHereAndThereIsNeverSilent(FaultyFileLayer.Fault fault) throws Exception {
		failEach(fault, 1, 41);
	}

	@ParameterizedTest
	@EnumSource(FaultyFileLayer.Fault.class)
	@Tag("long")
	void eachSingleFailureIsNeverSilent(FaultyFileLayer.Fault fault) throws Exception {
		failEach(fault, 1, 1);
	}

	private void failEach(FaultyFileLayer.Fault fault, int first, int step) throws Exception {
		FailingRuns.each("Failures of a month", fault, first, step, (disk, story) -> fail(disk, fault, story));
	}

	private void fail(FaultyFileLayer disk, FaultyFileLayer.Fault fault, String story) throws Exception {
		Workspace workspace = TinyMonth.workspace(this.folder.resolve(story.replace(' ', '-')));
		boolean failed = FailingRuns.failed(workspace, disk, fault, story);
		Map<String, String> left = TinyMonth.outputs(workspace);
		if (failed) {
			assertThat(this.undisturbed.entrySet()).as(story).containsAll(left.entrySet());
		}
		else {
			assertThat(left).as(story).isEqualTo(this.undisturbed);
		}
		RunResult again = TinyMonth.run(workspace, FileLayer.real());
		assertThat(UntoldTests.told(again)).as(story).containsExactlyInAnyOrderElementsOf(TinyMonth.FILES);
		assertThat(TinyMonth.outputs(workspace)).as(story + ", then again").isEqualTo(this.undisturbed);
		assertThat(workspace.input()).as(story).isEmptyDirectory();
		assertThat(Archive.verify(workspace.home().resolve("data")).whole()).as(story).isTrue();
		TinyMonth.delete(workspace.home());
	}

}
