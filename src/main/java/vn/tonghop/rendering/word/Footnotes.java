package vn.tonghop.rendering.word;

import java.io.IOException;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * The footnotes of a document that is being made. They are gathered in the order of their
 * marks, the template's own ones too, so that one inside a list is there as often as the
 * list prints it.
 */
final class Footnotes {

	private static final String EMPTY = "<w:footnotes xmlns:w=\"" + WordXml.W + "\">"
			+ "<w:footnote w:type=\"separator\" w:id=\"-1\"><w:p><w:pPr><w:spacing w:before=\"0\" w:after=\"0\""
			+ " w:line=\"240\" w:lineRule=\"auto\"/></w:pPr><w:r><w:separator/></w:r></w:p></w:footnote>"
			+ "<w:footnote w:type=\"continuationSeparator\" w:id=\"0\"><w:p><w:pPr><w:spacing w:before=\"0\""
			+ " w:after=\"0\" w:line=\"240\" w:lineRule=\"auto\"/></w:pPr><w:r><w:continuationSeparator/></w:r></w:p>"
			+ "</w:footnote></w:footnotes>";

	private final DocxPackage docx;

	private final String main;

	private final @Nullable String part;

	private final Document notes;

	private final FootnoteStyles styles;

	private int last;

	private boolean used;

	/**
	 * @param docx the package being made; its own footnotes must have been inlined
	 */
	Footnotes(DocxPackage docx) throws SAXException, IOException {
		this.docx = docx;
		this.main = docx.mainPart();
		List<String> parts = docx.partsOfType("footnotes+xml");
		this.part = parts.isEmpty() ? null : parts.get(0);
		Document known = (this.part != null) ? docx.xml(this.part) : null;
		this.notes = (known != null) ? known : WordXml.parse(EMPTY);
		for (Element note : WordXml.elements(this.notes.getDocumentElement())) {
			if (!isSeparator(note)) {
				WordXml.remove(note);
			}
			else {
				this.last = Math.max(this.last, Integer.parseInt(WordXml.attribute(note, "id")));
			}
		}
		this.styles = new FootnoteStyles(docx);
	}

	private static boolean isSeparator(Element note) {
		return Set.of("separator", "continuationSeparator", "continuationNotice")
			.contains(WordXml.attribute(note, "type"));
	}

	/**
	 * Puts the template's own footnotes where their marks stand, so that they are filled
	 * there: in the turn of a list, under a condition.
	 */
	static void inline(Document main, @Nullable Document footnotes) {
		if (footnotes == null) {
			return;
		}
		int number = 0;
		for (Element reference : WordXml.all(main, "footnoteReference")) {
			Element own = main.createElementNS(WordMarkup.NAMESPACE, "th:own");
			own.setAttribute("number", String.valueOf(++number));
			for (Element note : WordXml.elements(footnotes.getDocumentElement())) {
				if (WordXml.attribute(note, "id").equals(WordXml.attribute(reference, "id"))) {
					WordXml.children(note).forEach((child) -> own.appendChild(main.importNode(child, true)));
				}
			}
			reference.appendChild(own);
		}
	}

	/** Adds a footnote of the template's own; its mark gets the number returned. */
	int add(Element own) {
		int id = ++this.last;
		this.used = true;
		Element note = WordXml.make(this.notes, "footnote", "id", String.valueOf(id));
		WordXml.children(own).forEach((child) -> note.appendChild(this.notes.adoptNode(child)));
		this.notes.getDocumentElement().appendChild(note);
		return id;
	}

	/**
	 * Adds a footnote of the model.
	 * @param content runs and controls
	 */
	int add(Document document, List<Node> content) throws SAXException {
		Element own = document.createElementNS(WordMarkup.NAMESPACE, "th:own");
		Element paragraph = WordXml.make(document, "p");
		Element properties = WordXml.make(document, "pPr");
		properties.appendChild(WordXml.make(document, "pStyle", "val", this.styles.text()));
		paragraph.appendChild(properties);
		Element mark = run(document, true);
		mark.appendChild(WordXml.make(document, "footnoteRef"));
		paragraph.appendChild(mark);
		Element gap = run(document, false);
		Element blank = WordXml.makeText(document);
		blank.setTextContent(" ");
		gap.appendChild(blank);
		paragraph.appendChild(gap);
		content.forEach(paragraph::appendChild);
		own.appendChild(paragraph);
		return add(own);
	}

	/** The run of a footnote's mark, still empty, or one of plain formatting. */
	Element run(Document document, boolean mark) throws SAXException {
		Element run = WordXml.make(document, "r");
		if (mark) {
			Element properties = WordXml.make(document, "rPr");
			properties.appendChild(WordXml.make(document, "rStyle", "val", this.styles.reference()));
			run.appendChild(properties);
		}
		return run;
	}

	/** Puts the footnotes into the package. */
	void store() throws SAXException {
		UnitExponents.raise(this.notes);
		if (this.part != null) {
			this.docx.put(this.part, this.notes);
		}
		else if (this.used) {
			this.docx.add(this.main, "footnotes.xml", "footnotes", this.notes);
		}
		this.styles.store();
	}

}
