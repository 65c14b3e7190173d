package vn.tonghop.files;

import java.util.Locale;
import java.util.Set;

/**
 * Files that programs put beside people's files: never a submission, never a template.
 */
public final class TransientFiles {

	private static final Set<String> NAMES = Set.of("thumbs.db", "desktop.ini");

	private static final Set<String> ENDINGS = Set.of(".tmp", ".part", ".partial", ".crdownload", ".download");

	private TransientFiles() {
	}

	/** Whether a file of this name (without its folder) is passed over. */
	public static boolean isOne(String name) {
		String lower = name.toLowerCase(Locale.ROOT);
		return lower.startsWith("~$") || lower.startsWith(".") || NAMES.contains(lower)
				|| ENDINGS.stream().anyMatch(lower::endsWith);
	}

}
