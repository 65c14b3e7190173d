package vn.tonghop.app;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What child programs are started from: the program as a jar, with an archive of its
 * loaded classes as the launcher makes one. Without it a start costs twice as much.
 */
final class ChildClasses {

	private static final class Holder {

		private static final ChildClasses SHARED = make();

	}

	private final List<String> options;

	private ChildClasses(List<String> options) {
		this.options = options;
	}

	static ChildClasses shared() {
		return Holder.SHARED;
	}

	/** Class path and class archive. */
	List<String> options() {
		return this.options;
	}

	private static ChildClasses make() {
		try {
			Path folder = Files.createTempDirectory("child-classes");
			Path jar = folder.resolve("tonghop.jar");
			Path archive = folder.resolve("tonghop.jsa");
			List<String> classPath = List.of("-cp", pack(jar) + File.pathSeparator + libraries());
			Path home = folder.resolve("office");
			TestOffice office = TestOffice.tiny(home);
			try (ChildProgram first = ChildProgram.start(with(classPath, "-XX:ArchiveClassesAtExit=" + archive),
					office.home(), "run")) {
				first.waitFor();
				assertThat(archive).as(first.text()).exists();
			}
			SampleMonthTests.delete(home);
			for (Path file : List.of(folder, jar, archive)) {
				file.toFile().deleteOnExit();
			}
			return new ChildClasses(with(classPath, "-XX:SharedArchiveFile=" + archive));
		}
		catch (IOException | URISyntaxException | InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static List<String> with(List<String> classPath, String option) {
		return Stream.concat(classPath.stream(), Stream.of(option)).toList();
	}

	private static String libraries() {
		return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
			.filter((entry) -> entry.endsWith(".jar"))
			.collect(Collectors.joining(File.pathSeparator));
	}

	/** Puts the compiled program into a jar: classes of a folder cannot be archived. */
	private static Path pack(Path jar) throws IOException, URISyntaxException {
		Path classes = Path.of(Main.class.getProtectionDomain().getCodeSource().getLocation().toURI());
		try (OutputStream file = Files.newOutputStream(jar);
				JarOutputStream out = new JarOutputStream(file);
				Stream<Path> all = Files.walk(classes)) {
			for (Path each : all.filter((any) -> !any.equals(classes)).sorted().toList()) {
				// With its folders, for migrations are looked for in one.
				boolean folder = Files.isDirectory(each);
				String name = classes.relativize(each).toString().replace('\\', '/');
				out.putNextEntry(new JarEntry(folder ? name + "/" : name));
				if (!folder) {
					Files.copy(each, out);
				}
				out.closeEntry();
			}
		}
		return jar;
	}

}
