package vn.tonghop.pipeline;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import vn.tonghop.model.Figure;
import vn.tonghop.model.PublishedFigure;
import vn.tonghop.model.ReadFigure;
import vn.tonghop.model.ReadFigure.Content;
import vn.tonghop.model.Submission;
import vn.tonghop.staging.Staging;

/** What units typed, for the cells that held something else than a plain number. */
final class TypedTexts {

	private final Map<String, String> texts = new HashMap<>();

	private TypedTexts() {
	}

	/** Those of the submissions that count. */
	static TypedTexts of(Staging staging, List<Submission> submissions) {
		TypedTexts typed = new TypedTexts();
		for (Submission submission : submissions) {
			if (submission.state().counts()) {
				for (ReadFigure figure : staging.figures(submission.file().sequence())) {
					String text = text(figure.content());
					if (text != null) {
						typed.texts.put(key(String.valueOf(submission.unit()), submission.file().name(), figure.sheet(),
								figure.cell()), text);
					}
				}
			}
		}
		return typed;
	}

	/** Those that an edition keeps. */
	static TypedTexts of(List<PublishedFigure> figures) {
		TypedTexts typed = new TypedTexts();
		for (PublishedFigure figure : figures) {
			String text = figure.typed();
			if (text != null) {
				typed.texts.put(key(figure.unit(), String.valueOf(figure.file()), String.valueOf(figure.sheet()),
						String.valueOf(figure.cell())), text);
			}
		}
		return typed;
	}

	/** What stood in the cell of a unit's figure, where that was text. */
	Optional<String> of(String unit, Figure figure) {
		return figure.cell().map((place) -> this.texts.get(key(unit, place.file(), place.sheet(), place.cell())));
	}

	private static String key(String unit, String file, String sheet, String cell) {
		return unit + "\n" + file + "\n" + sheet + "\n" + cell;
	}

	private static @Nullable String text(Content content) {
		if (content instanceof Content.Certain certain) {
			return certain.typed();
		}
		if (content instanceof Content.Doubtful doubtful) {
			return doubtful.typed();
		}
		if (content instanceof Content.Text text) {
			return text.typed();
		}
		if (content instanceof Content.Date date) {
			return date.shown();
		}
		if (content instanceof Content.Error error) {
			return error.code();
		}
		return (content instanceof Content.NotComputed formula) ? formula.formula() : null;
	}

}
