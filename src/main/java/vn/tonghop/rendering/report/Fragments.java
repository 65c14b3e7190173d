package vn.tonghop.rendering.report;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.tonghop.rendering.word.WordFragment;
import vn.tonghop.rendering.wording.OutputWords;
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

	/** Words of a template's, figures and all, to stand within a longer sentence. */
	static Object withSmallLetter(List<@Nullable Object> arguments) {
		Object words = (arguments.size() == 1) ? arguments.get(0) : null;
		if (words instanceof WordFragment fragment) {
			return small(fragment);
		}
		if (words instanceof String text) {
			return Phrase.of(text).withSmallLetter().text();
		}
		throw new IllegalArgumentException("cần đúng một câu trong ngoặc, ví dụ thuong(SL_LUA.m01)");
	}

	private static WordFragment small(WordFragment fragment) {
		if (fragment instanceof WordFragment.Text text) {
			return WordFragment.text(Phrase.of(text.text()).withSmallLetter().text());
		}
		if (fragment instanceof WordFragment.Inline inline && !inline.parts().isEmpty()) {
			List<WordFragment> parts = new ArrayList<>(inline.parts());
			parts.set(0, small(parts.get(0)));
			return new WordFragment.Inline(parts);
		}
		return fragment;
	}

	WordFragment of(Phrase phrase) {
		return of(phrase.words());
	}

	WordFragment of(List<Words> words) {
		return new WordFragment.Inline(words.stream().map(this::of).toList());
	}

	/** What a unit wrote; of an earlier period's text that is said behind it. */
	WordFragment of(ReportContent.Text text) {
		WordFragment words = of(text.words());
		return (text.since() == null) ? words : WordFragment.inline(words, WordFragment.text(" "),
				new WordFragment.Marked(OutputWords.notUpdated(text.since())));
	}

	/** What units wrote as an indicator's result, a line each; their item is its code. */
	List<WordFragment> written(String code) {
		List<WordFragment> lines = new ArrayList<>();
		for (ReportContent.Text text : this.content.narratives()) {
			if (text.item().equals(code)) {
				if (!lines.isEmpty()) {
					lines.add(WordFragment.text("\n"));
				}
				lines.add(of(text.words()));
			}
		}
		return lines;
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
