package vn.tonghop.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.tonghop.pipeline.TinyMonth;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The program killed at random moments, as by a power cut: started again it goes on by
 * itself, and what comes out is what an undisturbed run gives.
 */
class KillTests {

	/** In one workspace at most; then it must come to its end. */
	private static final int KILLS_IN_A_ROW = 6;

	/** Workspaces that are worked in at the same time. */
	private static final int AT_ONCE = 2;

	@TempDir
	private Path folder;

	private final Map<Stage, Integer> killedIn = new TreeMap<>();

	private final AtomicInteger kills = new AtomicInteger();

	@Test
	void fiftyKillsLoseNothingAndDoubleNothing() throws Exception {
		killAndFinish(50, new Random().nextLong());
	}

	@Test
	@Tag("long")
	void aThousandKillsLoseNothingAndDoubleNothing() throws Exception {
		killAndFinish(Integer.getInteger("tonghop.kills", 1000), new Random().nextLong());
	}

	private void killAndFinish(int wanted, long seed) throws Exception {
		Undisturbed undisturbed = undisturbed();
		ExecutorService workers = Executors.newFixedThreadPool(AT_ONCE);
		try {
			List<Future<?>> works = new ArrayList<>();
			for (int worker = 0; worker < AT_ONCE; worker++) {
				Random random = new Random(seed + worker);
				String name = "worker" + worker + "-office";
				works.add(workers.submit(() -> {
					for (int round = 0; this.kills.get() < wanted; round++) {
						String story = "seed " + seed + ", " + name + round;
						killAndFinish(this.folder.resolve(name + round), wanted, random, undisturbed, story);
					}
					return null;
				}));
			}
			for (Future<?> work : works) {
				work.get();
			}
		}
		finally {
			workers.shutdownNow();
		}
		System.out.println("Kills: " + this.kills + ", in " + this.killedIn + ", seed " + seed);
	}

	/** Kills the program in one workspace a few times, and then lets it finish. */
	private void killAndFinish(Path home, int wanted, Random random, Undisturbed undisturbed, String story)
			throws Exception {
		TestOffice office = TestOffice.tiny(home);
		int inARow = 1 + random.nextInt(KILLS_IN_A_ROW);
		boolean told = false;
		StringBuilder moments = new StringBuilder(story);
		for (int kill = 0; kill < inARow && this.kills.get() < wanted; kill++) {
			Stage stage = Stage.values()[random.nextInt(Stage.values().length)];
			long millis = undisturbed.moment(stage, random);
			moments.append(", ").append(stage).append('+').append(millis);
			Killed one = killed(office, stage, millis, undisturbed);
			told |= one.told();
			if (!one.killed()) {
				break;
			}
		}
		TestOffice.Result last = office.type("run");
		assertThat(last.status()).as(() -> moments + "\n" + last.err() + log(office))
			.isEqualTo(tellsOfTheReturned(last.err()) ? ExitStatus.REFUSED : ExitStatus.DONE);
		assertThat(told || tellsOfTheReturned(last.err())).as(() -> moments + "\n" + last.err()).isTrue();
		assertThat(office.outputs()).as(moments.toString()).isEqualTo(undisturbed.outputs());
		assertThat(office.home().resolve("input")).as(moments.toString()).isEmptyDirectory();
		assertThat(received(office)).as(moments.toString()).containsExactlyInAnyOrderElementsOf(TinyMonth.FILES);
		assertThat(office.type("verify").status()).as(moments.toString()).isZero();
		SampleMonthTests.delete(office.home());
	}

	/** Whether the returned file was told of, whose unit and period nobody can tell. */
	private static boolean tellsOfTheReturned(String words) {
		return words.contains("TRẢ LẠI sổ tay.xlsx");
	}

