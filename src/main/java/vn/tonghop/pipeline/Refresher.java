package vn.tonghop.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import vn.tonghop.archive.Archive;
import vn.tonghop.archive.JournalEntry;
import vn.tonghop.files.DurableFiles;
import vn.tonghop.intake.Gate;
import vn.tonghop.intake.GateResult;
import vn.tonghop.model.Catalogue;
import vn.tonghop.model.Consolidation;
import vn.tonghop.model.Finding;
import vn.tonghop.model.ReportDefinition;
import vn.tonghop.model.ReportingPeriod;
import vn.tonghop.model.Severity;
import vn.tonghop.rendering.report.PrintedReport;
import vn.tonghop.rendering.report.ReportRefresh;
import vn.tonghop.rendering.word.WrittenDocument;
import vn.tonghop.text.PeriodText;

/** Brings a report that a person edited up to date, in a copy beside it. */
final class Refresher {

	private static final String MARK = " (số mới";

	/** A title and its period stand at a document's beginning. */
	private static final int BEGINNING = 2_000;

	private final Archive archive;

	private final Catalogue catalogue;

	private final PeriodBook book;

	private final PeriodReports reports;

	Refresher(Archive archive, Catalogue catalogue, PeriodBook book, PeriodReports reports) {
		this.archive = archive;
		this.catalogue = catalogue;
		this.book = book;
		this.reports = reports;
	}

	/**
	 * Refreshes a file.
	 * @param asked its period; null: as its folder, its name or its beginning tells
	 * @throws Obstacle where the file is no report of ours, its period cannot be told, or
	 * is locked
	 */
	Refreshed refresh(Path file, @Nullable ReportingPeriod asked) throws IOException, Obstacle {
		byte[] docx = open(file);
		WrittenDocument document = written(docx, file);
		if (document.figures().isEmpty()) {
			throw new Obstacle(Finding.of("VAN_BAN_KHONG_CO_SO", Severity.ERROR, file.toString()));
		}
		ReportingPeriod period = (asked != null) ? asked : told(file, document)
			.orElseThrow(() -> new Obstacle(Finding.of("KHONG_RO_KY_VAN_BAN", Severity.ERROR, file.toString())));
		if (!this.book.periods().contains(period)) {
			throw new Obstacle(Finding.of("KY_CHUA_CO_SO", Severity.ERROR, PeriodText.name(period)));
		}
		if (this.archive.releases().locked(period).isPresent()) {
			throw new Obstacle(Finding.of("KY_DA_KHOA_SO", Severity.ERROR, PeriodText.name(period)));
		}
		Made made = made(file, document, period);
		PrintedReport earlier = new PrintedReports(this.archive).of(made.report(), period).and(edition(made, period));
		ReportRefresh refresh = ReportRefresh.of(docx, earlier, made.printed());
		boolean same = Arrays.equals(docx, refresh.docx());
		List<Refreshed.Change> changes = refresh.changes()
			.stream()
			.map((change) -> new Refreshed.Change(change.tag(), change.before(), change.after(), change.where()))
			.toList();
		return new Refreshed(period, made.report(), changes, refresh.doubts(),
				same ? null : write(file, refresh.docx()));
	}

	private static byte[] open(Path file) throws IOException, Obstacle {
		if (!Files.isRegularFile(file)) {
			throw new Obstacle(Finding.of("VAN_BAN_KHONG_THAY", Severity.ERROR, file.toString()));
		}
		GateResult result = new Gate().inspect(file, String.valueOf(file.getFileName()));
		if (result instanceof GateResult.Refused refused) {
			throw new Obstacle(refused.finding());
		}
		if (!(result instanceof GateResult.Docx)) {
			throw new Obstacle(Finding.of("VAN_BAN_KHONG_PHAI_WORD", Severity.ERROR, file.toString()));
		}
		return Files.readAllBytes(file);
	}

