package vn.tonghop.rendering.word;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

import vn.tonghop.model.Finding;

/**
 * Sees to it that directives embrace whole elements. A paragraph or table row that holds
 * only directives gives way to them; a directive at the very beginning or end of a
 * paragraph, cell or row moves out of it where its partner stands outside. What remains
 * across a boundary is a finding, for it would break the document.
 */
final class DirectiveBlocks {

	private static final int SHOWN = 80;

	private final Document document;

	private final List<Finding> findings;

	private final Map<Construct, Node> nodes = new IdentityHashMap<>();

	private final Set<String> blockMacros = new HashSet<>();

	DirectiveBlocks(Document document, List<Finding> findings) {
		this.document = document;
		this.findings = findings;
	}

	/**
	 * @param constructs all of the part, in document order
	 */
	void arrange(List<Construct> constructs) {
		locate(this.document);
		constructs.stream()
			.filter((construct) -> construct.role() == Construct.Role.OPEN && "macro".equals(construct.name()))
			.filter((construct) -> !holdsMore(WordXml.ancestor(this.nodes.get(construct), "p"), false))
			.forEach((construct) -> this.blockMacros.add(macroName(construct)));
		List<Element> rows = WordXml.all(this.document, "tr");
		for (int i = rows.size() - 1; i >= 0; i--) {
			giveWay(rows.get(i));
		}
		WordXml.all(this.document, "p").forEach(this::giveWay);
		pair(constructs).forEach(this::embrace);
		constructs.stream().filter(Construct::isCall).forEach(this::checkCall);
	}

	private void locate(Node parent) {
		for (Node child : WordXml.children(parent)) {
			if (child.getNodeType() == Node.PROCESSING_INSTRUCTION_NODE) {
				this.nodes.put(Construct.of(child), child);
			}
			locate(child);
		}
	}

	static String macroName(Construct construct) {
		return construct.argument().split("[^\\p{L}\\p{N}_]", 2)[0];
	}

	private void giveWay(Element element) {
		List<Node> directives = new ArrayList<>();
		collectDirectives(element, directives);
		if (directives.isEmpty() || holdsMore(element, true)) {
			return;
		}
		Node parent = element.getParentNode();
		directives.forEach((directive) -> parent.insertBefore(directive, element));
		Element section = WordXml.is(element, "p") ? WordXml.child(WordXml.child(element, "pPr"), "sectPr") : null;
		if (section == null) {
			parent.removeChild(element);
		}
		else if (Construct.of(directives.get(0)).role() != Construct.Role.CLOSE) {
			// The section ends whether or not what follows is printed.
			parent.insertBefore(element, directives.get(0));
		}
	}

	private static void collectDirectives(Node node, List<Node> directives) {
		for (Node child : WordXml.children(node)) {
			if (Construct.isDirective(child)) {
				directives.add(child);
			}
			collectDirectives(child, directives);
		}
	}

	/** Whether anything but directives is to be seen in it. */
	private boolean holdsMore(@Nullable Node node, boolean callsCount) {
		if (node == null) {
			return true;
		}
		if (Construct.isDirective(node)) {
			Construct directive = Construct.of(node);
			return callsCount && directive.isCall() && !this.blockMacros.contains(directive.name());
		}
		if (WordXml.isBlank(node)) {
			return false;
		}
		return !(node instanceof Element) || !WordXml.isBlank(node.cloneNode(false))
				|| WordXml.children(node).stream().anyMatch((child) -> holdsMore(child, callsCount));
	}

	private void checkCall(Construct call) {
		Node node = this.nodes.get(call);
		if (node != null && this.blockMacros.contains(call.name()) && WordXml.ancestor(node, "p") != null
				&& Construct.placeOf(WordXml.ancestor(node, "p")) == call.place()) {
			this.findings.add(call.place().error("MAU_CAT_NGANG", shown(call)));
		}
	}

	private List<Pair> pair(List<Construct> constructs) {
		List<Pair> pairs = new ArrayList<>();
		Deque<Pair> open = new ArrayDeque<>();
		for (Construct construct : constructs) {
			switch (construct.role()) {
				case OPEN -> {
					if ("sep".equals(construct.name())) {
						checkSeparator(construct, open);
					}
					Pair pair = new Pair(construct, new ArrayList<>());
					pairs.add(pair);
					open.push(pair);
				}
				case MIDDLE -> middle(construct, open);
				case CLOSE -> close(construct, open);
				default -> {
				}
			}
		}
		open.descendingIterator().forEachRemaining(this::unclosed);
		pairs.removeIf((pair) -> !pair.isClosed());
		return pairs;
	}

	private void middle(Construct middle, Deque<Pair> open) {
		List<String> owners = Construct.MIDDLES.get(middle.name());
		Pair owner = open.peek();
		if (owner != null && owners.contains(owner.open().name())) {
			owner.others().add(middle);
		}
		else {
			this.findings.add(middle.place().error("MAU_DONG_THUA", shown(middle), "[#" + owners.get(0) + " …]"));
		}
	}

	private void checkSeparator(Construct separator, Deque<Pair> open) {
		if (open.stream().noneMatch((pair) -> isLoop(pair.open()))) {
			this.findings.add(separator.place().error("MAU_DONG_THUA", shown(separator), "[#list …]"));
		}
	}

	private static boolean isLoop(Construct construct) {
		return "list".equals(construct.name()) || "items".equals(construct.name());
	}

