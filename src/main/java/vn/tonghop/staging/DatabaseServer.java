package vn.tonghop.staging;

/**
 * A PostgreSQL server that keeps staging in place of the embedded database.
 *
 * @param url of one of its databases, {@code jdbc:postgresql://host/database}
 * @param password never printed
 */
public record DatabaseServer(String url, String user, String password) {

	private static final String PREFIX = "jdbc:postgresql:";

	/** Whether an address is one of a kind of server that is known. */
	public static boolean knows(String url) {
		return url.startsWith(PREFIX);
	}

	/** Host and database, without what may be secret. */
	public String shown() {
		int options = this.url.indexOf('?');
		return ((options < 0) ? this.url : this.url.substring(0, options)).substring(PREFIX.length());
	}

	@Override
	public String toString() {
		return shown();
	}

}
