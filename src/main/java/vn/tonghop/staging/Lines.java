package vn.tonghop.staging;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * Fields and lines in one text, which is {@link Deflated}: {@code |} parts fields,
 * {@code ~} ends a line, and texts that hold either are escaped, as are characters beyond
 * Latin-1.
 */
final class Lines {

	/**
	 * A part that is longer is closed after its line. A line holds at most a text of a
	 * cell (32,767 characters, each escaped) for every measure.
	 */
	private static final int PART = 500_000;

	static final char FIELD = '|';

	static final char LINE = '~';

	private static final char ESCAPE = '\\';

	/** One character beyond would double what all others of its text take in memory. */
	private static final char LATIN = 0xff;

	private final List<String> parts = new ArrayList<>();

	private final StringBuilder part = new StringBuilder();

	private boolean begun;

	/** Adds a field to the line at hand. */
	Lines field(String text) {
		if (this.begun) {
			this.part.append(FIELD);
		}
		this.begun = true;
		int length = text.length();
		for (int i = 0; i < length; i++) {
			char character = text.charAt(i);
			switch (character) {
				case FIELD -> this.part.append("\\f");
				case LINE -> this.part.append("\\l");
				case ESCAPE -> this.part.append("\\\\");
				default -> {
					if (character <= LATIN) {
						this.part.append(character);
					}
					else {
						this.part.append("\\u").append(HexFormat.of().toHexDigits(character));
					}
				}
			}
		}
		return this;
	}

	/** Ends the line at hand. */
	void end() {
		this.part.append(LINE);
		this.begun = false;
		if (this.part.length() > PART) {
			close();
		}
	}

	private void close() {
		this.parts.add(Deflated.of(this.part));
		this.part.setLength(0);
	}

	/** All lines, in texts that are not too long for a column. */
	List<String> parts() {
		if (this.part.length() > 0) {
			close();
		}
		return List.copyOf(this.parts);
	}

	/** Reads a text field by field. */
	static final class Reader {

		private final String text;

		private int at;

		private Reader(String text) {
			this.text = text;
		}

		/** Reads a part. */
		static Reader of(String part) {
			return new Reader(Deflated.text(part));
		}

		/** Reads lines that were not packed. */
		static Reader ofText(String text) {
			return new Reader(text);
		}

		/** Whether a line begins here. */
		boolean hasLine() {
			return this.at < this.text.length();
		}

		/** Whether the line at hand has no more fields; if so, goes on behind it. */
		boolean ended() {
			if (this.at > 0 && this.text.charAt(this.at - 1) == LINE) {
				return true;
			}
			return this.at >= this.text.length();
		}

		/** The next field. */
		String field() {
			int start = this.at;
			boolean escaped = false;
			int length = this.text.length();
			int end = start;
			for (; end < length; end++) {
				char character = this.text.charAt(end);
				if (character == FIELD || character == LINE) {
					break;
				}
				escaped |= character == ESCAPE;
			}
			this.at = Math.min(end + 1, length);
			String field = this.text.substring(start, end);
			return escaped ? plain(field) : field;
		}

		private static String plain(String escaped) {
			StringBuilder plain = new StringBuilder(escaped.length());
			for (int i = 0; i < escaped.length(); i++) {
				char character = escaped.charAt(i);
				if (character != ESCAPE) {
					plain.append(character);
					continue;
				}
				i++;
				char code = escaped.charAt(i);
				if (code == 'u') {
					plain.append((char) HexFormat.fromHexDigits(escaped, i + 1, i + 5));
					i += 4;
				}
				else {
					plain.append((code == 'f') ? FIELD : (code == 'l') ? LINE : code);
				}
			}
			return plain.toString();
		}

	}

}