	private void close(Construct close, Deque<Pair> open) {
		if (open.stream().noneMatch((pair) -> pair.open().name().equals(close.name()))) {
			this.findings.add(close.place().error("MAU_DONG_THUA", shown(close), "[#" + close.name() + " …]"));
			return;
		}
		while (!open.getFirst().open().name().equals(close.name())) {
			Pair inner = open.pop();
			Pair around = open.getFirst();
			if ("sep".equals(inner.open().name()) && isLoop(around.open())) {
				// A separator that nothing closes goes on to the end of its loop.
				around.others().add(inner.open());
			}
			else {
				unclosed(inner);
			}
		}
		open.pop().others().add(close);
	}

	private void unclosed(Pair pair) {
		Construct opener = pair.open();
		this.findings.add(opener.place().error("MAU_CHUA_DONG", shown(opener), "[/#" + opener.name() + "]"));
	}

	/** As the author typed it, shortened. */
	static String shown(Construct construct) {
		String typed = construct.scanned().typed();
		return (typed.length() <= SHOWN) ? typed : typed.substring(0, SHOWN - 1) + "…";
	}

	private void embrace(Pair pair) {
		Node open = this.nodes.get(pair.open());
		Node close = this.nodes.get(pair.close());
		Node common = common(open, close);
		if (common != open.getParentNode() || common != close.getParentNode()) {
			if (WordXml.is(common, "tr") && isFirst(open, common) && isLast(close, common)) {
				common = common.getParentNode();
			}
			moveOut(open, common, true);
			moveOut(close, common, false);
		}
		else if (wrapsWholeParagraph(pair, common)) {
			Node outside = common.getParentNode();
			moveOut(open, outside, true);
			moveOut(close, outside, false);
			common = outside;
		}
		for (Construct middle : pair.others()) {
			Node node = this.nodes.get(middle);
			moveOut(node, common, true);
			moveOut(node, common, false);
		}
		if (open.getParentNode() != common || WordXml.is(common, "tr")) {
			this.findings.add(pair.open().place().error("MAU_CAT_NGANG", shown(pair.open())));
			return;
		}
		for (Construct part : pair.others()) {
			boolean outside = this.nodes.get(part).getParentNode() != common;
			if (outside && "sep".equals(part.name())) {
				this.findings.add(part.place().error("MAU_CHUA_DONG", shown(part), "[/#sep]"));
			}
			else if (outside) {
				this.findings.add(part.place().error("MAU_CAT_NGANG", shown(part)));
			}
		}
	}

	/** A paragraph all of which is under one condition goes with its condition. */
	private static boolean wrapsWholeParagraph(Pair pair, Node common) {
		Node open = common.getFirstChild();
		while (open != null && !Construct.isDirective(open) && WordXml.isBlank(open)) {
			open = open.getNextSibling();
		}
		Node last = common.getLastChild();
		while (last != null && !Construct.isDirective(last) && WordXml.isBlank(last)) {
			last = last.getPreviousSibling();
		}
		return "if".equals(pair.open().name()) && pair.others().size() == 1 && WordXml.is(common, "p")
				&& !WordXml.is(common.getParentNode(), "tc")
				&& WordXml.child(WordXml.child(common, "pPr"), "sectPr") == null && open != null
				&& Construct.isDirective(open) && Construct.of(open) == pair.open() && last != null
				&& Construct.isDirective(last) && Construct.of(last) == pair.close();
	}

	private static Node common(Node one, Node other) {
		Set<Node> above = new HashSet<>();
		for (Node node = one.getParentNode(); node != null; node = node.getParentNode()) {
			above.add(node);
		}
		Node common = other.getParentNode();
		while (!above.contains(common)) {
			common = common.getParentNode();
		}
		return common;
	}

	/**
	 * Moves a directive out to an ancestor, as far as nothing but blanks is in the way.
	 */
	private static void moveOut(Node node, Node ancestor, boolean backwards) {
		while (node.getParentNode() != ancestor && isEdge(node, backwards)) {
			Node parent = node.getParentNode();
			parent.getParentNode().insertBefore(node, backwards ? parent : parent.getNextSibling());
		}
	}

	private static boolean isFirst(Node node, Node ancestor) {
		return isEdgeOf(node, ancestor, true);
	}

	private static boolean isLast(Node node, Node ancestor) {
		return isEdgeOf(node, ancestor, false);
	}

	private static boolean isEdgeOf(Node node, Node ancestor, boolean first) {
		for (Node at = node; at != ancestor; at = at.getParentNode()) {
			if (!isEdge(at, first)) {
				return false;
			}
		}
		return true;
	}

	private static boolean isEdge(Node node, boolean first) {
		Node sibling = first ? node.getPreviousSibling() : node.getNextSibling();
		while (sibling != null) {
			// An empty cell or paragraph is still a cell or paragraph of its own.
			boolean ignored = !Construct.isDirective(sibling) && WordXml.isBlank(sibling) && !WordXml.is(sibling, "tc")
					&& !WordXml.is(sibling, "tr") && !WordXml.is(sibling, "p") && !WordXml.is(sibling, "tbl");
			if (!ignored) {
				return false;
			}
			sibling = first ? sibling.getPreviousSibling() : sibling.getNextSibling();
		}
		return true;
	}

	/**
	 * A directive that opens, and those that belong to it.
	 *
	 * @param others what stands within it, the one that closes it last
	 */
	private record Pair(Construct open, List<Construct> others) {

		boolean isClosed() {
			return !this.others.isEmpty() && close().role() == Construct.Role.CLOSE;
		}

		Construct close() {
			return this.others.get(this.others.size() - 1);
		}

	}

}
