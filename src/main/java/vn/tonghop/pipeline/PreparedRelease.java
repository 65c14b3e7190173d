package vn.tonghop.pipeline;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;

import vn.tonghop.archive.Archive;
import vn.tonghop.archive.JournalEntry;
import vn.tonghop.model.Decision;
import vn.tonghop.model.Edition;
import vn.tonghop.model.ReceivedFile;

/**
 * A period that is ready to be locked: its outputs lie in their folder and, with the
 * publication, in the archive. Only the entry in the journal is left to write.
 */
record PreparedRelease(Decision decision, String publication, List<JournalEntry.SnapshotFile> files) {

	PreparedRelease {
		files = List.copyOf(files);
	}

	JournalEntry.Released entry(Archive archive, String manifest, Clock clock) {
		int number = archive.releases().of(this.decision.period()).size() + 1;
		long last = archive.receivedFiles().stream().mapToLong(ReceivedFile::sequence).max().orElse(0);
		return new JournalEntry.Released(
				new Edition(this.decision.period(), number, this.decision.document(), this.decision.reason(),
						this.decision.decidedBy(), last, clock.instant().truncatedTo(ChronoUnit.MILLIS)),
				manifest, this.publication, this.files);
	}

}
