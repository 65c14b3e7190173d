package vn.tonghop.rendering.word;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

import vn.tonghop.files.StableZip;

/**
 * The parts of a .docx. Written with fixed times and in a fixed order, the same parts
 * give the same bytes.
 */
final class DocxPackage {

	static final String WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

	static final String RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

	private static final String TYPES = "[Content_Types].xml";

	private static final String TYPES_NAMESPACE = "http://schemas.openxmlformats.org/package/2006/content-types";

	private static final String RELATIONS_NAMESPACE = "http://schemas.openxmlformats.org/package/2006/relationships";

	private static final int MOST_PARTS = 2_000;

	private static final int LARGEST = 64 << 20;

	private final Map<String, byte[]> parts;

	private final Document types;

	private DocxPackage(Map<String, byte[]> parts, Document types) {
		this.parts = parts;
		this.types = types;
	}

	/**
	 * Opens a document or a template (.dotx).
	 * @throws IOException if it is no Word file without macros, or a bomb
	 */
	static DocxPackage read(byte[] docx) throws IOException {
		Map<String, byte[]> parts = unzip(docx);
		try {
			byte[] types = parts.get(TYPES);
			if (types == null) {
				throw new IOException("no " + TYPES);
			}
			return of(parts, types);
		}
		catch (SAXException ex) {
			throw new IOException(ex);
		}
	}

	private static DocxPackage of(Map<String, byte[]> parts, byte[] types) throws IOException, SAXException {
		DocxPackage docx = new DocxPackage(parts, WordXml.parse(types));
		for (Element override : WordXml.elements(docx.types.getDocumentElement())) {
			if ((WORD_TYPE + "template.main+xml").equals(override.getAttribute("ContentType"))) {
				override.setAttribute("ContentType", WORD_TYPE + "document.main+xml");
			}
		}
		docx.mainPart();
		return docx;
	}

	/** A package made of parts that are at hand. */
	static DocxPackage of(Map<String, byte[]> parts) {
		try {
			return of(new LinkedHashMap<>(parts), parts.getOrDefault(TYPES, new byte[0]));
		}
		catch (IOException | SAXException ex) {
			throw new IllegalArgumentException("Not a whole package", ex);
		}
	}

	private static Map<String, byte[]> unzip(byte[] docx) throws IOException {
		Map<String, byte[]> parts = new LinkedHashMap<>();
		int left = LARGEST;
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx), StandardCharsets.UTF_8)) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				byte[] part = zip.readNBytes(left + 1);
				left -= part.length;
				boolean known = !entry.isDirectory() && parts.put(entry.getName(), part) != null;
				if (left < 0 || known || parts.size() > MOST_PARTS) {
					throw new IOException("too large, or a part twice");
				}
			}
		}
		catch (IllegalArgumentException ex) {
			throw new IOException(ex);
		}
		return parts;
	}

	/** The part that holds the text. */
	String mainPart() throws IOException {
		List<String> mains = partsOfType("document.main+xml");
		if (mains.size() != 1 || !this.parts.containsKey(mains.get(0))) {
			throw new IOException("no main document part");
		}
		return mains.get(0);
	}

	/** The parts of a type of WordprocessingML, such as {@code header+xml}, by name. */
	List<String> partsOfType(String type) {
		List<String> names = new ArrayList<>();
		for (Element override : WordXml.elements(this.types.getDocumentElement())) {
			if ((WORD_TYPE + type).equals(override.getAttribute("ContentType"))) {
				names.add(override.getAttribute("PartName").substring(1));
			}
		}
		names.sort(null);
		return names;
	}

	@Nullable Document xml(String part) throws SAXException {
		byte[] bytes = this.parts.get(part);
		return (bytes != null) ? WordXml.parse(bytes) : null;
	}

	void put(String part, Document document) {
		this.parts.put(part, XmlWriter.xml(document).getBytes(StandardCharsets.UTF_8));
	}

	/** A copy whose parts can be replaced without touching these. */
	DocxPackage copy() {
		return new DocxPackage(new LinkedHashMap<>(this.parts), (Document) this.types.cloneNode(true));
	}

	/** Adds a part beside the main one, with its type and its relationship. */
	void add(String main, String fileName, String type, Document document) throws SAXException {
		String folder = main.substring(0, main.lastIndexOf('/') + 1);
		String part = folder + fileName;
		put(part, document);
		Element override = this.types.createElementNS(TYPES_NAMESPACE, "Override");
		override.setAttribute("PartName", "/" + part);
		override.setAttribute("ContentType", WORD_TYPE + type + "+xml");
		this.types.getDocumentElement().appendChild(override);
		String relations = folder + "_rels/" + main.substring(folder.length()) + ".rels";
		Document known = xml(relations);
		if (known == null) {
			known = WordXml.parse("<Relationships xmlns=\"" + RELATIONS_NAMESPACE + "\"/>");
		}
		Element relation = known.createElementNS(RELATIONS_NAMESPACE, "Relationship");
		relation.setAttribute("Id", "rIdTonghop" + type);
		relation.setAttribute("Type", RELATION + type);
		relation.setAttribute("Target", fileName);
		known.getDocumentElement().appendChild(relation);
		put(relations, known);
	}

	byte[] write() {
		put(TYPES, this.types);
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
			for (Map.Entry<String, byte[]> part : this.parts.entrySet()) {
				zip.putNextEntry(StableZip.entry(part.getKey()));
				zip.write(part.getValue());
				zip.closeEntry();
			}
		}
		catch (IOException ex) {
			throw new IllegalStateException("Writing to memory failed", ex);
		}
		return bytes.toByteArray();
	}

}
