package vn.tonghop.files;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** A zip that is the same bytes on any day: all its entries have one date. */
public final class StableZip {

	/**
	 * A moment that a zip's own field can tell: for the very first one Java adds a field
	 * that depends on the time zone.
	 */
	private static final LocalDateTime ALWAYS = LocalDateTime.of(1980, 2, 1, 0, 0);

	private StableZip() {
	}

	/** An entry to be written. */
	public static ZipEntry entry(String name) {
		ZipEntry entry = new ZipEntry(name);
		entry.setTimeLocal(ALWAYS);
		return entry;
	}

	/** A zip that a library writes, without the times of writing. */
	public static byte[] of(DurableFiles.Content written) throws IOException {
		return of(written, (content, name) -> content);
	}

	/**
	 * The same with parts that are changed on the way.
	 * @param part gives a part's content for its content and its name
	 */
	public static byte[] of(DurableFiles.Content written, Part part) throws IOException {
		ByteArrayOutputStream dated = new ByteArrayOutputStream();
		written.writeTo(dated);
		ByteArrayOutputStream stable = new ByteArrayOutputStream(dated.size() + 1024);
		try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(dated.toByteArray()));
				ZipOutputStream out = new ZipOutputStream(stable, StandardCharsets.UTF_8)) {
			for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
				out.putNextEntry(entry(entry.getName()));
				out.write(part.content(in.readAllBytes(), entry.getName()));
				out.closeEntry();
			}
		}
		return stable.toByteArray();
	}

	/** What is to be written of a part. */
	@FunctionalInterface
	public interface Part {

		byte[] content(byte[] content, String name);

	}

}
