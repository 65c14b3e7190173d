package vn.tonghop.staging;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * A text of Latin-1 characters as a shorter one: deflated, in Base64. The embedded
 * database keeps every text in memory, reads all of them at each start and writes them at
 * each end, a character at a time.
 */
final class Deflated {

	private static final int BUFFER = 1 << 14;

	private Deflated() {
	}

	static String of(CharSequence text) {
		Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
		try {
			deflater.setInput(text.toString().getBytes(StandardCharsets.ISO_8859_1));
			deflater.finish();
			ByteArrayOutputStream deflated = new ByteArrayOutputStream(BUFFER);
			byte[] buffer = new byte[BUFFER];
			while (!deflater.finished()) {
				deflated.write(buffer, 0, deflater.deflate(buffer));
			}
			return Base64.getEncoder().encodeToString(deflated.toByteArray());
		}
		finally {
			deflater.end();
		}
	}

	/**
	 * The text again.
	 * @throws IllegalStateException where it is not one that was deflated here
	 */
	static String text(String deflated) {
		Inflater inflater = new Inflater(true);
		try {
			inflater.setInput(Base64.getDecoder().decode(deflated));
			ByteArrayOutputStream text = new ByteArrayOutputStream(BUFFER);
			byte[] buffer = new byte[BUFFER];
			while (!inflater.finished()) {
				int count = inflater.inflate(buffer);
				if (count == 0 && !inflater.finished()) {
					throw new IllegalStateException("A staged text ends too early");
				}
				text.write(buffer, 0, count);
			}
			return text.toString(StandardCharsets.ISO_8859_1);
		}
		catch (DataFormatException | IllegalArgumentException ex) {
			throw new IllegalStateException("A staged text is not as it was stored", ex);
		}
		finally {
			inflater.end();
		}
	}

}
