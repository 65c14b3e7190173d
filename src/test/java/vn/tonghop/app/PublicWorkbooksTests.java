package vn.tonghop.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Public workbooks, sound and broken, such as the test data of Apache POI and SheetJS, in
 * one run: each ends as {@code public-workbooks.csv} says, by its SHA-256. The files are
 * not shipped: {@code -Dtonghop.workbooks=FOLDER} names where they lie.
 */
@Tag("long")
@EnabledIfSystemProperty(named = "tonghop.workbooks", matches = ".+")
class PublicWorkbooksTests {

	@TempDir
	private Path folder;

	@Test
	void eachEndsAsTheTableSays() throws IOException {
		TestOffice office = new TestOffice(this.folder.resolve("home"));
		Path input = office.home().resolve("input");
		try (Stream<Path> files = Files.walk(Path.of(System.getProperty("tonghop.workbooks")))) {
			int number = 0;
			for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
				Files.copy(file, input.resolve(number++ + " " + file.getFileName()));
			}
		}
		assertThat(office.type("run").status()).isEqualTo(ExitStatus.REFUSED);
		assertThat(input).isEmptyDirectory();
		Map<String, String> due = due();
		Map<String, String> known = new TreeMap<>();
		Map<String, String> found = new TreeMap<>();
		for (JsonNode node : JsonMapper.shared().readTree(office.type("status", "--json").out()).get("submissions")) {
			String hash = node.get("sha256").asString();
			String state = node.get("state").asString();
			found.put(hash, state.equals("refused") ? node.get("findings").get(0).get("code").asString() : state);
			known.put(hash, due.getOrDefault(hash, "not in the table: " + node.get("file").asString()));
		}
		assertThat(found).isNotEmpty().isEqualTo(known);
	}

	private static Map<String, String> due() throws IOException {
		Map<String, String> due = new TreeMap<>();
		List<String> lines = Files.readAllLines(Path.of("src/test/resources/vn/tonghop/app/public-workbooks.csv"),
				StandardCharsets.UTF_8);
		for (String line : lines.subList(1, lines.size())) {
			due.put(line.substring(0, line.indexOf(',')), line.substring(line.lastIndexOf(',') + 1));
		}
		return due;
	}

}
