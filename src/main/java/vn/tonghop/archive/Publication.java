package vn.tonghop.archive;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import vn.tonghop.model.Measure;
import vn.tonghop.model.PublishedFigure;
import vn.tonghop.model.PublishedSubmission;
import vn.tonghop.model.UnitFigures;

/**
 * What an edition rests on, in a file of the archive: every figure, every submission with
 * its state. The names of the records' components are the format; new ones must be
 * optional.
 *
 * @param wholeCode the code that stands for the whole among the units
 */
public record Publication(String wholeCode, List<PublishedFigure> figures, List<PublishedSubmission> submissions) {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	public Publication {
		figures = List.copyOf(figures);
		submissions = List.copyOf(submissions);
	}

	/** The same publication gives the same bytes. */
	public byte[] write() {
		return JSON.writeValueAsBytes(this);
	}

	/**
	 * @throws IllegalArgumentException where the bytes are no publication
	 */
	public static Publication read(byte[] bytes) {
		try {
			return JSON.readValue(bytes, Publication.class);
		}
		catch (JacksonException ex) {
			throw new IllegalArgumentException("Not a publication", ex);
		}
	}

	/** Unit (the whole's code for the whole) → indicator → figures, as published. */
	public Map<String, Map<String, UnitFigures>> byUnit() {
		Map<String, Map<String, Map<Measure, vn.tonghop.model.Figure>>> units = new LinkedHashMap<>();
		for (PublishedFigure figure : this.figures) {
			units.computeIfAbsent(figure.unit(), (unit) -> new LinkedHashMap<>())
				.computeIfAbsent(figure.indicator(), (indicator) -> new LinkedHashMap<>())
				.put(figure.measure(), figure.figure());
		}
		Map<String, Map<String, UnitFigures>> figures = new LinkedHashMap<>();
		units.forEach((unit, indicators) -> {
			Map<String, UnitFigures> own = new LinkedHashMap<>();
			indicators.forEach((indicator, measures) -> own.put(indicator, UnitFigures.of(measures)));
			figures.put(unit, own);
		});
		return figures;
	}

	/** The state in which a submission was published. */
	public Optional<PublishedSubmission> submission(long sequence) {
		return this.submissions.stream().filter((submission) -> submission.sequence() == sequence).findFirst();
	}

	/** The submissions that counted. */
	public List<PublishedSubmission> counted() {
		return new ArrayList<>(this.submissions.stream().filter((submission) -> submission.state().counts()).toList());
	}

}
