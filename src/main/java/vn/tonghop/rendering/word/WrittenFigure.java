package vn.tonghop.rendering.word;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** A figure in its content control, as it stands in a document. */
public final class WrittenFigure {

	/** By so many characters a person finds a paragraph. */
	private static final int BEGINNING = 60;

	private final String tag;

	private final boolean inTable;

	private final @Nullable Passage passage;

	private final List<Element> texts = new ArrayList<>();

	WrittenFigure(String tag, boolean inTable, @Nullable Passage passage) {
		this.tag = tag;
		this.inTable = inTable;
		this.passage = passage;
	}

	void add(Element text) {
		this.texts.add(text);
	}

	/** Code and measure: {@code SL_LUA.LK}. */
	public String tag() {
		return this.tag;
	}

	/** Whether it stands in a table, where figures are printed in another way. */
	public boolean inTable() {
		return this.inTable;
	}

	/** What stands there; empty where the control was emptied. */
	public String text() {
		StringBuilder text = new StringBuilder();
		this.texts.forEach((element) -> text.append(element.getTextContent()));
		return text.toString().replace('\u00A0', ' ').strip();
	}

	/** The beginning of the paragraph or row that it stands in. */
	public String where() {
		String text = (this.passage != null) ? WrittenSentence.plain(this.passage.text()) : text();
		return (text.codePointCount(0, text.length()) <= BEGINNING) ? text
				: text.substring(0, text.offsetByCodePoints(0, BEGINNING)) + "…";
	}

	/** Puts another text in its place, in the look of its beginning, and marks it. */
	public void replace(String text) {
		for (int i = 0; i < this.texts.size(); i++) {
			Element element = this.texts.get(i);
			RunMarks.type(element, (i == 0) ? text : "");
			if (i == 0 && WordXml.is(element.getParentNode(), "r")) {
				RunMarks.highlight((Element) element.getParentNode(), RunMarks.FIGURE);
			}
		}
	}

}
