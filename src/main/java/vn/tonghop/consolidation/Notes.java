package vn.tonghop.consolidation;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.tonghop.model.CellPlace;
import vn.tonghop.model.Completeness;
import vn.tonghop.model.Decision;
import vn.tonghop.model.Figure;
import vn.tonghop.model.Nature;
import vn.tonghop.model.ReportingPeriod;
import vn.tonghop.text.DateText;
import vn.tonghop.text.Messages;

/** What is noted beside a figure, in the report's language. */
final class Notes {

	private static final Messages TEXTS = Messages.of("vi");

	private Notes() {
	}

	/** A figure made of those of former units. */
	static String converted(List<String> units) {
		return TEXTS.get("note.converted", String.join(", ", units));
	}

	/** A figure that was consolidated for an earlier period. */
	static String consolidatedFor(ReportingPeriod period) {
		return TEXTS.get("note.consolidated-for", period.code());
	}

	/** A figure of the period before that stands in for a missing one. */
	static String standsIn(ReportingPeriod period, Decision decision) {
		return TEXTS.get("note.stands-in", period.code(), decided(decision));
	}

	/** A figure that a person set. */
	static String adjusted(@Nullable Figure computed, Decision decision) {
		return (computed != null) ? TEXTS.get("note.adjusted-from", decided(decision), Printed.exact(computed.value()))
				: TEXTS.get("note.adjusted", decided(decision));
	}

	/** What came in within a period, where both its ends are known of some units only. */
	static String withinWithout(List<String> units) {
		return TEXTS.get("note.within-without", String.join(", ", units));
	}

	/** A comparison for which the units of then were made those of now. */
	static String onTodaysTerritory() {
		return TEXTS.get("note.todays-territory");
	}

	/** A growth that is taken over some of the units only. */
	static String comparedWithout(List<String> units) {
		return TEXTS.get("note.compared-without", String.join(", ", units));
	}

	/** A figure divided by all communes, while some have not reported; else nothing. */
	static @Nullable String dividedByAll(Completeness completeness) {
		int in = completeness.territoriesIn();
		int due = completeness.territoriesDue();
		return (in < due) ? TEXTS.get("note.divided-by-all", in, due) : null;
	}

	/** From which day a figure is; of some units only, with their names. */
	static String asOf(LocalDate day, List<String> units) {
		return units.isEmpty() ? TEXTS.get("note.as-of", DateText.format(day))
				: TEXTS.get("note.as-of-some", DateText.format(day), String.join(", ", units));
	}

	/** A figure whose parts are from different days; {@code parts}: each with its day. */
	static String ofSeveralDays(List<String> parts) {
		return TEXTS.get("note.as-of-several", String.join(", ", parts));
	}

	/** What a figure was; of a unit's with its cell. */
	static String ofNature(Nature nature, String number, @Nullable CellPlace place) {
		return (place == null) ? TEXTS.get("note.of-nature", nature.word(), number)
				: TEXTS.get("note.of-nature-in", nature.word(), number, place.file(), place.sheet(), place.cell());
	}

	/** What a figure is, now that a more official one came, or some of its parts did. */
	static String counts(Figure figure, String number) {
		Nature nature = figure.nature();
		return (nature == null || nature == Nature.ESTIMATE)
				? TEXTS.get((nature == null) ? "note.by-now" : "note.by-now-partly", number)
				: TEXTS.get("note.of-nature", nature.word(), number);
	}

	/** Why, who, and by which paper. */
	static String decided(Decision decision) {
		String authority = Stream.of(decision.decidedBy(), decision.document())
			.filter((part) -> part != null && !part.isBlank())
			.collect(Collectors.joining("; "));
		return authority.isEmpty() ? decision.reason() : decision.reason() + " (" + authority + ")";
	}

}
