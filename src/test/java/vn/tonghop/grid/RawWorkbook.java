package vn.tonghop.grid;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Builds an .xlsx part by part, so that a test says exactly what the file holds. */
final class RawWorkbook {

	private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

	private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

	private final Map<String, String> parts = new LinkedHashMap<>();

	private String main = MAIN;

	private String relations = RELATIONS;

	RawWorkbook() {
		workbook("<sheets><sheet name=\"Biểu\" sheetId=\"1\" r:id=\"rId1\"/></sheets>");
		part("_rels/.rels", "<Relationships><Relationship Id=\"r\" Type=\"" + RELATIONS
				+ "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
		relation("");
	}

	static RawWorkbook ofRows(String sheetData) {
		return new RawWorkbook().sheet("<sheetData>" + sheetData + "</sheetData>");
	}

	RawWorkbook strict() {
		this.main = "http://purl.oclc.org/ooxml/spreadsheetml/main";
		this.relations = "http://purl.oclc.org/ooxml/officeDocument/relationships";
		return this;
	}

	RawWorkbook workbook(String inner) {
		return part("xl/workbook.xml", "<x:workbook xmlns:x=\"%MAIN%\" xmlns:r=\"%RELATIONS%\">"
				+ inner.replaceAll("<(/?)(\\w)", "<$1x:$2") + "</x:workbook>");
	}

	RawWorkbook relation(String more) {
		return part("xl/_rels/workbook.xml.rels", "<Relationships><Relationship Id=\"rId1\" Type=\"%RELATIONS%"
				+ "/worksheet\" Target=\"worksheets/sheet1.xml\"/>" + more + "</Relationships>");
	}

	RawWorkbook sheet(String inner) {
		return part("xl/worksheets/sheet1.xml", "<worksheet xmlns=\"%MAIN%\">" + inner + "</worksheet>");
	}

	RawWorkbook strings(String... items) {
		return part("xl/sharedStrings.xml", "<sst xmlns=\"%MAIN%\">" + String.join("", items) + "</sst>");
	}

	RawWorkbook styles(String inner) {
		return part("xl/styles.xml", "<styleSheet xmlns=\"%MAIN%\">" + inner + "</styleSheet>");
	}

	RawWorkbook part(String name, String xml) {
		this.parts.put(name, xml);
		return this;
	}

	RawWorkbook without(String name) {
		this.parts.remove(name);
		return this;
	}

	byte[] bytes() {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
			for (Map.Entry<String, String> part : this.parts.entrySet()) {
				zip.putNextEntry(new ZipEntry(part.getKey()));
				zip.write(part.getValue()
					.replace("%MAIN%", this.main)
					.replace("%RELATIONS%", this.relations)
					.getBytes(StandardCharsets.UTF_8));
				zip.closeEntry();
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

	Workbook read() throws UnreadableWorkbook {
		return GridReader.read(bytes());
	}

	Sheet readSheet() throws UnreadableWorkbook {
		return read().sheets().get(0);
	}

}
