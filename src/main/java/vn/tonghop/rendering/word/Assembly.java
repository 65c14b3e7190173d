package vn.tonghop.rendering.word;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * Turns the structure that values brought along into Word's own: line breaks, content
 * controls, footnotes, further paragraphs.
 */
final class Assembly {

	private final Document document;

	/** Null where Word allows no footnotes. */
	private final @Nullable Footnotes footnotes;

	private final ControlNumbers numbers;

	Assembly(Document document, @Nullable Footnotes footnotes, ControlNumbers numbers) {
		this.document = document;
		this.footnotes = footnotes;
		this.numbers = numbers;
	}

	static boolean isOurs(Node node, String name) {
		return WordMarkup.NAMESPACE.equals(node.getNamespaceURI()) && name.equals(node.getLocalName());
	}

	void assemble() throws SAXException {
		assemble(this.document.getDocumentElement(), this.footnotes);
		breakParagraphs(this.document);
	}

	private void assemble(Element parent, @Nullable Footnotes allowed) throws SAXException {
		for (Element child : WordXml.elements(parent)) {
			if (WordXml.is(child, "r") && WordXml.elements(child).stream().anyMatch(Assembly::isStructured)) {
				assembleRun(child, allowed);
			}
			else if (WordXml.is(child, "footnoteReference")) {
				assembleOwn(child);
			}
			else {
				assemble(child, allowed);
			}
		}
	}

	private static boolean isStructured(Element child) {
		return WordXml.is(child, "t") && !WordXml.elements(child).isEmpty();
	}

	private void assembleOwn(Element reference) throws SAXException {
		for (Element own : WordXml.elements(reference)) {
			reference.removeChild(own);
			assemble(own, null);
			breakParagraphs(own);
			if (this.footnotes != null) {
				reference.setAttributeNS(WordXml.W, reference.getPrefix() + ":id",
						String.valueOf(this.footnotes.add(own)));
			}
		}
	}

	private void assembleRun(Element run, @Nullable Footnotes allowed) throws SAXException {
		Pieces pieces = new Pieces(allowed);
		Element formatting = WordXml.child(run, "rPr");
		for (Element child : WordXml.elements(run)) {
			if (isStructured(child)) {
				pieces.add(child, formatting);
			}
			else if (!WordXml.isProperties(child)) {
				pieces.child(child, formatting);
			}
		}
		Node parent = run.getParentNode();
		for (Node node : pieces.nodes) {
			parent.insertBefore(node, run);
		}
		parent.removeChild(run);
	}

	/** Ends a paragraph wherever a value does, and drops those of which nothing came. */
	private void breakParagraphs(Node root) {
		List<Node> marks = new ArrayList<>();
		collectMarks(root, marks);
		for (Node mark : marks) {
			Node parent = mark.getParentNode();
			boolean breaks = "paragraph".equals(mark.getNodeName());
			if (breaks && WordXml.is(parent, "p")) {
				breakParagraph((Element) parent, mark);
			}
			else if (breaks) {
				Element run = WordXml.make(this.document, "r");
				run.appendChild(WordXml.make(this.document, "br"));
				parent.replaceChild(run, mark);
			}
			else {
				parent.removeChild(mark);
				boolean ends = WordXml.child(WordXml.child(parent, "pPr"), "sectPr") != null;
				if (WordXml.is(parent, "p") && WordXml.isBlank(parent) && !ends) {
					WordXml.remove(parent);
				}
			}
		}
	}

	private static void collectMarks(Node node, List<Node> marks) {
		for (Node child : WordXml.children(node)) {
			if (child.getNodeType() == Node.PROCESSING_INSTRUCTION_NODE) {
				marks.add(child);
			}
			collectMarks(child, marks);
		}
	}

	private void breakParagraph(Element paragraph, Node mark) {
		Element first = (Element) paragraph.cloneNode(false);
		Element properties = WordXml.child(paragraph, "pPr");
		if (properties != null) {
			Element copy = (Element) properties.cloneNode(true);
			Element section = WordXml.child(copy, "sectPr");
			if (section != null) {
				copy.removeChild(section);
			}
			first.appendChild(copy);
		}
		for (Node child : WordXml.children(paragraph)) {
			if (child == mark) {
				break;
			}
			if (child != properties) {
				first.appendChild(child);
			}
		}
		paragraph.removeChild(mark);
		paragraph.getParentNode().insertBefore(first, paragraph);
	}

