package vn.tonghop.app;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFootnote;
import org.w3c.dom.Node;

/** What a person reads in a Word file. */
record WordText(List<String> paragraphs, List<String> footnotes, String body) {

	static WordText of(Path docx) throws IOException {
		try (InputStream in = Files.newInputStream(docx); XWPFDocument document = new XWPFDocument(in)) {
			List<String> paragraphs = new java.util.ArrayList<>();
			collect(document.getDocument().getDomNode(), paragraphs);
			List<String> notes = document.getFootnotes()
				.stream()
				.map(XWPFFootnote::getCTFtnEdn)
				.map((note) -> text(note.getDomNode()))
				.filter((note) -> !note.isBlank())
				.toList();
			return new WordText(paragraphs, notes, String.join("\n", paragraphs));
		}
	}

	private static void collect(Node node, List<String> paragraphs) {
		if ("p".equals(node.getLocalName())) {
			String text = text(node);
			if (!text.isBlank()) {
				paragraphs.add(text.strip());
			}
			return;
		}
		for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
			collect(child, paragraphs);
		}
	}

	private static String text(Node node) {
		if ("t".equals(node.getLocalName())) {
			return (node.getFirstChild() != null) ? node.getFirstChild().getNodeValue() : "";
		}
		StringBuilder text = new StringBuilder();
		for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
			text.append(text(child));
		}
		return text.toString();
	}

	/** Body and footnotes in one text. */
	String all() {
		return this.body + "\n" + this.footnotes.stream().collect(Collectors.joining("\n"));
	}

}
