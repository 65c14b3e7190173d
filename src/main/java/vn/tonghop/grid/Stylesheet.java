package vn.tonghop.grid;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.jspecify.annotations.Nullable;

/** Reads the part {@code styles.xml}: formats, fonts and the looks made of them. */
final class Stylesheet {

	private final XMLStreamReader reader;

	private final StyleTable table;

	private boolean inFonts;

	private boolean inCellLooks;

	private @Nullable String fontName;

	private boolean bold;

	private int format;

	private int font;

	private int indent;

	Stylesheet(XMLStreamReader reader, StyleTable table) {
		this.reader = reader;
		this.table = table;
	}

	void read() throws XMLStreamException {
		while (this.reader.hasNext()) {
			int event = this.reader.next();
			Parts.Xml.refuseDoctype(event);
			if (event == XMLStreamConstants.START_ELEMENT) {
				begin(this.reader.getLocalName());
			}
			else if (event == XMLStreamConstants.END_ELEMENT) {
				end(this.reader.getLocalName());
			}
		}
	}

	private void begin(String element) {
		switch (element) {
			case "numFmt" -> this.table.format(number("numFmtId"), attribute("formatCode", "General"));
			case "fonts" -> this.inFonts = true;
			case "cellXfs" -> this.inCellLooks = true;
			case "font" -> {
				this.fontName = null;
				this.bold = false;
			}
			case "name" -> this.fontName = this.inFonts ? attribute("val", "") : this.fontName;
			case "b" -> this.bold = !attribute("val", "1").matches("0|false|off");
			case "xf" -> {
				this.format = number("numFmtId");
				this.font = number("fontId");
				this.indent = 0;
			}
			case "alignment" -> this.indent = number("indent");
			default -> {
			}
		}
	}

	private void end(String element) {
		switch (element) {
			case "fonts" -> this.inFonts = false;
			case "cellXfs" -> this.inCellLooks = false;
			case "font" -> {
				if (this.inFonts) {
					this.table.font(this.fontName, this.bold);
				}
			}
			case "xf" -> {
				if (this.inCellLooks) {
					this.table.look(this.format, this.font, this.indent);
				}
			}
			default -> {
			}
		}
	}

	private String attribute(String name, String otherwise) {
		for (int i = 0; i < this.reader.getAttributeCount(); i++) {
			if (this.reader.getAttributeLocalName(i).equals(name)) {
				return this.reader.getAttributeValue(i);
			}
		}
		return otherwise;
	}

	private int number(String name) {
		try {
			return Integer.parseInt(attribute(name, "0").strip());
		}
		catch (NumberFormatException ex) {
			return 0;
		}
	}

}
