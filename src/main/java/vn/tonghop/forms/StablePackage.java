package vn.tonghop.forms;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes a workbook to the same bytes on any day. */
final class StablePackage {

	/**
	 * A moment that a zip's own field can tell: for the very first one Java adds a field
	 * that depends on the time zone.
	 */
	private static final LocalDateTime ALWAYS = LocalDateTime.of(1980, 2, 1, 0, 0);

	private static final Pattern NAME = Pattern.compile("(<(?:\\w+:)?definedName )([^>]*?name=\"([^\"]*)\")");

	private StablePackage() {
	}

	/**
	 * Writes the workbook.
	 * @param hidden the names that Excel's list of names leaves out: the library has no
	 * way to say so
	 */
	static byte[] write(XSSFWorkbook workbook, Set<String> hidden) throws IOException {
		ByteArrayOutputStream written = new ByteArrayOutputStream();
		workbook.write(written);
		ByteArrayOutputStream stable = new ByteArrayOutputStream(written.size());
		try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(written.toByteArray()));
				ZipOutputStream out = new ZipOutputStream(stable, StandardCharsets.UTF_8)) {
			for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
				byte[] content = in.readAllBytes();
				ZipEntry same = new ZipEntry(entry.getName());
				same.setTimeLocal(ALWAYS);
				out.putNextEntry(same);
				out.write(entry.getName().equals("xl/workbook.xml") ? hide(content, hidden) : content);
				out.closeEntry();
			}
		}
		return stable.toByteArray();
	}

	private static byte[] hide(byte[] content, Set<String> hidden) {
		Matcher matcher = NAME.matcher(new String(content, StandardCharsets.UTF_8));
		String changed = matcher.replaceAll((found) -> Matcher.quoteReplacement(
				hidden.contains(found.group(3)) ? found.group(1) + "hidden=\"1\" " + found.group(2) : found.group()));
		return changed.getBytes(StandardCharsets.UTF_8);
	}

}
