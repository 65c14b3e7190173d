package vn.tonghop.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.util.ContextInitializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import static org.assertj.core.api.Assertions.assertThat;

/** The technical log of months of watching: of bounded size, its newest lines kept. */
class LogFileTests {

	private static final Logger LOG = LoggerFactory.getLogger(LogFileTests.class);

	/** A file's bound, and what one look between two bounds may let through. */
	private static final long MOST_OF_A_FILE = 6L << 20;

	@TempDir
	private Path folder;

	@AfterEach
	void logAsBefore() throws Exception {
		LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
		context.reset();
		new ContextInitializer(context).autoConfig();
	}

	@Test
	void theLogTurnsOverAndItsOldestPartGoes() throws Exception {
		LogFile.in(this.folder);
		String words = "đĩa đầy ".repeat(1000);
		int lines = 3000;
		for (int line = 1; line <= lines; line++) {
			LOG.warn("line {} {}", line, words);
		}
		try (Stream<Path> files = Files.list(this.folder)) {
			assertThat(files.map((file) -> String.valueOf(file.getFileName()))).containsExactlyInAnyOrder("tonghop.log",
					"tonghop.1.log", "tonghop.2.log", "tonghop.3.log");
		}
		for (String name : List.of("tonghop.log", "tonghop.1.log", "tonghop.2.log", "tonghop.3.log")) {
			assertThat(Files.size(this.folder.resolve(name))).as(name).isLessThan(MOST_OF_A_FILE);
		}
		// No line is lost between the newest of one part and the oldest of the next.
		int next = lines;
		for (String name : List.of("tonghop.log", "tonghop.1.log", "tonghop.2.log", "tonghop.3.log")) {
			List<String> part = Files.readAllLines(this.folder.resolve(name));
			for (int i = part.size() - 1; i >= 0; i--) {
				assertThat(part.get(i)).contains(" line " + next + " ");
				next--;
			}
		}
		assertThat(next).isPositive();
	}

	@Test
	void textFromOutsideStaysOnItsLine() throws Exception {
		LogFile.in(this.folder);
		LOG.warn("tệp {}", "xã.xlsx\r\n2023-01-01T00:00:00 ERROR giả");
		assertThat(Files.readAllLines(this.folder.resolve("tonghop.log"))).hasSize(1)
			.first()
			.asString()
			.endsWith("tệp xã.xlsx  2023-01-01T00:00:00 ERROR giả");
	}

}
