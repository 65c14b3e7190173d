package vn.tonghop.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import vn.tonghop.archive.Archive;
import vn.tonghop.archive.JournalEntry;
import vn.tonghop.catalogue.CatalogueLoader;
import vn.tonghop.model.Catalogue;
import vn.tonghop.staging.StagingDatabase;

/** The catalogue as it was when a period was released. */
final class EditionCatalogue {

	private EditionCatalogue() {
	}

	/**
	 * The catalogue of an edition, out of the archive.
	 * @param now the catalogue in force, which names things where a newer program does
	 * not take the old one any more
	 */
	static Catalogue of(Archive archive, LockedPeriod edition, Catalogue now) throws IOException {
		Optional<JournalEntry.CatalogueInForce> snapshot = archive.snapshots().find(edition.released().catalogue());
		if (snapshot.isEmpty() || snapshot.equals(archive.snapshots().inForce())) {
			return now;
		}
		Path folder = Files.createTempDirectory("tonghop-");
		try {
			archive.snapshots().writeTo(snapshot.get(), folder);
			return Optional.ofNullable(CatalogueLoader.load(folder).catalogue()).orElse(now);
		}
		finally {
			StagingDatabase.discard(folder);
		}
	}

}
