package vn.tonghop.staging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.hsqldb.jdbc.JDBCPool;

import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The embedded staging database. Its owner holds the program's own lock: HSQLDB's lock
 * file is off, for it blocks reopening for ten seconds after a kill.
 */
public final class StagingDatabase implements AutoCloseable {

	private static final String NAME = "tonghop";

	/**
	 * As many connections as the job can use at once, with room for the job repository's
	 * own.
	 */
	private static final int CONNECTIONS = 16;

	private final JDBCPool pool;

	private final PlatformTransactionManager transactions;

	private StagingDatabase(JDBCPool pool) {
		this.pool = pool;
		this.transactions = new JdbcTransactionManager(pool);
	}

	/**
	 * Opens the database in a folder, making it where there is none.
	 * @throws StagingUnusable where its files are damaged: {@link #discard} them and
	 * rebuild
	 */
	public static StagingDatabase open(Path folder) throws StagingUnusable {
		JDBCPool pool = new JDBCPool(CONNECTIONS);
		pool.setUrl("jdbc:hsqldb:file:" + folder.resolve(NAME).toAbsolutePath()
				+ ";hsqldb.tx=mvcc;hsqldb.lock_file=false;hsqldb.default_table_type=memory;hsqldb.applog=0");
		pool.setUser("SA");
		pool.setPassword("");
		try {
			Files.createDirectories(folder);
			applySettings(pool);
			Flyway.configure()
				.dataSource(pool)
				.locations("classpath:vn/tonghop/staging/migration")
				.javaMigrations(new BatchSchemaMigration())
				.loggers("slf4j")
				.load()
				.migrate();
			return new StagingDatabase(pool);
		}
		catch (SQLException | FlywayException | IOException ex) {
			closeQuietly(pool);
			throw new StagingUnusable(folder.toString(), ex);
		}
	}

	/**
	 * By SQL at every start: the same settings as URL properties do nothing on a database
	 * that exists.
	 */
	private static void applySettings(DataSource source) throws SQLException {
		try (Connection connection = source.getConnection(); Statement statement = connection.createStatement()) {
			statement.execute("SET FILES WRITE DELAY FALSE");
			statement.execute("SET DATABASE TRANSACTION CONTROL MVCC");
			statement.execute("SET DATABASE DEFAULT ISOLATION LEVEL READ COMMITTED");
			statement.execute("SET DATABASE SQL SIZE TRUE");
		}
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
		return this.pool;
	}

	public PlatformTransactionManager transactions() {
		return this.transactions;
	}

	@Override
	public void close() {
		try (Connection connection = this.pool.getConnection(); Statement statement = connection.createStatement()) {
			statement.execute("SHUTDOWN");
		}
		catch (SQLException ex) {
			throw new IllegalStateException("The staging database could not be closed", ex);
		}
		finally {
			closeQuietly(this.pool);
		}
	}

	private static void closeQuietly(JDBCPool pool) {
		try {
			pool.close(0);
		}
		catch (SQLException ignored) {
			// Nothing depends on connections that are already gone.
		}
	}

}
