package vn.tonghop.rendering.sheet;

import vn.tonghop.model.Figure;
import vn.tonghop.model.FigureStatus;
import vn.tonghop.text.Messages;
import vn.tonghop.rendering.wording.OutputWords;

/**
 * What must be said beside a figure: a decision is shown wherever its figure is shown.
 */
final class FigureNotes {

	private static final String AS_OF = Messages.of("vi").get("note.as-of", "").strip();

	private FigureNotes() {
	}

	/** Whether the figure is other than what was reported, planned or computed of it. */
	static boolean remarkable(Figure figure) {
		FigureStatus status = figure.status();
		return figure.change() != null
				|| (status != FigureStatus.PLANNED && (!ordinary(status) || figure.note() != null));
	}

	private static boolean ordinary(FigureStatus status) {
		return status == FigureStatus.REPORTED || status == FigureStatus.COMPUTED;
	}

	/**
	 * How it came to be, {@code điều chỉnh: theo công an}, and what it was before a
	 * firmer one came, {@code ước 42.300; chính thức 42.310}.
	 */
	static String text(Figure figure) {
		String note = figure.note();
		String status = OutputWords.status(figure.status());
		boolean day = note != null && ordinary(figure.status()) && note.startsWith(AS_OF);
		String text = (note == null || note.isBlank()) ? status : day ? note.strip() : status + ": " + note.strip();
		if (figure.change() == null) {
			return text;
		}
		return (ordinary(figure.status()) && note == null) ? figure.change() : text + "; " + figure.change();
	}

}
