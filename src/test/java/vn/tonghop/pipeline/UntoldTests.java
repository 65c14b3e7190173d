package vn.tonghop.pipeline;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.tonghop.files.FileLayer;

import static org.assertj.core.api.Assertions.assertThat;

/** What a run took in and could not tell of, the next one tells; and tells once. */
class UntoldTests {

	@TempDir
	private Path folder;

	private Workspace workspace = new Workspace(Path.of("."));

	@BeforeEach
	void setUp() throws Exception {
		this.workspace = TinyMonth.workspace(this.folder);
	}

	@Test
	void whatWasNotToldIsToldByTheNextRunAndThenNoMore() throws Exception {
		assertThat(told(run())).containsExactlyInAnyOrderElementsOf(TinyMonth.FILES);
		RunResult next = run();
		assertThat(told(next)).containsExactlyInAnyOrderElementsOf(TinyMonth.FILES);
		TinyMonth.office(this.workspace, FileLayer.real()).told(next);
		RunResult last = run();
		assertThat(told(last)).isEmpty();
		assertThat(last.nothingNew()).isTrue();
	}

	@Test
	void aReleaseThatWasNotToldIsToldByTheNextRun() throws Exception {
		TinyMonth.office(this.workspace, FileLayer.real()).told(run());
		TinyMonth.lock(this.workspace);
		RunResult locking = run();
		assertThat(locking.acts()).extracting((act) -> act.edition().number()).containsExactly(1);
		RunResult next = run();
		assertThat(next.acts()).isEqualTo(locking.acts());
		TinyMonth.office(this.workspace, FileLayer.real()).told(next);
		assertThat(run().acts()).isEmpty();
	}

	@Test
	void rebuildingTellsOfItToo() throws Exception {
		run();
		assertThat(told(TinyMonth.office(this.workspace, FileLayer.real()).rebuild()))
			.containsExactlyInAnyOrderElementsOf(TinyMonth.FILES);
	}

	@Test
	void anOfficeThatNeverTookItDownHasToldAllThatItHas() throws Exception {
		run();
		Files.delete(this.folder.resolve("data/told"));
		assertThat(told(run())).isEmpty();
		TinyMonth.write(this.folder.resolve("input/Thêm.xlsx"), 7);
		assertThat(told(run())).containsExactly("Thêm.xlsx");
	}

	@Test
	void aMemoryThatCannotBeReadTellsAgain() throws Exception {
		TinyMonth.office(this.workspace, FileLayer.real()).told(run());
		Files.writeString(this.folder.resolve("data/told"), "ba");
		assertThat(told(run())).containsExactlyInAnyOrderElementsOf(TinyMonth.FILES);
	}

	private RunResult run() throws Exception {
		return TinyMonth.run(this.workspace, FileLayer.real());
	}

	/** The files that the run tells of. */
	static List<String> told(RunResult result) {
		return result.taken().stream().map((submission) -> submission.file().name()).toList();
	}

}
