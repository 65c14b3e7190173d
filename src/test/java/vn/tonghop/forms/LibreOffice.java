package vn.tonghop.forms;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assumptions;

/** Another program that opens, computes and saves workbooks. */
public final class LibreOffice {

	private LibreOffice() {
	}

	/** Ends the test, telling why, where the program is not installed. */
	public static void mustBeThere() {
		String path = System.getenv().getOrDefault("PATH", "");
		boolean there = Stream.of(path.split(java.io.File.pathSeparator))
			.anyMatch((folder) -> Files.isExecutable(Path.of(folder, "soffice")));
		Assumptions.assumeTrue(there, "soffice is not installed: LibreOffice cannot be asked");
	}

	private static String ending(Path file) {
		String name = file.toString();
		return name.substring(name.lastIndexOf('.') + 1);
	}

	/** Opens a workbook, computes it and saves it into another folder. */
	public static Path saved(Path workbook, Path folder) throws IOException {
		return saved(List.of(workbook), folder).get(0);
	}

	/** The same for several at once. */
	public static List<Path> saved(List<Path> workbooks, Path folder) throws IOException {
		Files.createDirectories(folder);
		List<String> command = new ArrayList<>(
				List.of("soffice", "-env:UserInstallation=" + folder.resolve("profile").toUri(), "--headless",
						"--convert-to", ending(workbooks.get(0)), "--outdir", folder.toString()));
		workbooks.forEach((workbook) -> command.add(workbook.toString()));
		Process process = new ProcessBuilder(command).redirectErrorStream(true)
			.redirectOutput(folder.resolve("soffice.log").toFile())
			.start();
		try {
			if (!process.waitFor(120, TimeUnit.SECONDS)) {
				process.destroyForcibly();
				throw new IOException("soffice did not end");
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IOException(ex);
		}
		List<Path> saved = workbooks.stream()
			.map((workbook) -> folder.resolve(String.valueOf(workbook.getFileName())))
			.toList();
		if (!saved.stream().allMatch(Files::isRegularFile)) {
			throw new IOException("soffice saved nothing: " + Files.readString(folder.resolve("soffice.log")));
		}
		return saved;
	}

}
