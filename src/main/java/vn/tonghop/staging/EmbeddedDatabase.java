package vn.tonghop.staging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

import org.flywaydb.core.api.FlywayException;
import org.hsqldb.jdbc.JDBCDataSource;
import org.hsqldb.jdbc.JDBCPool;

/**
 * Staging in this very process, in a folder. Its owner holds the program's own lock:
 * HSQLDB's lock file is off, for it blocks reopening for ten seconds after a kill.
 */
final class EmbeddedDatabase {

	private static final String NAME = "tonghop";

	/**
	 * As many connections as the job can use at once, with room for the job repository's
	 * own.
	 */
	private static final int CONNECTIONS = 16;

	private EmbeddedDatabase() {
	}

	static StagingDatabase open(Path folder) throws StagingUnusable {
		String url = "jdbc:hsqldb:file:" + folder.resolve(NAME).toAbsolutePath()
				+ ";hsqldb.tx=mvcc;hsqldb.lock_file=false;hsqldb.default_table_type=memory;hsqldb.applog=0";
		JDBCPool pool = new JDBCPool(CONNECTIONS);
		pool.setUrl(url);
		pool.setUser("SA");
		pool.setPassword("");
		try {
			Files.createDirectories(folder);
			applySettings(url);
			StagingSchema.of(pool, "hsqldb").load().migrate();
			return new StagingDatabase(pool, "HSQL", () -> close(pool));
		}
		catch (SQLException | FlywayException | IOException ex) {
			closeQuietly(pool);
			abandon(url);
			throw new StagingUnusable(folder.toString(), ex);
		}
	}

	/**
	 * By SQL at every start: the same settings as URL properties do nothing on a database
	 * that exists. Not by the pool, which tries a database that cannot be opened three
	 * hundred times, for half a minute and more, before it says so.
	 */
	private static void applySettings(String url) throws SQLException {
		try (Connection connection = source(url).getConnection(); Statement statement = connection.createStatement()) {
			statement.execute("SET FILES WRITE DELAY FALSE");
			statement.execute("SET DATABASE TRANSACTION CONTROL MVCC");
			statement.execute("SET DATABASE DEFAULT ISOLATION LEVEL READ COMMITTED");
			statement.execute("SET DATABASE SQL SIZE TRUE");
		}
	}

	private static JDBCDataSource source(String url) {
		JDBCDataSource source = new JDBCDataSource();
		source.setUrl(url);
		source.setUser("SA");
		source.setPassword("");
		return source;
	}

	/**
	 * Ends a database of which the schema could not be made: while it lives in this
	 * process, whoever opens its folder again is given it, with its files gone.
	 */
	private static void abandon(String url) {
		try (Connection connection = source(url).getConnection(); Statement statement = connection.createStatement()) {
			statement.execute("SHUTDOWN IMMEDIATELY");
		}
		catch (SQLException ignored) {
			// It could not be opened at all.
		}
	}

	private static void close(JDBCPool pool) {
		try (Connection connection = pool.getConnection(); Statement statement = connection.createStatement()) {
			statement.execute("SHUTDOWN");
		}
		catch (SQLException ex) {
			throw new IllegalStateException("The staging database could not be closed", ex);
		}
		finally {
			closeQuietly(pool);
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
