package vn.tonghop.rendering.report;

import java.util.List;

import vn.tonghop.rendering.word.WordFragment;
import vn.tonghop.rendering.wording.Phrase;
import vn.tonghop.report.PrintedFigure;
import vn.tonghop.report.ReportContent;
import vn.tonghop.report.Words;

/** Words as pieces of a Word document, each figure tagged. */
final class Fragments {

	private final ReportContent content;

	Fragments(ReportContent content) {
		this.content = content;
	}

	WordFragment of(Phrase phrase) {
		return of(phrase.words());
	}

	WordFragment of(List<Words> words) {
		return new WordFragment.Inline(words.stream().map(this::of).toList());
	}

	/** The figure as a table prints it. */
	WordFragment inTable(PrintedFigure figure) {
		return of(new Words(figure.text(), figure));
	}

	/**
	 * A figure's tag names code and measure. What is only derived from it (a difference
	 * in hộ beside the growth, the share of a further level's plan) is plain text: a tag
	 * must stand for one figure wherever it is met.
	 */
	private WordFragment of(Words words) {
		PrintedFigure figure = words.figure();
		if (figure == null || !known(figure)) {
			return WordFragment.text(words.text());
		}
		String name = this.content.fact(figure.code()).map((fact) -> fact.name()).orElse(figure.code());
		return new WordFragment.Tagged(words.text(), figure.code() + "." + figure.measure().name(),
				name + " (" + figure.measure().name() + ")");
	}

	private boolean known(PrintedFigure figure) {
		return this.content.fact(figure.code())
			.flatMap((fact) -> fact.figure(figure.measure()))
			.filter((known) -> known.value().compareTo(figure.value()) == 0)
			.isPresent();
	}

}
