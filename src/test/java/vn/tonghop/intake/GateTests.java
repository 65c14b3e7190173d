package vn.tonghop.intake;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What passes the gate at its limits, and what one beyond them is told. */
class GateTests {

	private static final String TYPES = "[Content_Types].xml";

	private static final String SHEET = "xl/worksheets/sheet1.xml";

	@TempDir
	private Path folder;

	private final Gate gate = new Gate();

	/** A package of the least that makes a workbook for the gate. */
	private static Map<String, String> parts() {
		Map<String, String> parts = new LinkedHashMap<>();
		parts.put(TYPES, "<Types><Override ContentType=\"application/vnd.openxmlformats-officedocument."
				+ "spreadsheetml.sheet.main+xml\"/></Types>");
		parts.put("xl/workbook.xml", "<workbook/>");
		return parts;
	}

	private static byte[] zip(Map<String, String> parts) throws IOException {
		return zip(parts, ZipEntry.DEFLATED);
	}

	private static byte[] zip(Map<String, String> parts, int method) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(out)) {
			for (Map.Entry<String, String> part : parts.entrySet()) {
				byte[] content = part.getValue().getBytes(StandardCharsets.UTF_8);
				ZipEntry entry = new ZipEntry(part.getKey());
				if (method == ZipEntry.STORED) {
					CRC32 crc = new CRC32();
					crc.update(content);
					entry.setMethod(ZipEntry.STORED);
					entry.setSize(content.length);
					entry.setCrc(crc.getValue());
				}
				zip.putNextEntry(entry);
				zip.write(content);
				zip.closeEntry();
			}
		}
		return out.toByteArray();
	}

	private String told(byte[] content) {
		GateResult result = this.gate.inspect(content);
		return (result instanceof GateResult.Refused refused) ? refused.finding().code() : result.toString();
	}

	private String told(String part, String content) throws IOException {
		Map<String, String> parts = parts();
		parts.put(part, content);
		return told(zip(parts));
	}

	/** What a refusal says was found, and how much is taken. */
	private List<String> words(byte[] content) {
		GateResult result = this.gate.inspect(content);
		return (result instanceof GateResult.Refused refused) ? refused.finding().arguments() : List.of();
	}

	private static String passed() {
		return new GateResult.Workbook(GateResult.Kind.XLSX).toString();
	}

	@ParameterizedTest
	@ValueSource(ints = { ZipEntry.DEFLATED, ZipEntry.STORED })
	void aSoundPackagePasses(int method) throws IOException {
		assertThat(told(zip(parts(), method))).isEqualTo(passed());
	}

	@Test
	void aFileOfThirtyMegabytesIsLookedAtAndALargerOneIsNot() throws IOException {
		Path file = this.folder.resolve("a.xlsx");
		try (RandomAccessFile zeros = new RandomAccessFile(file.toFile(), "rw")) {
			zeros.setLength(30L << 20);
		}
		assertThat(this.gate.inspect(file, "a.xlsx")).isInstanceOfSatisfying(GateResult.Refused.class,
				(refused) -> assertThat(refused.finding().code()).isEqualTo("TEP_CHUA_TRON"));
		try (RandomAccessFile zeros = new RandomAccessFile(file.toFile(), "rw")) {
			zeros.setLength((30L << 20) + 1);
		}
		assertThat(this.gate.inspect(file, "a.xlsx")).isInstanceOfSatisfying(GateResult.Refused.class, (refused) -> {
			assertThat(refused.finding().code()).isEqualTo("TEP_QUA_LON");
			assertThat(refused.finding().arguments()).contains("30 MB");
		});
	}

	@Test
	void aThousandPartsPassAndOneMoreDoesNot() throws IOException {
		Map<String, String> parts = parts();
		for (int part = parts.size(); part < 1000; part++) {
			parts.put("xl/part" + part + ".xml", "<a/>");
		}
		assertThat(told(zip(parts))).isEqualTo(passed());
		parts.put("xl/one-more.xml", "<a/>");
		assertThat(words(zip(parts))).contains("1001", "1000");
	}

	@ParameterizedTest
	@CsvSource({ "c, 500000", "row, 200000" })
	void soManyCellsAndRowsPassAndOneMoreDoesNot(String tag, int most) throws IOException {
		String start = "<worksheet><sheetData>";
		String end = "</sheetData></worksheet>";
		assertThat(told(SHEET, start + ("<" + tag + "/>").repeat(most) + end)).isEqualTo(passed());
		assertThat(told(SHEET, start + ("<" + tag + "/>").repeat(most + 1) + end)).isEqualTo("TEP_QUA_LON");
		// Also spread over two sheets, each of which would pass.
		Map<String, String> parts = parts();
		parts.put(SHEET, start + ("<" + tag + "/>").repeat(most) + end);
		parts.put("xl/worksheets/sheet2.xml", start + "<" + tag + "/>" + end);
		assertThat(told(zip(parts))).isEqualTo("TEP_QUA_LON");
	}

	@Test
	void twoHundredLayersPassAndOneMoreDoesNot() throws IOException {
		assertThat(told(SHEET, "<a>".repeat(200) + "</a>".repeat(200))).isEqualTo(passed());
		assertThat(told(SHEET, "<a>".repeat(201) + "</a>".repeat(201))).isEqualTo("TEP_QUA_LON");
	}

	@Test
	void aTagOfSixtyFourKilobytesPassesAndALongerOneDoesNot() throws IOException {
		int others = "<a b=\"\"/>".length();
		assertThat(told(SHEET, "<a b=\"" + "x".repeat((64 << 10) - others) + "\"/>")).isEqualTo(passed());
		assertThat(told(SHEET, "<a b=\"" + "x".repeat((64 << 10) - others + 1) + "\"/>")).isEqualTo("TEP_QUA_LON");
	}

	/** Told by the directory, before a byte of it is inflated. */
	@ParameterizedTest
	@CsvSource({ "1, 126877696, 121 MB", "3, 104857600, 300 MB" })
	void whatWouldBeTooLargeInflatedIsRefused(int parts, int size, String found) throws IOException {
		Map<String, String> all = parts();
		for (int part = 0; part < parts; part++) {
			all.put("xl/media/" + part + ".xml", "<a/>");
		}
		byte[] content = zip(all);
		for (int part = 0; part < parts; part++) {
			number(content, central(content, "xl/media/" + part + ".xml") + 24, size);
		}
		assertThat(told(content)).isEqualTo("TEP_QUA_LON");
		assertThat(words(content)).contains(found);
	}

	@Test
	void aPartThatInflatesToMoreThanItSaysIsDamaged() throws IOException {
		Map<String, String> parts = parts();
		parts.put(SHEET, "<a>" + " ".repeat(100_000) + "</a>");
		byte[] content = zip(parts);
		number(content, central(content, SHEET) + 24, 1000);
		assertThat(told(content)).isEqualTo("TEP_HONG");
	}

	/** A figure that was edited in the file's bytes reads well; its checksum tells. */
	@Test
	void aFigureEditedWithoutItsChecksumIsDamage() throws IOException {
		Map<String, String> parts = parts();
		parts.put(SHEET, "<worksheet><c><v>123456</v></c></worksheet>");
		byte[] content = zip(parts, ZipEntry.STORED);
		assertThat(told(content)).isEqualTo(passed());
		content[indexOf(content, "123456", 0)] = '9';
		assertThat(told(content)).isEqualTo("TEP_HONG");
		assertThat(words(content)).anyMatch((word) -> word.contains(SHEET));
	}

	/** bzip2, LZMA, XZ: a parser has no inflater for them. */
	@ParameterizedTest
	@ValueSource(ints = { 12, 14, 93, 95 })
	void anyOtherCompressionIsRefused(int method) throws IOException {
		byte[] content = zip(parts());
		content[central(content, "xl/workbook.xml") + 10] = (byte) method;
		assertThat(told(content)).isEqualTo("NEN_KIEU_LA");
	}

	@ParameterizedTest
	@ValueSource(strings = { "../xl/a.xml", "/xl/a.xml", "C:/a.xml", "xl/../../a.xml", "XL/WORKBOOK.XML" })
	void namesThatLeadElsewhereOrStandTwiceAreRefused(String name) throws IOException {
		assertThat(told(name, "<a/>")).isEqualTo("TEN_TRONG_TEP_LA");
	}

	@Test
	void aDocumentTypeIsRefusedInWhateverEncoding() throws IOException {
		assertThat(told(SHEET, "<!DOCTYPE a><a/>")).isEqualTo("TEP_CO_DOCTYPE");
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip(parts())));
				ZipOutputStream zip = new ZipOutputStream(out)) {
			for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
				zip.putNextEntry(new ZipEntry(entry.getName()));
				in.transferTo(zip);
			}
			zip.putNextEntry(new ZipEntry(SHEET));
			zip.write("\uFEFF<!DOCTYPE a><a/>".getBytes(StandardCharsets.UTF_16LE));
		}
		assertThat(told(out.toByteArray())).isEqualTo("TEP_CO_DOCTYPE");
		assertThat(told(SHEET, "<?xml version=\"1.0\" encoding=\"UTF-7\"?><a/>")).isEqualTo("BANG_MA_LA");
	}

	/** Before any parser: it would try a password of its own with the file's effort. */
	@Test
	void anOlderWorkbookWithAPasswordIsRefusedUntried() throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (HSSFWorkbook book = new HSSFWorkbook()) {
			book.createSheet("Một").createRow(0).createCell(0).setCellValue(1);
			Biff8EncryptionKey.setCurrentUserPassword("mật khẩu");
			book.write(out);
		}
		finally {
			Biff8EncryptionKey.setCurrentUserPassword(null);
		}
		assertThat(told(out.toByteArray())).isEqualTo("TEP_CO_MAT_KHAU");
	}

	/** Wherever a copy stops, it is never taken for a whole workbook. */
	@Test
	void aFileCutAnywhereIsNeverTaken() throws IOException {
		byte[] whole = Files.readAllBytes(Path.of("src/samples/2023-12/Cảnh Dương - T12.2023.xlsx"));
		List<String> told = new ArrayList<>();
		for (int length = 0; length < whole.length; length += 97) {
			told.add(told(java.util.Arrays.copyOf(whole, length)));
		}
		assertThat(told).hasSizeGreaterThan(50)
			.allMatch((code) -> List.of("TEP_RONG", "TEP_CHUA_TRON", "TEP_HONG", "KHONG_PHAI_EXCEL").contains(code));
		assertThat(told(whole)).isEqualTo(passed());
	}

	/** Where the directory tells of a part. */
	private static int central(byte[] content, String name) {
		int directory = indexOf(content, "PK\u0001\u0002", 0);
		return indexOf(content, name, directory) - 46;
	}

	private static void number(byte[] content, int at, int value) {
		for (int index = 0; index < 4; index++) {
			content[at + index] = (byte) (value >>> (8 * index));
		}
	}

	private static int indexOf(byte[] content, String text, int from) {
		int at = new String(content, StandardCharsets.ISO_8859_1).indexOf(text, from);
		assertThat(at).isNotNegative();
		return at;
	}

}
