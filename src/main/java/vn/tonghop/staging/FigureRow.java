package vn.tonghop.staging;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.tonghop.model.ReadFigure;
import vn.tonghop.model.ReadFigure.Content;

/**
 * What a figure's cell said, as the columns of a measure: a mark of the kind (a small
 * {@code f} behind it where the cell held a formula), the number where there is one, the
 * text as typed.
 *
 * @param mark C certain, D doubtful, B blank, N not applicable, T text, A date, E error,
 * U not computed
 */
record FigureRow(String mark, @Nullable String value, @Nullable String typed) {

	private static final String CANDIDATE_SEPARATOR = "\u001f";

	static FigureRow of(ReadFigure figure) {
		FigureRow row = ofContent(figure.content());
		return figure.formula() ? new FigureRow(row.mark + "f", row.value, row.typed) : row;
	}

	private static FigureRow ofContent(Content content) {
		if (content instanceof Content.Certain certain) {
			return new FigureRow("C", certain.value().toPlainString(), certain.typed());
		}
		if (content instanceof Content.Doubtful doubtful) {
			String candidates = doubtful.candidates()
				.stream()
				.map(BigDecimal::toPlainString)
				.collect(Collectors.joining(CANDIDATE_SEPARATOR));
			return new FigureRow("D", null, doubtful.typed() + CANDIDATE_SEPARATOR + candidates);
		}
		if (content instanceof Content.Text text) {
			return new FigureRow("T", null, text.typed());
		}
		if (content instanceof Content.Date date) {
			return new FigureRow("A", null, date.shown());
		}
		if (content instanceof Content.Error error) {
			return new FigureRow("E", null, error.code());
		}
		if (content instanceof Content.NotComputed notComputed) {
			return new FigureRow("U", null, notComputed.formula());
		}
		return new FigureRow((content instanceof Content.NotApplicable) ? "N" : "B", null, null);
	}

	boolean formula() {
		return this.mark.endsWith("f");
	}

	Content content() {
		String text = (this.typed != null) ? this.typed : "";
		return switch (this.mark.charAt(0)) {
			case 'C' -> new Content.Certain(new BigDecimal(String.valueOf(this.value)), this.typed);
			case 'D' -> doubtful(text);
			case 'T' -> new Content.Text(text);
			case 'A' -> new Content.Date(text);
			case 'E' -> new Content.Error(text);
			case 'U' -> new Content.NotComputed(text);
			case 'N' -> new Content.NotApplicable();
			case 'B' -> new Content.Blank();
			default -> throw new IllegalStateException("Unknown mark " + this.mark);
		};
	}

	private static Content doubtful(String typed) {
		List<String> parts = List.of(typed.split(CANDIDATE_SEPARATOR, -1));
		Stream<String> candidates = parts.stream().skip(1).filter((part) -> !part.isEmpty());
		return new Content.Doubtful(parts.get(0), candidates.map(BigDecimal::new).toList());
	}

}
