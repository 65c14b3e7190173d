package vn.tonghop.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import vn.tonghop.pipeline.RunResult;

/** {@code sample}: copies the shipped sample month into {@code input/} and runs. */
@Command(name = "sample", description = "Chép tháng mẫu đi kèm vào input/ rồi chạy.")
final class SampleCommand extends WorkspaceCommand {

	private static final String MONTH = "2023-12";

	private static final String MONTH_BEFORE = "2023-11";

	@Option(names = "--with-previous", description = "Chép và chạy cả tháng trước đó.")
	private boolean withPrevious;

	SampleCommand(Console console) {
		super(console);
	}

	@Override
	public Integer call() throws Exception {
		int status = ExitStatus.DONE;
		for (String month : this.withPrevious ? List.of(MONTH_BEFORE, MONTH) : List.of(MONTH)) {
			copy(month);
			try (ConsoleProgress progress = new ConsoleProgress(console(), messages())) {
				RunResult result = office(progress).run(null);
				status = Math.max(status, new RunWords(console(), messages(), workspace()).tell(result));
			}
		}
		return status;
	}

	private void copy(String month) throws IOException {
		Path samples = Path.of(System.getProperty("tonghop.top", ".")).resolve("src/samples").resolve(month);
		if (!Files.isDirectory(samples)) {
			throw new WrongUsage(messages().get("sample.absent", samples.toString()));
		}
		Path input = Files.createDirectories(workspace().input());
		try (Stream<Path> files = Files.list(samples)) {
			for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
				Files.copy(file, input.resolve(String.valueOf(file.getFileName())),
						StandardCopyOption.REPLACE_EXISTING);
			}
		}
		console().say(messages().get("sample.copied", month));
	}

}
