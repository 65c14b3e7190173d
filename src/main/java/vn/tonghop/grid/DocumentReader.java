package vn.tonghop.grid;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.jspecify.annotations.Nullable;

/**
 * A Word document as a row of paragraphs. Tables, deleted text, notes and text boxes are
 * left out: what a document tells in figures is told in the workbook.
 */
public final class DocumentReader {

	/** A heading is one line. */
	private static final int LONGEST_HEADING = 200;

	private static final Set<String> SKIPPED = Set.of("tbl", "del", "moveFrom", "Fallback", "txbxContent", "pict",
			"instrText", "footnoteReference");

	private final Set<String> headingStyles = new HashSet<>();

	private DocumentReader() {
	}

	/**
	 * Reads a document that passed the gate.
	 * @throws UnreadableWorkbook where its parts are not what the gate promised
	 */
	public static List<Paragraph> read(Path file) throws IOException, UnreadableWorkbook {
		DocumentReader reader = new DocumentReader();
		try (Parts parts = new Parts(Files.readAllBytes(file))) {
			reader.styles(parts);
			return reader.paragraphs(parts);
		}
		catch (UnreadableWorkbook.Inside ex) {
			throw ex.outside();
		}
		catch (XMLStreamException | RuntimeException ex) {
			// A text is parsed when it is asked for, and then errors come unchecked.
			throw new UnreadableWorkbook(UnreadableWorkbook.Kind.DAMAGED, "Broken: " + ex, ex);
		}
	}

	/**
	 * Word calls its heading styles so in every language; others have an outline level.
	 */
	private void styles(Parts parts) throws IOException, XMLStreamException {
		try (Parts.Xml xml = parts.open("word/styles.xml")) {
			String style = "";
			while (xml != null && xml.nextElement()) {
				switch (xml.reader().getLocalName()) {
					case "style" -> style = xml.attribute("styleId", "");
					case "name" -> {
						if (xml.attribute("val", "").toLowerCase(Locale.ROOT).startsWith("heading ")) {
							this.headingStyles.add(style);
						}
					}
					case "outlineLvl" -> heading(style, xml.number("val", 9));
					default -> {
					}
				}
			}
		}
	}

	private void heading(String style, int level) {
		if (level < 9) {
			this.headingStyles.add(style);
		}
	}

	private List<Paragraph> paragraphs(Parts parts) throws IOException, XMLStreamException {
		List<Paragraph> paragraphs = new ArrayList<>();
		try (Parts.Xml xml = parts.open("word/document.xml")) {
			if (xml == null) {
				return List.of();
			}
			XMLStreamReader reader = xml.reader();
			Draft draft = new Draft();
			while (reader.hasNext()) {
				int event = reader.next();
				Parts.Xml.refuseDoctype(event);
				if (event == XMLStreamReader.START_ELEMENT && SKIPPED.contains(reader.getLocalName())) {
					skip(reader);
				}
				else if (event == XMLStreamReader.START_ELEMENT) {
					draft = start(xml, draft);
				}
				else if (event == XMLStreamReader.CHARACTERS && draft.inText) {
					draft.text.append(reader.getText());
				}
				else if (event == XMLStreamReader.END_ELEMENT && reader.getLocalName().equals("t")) {
					draft.inText = false;
				}
				else if (event == XMLStreamReader.END_ELEMENT && reader.getLocalName().equals("p")) {
					String text = draft.text.toString().strip();
					if (!text.isEmpty()) {
						boolean bold = draft.runs > 0 && draft.boldRuns == draft.runs;
						paragraphs
							.add(new Paragraph(text, text.length() <= LONGEST_HEADING && (draft.heading || bold)));
					}
				}
			}
		}
		return List.copyOf(paragraphs);
	}

	private Draft start(Parts.Xml xml, Draft draft) {
		switch (xml.reader().getLocalName()) {
			case "p" -> {
				return new Draft();
			}
			case "pStyle" -> draft.heading |= this.headingStyles.contains(xml.attribute("val", ""));
			case "outlineLvl" -> draft.heading |= xml.number("val", 9) < 9;
			case "r" -> draft.bold = false;
			case "b" -> draft.bold = !isOff(xml.attribute("val"));
			case "t" -> {
				draft.inText = true;
				draft.runs++;
				draft.boldRuns += draft.bold ? 1 : 0;
			}
			case "tab" -> draft.text.append(' ');
			case "br", "cr" -> draft.text.append('\n');
			default -> {
			}
		}
		return draft;
	}

	private static boolean isOff(@Nullable String value) {
		return value != null && (value.equals("0") || value.equals("false") || value.equals("off"));
	}

	private static void skip(XMLStreamReader reader) throws XMLStreamException {
		int depth = 1;
		while (depth > 0 && reader.hasNext()) {
			int event = reader.next();
			depth += (event == XMLStreamReader.START_ELEMENT) ? 1 : (event == XMLStreamReader.END_ELEMENT) ? -1 : 0;
		}
	}

	/**
	 * A paragraph with text.
	 *
	 * @param heading whether it is set as a heading: by its style, or wholly in bold
	 */
	public record Paragraph(String text, boolean heading) {
	}

	/** A paragraph while it is read. */
	private static final class Draft {

		private final StringBuilder text = new StringBuilder();

		private boolean heading;

		private boolean bold;

		private boolean inText;

		private int runs;

		private int boldRuns;

	}

}
