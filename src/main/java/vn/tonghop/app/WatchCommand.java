package vn.tonghop.app;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;

import vn.tonghop.model.Completeness;
import vn.tonghop.model.Finding;
import vn.tonghop.model.Located;
import vn.tonghop.model.Submission;
import vn.tonghop.model.SubmissionState;
import vn.tonghop.pipeline.FaultyCatalogue;
import vn.tonghop.pipeline.Progress;
import vn.tonghop.pipeline.RunResult;
import vn.tonghop.pipeline.Watch;
import vn.tonghop.text.Messages;
import vn.tonghop.text.PeriodText;

/**
 * {@code watch}: the same as {@code run} as files arrive, a line an event, until stopped.
 */
@Command(name = "watch", description = "Trực thư mục input/: tệp nào đến thì nhận và tổng hợp ngay, cho tới khi dừng.")
final class WatchCommand extends WorkspaceCommand {

	private static final Logger LOG = LoggerFactory.getLogger(WatchCommand.class);

	/**
	 * A run is finished before the end; a longer one is cut off, and goes on next time.
	 */
	private static final long MOST_SECONDS_TO_END = 30;

	WatchCommand(Console console) {
		super(console);
	}

	@Override
	public Integer call() throws Exception {
		Watch watch = new Watch(office(Progress.NONE), new Lines());
		CountDownLatch ended = new CountDownLatch(1);
		Thread onSignal = new Thread(() -> end(watch, ended), "end-of-watch");
		Runtime.getRuntime().addShutdownHook(onSignal);
		try {
			watch.run();
			return ExitStatus.DONE;
		}
		finally {
			ended.countDown();
			forget(onSignal);
		}
	}

	/** On Ctrl-C or SIGTERM: being stopped is how watching ends well. */
	private void end(Watch watch, CountDownLatch ended) {
		watch.stop();
		try {
			if (ended.await(MOST_SECONDS_TO_END, TimeUnit.SECONDS)) {
				line(messages().get("watch.stopped"));
				console().err().flush();
				Runtime.getRuntime().halt(ExitStatus.DONE);
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private static void forget(Thread hook) {
		try {
			Runtime.getRuntime().removeShutdownHook(hook);
		}
		catch (IllegalStateException ex) {
			LOG.debug("The end has begun already", ex);
		}
	}

	private void line(String words) {
		String now = DateTimeFormatter.ofPattern("HH:mm:ss")
			.format(console().clock().instant().atZone(ZoneId.systemDefault()));
		console().say(now + " " + words.replace('\n', ' '));
	}

	/** A line an event. */
	private final class Lines implements Watch.Events {

		/** Files that stay behind are told once. */
		private final Set<String> toldBehind = new HashSet<>();

		@Override
		public void watching() {
			line(messages().get("watch.watching", workspace().input().toString()));
		}

		@Override
		public void ran(RunResult result) {
			if (result.stagingRemade()) {
				line(messages().get("run.staging.remade"));
			}
			result.taken().forEach(this::taken);
			result.periods().forEach((period, made) -> {
				Completeness completeness = made.completeness();
				line(messages().get("run.period", PeriodText.name(period), Integer.toString(completeness.in()),
						Integer.toString(completeness.due().size()),
						workspace().home().relativize(workspace().output().resolve(period.code())).toString()));
			});
			result.acts().forEach((act) -> line(RunWords.act(messages(), act)));
			Set<String> notices = new HashSet<>();
			for (Located notice : result.notices()) {
				String words = messages().line(notice.file(), notice.finding());
				notices.add(words);
				if (!this.toldBehind.contains(words)) {
					line(words);
				}
			}
			this.toldBehind.retainAll(notices);
			this.toldBehind.addAll(notices);
		}

		private void taken(Submission submission) {
			Messages messages = messages();
			String name = submission.file().name();
			if (submission.state() == SubmissionState.REFUSED && !submission.findings().isEmpty()) {
				Finding first = submission.findings().get(0);
				line(messages.get("watch.refused", name, "[" + first.code() + "] " + messages.text(first)));
				return;
			}
			line(messages.get("watch.taken", name, messages.get("state.word." + submission.state().code()),
					Integer.toString(submission.findings().size())));
		}

		@Override
		public void failed(Exception ex) {
			LOG.error("A run while watching failed", ex);
			Messages messages = messages();
			if (ex instanceof FaultyCatalogue faulty) {
				Located first = faulty.findings().get(0);
				line(messages.get("watch.catalogue", Integer.toString(faulty.findings().size()),
						messages.line(first.file(), first.finding())));
				return;
			}
			line(Failures.words(messages, ex));
		}

	}

}
