package vn.tonghop.rendering.sheet;

import vn.tonghop.model.Figure;
import vn.tonghop.model.FigureStatus;
import vn.tonghop.rendering.wording.OutputWords;

/**
 * What must be said beside a figure: a decision is shown wherever its figure is shown.
 */
final class FigureNotes {

	private FigureNotes() {
	}

	/** Whether the figure is other than what was reported, planned or computed of it. */
	static boolean remarkable(Figure figure) {
		FigureStatus status = figure.status();
		boolean ordinary = status == FigureStatus.REPORTED || status == FigureStatus.COMPUTED;
		return status != FigureStatus.PLANNED && (!ordinary || figure.note() != null);
	}

	/** How it came to be: {@code điều chỉnh: theo công an}. */
	static String text(Figure figure) {
		String note = figure.note();
		String status = OutputWords.status(figure.status());
		return (note == null || note.isBlank()) ? status : status + ": " + note.strip();
	}

}
