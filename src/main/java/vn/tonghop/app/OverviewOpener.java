package vn.tonghop.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Shows a page in the person's browser; where that cannot be, the page's path was told
 * already.
 */
final class OverviewOpener {

	private OverviewOpener() {
	}

	static void open(Path page) {
		String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
		List<String> command = system.contains("win")
				? List.of("rundll32", "url.dll,FileProtocolHandler", page.toString())
				: system.contains("mac") ? List.of("open", page.toString()) : List.of("xdg-open", page.toString());
		try {
			new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD)
				.redirectError(ProcessBuilder.Redirect.DISCARD)
				.start();
		}
		catch (IOException ex) {
			// No browser can be started from here: nothing is lost.
		}
	}

}
