package vn.tonghop.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import vn.tonghop.model.Measure;

/** Sets the figures into what units wrote: {@code [[SL_LUA]]}, {@code [[SL_LUA.TH]]}. */
final class NarrativeWriter {

	private static final Pattern FIGURE = Pattern
		.compile("\\[\\[\\s*([A-Z][A-Z0-9_]*)(?:\\.(KH|TH|LK|CK|UN|KS|PKH|TG))?\\s*]]");

	/** What stands where a figure is not there. */
	private static final String OPEN = "…";

	private final Map<String, Fact> facts;

	NarrativeWriter(Map<String, Fact> facts) {
		this.facts = facts;
	}

	ReportContent.Text write(Narrative narrative) {
		String text = narrative.text().strip();
		List<Words> words = new ArrayList<>();
		Matcher matcher = FIGURE.matcher(text);
		int end = 0;
		while (matcher.find()) {
			plain(text.substring(end, matcher.start()), words);
			words.add(figure(matcher.group(1), matcher.group(2)));
			end = matcher.end();
		}
		plain(text.substring(end), words);
		return new ReportContent.Text(narrative.item().strip(), words, narrative.from(), narrative.since());
	}

	private static void plain(String text, List<Words> words) {
		if (!text.isEmpty()) {
			words.add(new Words(text, null));
		}
	}

	private Words figure(String code, String measure) {
		Optional<PrintedFigure> figure = Optional.ofNullable(this.facts.get(code))
			.flatMap((fact) -> fact.figure((measure == null) ? Measure.LK : Measure.valueOf(measure)));
		return figure.map((printed) -> new Words(printed.inWords(), printed)).orElseGet(() -> new Words(OPEN, null));
	}

}
