package vn.tonghop.pipeline;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.tonghop.model.Finding;
import vn.tonghop.model.Located;
import vn.tonghop.model.Severity;

/**
 * A PDF beside each report, made by the LibreOffice of the machine of the Word file as it
 * lies there, a person's edits included. It is a convenience and no output: it is never
 * released, archived or compared, for LibreOffice writes other bytes each time. Whatever
 * goes wrong is told, and the reports stay as they are.
 */
public final class ReportPdf {

	private static final String REPORT = "bao-cao-";

	private static final List<String> PROGRAMS = List.of("soffice", "libreoffice", "soffice.exe");

	private final Workspace workspace;

	private final @Nullable Path program;

	private final Duration longest;

	private ReportPdf(Workspace workspace, @Nullable Path program, Duration longest) {
		this.workspace = workspace;
		this.program = program;
		this.longest = longest;
	}

	/** With the LibreOffice that the machine has, two minutes a file. */
	public static ReportPdf of(Workspace workspace) {
		return new ReportPdf(workspace, installed().orElse(null), Duration.ofMinutes(2));
	}

	/** With a program of one's own choice; null: there is none. */
	static ReportPdf of(Workspace workspace, @Nullable Path program, Duration longest) {
		return new ReportPdf(workspace, program, longest);
	}

	private static Optional<Path> installed() {
		Stream<String> path = Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator));
		Stream<String> usual = Stream.of("C:\\Program Files\\LibreOffice\\program",
				"/Applications/LibreOffice.app/Contents/MacOS");
		return Stream.concat(path, usual)
			.filter((folder) -> !folder.isBlank())
			.flatMap((folder) -> PROGRAMS.stream().map((name) -> new File(folder, name)))
			.filter((file) -> file.isFile() && file.canExecute())
			.map(File::toPath)
			.findFirst();
	}

	/**
	 * Makes those that are missing or older than their report.
	 * @return what a person should know; empty where all went well
	 */
	public List<Located> make() {
		List<Located> notices = new ArrayList<>();
		try {
			for (Path report : due()) {
				String name = this.workspace.home().relativize(report).toString();
				if (this.program == null) {
					notices.add(new Located(name, Finding.of("PDF_THIEU_LIBREOFFICE", Severity.WARNING, name)));
					return notices;
				}
				if (!convert(this.program, report)) {
					notices.add(new Located(name, Finding.of("PDF_KHONG_LAM_DUOC", Severity.WARNING, name)));
				}
			}
		}
		catch (IOException ex) {
			notices.add(new Located("output", Finding.of("PDF_KHONG_LAM_DUOC", Severity.WARNING, "output")));
		}
		return notices;
	}

	/** Where a report's PDF lies. */
	private static Path pdf(Path report) {
		return report.resolveSibling(report.getFileName().toString().replaceFirst("\\.docx$", ".pdf"));
	}

	private List<Path> due() throws IOException {
		if (!Files.isDirectory(this.workspace.output())) {
			return List.of();
		}
		List<Path> due = new ArrayList<>();
		try (Stream<Path> files = Files.walk(this.workspace.output(), 2)) {
			for (Path file : files.sorted().toList()) {
				String name = file.getFileName().toString();
				if (name.startsWith(REPORT) && name.endsWith(".docx") && Files.isRegularFile(file)
						&& (!Files.exists(pdf(file)) || Files.getLastModifiedTime(pdf(file))
							.compareTo(Files.getLastModifiedTime(file)) < 0)) {
					due.add(file);
				}
			}
		}
		return due;
	}

	/** Into a folder of its own, and from there in one move: a half one is never seen. */
	private boolean convert(Path program, Path report) throws IOException {
		Path folder = Files.createTempDirectory(report.getParent(), ".pdf-");
		try {
			Process process = new ProcessBuilder(program.toString(),
					"-env:UserInstallation=" + folder.resolve("profile").toUri(), "--headless", "--convert-to", "pdf",
					"--outdir", folder.toString(), report.toString())
				.redirectOutput(ProcessBuilder.Redirect.DISCARD)
				.redirectError(ProcessBuilder.Redirect.DISCARD)
				.start();
			try {
				if (!process.waitFor(this.longest.toMillis(), TimeUnit.MILLISECONDS)) {
					return false;
				}
			}
			finally {
				process.descendants().forEach(ProcessHandle::destroyForcibly);
				process.destroyForcibly();
			}
			Path made = folder.resolve(pdf(report).getFileName());
			if (process.exitValue() != 0 || !Files.isRegularFile(made) || Files.size(made) == 0) {
				return false;
			}
			Files.move(made, pdf(report), StandardCopyOption.REPLACE_EXISTING);
			return true;
		}
		catch (IOException ex) {
			return false;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
		finally {
			remove(folder);
		}
	}

	private static void remove(Path folder) throws IOException {
		try (Stream<Path> files = Files.walk(folder)) {
			for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
				Files.deleteIfExists(file);
			}
		}
	}

}