	/** Starts the program and kills it, if it is not done before. */
	private Killed killed(TestOffice office, Stage stage, long millis, Undisturbed undisturbed) throws Exception {
		try (ChildProgram program = ChildProgram.start(office.home(), "run")) {
			boolean entered = stage == Stage.START || program.says(stage::isSaid);
			boolean killed = entered && program.killAfter(millis);
			if (killed) {
				this.kills.incrementAndGet();
				synchronized (this.killedIn) {
					this.killedIn.merge(stage, 1, Integer::sum);
				}
			}
			else {
				undisturbed.shorten(stage);
				assertThat(program.waitFor()).as(() -> program.text() + "\n" + log(office))
					.isEqualTo(tellsOfTheReturned(program.text()) ? ExitStatus.REFUSED : ExitStatus.DONE);
			}
			return new Killed(killed, tellsOfTheReturned(program.text()));
		}
	}

	/** What the program says of a failure that nobody expected. */
	private static String log(TestOffice office) {
		try {
			return Files.readString(office.home().resolve("data/log/tonghop.log"));
		}
		catch (IOException ex) {
			return ex.toString();
		}
	}

	/** What comes out where nothing is in the way, and how long each stage takes. */
	private Undisturbed undisturbed() throws Exception {
		TestOffice office = TestOffice.tiny(this.folder.resolve("undisturbed"));
		long start = System.nanoTime();
		try (ChildProgram program = ChildProgram.start(office.home(), "run")) {
			assertThat(program.waitFor()).as(program.text()).isEqualTo(ExitStatus.REFUSED);
			long end = (System.nanoTime() - start) / 1_000_000;
			Map<Stage, Long> lengths = new TreeMap<>();
			long next = end;
			for (int i = Stage.values().length - 1; i >= 0; i--) {
				Stage stage = Stage.values()[i];
				long begin = (stage == Stage.START) ? 0 : program.millisUntil(stage::isSaid);
				lengths.put(stage, next - begin);
				next = begin;
			}
			assertThat(received(office)).containsExactlyInAnyOrderElementsOf(TinyMonth.FILES);
			return new Undisturbed(office.outputs(), lengths);
		}
	}

	/** The files that the office has, once each. */
	private static List<String> received(TestOffice office) {
		List<String> names = new ArrayList<>();
		for (String line : office.type("status", "--json").out().lines().toList()) {
			String start = "\"file\" : \"";
			int at = line.indexOf(start);
			if (at >= 0) {
				names.add(line.substring(at + start.length(), line.lastIndexOf('"')));
			}
		}
		return names;
	}

	/** A part of a run, by what the program says as it enters it. */
	private enum Stage {

		/**
		 * Until the first word: catalogue and decisions are archived in its last part.
		 */
		START(""), INTAKE("Đang nhận tệp"), READ("Đang đọc biểu"), JUDGE("Đang kiểm tra"), CONSOLIDATE("Đang tổng hợp"),
		/** Until the process is gone: the database is closed in its last part. */
		RENDER("Đang kết xuất");

		private final String word;

		Stage(String word) {
			this.word = word;
		}

		private boolean isSaid(String line) {
			return line.startsWith(this.word);
		}

	}

	/**
	 * A run that was to be killed.
	 *
	 * @param killed whether it was, before it was done
	 * @param told whether it had told of the file that is returned
	 */
	private record Killed(boolean killed, boolean told) {
	}

	/** The run that nothing was in the way of. */
	private record Undisturbed(Map<String, String> outputs, Map<Stage, Long> lengths) {

		/** The machine has less to do now than when it was measured. */
		private synchronized void shorten(Stage stage) {
			this.lengths.merge(stage, 100L, (length, least) -> Math.max(length / 2, least));
		}

		/** A random moment of a stage, in milliseconds from where it is entered. */
		private synchronized long moment(Stage stage, Random random) {
			long length = this.lengths.get(stage) + 1;
			// Nothing is written while the virtual machine itself is starting.
			long from = (stage == Stage.START) ? length / 2 : 0;
			return from + (long) (random.nextDouble() * (length - from));
		}

	}

}