	private static WrittenDocument written(byte[] docx, Path file) throws Obstacle {
		try {
			return WrittenDocument.read(docx);
		}
		catch (IOException ex) {
			throw new Obstacle(Finding.of("VAN_BAN_KHONG_PHAI_WORD", Severity.ERROR, file.toString()));
		}
	}

	private Optional<ReportingPeriod> told(Path file, WrittenDocument document) {
		for (Path folder = file.toAbsolutePath().normalize().getParent(); folder != null; folder = folder.getParent()) {
			Optional<ReportingPeriod> named = ReportingPeriod.parse(String.valueOf(folder.getFileName()));
			if (named.isPresent()) {
				return named;
			}
		}
		String text = document.text();
		List<ReportingPeriod> told = new ArrayList<>(PeriodText.find(String.valueOf(file.getFileName())));
		told.addAll(PeriodText.find(text.substring(0, Math.min(text.length(), BEGINNING))));
		return told.stream().filter(this.book.periods()::contains).findFirst();
	}

	/** The report whose name the file bears, else the one that says most of the same. */
	private Made made(Path file, WrittenDocument document, ReportingPeriod period) throws IOException, Obstacle {
		List<Made> all = new ArrayList<>();
		Consolidation consolidation = this.book.consolidate(period);
		List<NarrativeOfUnit> narrative = this.book.narrative(period);
		for (ReportDefinition report : this.catalogue.reportsFor(period.kind())) {
			all.add(new Made(report, PrintedReport
				.of(this.reports.render(report, this.reports.write(report, consolidation, narrative)))));
		}
		String name = Normalizer.normalize(String.valueOf(file.getFileName()), Normalizer.Form.NFC)
			.toLowerCase(Locale.ROOT);
		Comparator<Made> alike = Comparator.comparingLong((one) -> document.sentences()
			.stream()
			.filter((sentence) -> one.printed().sentences().contains(sentence.skeleton()))
			.count());
		return all.stream()
			.filter((one) -> name.startsWith(stem(PeriodReports.file(one.report())).toLowerCase(Locale.ROOT)))
			.max(Comparator.comparingInt((one) -> one.report().code().length()))
			.or(() -> all.stream().max(alike))
			.orElseThrow(() -> new Obstacle(Finding.of("KY_CHUA_CO_SO", Severity.ERROR, PeriodText.name(period))));
	}

	/** What the last edition printed, where the period was opened again. */
	private PrintedReport edition(Made made, ReportingPeriod period) throws IOException {
		List<JournalEntry.Released> editions = this.archive.releases().of(period);
		String path = PeriodOutputs.folder(period.code()) + PeriodReports.file(made.report());
		PrintedReport printed = PrintedReport.NONE;
		for (JournalEntry.SnapshotFile file : editions.isEmpty() ? List.<JournalEntry.SnapshotFile>of()
				: editions.get(editions.size() - 1).files()) {
			if (file.path().equals(path)) {
				printed = PrintedReport.of(this.archive.originals().read(file.sha256()));
			}
		}
		return printed;
	}

	/** Beside the person's file, under the first name that nothing bears. */
	private Path write(Path file, byte[] docx) throws IOException {
		Path folder = file.toAbsolutePath().normalize().getParent();
		DurableFiles files = new DurableFiles(folder, this.archive.files().layer());
		String name = stem(String.valueOf(file.getFileName()));
		int earlier = name.lastIndexOf(MARK);
		String begin = ((earlier > 0 && name.endsWith(")")) ? name.substring(0, earlier) : name) + MARK;
		Path free = folder.resolve(begin + ").docx");
		for (int number = 2; Files.exists(free); number++) {
			free = folder.resolve(begin + " " + number + ").docx");
		}
		files.write(free, docx);
		return free;
	}

	private static String stem(String name) {
		int dot = name.lastIndexOf('.');
		return (dot > 0) ? name.substring(0, dot) : name;
	}

	private record Made(ReportDefinition report, PrintedReport printed) {
	}

}
