package vn.tonghop.rendering.word;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

import vn.tonghop.model.Finding;

/**
 * A Word file whose text holds FreeMarker, with tags in square brackets as office staff
 * type them: {@code ${SL_LUA}}, {@code [#if …]}, {@code [#list … as …]}.
 * <p>
 * The body, headers, footers and footnotes are filled; comments and endnotes are left
 * alone. What Word splits into runs is joined, and takes the formatting of the run where
 * it begins. A paragraph or table row that holds only directives disappears and embraces
 * what follows up to its end.
 */
public final class WordTemplate {

	private final String name;

	private final DocxPackage docx;

	private final List<TemplatePart> parts;

	private WordTemplate(String name, DocxPackage docx, List<TemplatePart> parts) {
		this.name = name;
		this.docx = docx;
		this.parts = parts;
	}

	/**
	 * Opens a template. Mistakes in its text are no failure yet: {@link #lint} tells them
	 * all.
	 * @param docx the file, .docx or .dotx
	 * @param name what messages call it
	 * @throws TemplateFailed with {@code MAU_KHONG_MO_DUOC} if it is no Word file
	 */
	public static WordTemplate parse(byte[] docx, String name) {
		try {
			DocxPackage parts = DocxPackage.read(docx);
			List<TemplatePart> read = new ArrayList<>();
			String main = parts.mainPart();
			Document text = parsed(parts, main);
			List<String> notes = parts.partsOfType("footnotes+xml");
			Document footnotes = notes.isEmpty() ? null : parts.xml(notes.get(0));
			if (footnotes != null) {
				Revisions.accept(footnotes);
			}
			Footnotes.inline(text, footnotes);
			read.add(TemplatePart.read(main, text, name, ""));
			for (String header : parts.partsOfType("header+xml")) {
				read.add(TemplatePart.read(header, parsed(parts, header), name, "đầu trang"));
			}
			for (String footer : parts.partsOfType("footer+xml")) {
				read.add(TemplatePart.read(footer, parsed(parts, footer), name, "chân trang"));
			}
			return new WordTemplate(name, parts, read);
		}
		catch (IOException | SAXException | StackOverflowError ex) {
			throw new TemplateFailed(new Place(name, "", "").error("MAU_KHONG_MO_DUOC"), ex);
		}
	}

	private static Document parsed(DocxPackage parts, String part) throws SAXException, IOException {
		Document document = parts.xml(part);
		if (document == null || !WordXml.W.equals(document.getDocumentElement().getNamespaceURI())) {
			throw new IOException("not WordprocessingML: " + part);
		}
		Revisions.accept(document);
		return document;
	}

	/** All mistakes that can be told without a model, in the order of the text. */
	public List<Finding> lint() {
		List<Finding> findings = new ArrayList<>();
		this.parts.forEach((part) -> findings.addAll(part.findings()));
		return findings;
	}

	/**
	 * The same, and names that the model will not have, each with the nearest known one.
	 * A name for which the template says what to do where it is missing ({@code ??},
	 * {@code !}) is a warning.
	 * @param knownRoots the names a template may use at top level; a dotted one such as
	 * {@code SL_LUA.pkh} names a member, and members are checked for names that have some
	 */
	public List<Finding> lint(Set<String> knownRoots) {
		List<Finding> findings = new ArrayList<>(lint());
		this.parts.forEach((part) -> findings.addAll(part.unknownNames(knownRoots)));
		return findings;
	}

	/** What its author typed, paragraph by paragraph. */
	public List<TypedText> typed() {
		return this.parts.stream().flatMap((part) -> part.typed().stream()).toList();
	}

	/** The functions that the template calls, in the order of the text. */
	public List<TemplateCall> calls() {
		return this.parts.stream().flatMap((part) -> part.calls().stream()).toList();
	}

	/** Whether the template reads a name of the model. */
	public boolean reads(String name) {
		return this.parts.stream().anyMatch((part) -> part.reads(name));
	}

	/**
	 * Fills the template.
	 * @param model strings, numbers, booleans, lists, maps, {@link WordFragment},
	 * {@link WordValue} and {@link WordFunction} by name
	 * @return a .docx; the same bytes for the same model
	 * @throws TemplateFailed with all findings: a value that is missing is never left
	 * blank
	 */
	public byte[] render(Map<String, ?> model) {
		List<Finding> findings = new ArrayList<>(lint());
		List<@Nullable String> filled = new ArrayList<>();
		if (findings.isEmpty()) {
			for (TemplatePart part : this.parts) {
				try {
					filled.add(part.fill(model));
				}
				catch (TemplateFailed ex) {
					findings.addAll(ex.findings());
				}
			}
		}
		if (!findings.isEmpty()) {
			throw new TemplateFailed(findings);
		}
		try {
			return assemble(filled);
		}
		catch (SAXException | IOException ex) {
			throw new IllegalStateException("The template " + this.name + " was filled into no XML", ex);
		}
	}

	private byte[] assemble(List<@Nullable String> filled) throws SAXException, IOException {
		DocxPackage made = this.docx.copy();
		Footnotes footnotes = new Footnotes(made);
		ControlNumbers numbers = new ControlNumbers();
		for (int i = 0; i < this.parts.size(); i++) {
			TemplatePart part = this.parts.get(i);
			if (i > 0 && !part.isTemplate()) {
				continue;
			}
			Document document = WordXml.parse(filled.get(i));
			new Assembly(document, (i == 0) ? footnotes : null, numbers).assemble();
			Tidying.tidy(document);
			UnitExponents.raise(document);
			numbers.makeUnique(document);
			made.put(part.part(), document);
		}
		footnotes.store();
		return made.write();
	}

}
