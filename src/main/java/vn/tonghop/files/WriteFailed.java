package vn.tonghop.files;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.List;
import java.util.Locale;

/**
 * A file could not be written. What was there before is still there, whole. The words for
 * people stand in the bundle under {@link Kind#code()}, with the path as {0}.
 */
public final class WriteFailed extends IOException {

	private static final long serialVersionUID = 1L;

	/** Below this a disk counts as full, whatever the system calls the error. */
	private static final long NEARLY_NOTHING = 64 * 1024;

	private static final boolean WINDOWS = System.getProperty("os.name", "").startsWith("Windows");

	/** What systems say of a folder that was there a moment ago. */
	private static final List<String> GONE = List.of("network", "stale file handle", "not connected", "host is down",
			"no route to host", "no such device", "timed out");

	private final String path;

	private final Kind kind;

	public WriteFailed(String path, Kind kind, String message) {
		super(path + ": " + message);
		this.path = path;
		this.kind = kind;
	}

	public WriteFailed(String path, Kind kind, IOException cause) {
		super(path + ": " + cause, cause);
		this.path = path;
		this.kind = kind;
	}

	/** Wraps an error of the disk; one that is wrapped already stays as it is. */
	static WriteFailed of(Path home, Path target, IOException cause) {
		if (cause instanceof WriteFailed failed) {
			return failed;
		}
		return new WriteFailed(relative(home, target), kindOf(target, cause, WINDOWS), cause);
	}

	static String relative(Path home, Path target) {
		Path absolute = target.toAbsolutePath().normalize();
		Path shown = absolute.startsWith(home) ? home.relativize(absolute) : absolute;
		return shown.toString().replace('\\', '/');
	}

	static Kind kindOf(Path target, IOException cause, boolean windows) {
		String said = (String.valueOf(cause.getMessage())
				+ ((cause instanceof FileSystemException detailed) ? detailed.getReason() : ""))
			.toLowerCase(Locale.ROOT);
		if (said.contains("no space left") || said.contains("not enough space") || said.contains("quota exceeded")
				|| nearlyFull(target)) {
			return Kind.DISK_FULL;
		}
		if (cause instanceof AccessDeniedException || said.contains("read-only")
				|| said.contains("permission denied")) {
			return Kind.NO_PERMISSION;
		}
		if (said.contains("being used by another process") || said.contains("locked a portion")
				|| said.contains("resource busy")) {
			return Kind.IN_USE;
		}
		if (said.contains("not a directory")) {
			return Kind.NO_FOLDER;
		}
		if (cause instanceof NoSuchFileException || cause instanceof NotDirectoryException
				|| GONE.stream().anyMatch(said::contains)) {
			return Kind.GONE;
		}
		// Windows speaks the language that it was set up in. What it has no name of its
		// own for is, of a file that is there, that someone holds it.
		boolean held = windows && cause.getClass() == FileSystemException.class && Files.exists(target);
		return held ? Kind.IN_USE : Kind.OTHER;
	}

	private static boolean nearlyFull(Path target) {
		try {
			Path there = target.toAbsolutePath();
			while (there.getParent() != null && !Files.exists(there)) {
				there = there.getParent();
			}
			return Files.getFileStore(there).getUsableSpace() < NEARLY_NOTHING;
		}
		catch (IOException | ReadOnlyFileSystemException ex) {
			return false;
		}
	}

	/** The file, relative to the workspace, with {@code /}. */
	public String path() {
		return this.path;
	}

	public Kind kind() {
		return this.kind;
	}

	/** Why. */
	public enum Kind {

		/** No room on the disk. */
		DISK_FULL("O_DIA_DAY"),
		/** The folder or the file may not be written. */
		NO_PERMISSION("KHONG_DUOC_GHI"),
		/** Another program holds the file open. */
		IN_USE("TEP_BI_GIU"),
		/** The folder is not there any more, such as a network folder. */
		GONE("MAT_THU_MUC"),
		/** Where a folder should be lies something else. */
		NO_FOLDER("KHONG_PHAI_THU_MUC"),
		/** What was read back is not what was written. */
		NOT_VERIFIED("GHI_KHONG_DUNG"),
		/** Anything else that the system says. */
		OTHER("KHONG_GHI_DUOC");

		private final String code;

		Kind(String code) {
			this.code = code;
		}

		/** The name under which the bundle has its words. */
		public String code() {
			return this.code;
		}

	}

}
