package vn.tonghop.pipeline;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
	void filesAreAccountedForAndHandlesStayFlat() throws Exception {
		watch(8, 2);
	}

	@Test
	@Tag("long")
	void twoThousandFilesAreAccountedForAndHandlesStayFlat() throws Exception {
		watch(200, 10);
	}

	private void watch(int rounds, int filesARound) throws Exception {
		Assumptions.assumeTrue(Files.isDirectory(Path.of("/proc/self/fd")), "This system does not list open files");
		Workspace workspace = SmallMonth.in(this.folder);
		Gathered gathered = new Gathered();
		Watch watch = new Watch(SmallMonth.office(workspace, FileLayer.real()), gathered, QUICK);
		FutureTask<Void> watching = new FutureTask<>(() -> {
			watch.run();
			return null;
		});
		new Thread(watching, "watch").start();
		gathered.awaitUntil(2, watching);
		long handles = 0;
		long heap = 0;
		for (int round = 0; round < rounds; round++) {
			for (int file = 0; file < filesARound; file++) {
				int number = round * filesARound + file;
				Path target = workspace.input().resolve("tep" + number + ".xlsx");
				// Every fifth is cut off for good, and is taken after a while as it is.
				Files.writeString(target,
						(number % 5 == 0) ? "PK\u0003\u0004 " + number : "không phải Excel " + number);
			}
			gathered.awaitUntil(2 + (round + 1) * filesARound, watching);
			if (round == rounds / 2) {
				handles = handles();
				heap = heap();
			}
		}
		assertThat(handles()).isLessThanOrEqualTo(handles + HANDLES_MORE);
		// Every submission is known by its row; anything larger that piles up is seen.
		assertThat(heap()).isLessThan(heap + (20 << 20));
		watch.stop();
		watching.get(60, TimeUnit.SECONDS);
		assertThat(gathered.refused).hasSize(rounds * filesARound);
		assertThat(gathered.failures).isEmpty();
		assertThat(workspace.input()).isEmptyDirectory();
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
		Workspace workspace = SmallMonth.in(this.folder);
		Gathered gathered = new Gathered();
		Watch first = new Watch(SmallMonth.office(workspace, FileLayer.real()), gathered, QUICK);
		FutureTask<Void> watching = new FutureTask<>(() -> {
			first.run();
			return null;
		});
		new Thread(watching, "watch").start();
		gathered.awaitUntil(2, watching);
		Watch second = new Watch(SmallMonth.office(workspace, FileLayer.real()), new Gathered(), QUICK);
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
