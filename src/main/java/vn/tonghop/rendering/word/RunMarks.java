package vn.tonghop.rendering.word;

import java.util.Set;

import javax.xml.XMLConstants;

import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Colours behind runs, by which a person finds what is another. */
final class RunMarks {

	/** Behind a figure that was replaced. */
	static final String FIGURE = "green";

	/** Behind a sentence that a person should read again. */
	static final String SENTENCE = "yellow";

	/** What the schema wants behind the highlight. */
	private static final Set<String> BEHIND = Set.of("u", "effect", "bdr", "shd", "fitText", "vertAlign", "rtl", "cs",
			"em", "lang", "eastAsianLayout", "specVanish", "oMath", "rPrChange");

	private RunMarks() {
	}

	static void highlight(Element run, String colour) {
		Element properties = WordXml.child(run, "rPr");
		if (properties == null) {
			properties = WordXml.make(run.getOwnerDocument(), "rPr");
			run.insertBefore(properties, run.getFirstChild());
		}
		colour(properties, colour);
	}

	/** Sets the colour into a run's properties. */
	static void colour(Element properties, String colour) {
		Element known = WordXml.child(properties, "highlight");
		if (known != null) {
			properties.removeChild(known);
		}
		Node behind = WordXml.elements(properties)
			.stream()
			.filter((child) -> BEHIND.contains(child.getLocalName()))
			.findFirst()
			.orElse(null);
		properties.insertBefore(WordXml.make(properties.getOwnerDocument(), "highlight", "val", colour), behind);
	}

	/** The run with another text. */
	static Element copy(Element run, String text) {
		Element copy = (Element) run.cloneNode(true);
		Element own = WordXml.child(copy, "t");
		if (own != null) {
			type(own, text);
		}
		return copy;
	}

	static void type(Element element, String text) {
		element.setTextContent(text);
		element.setAttributeNS(XMLConstants.XML_NS_URI, "xml:space", "preserve");
	}

}
