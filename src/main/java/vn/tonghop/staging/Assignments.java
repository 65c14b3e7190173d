package vn.tonghop.staging;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import vn.tonghop.model.ReceivedFile;

/**
 * What is dealt out to workers: batches of files, each to be stored once. Only on a
 * server.
 */
public final class Assignments {

	private final Staging staging;

	public Assignments(Staging staging) {
		this.staging = staging;
	}

	/** Deals files out by batch, in place of what was dealt out before. */
	public void deal(Map<String, List<ReceivedFile>> batches) {
		List<Object[]> rows = new ArrayList<>();
		batches.forEach((batch, files) -> files.forEach((file) -> rows.add(new Object[] { batch, file.sequence() })));
		this.staging.transaction().executeWithoutResult((status) -> {
			this.staging.jdbc().update("delete from batch_file");
			this.staging.jdbc().batchUpdate("insert into batch_file (batch, seq) values (?, ?)", rows);
		});
	}

	/**
	 * The files of a batch that are not read with this key yet.
	 * @return empty where no such batch is dealt out
	 */
	public Optional<List<ReceivedFile>> unread(String batch, String readKey) {
		Long known = this.staging.jdbc()
			.queryForObject("select count(*) from batch_file where batch = ?", Long.class, batch);
		return (known == null || known == 0) ? Optional.empty()
				: Optional.of(this.staging.jdbc()
					.query("""
							select submission.* from submission join batch_file on batch_file.seq = submission.seq
							where batch = ? and (read_key is null or read_key <> ?) order by submission.seq""",
							(row, number) -> Staging.receivedFile(row), batch, readKey));
	}

	/**
	 * Stores files of a batch as read, each once: whoever comes second, or when the batch
	 * is not dealt out any more, changes nothing.
	 * @return whether the batch is dealt out still
	 */
	public boolean store(String batch, List<StagedRead> files, String readKey) {
		return Boolean.TRUE.equals(this.staging.transaction().execute((status) -> {
			List<StagedRead> open = new ArrayList<>();
			for (StagedRead read : files) {
				long seq = read.file().sequence();
				// Its row is the lock, for a worker that was thought dead may be at it
				// too.
				if (this.staging.jdbc()
					.update("update batch_file set seq = seq where batch = ? and seq = ?", batch, seq) == 0) {
					return false;
				}
				if (this.staging.jdbc()
					.queryForList("select seq from submission where seq = ? and read_key = ?", Long.class, seq, readKey)
					.isEmpty()) {
					open.add(read);
				}
			}
			if (!open.isEmpty()) {
				this.staging.store(open, readKey);
			}
			return true;
		}));
	}

}
