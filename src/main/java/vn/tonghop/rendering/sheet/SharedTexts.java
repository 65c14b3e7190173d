package vn.tonghop.rendering.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** The texts of all cells, each once: the part {@code xl/sharedStrings.xml}. */
final class SharedTexts {

	private final Map<String, Integer> numbers = new LinkedHashMap<>();

	private long uses;

	int numberOf(String text) {
		this.uses++;
		Integer known = this.numbers.get(text);
		if (known != null) {
			return known;
		}
		int number = this.numbers.size();
		this.numbers.put(text, number);
		return number;
	}

	void write(OutputStream out) throws IOException {
		StringBuilder xml = new StringBuilder(XlsxWriter.DECLARATION);
		xml.append("<sst xmlns=\"")
			.append(XlsxWriter.MAIN)
			.append("\" count=\"")
			.append(this.uses)
			.append("\" uniqueCount=\"")
			.append(this.numbers.size())
			.append("\">");
		for (String text : this.numbers.keySet()) {
			xml.append("<si><t xml:space=\"preserve\">");
			CellText.escape(xml, text);
			xml.append("</t></si>");
			if (xml.length() > 1 << 14) {
				out.write(xml.toString().getBytes(StandardCharsets.UTF_8));
				xml.setLength(0);
			}
		}
		out.write(xml.append("</sst>").toString().getBytes(StandardCharsets.UTF_8));
	}

}
