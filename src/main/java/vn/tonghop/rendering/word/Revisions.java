package vn.tonghop.rendering.word;

import java.util.Set;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Takes a part as it would be with all tracked changes accepted: what a template's author
 * sees when the changes are hidden is what counts.
 */
final class Revisions {

	private static final Set<String> GONE = Set.of("del", "moveFrom", "rPrChange", "pPrChange", "sectPrChange",
			"tblPrChange", "tblPrExChange", "tblGridChange", "trPrChange", "tcPrChange", "numberingChange",
			"moveFromRangeStart", "moveFromRangeEnd", "moveToRangeStart", "moveToRangeEnd", "cellIns",
			"customXmlInsRangeStart", "customXmlInsRangeEnd", "customXmlDelRangeStart", "customXmlDelRangeEnd",
			"customXmlMoveFromRangeStart", "customXmlMoveFromRangeEnd", "customXmlMoveToRangeStart",
			"customXmlMoveToRangeEnd");

	private Revisions() {
	}

	static void accept(Document document) {
		for (Element row : WordXml.all(document, "tr")) {
			if (WordXml.child(WordXml.child(row, "trPr"), "del") != null) {
				WordXml.remove(row);
			}
		}
		for (Element cell : WordXml.all(document, "tc")) {
			if (WordXml.child(WordXml.child(cell, "tcPr"), "cellDel") != null) {
				WordXml.remove(cell);
			}
		}
		for (Element paragraph : WordXml.all(document, "p")) {
			Element mark = WordXml.child(WordXml.child(paragraph, "pPr"), "rPr");
			if (WordXml.child(mark, "del") != null || WordXml.child(mark, "moveFrom") != null) {
				joinWithNext(paragraph);
			}
		}
		accept((Node) document);
	}

	/** The mark at its end was deleted: its content opens the next paragraph. */
	private static void joinWithNext(Element paragraph) {
		Node next = paragraph.getNextSibling();
		if (!WordXml.is(next, "p")) {
			return;
		}
		Node first = WordXml.child(next, "pPr");
		Node before = (first != null) ? first.getNextSibling() : next.getFirstChild();
		for (Node child : WordXml.children(paragraph)) {
			if (!WordXml.isProperties(child)) {
				next.insertBefore(child, before);
			}
		}
		WordXml.remove(paragraph);
	}

	private static void accept(Node parent) {
		for (Element element : WordXml.elements(parent)) {
			boolean ours = WordXml.W.equals(element.getNamespaceURI());
			String name = element.getLocalName();
			if (ours && GONE.contains(name)) {
				WordXml.remove(element);
				continue;
			}
			accept((Node) element);
			if (ours && ("ins".equals(name) || "moveTo".equals(name))) {
				WordXml.unwrap(element);
			}
		}
	}

}
