package vn.tonghop.rendering.word;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** WordprocessingML as a tree: reading it, walking it, making elements. */
final class WordXml {

	/** The namespace of WordprocessingML. */
	static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

	private static final Set<String> PROPERTIES = Set.of("pPr", "rPr", "trPr", "tcPr", "tblPr", "tblPrEx", "tblGrid",
			"sdtPr", "sdtEndPr", "sectPr");

	private static final Set<String> MARKERS = Set.of("bookmarkStart", "bookmarkEnd", "proofErr",
			"lastRenderedPageBreak", "permStart", "permEnd", "commentRangeStart", "commentRangeEnd", "tab", "br", "cr",
			"softHyphen");

	private static final Set<String> CONTAINERS = Set.of("p", "r", "t", "tc", "tr", "tbl", "hyperlink", "sdt",
			"sdtContent", "smartTag", "customXml", "fldSimple", "dir", "bdo");

	private WordXml() {
	}

	/** Parses a part; no DOCTYPE, no entities, no network. */
	static Document parse(byte[] part) throws SAXException {
		return parse(new InputSource(new ByteArrayInputStream(part)));
	}

	static Document parse(String part) throws SAXException {
		return parse(new InputSource(new StringReader(part)));
	}

	private static Document parse(InputSource source) throws SAXException {
		try {
			DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
			factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
			factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
			// Every node is visited: expanding them one by one would only cost time and
			// memory.
			factory.setFeature("http://apache.org/xml/features/dom/defer-node-expansion", false);
			factory.setXIncludeAware(false);
			factory.setExpandEntityReferences(false);
			factory.setCoalescing(true);
			factory.setIgnoringComments(true);
			DocumentBuilder builder = factory.newDocumentBuilder();
			builder.setErrorHandler(new DefaultHandler());
			Document document = builder.parse(source);
			dropLayout(document);
			return document;
		}
		catch (IOException | ParserConfigurationException ex) {
			throw new SAXException(ex);
		}
	}

	/** Leaves out processing instructions, and white space between elements. */
	private static void dropLayout(Node node) {
		boolean text = is(node, "t") || WordMarkup.NAMESPACE.equals(node.getNamespaceURI());
		boolean mixed = false;
		for (Node child : children(node)) {
			if (child instanceof Element) {
				mixed = true;
				dropLayout(child);
			}
			else if (child.getNodeType() == Node.PROCESSING_INSTRUCTION_NODE) {
				node.removeChild(child);
			}
		}
		if (mixed && !text) {
			for (Node child : children(node)) {
				if (child.getNodeType() == Node.TEXT_NODE && child.getNodeValue().isBlank()) {
					node.removeChild(child);
				}
			}
		}
	}

	static boolean is(@Nullable Node node, String name) {
		return node instanceof Element && W.equals(node.getNamespaceURI()) && name.equals(node.getLocalName());
	}

	/** The children as they are now; the list does not follow later changes. */
	static List<Node> children(Node parent) {
		List<Node> children = new ArrayList<>();
		for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
			children.add(child);
		}
		return children;
	}

	static List<Element> elements(Node parent) {
		List<Element> elements = new ArrayList<>();
		for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
			if (child instanceof Element element) {
				elements.add(element);
			}
		}
		return elements;
	}

	static @Nullable Element child(@Nullable Node parent, String name) {
		if (parent != null) {
			for (Element element : elements(parent)) {
				if (is(element, name)) {
					return element;
				}
			}
		}
		return null;
	}

	/** All elements of that name below a node, in document order, as they are now. */
	static List<Element> all(Node parent, String name) {
		List<Element> found = new ArrayList<>();
		visit(parent, (element) -> {
			if (is(element, name)) {
				found.add(element);
			}
		});
		return found;
	}

	/**
	 * Visits every element below a node, in document order. A visitor may remove the
	 * element it is given.
	 */
	static void visit(Node parent, Consumer<Element> visitor) {
		Node child = parent.getFirstChild();
		while (child != null) {
			Node next = child.getNextSibling();
			if (child instanceof Element element) {
				visitor.accept(element);
				visit(element, visitor);
			}
			child = next;
		}
	}

	static @Nullable Element ancestor(Node node, String name) {
		Node parent = node.getParentNode();
		while (parent != null && !is(parent, name)) {
			parent = parent.getParentNode();
		}
		return (Element) parent;
	}

	/** Makes an element, with attributes as name, value, name, value … */
	static Element make(Document document, String name, String... attributes) {
		Element root = document.getDocumentElement();
		String prefix = (root != null) ? root.lookupPrefix(W) : "w";
		String start = (prefix != null) ? prefix + ":" : "w:";
		Element element = document.createElementNS(W, start + name);
		for (int i = 0; i < attributes.length; i += 2) {
			element.setAttributeNS(W, start + attributes[i], attributes[i + 1]);
		}
		return element;
	}

	/** Makes a text element that keeps its outer blanks. */
	static Element makeText(Document document) {
		Element text = make(document, "t");
		text.setAttributeNS(XMLConstants.XML_NS_URI, "xml:space", "preserve");
		return text;
	}

	static String attribute(Element element, String name) {
		return element.getAttributeNS(W, name);
	}

	static void remove(Node node) {
		Node parent = node.getParentNode();
		if (parent != null) {
			parent.removeChild(node);
		}
	}

	/** Puts an element's children in its place. */
	static void unwrap(Element element) {
		Node parent = element.getParentNode();
		for (Node child : children(element)) {
			parent.insertBefore(child, element);
		}
		parent.removeChild(element);
	}

	static void insertAfter(Node added, Node sibling) {
		sibling.getParentNode().insertBefore(added, sibling.getNextSibling());
	}

	static boolean isProperties(Node node) {
		return node instanceof Element && W.equals(node.getNamespaceURI()) && PROPERTIES.contains(node.getLocalName());
	}

	/** Whether a reader sees nothing of it: no word, no figure, no object. */
	static boolean isBlank(Node node) {
		if (node.getNodeType() == Node.TEXT_NODE) {
			return node.getNodeValue().codePoints().allMatch((c) -> Character.isWhitespace(c) || c == '\u00A0');
		}
		if (!(node instanceof Element element)) {
			return false;
		}
		if (!W.equals(element.getNamespaceURI())) {
			return false;
		}
		String name = element.getLocalName();
		if (PROPERTIES.contains(name)) {
			return true;
		}
		if (MARKERS.contains(name)) {
			return !("br".equals(name) && !attribute(element, "type").isEmpty());
		}
		return CONTAINERS.contains(name) && children(element).stream().allMatch(WordXml::isBlank);
	}

}
