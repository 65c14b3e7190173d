package vn.tonghop.rendering.word;

import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * What a template has put together of text and fragments, such as
 * {@code "Lúa " + SL_LUA}.
 *
 * @param plain what a reader sees of it
 * @param markup well-formed, as only this package can know
 */
record PhraseText(String plain, String markup) implements WordFragment {

	static PhraseText of(String markup) {
		return new PhraseText(plainOf(markup), markup);
	}

	private static String plainOf(String markup) {
		try {
			StringBuilder plain = new StringBuilder();
			append(WordXml.parse("<th:all xmlns:th=\"" + WordMarkup.NAMESPACE + "\">" + markup + "</th:all>")
				.getDocumentElement(), plain);
			return plain.toString();
		}
		catch (SAXException ex) {
			throw new IllegalStateException("Not well-formed: " + markup, ex);
		}
	}

	private static void append(Element element, StringBuilder plain) {
		for (Node child : WordXml.children(element)) {
			if (child instanceof Element inner) {
				switch (inner.getLocalName()) {
					case "line", "paragraph" -> plain.append('\n');
					case "tab" -> plain.append('\t');
					case "footnote" -> {
					}
					default -> append(inner, plain);
				}
			}
			else {
				plain.append(child.getNodeValue());
			}
		}
	}

}
