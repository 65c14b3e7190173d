package vn.tonghop.staging;

import java.io.IOException;
import java.io.UncheckedIOException;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import org.springframework.jdbc.core.JdbcTemplate;

/** A real PostgreSQL, started once for all tests of a process. */
public final class TestServer {

	private static final class Holder {

		private static final EmbeddedPostgres SERVER = start();

	}

	private TestServer() {
	}

	private static EmbeddedPostgres start() {
		try {
			return EmbeddedPostgres.builder().start();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The server as an office is told of it. */
	public static DatabaseServer server() {
		return new DatabaseServer(Holder.SERVER.getJdbcUrl("postgres", "postgres").replaceFirst("\\?.*", ""),
				"postgres", "postgres");
	}

	/** What a person may do who comes with a tool of her own. */
	public static JdbcTemplate jdbc() {
		return new JdbcTemplate(Holder.SERVER.getPostgresDatabase());
	}

}
