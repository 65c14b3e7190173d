package vn.tonghop.staging;

/**
 * The staging database cannot be opened. It may be thrown away and made again from
 * archive and journal.
 */
public class StagingUnusable extends Exception {

	private static final long serialVersionUID = 1L;

	StagingUnusable(String message, Throwable cause) {
		super(message, cause);
	}

}
