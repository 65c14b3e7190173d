package vn.tonghop.rendering.overview;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.tonghop.rendering.SmallDistrict;
import vn.tonghop.text.Messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * The overview as Chromium lays it out. Skipped, and said, where there is no Chromium.
 */
class OverviewInBrowserTests {

	private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");

	/** Runs within a copy of the page and tells the page around it what it finds. */
	private static final String PROBE = """
			<script>
			addEventListener('load', function () {
				var root = document.documentElement;
				var button = document.querySelectorAll('#so-lieu ~ .wide thead button')[2];
				button.click();
				document.querySelectorAll('.opens details').forEach(function (d) { d.open = true; });
				var first = Array.prototype.slice.call(document.querySelectorAll('#so-lieu ~ .wide tbody:not([hidden])'), 0, 3);
				parent.postMessage([root.scrollWidth - root.clientWidth,
					first.map(function (t) { return t.id; }).join(' '), root.clientWidth].join('|'), '*');
			});
			</script>
			""";

	private static final String AROUND = """
			<!doctype html><meta charset="utf-8"><body><pre id="told"></pre>
			<iframe style="width:%dpx;height:2000px;border:0" src="page.html"></iframe>
			<script>addEventListener('message', function (e) { document.getElementById('told').textContent = e.data; });</script>
			""";

	@TempDir
	Path folder;

	@Test
	void nothingIsWiderThanATelephoneAndTheTableSorts() throws Exception {
		assertThat(told(390)).isEqualTo("0|ct-9 ct-1 ct-4|390");
	}

	@Test
	void nothingIsWiderThanADesktop() throws Exception {
		assertThat(told(1280)).isEqualTo("0|ct-9 ct-1 ct-4|1280");
	}

	@Test
	void thePolicyLetsThePagesOwnScriptRun() throws Exception {
		Path page = this.folder.resolve("page.html");
		Files.write(page, page());
		assertThat(browse(page)).contains("<button type=\"button\" title=\"Bấm để sắp xếp");
	}

	private String told(int width) throws Exception {
		String page = new String(page(), StandardCharsets.UTF_8)
			.replaceFirst("<meta http-equiv=\"Content-Security-Policy\"[^>]*>", "")
			.replace("</body>", PROBE + "</body>");
		Files.writeString(this.folder.resolve("page.html"), page);
		Path around = this.folder.resolve("around.html");
		Files.writeString(around, AROUND.formatted(width));
		Matcher told = Pattern.compile("<pre id=\"told\">(.*?)</pre>").matcher(browse(around));
		return told.find() ? told.group(1) : "";
	}

	private static byte[] page() {
		SmallDistrict district = new SmallDistrict();
		return new OverviewPage(district.catalogue(), Messages.of("vi")).render(district.consolidation(),
				district.submissions(), SmallDistrict.REPORT);
	}

	/** The document as it stands once its scripts have run. */
	private String browse(Path page) throws IOException, InterruptedException {
		String browser = Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
			.flatMap((folder) -> NAMES.stream().map((name) -> Path.of(folder, name)))
			.filter(Files::isExecutable)
			.map(Path::toString)
			.findFirst()
			.orElse("");
		assumeTrue(!browser.isEmpty(), "no Chromium on the PATH: the overview's layout was not looked at");
		Path out = this.folder.resolve("out.html");
		Process process = new ProcessBuilder(browser, "--headless", "--no-sandbox", "--disable-gpu",
				"--hide-scrollbars", "--user-data-dir=" + this.folder.resolve("profile"), "--window-size=1400,2200",
				"--virtual-time-budget=4000", "--dump-dom", page.toUri().toString())
			.redirectOutput(out.toFile())
			.redirectError(ProcessBuilder.Redirect.DISCARD)
			.start();
		assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
		return Files.readString(out);
	}

}
