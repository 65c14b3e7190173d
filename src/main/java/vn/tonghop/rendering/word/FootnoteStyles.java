package vn.tonghop.rendering.word;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * The two styles of footnotes: the template's own, whatever identifier its Word's
 * language gave them, else ours.
 */
final class FootnoteStyles {

	private static final String OURS = "<w:styles xmlns:w=\"" + WordXml.W + "\">"
			+ "<w:style w:type=\"paragraph\" w:styleId=\"FootnoteText\"><w:name w:val=\"footnote text\"/>"
			+ "<w:uiPriority w:val=\"99\"/><w:unhideWhenUsed/><w:pPr><w:spacing w:before=\"0\" w:after=\"0\""
			+ " w:line=\"240\" w:lineRule=\"auto\"/><w:ind w:firstLine=\"0\"/><w:jc w:val=\"both\"/></w:pPr>"
			+ "<w:rPr><w:sz w:val=\"20\"/><w:szCs w:val=\"20\"/></w:rPr></w:style>"
			+ "<w:style w:type=\"character\" w:styleId=\"FootnoteReference\"><w:name w:val=\"footnote reference\"/>"
			+ "<w:uiPriority w:val=\"99\"/><w:unhideWhenUsed/><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr>"
			+ "</w:style></w:styles>";

	private final DocxPackage docx;

	private final String main;

	private final @Nullable String part;

	private final Document styles;

	private final Map<String, String> known = new HashMap<>();

	private boolean changed;

	FootnoteStyles(DocxPackage docx) throws SAXException, IOException {
		this.docx = docx;
		this.main = docx.mainPart();
		List<String> parts = docx.partsOfType("styles+xml");
		this.part = parts.isEmpty() ? null : parts.get(0);
		Document own = (this.part != null) ? docx.xml(this.part) : null;
		this.styles = (own != null) ? own : WordXml.parse("<w:styles xmlns:w=\"" + WordXml.W + "\"/>");
	}

	/** The identifier of the style of a footnote's text. */
	String text() throws SAXException {
		return style("footnote text", "FootnoteText");
	}

	/** The identifier of the style of its mark. */
	String reference() throws SAXException {
		return style("footnote reference", "FootnoteReference");
	}

	private String style(String name, String ours) throws SAXException {
		String style = this.known.get(name);
		if (style == null) {
			style = find(name, ours);
			this.known.put(name, style);
		}
		return style;
	}

	private String find(String name, String ours) throws SAXException {
		for (Element style : WordXml.elements(this.styles.getDocumentElement())) {
			Element named = WordXml.child(style, "name");
			boolean same = named != null && name.equals(WordXml.attribute(named, "val").toLowerCase(Locale.ROOT));
			if (same || (WordXml.is(style, "style") && ours.equals(WordXml.attribute(style, "styleId")))) {
				return WordXml.attribute(style, "styleId");
			}
		}
		for (Element style : WordXml.elements(WordXml.parse(OURS).getDocumentElement())) {
			if (ours.equals(WordXml.attribute(style, "styleId"))) {
				this.styles.getDocumentElement().appendChild(this.styles.importNode(style, true));
				this.changed = true;
			}
		}
		return ours;
	}

	void store() throws SAXException {
		if (this.changed && this.part != null) {
			this.docx.put(this.part, this.styles);
		}
		else if (this.changed) {
			this.docx.add(this.main, "styles.xml", "styles", this.styles);
		}
	}

}
