package vn.tonghop.rendering.word;

import java.util.Map;
import java.util.TreeMap;

/** The parts of an official document besides its text. */
final class OfficialParts {

	static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

	private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";

	/** Fixed, for the same document must be the same bytes on any day. */
	private static final String DAY = "2024-01-01T00:00:00Z";

	private OfficialParts() {
	}

	static void add(Map<String, byte[]> parts, OfficialFormat format) {
		OfficialDocument.put(parts, "[Content_Types].xml", types());
		OfficialDocument.put(parts, "_rels/.rels",
				relationships(relationship("rId1", "officeDocument", "word/document.xml")
						+ "<Relationship Id=\"rId2\" Type=\"" + PACKAGE
						+ "relationships/metadata/core-properties\" Target=\"docProps/core.xml\"/>"));
		OfficialDocument.put(parts, "docProps/core.xml",
				"<cp:coreProperties xmlns:cp=\"" + PACKAGE
						+ "metadata/core-properties\" xmlns:dcterms=\"http://purl.org/dc/terms/\" "
						+ "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dcterms:created "
						+ "xsi:type=\"dcterms:W3CDTF\">" + DAY + "</dcterms:created><dcterms:modified "
						+ "xsi:type=\"dcterms:W3CDTF\">" + DAY + "</dcterms:modified></cp:coreProperties>");
		OfficialDocument.put(parts, "word/_rels/document.xml.rels",
				relationships(relationship("rIdStyles", "styles", "styles.xml")
						+ relationship("rIdSettings", "settings", "settings.xml")
						+ relationship("rIdHeader", "header", "header1.xml")
						+ relationship("rIdFirst", "header", "header2.xml")));
		OfficialDocument.put(parts, "word/styles.xml", OfficialStyles.xml(format));
		OfficialDocument.put(parts, "word/settings.xml", "<w:settings xmlns:w=\"" + WordXml.W
				+ "\"><w:defaultTabStop w:val=\"720\"/><w:characterSpacingControl w:val=\"doNotCompress\"/><w:compat>"
				+ "<w:compatSetting w:name=\"compatibilityMode\" w:uri=\"http://schemas.microsoft.com/office/word\" "
				+ "w:val=\"15\"/></w:compat><w:decimalSymbol w:val=\",\"/><w:listSeparator w:val=\";\"/></w:settings>");
		OfficialDocument.put(parts, "word/header1.xml", header("<w:fldSimple w:instr=\" PAGE \"><w:r><w:rPr>"
				+ OfficialStyles.size(format.size("số trang")) + "</w:rPr><w:t>2</w:t></w:r></w:fldSimple>"));
		OfficialDocument.put(parts, "word/header2.xml", header(""));
	}

	private static String header(String content) {
		return "<w:hdr xmlns:w=\"" + WordXml.W + "\"><w:p><w:pPr><w:pStyle w:val=\"" + OfficialStyles.PAGE_NUMBER
				+ "\"/></w:pPr>" + content + "</w:p></w:hdr>";
	}

	private static String types() {
		StringBuilder types = new StringBuilder("<Types xmlns=\"" + PACKAGE + "content-types\">"
				+ "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
				+ "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
				+ "<Override PartName=\"/docProps/core.xml\" ContentType=\""
				+ "application/vnd.openxmlformats-package.core-properties+xml\"/>");
		Map<String, String> byName = new TreeMap<>(Map.of("document", "document.main", "styles", "styles", "settings",
				"settings", "header1", "header", "header2", "header"));
		byName.forEach((name, type) -> types.append("<Override PartName=\"/word/" + name + ".xml\" ContentType=\""
				+ DocxPackage.WORD_TYPE + type + "+xml\"/>"));
		return types + "</Types>";
	}

	private static String relationships(String content) {
		return "<Relationships xmlns=\"" + PACKAGE + "relationships\">" + content + "</Relationships>";
	}

	private static String relationship(String id, String type, String target) {
		return "<Relationship Id=\"" + id + "\" Type=\"" + DocxPackage.RELATION + type + "\" Target=\"" + target
				+ "\"/>";
	}

}
