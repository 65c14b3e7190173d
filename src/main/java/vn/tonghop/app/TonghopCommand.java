package vn.tonghop.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

import picocli.CommandLine;
import picocli.CommandLine.Command;

import vn.tonghop.pipeline.Workspace;
import vn.tonghop.text.Messages;

/** The program: its commands. Without one, as by a double click, it runs. */
@Command(name = "tonghop", mixinStandardHelpOptions = true, versionProvider = TonghopCommand.Version.class,
		description = "Tổng hợp số liệu báo cáo từ các biểu Excel thành báo cáo và phụ lục.",
		subcommands = { RunCommand.class, WatchCommand.class, SampleCommand.class, FormsCommand.class,
				InitCommand.class, StatusCommand.class, CheckCommand.class, TraceCommand.class, DiffCommand.class,
				PublishedCommand.class, PreviewCommand.class, RefreshCommand.class, RebuildCommand.class,
				VerifyCommand.class, BackupCommand.class, RestoreCommand.class, WorkerCommand.class })
final class TonghopCommand implements Callable<Integer> {

	private final Console console;

	@CommandLine.Spec
	private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

	TonghopCommand(Console console) {
		this.console = console;
	}

	@Override
	public Integer call() throws IOException {
		int status = this.spec.commandLine().getSubcommands().get("run").execute();
		if (this.console.terminal()) {
			Workspace workspace = WorkspaceCommand.programsOwn();
			newestOverview(workspace.output()).ifPresent(OverviewOpener::open);
			this.console.say(Messages.of("vi").get("press.enter"));
			System.in.read();
		}
		return status;
	}

	/** The overview of the newest period; a period's code sorts by its time. */
	private static Optional<Path> newestOverview(Path output) throws IOException {
		if (!Files.isDirectory(output)) {
			return Optional.empty();
		}
		try (Stream<Path> periods = Files.list(output)) {
			return periods.map((period) -> period.resolve("tong-quan.html"))
				.filter(Files::isRegularFile)
				.max(Comparator.naturalOrder());
		}
	}

	/** The language that the command was told to speak. */
	static Messages messages(CommandLine line) {
		Object command = line.getCommand();
		return Messages.of((command instanceof WorkspaceCommand workspace) ? workspace.language() : "vi");
	}

	/** The version for {@code --version}. */
	static final class Version implements CommandLine.IVersionProvider {

		@Override
		public String[] getVersion() {
			return new String[] { "Tổng hợp " + Main.version() };
		}

	}

}
