package vn.tonghop.catalogue;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** Paths of templates as the catalogue writes them. */
final class Templates {

	private Templates() {
	}

	/** The file below the folder; empty where the text is no path, or leads outside. */
	static Optional<Path> find(Path folder, String path) {
		try {
			Path base = folder.toAbsolutePath().normalize();
			Path file = base.resolve(path).normalize();
			return (file.startsWith(base) && !file.equals(base)) ? Optional.of(file) : Optional.empty();
		}
		catch (InvalidPathException ex) {
			return Optional.empty();
		}
	}

}
