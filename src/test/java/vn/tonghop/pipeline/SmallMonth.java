package vn.tonghop.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import vn.tonghop.files.FileLayer;
import vn.tonghop.files.Sha256;

/** A workspace into which two communes sent their month. */
final class SmallMonth {

	private static final Path PROJECT = Path.of("").toAbsolutePath();

	private static final List<String> FILES = List.of("Cảnh Dương - T12.2023.xlsx", "Quảng Phú - T12.2023.xlsx");

	private static final Clock CLOCK = Clock.fixed(Instant.parse("2023-12-16T08:00:00Z"), ZoneOffset.UTC);

	private SmallMonth() {
	}

	static Office office(Workspace workspace, FileLayer disk) {
		return new Office(workspace, "test", CLOCK, Progress.NONE, disk);
	}

	static RunResult run(Workspace workspace, FileLayer disk) throws Exception {
		return office(workspace, disk).run((path) -> true);
	}

	static Workspace in(Path home) throws IOException {
		Path templates = PROJECT.resolve("templates");
		try (Stream<Path> all = Files.walk(templates)) {
			for (Path file : all.filter(Files::isRegularFile).toList()) {
				Path target = home.resolve("templates").resolve(templates.relativize(file).toString());
				Files.createDirectories(target.getParent());
				Files.copy(file, target);
			}
		}
		Files.createDirectories(home.resolve("input"));
		for (String file : FILES) {
			Files.copy(PROJECT.resolve("src/samples/2023-12").resolve(file), home.resolve("input").resolve(file),
					StandardCopyOption.COPY_ATTRIBUTES);
		}
		return new Workspace(home);
	}

	/** What people may see: temporary files are not for them. */
	static Map<String, String> outputs(Workspace workspace) throws IOException {
		Map<String, String> outputs = new TreeMap<>();
		if (!Files.isDirectory(workspace.output())) {
			return outputs;
		}
		try (Stream<Path> files = Files.walk(workspace.output())) {
			for (Path file : files.filter(Files::isRegularFile).toList()) {
				if (!file.getFileName().toString().startsWith(".th-")) {
					outputs.put(workspace.output().relativize(file).toString(), Sha256.of(file));
				}
			}
		}
		return outputs;
	}

	static void delete(Path folder) throws IOException {
		try (Stream<Path> files = Files.walk(folder)) {
			for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
				Files.delete(file);
			}
		}
	}

}
