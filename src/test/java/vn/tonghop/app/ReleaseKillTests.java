package vn.tonghop.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.tonghop.archive.Archive;
import vn.tonghop.archive.JournalEntry;
import vn.tonghop.pipeline.TinyMonth;
import vn.tonghop.pipeline.Workspace;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The program killed while it releases a period, as by a power cut: the period is locked
 * wholly or not at all, and started again the program releases it once, as it was decided
 * before anything new came in.
 */
class ReleaseKillTests {

	/** In one workspace at most; then it must come to its end. */
	private static final int KILLS_IN_A_ROW = 3;

	/** A submission of the first commune, with another harvest. */
	private static final String LATE = "Sông A bản sửa.xlsx";

	private static final String RENDERING = "Đang kết xuất";

	/** What follows the release: only now comes in what lies in {@code input/}. */
	private static final String TAKING_IN = "Đang nhận tệp";

	@TempDir
	private Path folder;

	private Path decided = Path.of(".");

	private int kills;

	private int afterTheLock;

	@Test
	void aFewKillsReleaseOnce() throws Exception {
		killWhileReleasing(8, new Random().nextLong());
	}

	@Test
	@Tag("long")
	void aHundredKillsReleaseOnce() throws Exception {
		killWhileReleasing(Integer.getInteger("tonghop.kills", 100), new Random().nextLong());
	}

	private void killWhileReleasing(int wanted, long seed) throws Exception {
		this.decided = this.folder.resolve("decided");
		assertThat(TestOffice.tiny(this.decided).type("run").status()).isEqualTo(ExitStatus.REFUSED);
		TinyMonth.lock(new Workspace(this.decided));
		TinyMonth.write(this.decided.resolve("input").resolve(LATE), 2);
		Undisturbed undisturbed = undisturbed();
		Random random = new Random(seed);
		for (int round = 0; this.kills < wanted; round++) {
			killAndFinish(copy("round" + round), wanted, random, undisturbed, "seed " + seed + ", round " + round);
		}
		System.out.println("Kills while releasing: " + this.kills + ", " + this.afterTheLock
				+ " of them when it was in the journal, seed " + seed);
	}

	private Undisturbed undisturbed() throws Exception {
		TestOffice office = copy("undisturbed");
		try (ChildProgram program = ChildProgram.start(office.home(), "run")) {
			assertThat(program.waitFor()).as(program.text()).isEqualTo(ExitStatus.DONE);
			assertThat(program.text()).contains("Đã phát hành và khóa tháng 5 năm 2023, lần 1").contains(LATE);
			long length = program.millisUntil((line) -> line.startsWith(TAKING_IN))
					- program.millisUntil((line) -> line.startsWith(RENDERING));
			return new Undisturbed(office.outputs(), released(office), length);
		}
	}

	private void killAndFinish(TestOffice office, int wanted, Random random, Undisturbed undisturbed, String story)
			throws Exception {
		StringBuilder moments = new StringBuilder(story);
		int inARow = 1 + random.nextInt(KILLS_IN_A_ROW);
		boolean told = false;
		for (int kill = 0; kill < inARow && this.kills < wanted && released(office).isEmpty(); kill++) {
			try (ChildProgram program = ChildProgram.start(office.home(), "run")) {
				assertThat(program.says((line) -> line.startsWith(RENDERING))).as(program.text()).isTrue();
				// A little beyond: when the lock is in the journal and nothing else done.
				long millis = (long) (random.nextDouble() * 1.2 * undisturbed.length());
				moments.append(", +").append(millis);
				if (program.killAfter(millis)) {
					this.kills++;
				}
				told |= tellsOfTheRelease(program.text());
			}
			this.afterTheLock += released(office).size();
			assertThat(released(office)).as(moments.toString()).isIn(List.of(), undisturbed.released());
			assertThat(Archive.verify(office.home().resolve("data")).whole()).as(moments.toString()).isTrue();
		}
		TestOffice.Result last = office.type("run");
		assertThat(last.status()).as(moments + "\n" + last.err()).isEqualTo(ExitStatus.DONE);
		assertThat(told || tellsOfTheRelease(last.err())).as(moments + "\n" + last.err()).isTrue();
		assertThat(released(office)).as(moments.toString()).isEqualTo(undisturbed.released());
		assertThat(office.outputs()).as(moments.toString()).isEqualTo(undisturbed.outputs());
		assertThat(office.home().resolve("input")).as(moments.toString()).isEmptyDirectory();
		SampleMonthTests.delete(office.home());
	}

	private static boolean tellsOfTheRelease(String words) {
		return words.contains("Đã phát hành và khóa tháng 5 năm 2023, lần 1");
	}

	/**
	 * What each release in the journal is of: its edition's number and every published
	 * file.
	 */
	private static List<Map<String, String>> released(TestOffice office) throws Exception {
		try (Archive archive = Archive.read(office.home().resolve("data"))) {
			return archive.releases().all().stream().map(ReleaseKillTests::content).toList();
		}
	}

	/** All but the moment of the release. */
	private static Map<String, String> content(JournalEntry.Released released) {
		Map<String, String> content = new TreeMap<>();
		content.put("edition", released.edition().period() + " " + released.edition().number() + " "
				+ released.edition().lastFile() + " " + released.edition().document());
		released.files().forEach((file) -> content.put(file.path(), file.sha256()));
		content.put("publication", released.publication());
		return content;
	}

	private TestOffice copy(String name) throws Exception {
		Path home = this.folder.resolve(name);
		TestOffice.copyTree(this.decided, home);
		return TestOffice.of(home);
	}

	/**
	 * The run that nothing was in the way of; its length is that of the release, in
	 * milliseconds.
	 */
	private record Undisturbed(Map<String, String> outputs, List<Map<String, String>> released, long length) {
	}

}
