package vn.tonghop.app;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;

import vn.tonghop.model.Finding;
import vn.tonghop.pipeline.FaultyCatalogue;
import vn.tonghop.pipeline.Obstacle;
import vn.tonghop.text.Messages;

/** Says in plain words what broke a command; the technical detail goes to the log. */
final class Failures implements CommandLine.IExecutionExceptionHandler {

	private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

	private final Console console;

	Failures(Console console) {
		this.console = console;
	}

	@Override
	public int handleExecutionException(Exception ex, CommandLine line, CommandLine.ParseResult result) {
		Messages messages = TonghopCommand.messages(line);
		if (ex instanceof FaultyCatalogue faulty) {
			this.console.say(messages.get("catalogue.faulty", Integer.toString(faulty.findings().size())));
			this.console.findings(messages, faulty.findings());
			return ExitStatus.USAGE;
		}
		LOG.error("The command failed", ex);
		if (ex instanceof WrongUsage wrong) {
			this.console.say(String.valueOf(wrong.getMessage()));
			return ExitStatus.USAGE;
		}
		this.console.say(words(messages, ex));
		return ExitStatus.FAILED;
	}

	/** What stands in the way, in a line. */
	static String words(Messages messages, Exception ex) {
		if (ex instanceof Obstacle obstacle) {
			Finding finding = obstacle.finding();
			return "[" + finding.code() + "] " + messages.text(finding) + " " + messages.remedy(finding);
		}
		return messages.get("failed", String.valueOf(ex));
	}

}
