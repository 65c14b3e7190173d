package vn.tonghop.fuzz;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.junit.jupiter.api.Timeout;

import vn.tonghop.grid.DocumentReader;
import vn.tonghop.grid.UnreadableWorkbook;
import vn.tonghop.rendering.word.TemplateFailed;
import vn.tonghop.rendering.word.WordTemplate;

/**
 * Any text as the parts of a Word file, one after another with a {@code ~} between: as
 * the office's report template it is told what is wrong with it, or filled into parts
 * that are XML; as a document that a unit sent it is read or refused. A text that does
 * not begin with {@code <} stands for paragraphs, a line each, so that directives come as
 * far as FreeMarker.
 */
class WordTemplateFuzz {

	private static final List<String> PARTS = List.of("word/document.xml", "word/header1.xml", "word/footnotes.xml");

	private static final List<String> ROOTS = List.of("document", "hdr", "footnotes");

	private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

	private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

	private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";

	private static final String WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

	private static final String TYPES = "<Types xmlns='" + PACKAGE
			+ "content-types'><Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/>"
			+ "<Default Extension='xml' ContentType='application/xml'/><Override PartName='/word/document.xml' ContentType='"
			+ WORD_TYPE + "document.main+xml'/><Override PartName='/word/header1.xml' ContentType='" + WORD_TYPE
			+ "header+xml'/><Override PartName='/word/footnotes.xml' ContentType='" + WORD_TYPE
			+ "footnotes+xml'/></Types>";

	private static final String ROOT = "<Relationships xmlns='" + PACKAGE + "relationships'><Relationship Id='r' Type='"
			+ OFFICE + "officeDocument' Target='word/document.xml'/></Relationships>";

	private static final XMLInputFactory STRICT = XMLInputFactory.newDefaultFactory();

	private static final Map<String, Object> MODEL = Map.of("SL_LUA",
			Map.of("lk", new BigDecimal("1202.5"), "ten", "Lúa & ngô <b>"), "KY", "Tháng 12", "xa", List.of("A", "B"),
			"du", true);

	private static final Path RECEIVED = received();

	static {
		// FreeMarker's classes are instrumented as they are loaded, which is slow: not
		// within the first input's time.
		WordTemplate.parse(file("${KY}[#if du]${SL_LUA.lk}[/#if]".split("~")), "mau.docx").render(MODEL);
	}

	@Timeout(5)
	@FuzzTest(maxDuration = "1m")
	void anyPartsAreToldOrFilled(byte[] input) throws IOException, XMLStreamException {
		byte[] file = file(new String(input, StandardCharsets.UTF_8).split("~", PARTS.size()));
		try {
			WordTemplate template = WordTemplate.parse(file, "mau.docx");
			template.lint(Set.of("SL_LUA", "SL_LUA.lk", "SL_LUA.ten", "KY", "xa", "du"));
			parse(template.render(MODEL));
		}
		catch (TemplateFailed ex) {
			if (ex.findings().isEmpty()) {
				throw new AssertionError("refused without a reason", ex);
			}
		}
		try {
			DocumentReader.read(Files.write(RECEIVED, file));
		}
		catch (UnreadableWorkbook ex) {
			// A result like any other.
		}
	}

	/** The reader of documents takes files: one for all executions. */
	private static Path received() {
		try {
			Path file = Files.createTempFile("received", ".docx");
			file.toFile().deleteOnExit();
			return file;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** What was made is XML in every part. */
	private static void parse(byte[] docx) throws IOException, XMLStreamException {
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				XMLStreamReader reader = STRICT.createXMLStreamReader(new ByteArrayInputStream(zip.readAllBytes()));
				while (reader.hasNext()) {
					reader.next();
				}
			}
		}
	}

	private static byte[] file(String[] parts) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream(8192);
		try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
			zip.setLevel(0);
			put(zip, "[Content_Types].xml", TYPES);
			put(zip, "_rels/.rels", ROOT);
			for (int i = 0; i < PARTS.size(); i++) {
				put(zip, PARTS.get(i), part((i < parts.length) ? parts[i] : "<", ROOTS.get(i), i == 0));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

	/** {@code <w:p>…} is put into the part's root, other text into paragraphs. */
	private static String part(String text, String root, boolean body) {
		String content = text.equals("<") ? "" : text;
		if (!text.startsWith("<")) {
			content = "<w:p><w:r><w:t>"
					+ text.replace("&", "&amp;").replace("<", "&lt;").replace("\n", "</w:t></w:r></w:p><w:p><w:r><w:t>")
					+ "</w:t></w:r></w:p>";
		}
		return "<w:" + root + " xmlns:w='" + WORD + "'>" + (body ? "<w:body>" + content + "</w:body>" : content)
				+ "</w:" + root + ">";
	}

	private static void put(ZipOutputStream zip, String name, String text) throws IOException {
		zip.putNextEntry(new ZipEntry(name));
		zip.write(text.getBytes(StandardCharsets.UTF_8));
		zip.closeEntry();
	}

}
