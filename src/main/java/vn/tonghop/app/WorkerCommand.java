package vn.tonghop.app;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import picocli.CommandLine.Command;

import vn.tonghop.pipeline.Servers;
import vn.tonghop.pipeline.Worker;

/** {@code worker}: reads workbooks for a run elsewhere, a line a batch, until stopped. */
@Command(name = "worker",
		description = "Máy đọc: đọc biểu Excel giúp một lần chạy ở máy khác, cho tới khi dừng (xem docs/scale.md).")
final class WorkerCommand extends WorkspaceCommand {

	/** A batch is finished before the end; a longer one goes back to the broker. */
	private static final long MOST_SECONDS_TO_END = 30;

	WorkerCommand(Console console) {
		super(console);
	}

	@Override
	public Integer call() throws Exception {
		LogFile.toErr();
		Worker worker = new Worker(workspace(), Main.version(), Servers.of(System.getenv()), new Lines());
		CountDownLatch ended = new CountDownLatch(1);
		Runtime.getRuntime().addShutdownHook(new Thread(() -> end(worker, ended), "end-of-worker"));
		try {
			worker.run();
			return ExitStatus.DONE;
		}
		finally {
			ended.countDown();
		}
	}

	private static void end(Worker worker, CountDownLatch ended) {
		worker.stop();
		try {
			if (ended.await(MOST_SECONDS_TO_END, TimeUnit.SECONDS)) {
				Runtime.getRuntime().halt(ExitStatus.DONE);
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	/** A line an event. */
	private final class Lines implements Worker.Events {

		@Override
		public void waiting() {
			console().say(messages().get("worker.waiting"));
		}

		@Override
		public void reading(String batch) {
			console().say(messages().get("worker.reading", batch));
		}

		@Override
		public void read(String batch, boolean well) {
			console().say(messages().get(well ? "worker.read" : "worker.failed", batch));
		}

	}

}
