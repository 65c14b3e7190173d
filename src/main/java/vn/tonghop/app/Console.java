package vn.tonghop.app;

import java.io.PrintStream;
import java.time.Clock;
import java.util.List;

import vn.tonghop.model.Finding;
import vn.tonghop.model.Located;
import vn.tonghop.text.Messages;

/**
 * Where a command speaks: words for people go to standard error, data to standard output.
 *
 * @param out data
 * @param err words and progress
 * @param terminal whether a person watches standard error, so that progress may be drawn
 */
record Console(PrintStream out, PrintStream err, boolean terminal, Clock clock) {

	void say(String line) {
		this.err.println(shown(line));
	}

	void data(String line) {
		this.out.println(line);
	}

	/** Tells findings, each with its place and remedy. */
	void findings(Messages messages, List<Located> findings) {
		for (Located located : findings) {
			finding(messages, located.file(), located.finding());
		}
	}

	void finding(Messages messages, String file, Finding finding) {
		say("  " + messages.line(file, finding));
	}

	/** Text from outside never moves the cursor or colours the screen. */
	private static String shown(String line) {
		StringBuilder shown = new StringBuilder(line.length());
		line.codePoints()
			.forEach((point) -> shown.appendCodePoint((point != '\n' && Character.isISOControl(point)) ? ' ' : point));
		return shown.toString();
	}

}
