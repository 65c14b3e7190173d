package vn.tonghop.rendering.word;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

import vn.tonghop.model.Measure;

/**
 * A report as it came out of Word again: its passages, and in them the figures that stand
 * in content controls. Only what is replaced or marked changes; every other part keeps
 * its bytes. Deleted text of tracked changes is no text.
 */
public final class WrittenDocument {

	private static final Pattern TAG = Pattern.compile("[A-Z][A-Z0-9_]*\\.(?:"
			+ Stream.of(Measure.values()).map(Enum::name).collect(Collectors.joining("|")) + ")");

	private static final Set<String> DELETED = Set.of("del", "moveFrom");

	private static final Set<String> BLANKS = Set.of("tab", "br", "cr");

	private final DocxPackage docx;

	private final Map<String, Document> parts = new LinkedHashMap<>();

	private final List<Passage> passages = new ArrayList<>();

	private final List<WrittenFigure> figures = new ArrayList<>();

	private WrittenDocument(DocxPackage docx) {
		this.docx = docx;
	}

	/**
	 * Opens a document that passed the gate.
	 * @throws IOException if it is no Word file without macros, or damaged
	 */
	public static WrittenDocument read(byte[] docx) throws IOException {
		try {
			WrittenDocument written = new WrittenDocument(DocxPackage.read(docx));
			written.part(written.docx.mainPart());
			for (String type : List.of("footnotes+xml", "header+xml", "footer+xml")) {
				for (String part : written.docx.partsOfType(type)) {
					written.part(part);
				}
			}
			return written;
		}
		catch (SAXException | StackOverflowError ex) {
			throw new IOException(ex);
		}
	}

	private void part(String name) throws SAXException {
		Document document = this.docx.xml(name);
		if (document != null) {
			this.parts.put(name, document);
			walk(document.getDocumentElement(), null, null, false);
		}
	}

	private void walk(Node parent, @Nullable Passage passage, @Nullable WrittenFigure figure, boolean inTable) {
		for (Element child : WordXml.elements(parent)) {
			String name = WordXml.W.equals(child.getNamespaceURI()) ? child.getLocalName() : "";
			if (DELETED.contains(name)) {
				continue;
			}
			switch (name) {
				case "tr" -> walk(child, begin(new Passage(true)), figure, true);
				case "p" -> {
					Passage own = (passage != null && passage.isRow()) ? passage : begin(new Passage(false));
					own.beginParagraph();
					walk(child, own, figure, inTable);
				}
				case "sdt" -> walk(child, passage, control(child, passage, figure, inTable), inTable);
				case "t" -> {
					if (passage != null) {
						passage.add(child, figure);
					}
				}
				default -> {
					if (BLANKS.contains(name) && passage != null) {
						passage.blank();
					}
					walk(child, passage, figure, inTable);
				}
			}
		}
	}

	private Passage begin(Passage passage) {
		this.passages.add(passage);
		return passage;
	}

	private @Nullable WrittenFigure control(Element control, @Nullable Passage passage, @Nullable WrittenFigure around,
			boolean inTable) {
		Element tag = WordXml.child(WordXml.child(control, "sdtPr"), "tag");
		String name = (tag != null) ? WordXml.attribute(tag, "val") : "";
		if (!TAG.matcher(name).matches()) {
			return around;
		}
		WrittenFigure figure = new WrittenFigure(name, inTable, passage);
		this.figures.add(figure);
		if (passage != null) {
			passage.add(figure);
		}
		return figure;
	}

	/** The figures, in the document's order; those whose control was removed are gone. */
	public List<WrittenFigure> figures() {
		return List.copyOf(this.figures);
	}

	/** The sentences, in the document's order; a table's row counts as one. */
	public List<WrittenSentence> sentences() {
		return this.passages.stream().flatMap((passage) -> passage.sentences().stream()).toList();
	}

	/** Its text, a line a paragraph or row. */
	public String text() {
		return this.passages.stream().map(Passage::text).collect(Collectors.joining("\n"));
	}

	/** The document with what was replaced and marked. */
	public byte[] write() {
		DocxPackage made = this.docx.copy();
		this.parts.forEach(made::put);
		return made.write();
	}

}
