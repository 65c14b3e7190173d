package vn.tonghop.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;

/** SHA-256, written in 64 lower-case hexadecimal digits. */
public final class Sha256 {

	private static final Pattern WRITTEN = Pattern.compile("[0-9a-f]{64}");

	private static final int BUFFER = 1 << 16;

	private Sha256() {
	}

	public static String of(byte[] content) {
		return hex(digest().digest(content));
	}

	/** The hash of arrays as if they were one. */
	public static String of(List<byte[]> pieces) {
		MessageDigest digest = digest();
		pieces.forEach(digest::update);
		return hex(digest.digest());
	}

	public static String of(String text) {
		return of(text.getBytes(StandardCharsets.UTF_8));
	}

	/** The hash of what a file holds at this moment. */
	public static String of(Path file) throws IOException {
		MessageDigest digest = digest();
		byte[] buffer = new byte[BUFFER];
		try (InputStream in = Files.newInputStream(file)) {
			for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
				digest.update(buffer, 0, count);
			}
		}
		return hex(digest.digest());
	}

	/** Whether a text can be a hash: nothing else may become part of a path. */
	public static boolean isWritten(String text) {
		return WRITTEN.matcher(text).matches();
	}

	/** A fresh digest, for hashing while copying. */
	public static MessageDigest digest() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

	public static String hex(byte[] hash) {
		return HexFormat.of().formatHex(hash);
	}

}
