package vn.tonghop.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The program as it watches: a process of its own, with real files, ended by a signal.
 */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows has no SIGTERM")
class WatchProgramTests {

	private static final String WHOLE = "Cảnh Dương - T12.2023.xlsx";

	private static final String SLOW = "Quảng Phú - T12.2023.xlsx";

	@TempDir
	private Path folder;

	@Test
	void filesAreTakenWhenTheyAreWholeAndOthersStay() throws Exception {
		TestOffice office = new TestOffice(this.folder);
		Path input = office.home().resolve("input");
		try (ChildProgram watch = ChildProgram.start(office.home(), "watch")) {
			assertThat(watch.says((line) -> line.contains("Đang trực"))).as(watch.text()).isTrue();
			byte[] slow = Files.readAllBytes(TestOffice.DECEMBER.resolve(SLOW));
			Files.write(input.resolve(SLOW), Arrays.copyOf(slow, slow.length / 2));
			Files.writeString(input.resolve("~$" + WHOLE), "của Excel");
			Files.writeString(input.resolve("tải.crdownload"), "đang tải");
			office.dropFile(TestOffice.DECEMBER.resolve(WHOLE));
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
		TestOffice undisturbed = new TestOffice(this.folder.resolve("undisturbed"));
		KillTests.drop(undisturbed, List.of(WHOLE, SLOW));
		undisturbed.type("run");
		Map<String, String> due = undisturbed.outputs();
		Random random = new Random();
		for (int round = 0; round < 3; round++) {
			TestOffice office = new TestOffice(this.folder.resolve("office" + round));
			KillTests.drop(office, List.of(WHOLE, SLOW));
			try (ChildProgram watch = ChildProgram.start(office.home(), "watch")) {
				assertThat(watch.says((line) -> line.contains("Đang trực"))).as(watch.text()).isTrue();
				watch.runsFor(random.nextInt(6000));
				assertThat(watch.terminate().waitFor()).as(watch.text()).isZero();
			}
			TestOffice.Result run = office.type("run");
			assertThat(run.status()).as(run.err()).isZero();
			assertThat(office.outputs()).isEqualTo(due);
		}
	}

}
