package vn.tonghop.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

import vn.tonghop.pipeline.TinyMonth;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The program as it watches: a process of its own, with real files, ended by a signal.
 */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows has no SIGTERM")
class WatchProgramTests {

	private static final String WHOLE = TinyMonth.FILES.get(0);

	private static final String SLOW = TinyMonth.FILES.get(1);

	@TempDir
	private Path folder;

	@Test
	void filesAreTakenWhenTheyAreWholeAndOthersStay() throws Exception {
		TestOffice office = TestOffice.tiny(this.folder);
		Path input = office.home().resolve("input");
		SampleMonthTests.delete(input);
		Files.createDirectory(input);
		try (ChildProgram watch = ChildProgram.start(office.home(), "watch")) {
			assertThat(watch.says((line) -> line.contains("Đang trực"))).as(watch.text()).isTrue();
			byte[] slow = TinyMonth.submission(SLOW);
			Files.write(input.resolve(SLOW), Arrays.copyOf(slow, slow.length / 2));
			Files.writeString(input.resolve("~$" + WHOLE), "của Excel");
			Files.writeString(input.resolve("tải.crdownload"), "đang tải");
			Files.write(input.resolve(WHOLE), TinyMonth.submission(WHOLE));
			// Lay there longer than the one that is taken now, and is left all the same.
			assertThat(watch.says((line) -> line.contains(WHOLE + ": đã nhận"))).as(watch.text()).isTrue();
			assertThat(input.resolve(SLOW)).exists();
			Files.write(input.resolve(SLOW), slow);
			assertThat(watch.says((line) -> line.contains(SLOW + ": đã nhận"))).as(watch.text()).isTrue();
			assertThat(watch.terminate().waitFor()).as(watch.text()).isZero();
			assertThat(watch.text()).contains("Đã dừng trực.").doesNotContain("TRẢ LẠI");
			assertThat(watch.text().lines()).allSatisfy((line) -> assertThat(line).matches("\\d\\d:\\d\\d:\\d\\d .*"));
		}
		assertThat(input).isDirectoryContaining((file) -> file.endsWith("~$" + WHOLE))
			.isDirectoryContaining((file) -> file.endsWith("tải.crdownload"))
			.isDirectoryNotContaining((file) -> file.endsWith(SLOW) || file.endsWith(WHOLE));
	}

	@Test
	void stoppedInTheMiddleOfAnythingItGoesOnTheNextTime() throws Exception {
		TestOffice undisturbed = TestOffice.tiny(this.folder.resolve("undisturbed"));
		undisturbed.type("run");
		Map<String, String> due = undisturbed.outputs();
		Random random = new Random();
		for (int round = 0; round < 3; round++) {
			TestOffice office = TestOffice.tiny(this.folder.resolve("office" + round));
			try (ChildProgram watch = ChildProgram.start(office.home(), "watch")) {
				assertThat(watch.says((line) -> line.contains("Đang trực"))).as(watch.text()).isTrue();
				watch.runsFor(random.nextInt(6000));
				assertThat(watch.terminate().waitFor()).as(watch.text()).isZero();
			}
			TestOffice.Result run = office.type("run");
			assertThat(run.status()).as(run.err()).isIn(ExitStatus.DONE, ExitStatus.REFUSED);
			assertThat(office.outputs()).isEqualTo(due);
		}
	}

}
