package vn.tonghop.staging;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;

import org.postgresql.util.PSQLException;

/** The database server does not let us work. A person can clear it. */
public final class ServerFailed extends IOException {

	private static final long serialVersionUID = 1L;

	private final Kind kind;

	private final String server;

	private final String said;

	ServerFailed(Kind kind, String server, String said, Throwable cause) {
		super(server + ": " + said, cause);
		this.kind = kind;
		this.server = server;
		this.said = said;
	}

	ServerFailed(Kind kind, String server, String said) {
		super(server + ": " + said);
		this.kind = kind;
		this.server = server;
		this.said = said;
	}

	/** What an exception tells of a server, where it tells anything. */
	static Optional<ServerFailed> of(DatabaseServer server, Throwable thrown) {
		for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
			Kind kind = (cause instanceof SQLException sql) ? Kind.of(sql) : null;
			if (kind != null) {
				return Optional.of(new ServerFailed(kind, server.shown(), String.valueOf(cause.getMessage()), thrown));
			}
		}
		return Optional.empty();
	}

	/**
	 * The same of one exception in the middle of work; empty for whatever the embedded
	 * database throws.
	 */
	public static Optional<ServerFailed> during(Throwable thrown) {
		Kind kind = (thrown instanceof PSQLException sql) ? Kind.of(sql) : null;
		return Optional.ofNullable(kind)
			.map((known) -> new ServerFailed(known, "PostgreSQL", String.valueOf(thrown.getMessage()), thrown));
	}

	public Kind kind() {
		return this.kind;
	}

	public String server() {
		return this.server;
	}

	/** The server's or its driver's own words. */
	public String said() {
		return this.said.lines().findFirst().orElse("");
	}

	/** What is the matter. */
	public enum Kind {

		/** Nobody answers, or the connection broke. */
		UNREACHABLE("CSDL_KHONG_TOI_DUOC"),
		/** Unknown user, password or database, or not allowed. */
		DENIED("CSDL_TU_CHOI"),
		/** No room, memory or connection left. */
		EXHAUSTED("CSDL_HET_CHO"),
		/** What is there under our name was not made by us. */
		FOREIGN("CSDL_CUA_VIEC_KHAC"),
		/** Another process works with this office's staging. */
		BUSY("CSDL_DANG_BAN");

		private final String code;

		Kind(String code) {
			this.code = code;
		}

		/** The name under which the bundle has the words; {0} server, {1} its words. */
		public String code() {
			return this.code;
		}

		/** By the class of its SQLSTATE, as PostgreSQL's manual lists them. */
		private static @org.jspecify.annotations.Nullable Kind of(SQLException thrown) {
			String state = String.valueOf(thrown.getSQLState());
			if (state.startsWith("08") || state.startsWith("57P")) {
				return UNREACHABLE;
			}
			if (state.startsWith("28") || state.equals("3D000") || state.equals("42501")) {
				return DENIED;
			}
			if (state.startsWith("53")) {
				return EXHAUSTED;
			}
			return state.equals("55P03") ? BUSY : null;
		}

	}

}
