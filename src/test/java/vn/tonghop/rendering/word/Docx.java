package vn.tonghop.rendering.word;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** Makes Word files for tests, and reads what came out. */
final class Docx {

	private static final String ROOT = " xmlns:w=\"" + WordXml.W
			+ "\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

	private final Map<String, byte[]> parts;

	private Docx(Map<String, byte[]> parts) {
		this.parts = parts;
	}

	/** A document with that body; further parts by file name, such as header1.xml. */
	static byte[] of(String body, String... further) {
		StringBuilder types = new StringBuilder();
		Map<String, byte[]> parts = new LinkedHashMap<>();
		parts.put("[Content_Types].xml", new byte[0]);
		put(parts, "_rels/.rels",
				"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
						+ "<Relationship Id=\"rId1\" Type=\"" + DocxPackage.RELATION
						+ "officeDocument\" Target=\"word/document.xml\"/></Relationships>");
		put(parts, "word/document.xml", "<w:document" + ROOT + "><w:body>" + body + "</w:body></w:document>");
		for (int i = 0; i < further.length; i += 2) {
			String kind = further[i].replaceAll("[0-9]*\\.xml", "");
			String root = Map.of("header", "hdr", "footer", "ftr", "footnotes", "footnotes", "styles", "styles")
				.get(kind);
			put(parts, "word/" + further[i], "<w:" + root + ROOT + ">" + further[i + 1] + "</w:" + root + ">");
			types.append("<Override PartName=\"/word/" + further[i] + "\" ContentType=\"" + DocxPackage.WORD_TYPE + kind
					+ "+xml\"/>");
		}
		put(parts, "[Content_Types].xml",
				"<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
						+ "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
						+ "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
						+ "<Override PartName=\"/word/document.xml\" ContentType=\"" + DocxPackage.WORD_TYPE
						+ "document.main+xml\"/>" + types + "</Types>");
		return DocxPackage.of(parts).write();
	}

	private static void put(Map<String, byte[]> parts, String name, String xml) {
		parts.put(name, xml.getBytes(StandardCharsets.UTF_8));
	}

	/** A paragraph of one run for each text. */
	static String p(String... runs) {
		StringBuilder paragraph = new StringBuilder("<w:p>");
		for (String run : runs) {
			paragraph.append(r("", run));
		}
		return paragraph + "</w:p>";
	}

	static String r(String properties, String text) {
		return "<w:r>" + (properties.isEmpty() ? "" : "<w:rPr>" + properties + "</w:rPr>")
				+ "<w:t xml:space=\"preserve\">" + text.replace("&", "&amp;").replace("<", "&lt;") + "</w:t></w:r>";
	}

	static String row(String... cells) {
		StringBuilder row = new StringBuilder("<w:tr>");
		for (String cell : cells) {
			row.append("<w:tc><w:tcPr><w:tcW w:w=\"1000\" w:type=\"dxa\"/></w:tcPr>").append(p(cell)).append("</w:tc>");
		}
		return row + "</w:tr>";
	}

	static String table(String... rows) {
		return "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid>" + String.join("", rows) + "</w:tbl>";
	}

	static Docx read(byte[] docx) {
		Map<String, byte[]> parts = new LinkedHashMap<>();
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
			for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				parts.put(entry.getName(), zip.readAllBytes());
			}
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		Docx read = new Docx(parts);
		parts.keySet().forEach(read::xml);
		return read;
	}

	List<String> names() {
		return List.copyOf(this.parts.keySet());
	}

	String source(String part) {
		return new String(this.parts.get(part), StandardCharsets.UTF_8);
	}

	String body() {
		return source("word/document.xml");
	}

	/** Parses strictly. */
	Document xml(String part) {
		try {
			return WordXml.parse(this.parts.get(part));
		}
		catch (SAXException ex) {
			throw new AssertionError(part + " is no XML", ex);
		}
	}

	/** The text of each paragraph of the body. */
	List<String> paragraphs() {
		return paragraphs("word/document.xml");
	}

	List<String> paragraphs(String part) {
		return WordXml.all(xml(part), "p").stream().map(Docx::text).toList();
	}

	/** Each row's cells. */
	List<List<String>> rows() {
		List<List<String>> rows = new ArrayList<>();
		for (Element row : WordXml.all(xml("word/document.xml"), "tr")) {
			rows.add(WordXml.all(row, "tc").stream().map(Docx::text).toList());
		}
		return rows;
	}

	static String text(Node node) {
		StringBuilder text = new StringBuilder();
		for (Node child : WordXml.children(node)) {
			if (WordXml.is(child, "t")) {
				text.append(child.getTextContent());
			}
			else if (WordXml.is(child, "br")) {
				text.append('\n');
			}
			else if (WordXml.is(child, "tab")) {
				text.append('\t');
			}
			else if (WordXml.is(child, "footnoteReference")) {
				text.append('^').append(WordXml.attribute((Element) child, "id"));
			}
			else if (!WordXml.isProperties(child)) {
				text.append(text(child));
			}
		}
		return text.toString();
	}

}
