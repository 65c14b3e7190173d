package vn.tonghop.catalogue;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import vn.tonghop.model.Catalogue;
import vn.tonghop.model.Located;
import vn.tonghop.model.Severity;

/**
 * What reading the catalogue gave.
 *
 * @param catalogue null where there is a mistake: nothing may be staged by half a
 * catalogue
 * @param findings mistakes and doubts, in the order of the sheets
 */
public record CatalogueResult(@Nullable Catalogue catalogue, List<Located> findings) {

	public CatalogueResult {
		findings = List.copyOf(findings);
	}

	/** The catalogue, where it is free of mistakes. */
	public Optional<Catalogue> whole() {
		return Optional.ofNullable(this.catalogue);
	}

	/** Those that keep the catalogue from being used. */
	public List<Located> errors() {
		return this.findings.stream().filter((located) -> located.finding().severity() == Severity.ERROR).toList();
	}

}
