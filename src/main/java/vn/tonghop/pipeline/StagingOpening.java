package vn.tonghop.pipeline;

import java.io.IOException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import vn.tonghop.archive.Archive;
import vn.tonghop.staging.StagingUnusable;

/**
 * Staging, opened in a thread of its own while templates are looked at and files are
 * taken in: none of that needs it.
 */
final class StagingOpening implements AutoCloseable {

	private static final Logger LOG = LoggerFactory.getLogger(StagingOpening.class);

	private final Desk desk;

	private final Archive archive;

	private final Beside<Desk.Opened> opening;

	private boolean taken;

	private StagingOpening(Desk desk, Archive archive) {
		this.desk = desk;
		this.archive = archive;
		this.opening = Beside.begin("staging", () -> desk.open(archive));
	}

	/** Begins to open; closing it gives staging back if nobody took it. */
	static StagingOpening begin(Desk desk, Archive archive) {
		return new StagingOpening(desk, archive);
	}

	/** Staging, open; asked for again it is opened again. */
	Desk.Opened take() throws IOException, StagingUnusable {
		if (this.taken) {
			return this.desk.open(this.archive);
		}
		this.taken = true;
		return this.opening.result(StagingUnusable.class);
	}

	@Override
	public void close() {
		if (!this.taken) {
			try {
				take().database().close();
			}
			catch (IOException | StagingUnusable | RuntimeException ex) {
				LOG.warn("Staging, of which nobody had need, could not be opened", ex);
			}
		}
	}

}
