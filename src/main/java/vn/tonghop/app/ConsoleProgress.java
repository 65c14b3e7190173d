package vn.tonghop.app;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

import vn.tonghop.pipeline.Progress;
import vn.tonghop.text.Messages;

/** Tells how far the work is: a bar where a person watches, else a line a stage. */
final class ConsoleProgress implements Progress, AutoCloseable {

	/** Shorter work is over before a bar is drawn. */
	private static final int WORTH_A_BAR = 60;

	private final Console console;

	private final Messages messages;

	private @Nullable ProgressBar bar;

	ConsoleProgress(Console console, Messages messages) {
		this.console = console;
		this.messages = messages;
	}

	@Override
	public synchronized void stage(Stage stage, int total) {
		close();
		String words = this.messages.get("progress." + stage.name().toLowerCase(java.util.Locale.ROOT));
		if (total > WORTH_A_BAR && this.console.terminal()) {
			this.bar = new ProgressBarBuilder().setTaskName(words)
				.setInitialMax(total)
				.setStyle(ProgressBarStyle.ASCII)
				.setConsumer(new me.tongfei.progressbar.ConsoleProgressBarConsumer(this.console.err()))
				.build();
		}
		else {
			this.console.say(words + ((total > 0) ? " (" + total + ")" : "") + " …");
		}
	}

	@Override
	public synchronized void step() {
		if (this.bar != null) {
			this.bar.step();
		}
	}

	@Override
	public synchronized void close() {
		if (this.bar != null) {
			this.bar.close();
			this.bar = null;
		}
	}

}
