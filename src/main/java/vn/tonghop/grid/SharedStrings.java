package vn.tonghop.grid;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.jspecify.annotations.Nullable;

import vn.tonghop.grid.UnreadableWorkbook.Kind;

/** The texts that cells share; read once, when a cell first asks for one. */
final class SharedStrings {

	private final Parts parts;

	private final String part;

	private final Tally tally;

	private @Nullable List<Value.Text> texts;

	SharedStrings(Parts parts, String part, Tally tally) {
		this.parts = parts;
		this.part = part;
		this.tally = tally;
	}

	Value.Text get(int index) throws IOException, XMLStreamException {
		List<Value.Text> all = this.texts;
		if (all == null) {
			all = read();
			this.texts = all;
		}
		if (index < 0 || index >= all.size()) {
			throw new UnreadableWorkbook.Inside(Kind.DAMAGED, "There is no shared text " + index);
		}
		return all.get(index);
	}

	private List<Value.Text> read() throws IOException, XMLStreamException {
		List<Value.Text> all = new ArrayList<>();
		try (Parts.Xml xml = this.parts.open(this.part)) {
			while (xml != null && xml.nextElement()) {
				if (xml.reader().getLocalName().equals("si")) {
					String text = richText(xml.reader());
					this.tally.text(text);
					all.add(new Value.Text(text));
				}
			}
		}
		return all;
	}

	/**
	 * The runs of the element at hand joined, to its end; readings of characters
	 * (phonetic runs) are left out.
	 */
	static String richText(XMLStreamReader reader) throws XMLStreamException {
		String first = "";
		StringBuilder more = null;
		for (int depth = 1; depth > 0;) {
			int event = reader.next();
			if (event == XMLStreamConstants.START_ELEMENT) {
				String element = reader.getLocalName();
				if (element.equals("t")) {
					String text = XlsxReader.text(reader);
					if (more != null) {
						more.append(text);
					}
					else if (first.isEmpty()) {
						first = text;
					}
					else {
						more = new StringBuilder(first).append(text);
					}
				}
				else if (element.equals("rPh")) {
					XlsxReader.text(reader);
				}
				else {
					depth++;
				}
			}
			else if (event == XMLStreamConstants.END_ELEMENT) {
				depth--;
			}
		}
		return unescape((more != null) ? more.toString() : first);
	}

	/**
	 * Decodes characters that XML cannot hold: {@code _x000D_} is a carriage return,
	 * {@code _x005F_} an underscore that would else begin such a code.
	 */
	static String unescape(String text) {
		int at = text.indexOf("_x");
		if (at < 0) {
			return text;
		}
		StringBuilder plain = new StringBuilder(text.length());
		int done = 0;
		while (at >= 0) {
			int code = (at + 6 < text.length() && text.charAt(at + 6) == '_') ? hexadecimal(text, at + 2) : -1;
			if (code >= 0) {
				plain.append(text, done, at).append((char) code);
				done = at + 7;
				at = text.indexOf("_x", done);
			}
			else {
				at = text.indexOf("_x", at + 2);
			}
		}
		return plain.append(text, done, text.length()).toString();
	}

	private static int hexadecimal(String text, int from) {
		int code = 0;
		for (int i = from; i < from + 4; i++) {
			char c = text.charAt(i);
			int digit = (c < 128) ? Character.digit(c, 16) : -1;
			if (digit < 0) {
				return -1;
			}
			code = code * 16 + digit;
		}
		return code;
	}

}
