package vn.tonghop.catalogue;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import vn.tonghop.model.Finding;
import vn.tonghop.model.Located;
import vn.tonghop.model.Severity;

/** Gathers all that is wrong, so that it can be told at once. */
final class Problems {

	/** A cell that is read for several reasons is told once. */
	private final Set<Located> found = new LinkedHashSet<>();

	void error(String file, @Nullable String sheet, @Nullable String cell, String code, String... arguments) {
		add(Severity.ERROR, file, sheet, cell, code, arguments);
	}

	void warning(String file, @Nullable String sheet, @Nullable String cell, String code, String... arguments) {
		add(Severity.WARNING, file, sheet, cell, code, arguments);
	}

	private void add(Severity severity, String file, @Nullable String sheet, @Nullable String cell, String code,
			String... arguments) {
		this.found.add(new Located(file, Finding.of(code, severity, arguments).at(sheet, cell)));
	}

	boolean anyError() {
		return this.found.stream().anyMatch((located) -> located.finding().severity() == Severity.ERROR);
	}

	List<Located> all() {
		return List.copyOf(this.found);
	}

}
