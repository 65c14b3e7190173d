package vn.tonghop.app;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.tonghop.text.NumberText;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The annual report by field, word for word. With {@code -Dtonghop.golden.update=true}
 * the expected text is written anew.
 */
class QuangTrachReportTests {

	private static final Path SAMPLE = TestOffice.PROJECT.resolve("src/samples/quang-trach-2023");

	private static final Path EXPECTED = TestOffice.PROJECT
		.resolve("src/test/resources/vn/tonghop/app/quang-trach-2023.txt");

	private static final Pattern CONTROL = Pattern
		.compile("<w:sdt>.*?<w:tag w:val=\"([^\"]+)\"/>.*?<w:sdtContent>(.*?)</w:sdtContent>", Pattern.DOTALL);

	@TempDir
	private Path folder;

	@Test
	void theReportSaysWhatTheFiguresSayAndEveryFigureIsTheSameEverywhere() throws IOException {
		TestOffice office = office();
		TestOffice.Result run = office.type("run");
		assertThat(run.status()).as(run.err()).isZero();
		Path report = office.output("2023").resolve("bao-cao-bc-nam.docx");
		WordText text = WordText.of(report);
		assertThat(text.footnotes()).hasSize(33);
		String made = String.join("\n", text.paragraphs()) + "\n\n"
				+ String.join("\n", text.footnotes().stream().map(String::strip).toList()) + "\n";
		if (Boolean.getBoolean("tonghop.golden.update")) {
			Files.writeString(EXPECTED, made);
		}
		assertThat(made).isEqualTo(Files.readString(EXPECTED));
		Map<String, String> figures = office.figures("2023");
		Map<String, Set<BigDecimal>> printed = printed(report);
		assertThat(printed).hasSizeGreaterThan(250);
		printed.forEach((tag, numbers) -> {
			String figure = Objects.requireNonNull(figures.get("HUYEN " + tag), tag);
			for (BigDecimal number : numbers) {
				assertThat(new BigDecimal(figure).abs().setScale(number.scale(), RoundingMode.HALF_UP)).as(tag)
					.isEqualByComparingTo(number.abs());
			}
			assertThat(numbers.stream().map(BigDecimal::abs).map(BigDecimal::stripTrailingZeros).distinct()).as(tag)
				.hasSize(1);
		});
	}

	private TestOffice office() throws IOException {
		TestOffice office = new TestOffice(this.folder);
		Path templates = office.home().resolve("templates");
		try (Stream<Path> files = Files.walk(templates)) {
			for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
				Files.delete(file);
			}
		}
		TestOffice.copyTree(SAMPLE.resolve("templates"), templates);
		return office.drop(SAMPLE.resolve("input"));
	}

	/**
	 * Every figure of the document: its code and measure → the numbers that stand for it.
	 */
	private static Map<String, Set<BigDecimal>> printed(Path report) throws IOException {
		Map<String, Set<BigDecimal>> printed = new TreeMap<>();
		try (ZipFile zip = new ZipFile(report.toFile())) {
			for (String part : List.of("word/document.xml", "word/footnotes.xml")) {
				String xml = new String(zip.getInputStream(zip.getEntry(part)).readAllBytes(), StandardCharsets.UTF_8);
				Matcher control = CONTROL.matcher(xml);
				while (control.find()) {
					String number = control.group(2).replaceAll("<[^>]+>", "");
					printed.computeIfAbsent(control.group(1), (tag) -> new TreeSet<>())
						.add(NumberText.plain(number.replaceFirst("^0(?=\\d)", "")).orElseThrow());
				}
			}
		}
		return printed;
	}

}
