package vn.tonghop.app;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

import vn.tonghop.model.ReportingPeriod;
import vn.tonghop.pipeline.Obstacle;
import vn.tonghop.pipeline.Office;
import vn.tonghop.pipeline.Progress;
import vn.tonghop.pipeline.Servers;
import vn.tonghop.pipeline.Workspace;
import vn.tonghop.text.Messages;

/** What all commands share: the workspace and the language. */
abstract class WorkspaceCommand implements Callable<Integer> {

	/**
	 * The folder of the program itself, told by the launcher: the workspace where none is
	 * named.
	 */
	private static final String TOP = "tonghop.top";

	@Option(names = "--home", paramLabel = "DIR",
			description = "Thư mục làm việc (có templates, input, output); mặc định là thư mục của chương trình.")
	private @Nullable Path home;

	@Option(names = "--lang", paramLabel = "vi|en", defaultValue = "vi",
			description = "Ngôn ngữ lời nhắn: vi (mặc định) hoặc en.")
	private String language = "vi";

	@Option(names = "--help", usageHelp = true, description = "In hướng dẫn này.")
	private boolean help;

	private final Console console;

	WorkspaceCommand(Console console) {
		this.console = console;
	}

	Console console() {
		return this.console;
	}

	String language() {
		return this.language;
	}

	Messages messages() {
		return Messages.of(this.language);
	}

	Workspace workspace() {
		return (this.home != null) ? new Workspace(this.home) : unnamedWorkspace();
	}

	/** The workspace where none is named. */
	Workspace unnamedWorkspace() {
		return programsOwn();
	}

	/** The program's own folder as a workspace. */
	static Workspace programsOwn() {
		return new Workspace(Path.of(System.getProperty(TOP, ".")));
	}

	/** Logs into the workspace, and makes the office. */
	Office office(Progress progress) throws Obstacle {
		LogFile.in(workspace().home().resolve("data").resolve("log"));
		return new Office(workspace(), Main.version(), this.console.clock(), progress, Servers.of(System.getenv()));
	}

	/** Reads a period as typed. */
	Optional<ReportingPeriod> period(@Nullable String typed) {
		if (typed == null) {
			return Optional.empty();
		}
		Optional<ReportingPeriod> period = ReportingPeriod.parse(typed.strip());
		if (period.isEmpty()) {
			throw new WrongUsage(messages().get("usage.period", typed));
		}
		return period;
	}

}
