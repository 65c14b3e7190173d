package vn.tonghop.pipeline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.tonghop.archive.Archive;
import vn.tonghop.archive.Originals;
import vn.tonghop.catalogue.CatalogueLoader;
import vn.tonghop.model.Catalogue;
import vn.tonghop.model.Finding;
import vn.tonghop.model.ReceivedFile;
import vn.tonghop.model.Severity;
import vn.tonghop.text.Messages;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Other people's workbooks, sound and broken, such as the test data of Apache POI and
 * SheetJS: each ends in a result within seconds, is told in a sentence, and ends as it
 * did before. A file that begins to be taken is a change too.
 */
@Tag("long")
class CorpusTests {

	private static final Path TABLE = Path.of("src/test/resources/vn/tonghop/pipeline/corpus.txt");

	private static final long MOST_MILLIS = 5_000;

	@TempDir
	private Path folder;

	@Test
	void eachFileEndsAsTheTableSays() throws IOException {
		String named = System.getProperty("tonghop.corpus", "");
		Assumptions.assumeTrue(!named.isEmpty(), "No folder of workbooks was named: -Dtonghop.corpus=FOLDER");
		Map<String, String> ends = new TreeMap<>();
		List<String> slow = new ArrayList<>();
		Catalogue catalogue = CatalogueLoader.load(Path.of("templates")).catalogue();
		try (Archive archive = Archive.open(this.folder.resolve("data"), "test");
				Stream<Path> all = Files.walk(Path.of(named))) {
			FileReader reader = new FileReader(catalogue, archive.originals());
			for (Path file : (Iterable<Path>) all.filter(Files::isRegularFile).sorted()::iterator) {
				Originals.Stored stored = archive.originals().store(file);
				ReceivedFile received = new ReceivedFile(1, 1, stored.sha256(), String.valueOf(file.getFileName()),
						stored.size(), Instant.EPOCH);
				long start = System.nanoTime();
				ends.put(stored.sha256(), end(reader.read(received)));
				if (System.nanoTime() - start > MOST_MILLIS * 1_000_000) {
					slow.add(file.toString());
				}
			}
		}
		System.out.println("Workbooks of other people: " + ends.size() + " "
				+ ends.values()
					.stream()
					.collect(Collectors.groupingBy((end) -> end, TreeMap::new, Collectors.counting())));
		assertThat(slow).isEmpty();
		if (Boolean.getBoolean("tonghop.corpus.update")) {
			Files.writeString(TABLE,
					ends.entrySet()
						.stream()
						.map((end) -> end.getKey() + " " + end.getValue() + "\n")
						.collect(Collectors.joining()));
		}
		Map<String, String> due = new HashMap<>();
		Files.readAllLines(TABLE, StandardCharsets.UTF_8)
			.forEach((line) -> due.put(line.substring(0, 64), line.substring(65)));
		assertThat(ends).isEqualTo(due);
	}

	/** Taken as what, or why not; never taken with nothing read. */
	private static String end(ReadFile read) {
		for (Finding finding : read.content().findings()) {
			if (finding.severity() == Severity.ERROR) {
				assertThat(Messages.of("vi").text(finding)).isNotBlank();
				assertThat(Messages.of("vi").remedy(finding)).endsWith(".");
				return finding.code();
			}
		}
		assertThat(read.content().figures()).isNotEmpty();
		return read.kind().toString();
	}

}
