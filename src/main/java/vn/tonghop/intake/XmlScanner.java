package vn.tonghop.intake;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Looks over the bytes of a part as they are inflated: is it XML, and in which encoding?
 * What is XML goes on to a {@link MarkupScanner}. Two-byte encodings are reduced to their
 * low bytes first, so that nothing slips past by being UTF-16; encodings in which the
 * markup would have other bytes are refused.
 */
final class XmlScanner {

	private static final Pattern DECLARED = Pattern.compile("encoding\\s*=\\s*[\"']([^\"']*)[\"']");

	/** Supersets of ASCII, in which markup has the bytes that this machine looks for. */
	private static final Pattern ONE_BYTE = Pattern
		.compile("utf-?8|(us-)?ascii|iso-8859-\\d{1,2}|latin-?1|(windows-|cp)125\\d");

	private static final Pattern TWO_BYTES = Pattern.compile("utf-16(le|be)?|iso-10646-ucs-2|ucs-2|unicode");

	private static final int SNIFFED = 4;

	private final String part;

	private final boolean named;

	private final MarkupScanner markup;

	private final byte[] start = new byte[SNIFFED];

	private int started;

	private Encoding encoding = Encoding.UNDECIDED;

	/**
	 * The odd byte of a two-byte encoding at the end of a chunk; -1 where there is none.
	 */
	private int pending = -1;

	private byte[] reduced = new byte[0];

	/**
	 * @param part the part's name
	 * @param counts of the whole workbook, which this part adds to
	 */
	XmlScanner(String part, SheetCounts counts) {
		String lower = part.toLowerCase(Locale.ROOT);
		this.part = part;
		this.named = lower.endsWith(".xml") || lower.endsWith(".rels") || lower.endsWith(".vml");
		this.markup = new MarkupScanner(part, counts, this::checkDeclaration);
	}

	void feed(byte[] bytes, int from, int to) throws Refusal {
		int at = from;
		while (this.encoding == Encoding.UNDECIDED && at < to) {
			byte next = bytes[at++];
			if (this.started > 0 || !isBlank(next)) {
				this.start[this.started++] = next;
			}
			if (this.started == SNIFFED) {
				decide();
			}
		}
		if (this.encoding != Encoding.UNDECIDED) {
			feedDecided(bytes, at, to);
		}
	}

	void finish() throws Refusal {
		if (this.encoding == Encoding.UNDECIDED && this.started > 0) {
			decide();
		}
	}

	private void decide() throws Refusal {
		int first = this.start[0] & 0xFF;
		int second = this.start[1] & 0xFF;
		boolean zeros = this.started == SNIFFED && this.start[2] == 0 && this.start[3] == 0;
		if ((first == 0xFF && second == 0xFE) || (first == '<' && second == 0)) {
			if (zeros) {
				throw new Refusal(GateFindings.strangeEncoding(this.part));
			}
			this.encoding = Encoding.LOW_BYTE_FIRST;
		}
		else if ((first == 0xFE && second == 0xFF) || (first == 0 && second == '<')) {
			this.encoding = Encoding.HIGH_BYTE_FIRST;
		}
		else if (first == '<' || (first == 0xEF && second == 0xBB)) {
			this.encoding = Encoding.ONE_BYTE;
		}
		else if (this.named || (first == 0x4C && second == 0x6F) || (first == 0 && second == 0)) {
			if (this.named || this.started < SNIFFED || (this.start[2] & 0xFF) == 0xA7
					|| (this.start[2] & 0xFF) == 0xFE) {
				throw new Refusal(GateFindings.strangeEncoding(this.part));
			}
			this.encoding = Encoding.NOT_XML;
		}
		else {
			this.encoding = Encoding.NOT_XML;
		}
		feedDecided(this.start, 0, this.started);
	}

	private void feedDecided(byte[] bytes, int from, int to) throws Refusal {
		switch (this.encoding) {
			case ONE_BYTE -> this.markup.scan(bytes, from, to);
			case LOW_BYTE_FIRST, HIGH_BYTE_FIRST -> reduceAndScan(bytes, from, to);
			case NOT_XML, UNDECIDED -> {
			}
		}
	}

	private void reduceAndScan(byte[] bytes, int from, int to) throws Refusal {
		if (this.reduced.length < (to - from) / 2 + 1) {
			this.reduced = new byte[(to - from) / 2 + 1];
		}
		int count = 0;
		for (int at = from; at < to; at++) {
			if (this.pending < 0) {
				this.pending = bytes[at] & 0xFF;
			}
			else {
				boolean lowFirst = this.encoding == Encoding.LOW_BYTE_FIRST;
				int low = lowFirst ? this.pending : bytes[at] & 0xFF;
				int high = lowFirst ? bytes[at] & 0xFF : this.pending;
				this.reduced[count++] = (high == 0) ? (byte) low : (byte) 0x80;
				this.pending = -1;
			}
		}
		this.markup.scan(this.reduced, 0, count);
	}

	/**
	 * Whoever declares one encoding and uses another would show a parser another text.
	 */
	private void checkDeclaration(String declaration) throws Refusal {
		if (!declaration.startsWith("xml")) {
			return;
		}
		Matcher matcher = DECLARED.matcher(declaration);
		if (matcher.find()) {
			String declared = matcher.group(1).toLowerCase(Locale.ROOT);
			// Two-byte markup that declares a one-byte encoding cannot be read as such.
			boolean known = ONE_BYTE.matcher(declared).matches()
					|| (this.encoding != Encoding.ONE_BYTE && TWO_BYTES.matcher(declared).matches());
			if (!known) {
				throw new Refusal(GateFindings.strangeEncoding(this.part));
			}
		}
		else if (declaration.length() >= MarkupScanner.DECLARATION_BYTES) {
			throw new Refusal(GateFindings.strangeEncoding(this.part));
		}
	}

	static boolean isBlank(byte next) {
		return next == ' ' || next == '\n' || next == '\r' || next == '\t';
	}

	/** ASCII of bytes in whatever encoding: what is no ASCII is left out. */
	static String ascii(byte[] bytes) {
		StringBuilder text = new StringBuilder(bytes.length);
		for (byte next : bytes) {
			if (next > 0) {
				text.append((char) next);
			}
		}
		return text.toString();
	}

	private enum Encoding {

		UNDECIDED, ONE_BYTE, LOW_BYTE_FIRST, HIGH_BYTE_FIRST, NOT_XML

	}

}
