package vn.tonghop.pipeline;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.tonghop.archive.Archive;
import vn.tonghop.files.FileLayer;
import vn.tonghop.model.Submission;
import vn.tonghop.model.SubmissionState;

import static org.assertj.core.api.Assertions.assertThat;

/** Watching, hour after hour: everything is accounted for, and nothing piles up. */
class WatchTests {

	private static final Watch.Pace QUICK = new Watch.Pace(Duration.ofMillis(100), Duration.ofSeconds(2),
			Duration.ofMillis(100), Duration.ofMillis(300));

	/** More handles than this between two rounds are a leak. */
	private static final int HANDLES_MORE = 4;

	@TempDir
	private Path folder;

	@Test
	void filesAreAccountedForAndNothingPilesUp() throws Exception {
		watch(8, 2, 4, Duration.ZERO);
	}

	@Test
	@Tag("long")
	void tenMinutesOfTwoThousandFilesAreAccountedForAndNothingPilesUp() throws Exception {
		watch(200, 10, 20, Duration.ofSeconds(3));
	}

	/**
	 * Drops files round by round.
	 * @param badEvery one of so many files is hostile, or half copied for good
	 * @param round the least time that a round lasts
	 */
	private void watch(int rounds, int filesARound, int badEvery, Duration round) throws Exception {
		Assumptions.assumeTrue(Files.isDirectory(Path.of("/proc/self/fd")), "This system does not list open files");
		Workspace workspace = TinyMonth.workspace(this.folder);
		Gathered gathered = new Gathered();
		Watch watch = new Watch(TinyMonth.office(workspace, FileLayer.real()), gathered, QUICK);
		FutureTask<Void> watching = new FutureTask<>(() -> {
			watch.run();
			return null;
		});
		new Thread(watching, "watch").start();
		gathered.awaitUntil(3, watching);
		long start = System.nanoTime();
		long handles = 0;
		long heap = 0;
		for (int done = 0; done < rounds; done++) {
			for (int file = 0; file < filesARound; file++) {
				int number = done * filesARound + file;
				Path target = workspace.input().resolve("tep" + number + ".xlsx");
				if (number % badEvery == 0) {
					writeBad(target, number, number / badEvery);
				}
				else {
					TinyMonth.write(target, number);
				}
			}
			gathered.awaitUntil(3 + (done + 1) * filesARound, watching);
			long due = start + round.multipliedBy(done + 1).toNanos();
			LockSupport.parkNanos(due - System.nanoTime());
			if (done == rounds / 2) {
				handles = handles();
				heap = heap();
			}
		}
		long handlesMore = handles() - handles;
		long heapMore = heap() - heap;
		System.out
			.println("Watched " + rounds * filesARound + " files in " + (System.nanoTime() - start) / 1_000_000_000
					+ " s; from half-way on " + handlesMore + " handles and " + (heapMore >> 10) + " KB more");
		assertThat(handlesMore).isLessThanOrEqualTo(HANDLES_MORE);
		// Every submission is known by its rows; anything larger that piles up is seen.
		assertThat(heapMore).isLessThan(20 << 20);
		watch.stop();
		watching.get(60, TimeUnit.SECONDS);
		// And the one that lay there before.
		assertThat(gathered.refused).hasSize(1 + (rounds * filesARound + badEvery - 1) / badEvery);
		assertThat(gathered.taken).hasSize(3 + rounds * filesARound);
		assertThat(gathered.failures).isEmpty();
		assertThat(workspace.input()).isEmptyDirectory();
		assertThat(Archive.verify(workspace.home().resolve("data")).whole()).isTrue();
	}

	/** A workbook half copied, with a wrong byte, or something else under its name. */
	private static void writeBad(Path target, int number, int kind) throws Exception {
		TinyMonth.write(target, number);
		byte[] whole = Files.readAllBytes(target);
		switch (kind % 4) {
			case 0 -> Files.write(target, Arrays.copyOf(whole, whole.length / 2));
			case 1 -> {
				whole[whole.length / 2] ^= 8;
				Files.write(target, whole);
			}
			case 2 -> Files.writeString(target, "PK\u0003\u0004 " + number);
			default -> Files.writeString(target, "<html><body>" + number + "</body></html>");
		}
	}

	private static long handles() throws Exception {
		try (Stream<Path> open = Files.list(Path.of("/proc/self/fd"))) {
			return open.count();
		}
	}

	private static long heap() {
		System.gc();
		return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
	}

	@Test
	void aSecondWatchSaysThatTheFirstIsThere() throws Exception {
		Workspace workspace = TinyMonth.workspace(this.folder);
		Gathered gathered = new Gathered();
		Watch first = new Watch(TinyMonth.office(workspace, FileLayer.real()), gathered, QUICK);
		FutureTask<Void> watching = new FutureTask<>(() -> {
			first.run();
			return null;
		});
		new Thread(watching, "watch").start();
		gathered.awaitUntil(3, watching);
		Watch second = new Watch(TinyMonth.office(workspace, FileLayer.real()), new Gathered(), QUICK);
		assertThat(org.assertj.core.api.Assertions.catchThrowableOfType(Obstacle.class, second::run).finding().code())
			.isEqualTo("DANG_CHAY");
		first.stop();
		watching.get(60, TimeUnit.SECONDS);
	}

	/** What happened. */
	private static final class Gathered implements Watch.Events {

		private final Set<String> taken = ConcurrentHashMap.newKeySet();

		private final Set<String> refused = ConcurrentHashMap.newKeySet();

		private final LinkedBlockingQueue<Exception> failures = new LinkedBlockingQueue<>();

		private final LinkedBlockingQueue<Integer> runs = new LinkedBlockingQueue<>();

		@Override
		public void watching() {
		}

		@Override
		public void ran(RunResult result) {
			for (Submission submission : result.taken()) {
				this.taken.add(submission.file().name());
				if (submission.state() == SubmissionState.REFUSED) {
					this.refused.add(submission.file().name());
				}
			}
			this.runs.add(this.taken.size());
		}

		@Override
		public void failed(Exception ex) {
			this.failures.add(ex);
			this.runs.add(this.taken.size());
		}

		/** Waits until that many files were taken in. */
		private void awaitUntil(int files, FutureTask<Void> watching) throws InterruptedException, ExecutionException {
			int now = this.taken.size();
			while (now < files) {
				if (watching.isDone()) {
					watching.get();
				}
				Integer next = this.runs.poll(120, TimeUnit.SECONDS);
				assertThat(next).as("a run within two minutes; failures: " + this.failures).isNotNull();
				assertThat(this.failures).isEmpty();
				now = this.taken.size();
			}
		}

	}

}
