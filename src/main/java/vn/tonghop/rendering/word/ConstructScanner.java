package vn.tonghop.rendering.word;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Finds FreeMarker in the text of a paragraph, as people type it into Word, and writes it
 * as FreeMarker reads it: typographic quotes, dashes and spaces that Word's
 * autocorrection made are put right outside strings.
 */
final class ConstructScanner {

	private static final String DOUBLE_QUOTES = "\"“”„‟";

	private static final String SINGLE_QUOTES = "'‘’‚‛";

	private final String text;

	private final List<Scanned> found = new ArrayList<>();

	private ConstructScanner(String text) {
		this.text = text;
	}

	/** All constructs of a text, in order. */
	static List<Scanned> scan(String text) {
		ConstructScanner scanner = new ConstructScanner(text);
		scanner.scan();
		return scanner.found;
	}

	/** A text with an ellipsis in the place of each construct. */
	static String without(String text) {
		if (!mayHold(text)) {
			return text;
		}
		StringBuilder without = new StringBuilder();
		int from = 0;
		for (Scanned construct : scan(text)) {
			without.append(text, from, construct.start()).append('…');
			from = construct.end();
		}
		return without.append(text, from, text.length()).toString();
	}

	/** Whether a text can hold any construct at all. */
	static boolean mayHold(String text) {
		return text.contains("${") || text.contains("[#") || text.contains("[/") || text.contains("[@");
	}

	private void scan() {
		int at = 0;
		while (at < this.text.length()) {
			at = scanAt(at);
		}
	}

	private int scanAt(int at) {
		if (this.text.startsWith("${", at)) {
			return expression(at, at + 2, '}', Kind.PRINT, "");
		}
		if (this.text.startsWith("[#--", at) || this.text.startsWith("[#–", at) || this.text.startsWith("[#—", at)) {
			return comment(at);
		}
		for (Kind kind : List.of(Kind.OPEN, Kind.CLOSE, Kind.CALL, Kind.CALL_END)) {
			if (this.text.startsWith(kind.prefix, at)) {
				int name = at + kind.prefix.length();
				int end = nameEnd(name);
				if (end > name || kind == Kind.CALL_END) {
					String word = this.text.substring(name, end);
					return expression(at, end, ']', kind, kind.isDirective() ? word.toLowerCase(Locale.ROOT) : word);
				}
			}
		}
		return at + 1;
	}

	private int nameEnd(int from) {
		int end = from;
		while (end < this.text.length()
				&& (Character.isLetterOrDigit(this.text.charAt(end)) || this.text.charAt(end) == '_')) {
			end++;
		}
		return end;
	}

	private int comment(int at) {
		for (String end : List.of("--]", "–]", "—]")) {
			int closed = this.text.indexOf(end, at);
			if (closed > at) {
				this.found.add(new Scanned(at, closed + end.length(), Kind.COMMENT, "", "", ""));
				return closed + end.length();
			}
		}
		this.found.add(new Scanned(at, this.text.length(), Kind.UNFINISHED, "", "", this.text.substring(at)));
		return this.text.length();
	}

	/** Reads up to the closing mark that stands outside strings and brackets. */
	private int expression(int start, int from, char closing, Kind kind, String name) {
		StringBuilder source = new StringBuilder();
		int depth = 0;
		int at = from;
		while (at < this.text.length()) {
			char c = this.text.charAt(at);
			if (c == '\uFFFC') {
				break;
			}
			if (c == closing && depth == 0) {
				this.found.add(new Scanned(start, at + 1, kind, name, source.toString().trim(),
						this.text.substring(start, at + 1)));
				return at + 1;
			}
			if (DOUBLE_QUOTES.indexOf(c) >= 0 || SINGLE_QUOTES.indexOf(c) >= 0) {
				int end = stringEnd(at);
				if (end < 0) {
					break;
				}
				appendString(at, end, source);
				at = end + 1;
				continue;
			}
			if ("([{".indexOf(c) >= 0) {
				depth++;
			}
			else if (")]}".indexOf(c) >= 0) {
				depth--;
			}
			at += correct(at, source);
		}
		int next = Math.max(at, start + 1);
		this.found.add(new Scanned(start, next, Kind.UNFINISHED, name, "", this.text.substring(start, next).trim()));
		return next;
	}

