package vn.tonghop.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.junit.jupiter.api.Timeout;

/**
 * Any text as the parts of an .xlsx, one part after another with a {@code ~} between. The
 * zip around them is sound, so that what fails in {@link GateAndReaderFuzz} at a checksum
 * comes as far as the readers here.
 */
class WorkbookPartsFuzz {

	private static final List<String> PARTS = List.of("xl/worksheets/sheet1.xml", "xl/sharedStrings.xml",
			"xl/styles.xml", "xl/workbook.xml", "xl/_rels/workbook.xml.rels");

	private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

	private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

	private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";

	private static final String TYPES = "<Types xmlns='" + PACKAGE
			+ "content-types'><Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/>"
			+ "<Default Extension='xml' ContentType='application/xml'/><Override PartName='/xl/workbook.xml' "
			+ "ContentType='application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'/></Types>";

	private static final String ROOT = "<Relationships xmlns='" + PACKAGE + "relationships'><Relationship Id='r' Type='"
			+ OFFICE + "/officeDocument' Target='xl/workbook.xml'/></Relationships>";

	private static final String WORKBOOK = "<workbook xmlns='" + MAIN + "' xmlns:r='" + OFFICE
			+ "'><sheets><sheet name='B' sheetId='1' r:id='a'/></sheets></workbook>";

	private static final String RELATIONS = "<Relationships xmlns='" + PACKAGE
			+ "relationships'><Relationship Id='a' Type='" + OFFICE
			+ "/worksheet' Target='worksheets/sheet1.xml'/><Relationship Id='b' Type='" + OFFICE
			+ "/sharedStrings' Target='sharedStrings.xml'/><Relationship Id='c' Type='" + OFFICE
			+ "/styles' Target='styles.xml'/></Relationships>";

	@Timeout(5)
	@FuzzTest(maxDuration = "1m")
	void anyPartsEndInAResult(byte[] input) {
		byte[] file = file(new String(input, StandardCharsets.UTF_8).split("~", PARTS.size()));
		Received.take(file);
		Received.readOnly(file);
	}

	/** The parts that are given; workbook and its relations as usual where not. */
	private static byte[] file(String[] parts) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream(8192);
		try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
			store(zip, "[Content_Types].xml", TYPES);
			store(zip, "_rels/.rels", ROOT);
			for (int i = 0; i < PARTS.size(); i++) {
				String usual = (i == 3) ? WORKBOOK : (i == 4) ? RELATIONS : "";
				String part = (i < parts.length && !parts[i].isEmpty()) ? parts[i] : usual;
				if (!part.isEmpty()) {
					store(zip, PARTS.get(i), part.replace("@M", MAIN).replace("@R", OFFICE));
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

	/** Stored, not deflated, which is quicker. */
	private static void store(ZipOutputStream zip, String name, String text) throws IOException {
		byte[] content = text.getBytes(StandardCharsets.UTF_8);
		CRC32 sum = new CRC32();
		sum.update(content);
		ZipEntry entry = new ZipEntry(name);
		entry.setMethod(ZipEntry.STORED);
		entry.setSize(content.length);
		entry.setCrc(sum.getValue());
		zip.putNextEntry(entry);
		zip.write(content);
		zip.closeEntry();
	}

}
