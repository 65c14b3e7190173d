package vn.tonghop.rendering.feedback;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** A package without the times at which its parts were written. */
final class StablePackage {

	/** A moment that a zip's own field can tell without a time zone. */
	private static final LocalDateTime ALWAYS = LocalDateTime.of(1980, 2, 1, 0, 0);

	private StablePackage() {
	}

	static byte[] of(byte[] written) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream(written.length + 1024);
		try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(written));
				ZipOutputStream zip = new ZipOutputStream(out)) {
			for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
				ZipEntry stable = new ZipEntry(entry.getName());
				stable.setTimeLocal(ALWAYS);
				zip.putNextEntry(stable);
				in.transferTo(zip);
				zip.closeEntry();
			}
		}
		return out.toByteArray();
	}

}
