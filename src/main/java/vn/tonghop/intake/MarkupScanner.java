package vn.tonghop.intake;

/**
 * Whether a part's markup keeps within the limits. No parser: a small machine over bytes
 * that knows text, tags, comments and instructions. Whatever it takes wrongly is not
 * well-formed, and the parser that comes later says so.
 */
final class MarkupScanner {

	/** No declaration of an encoding is longer. */
	static final int DECLARATION_BYTES = 256;

	private static final int NAME_BYTES = 16;

	private static final String TAG = "một thẻ";

	private static final String TEXT = "một đoạn chữ";

	private final String part;

	private final SheetCounts counts;

	private final DeclarationCheck declarationCheck;

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
	 * @param declarationCheck is shown what the first instruction says
	 */
	MarkupScanner(String part, SheetCounts counts, DeclarationCheck declarationCheck) {
		this.part = part;
		this.counts = counts;
		this.declarationCheck = declarationCheck;
	}

	/**
	 * The four states in which nearly all bytes lie are run through without a call each.
	 */
	void scan(byte[] bytes, int from, int to) throws Refusal {
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
			if (next == '>' || next == '/' || XmlScanner.isBlank(next)) {
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
				this.declarationCheck.check(this.declaration.toString());
			}
		}
		else if (!this.declarationRead && this.declaration.length() < DECLARATION_BYTES) {
			this.declaration.append((char) (next & 0xFF));
		}
		this.ending = (next == '?') ? 1 : 0;
	}

	private void grow(int by, int limit, String what) throws Refusal {
		this.length += by;
		if (this.length > limit) {
			throw new Refusal(GateFindings.tooLarge(what + " trong phần " + this.part, "hơn " + (limit >> 10) + " KB",
					(limit >> 10) + " KB"));
		}
	}

	/** Looks at the part's first instruction. */
	interface DeclarationCheck {

		void check(String declaration) throws Refusal;

	}

	private enum State {

		TEXT, OPENED, NAME, TAG, QUOTED, CLOSING, BANG, BANG_DASH, COMMENT, CDATA, INSTRUCTION

	}

}
