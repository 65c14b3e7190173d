package vn.tonghop.staging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The staging database, open. Which one it is shows in nothing that is read from it.
 */
public final class StagingDatabase implements AutoCloseable {

	private final DataSource source;

	private final PlatformTransactionManager transactions;

	private final String batchType;

	private final Runnable closing;

	/**
	 * An open database.
	 * @param batchType what the job repository's library calls its kind
	 * @param closing gives it back
	 */
	StagingDatabase(DataSource source, String batchType, Runnable closing) {
		this.source = source;
		this.transactions = new JdbcTransactionManager(source);
		this.batchType = batchType;
		this.closing = closing;
	}

	/**
	 * Opens the embedded database in a folder, making it where there is none.
	 * @throws StagingUnusable where its files are damaged: {@link #discard} them and
	 * rebuild
	 */
	public static StagingDatabase open(Path folder) throws StagingUnusable {
		return EmbeddedDatabase.open(folder);
	}

	/** Deletes the database's files. Nothing is lost: they are derived. */
	public static void discard(Path folder) throws IOException {
		if (!Files.isDirectory(folder)) {
			return;
		}
		try (Stream<Path> files = Files.walk(folder)) {
			for (Path path : files.sorted(Comparator.reverseOrder()).toList()) {
				Files.delete(path);
			}
		}
	}

	public DataSource dataSource() {
		return this.source;
	}

	public PlatformTransactionManager transactions() {
		return this.transactions;
	}

	/** The kind of database, as the job repository's library names it. */
	public String batchType() {
		return this.batchType;
	}

	@Override
	public void close() {
		this.closing.run();
	}

}
