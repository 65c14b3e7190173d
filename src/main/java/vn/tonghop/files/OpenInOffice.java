package vn.tonghop.files;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Whether a person has a file open in Word, Excel or LibreOffice. Windows holds such a
 * file by itself; on a shared folder only the small file tells that these programs keep
 * beside it meanwhile, and what was saved there last would win.
 */
final class OpenInOffice {

	private OpenInOffice() {
	}

	static boolean is(Path file) {
		String name = String.valueOf(file.getFileName());
		// Of a long name Word leaves out the first letter or two.
		return List.of("~$" + name, "~$" + from(name, 1), "~$" + from(name, 2), ".~lock." + name + "#")
			.stream()
			.anyMatch((beside) -> Files.exists(file.resolveSibling(beside)));
	}

	private static String from(String name, int index) {
		return name.substring(Math.min(index, name.length()));
	}

}
