package vn.tonghop.rendering.report;

import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import vn.tonghop.rendering.word.WrittenDocument;
import vn.tonghop.rendering.word.WrittenFigure;
import vn.tonghop.rendering.word.WrittenSentence;

/**
 * What a report printed: the texts of every figure, and its sentences without the
 * figures.
 *
 * @param figures a place (tag and whether in a table, as {@link #place}) → its texts
 * @param sentences the skeletons of its sentences and rows
 */
public record PrintedReport(Map<String, Set<String>> figures, Set<String> sentences) {

	/** Nothing was printed yet. */
	public static final PrintedReport NONE = new PrintedReport(Map.of(), Set.of());

	private static final String FIGURE = "F";

	private static final String SENTENCE = "C";

	public PrintedReport {
		Map<String, Set<String>> copy = new TreeMap<>();
		figures.forEach((place, texts) -> copy.put(place, Collections.unmodifiableSet(new TreeSet<>(texts))));
		figures = Collections.unmodifiableMap(copy);
		sentences = Collections.unmodifiableSet(new TreeSet<>(sentences));
	}

	/**
	 * Of a report's bytes.
	 * @throws IOException if they are no Word file
	 */
	public static PrintedReport of(byte[] docx) throws IOException {
		WrittenDocument document = WrittenDocument.read(docx);
		Map<String, Set<String>> figures = new TreeMap<>();
		for (WrittenFigure figure : document.figures()) {
			figures.computeIfAbsent(place(figure.tag(), figure.inTable()), (any) -> new TreeSet<>()).add(figure.text());
		}
		return new PrintedReport(figures,
				document.sentences().stream().map(WrittenSentence::skeleton).collect(Collectors.toSet()));
	}

	/** Reads {@link #lines}; a line that is none is passed over. */
	public static PrintedReport read(List<String> lines) {
		Map<String, Set<String>> figures = new TreeMap<>();
		Set<String> sentences = new TreeSet<>();
		for (String line : lines) {
			String[] cells = line.split("\t", -1);
			if (cells.length == 3 && cells[0].equals(FIGURE)) {
				figures.computeIfAbsent(cells[1], (any) -> new TreeSet<>()).add(cells[2]);
			}
			else if (cells.length == 2 && cells[0].equals(SENTENCE)) {
				sentences.add(cells[1]);
			}
		}
		return new PrintedReport(figures, sentences);
	}

	/** As lines of a text file, sorted. */
	public List<String> lines() {
		Stream<String> printed = this.figures.entrySet()
			.stream()
			.flatMap((entry) -> entry.getValue()
				.stream()
				.map((text) -> FIGURE + "\t" + entry.getKey() + "\t" + text.replaceAll("\\s", " ")));
		return Stream.concat(printed, this.sentences.stream().map((sentence) -> SENTENCE + "\t" + sentence)).toList();
	}

	/** This and what another one printed. */
	public PrintedReport and(PrintedReport other) {
		Map<String, Set<String>> both = new TreeMap<>();
		Stream.of(this, other)
			.forEach((one) -> one.figures
				.forEach((place, texts) -> both.computeIfAbsent(place, (any) -> new TreeSet<>()).addAll(texts)));
		Set<String> sentences = new TreeSet<>(this.sentences);
		sentences.addAll(other.sentences);
		return new PrintedReport(both, sentences);
	}

	/** Every text that stood for a figure, at such a place before others. */
	Set<String> texts(String tag, boolean inTable) {
		Set<String> texts = new LinkedHashSet<>(this.figures.getOrDefault(place(tag, inTable), Set.of()));
		return texts.isEmpty() ? this.figures.getOrDefault(place(tag, !inTable), Set.of()) : texts;
	}

	/** Whether a text ever stood for a figure, at whatever place. */
	boolean printed(String tag, String text) {
		return Stream.of(true, false)
			.anyMatch((inTable) -> this.figures.getOrDefault(place(tag, inTable), Set.of()).contains(text));
	}

	private static String place(String tag, boolean inTable) {
		return tag + (inTable ? " bảng" : " câu");
	}

}
