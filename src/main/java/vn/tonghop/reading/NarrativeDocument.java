package vn.tonghop.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import vn.tonghop.grid.DocumentReader.Paragraph;
import vn.tonghop.model.ReadWorkbook.Narrative;

/**
 * A department's Word document as texts for the report's sections: what stands under a
 * heading is for the section that the heading names (contract, section 5).
 */
public final class NarrativeDocument {

	/** What stands before the first heading. */
	private static final String NO_HEADING = "Thuyết minh";

	/** {@code II.}, {@code 1.2)}, {@code a)} in front of a heading. */
	private static final Pattern NUMBER = Pattern
		.compile("^(?:[IVXLC]{1,6}\\s*[.)]|\\d{1,2}(?:\\.\\d{1,2}){1,3}[.)]?|\\d{1,2}\\s*[.)]|[a-zđ]\\s*[.)])\\s*");

	private NarrativeDocument() {
	}

	/** The texts, in the document's order; a heading without text says nothing. */
	public static List<Narrative> texts(List<Paragraph> paragraphs) {
		List<Narrative> texts = new ArrayList<>();
		String item = NO_HEADING;
		int first = 1;
		StringBuilder body = new StringBuilder();
		for (int i = 0; i < paragraphs.size(); i++) {
			Paragraph paragraph = paragraphs.get(i);
			if (paragraph.heading()) {
				add(texts, item, body, first);
				item = NUMBER.matcher(paragraph.text().strip()).replaceFirst("").strip();
			}
			else {
				first = body.isEmpty() ? i + 1 : first;
				body.append(body.isEmpty() ? "" : "\n").append(paragraph.text());
			}
		}
		add(texts, item, body, first);
		return List.copyOf(texts);
	}

	private static void add(List<Narrative> texts, String item, StringBuilder body, int paragraph) {
		if (!body.isEmpty()) {
			texts.add(new Narrative(item, body.toString(), "", Integer.toString(paragraph)));
			body.setLength(0);
		}
	}

}
