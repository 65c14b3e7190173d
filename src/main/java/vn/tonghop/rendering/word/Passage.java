package vn.tonghop.rendering.word;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** A paragraph, or a table's row with all of its cells, as pieces of text. */
final class Passage {

	/** A point within a number is followed by a digit, never by a blank. */
	private static final Pattern BETWEEN = Pattern.compile("(?<=[.;!?])\\s+");

	private final boolean row;

	private final List<Piece> pieces = new ArrayList<>();

	private final StringBuilder text = new StringBuilder();

	Passage(boolean row) {
		this.row = row;
	}

	boolean isRow() {
		return this.row;
	}

	void beginParagraph() {
		if (!this.pieces.isEmpty()) {
			add(new Piece(null, null, this.text.length(), " | "));
		}
	}

	void blank() {
		add(new Piece(null, null, this.text.length(), " "));
	}

	/** A control begins, which may hold no text at all. */
	void add(WrittenFigure figure) {
		add(new Piece(null, figure, this.text.length(), ""));
	}

	void add(Element text, @Nullable WrittenFigure figure) {
		add(new Piece(text, figure, this.text.length(), text.getTextContent()));
		if (figure != null) {
			figure.add(text);
		}
	}

	private void add(Piece piece) {
		this.pieces.add(piece);
		this.text.append(piece.text);
	}

	String text() {
		return this.text.toString();
	}

	List<WrittenSentence> sentences() {
		List<WrittenSentence> sentences = new ArrayList<>();
		int start = 0;
		Matcher between = BETWEEN.matcher(this.text);
		while (!this.row && between.find()) {
			sentences.add(new WrittenSentence(this, start, between.start()));
			start = between.end();
		}
		sentences.add(new WrittenSentence(this, start, this.text.length()));
		return sentences.stream().filter((sentence) -> !sentence.skeleton().isEmpty()).toList();
	}

	/** The text of a range, each figure as its tag in braces. */
	String skeleton(int start, int end) {
		StringBuilder skeleton = new StringBuilder();
		for (Piece piece : this.pieces) {
			if (piece.figure != null) {
				boolean begins = piece.element == null && piece.start >= start && piece.start < Math.max(end, 1);
				skeleton.append(begins ? "{" + piece.figure.tag() + "}" : "");
			}
			else if (piece.start < end && piece.start + piece.text.length() > start) {
				skeleton.append(piece.text, Math.max(0, start - piece.start),
						Math.min(piece.text.length(), end - piece.start));
			}
		}
		return skeleton.toString();
	}

	/** Highlights a range; of several ranges the last first, for runs are parted. */
	void mark(int start, int end) {
		for (Piece piece : this.pieces) {
			int from = Math.max(start, piece.start) - piece.start;
			int to = Math.min(end, piece.start + piece.text.length()) - piece.start;
			Element element = piece.element;
			if (element != null && from < to && WordXml.is(element.getParentNode(), "r")) {
				mark(piece, element, from, to);
			}
		}
	}

	private static void mark(Piece piece, Element text, int from, int to) {
		Element run = (Element) text.getParentNode();
		long content = WordXml.elements(run).stream().filter((child) -> !WordXml.isProperties(child)).count();
		boolean whole = (from == 0 && to == piece.text.length()) || content > 1 || piece.figure != null;
		if (whole) {
			RunMarks.highlight(run, RunMarks.SENTENCE);
			return;
		}
		if (to < piece.text.length()) {
			WordXml.insertAfter(RunMarks.copy(run, piece.text.substring(to)), run);
		}
		Element marked = run;
		if (from > 0) {
			marked = RunMarks.copy(run, piece.text.substring(from, to));
			WordXml.insertAfter(marked, run);
			RunMarks.type(text, piece.text.substring(0, from));
			piece.text = piece.text.substring(0, from);
		}
		else {
			RunMarks.type(text, piece.text.substring(0, to));
			piece.text = piece.text.substring(0, to);
		}
		RunMarks.highlight(marked, RunMarks.SENTENCE);
	}

	/** A text element, a blank between two, or the place where a control begins. */
	private static final class Piece {

		private final @Nullable Element element;

		private final @Nullable WrittenFigure figure;

		private final int start;

		private String text;

		Piece(@Nullable Element element, @Nullable WrittenFigure figure, int start, String text) {
			this.element = element;
			this.figure = figure;
			this.start = start;
			this.text = text;
		}

	}

}
