package vn.tonghop.app;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import vn.tonghop.pipeline.TinyMonth;

/** A workspace of its own, on which commands are run as a person would type them. */
final class TestOffice {

	static final Path PROJECT = Path.of("").toAbsolutePath();

	static final Path DECEMBER = PROJECT.resolve("src/samples/2023-12");

	static final Path NOVEMBER = PROJECT.resolve("src/samples/2023-11");

	private final Path home;

	private Instant now = Instant.parse("2023-12-16T08:00:00Z");

	TestOffice(Path home) throws IOException {
		this(home, PROJECT.resolve("templates"));
	}

	private TestOffice(Path home, Path templates) throws IOException {
		this.home = home;
		copyTree(templates, home.resolve("templates"));
		Files.createDirectories(home.resolve("input"));
	}

	/** An office of two communes, whose month lies in {@code input/}. */
	static TestOffice tiny(Path home) throws IOException {
		TinyMonth.in(home);
		return new TestOffice(home, home.resolve("templates"));
	}

	/** An office whose workspace is there already. */
	static TestOffice of(Path home) throws IOException {
		return new TestOffice(home, home.resolve("templates"));
	}

	Path home() {
		return this.home;
	}

	Path output(String name) {
		return this.home.resolve("output").resolve(name);
	}

	/** Lets the clock show another day. */
	TestOffice at(String instant) {
		this.now = Instant.parse(instant);
		return this;
	}

	TestOffice drop(Path folder) throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			for (Path file : files.toList()) {
				dropFile(file);
			}
		}
		return this;
	}

	TestOffice dropFile(Path file) throws IOException {
		Files.copy(file, this.home.resolve("input").resolve(String.valueOf(file.getFileName())),
				StandardCopyOption.REPLACE_EXISTING);
		return this;
	}

	Result type(String... words) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		ByteArrayOutputStream err = new ByteArrayOutputStream();
		List<String> line = new ArrayList<>(List.of(words));
		line.add("--home");
		line.add(this.home.toString());
		int status = Main.run(new Console(new PrintStream(out, true, StandardCharsets.UTF_8),
				new PrintStream(err, true, StandardCharsets.UTF_8), false, Clock.fixed(this.now, ZoneOffset.UTC)),
				line.toArray(String[]::new));
		return new Result(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
	}

	/** The bytes of every output, by path. */
	Map<String, String> outputs() throws IOException {
		Map<String, String> outputs = new TreeMap<>();
		Path folder = this.home.resolve("output");
		if (!Files.isDirectory(folder)) {
			return outputs;
		}
		try (Stream<Path> files = Files.walk(folder)) {
			for (Path file : files.filter(Files::isRegularFile).toList()) {
				outputs.put(folder.relativize(file).toString(), vn.tonghop.files.Sha256.of(file));
			}
		}
		return outputs;
	}

	/** Every figure of a period: {@code don_vi chi_tieu.so_do} → gia_tri. */
	Map<String, String> figures(String period) throws IOException {
		Map<String, String> figures = new TreeMap<>();
		for (String line : Files.readAllLines(output(period).resolve("so-lieu.csv"), StandardCharsets.UTF_8)) {
			String[] cells = line.split(",", 6);
			figures.put(cells[1] + " " + cells[2] + "." + cells[3], cells[4]);
		}
		return figures;
	}

	static void copyTree(Path from, Path to) throws IOException {
		try (Stream<Path> files = Files.walk(from)) {
			for (Path file : files.toList()) {
				Path target = to.resolve(from.relativize(file).toString());
				if (Files.isDirectory(file)) {
					Files.createDirectories(target);
				}
				else if (!file.equals(target)) {
					Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
				}
			}
		}
	}

	/** What a command left. */
	record Result(int status, String out, String err) {
	}

}
