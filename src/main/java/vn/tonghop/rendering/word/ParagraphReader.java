package vn.tonghop.rendering.word;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Joins what Word has split: finds the constructs in the text of a paragraph, whatever
 * runs, hyperlinks and content controls it runs through, and puts each into the run where
 * it begins, whose formatting it takes.
 */
final class ParagraphReader {

	private static final Set<String> CONTAINERS = Set.of("hyperlink", "smartTag", "customXml", "fldSimple", "dir",
			"bdo", "sdtContent");

	private static final String OBJECT = "\uFFFC";

	private final Element paragraph;

	private final Document document;

	private final List<Leaf> leaves = new ArrayList<>();

	ParagraphReader(Element paragraph) {
		this.paragraph = paragraph;
		this.document = paragraph.getOwnerDocument();
	}

	/**
	 * What the paragraph says; objects, such as pictures and footnote marks, as U+FFFC.
	 */
	static String textOf(Element paragraph) {
		ParagraphReader reader = new ParagraphReader(paragraph);
		reader.collect(paragraph);
		return reader.text();
	}

	/** Puts the constructs into the tree and tells them in order. */
	List<Construct> read(Place place) {
		collect(this.paragraph);
		String text = text();
		if (!ConstructScanner.mayHold(text)) {
			return List.of();
		}
		List<Construct> constructs = new ArrayList<>();
		for (ConstructScanner.Scanned scanned : ConstructScanner.scan(text)) {
			constructs.add(new Construct(scanned, Construct.roleOf(scanned), place));
		}
		if (!constructs.isEmpty()) {
			this.leaves.forEach((leaf) -> rewrite(leaf, constructs));
			dropEmptied();
		}
		return constructs;
	}

	private String text() {
		StringBuilder text = new StringBuilder();
		this.leaves.forEach((leaf) -> text.append(leaf.text()));
		return text.toString();
	}

	private void collect(Node parent) {
		for (Element element : WordXml.elements(parent)) {
			if (WordXml.is(element, "r")) {
				collectRun(element);
			}
			else if (WordXml.is(element, "sdt")) {
				Element content = WordXml.child(element, "sdtContent");
				if (content != null) {
					collect(content);
				}
			}
			else if (WordXml.W.equals(element.getNamespaceURI()) && CONTAINERS.contains(element.getLocalName())) {
				collect(element);
			}
		}
	}

	private void collectRun(Element run) {
		for (Element child : WordXml.elements(run)) {
			if (!WordXml.isProperties(child)) {
				int start = this.leaves.isEmpty() ? 0 : this.leaves.get(this.leaves.size() - 1).end();
				this.leaves.add(new Leaf(run, child, start, textOfRunChild(child)));
			}
		}
	}

	private static String textOfRunChild(Element child) {
		if (!WordXml.W.equals(child.getNamespaceURI())) {
			return OBJECT;
		}
		return switch (child.getLocalName()) {
			case "t" -> child.getTextContent();
			case "tab" -> "\t";
			case "cr" -> "\n";
			case "br" -> WordXml.attribute(child, "type").isEmpty() ? "\n" : OBJECT;
			case "noBreakHyphen" -> "-";
			case "softHyphen", "lastRenderedPageBreak" -> "";
			default -> OBJECT;
		};
	}

	/**
	 * Replaces a piece of a run by runs of its own: text and prints, directives, the
	 * rest.
	 */
	private void rewrite(Leaf leaf, List<Construct> constructs) {
		Node place = leaf.run();
		Node parent = place.getParentNode();
		List<Node> made = new ArrayList<>();
		if (!WordXml.is(leaf.child(), "t")) {
			boolean inside = constructs.stream()
				.anyMatch((construct) -> leaf.start() < construct.scanned().end()
						&& leaf.end() > construct.scanned().start());
			if (!inside) {
				made.add(run(leaf.run(), leaf.child()));
			}
		}
		else {
			rewriteText(leaf, constructs, made);
		}
		made.forEach((node) -> parent.insertBefore(node, place));
		if (leaf.child().getParentNode() == leaf.run()) {
			leaf.run().removeChild(leaf.child());
		}
	}

	private void rewriteText(Leaf leaf, List<Construct> constructs, List<Node> made) {
		Element text = WordXml.makeText(this.document);
		int at = leaf.start();
		for (Construct construct : constructs) {
			int start = construct.scanned().start();
			if (construct.scanned().end() <= at || start >= leaf.end()) {
				continue;
			}
			append(text, leaf, at, start);
			if (start >= leaf.start() && construct.role() == Construct.Role.PRINT) {
				text.appendChild(construct.node(this.document));
			}
			else if (start >= leaf.start() && construct.role() != Construct.Role.NOTHING) {
				close(text, leaf.run(), made);
				made.add(construct.node(this.document));
				text = WordXml.makeText(this.document);
			}
			at = Math.min(construct.scanned().end(), leaf.end());
		}
		append(text, leaf, at, leaf.end());
		close(text, leaf.run(), made);
	}

	private void append(Element text, Leaf leaf, int from, int to) {
		if (to > from) {
			text.appendChild(
					this.document.createTextNode(leaf.text().substring(from - leaf.start(), to - leaf.start())));
		}
	}

	private void close(Element text, Element formatting, List<Node> made) {
		if (text.getFirstChild() != null) {
			made.add(run(formatting, text));
		}
	}

	private Element run(Element formatting, Element child) {
		Element run = WordXml.make(this.document, "r");
		Element properties = WordXml.child(formatting, "rPr");
		if (properties != null) {
			run.appendChild(properties.cloneNode(true));
		}
		run.appendChild(child);
		return run;
	}

	/** Removes runs, links and controls of which the constructs have left nothing. */
	private void dropEmptied() {
		for (Leaf leaf : this.leaves) {
			Node run = leaf.run();
			if (run.getParentNode() != null && isEmpty(run)) {
				Node parent = run.getParentNode();
				parent.removeChild(run);
				while (parent != this.paragraph && isEmpty(parent)) {
					Node outer = parent.getParentNode();
					outer.removeChild(parent);
					parent = outer;
				}
			}
		}
	}

	private static boolean isEmpty(@Nullable Node node) {
		return node != null && WordXml.children(node).stream().allMatch(WordXml::isProperties);
	}

	/**
	 * A child of a run, with its text.
	 *
	 * @param start where its text begins in the paragraph's
	 */
	private record Leaf(Element run, Element child, int start, String text) {

		int end() {
			return this.start + this.text.length();
		}

	}

}
