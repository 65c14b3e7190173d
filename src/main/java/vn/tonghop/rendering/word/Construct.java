package vn.tonghop.rendering.word;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.ProcessingInstruction;

/**
 * FreeMarker found in a paragraph. In the tree a processing instruction stands for it:
 * within a text element for what prints, between elements for a directive.
 *
 * @param scanned what was found
 * @param role what it does
 * @param place the paragraph where it was found
 */
record Construct(ConstructScanner.Scanned scanned, Role role, Place place) {

	/**
	 * Called at every turn of a loop and every call of a macro, to bound their number.
	 */
	static final String STEP = "tonghop_step_";

	static final Set<String> OPENERS = Set.of("if", "list", "items", "switch", "macro", "function", "sep");

	/** Directives within another one, and the ones they may stand in. */
	static final Map<String, List<String>> MIDDLES = Map.of("else", List.of("if", "list"), "elseif", List.of("if"),
			"case", List.of("switch"), "on", List.of("switch"), "default", List.of("switch"));

	private static final Set<String> SINGLES = Set.of("assign", "local", "global", "break", "continue", "return");

	private static final Set<String> COUNTED = Set.of("list", "items", "macro", "function");

	private static final String KEY = "construct";

	/** What a construct does. */
	enum Role {

		PRINT, OPEN, MIDDLE, CLOSE, SINGLE, NOTHING

	}

	static Role roleOf(ConstructScanner.Scanned scanned) {
		return switch (scanned.kind()) {
			case PRINT -> Role.PRINT;
			case OPEN -> roleOf(scanned.name(), scanned.argument());
			case CLOSE -> OPENERS.contains(scanned.name()) ? Role.CLOSE : Role.NOTHING;
			case CALL -> Role.SINGLE;
			case CALL_END, COMMENT, UNFINISHED -> Role.NOTHING;
		};
	}

	private static Role roleOf(String name, String argument) {
		if (OPENERS.contains(name)) {
			return Role.OPEN;
		}
		if (MIDDLES.containsKey(name)) {
			return Role.MIDDLE;
		}
		// Without a value it would capture the paragraphs up to its end as text.
		boolean captures = ("assign".equals(name) || "local".equals(name) || "global".equals(name))
				&& !Expression.outsideStrings(argument).contains("=");
		return (SINGLES.contains(name) && !captures) ? Role.SINGLE : Role.NOTHING;
	}

	/** The directives that a template may use, as it writes them. */
	static Set<String> directives() {
		Set<String> all = new TreeSet<>();
		for (Set<String> names : List.of(OPENERS, MIDDLES.keySet(), SINGLES)) {
			names.forEach((name) -> all.add("[#" + name + "]"));
		}
		OPENERS.forEach((name) -> all.add("[/#" + name + "]"));
		return all;
	}

	String name() {
		return this.scanned.name();
	}

	String argument() {
		return this.scanned.argument();
	}

	boolean isCall() {
		return this.scanned.kind() == ConstructScanner.Kind.CALL;
	}

	/** As FreeMarker reads it, with the count of its turns. */
	String source() {
		if (isCall() && !argument().endsWith("/")) {
			return "[@" + name() + " " + argument() + "/]";
		}
		boolean counted = this.role == Role.OPEN && COUNTED.contains(name());
		return this.scanned.source() + (counted ? "${" + STEP + "()}" : "");
	}

	/** Puts it into the tree. */
	ProcessingInstruction node(Document document) {
		ProcessingInstruction node = document.createProcessingInstruction("freemarker", "");
		node.setUserData(KEY, this, null);
		return node;
	}

	static Construct of(Node node) {
		return (Construct) node.getUserData(KEY);
	}

	/** Whether a node stands for a directive rather than for something printed. */
	static boolean isDirective(Node node) {
		return node.getNodeType() == Node.PROCESSING_INSTRUCTION_NODE && of(node).role() != Role.PRINT;
	}

	static void setPlace(Element paragraph, Place place) {
		paragraph.setUserData("place", place, null);
	}

	static @Nullable Place placeOf(Element paragraph) {
		return (Place) paragraph.getUserData("place");
	}

}
