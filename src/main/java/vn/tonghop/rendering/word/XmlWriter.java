package vn.tonghop.rendering.word;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import javax.xml.XMLConstants;

import org.jspecify.annotations.Nullable;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/**
 * Writes a tree as XML, or as the FreeMarker template that prints that XML.
 * <p>
 * As a template, the signs by which FreeMarker would know a directive are written as
 * character references, so that nothing in the XML is ever taken for one; only the
 * {@link Construct constructs} that the reader put into the tree are. Every paragraph
 * begins a line of its own, by which a message of FreeMarker is led back to it.
 */
final class XmlWriter {

	private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

	private final StringBuilder out = new StringBuilder(1 << 14);

	private final boolean template;

	/** The place of each line of a template, from the first. */
	private final List<@Nullable Place> lines = new ArrayList<>();

	private final Deque<Map<String, String>> scopes = new ArrayDeque<>();

	private XmlWriter(boolean template) {
		this.template = template;
		this.scopes.push(Map.of("xml", XMLConstants.XML_NS_URI, "", ""));
		this.lines.add(null);
	}

	/** The whole part as XML. */
	static String xml(Document document) {
		XmlWriter writer = new XmlWriter(false);
		writer.out.append(DECLARATION);
		writer.element(document.getDocumentElement(), null);
		return writer.out.toString();
	}

	/** The whole part as a FreeMarker template. */
	static Source template(Document document) {
		XmlWriter writer = new XmlWriter(true);
		writer.element(document.getDocumentElement(), null);
		return new Source(writer.out.toString(), writer.lines);
	}

	private void element(Element element, @Nullable Place outer) {
		Place place = (this.template && WordXml.is(element, "p")) ? Construct.placeOf(element) : null;
		if (place != null) {
			line(place);
		}
		Map<String, String> declared = new HashMap<>();
		StringBuilder attributes = new StringBuilder();
		NamedNodeMap map = element.getAttributes();
		for (int i = 0; i < map.getLength(); i++) {
			Attr attribute = (Attr) map.item(i);
			if (XMLConstants.XMLNS_ATTRIBUTE_NS_URI.equals(attribute.getNamespaceURI())) {
				String prefix = "xmlns".equals(attribute.getName()) ? "" : attribute.getLocalName();
				if (this.template || !WordMarkup.NAMESPACE.equals(attribute.getValue())) {
					declared.put(prefix, attribute.getValue());
					append(attribute, attributes);
				}
			}
			else {
				append(attribute, attributes);
			}
		}
		declare(element, declared, attributes);
		for (int i = 0; i < map.getLength(); i++) {
			declare(map.item(i), declared, attributes);
		}
		if (this.template && element.getParentNode() instanceof Document) {
			attributes.append(" xmlns:th=\"").append(WordMarkup.NAMESPACE).append('"');
			declared.put("th", WordMarkup.NAMESPACE);
		}
		this.out.append('<').append(element.getTagName()).append(attributes);
		if (element.getFirstChild() == null) {
			this.out.append("/>");
		}
		else {
			this.out.append('>');
			this.scopes.push(declared);
			for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
				node(child, (place != null) ? place : outer);
			}
			this.scopes.pop();
			this.out.append("</").append(element.getTagName()).append('>');
		}
		if (place != null && outer != null) {
			line(outer);
		}
	}

	private void node(Node node, @Nullable Place paragraph) {
		if (node instanceof Element element) {
			element(element, paragraph);
		}
		else if (node.getNodeType() == Node.TEXT_NODE || node.getNodeType() == Node.CDATA_SECTION_NODE) {
			escape(node.getNodeValue(), false, this.out);
		}
		else if (this.template && node.getNodeType() == Node.PROCESSING_INSTRUCTION_NODE) {
			Construct construct = Construct.of(node);
			if (paragraph == null) {
				line(construct.place());
			}
			this.out.append(construct.source());
		}
	}

	private void line(Place place) {
		this.out.append('\n');
		this.lines.add(place);
	}

	/** A part moved here from another one may use a prefix that is not bound here. */
	private void declare(Node node, Map<String, String> declared, StringBuilder attributes) {
		String namespace = node.getNamespaceURI();
		if (namespace == null || XMLConstants.XMLNS_ATTRIBUTE_NS_URI.equals(namespace)) {
			return;
		}
		String prefix = (node.getPrefix() != null) ? node.getPrefix() : "";
		if (namespace.equals(declared.get(prefix))) {
			return;
		}
		for (Map<String, String> scope : this.scopes) {
			String bound = scope.get(prefix);
			if (bound != null) {
				if (bound.equals(namespace)) {
					return;
				}
				break;
			}
		}
		declared.put(prefix, namespace);
		attributes.append(prefix.isEmpty() ? " xmlns" : " xmlns:" + prefix).append("=\"");
		escape(namespace, true, attributes);
		attributes.append('"');
	}

	private void append(Attr attribute, StringBuilder attributes) {
		attributes.append(' ').append(attribute.getName()).append("=\"");
		escape(attribute.getValue(), true, attributes);
		attributes.append('"');
	}

	private void escape(String text, boolean attribute, StringBuilder target) {
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			switch (c) {
				case '<' -> target.append("&lt;");
				case '>' -> target.append("&gt;");
				case '&' -> target.append("&amp;");
				case '"' -> target.append(attribute ? "&quot;" : "\"");
				case '\n' -> target.append("&#10;");
				case '\r' -> target.append("&#13;");
				case '\t' -> target.append(attribute ? "&#9;" : "\t");
				case '[', '$' -> target.append(this.template ? "&#" + (int) c + ";" : String.valueOf(c));
				default -> target.append(c);
			}
		}
	}

	/**
	 * A part as a FreeMarker template.
	 *
	 * @param text the template
	 * @param lines the paragraph at each of its lines
	 */
	record Source(String text, List<@Nullable Place> lines) {

		/**
		 * @param line counted from 1, as FreeMarker does
		 */
		@Nullable Place placeOf(int line) {
			return (line >= 1 && line <= this.lines.size()) ? this.lines.get(line - 1) : null;
		}

	}

}