	/** The runs, controls and marks that take the place of one run. */
	private final class Pieces {

		private final @Nullable Footnotes allowed;

		private final List<Node> nodes = new ArrayList<>();

		private @Nullable Element run;

		private @Nullable Element formatting;

		Pieces(@Nullable Footnotes allowed) {
			this.allowed = allowed;
		}

		void add(Node parent, @Nullable Element format) throws SAXException {
			for (Node child : WordXml.children(parent)) {
				if (child instanceof Element element) {
					structure(element, format);
				}
				else {
					text(child.getNodeValue(), format);
				}
			}
		}

		private void structure(Element element, @Nullable Element format) throws SAXException {
			switch (element.getLocalName()) {
				case "line" -> child(WordXml.make(Assembly.this.document, "br"), format);
				case "tab" -> child(WordXml.make(Assembly.this.document, "tab"), format);
				case "style" -> add(element, styled(element, format));
				case "control" -> whole(control(element, format));
				case "footnote" -> footnote(element, format);
				default -> whole(Assembly.this.document.createProcessingInstruction(element.getLocalName(), ""));
			}
		}

		void text(String text, @Nullable Element format) {
			Element element = WordXml.makeText(Assembly.this.document);
			element.setTextContent(text);
			child(element, format);
		}

		void child(Element child, @Nullable Element format) {
			Element open = this.run;
			if (open == null || this.formatting != format) {
				open = WordXml.make(Assembly.this.document, "r");
				if (format != null) {
					open.appendChild(format.cloneNode(true));
				}
				this.nodes.add(open);
				this.run = open;
				this.formatting = format;
			}
			open.appendChild(child);
		}

		private void whole(Node node) {
			this.nodes.add(node);
			this.run = null;
		}

		private Element styled(Element style, @Nullable Element format) {
			Element properties = (format != null) ? (Element) format.cloneNode(true)
					: WordXml.make(Assembly.this.document, "rPr");
			Node before = properties.getFirstChild();
			while (WordXml.is(before, "rStyle") || WordXml.is(before, "rFonts")) {
				before = before.getNextSibling();
			}
			for (String toggle : List.of("bold", "italic")) {
				if (Boolean.parseBoolean(style.getAttribute(toggle))) {
					for (String name : "bold".equals(toggle) ? List.of("b", "bCs") : List.of("i", "iCs")) {
						Element known = WordXml.child(properties, name);
						Element set = WordXml.make(Assembly.this.document, name);
						if (known != null) {
							properties.replaceChild(set, known);
							before = set.getNextSibling();
						}
						else {
							properties.insertBefore(set, before);
						}
					}
				}
			}
			if (Boolean.parseBoolean(style.getAttribute("marked"))) {
				RunMarks.colour(properties, RunMarks.SENTENCE);
			}
			return properties;
		}

		private Element control(Element figure, @Nullable Element format) throws SAXException {
			Document document = Assembly.this.document;
			Element control = WordXml.make(document, "sdt");
			Element properties = WordXml.make(document, "sdtPr");
			if (format != null) {
				properties.appendChild(format.cloneNode(true));
			}
			properties.appendChild(WordXml.make(document, "alias", "val", figure.getAttribute("alias")));
			properties.appendChild(WordXml.make(document, "tag", "val", figure.getAttribute("tag")));
			properties.appendChild(WordXml.make(document, "id", "val", Assembly.this.numbers.next()));
			control.appendChild(properties);
			Element content = WordXml.make(document, "sdtContent");
			Pieces inside = new Pieces(null);
			inside.add(figure, format);
			inside.nodes.forEach(content::appendChild);
			control.appendChild(content);
			return control;
		}

		private void footnote(Element note, @Nullable Element format) throws SAXException {
			if (this.allowed == null) {
				text(" (", format);
				add(note, format);
				text(")", format);
				return;
			}
			Document document = Assembly.this.document;
			Pieces inside = new Pieces(null);
			inside.add(note, null);
			Element mark = this.allowed.run(document, true);
			mark.appendChild(WordXml.make(document, "footnoteReference", "id",
					String.valueOf(this.allowed.add(document, inside.nodes))));
			whole(mark);
		}

	}

}
