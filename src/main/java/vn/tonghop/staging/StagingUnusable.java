package vn.tonghop.staging;

import java.sql.SQLException;

/**
 * The staging database cannot be opened. It may be thrown away and made again from
 * archive and journal.
 */
public class StagingUnusable extends Exception {

	private static final long serialVersionUID = 1L;

	/** The class of SQLSTATE for names that the database does not know. */
	private static final String NO_SUCH_THING = "42";

	StagingUnusable(String message, Throwable cause) {
		super(message, cause);
	}

	/**
	 * Whether work broke off because a table or a column is not there that the schema's
	 * own history tells of, such as one that someone dropped by hand.
	 */
	public static boolean causes(Throwable thrown) {
		for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
			if (cause instanceof SQLException sql && String.valueOf(sql.getSQLState()).startsWith(NO_SUCH_THING)) {
				return ServerFailed.during(cause).isEmpty();
			}
		}
		return false;
	}

}
