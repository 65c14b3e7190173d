package vn.tonghop.app;

/**
 * What was typed cannot be carried out; the message says why, in the person's language.
 */
final class WrongUsage extends RuntimeException {

	private static final long serialVersionUID = 1L;

	WrongUsage(String message) {
		super(message);
	}

}
