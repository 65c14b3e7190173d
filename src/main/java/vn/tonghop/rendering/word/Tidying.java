package vn.tonghop.rendering.word;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * What Word demands of a document beyond being XML, put right where lists have repeated
 * elements and conditions have left them out.
 */
final class Tidying {

	private static final Set<String> MUST_HOLD_PARAGRAPH = Set.of("hdr", "ftr", "footnote", "txbxContent");

	private final Document document;

	private Tidying(Document document) {
		this.document = document;
	}

	static void tidy(Document document) {
		Tidying tidying = new Tidying(document);
		tidying.tables();
		tidying.paragraphs();
		tidying.bookmarks();
		tidying.comments();
		tidying.paragraphNumbers();
		tidying.drawings();
	}

	private void tables() {
		for (Element row : WordXml.all(this.document, "tr")) {
			if (WordXml.all(row, "tc").isEmpty()) {
				WordXml.remove(row);
			}
		}
		List<Element> tables = WordXml.all(this.document, "tbl");
		for (int i = tables.size() - 1; i >= 0; i--) {
			Element table = tables.get(i);
			if (WordXml.all(table, "tr").isEmpty()) {
				WordXml.remove(table);
			}
			else if (WordXml.is(table.getNextSibling(), "tbl")) {
				// Word would make one table of two that touch.
				WordXml.insertAfter(WordXml.make(this.document, "p"), table);
			}
		}
		for (Element control : WordXml.all(this.document, "sdt")) {
			Element content = WordXml.child(control, "sdtContent");
			if (content != null && content.getFirstChild() == null) {
				WordXml.remove(control);
			}
		}
	}

	private void paragraphs() {
		WordXml.visit(this.document, (element) -> {
			boolean cell = WordXml.is(element, "tc");
			boolean holds = WordXml.W.equals(element.getNamespaceURI())
					&& MUST_HOLD_PARAGRAPH.contains(element.getLocalName());
			if ((cell && !endsWithParagraph(element)) || (holds && WordXml.all(element, "p").isEmpty())) {
				element.appendChild(WordXml.make(this.document, "p"));
			}
		});
		Element body = WordXml.child(this.document.getDocumentElement(), "body");
		if (body != null) {
			Element section = WordXml.child(body, "sectPr");
			Node last = (section != null) ? section.getPreviousSibling() : body.getLastChild();
			if (WordXml.is(last, "tbl")) {
				body.insertBefore(WordXml.make(this.document, "p"), section);
			}
		}
	}

	private static boolean endsWithParagraph(Element cell) {
		Node last = cell.getLastChild();
		return WordXml.is(last, "p") || (WordXml.is(last, "sdt") && !WordXml.all(last, "p").isEmpty());
	}

	/** A bookmark is where it is first. */
	private void bookmarks() {
		Set<String> names = new HashSet<>();
		Map<String, String> numbers = new HashMap<>();
		int[] last = { 0 };
		WordXml.visit(this.document, (element) -> {
			if (WordXml.is(element, "bookmarkStart")) {
				if (names.add(WordXml.attribute(element, "name"))) {
					String number = String.valueOf(last[0]++);
					numbers.put(WordXml.attribute(element, "id"), number);
					element.setAttributeNS(WordXml.W, element.getPrefix() + ":id", number);
				}
				else {
					WordXml.remove(element);
				}
			}
			else if (WordXml.is(element, "bookmarkEnd")) {
				String number = numbers.remove(WordXml.attribute(element, "id"));
				if (number != null) {
					element.setAttributeNS(WordXml.W, element.getPrefix() + ":id", number);
				}
				else {
					WordXml.remove(element);
				}
			}
		});
		if (!numbers.isEmpty()) {
			// Left open where a condition or a list cut it.
			for (Element start : WordXml.all(this.document, "bookmarkStart")) {
				if (numbers.containsValue(WordXml.attribute(start, "id"))) {
					WordXml.remove(start);
				}
			}
		}
	}

	/** A comment is about where its marks are first. */
	private void comments() {
		Set<String> marks = new HashSet<>();
		for (String mark : List.of("commentRangeStart", "commentRangeEnd", "commentReference")) {
			for (Element element : WordXml.all(this.document, mark)) {
				if (!marks.add(mark + WordXml.attribute(element, "id"))) {
					WordXml.remove(element);
				}
			}
		}
	}

	/** Identifiers that Word gives paragraphs for editing together. */
	private void paragraphNumbers() {
		Set<String> taken = new HashSet<>();
		WordXml.visit(this.document, (element) -> {
			for (Attr attribute : List.copyOf(attributes(element))) {
				if ("paraId".equals(attribute.getLocalName()) && !taken.add(attribute.getValue())) {
					element.removeAttributeNode(attribute);
				}
			}
		});
	}

	private static List<Attr> attributes(Element element) {
		return IntStream.range(0, element.getAttributes().getLength())
			.mapToObj((i) -> (Attr) element.getAttributes().item(i))
			.toList();
	}

	private void drawings() {
		Set<String> taken = new HashSet<>();
		int[] next = { 1 };
		WordXml.visit(this.document, (element) -> {
			if ("docPr".equals(element.getLocalName()) && element.hasAttribute("id")
					&& !taken.add(element.getAttribute("id"))) {
				while (!taken.add(String.valueOf(next[0]))) {
					next[0]++;
				}
				element.setAttribute("id", String.valueOf(next[0]));
			}
		});
	}

}
