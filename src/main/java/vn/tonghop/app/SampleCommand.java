package vn.tonghop.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import vn.tonghop.pipeline.Office;
import vn.tonghop.pipeline.Workspace;

/**
 * {@code sample}: copies the shipped sample month into {@code input/} and runs; with a
 * name it sets up that sample workspace in a folder of its own and runs there.
 */
@Command(name = "sample", description = "Chép tháng mẫu đi kèm vào input/ rồi chạy; "
		+ "có tên thì dựng bộ mẫu đó ở một thư mục riêng (mặc định vi-du/TÊN) rồi chạy ở đó.")
final class SampleCommand extends WorkspaceCommand {

	private static final String MONTH = "2023-12";

	private static final String MONTH_BEFORE = "2023-11";

	private static final String CATALOGUE = "templates/danh-muc.xlsx";

	@Parameters(arity = "0..1", paramLabel = "TÊN", description = "Tên bộ mẫu, ví dụ binh-son.")
	private @Nullable String name;

	@Option(names = "--with-previous", description = "Chép và chạy cả tháng trước đó (chỉ với tháng mẫu).")
	private boolean withPrevious;

	SampleCommand(Console console) {
		super(console);
	}

	@Override
	public Integer call() throws Exception {
		if (this.name != null) {
			setUp(this.name);
			return run();
		}
		withCatalogue();
		int status = ExitStatus.DONE;
		for (String month : this.withPrevious ? List.of(MONTH_BEFORE, MONTH) : List.of(MONTH)) {
			copy(month);
			status = Math.max(status, run());
		}
		return status;
	}

	@Override
	Workspace unnamedWorkspace() {
		return (this.name != null) ? new Workspace(programsOwn().home().resolve("vi-du").resolve(this.name))
				: programsOwn();
	}

	/**
	 * A folder that has no templates of its own gets those that the sample month is of.
	 */
	private void withCatalogue() throws IOException {
		if (!Files.exists(workspace().templates()) && Files.isDirectory(programsOwn().templates())) {
			copyNew(programsOwn().templates(), workspace().templates());
			console().say(messages().get("sample.templates", workspace().templates().toString()));
		}
	}

	private int run() throws Exception {
		try (ConsoleProgress progress = new ConsoleProgress(console(), messages())) {
			Office office = office(progress);
			return new RunWords(console(), messages(), workspace()).tell(office, office.run(null));
		}
	}

	/**
	 * Copies a sample's templates and workbooks. What is there already stays; a workspace
	 * with a catalogue of its own gets nothing at all.
	 */
	private void setUp(String sample) throws IOException {
		List<String> names = names();
		if (!names.contains(sample)) {
			throw new WrongUsage(messages().get("sample.unknown", sample, String.join(", ", names)));
		}
		if (this.withPrevious) {
			throw new WrongUsage(messages().get("sample.previous"));
		}
		Path from = samples().resolve(sample);
		Workspace workspace = workspace();
		Path catalogue = workspace.home().resolve(CATALOGUE);
		if (Files.exists(catalogue) && Files.mismatch(catalogue, from.resolve(CATALOGUE)) >= 0) {
			throw new WrongUsage(messages().get("sample.occupied", workspace.home().toString()));
		}
		copyNew(from.resolve("templates"), workspace.templates());
		copyNew(from.resolve("input"), workspace.input());
		console().say(messages().get("sample.set.up", sample, workspace.home().toString()));
	}

	/** The samples that are workspaces: those with a catalogue. */
	private static List<String> names() throws IOException {
		if (!Files.isDirectory(samples())) {
			return List.of();
		}
		try (Stream<Path> folders = Files.list(samples())) {
			return folders.filter((folder) -> Files.isRegularFile(folder.resolve(CATALOGUE)))
				.map((folder) -> String.valueOf(folder.getFileName()))
				.sorted()
				.toList();
		}
	}

	private static Path samples() {
		return programsOwn().home().resolve("src/samples");
	}

	private static void copyNew(Path from, Path to) throws IOException {
		try (Stream<Path> files = Files.walk(from)) {
			for (Path file : files.sorted().toList()) {
				Path target = to.resolve(from.relativize(file).toString());
				if (Files.isDirectory(file)) {
					Files.createDirectories(target);
				}
				else if (!Files.exists(target)) {
					Files.copy(file, target);
				}
			}
		}
	}

	private void copy(String month) throws IOException {
		Path folder = samples().resolve(month);
		if (!Files.isDirectory(folder)) {
			throw new WrongUsage(messages().get("sample.absent", folder.toString()));
		}
		Path input = Files.createDirectories(workspace().input());
		try (Stream<Path> files = Files.list(folder)) {
			for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
				Files.copy(file, input.resolve(String.valueOf(file.getFileName())),
						StandardCopyOption.REPLACE_EXISTING);
			}
		}
		console().say(messages().get("sample.copied", month));
	}

}
