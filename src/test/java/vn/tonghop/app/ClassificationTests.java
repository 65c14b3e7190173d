package vn.tonghop.app;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What becomes of each kind of file that people send, in one run: the good ones are
 * taken, whatever their names; each bad one is refused for its own reason and holds up
 * none of the others.
 */
class ClassificationTests {

	@TempDir
	private Path folder;

	@Test
	void eachKindOfFileEndsAsTheTableSays() throws Exception {
		Map<String, byte[]> files = new TreeMap<>();
		Map<String, String> expected = new TreeMap<>();
		byte[] good = sample("Cảnh Dương - T12.2023.xlsx");
		put(files, expected, "tệp tốt.xlsx", good, "accepted");
		put(files, expected, "tốt nhưng sai đuôi.xls", sample("Phù Hóa - T12.2023.xlsx"), "accepted");
		put(files, expected, "rỗng.xlsx", new byte[0], "TEP_RONG");
		put(files, expected, "toàn số không.xlsx", new byte[5_000], "TEP_CHUA_TRON");
		put(files, expected, "chép dở.xlsx", Arrays.copyOf(good, good.length / 2), "TEP_CHUA_TRON");
		put(files, expected, "hỏng giữa.xlsx", damaged(good), "TEP_HONG");
		put(files, expected, "trang web.xls",
				"<html><table><tr><td>1</td></tr></table></html>".getBytes(StandardCharsets.UTF_8), "KHONG_PHAI_EXCEL");
		put(files, expected, "ghi chú.txt", "Xã gửi sau".getBytes(StandardCharsets.UTF_8), "KHONG_PHAI_EXCEL");
		put(files, expected, "khóa.xlsx", encrypted(good), "TEP_CO_MAT_KHAU");
		put(files, expected, "nhị phân.xlsb",
				rewritten(good, "[Content_Types].xml",
						(text) -> text.replace(
								"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
								"application/vnd.ms-excel.sheet.binary.macroEnabled.main")),
				"EXCEL_NHI_PHAN");
		put(files, expected, "thực thể.xlsx",
				rewritten(good, "xl/workbook.xml",
						(text) -> text.replaceFirst("(<\\?xml[^>]*>)?", "$1<!DOCTYPE a [<!ENTITY b \"c\">]>")),
				"TEP_CO_DOCTYPE");
		put(files, expected, "excel 4.xls", new byte[] { 9, 4, 6, 0, 0, 4, 16, 0, 0, 0, 10, 0, 0, 0 }, "EXCEL_QUA_CU");
		put(files, expected, "sổ khác.xlsx", otherWorkbook(), "KHONG_DUNG_BIEU");
		TestOffice office = new TestOffice(this.folder.resolve("home"));
		for (Map.Entry<String, byte[]> file : files.entrySet()) {
			Files.write(office.home().resolve("input").resolve(file.getKey()), file.getValue());
		}
		assertThat(office.type("run").status()).isEqualTo(ExitStatus.REFUSED);
		assertThat(office.home().resolve("input")).isEmptyDirectory();
		assertThat(classified(office)).isEqualTo(expected);
	}

	private static Map<String, String> classified(TestOffice office) {
		Map<String, String> classified = new TreeMap<>();
		for (JsonNode node : JsonMapper.shared().readTree(office.type("status", "--json").out()).get("submissions")) {
			String state = node.get("state").asString();
			JsonNode findings = node.get("findings");
			classified.put(node.get("file").asString(),
					(state.equals("refused") && !findings.isEmpty()) ? findings.get(0).get("code").asString() : state);
		}
		return classified;
	}

	private static void put(Map<String, byte[]> files, Map<String, String> expected, String name, byte[] content,
			String outcome) {
		files.put(name, content);
		expected.put(name, outcome);
	}

	private static byte[] sample(String name) throws IOException {
		return Files.readAllBytes(TestOffice.DECEMBER.resolve(name));
	}

	/** Another byte in the middle of the packed data. */
	private static byte[] damaged(byte[] good) throws IOException {
		byte[] bytes = good.clone();
		int at = new String(good, StandardCharsets.ISO_8859_1).indexOf("xl/worksheets/sheet1.xml") + 200;
		bytes[at] ^= 0x55;
		return bytes;
	}

	private static byte[] encrypted(byte[] good) throws Exception {
		try (POIFSFileSystem container = new POIFSFileSystem();
				ByteArrayOutputStream out = new ByteArrayOutputStream()) {
			Encryptor encryptor = new EncryptionInfo(EncryptionMode.standard).getEncryptor();
			encryptor.confirmPassword("mật khẩu");
			try (var stream = encryptor.getDataStream(container)) {
				stream.write(good);
			}
			container.writeFilesystem(out);
			return out.toByteArray();
		}
	}

	private static byte[] otherWorkbook() throws IOException {
		try (XSSFWorkbook workbook = new XSSFWorkbook(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
			workbook.createSheet("Danh bạ").createRow(0).createCell(0).setCellValue("Số điện thoại");
			workbook.write(out);
			return out.toByteArray();
		}
	}

	private static byte[] rewritten(byte[] workbook, String part, UnaryOperator<String> change) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(workbook));
				ZipOutputStream zip = new ZipOutputStream(out)) {
			for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
				byte[] content = in.readAllBytes();
				zip.putNextEntry(new ZipEntry(entry.getName()));
				zip.write(entry.getName().equals(part)
						? change.apply(new String(content, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8)
						: content);
				zip.closeEntry();
			}
		}
		return out.toByteArray();
	}

}
