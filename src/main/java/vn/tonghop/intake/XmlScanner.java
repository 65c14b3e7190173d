package vn.tonghop.intake;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Looks over the bytes of a part as they are inflated: is it XML, and if so does it keep
 * within the limits? No parser: a small machine over bytes that knows text, tags,
 * comments and instructions. Whatever it takes wrongly is not well-formed, and the parser
 * that comes later says so.
 *
 * <p>
 * Two-byte encodings are reduced to their low bytes first, so that nothing slips past by
 * being UTF-16; encodings in which the markup would have other bytes are refused.
 */
final class XmlScanner {

	private static final Pattern DECLARED = Pattern.compile("encoding\\s*=\\s*[\"']([^\"']*)[\"']");

	/** Supersets of ASCII, in which markup has the bytes that this machine looks for. */
	private static final Pattern ONE_BYTE = Pattern
		.compile("utf-?8|(us-)?ascii|iso-8859-\\d{1,2}|latin-?1|(windows-|cp)125\\d");

	private static final Pattern TWO_BYTES = Pattern.compile("utf-16(le|be)?|iso-10646-ucs-2|ucs-2|unicode");

	private static final int DECLARATION_BYTES = 256;

	private static final int NAME_BYTES = 16;

	private static final String TAG = "một thẻ";

	private static final String TEXT = "một đoạn chữ";

	private static final int SNIFFED = 4;

	private final String part;

	private final boolean named;

	private final Counts counts;

	private final byte[] start = new byte[SNIFFED];

	private int started;

	private Encoding encoding = Encoding.UNDECIDED;

	/**
	 * The odd byte of a two-byte encoding at the end of a chunk; -1 where there is none.
	 */
	private int pending = -1;

	private byte[] reduced = new byte[0];

	private State state = State.TEXT;

	private int depth;

	private int length;

	private int ending;

	private byte quote;

	private final byte[] name = new byte[NAME_BYTES];

	private int nameLength;

	private boolean slash;

	private boolean rooted;

	private boolean worksheet;

	private boolean declarationRead;

	private final StringBuilder declaration = new StringBuilder();

	/**
	 * @param part the part's name
	 * @param counts of the whole workbook, which this part adds to
	 */
	XmlScanner(String part, Counts counts) {
		String lower = part.toLowerCase(Locale.ROOT);
		this.part = part;
		this.named = lower.endsWith(".xml") || lower.endsWith(".rels") || lower.endsWith(".vml");
		this.counts = counts;
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
			case ONE_BYTE -> scan(bytes, from, to);
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
		scan(this.reduced, 0, count);
	}

	/**
	 * The four states in which nearly all bytes lie are run through without a call each.
	 */
	private void scan(byte[] bytes, int from, int to) throws Refusal {
		int at = from;
		while (at < to) {
			switch (this.state) {
				case TEXT -> at = text(bytes, at, to);
				case TAG -> at = tag(bytes, at, to);
				case QUOTED -> at = quoted(bytes, at, to);
				case CLOSING -> at = closing(bytes, at, to);
				case NAME -> at = name(bytes, at, to);
				case OPENED -> opened(bytes[at++]);
				case BANG -> bang(bytes[at++]);
				case BANG_DASH -> comment(bytes[at++]);
				case COMMENT -> until(bytes[at++], '-');
				case CDATA -> until(bytes[at++], ']');
				case INSTRUCTION -> instruction(bytes[at++]);
			}
		}
	}

	private int text(byte[] bytes, int from, int to) throws Refusal {
		int at = from;
		while (at < to && bytes[at] != '<') {
			at++;
		}
		grow(at - from, GateLimits.TEXT_BYTES, TEXT);
		if (at < to) {
			at++;
			this.state = State.OPENED;
			this.length = 1;
		}
		return at;
	}

	private int quoted(byte[] bytes, int from, int to) throws Refusal {
		int at = from;
		byte due = this.quote;
		while (at < to && bytes[at] != due) {
			at++;
		}
		if (at < to) {
			at++;
			this.state = State.TAG;
		}
		grow(at - from, GateLimits.TAG_BYTES, TAG);
		return at;
	}

	private void opened(byte next) {
		this.length++;
		if (next == '/') {
			this.state = State.CLOSING;
		}
		else if (next == '!') {
			this.state = State.BANG;
		}
		else if (next == '?') {
			this.state = State.INSTRUCTION;
			this.ending = 0;
		}
		else {
			this.name[0] = next;
			this.nameLength = 1;
			this.slash = false;
			this.state = State.NAME;
		}
	}

	private int name(byte[] bytes, int from, int to) throws Refusal {
		int at = from;
		int count = this.nameLength;
		while (at < to) {
			byte next = bytes[at];
			if (next == '>' || next == '/' || isBlank(next)) {
				this.state = State.TAG;
				break;
			}
			if (next == ':') {
				// What counts is the name behind the prefix.
				count = 0;
			}
			else if (count < NAME_BYTES) {
				this.name[count++] = next;
			}
			at++;
		}
		this.nameLength = count;
		grow(at - from, GateLimits.TAG_BYTES, TAG);
		return at;
	}

