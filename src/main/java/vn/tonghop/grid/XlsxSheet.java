package vn.tonghop.grid;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;

/** Reads the part of one sheet. */
final class XlsxSheet {

	private final Parts.Xml xml;

	private final XMLStreamReader reader;

	private final Sheet.Builder sheet;

	private final StyleTable styles;

	private final SharedStrings strings;

	private final Tally tally;

	private final boolean date1904;

	/** The row at hand; a row that does not say its number follows the one before. */
	private int row = -1;

	private int column = -1;

	XlsxSheet(Parts.Xml xml, Sheet.Builder sheet, StyleTable styles, SharedStrings strings, Tally tally,
			boolean date1904) {
		this.xml = xml;
		this.reader = xml.reader();
		this.sheet = sheet;
		this.styles = styles;
		this.strings = strings;
		this.tally = tally;
		this.date1904 = date1904;
	}

	void read() throws IOException, XMLStreamException {
		while (this.xml.nextElement()) {
			switch (this.reader.getLocalName()) {
				case "c" -> readCell();
				case "row" -> readRow();
				case "col" -> readColumns();
				case "mergeCell" -> readMerge();
				default -> {
				}
			}
		}
	}

	private void readRow() {
		this.row = this.xml.number("r", this.row + 2) - 1;
		this.column = -1;
		if (this.row >= 0 && this.row < Address.ROWS && this.xml.flag("hidden")) {
			this.sheet.hideRow(this.row);
		}
	}

	private void readColumns() {
		int first = this.xml.number("min", 1) - 1;
		int last = Math.min(this.xml.number("max", first + 1), Address.COLUMNS) - 1;
		if (this.xml.flag("hidden") && first >= 0 && last >= first) {
			this.sheet.hideColumns(first, last);
		}
	}

	private void readMerge() {
		Area area = Area.parse(this.xml.attribute("ref", ""));
		if (area != null) {
			this.sheet.merge(area);
		}
	}

	private void readCell() throws IOException, XMLStreamException {
		String type = "n";
		int style = 0;
		this.column++;
		for (int i = 0; i < this.reader.getAttributeCount(); i++) {
			String name = this.reader.getAttributeLocalName(i);
			if (name.equals("r")) {
				place(this.reader.getAttributeValue(i));
			}
			else if (name.equals("t")) {
				type = this.reader.getAttributeValue(i);
			}
			else if (name.equals("s")) {
				style = Parts.Xml.parse(this.reader.getAttributeValue(i), 0);
			}
		}
		String raw = null;
		String inline = null;
		String formula = null;
		for (int event = this.reader.next(); event != XMLStreamConstants.END_ELEMENT; event = this.reader.next()) {
			if (event == XMLStreamConstants.START_ELEMENT) {
				switch (this.reader.getLocalName()) {
					case "v" -> raw = XlsxReader.text(this.reader);
					case "f" -> formula = XlsxReader.text(this.reader);
					case "is" -> inline = SharedStrings.richText(this.reader);
					default -> XlsxReader.text(this.reader);
				}
			}
		}
		if (raw == null && inline == null && formula == null) {
			return;
		}
		boolean inside = this.row >= 0 && this.row < Address.ROWS && this.column >= 0 && this.column < Address.COLUMNS;
		Value value = value(type, raw, inline, formula != null);
		if (value != null && inside) {
			this.tally.cell(this.row);
			Style look = this.styles.style(style);
			this.sheet.cell(new Cell(this.row, this.column, value, formula, type.equals("d") ? look.asDate() : look));
		}
	}

	private void place(String address) {
		long place = Address.parse(address);
		if (place != Address.NONE) {
			this.row = Address.row(place);
			this.column = Address.column(place);
		}
		else if (!address.isBlank()) {
			this.column = Address.COLUMNS;
		}
	}

	private @Nullable Value value(String type, @Nullable String raw, @Nullable String inline, boolean computed)
			throws IOException, XMLStreamException {
		if (inline != null && (raw == null || type.equals("inlineStr"))) {
			return text(inline, computed);
		}
		if (raw == null || (raw.isEmpty() && !type.equals("str"))) {
			return computed ? Value.NotComputed.INSTANCE : null;
		}
		return switch (type) {
			case "s" -> shared(raw, computed);
			case "str", "inlineStr" -> text(SharedStrings.unescape(raw), computed);
			case "b" -> new Value.Bool(raw.strip().equals("1") || raw.strip().equals("true"));
			case "e" -> new Value.Error(raw.strip());
			case "d" -> day(raw.strip());
			default -> number(raw);
		};
	}

	private @Nullable Value shared(String raw, boolean computed) throws IOException, XMLStreamException {
		BigDecimal index = Decimals.parse(raw.strip());
		Value.Text text = this.strings.get((index != null) ? index.intValue() : -1);
		return (text.text().isEmpty() && !computed) ? null : text;
	}

	private @Nullable Value text(String text, boolean computed) {
		if (text.isEmpty() && !computed) {
			return null;
		}
		this.tally.text(text);
		return new Value.Text(text);
	}

	/** What is no number stays a text, so that nobody takes it for one. */
	private static Value number(String raw) {
		BigDecimal number = Decimals.parse(raw);
		if (number == null) {
			number = Decimals.parse(raw.strip());
		}
		return (number != null) ? new Value.Number(number) : new Value.Text(raw);
	}

	/** A day in ISO's writing, as Excel's serial number. */
	private Value day(String raw) {
		try {
			LocalDateTime day = (raw.indexOf('T') > 0) ? LocalDateTime.parse(raw.replaceFirst("Z$", ""))
					: LocalDate.parse(raw).atStartOfDay();
			return new Value.Number(Decimals.of(DateUtil.getExcelDate(day, this.date1904)));
		}
		catch (DateTimeException ex) {
			return new Value.Text(raw);
		}
	}

}
