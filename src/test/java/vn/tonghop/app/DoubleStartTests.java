package vn.tonghop.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.tonghop.archive.ProcessLock;
import vn.tonghop.pipeline.TinyMonth;

import static org.assertj.core.api.Assertions.assertThat;

/** Two programs on the same data: one works, the other says who does. */
class DoubleStartTests {

	@TempDir
	private Path folder;

	@Test
	void ofTwoStartedTogetherOneWorksAndTheOtherSaysWho() throws Exception {
		startTwice(5);
	}

	@Test
	@Tag("long")
	void ofTwoHundredPairsOneWorksEachTime() throws Exception {
		startTwice(200);
	}

	private void startTwice(int pairs) throws Exception {
		Map<String, String> undisturbed = null;
		for (int pair = 0; pair < pairs; pair++) {
			TestOffice office = TestOffice.tiny(this.folder.resolve("office" + pair));
			try (ChildProgram one = ChildProgram.start(office.home(), "run");
					ChildProgram other = ChildProgram.start(office.home(), "run")) {
				List<Integer> ends = List.of(one.waitFor(), other.waitFor());
				String said = one.text() + "\n---\n" + other.text();
				// Whoever comes when the first one is done has nothing to do.
				assertThat(ends).as(said)
					.contains(ExitStatus.REFUSED)
					.isSubsetOf(ExitStatus.DONE, ExitStatus.REFUSED, ExitStatus.FAILED);
				if (ends.contains(ExitStatus.FAILED)) {
					boolean first = ends.get(0) == ExitStatus.REFUSED;
					ChildProgram holder = first ? one : other;
					assertThat((first ? other : one).text()).contains("[DANG_CHAY]")
						.contains("tiến trình " + holder.pid())
						.contains("lệnh “run”");
				}
			}
			assertThat(office.type("run").status()).isZero();
			if (undisturbed == null) {
				undisturbed = office.outputs();
			}
			assertThat(office.outputs()).isEqualTo(undisturbed);
			SampleMonthTests.delete(office.home());
		}
	}

	@Test
	void everyCommandSaysAtOnceThatARunIsGoingOn() throws Exception {
		TestOffice office = TestOffice.tiny(this.folder);
		office.type("run");
		ProcessLock lock = ProcessLock.take(office.home().resolve("data/lock"), "run");
		try {
			for (String[] words : List.of(new String[] { "run" }, new String[] { "status" }, new String[] { "verify" },
					new String[] { "trace", "SL_LUA", "--period", TinyMonth.PERIOD }, new String[] { "rebuild" },
					new String[] { "backup", office.home().resolve("copy").toString() })) {
				// The first loads the catalogue without the help of a warmed up machine.
				office.type("check");
				long start = System.nanoTime();
				TestOffice.Result second = office.type(words);
				long millis = (System.nanoTime() - start) / 1_000_000;
				assertThat(second.status()).as(words[0] + second.err()).isEqualTo(ExitStatus.FAILED);
				assertThat(second.err()).contains("[DANG_CHAY]").contains("lệnh “run”");
				// Two seconds where the machine is the office's own; here it may be
				// anybody's.
				assertThat(millis).as(words[0]).isLessThan(10_000);
			}
		}
		finally {
			lock.close();
		}
		assertThat(office.type("status").status()).isZero();
	}

}