	private int tag(byte[] bytes, int from, int to) throws Refusal {
		int at = from;
		while (at < to) {
			byte next = bytes[at++];
			if (next == '>') {
				grow(at - from, GateLimits.TAG_BYTES, TAG);
				// The byte before may stand at the end of the chunk before.
				this.slash = (at - from > 1) ? bytes[at - 2] == '/' : this.slash;
				element();
				this.state = State.TEXT;
				this.length = 0;
				return at;
			}
			if (next == '"' || next == '\'') {
				this.quote = next;
				this.slash = false;
				this.state = State.QUOTED;
				break;
			}
		}
		if (this.state == State.TAG) {
			this.slash = bytes[at - 1] == '/';
		}
		grow(at - from, GateLimits.TAG_BYTES, TAG);
		return at;
	}

	private int closing(byte[] bytes, int from, int to) throws Refusal {
		int at = from;
		while (at < to && bytes[at] != '>') {
			at++;
		}
		grow(at - from, GateLimits.TAG_BYTES, TAG);
		if (at < to) {
			at++;
			this.depth--;
			this.state = State.TEXT;
			this.length = 0;
		}
		return at;
	}

	private void element() throws Refusal {
		if (!this.rooted) {
			this.rooted = true;
			this.worksheet = is("worksheet");
		}
		if (this.worksheet) {
			if (this.nameLength == 1 && this.name[0] == 'c') {
				this.counts.cell();
			}
			else if (is("row")) {
				this.counts.row();
			}
		}
		if (!this.slash) {
			this.depth++;
			if (this.depth > GateLimits.DEPTH) {
				throw new Refusal(GateFindings.tooLarge("số lớp lồng nhau trong phần " + this.part,
						"hơn " + GateLimits.DEPTH, Integer.toString(GateLimits.DEPTH)));
			}
		}
	}

	private boolean is(String expected) {
		if (this.nameLength != expected.length()) {
			return false;
		}
		for (int index = 0; index < this.nameLength; index++) {
			if (this.name[index] != expected.charAt(index)) {
				return false;
			}
		}
		return true;
	}

	private void bang(byte next) throws Refusal {
		this.ending = 0;
		if (next == '-') {
			this.state = State.BANG_DASH;
		}
		else if (next == '[') {
			this.state = State.CDATA;
		}
		else {
			throw new Refusal(GateFindings.doctype(this.part));
		}
	}

	private void comment(byte next) throws Refusal {
		if (next != '-') {
			throw new Refusal(GateFindings.damaged(this.part));
		}
		this.state = State.COMMENT;
	}

	/** Up to two of a mark and {@code >}. */
	private void until(byte next, char mark) throws Refusal {
		grow(1, GateLimits.TEXT_BYTES, TEXT);
		if (next == '>' && this.ending >= 2) {
			this.state = State.TEXT;
			this.length = 0;
		}
		this.ending = (next == mark) ? this.ending + 1 : 0;
	}

	private void instruction(byte next) throws Refusal {
		grow(1, GateLimits.TEXT_BYTES, TEXT);
		if (next == '>' && this.ending == 1) {
			this.state = State.TEXT;
			this.length = 0;
			if (!this.declarationRead) {
				this.declarationRead = true;
				checkDeclaration();
			}
		}
		else if (!this.declarationRead && this.declaration.length() < DECLARATION_BYTES) {
			this.declaration.append((char) (next & 0xFF));
		}
		this.ending = (next == '?') ? 1 : 0;
	}

	/**
	 * Whoever declares one encoding and uses another would show a parser another text.
	 */
	private void checkDeclaration() throws Refusal {
		if (!this.declaration.toString().startsWith("xml")) {
			return;
		}
		Matcher matcher = DECLARED.matcher(this.declaration);
		if (matcher.find()) {
			String declared = matcher.group(1).toLowerCase(Locale.ROOT);
			// Two-byte markup that declares a one-byte encoding cannot be read as such.
			boolean known = ONE_BYTE.matcher(declared).matches()
					|| (this.encoding != Encoding.ONE_BYTE && TWO_BYTES.matcher(declared).matches());
			if (!known) {
				throw new Refusal(GateFindings.strangeEncoding(this.part));
			}
		}
		else if (this.declaration.length() >= DECLARATION_BYTES) {
			throw new Refusal(GateFindings.strangeEncoding(this.part));
		}
	}

	private void grow(int by, int limit, String what) throws Refusal {
		this.length += by;
		if (this.length > limit) {
			throw new Refusal(GateFindings.tooLarge(what + " trong phần " + this.part, "hơn " + (limit >> 10) + " KB",
					(limit >> 10) + " KB"));
		}
	}

	private static boolean isBlank(byte next) {
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

	/** Cells and rows of all sheets. */
	static final class Counts {

		private int cells;

		private int rows;

		void cells(int count) throws Refusal {
			this.cells += count;
			if (this.cells > GateLimits.CELLS) {
				throw new Refusal(GateFindings.tooLarge("số ô có nội dung hoặc định dạng", "hơn " + GateLimits.CELLS,
						Integer.toString(GateLimits.CELLS)));
			}
		}

		void cell() throws Refusal {
			cells(1);
		}

		void row() throws Refusal {
			this.rows++;
			if (this.rows > GateLimits.ROWS) {
				throw new Refusal(GateFindings.tooLarge("số dòng có nội dung hoặc định dạng", "hơn " + GateLimits.ROWS,
						Integer.toString(GateLimits.ROWS)));
			}
		}

	}

	private enum Encoding {

		UNDECIDED, ONE_BYTE, LOW_BYTE_FIRST, HIGH_BYTE_FIRST, NOT_XML

	}

	private enum State {

		TEXT, OPENED, NAME, TAG, QUOTED, CLOSING, BANG, BANG_DASH, COMMENT, CDATA, INSTRUCTION

	}

}
