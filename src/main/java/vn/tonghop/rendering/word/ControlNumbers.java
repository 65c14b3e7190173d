package vn.tonghop.rendering.word;

import java.util.HashSet;
import java.util.Set;

import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Numbers of content controls; Word wants each in a document once. */
final class ControlNumbers {

	private static final int FIRST = 710_000_001;

	private final Set<String> taken = new HashSet<>();

	private int next = FIRST;

	String next() {
		while (this.taken.contains(String.valueOf(this.next))) {
			this.next++;
		}
		return String.valueOf(this.next++);
	}

	/** Gives those that a list has repeated a number of their own. */
	void makeUnique(Document document) {
		for (Element properties : WordXml.all(document, "sdtPr")) {
			Element id = WordXml.child(properties, "id");
			if (id != null && !this.taken.add(WordXml.attribute(id, "val"))) {
				String fresh = next();
				properties.replaceChild(WordXml.make(document, "id", "val", fresh), id);
				this.taken.add(fresh);
			}
		}
	}

}
