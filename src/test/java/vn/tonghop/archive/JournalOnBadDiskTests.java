package vn.tonghop.archive;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.tonghop.files.DurableFiles;
import vn.tonghop.files.FaultyFileLayer;
import vn.tonghop.files.FileLayer;
import vn.tonghop.files.WriteFailed;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A disk that takes a wrong bit without an error: what is acknowledged is what is there.
 */
class JournalOnBadDiskTests {

	@TempDir
	private Path folder;

	@Test
	void aWrongBitIsNeverAcknowledged() throws Exception {
		int told = 0;
		boolean fired = true;
		for (int failing = 1; fired; failing++) {
			Path file = this.folder.resolve("journal" + failing);
			Path head = this.folder.resolve("head" + failing);
			FaultyFileLayer disk = new FaultyFileLayer(FaultyFileLayer.Fault.BIT, failing);
			int acknowledged = 0;
			try (Journal journal = Journal.open(file, head, new DurableFiles(this.folder, disk))) {
				for (int entry = 0; entry < 3; entry++) {
					journal.append(new JournalEntry.CatalogueInForce("m" + entry, List.of(), Instant.EPOCH));
					acknowledged++;
				}
			}
			catch (WriteFailed ex) {
				told++;
				assertThat(ex.kind()).isEqualTo(WriteFailed.Kind.NOT_VERIFIED);
			}
			fired = disk.fired();
			try (Journal again = Journal.open(file, head, new DurableFiles(this.folder, FileLayer.real()))) {
				assertThat(again.entries()).as("wrong at " + failing).hasSizeGreaterThanOrEqualTo(acknowledged);
				again.append(new JournalEntry.CatalogueInForce("after", List.of(), Instant.EPOCH));
			}
		}
		assertThat(told).isGreaterThan(3);
	}

}
