package vn.tonghop.forms;

/** A form's template from which no form can be issued: it is no {@code .xlsx}. */
public final class TemplateUnusable extends Exception {

	private static final long serialVersionUID = 1L;

	TemplateUnusable(String message, Throwable cause) {
		super(message, cause);
	}

}
