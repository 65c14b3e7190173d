package vn.tonghop.archive;

import java.util.List;
import java.util.Optional;

/**
 * What {@code verify} found.
 *
 * @param files how many files the archive should hold at least: those that the journal
 * names
 * @param entries how many entries the journal holds
 * @param damages every archived file that is damaged or missing
 * @param journal why the journal cannot be trusted, where it cannot
 */
public record Verification(int files, int entries, List<Damage> damages, Optional<JournalDamaged> journal) {

	public Verification {
		damages = List.copyOf(damages);
	}

	public boolean whole() {
		return this.damages.isEmpty() && this.journal.isEmpty();
	}

	/**
	 * An archived file that is not as it was.
	 *
	 * @param sha256 the name of the archived file
	 * @param name what a person knows it as: the name as dropped, or the path below
	 * {@code templates/}; empty where no journal entry names it
	 * @param missing whether it is gone; else its bytes are others
	 */
	public record Damage(String sha256, String name, boolean missing) {

		/** The name under which the bundle has the words; {0} the name, {1} the hash. */
		public String code() {
			return this.missing ? "KHO_MAT_TEP" : "KHO_HONG_TEP";
		}

	}

}
