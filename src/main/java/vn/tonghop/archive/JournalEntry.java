package vn.tonghop.archive;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.tonghop.model.Decision;
import vn.tonghop.model.Edition;
import vn.tonghop.model.ReceivedFile;

/**
 * A fact of the journal. A new kind is a new record here and a part of
 * {@code JournalCodec}.
 */
public sealed interface JournalEntry {

	/**
	 * A file came in.
	 *
	 * @param folder the folder below {@code input/} in which it lay, with {@code /};
	 * empty for {@code input/} itself
	 * @param zip hash of the zip that it came in; null where it lay there as it is
	 */
	record Received(ReceivedFile file, String folder, @Nullable String zip) implements JournalEntry {

		public Received(ReceivedFile file, String folder) {
			this(file, folder, null);
		}

	}

	/**
	 * From here on another catalogue or other templates are in force.
	 *
	 * @param manifest hash of the list of files, which is archived too
	 * @param files sorted by path
	 * @param since when that was seen
	 */
	record CatalogueInForce(String manifest, List<SnapshotFile> files, Instant since) implements JournalEntry {

		public CatalogueInForce {
			files = List.copyOf(files);
		}

	}

	/**
	 * A person decided, or took a decision back.
	 *
	 * @param revoked whether the decision stands no more
	 * @param at when that was seen
	 */
	record Decided(Decision decision, boolean revoked, Instant at) implements JournalEntry {
	}

	/**
	 * A period was released. It is the last thing that releasing writes: all that it
	 * names is in the archive by then.
	 *
	 * @param catalogue manifest of the catalogue and templates that it was made by
	 * @param publication hash of the {@link Publication}
	 * @param files the outputs as published; paths below the workspace
	 */
	record Released(Edition edition, String catalogue, String publication,
			List<SnapshotFile> files) implements JournalEntry {

		public Released {
			files = List.copyOf(files);
		}

	}

	/**
	 * A file of a snapshot or an edition.
	 *
	 * @param path below {@code templates/}, or an edition's below the workspace; with
	 * {@code /}, NFC
	 * @param sha256 of its bytes
	 */
	record SnapshotFile(String path, String sha256) {
	}

}
