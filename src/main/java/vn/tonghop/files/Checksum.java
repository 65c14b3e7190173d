package vn.tonghop.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;

/**
 * Whether an output is still as it was written: two CRCs of 32 bits and the length,
 * against accidents. SHA-256, which names what is archived, has no machine code under the
 * quick compiler and takes a hundred times as long; a district's figures are tens of
 * megabytes.
 */
public final class Checksum {

	private static final int BUFFER = 1 << 16;

	private final CRC32 crc32 = new CRC32();

	private final CRC32C crc32c = new CRC32C();

	private long length;

	/** The checksum of arrays as if they were one. */
	public static String of(List<byte[]> pieces) {
		Checksum checksum = new Checksum();
		pieces.forEach((piece) -> checksum.add(piece, 0, piece.length));
		return checksum.told();
	}

	/** The checksum of what a file holds at this moment. */
	public static String of(Path file) throws IOException {
		Checksum checksum = new Checksum();
		byte[] buffer = new byte[BUFFER];
		try (InputStream in = Files.newInputStream(file)) {
			for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
				checksum.add(buffer, 0, count);
			}
		}
		return checksum.told();
	}

	/** Adds bytes that go by. */
	void add(byte[] bytes, int offset, int count) {
		this.crc32.update(bytes, offset, count);
		this.crc32c.update(bytes, offset, count);
		this.length += count;
	}

	/** The checksum of what was added. */
	String told() {
		return String.format("%08x%08x:%d", this.crc32.getValue(), this.crc32c.getValue(), this.length);
	}

}
