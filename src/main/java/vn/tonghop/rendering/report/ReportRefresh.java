package vn.tonghop.rendering.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import vn.tonghop.model.Finding;
import vn.tonghop.model.Severity;
import vn.tonghop.rendering.word.WrittenDocument;
import vn.tonghop.rendering.word.WrittenFigure;
import vn.tonghop.rendering.word.WrittenSentence;

/**
 * Brings the figures of a report that a person has edited up to date. A text is replaced
 * only where it is known to be ours; all other words stay, and those that may be wrong by
 * now are told.
 *
 * @param docx the document with today's figures, what changed marked
 * @param changes the figures that were replaced
 * @param doubts what a person is to look at: figures typed over, sentences
 */
public record ReportRefresh(byte[] docx, List<Change> changes, List<Finding> doubts) {

	/** Words that tell the state of a figure; the longest first. */
	private static final Pattern STATE = Pattern.compile(
			"(?iu)(?<!\\p{L})(?:chưa hoàn thành|hoàn thành|không hoàn thành|không đạt|chưa đạt|vượt|đạt|không tăng|"
					+ "không giảm|tăng|giảm|không đổi|cao hơn|thấp hơn|lớn hơn|nhỏ hơn|nhiều hơn|ít hơn|bằng|gấp|tạm tính)"
					+ "(?!\\p{L})");

	private static final Pattern NUMBER = Pattern.compile("(?<![\\p{L}\\d])\\d[\\d.,]*(?<![.,])");

	private static final Pattern TAGS = Pattern.compile("\\{[^}]*}");

	public ReportRefresh {
		docx = docx.clone();
		changes = List.copyOf(changes);
		doubts = List.copyOf(doubts);
	}

	/**
	 * @param docx the document as the person left it
	 * @param earlier all that was printed of this report before
	 * @param today what the report prints now
	 * @throws IOException if it is no Word file
	 */
	public static ReportRefresh of(byte[] docx, PrintedReport earlier, PrintedReport today) throws IOException {
		WrittenDocument document = WrittenDocument.read(docx);
		List<Change> changes = new ArrayList<>();
		List<Finding> doubts = new ArrayList<>();
		List<Runnable> replacements = new ArrayList<>();
		Set<String> changed = new HashSet<>();
		for (WrittenFigure figure : document.figures()) {
			String text = figure.text();
			if (today.printed(figure.tag(), text)) {
				continue;
			}
			Set<String> now = today.texts(figure.tag(), figure.inTable());
			String shown = now.isEmpty() ? "–" : String.join(" / ", now);
			if (!earlier.printed(figure.tag(), text)) {
				doubts.add(Finding.of("SO_GO_DE", Severity.WARNING, figure.tag(), text.isEmpty() ? "–" : text, shown,
						figure.where()));
				continue;
			}
			List<String> fitting = now.stream().filter((one) -> now.size() == 1 || sameForm(one, text)).toList();
			if (fitting.size() != 1) {
				doubts.add(Finding.of(now.isEmpty() ? "SO_KHONG_CON_IN" : "SO_NHIEU_CACH_IN", Severity.WARNING,
						figure.tag(), text, shown, figure.where()));
				continue;
			}
			changes.add(new Change(figure.tag(), text, fitting.get(0), figure.where()));
			changed.add(figure.tag());
			replacements.add(() -> figure.replace(fitting.get(0)));
		}
		List<WrittenSentence> reread = document.sentences()
			.stream()
			.filter((sentence) -> doubtful(sentence, changed, earlier, today))
			.toList();
		reread.forEach((sentence) -> doubts.add(Finding.of("XEM_LAI_CAU", Severity.WARNING, sentence.text())));
		// Marking parts runs at places counted in the texts as they were: the last
		// sentence first, and the figures afterwards.
		List<WrittenSentence> backwards = new ArrayList<>(reread);
		Collections.reverse(backwards);
		backwards.forEach(WrittenSentence::mark);
		replacements.forEach(Runnable::run);
		boolean same = changes.isEmpty() && reread.isEmpty();
		return new ReportRefresh(same ? docx : document.write(), changes, doubts);
	}

	/** Sign and number of decimals tell which of a figure's texts another one was. */
	private static boolean sameForm(String one, String other) {
		return one.startsWith("-") == other.startsWith("-") && decimals(one) == decimals(other);
	}

	private static int decimals(String text) {
		int comma = text.lastIndexOf(',');
		return (comma < 0) ? 0 : text.length() - comma - 1;
	}

	/**
	 * A sentence of ours that would be worded otherwise now; or one in a person's words
	 * that says of its figures what no longer holds, as far as words tell.
	 */
	private static boolean doubtful(WrittenSentence sentence, Set<String> changed, PrintedReport earlier,
			PrintedReport today) {
		if (today.sentences().contains(sentence.skeleton())) {
			return false;
		}
		if (earlier.sentences().contains(sentence.skeleton())) {
			return true;
		}
		Set<String> tags = sentence.tags();
		Set<String> said = said(sentence.skeleton());
		Set<String> now = said(today, tags);
		Set<String> gone = said(earlier, tags);
		gone.removeAll(now);
		if (said.stream().anyMatch(gone::contains)) {
			return true;
		}
		Set<String> states = words(STATE, sentence.skeleton());
		return tags.stream().anyMatch(changed::contains) && !now.containsAll(states);
	}

	/** The words of state and the untagged numbers of all sentences about the figures. */
	private static Set<String> said(PrintedReport report, Set<String> tags) {
		return report.sentences()
			.stream()
			.filter((skeleton) -> WrittenSentence.tags(skeleton).stream().anyMatch(tags::contains))
			.flatMap((skeleton) -> said(skeleton).stream())
			.collect(Collectors.toCollection(HashSet::new));
	}

	private static Set<String> said(String skeleton) {
		Set<String> said = words(STATE, skeleton);
		said.addAll(words(NUMBER, skeleton));
		return said;
	}

	private static Set<String> words(Pattern pattern, String skeleton) {
		Set<String> words = new HashSet<>();
		Matcher matcher = pattern.matcher(TAGS.matcher(skeleton).replaceAll("{}"));
		while (matcher.find()) {
			words.add(matcher.group().toLowerCase(java.util.Locale.ROOT));
		}
		return words;
	}

	/**
	 * A figure that was replaced.
	 *
	 * @param tag code and measure
	 * @param where the beginning of its paragraph or row, as it was
	 */
	public record Change(String tag, String before, String after, String where) {
	}

}
