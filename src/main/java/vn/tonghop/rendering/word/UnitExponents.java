package vn.tonghop.rendering.word;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Square and cubic metres as people write them by hand: {@code m3} is printed with a
 * raised 3. Only the look of the digit is another; the text stays {@code m3}, so that it
 * is found, copied and compared as it was typed in the catalogue.
 */
final class UnitExponents {

	private static final Pattern UNIT = Pattern.compile("(?<!\\p{L})[kcd]?m([23])(?![\\p{L}\\p{N}])");

	/** What the schema wants behind the raising. */
	private static final Set<String> BEHIND = Set.of("rtl", "cs", "em", "lang", "eastAsianLayout", "specVanish",
			"oMath", "rPrChange");

	private UnitExponents() {
	}

	/** Raises the exponents below a node. What stands in a figure's control is left. */
	static void raise(Node root) {
		for (Element run : WordXml.all(root, "r")) {
			boolean found = WordXml.elements(run)
				.stream()
				.anyMatch((child) -> WordXml.is(child, "t") && UNIT.matcher(child.getTextContent()).find());
			boolean raised = WordXml.child(WordXml.child(run, "rPr"), "vertAlign") != null;
			if (found && !raised && WordXml.ancestor(run, "sdtContent") == null) {
				split(run);
			}
		}
	}

	private static void split(Element run) {
		Element formatting = WordXml.child(run, "rPr");
		List<Element> runs = new ArrayList<>();
		Element open = null;
		for (Element child : WordXml.elements(run)) {
			if (child == formatting) {
				continue;
			}
			if (!WordXml.is(child, "t")) {
				open = open(run, formatting, open, runs);
				open.appendChild(child);
				continue;
			}
			String text = child.getTextContent();
			Matcher units = UNIT.matcher(text);
			int done = 0;
			while (units.find()) {
				open = open(run, formatting, open, runs);
				open.appendChild(text(run, text.substring(done, units.start(1))));
				Element exponent = open(run, formatting, null, runs);
				raiseRun(exponent);
				exponent.appendChild(text(run, units.group(1)));
				open = null;
				done = units.end(1);
			}
			if (done < text.length()) {
				open = open(run, formatting, open, runs);
				open.appendChild(text(run, text.substring(done)));
			}
		}
		runs.forEach((made) -> run.getParentNode().insertBefore(made, run));
		WordXml.remove(run);
	}

	private static Element open(Element like, @Nullable Element formatting, @Nullable Element open,
			List<Element> runs) {
		if (open != null) {
			return open;
		}
		Element made = (Element) like.cloneNode(false);
		if (formatting != null) {
			made.appendChild(formatting.cloneNode(true));
		}
		runs.add(made);
		return made;
	}

	private static Element text(Element run, String text) {
		Element element = WordXml.makeText(run.getOwnerDocument());
		element.setTextContent(text);
		return element;
	}

	private static void raiseRun(Element run) {
		Element properties = WordXml.child(run, "rPr");
		if (properties == null) {
			properties = WordXml.make(run.getOwnerDocument(), "rPr");
			run.insertBefore(properties, run.getFirstChild());
		}
		Node behind = WordXml.elements(properties)
			.stream()
			.filter((child) -> BEHIND.contains(child.getLocalName()))
			.findFirst()
			.orElse(null);
		properties.insertBefore(WordXml.make(run.getOwnerDocument(), "vertAlign", "val", "superscript"), behind);
	}

}
