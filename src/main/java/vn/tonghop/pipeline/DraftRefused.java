package vn.tonghop.pipeline;

/** A workbook of which no catalogue can be drafted. */
public final class DraftRefused extends Exception {

	private static final long serialVersionUID = 1L;

	DraftRefused(Throwable cause) {
		super(cause);
	}

}
