package vn.tonghop.pipeline;

import java.util.ArrayList;
import java.util.List;

import vn.tonghop.archive.Verification;
import vn.tonghop.model.Finding;
import vn.tonghop.model.Located;
import vn.tonghop.model.Severity;

/**
 * Whether the facts are whole.
 *
 * @param files how many archived files the journal names
 * @param entries how many entries the journal holds
 * @param damages each with its file and remedy; none where all is whole
 */
public record Verified(int files, int entries, List<Located> damages) {

	public Verified {
		damages = List.copyOf(damages);
	}

	static Verified of(Verification found) {
		List<Located> damages = new ArrayList<>();
		found.journal()
			.map((damage) -> Finding.of(damage.code(), Severity.ERROR, Long.toString(damage.entry()), damage.found()))
			.ifPresent((finding) -> damages.add(new Located("journal.log", finding)));
		for (Verification.Damage damage : found.damages()) {
			String name = damage.name().isEmpty() ? damage.sha256() : damage.name();
			damages.add(new Located(name, Finding.of(damage.code(), Severity.ERROR, name, damage.sha256())));
		}
		return new Verified(found.files(), found.entries(), damages);
	}

	public boolean whole() {
		return this.damages.isEmpty();
	}

}
