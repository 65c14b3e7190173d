package vn.tonghop.pipeline;

import java.nio.file.Path;

import vn.tonghop.model.Catalogue;

/**
 * The folders of an office.
 *
 * @param home the workspace's top folder, absolute
 */
public record Workspace(Path home) {

	public Workspace {
		home = home.toAbsolutePath().normalize();
	}

	public Path templates() {
		return this.home.resolve("templates");
	}

	public Path input() {
		return this.home.resolve("input");
	}

	public Path output() {
		return this.home.resolve("output");
	}

	/** The program's own folder: where the catalogue says, else beside the others. */
	public Path data(Catalogue catalogue) {
		return catalogue.office()
			.get("Thư mục dữ liệu")
			.map(this.home::resolve)
			.orElseGet(() -> this.home.resolve("data"));
	}

}