	/**
	 * The closing quote of the string that opens here. A plain quote is closed by a plain
	 * one if there is any, since typographic ones may be words of the string; a
	 * typographic quote by any.
	 */
	private int stringEnd(int open) {
		char quote = this.text.charAt(open);
		String kin = (DOUBLE_QUOTES.indexOf(quote) >= 0) ? DOUBLE_QUOTES : SINGLE_QUOTES;
		boolean plain = quote == '"' || quote == '\'';
		int end = plain ? stringEnd(open, String.valueOf(quote)) : -1;
		return (end >= 0) ? end : stringEnd(open, kin);
	}

	private int stringEnd(int open, String quotes) {
		for (int at = open + 1; at < this.text.length(); at++) {
			char c = this.text.charAt(at);
			if (c == '\\') {
				at++;
			}
			else if (quotes.indexOf(c) >= 0) {
				return at;
			}
		}
		return -1;
	}

	private void appendString(int open, int end, StringBuilder source) {
		boolean twofold = DOUBLE_QUOTES.indexOf(this.text.charAt(open)) >= 0;
		char quote = twofold ? '"' : '\'';
		source.append(quote);
		for (int at = open + 1; at < end; at++) {
			char c = this.text.charAt(at);
			if (c == '\\' && at + 1 < end) {
				source.append(c).append(this.text.charAt(++at));
			}
			else if (c == quote) {
				source.append('\\').append(c);
			}
			else {
				source.append((c < ' ') ? ' ' : c);
			}
		}
		source.append(quote);
	}

	/**
	 * Writes a character, or two, as FreeMarker reads them. To it a greater-than sign is
	 * the end of a tag, in square brackets too, so the word takes its place.
	 */
	private int correct(int at, StringBuilder source) {
		char c = this.text.charAt(at);
		boolean lambda = at > 0 && this.text.charAt(at - 1) == '-';
		if (c == '>' && !lambda) {
			boolean equal = this.text.startsWith(">=", at);
			source.append(equal ? " gte " : " gt ");
			return equal ? 2 : 1;
		}
		source.append(switch (c) {
			case '≥' -> " gte ";
			case '≤' -> "<=";
			case '≠' -> "!=";
			case '–', '−' -> "-";
			case '…' -> "...";
			case '\u200B', '\u200C', '\u200D', '\u2060', '\uFEFF', '\u00AD' -> "";
			default -> (c < ' ' || Character.isSpaceChar(c)) ? " " : String.valueOf(c);
		});
		return 1;
	}

	/** What a construct is by its first characters. */
	enum Kind {

		PRINT("${"), OPEN("[#"), CLOSE("[/#"), CALL("[@"), CALL_END("[/@"), COMMENT("[#--"), UNFINISHED("");

		private final String prefix;

		Kind(String prefix) {
			this.prefix = prefix;
		}

		private boolean isDirective() {
			return this == OPEN || this == CLOSE;
		}

	}

	/**
	 * A construct in a text.
	 *
	 * @param start its first character
	 * @param end behind its last
	 * @param name the directive's or macro's name; lower case for directives
	 * @param argument what follows the name, put right
	 * @param typed the whole as the author typed it
	 */
	record Scanned(int start, int end, Kind kind, String name, String argument, String typed) {

		/** As FreeMarker reads it. */
		String source() {
			return switch (this.kind) {
				case PRINT -> "${" + this.argument + "}";
				case COMMENT, UNFINISHED -> "";
				default -> this.kind.prefix + this.name
						+ ((this.argument.isEmpty() || this.argument.startsWith("/")) ? "" : " ") + this.argument + "]";
			};
		}

	}

}
