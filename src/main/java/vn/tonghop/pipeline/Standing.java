package vn.tonghop.pipeline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import vn.tonghop.archive.Publication;
import vn.tonghop.model.Consolidation;
import vn.tonghop.model.Figure;
import vn.tonghop.model.Measure;
import vn.tonghop.model.PublishedFigure;
import vn.tonghop.model.PublishedSubmission;
import vn.tonghop.model.Submission;
import vn.tonghop.model.UnitFigures;

/**
 * A period's figures as they stood at some moment, and the submissions that counted.
 *
 * @param figures unit (the whole's code for the whole) → indicator → figures
 */
record Standing(Map<String, Map<String, UnitFigures>> figures, List<Submission> counted) {

	Standing {
		counted = List.copyOf(counted);
	}

	static Standing now(Consolidation consolidation, String wholeCode, List<Submission> submissions) {
		Map<String, Map<String, UnitFigures>> figures = new LinkedHashMap<>();
		figures.put(wholeCode, consolidation.whole());
		figures.putAll(consolidation.units());
		return new Standing(figures, counting(submissions));
	}

	/**
	 * @param wholeCode of the catalogue in force, which may name the whole otherwise
	 */
	static Standing of(LockedPeriod edition, String wholeCode, List<Submission> submissions) {
		return now(edition.consolidation(), wholeCode, submissions);
	}

	private static List<Submission> counting(List<Submission> submissions) {
		return submissions.stream().filter((submission) -> submission.state().counts()).toList();
	}

	/**
	 * The submissions that count here, of a unit and form of which none counted there.
	 */
	List<Submission> uncountedIn(Standing there) {
		Set<String> counted = there.counted.stream().map(Standing::sender).collect(Collectors.toSet());
		return this.counted.stream().filter((submission) -> !counted.contains(sender(submission))).toList();
	}

	private static String sender(Submission submission) {
		return submission.unit() + " " + submission.form();
	}

	Optional<Figure> figure(String unit, String indicator, Measure measure) {
		return this.figures.getOrDefault(unit, Map.of()).getOrDefault(indicator, UnitFigures.NONE).get(measure);
	}

	/** All of it, for the archive. */
	static Publication publication(Consolidation consolidation, String wholeCode, List<Submission> submissions,
			TypedTexts typed) {
		List<PublishedFigure> published = new ArrayList<>();
		now(consolidation, wholeCode, submissions).figures()
			.forEach((unit, indicators) -> indicators
				.forEach((indicator, figures) -> figures.forEach((measure, figure) -> published
					.add(published(unit, indicator, measure, figure, typed.of(unit, figure).orElse(null))))));
		return new Publication(wholeCode, published,
				submissions.stream()
					.filter((submission) -> submission.period() != null)
					.map((submission) -> new PublishedSubmission(submission.file().sequence(), submission.unit(),
							submission.form(), java.util.Objects.requireNonNull(submission.period()),
							submission.version(), submission.state()))
					.toList());
	}

	private static PublishedFigure published(String unit, String indicator, Measure measure, Figure figure,
			@Nullable String typed) {
		return new PublishedFigure(unit, indicator, measure, figure.value().toString(), figure.status(),
				figure.cell().map((place) -> place.file()).orElse(null),
				figure.cell().map((place) -> place.sheet()).orElse(null),
				figure.cell().map((place) -> place.cell()).orElse(null), figure.note(), typed, figure.nature(),
				figure.change());
	}

}
