package vn.tonghop.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import vn.tonghop.archive.Archive;
import vn.tonghop.archive.JournalEntry;
import vn.tonghop.files.OutputResult;
import vn.tonghop.files.OutputWriter;
import vn.tonghop.model.Catalogue;
import vn.tonghop.model.Consolidation;
import vn.tonghop.model.Edition;
import vn.tonghop.model.FigureStatus;
import vn.tonghop.model.Measure;
import vn.tonghop.model.PeriodKind;
import vn.tonghop.model.ReportDefinition;
import vn.tonghop.model.ReportingPeriod;
import vn.tonghop.model.Submission;
import vn.tonghop.staging.Staging;

/**
 * What an office has in staging, opened under the lock, and what it is asked of it.
 * Nothing is written but a preview.
 */
record Staged(Workspace workspace, ReportTemplates templates, Catalogue catalogue, Archive archive, Staging staging) {

	private PeriodBook book() {
		return new PeriodBook(this.catalogue, this.templates, this.staging, this.archive.decisionsTaken());
	}

	private PeriodReports reports() {
		return new PeriodReports(this.templates, this.catalogue, new CatalogueFormulas());
	}

	/**
	 * Who has sent what.
	 * @param period null: the newest
	 */
	Status status(@Nullable ReportingPeriod period) throws IOException {
		PeriodBook book = book();
		List<Submission> submissions = book.submissions();
		ReportingPeriod shown = (period != null) ? period : newest(submissions);
		Optional<Consolidation> consolidation = Optional.empty();
		if (shown != null) {
			consolidation = Optional.of(book.consolidate(shown));
		}
		List<Submission> meant = submissions.stream()
			.filter((submission) -> submission.period() == null
					|| (shown != null && submission.period().end().equals(shown.end())
							&& submission.period().kind().compareTo(shown.kind()) <= 0))
			.toList();
		LockedPeriod locked = (shown != null) ? LockedPeriod.find(this.archive, shown).orElse(null) : null;
		return new Status(this.catalogue, shown, (locked != null) ? locked.asPublished(meant) : meant,
				consolidation.map(Consolidation::completeness).orElse(null),
				(shown != null) ? book.attachments(shown) : List.of(),
				(locked == null) ? consolidation.map(Consolidation::findings).orElse(List.of()) : List.of(),
				(shown != null) ? editions(shown) : List.of(), locked != null);
	}

	private static @Nullable ReportingPeriod newest(List<Submission> submissions) {
		return submissions.stream()
			.map(Submission::period)
			.filter(Objects::nonNull)
			.filter((period) -> period.kind() == PeriodKind.MONTH)
			.max(Comparator.naturalOrder())
			.orElseGet(() -> submissions.stream()
				.map(Submission::period)
				.filter(Objects::nonNull)
				.max(Comparator.naturalOrder())
				.orElse(null));
	}

	/** A report brought up to date in a copy beside the person's. */
	Refreshed refresh(Path file, @Nullable ReportingPeriod period) throws IOException, Obstacle {
		return new Refresher(this.archive, this.catalogue, book(), reports()).refresh(file, period);
	}

	/**
	 * One report as it would be by now.
	 * @return empty where there is no such report, or nothing for it
	 */
	Optional<Path> preview(String code, @Nullable ReportingPeriod period, OutputWriter outputs) throws IOException {
		PeriodBook book = book();
		ReportDefinition report = this.catalogue.reports()
			.stream()
			.filter((one) -> one.code().equalsIgnoreCase(code))
			.findFirst()
			.orElse(null);
		ReportingPeriod shown = (report == null) ? null
				: book.periods()
					.stream()
					.filter((one) -> report.periodKinds().contains(one.kind()))
					.filter((one) -> period == null || period.equals(one))
					// Of those that end together the shortest.
					.reduce((one, later) -> later.end().equals(one.end()) ? one : later)
					.orElse(null);
		if (report == null || shown == null) {
			return Optional.empty();
		}
		PeriodReports reports = reports();
		byte[] docx = reports.render(report, reports.write(report, book.consolidate(shown), book.narrative(shown)));
		OutputResult written = outputs
			.put(PeriodOutputs.folder(shown.code()) + PeriodOutputs.PREVIEW + PeriodReports.file(report), docx);
		return Optional.of(this.workspace.home().resolve(written.written()));
	}

	/** The period as it stands, or as it was published. */
	Optional<Traced> trace(ReportingPeriod period) throws IOException {
		PeriodBook book = book();
		LockedPeriod locked = LockedPeriod.find(this.archive, period).orElse(null);
		if (locked != null) {
			return Optional
				.of(new Traced(EditionCatalogue.of(this.archive, locked, this.catalogue), locked.consolidation(),
						locked.submissions(this.archive), TypedTexts.of(locked.publication().figures()),
						locked.edition(), yearBefore(book, locked.consolidation())));
		}
		if (!book.periods().contains(period)) {
			return Optional.empty();
		}
		List<Submission> submissions = book.restedOn(period);
		Consolidation made = book.consolidate(period);
		return Optional.of(new Traced(this.catalogue.on(period.lastDay()), made, submissions,
				TypedTexts.of(this.staging, submissions), null, yearBefore(book, made)));
	}

	/** The period a year before, where units' figures of it were converted. */
	private @Nullable Consolidation yearBefore(PeriodBook book, Consolidation made) throws IOException {
		boolean converted = made.units()
			.values()
			.stream()
			.flatMap((unit) -> unit.values().stream())
			.flatMap((figures) -> figures.get(Measure.CK).stream())
			.anyMatch((figure) -> figure.status() == FigureStatus.CONVERTED);
		ReportingPeriod then = made.period().yearBefore();
		for (ReportingPeriod candidate : converted ? List.of(then, then.lastMonth()) : List.<ReportingPeriod>of()) {
			Optional<LockedPeriod> locked = LockedPeriod.find(this.archive, candidate);
			if (locked.isPresent()) {
				return locked.get().consolidation();
			}
			if (book.periods().contains(candidate)) {
				return book.consolidate(candidate);
			}
		}
		return null;
	}

	/** The editions that were released, the oldest first. */
	List<Edition> editions(@Nullable ReportingPeriod period) {
		return this.archive.releases()
			.all()
			.stream()
			.map(JournalEntry.Released::edition)
			.filter((edition) -> period == null || edition.period().equals(period))
			.toList();
	}

	Differ differ() {
		return new Differ(this.catalogue, this.templates, this.archive, this.staging);
	}

}
