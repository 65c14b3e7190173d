package vn.tonghop.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The program killed at random moments, as by a power cut: started again it goes on by
 * itself, and what comes out is what an undisturbed run gives.
 */
class KillTests {

	private static final List<String> FILES = List.of("Cảnh Dương - T12.2023.xlsx", "Quảng Phú - T12.2023.xlsx",
			"Quảng Kim - T12.2023.xlsx", "Phòng Tài chính - Kế hoạch - T12.2023.xlsx");

	/** What the program says as it enters a stage; the last is said when all is done. */
	private static final List<String> STAGES = List.of("Đang nhận tệp", "Đang đọc biểu", "Đang kiểm tra",
			"Đang tổng hợp", "Đang kết xuất");

	/** In one workspace; then it must come to its end. */
	private static final int KILLS_IN_A_ROW = 4;

	@TempDir
	private Path folder;

	private final Map<String, Integer> killedAt = new TreeMap<>();

	@Test
	void aKillAtAnyMomentLosesNothingAndDoublesNothing() throws Exception {
		killAndFinish(12, new Random().nextLong());
	}

	@Test
	@Tag("long")
	void aThousandKillsLoseNothingAndDoubleNothing() throws Exception {
		killAndFinish(Integer.getInteger("tonghop.kills", 1000), new Random().nextLong());
	}

	private void killAndFinish(int wanted, long seed) throws Exception {
		Random random = new Random(seed);
		Map<String, String> undisturbed = undisturbed();
		int kills = 0;
		for (int round = 0; kills < wanted; round++) {
			TestOffice office = new TestOffice(this.folder.resolve("office" + round));
			drop(office, FILES);
			int inARow = Math.min(KILLS_IN_A_ROW, wanted - kills);
			boolean finished = false;
			for (int kill = 0; kill < inARow && !finished; kill++) {
				finished = !killed(office, random);
				kills += finished ? 0 : 1;
			}
			String story = "seed " + seed + ", workspace " + round + ", " + kills + " kills " + this.killedAt;
			try (ChildProgram last = ChildProgram.start(office.home(), "run")) {
				assertThat(last.waitFor()).as(story + "\n" + last.text()).isZero();
			}
			assertThat(office.outputs()).as(story).isEqualTo(undisturbed);
			assertThat(office.home().resolve("input")).as(story).isEmptyDirectory();
			assertThat(received(office)).as(story).containsExactlyInAnyOrderElementsOf(FILES);
			assertThat(office.type("verify").status()).as(story).isZero();
			SampleMonthTests.delete(office.home());
		}
		System.out.println("Kills: " + kills + ", at " + this.killedAt + ", seed " + seed);
	}

	private Map<String, String> undisturbed() throws IOException {
		TestOffice office = new TestOffice(this.folder.resolve("undisturbed"));
		drop(office, FILES);
		TestOffice.Result run = office.type("run");
		assertThat(run.status()).as(run.err()).isZero();
		return office.outputs();
	}

	static void drop(TestOffice office, List<String> names) throws IOException {
		for (String name : names) {
			office.dropFile(TestOffice.DECEMBER.resolve(name));
		}
	}

	/** Starts the program and kills it; false where it was done before. */
	private boolean killed(TestOffice office, Random random) throws Exception {
		String stage = STAGES.get(random.nextInt(STAGES.size()));
		try (ChildProgram program = ChildProgram.start(office.home(), "run")) {
			boolean entered = program.says((line) -> line.startsWith(stage));
			boolean killed = entered && program.killAfter(random.nextInt(250));
			if (killed) {
				this.killedAt.merge(stage, 1, Integer::sum);
			}
			else {
				assertThat(program.waitFor()).as(program.text()).isZero();
			}
			return killed;
		}
	}

	/** The files that the office has, once each. */
	private static List<String> received(TestOffice office) {
		List<String> names = new ArrayList<>();
		for (String line : office.type("status", "--json", "--period", "2023-12").out().lines().toList()) {
			String start = "\"file\" : \"";
			int at = line.indexOf(start);
			if (at >= 0) {
				names.add(line.substring(at + start.length(), line.lastIndexOf('"')));
			}
		}
		return names;
	}

}
