package vn.tonghop.archive;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;

import vn.tonghop.files.Sha256;

/**
 * The journal's lines: {@code NUMBER FLAG LENGTH CRC HASH JSON}. The number counts from
 * 1; the flag is {@code +} where more of the same append follow and {@code .} at its end;
 * length and CRC-32 are those of the JSON in UTF-8; the hash is the SHA-256 of the hash
 * before, number, flag and JSON: it vouches for all that came earlier.
 */
final class JournalFormat {

	static final char MORE = '+';

	static final char END = '.';

	private JournalFormat() {
	}

	/** A line with its line feed. */
	static byte[] line(long number, char flag, String json, String hash) {
		byte[] payload = json.getBytes(StandardCharsets.UTF_8);
		return (number + " " + flag + " " + payload.length + " " + crc(payload) + " " + hash + " " + json + "\n")
			.getBytes(StandardCharsets.UTF_8);
	}

	static String hash(String before, long number, char flag, byte[] json) {
		MessageDigest digest = Sha256.digest();
		digest.update((before + "\n" + number + "\n" + flag + "\n").getBytes(StandardCharsets.UTF_8));
		digest.update(json);
		return Sha256.hex(digest.digest());
	}

	private static String crc(byte[] payload) {
		CRC32 crc = new CRC32();
		crc.update(payload);
		return String.format("%08x", crc.getValue());
	}

	/**
	 * Reads lines up to the first that is not sound.
	 * @param content of the whole file
	 */
	static Scan scan(byte[] content) {
		List<Line> lines = new ArrayList<>();
		String before = "";
		int start = 0;
		String wrong = "";
		while (start < content.length && wrong.isEmpty()) {
			int end = start;
			while (end < content.length && content[end] != '\n') {
				end++;
			}
			if (end == content.length) {
				wrong = "the line is cut off";
			}
			else {
				Line line = parse(content, start, end, lines.size() + 1L, before);
				wrong = line.wrong();
				if (wrong.isEmpty()) {
					lines.add(line);
					before = line.hash();
					start = end + 1;
				}
			}
		}
		return new Scan(lines, wrong);
	}

	private static Line parse(byte[] content, int start, int end, long number, String before) {
		String text = new String(content, start, end - start, StandardCharsets.UTF_8);
		String[] parts = text.split(" ", 6);
		if (parts.length < 6 || parts[1].length() != 1) {
			return Line.bad("the line is not in the journal's form");
		}
		char flag = parts[1].charAt(0);
		byte[] payload = parts[5].getBytes(StandardCharsets.UTF_8);
		// Bytes that are no UTF-8 would be replaced in the text, and the line differ.
		byte[] again = line(number, flag, parts[5], parts[4]);
		if (!parts[0].equals(Long.toString(number))) {
			return Line.bad("its number is " + parts[0]);
		}
		if (flag != MORE && flag != END) {
			return Line.bad("its flag is " + flag);
		}
		if (!Arrays.equals(again, 0, again.length - 1, content, start, end)) {
			return Line.bad("its length or checksum is wrong");
		}
		if (!hash(before, number, flag, payload).equals(parts[4])) {
			return Line.bad("its hash does not follow from the entry before");
		}
		return new Line(flag, parts[5], parts[4], end + 1, "");
	}

	/**
	 * A sound line.
	 *
	 * @param endOffset where the next line begins
	 */
	record Line(char flag, String json, String hash, int endOffset, String wrong) {

		private static Line bad(String wrong) {
			return new Line(END, "", "", 0, wrong);
		}

	}

	/**
	 * What a file holds.
	 *
	 * @param lines the sound ones from the start
	 * @param wrong what is wrong with what follows them; empty where nothing does
	 */
	record Scan(List<Line> lines, String wrong) {
	}

}
