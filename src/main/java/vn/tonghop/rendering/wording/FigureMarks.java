package vn.tonghop.rendering.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import vn.tonghop.report.PrintedFigure;
import vn.tonghop.report.Words;

/**
 * Keeps figures recognisable on their way through the patterns, which join strings: each
 * goes in between two marks that no text of a person's can hold.
 */
final class FigureMarks {

	private static final char BEGIN = '\uE000';

	private static final char TEXT = '\uE001';

	private static final char END = '\uE002';

	private static final Pattern MARKED = Pattern.compile(BEGIN + "(\\d+)" + TEXT + "([^" + END + "]*)" + END);

	private final List<PrintedFigure> figures = new ArrayList<>();

	/** The figure as a sentence prints it, marked. */
	String mark(PrintedFigure figure) {
		return mark(figure, figure.inWords());
	}

	/** The figure as a table prints it, marked. */
	String markAsInTable(PrintedFigure figure) {
		return mark(figure, figure.text());
	}

	private String mark(PrintedFigure figure, String text) {
		this.figures.add(figure);
		return "" + BEGIN + (this.figures.size() - 1) + TEXT + text + END;
	}

	/** A person's text, in which nothing can pass for a mark. */
	static String plain(String text) {
		return text.replaceAll("[" + BEGIN + TEXT + END + "]", "");
	}

	/** What a pattern made, the figures found again. */
	Phrase read(String made) {
		List<Words> words = new ArrayList<>();
		Matcher matcher = MARKED.matcher(made);
		int end = 0;
		while (matcher.find()) {
			add(made.substring(end, matcher.start()), words);
			words.add(new Words(matcher.group(2), this.figures.get(Integer.parseInt(matcher.group(1)))));
			end = matcher.end();
		}
		add(made.substring(end), words);
		return new Phrase(words);
	}

	private static void add(String text, List<Words> words) {
		if (!text.isEmpty()) {
			words.add(new Words(text, null));
		}
	}

}
