package vn.tonghop.rendering.word;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import freemarker.core.ParseException;
import freemarker.template.Template;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

import vn.tonghop.model.Finding;

/** A part of a template, made ready to be filled. */
final class TemplatePart {

	private static final Set<String> CONTROL_KINDS = Set.of("text", "date", "comboBox", "dropDownList", "dataBinding",
			"showingPlcHdr");

	private final String part;

	private final Place whole;

	private final List<Construct> constructs;

	/** Those that stand in the tree, in the order in which they are run. */
	private final List<Construct> inOrder = new ArrayList<>();

	private final List<TypedText> typed = new ArrayList<>();

	private final List<Finding> findings = new ArrayList<>();

	private XmlWriter.@Nullable Source source;

	private @Nullable Template template;

	private TemplatePart(String part, Place whole, List<Construct> constructs) {
		this.part = part;
		this.whole = whole;
		this.constructs = constructs;
	}

	/**
	 * Reads a part; the tree is used up.
	 * @param part its name in the package
	 * @param template the template's name
	 * @param label what messages call the part; empty for the body
	 */
	static TemplatePart read(String part, Document document, String template, String label) {
		List<Construct> constructs = new ArrayList<>();
		List<TypedText> typed = new ArrayList<>();
		int number = 0;
		int notes = 0;
		for (Element paragraph : WordXml.all(document, "p")) {
			Element note = noteOf(paragraph);
			String where;
			if (note == null) {
				where = "đoạn " + ++number + (label.isEmpty() ? "" : " của " + label);
			}
			else {
				where = "chú thích " + note.getAttribute("number");
			}
			String text = ParagraphReader.textOf(paragraph);
			typed.add(new TypedText(where, ConstructScanner.without(text)));
			Place place = new Place(template, where, text);
			Construct.setPlace(paragraph, place);
		}
		for (Element paragraph : WordXml.all(document, "p")) {
			Place place = Construct.placeOf(paragraph);
			if (place != null) {
				constructs.addAll(new ParagraphReader(paragraph).read(place));
			}
		}
		Place whole = new Place(template, label.isEmpty() ? "thân văn bản" : label, "");
		TemplatePart read = new TemplatePart(part, whole, List.copyOf(constructs));
		read.typed.addAll(typed);
		read.prepare(document);
		return read;
	}

	private static @Nullable Element noteOf(Node node) {
		Node parent = node.getParentNode();
		while (parent != null && !Assembly.isOurs(parent, "own")) {
			parent = parent.getParentNode();
		}
		return (Element) parent;
	}

	private void prepare(Document document) {
		freeControls(document);
		this.findings.addAll(ConstructCheck.form(this.constructs));
		// A footnote stands where its mark does, amid the paragraph read before it.
		collect(document);
		new DirectiveBlocks(document, this.findings).arrange(this.inOrder);
		if (!this.findings.isEmpty()) {
			return;
		}
		XmlWriter.Source written = XmlWriter.template(document);
		this.source = written;
		try {
			this.template = Freemarker.compile(this.whole.template(), written.text());
		}
		catch (ParseException ex) {
			Place place = written.placeOf(ex.getLineNumber());
			this.findings.add(((place != null) ? place : this.whole).error("MAU_BIEU_THUC", "…"));
		}
	}

	private void collect(Node parent) {
		for (Node child : WordXml.children(parent)) {
			if (child.getNodeType() == Node.PROCESSING_INSTRUCTION_NODE) {
				this.inOrder.add(Construct.of(child));
			}
			collect(child);
		}
	}

	/**
	 * A content control around FreeMarker becomes one of rich text: Word would refuse a
	 * figure's control inside one of plain text, and fill a bound one anew.
	 */
	private static void freeControls(Document document) {
		for (Element control : WordXml.all(document, "sdt")) {
			Element properties = WordXml.child(control, "sdtPr");
			if (properties != null && holdsConstruct(control)) {
				for (Element kind : WordXml.elements(properties)) {
					if (CONTROL_KINDS.contains(kind.getLocalName())) {
						properties.removeChild(kind);
					}
				}
			}
		}
	}

	private static boolean holdsConstruct(Node node) {
		return node.getNodeType() == Node.PROCESSING_INSTRUCTION_NODE
				|| WordXml.children(node).stream().anyMatch(TemplatePart::holdsConstruct);
	}

	String part() {
		return this.part;
	}

	/** Whether it holds any FreeMarker. */
	boolean isTemplate() {
		return !this.constructs.isEmpty();
	}

	/** Names that the model will not have. */
	List<Finding> unknownNames(Set<String> known) {
		List<Construct> all = new ArrayList<>(this.inOrder);
		this.constructs.stream().filter((construct) -> construct.role() == Construct.Role.NOTHING).forEach(all::add);
		return ConstructCheck.names(all, known);
	}

	/** The functions that it calls, in the order of the text. */
	List<TypedText> typed() {
		return List.copyOf(this.typed);
	}

	List<TemplateCall> calls() {
		List<TemplateCall> calls = new ArrayList<>();
		for (Construct construct : this.inOrder) {
			if (construct.role() != Construct.Role.NOTHING) {
				ConstructCheck.expression(construct)
					.calls()
					.forEach((call) -> calls
						.add(new TemplateCall(call.function(), call.arguments(), construct.place())));
			}
		}
		return calls;
	}

	/** Whether it reads a name of the model. */
	boolean reads(String name) {
		return this.inOrder.stream()
			.filter((construct) -> construct.role() != Construct.Role.NOTHING)
			.flatMap((construct) -> ConstructCheck.expression(construct).references().stream())
			.anyMatch((reference) -> reference.root().equals(name));
	}

	/** What is wrong with it whatever the model. */
	List<Finding> findings() {
		return this.findings;
	}

	/** The part's XML with structure still in our own elements. */
	String fill(Map<String, ?> model) {
		Template ready = this.template;
		XmlWriter.Source lines = this.source;
		if (ready == null || lines == null) {
			throw new TemplateFailed(this.findings);
		}
		return Freemarker.fill(ready, model, (line) -> {
			Place place = lines.placeOf(line);
			return (place != null) ? place : this.whole;
		});
	}

}
