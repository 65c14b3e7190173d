package vn.tonghop.staging;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.flywaydb.core.api.FlywayException;

/**
 * Staging on a PostgreSQL server, in a schema that carries our mark. Whoever runs the job
 * holds a lock on the server too, for a copy of the workspace elsewhere would work in the
 * same schema.
 */
final class ServerDatabase {

	private static final String VENDOR = "postgresql";

	/** In the schema's comment: what bears it may be thrown away. */
	private static final String MARK = "Tong hop: staging, made again from the archive at any time";

	/** As many as a process uses at once; a server has a hundred for all. */
	private static final int CONNECTIONS = 10;

	private static final int SECONDS_TO_ANSWER = 10;

	/** What a process left that was killed goes when the server notices. */
	private static final int SECONDS_TO_LOCK = 2;

	/** Names this program among users of advisory locks. */
	private static final int LOCK_CLASS = 0x746f6e67;

	private ServerDatabase() {
	}

	static StagingDatabase open(DatabaseServer server, String schema) throws StagingUnusable, ServerFailed {
		Connection lock = lock(server, schema);
		HikariDataSource pool = null;
		try {
			make(lock, server, schema);
			pool = pool(server, schema);
			StagingSchema.withOwn(StagingSchema.of(pool, VENDOR).schemas(schema), VENDOR).load().migrate();
			HikariDataSource opened = pool;
			return new StagingDatabase(opened, "POSTGRES", () -> {
				opened.close();
				closeQuietly(lock);
			});
		}
		catch (SQLException | FlywayException ex) {
			if (pool != null) {
				pool.close();
			}
			closeQuietly(lock);
			throw unusable(server, schema, ex);
		}
		catch (ServerFailed | RuntimeException ex) {
			if (pool != null) {
				pool.close();
			}
			closeQuietly(lock);
			throw ex;
		}
	}

	private static StagingUnusable unusable(DatabaseServer server, String schema, Exception ex) throws ServerFailed {
		ServerFailed failed = ServerFailed.of(server, ex).orElse(null);
		if (failed != null) {
			throw failed;
		}
		return new StagingUnusable(server.shown() + " " + schema, ex);
	}

	static StagingDatabase join(DatabaseServer server, String schema) throws ServerFailed {
		HikariDataSource pool = pool(server, schema);
		return new StagingDatabase(pool, "POSTGRES", pool::close);
	}

	/** Deletes the schema, if it is ours. */
	static void discard(DatabaseServer server, String schema) throws ServerFailed {
		Connection lock = lock(server, schema);
		try (Statement statement = lock.createStatement()) {
			if (mark(lock, server, schema)) {
				statement.execute("drop schema " + schema + " cascade");
			}
		}
		catch (SQLException ex) {
			throw ServerFailed.of(server, ex)
				.orElseGet(() -> new ServerFailed(ServerFailed.Kind.DENIED, server.shown(), words(ex), ex));
		}
		finally {
			closeQuietly(lock);
		}
	}

	private static void make(Connection connection, DatabaseServer server, String schema)
			throws SQLException, ServerFailed {
		if (!mark(connection, server, schema)) {
			try (Statement statement = connection.createStatement()) {
				connection.setAutoCommit(false);
				statement.execute("create schema " + schema);
				statement.execute("comment on schema " + schema + " is '" + MARK + "'");
				connection.commit();
				connection.setAutoCommit(true);
			}
		}
	}

	/**
	 * Whether our schema is there.
	 * @throws ServerFailed where one of its name is there that we did not make
	 */
	private static boolean mark(Connection connection, DatabaseServer server, String schema)
			throws SQLException, ServerFailed {
		try (Statement statement = connection.createStatement();
				ResultSet found = statement
					.executeQuery("select obj_description(oid, 'pg_namespace') from pg_namespace where nspname = '"
							+ schema + "'")) {
			if (!found.next()) {
				return false;
			}
			if (!MARK.equals(found.getString(1))) {
				throw new ServerFailed(ServerFailed.Kind.FOREIGN, server.shown(), schema);
			}
			return true;
		}
	}

	private static Connection lock(DatabaseServer server, String schema) throws ServerFailed {
		Connection connection = null;
		try {
			connection = DriverManager.getConnection(server.url(), properties(server));
			try (Statement statement = connection.createStatement()) {
				statement.execute("set lock_timeout = '" + SECONDS_TO_LOCK + "s'");
				statement.execute("select pg_advisory_lock(" + LOCK_CLASS + ", " + schema.hashCode() + ")");
			}
			return connection;
		}
		catch (SQLException ex) {
			closeQuietly(connection);
			throw ServerFailed.of(server, ex)
				.orElseGet(() -> new ServerFailed(ServerFailed.Kind.UNREACHABLE, server.shown(), words(ex), ex));
		}
	}

	private static HikariDataSource pool(DatabaseServer server, String schema) throws ServerFailed {
		HikariConfig config = new HikariConfig();
		config.setJdbcUrl(server.url());
		config.setDataSourceProperties(properties(server));
		config.addDataSourceProperty("currentSchema", schema);
		config.setMaximumPoolSize(CONNECTIONS);
		config.setMinimumIdle(1);
		config.setConnectionTimeout(SECONDS_TO_ANSWER * 1000L);
		config.setPoolName("staging");
		try {
			return new HikariDataSource(config);
		}
		catch (RuntimeException ex) {
			throw ServerFailed.of(server, ex)
				.orElseGet(() -> new ServerFailed(ServerFailed.Kind.UNREACHABLE, server.shown(), words(ex), ex));
		}
	}

	private static Properties properties(DatabaseServer server) {
		Properties properties = new Properties();
		properties.setProperty("user", server.user());
		properties.setProperty("password", server.password());
		properties.setProperty("ApplicationName", "tonghop");
		properties.setProperty("connectTimeout", Integer.toString(SECONDS_TO_ANSWER));
		properties.setProperty("tcpKeepAlive", "true");
		// Many rows in one statement.
		properties.setProperty("reWriteBatchedInserts", "true");
		// A crash of the server may then lose the last commits, never their order: what
		// is missing is seen against the journal, and read again.
		properties.setProperty("options", "-c synchronous_commit=off");
		return properties;
	}

	private static String words(Throwable thrown) {
		return String.valueOf(thrown.getMessage());
	}

	private static void closeQuietly(@org.jspecify.annotations.Nullable Connection connection) {
		try {
			if (connection != null) {
				connection.close();
			}
		}
		catch (SQLException ignored) {
			// The server gives the lock back when the connection is gone, however it
			// went.
		}
	}

}
