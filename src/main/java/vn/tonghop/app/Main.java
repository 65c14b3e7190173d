package vn.tonghop.app;

import java.time.Clock;
import java.util.Optional;

import picocli.CommandLine;

/** Starts the program. */
public final class Main {

	private Main() {
	}

	public static void main(String[] args) {
		System.exit(run(new Console(System.out, System.err, watched(), Clock.systemUTC()), args));
	}

	/**
	 * Runs a command and gives its exit status; nothing but the console's streams is
	 * written to.
	 */
	static int run(Console console, String... args) {
		CommandLine line = new CommandLine(new TonghopCommand(console), new CommandFactory(console));
		line.setOut(new java.io.PrintWriter(console.out(), true));
		line.setErr(new java.io.PrintWriter(console.err(), true));
		line.setExecutionExceptionHandler(new Failures(console));
		line.setParameterExceptionHandler((ex, arguments) -> {
			console
				.say(TonghopCommand.messages(ex.getCommandLine()).get("usage.wrong", String.valueOf(ex.getMessage())));
			ex.getCommandLine().usage(console.err());
			return ExitStatus.USAGE;
		});
		return line.execute(args);
	}

	/**
	 * Whether a person sits at a terminal; newer JDKs have a console even where there is
	 * none.
	 */
	private static boolean watched() {
		java.io.Console console = System.console();
		if (console == null) {
			return false;
		}
		try {
			return (Boolean) java.io.Console.class.getMethod("isTerminal").invoke(console);
		}
		catch (ReflectiveOperationException ex) {
			// Before JDK 22 a console was always a terminal.
			return true;
		}
	}

	/** The program's version, as its jar says it. */
	static String version() {
		return Optional.ofNullable(Main.class.getPackage().getImplementationVersion()).orElse("dev");
	}

}
