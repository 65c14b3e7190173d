package vn.tonghop.pipeline;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import vn.tonghop.archive.Archive;
import vn.tonghop.archive.JournalEntry;
import vn.tonghop.model.Catalogue;
import vn.tonghop.model.CellPlace;
import vn.tonghop.model.Figure;
import vn.tonghop.model.Measure;
import vn.tonghop.model.ReportingPeriod;
import vn.tonghop.model.Submission;
import vn.tonghop.model.UnitFigures;
import vn.tonghop.staging.StagedFigure;
import vn.tonghop.staging.Staging;

/** Sets two editions of a period, or two submissions of a unit, side by side. */
final class Differ {

	private final Catalogue catalogue;

	private final ReportTemplates templates;

	private final Archive archive;

	private final Staging staging;

	Differ(Catalogue catalogue, ReportTemplates templates, Archive archive, Staging staging) {
		this.catalogue = catalogue;
		this.templates = templates;
		this.archive = archive;
		this.staging = staging;
	}

	/**
	 * An edition and a later one, or the period as it stands now.
	 * @param from the edition; null: the last one, or the one before {@code to}
	 * @param to the later edition; null: what the period would be if it were open
	 */
	Differences editions(ReportingPeriod period, @Nullable Integer from, @Nullable Integer to) throws IOException {
		List<JournalEntry.Released> editions = this.archive.releases().of(period);
		int later = (to != null) ? to : 0;
		int earlier = (from != null) ? from : (to != null) ? to - 1 : editions.size();
		if (earlier < 1 || earlier > editions.size() || later > editions.size() || later < 0) {
			return new Differences(this.catalogue, List.of());
		}
		Standing before = standing(editions.get(earlier - 1));
		Standing after = (later > 0) ? standing(editions.get(later - 1)) : now(period);
		return new Differences(this.catalogue, List
			.of(new Differences.Pair(earlier, later, "", RevisionTable.between(this.catalogue, before, after))));
	}

	private Standing standing(JournalEntry.Released released) throws IOException {
		LockedPeriod edition = LockedPeriod.of(this.archive, released);
		return Standing.of(edition, this.catalogue.office().wholeCode(), edition.submissions(this.archive));
	}

	private Standing now(ReportingPeriod period) {
		PeriodBook book = new PeriodBook(this.catalogue, this.templates, this.staging, this.archive.decisionsTaken());
		return Standing.now(book.consolidate(period), this.catalogue.office().wholeCode(), book.restedOn(period));
	}

	/**
	 * Two submissions of a unit, of each form that it sent at least twice.
	 * @param from the number of the earlier; null: the one before {@code to}
	 * @param to the number of the later; null: the newest
	 */
	Differences submissions(ReportingPeriod period, String unit, @Nullable Integer from, @Nullable Integer to) {
		Map<String, Map<Integer, Submission>> forms = new TreeMap<>();
		for (Submission submission : this.staging.submissions()) {
			if (unit.equals(submission.unit()) && period.equals(submission.period())) {
				forms.computeIfAbsent(String.valueOf(submission.form()), (form) -> new TreeMap<>())
					.put(submission.version(), submission);
			}
		}
		List<Differences.Pair> pairs = new ArrayList<>();
		forms.forEach((form, versions) -> {
			int later = (to != null) ? to : versions.size();
			int earlier = (from != null) ? from : later - 1;
			Submission before = versions.get(earlier);
			Submission after = versions.get(later);
			if (before != null && after != null) {
				pairs.add(new Differences.Pair(earlier, later, form,
						RevisionTable.between(this.catalogue, typed(before), typed(after))));
			}
		});
		return new Differences(this.catalogue, pairs);
	}

	/** What a submission says, whatever became of it. */
	private Standing typed(Submission submission) {
		Map<String, Map<Measure, Figure>> figures = new LinkedHashMap<>();
		for (StagedFigure figure : this.staging.counted(submission.file().sequence())) {
			Optional<BigDecimal> value = figure.observation().number();
			value.ifPresent(
					(number) -> figures.computeIfAbsent(figure.indicator(), (indicator) -> new EnumMap<>(Measure.class))
						.putIfAbsent(figure.measure(), Figure.reported(number,
								new CellPlace(submission.file().name(), figure.sheet(), figure.cell()))));
		}
		Map<String, UnitFigures> own = new LinkedHashMap<>();
		figures.forEach((indicator, measures) -> own.put(indicator, UnitFigures.of(measures)));
		return new Standing(Map.of(String.valueOf(submission.unit()), own), List.of(submission));
	}

}
