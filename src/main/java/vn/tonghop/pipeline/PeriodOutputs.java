package vn.tonghop.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.tonghop.archive.Archive;
import vn.tonghop.archive.JournalEntry;
import vn.tonghop.archive.Originals;
import vn.tonghop.files.OutputResult;
import vn.tonghop.files.OutputWriter;
import vn.tonghop.files.SafeName;
import vn.tonghop.files.Sha256;
import vn.tonghop.model.Attachment;
import vn.tonghop.model.Catalogue;
import vn.tonghop.model.Completeness;
import vn.tonghop.model.Consolidation;
import vn.tonghop.model.Decision;
import vn.tonghop.model.Edition;
import vn.tonghop.model.Finding;
import vn.tonghop.model.Located;
import vn.tonghop.model.ReportDefinition;
import vn.tonghop.model.PeriodLife;
import vn.tonghop.model.ReceivedFile;
import vn.tonghop.model.ReportingPeriod;
import vn.tonghop.model.ReportingUnit;
import vn.tonghop.model.Severity;
import vn.tonghop.model.Submission;
import vn.tonghop.model.SubmissionState;
import vn.tonghop.rendering.correction.CorrectionPage;
import vn.tonghop.rendering.data.FiguresCsv;
import vn.tonghop.rendering.data.RevisionsCsv;
import vn.tonghop.rendering.overview.LeaderSheet;
import vn.tonghop.rendering.overview.Overview;
import vn.tonghop.rendering.overview.OverviewPage;
import vn.tonghop.rendering.overview.SubmissionNotice;
import vn.tonghop.rendering.sheet.AppendixWorkbook;
import vn.tonghop.report.ReportContent;
import vn.tonghop.staging.Staging;
import vn.tonghop.text.DocumentText;
import vn.tonghop.text.Messages;

/**
 * Puts a period's outputs into its folder, and takes away those that are no longer due.
 */
final class PeriodOutputs {

	/** What a locked period would be by now. */
	static final String DRAFT = "du-thao/";

	/** Where an edition is put that a person asks for. */
	static final String EDITION = "phat-hanh-lan-";

	/** Where a report is put that a person wants to see while working at its template. */
	static final String PREVIEW = "xem-thu/";

	private static final String UNKNOWN = "khong-ro-ky";

	private final Workspace workspace;

	private final Catalogue catalogue;

	private final Archive archive;

	private final OutputWriter writer;

	/**
	 * Outputs speak the office's language, whatever the person at the keyboard asked for.
	 */
	private final Messages messages = Messages.of("vi");

	private final FeedbackOutputs feedback;

	private final Staging staging;

	private final CatalogueFormulas formulas = new CatalogueFormulas();

	private final PeriodReports reports;

	private final SubmissionNotice notice;

	private final Map<ReportingPeriod, List<JournalEntry.SnapshotFile>> archived = new TreeMap<>();

	private final List<Located> notices = new ArrayList<>();

	PeriodOutputs(Workspace workspace, Catalogue catalogue, ReportTemplates templates, Archive archive,
			OutputWriter writer, Staging staging, String version) {
		this.workspace = workspace;
		this.catalogue = catalogue;
		this.archive = archive;
		this.writer = writer;
		this.staging = staging;
		this.feedback = new FeedbackOutputs(workspace, catalogue, archive, staging, version);
		this.reports = new PeriodReports(templates, catalogue, this.formulas);
		this.notice = new SubmissionNotice(catalogue, this.messages);
	}

	/**
	 * Puts the outputs of an open period in place.
	 * @param release the decision to lock it, which the report bears; null where it stays
	 * open. The outputs as they then lie are put into the archive
	 */
	List<OutputResult> write(PeriodContent content, @Nullable Decision release) throws IOException {
		ReportingPeriod period = content.consolidation().period();
		String folder = folder(period.code());
		List<OutputWriter.Output> outputs = new ArrayList<>(made(folder, content, life(content, release), release));
		Set<String> names = new HashSet<>();
		outputs.addAll(received(folder,
				content.submissions().stream().filter((submission) -> period.equals(submission.period())).toList(),
				names));
		outputs.addAll(kept(folder,
				content.attachments().stream().filter((attachment) -> period.equals(attachment.period())).toList(),
				names));
		FeedbackOutputs.Made feedback = this.feedback.period(folder, period, content.submissions(),
				content.consolidation().completeness());
		List<OutputResult> results = put(folder, outputs, feedback);
		if (release != null) {
			this.archived.put(period, archive(outputs, feedback, results));
		}
		return results;
	}

	/**
	 * Puts the outputs of a locked period back as they were published; what came later
	 * lies beside them, and a draft of what it would change.
	 * @param now the period as it would be if it were opened; null where nothing else
	 * would be
	 */
	List<OutputResult> write(LockedPeriod locked, @Nullable PeriodContent now) throws IOException {
		ReportingPeriod period = locked.edition().period();
		String folder = folder(period.code());
		String draft = folder + DRAFT;
		List<OutputWriter.Output> outputs = new ArrayList<>(locked.outputs(this.archive));
		FeedbackOutputs.Made feedback = this.feedback.none(draft);
		if (now != null) {
			Set<String> names = new HashSet<>();
			outputs.forEach((output) -> names.add(output.path().toLowerCase(Locale.ROOT)));
			List<Submission> late = now.submissions()
				.stream()
				.filter((submission) -> period.equals(submission.period()) && locked.late(submission.file()))
				.toList();
			outputs.addAll(received(folder, late, names));
			outputs.addAll(kept(folder,
					now.attachments()
						.stream()
						.filter((attachment) -> period.equals(attachment.period()) && locked.late(attachment.file()))
						.toList(),
					names));
			Set<String> senders = late.stream()
				.map((submission) -> String.valueOf(submission.unit()))
				.collect(Collectors.toSet());
			List<Submission> theirs = now.submissions()
				.stream()
				.filter((submission) -> senders.contains(String.valueOf(submission.unit())))
				.toList();
			if (!late.isEmpty() || !now.revisions().isEmpty()) {
				outputs.addAll(made(draft, now, new PeriodLife.Draft(locked.edition()), null));
				feedback = this.feedback.period(draft, period, theirs,
						new Completeness(List.of(), List.of(), List.of(), 0, 0));
			}
		}
		return put(folder, outputs, feedback);
	}

	/** Where a period stands that is open, or locked by these very outputs. */
	private PeriodLife life(PeriodContent content, @Nullable Decision release) {
		Edition since = content.since();
		if (release != null) {
			return new PeriodLife.Released((since != null) ? since.number() + 1 : 1, release.document());
		}
		return (since == null) ? PeriodLife.OPEN : new PeriodLife.Reopened(since,
				this.archive.releases().opened(since.period()).map(Decision::reason).orElse(""));
	}

	/** Reports, appendix, figures, overview, and what corrects an edition before. */
	private List<OutputWriter.Output> made(String folder, PeriodContent content, PeriodLife life,
			@Nullable Decision release) throws IOException {
		List<OutputWriter.Output> outputs = new ArrayList<>();
		Consolidation consolidation = content.consolidation();
		Catalogue catalogue = this.catalogue.on(consolidation.period().lastDay());
		List<ReportDefinition> reports = catalogue.reportsFor(consolidation.period().kind());
		ReportDefinition first = reports.isEmpty() ? null : reports.get(0);
		// Beside the reports, which take as long as either.
		Beside<OutputWriter.Output> figures = Beside.begin("outputs",
				() -> OutputWriter.Output.of(folder + "so-lieu.csv", FiguresCsv.pieces(catalogue, consolidation)));
		Beside<List<OutputWriter.Output>> overviews = Beside.begin("outputs",
				() -> overviews(folder, catalogue, content, life, first));
		ReportContent.Letterhead letterhead = null;
		for (ReportDefinition report : reports) {
			ReportContent written = this.reports.write(report, consolidation, content.narrative());
			letterhead = (report == first) ? written.letterhead() : letterhead;
			// The paper's number is the first report's; another one gets its own by hand.
			String paper = (release != null && report == first) ? release.document() : null;
			byte[] docx = this.reports.render(report,
					(paper != null) ? written.releasedAs(DocumentText.of(paper)) : written);
			new PrintedReports(this.archive).remember(report, consolidation.period(), docx);
			outputs.add(OutputWriter.Output.of(folder + PeriodReports.file(report), docx));
		}
		outputs.add(OutputWriter.Output.of(folder + "phu-luc.xlsx",
				new AppendixWorkbook(catalogue, this.formulas, this.messages).render(consolidation,
						content.submissions(), first)));
		outputs.add(figures.result(IOException.class));
		outputs.addAll(overviews.result(IOException.class));
		Edition since = content.since();
		if (since != null) {
			outputs.add(OutputWriter.Output.of(folder + "dinh-chinh.docx", new CorrectionPage(catalogue, letterhead)
				.render(since, content.revisions(), content.uncounted(), consolidation.completeness())));
			outputs.add(OutputWriter.Output.of(folder + "so-lieu-thay-doi.csv",
					RevisionsCsv.render(consolidation.period(), content.revisions())));
		}
		return outputs;
	}

	/** For a screen, and for a leader's desk. */
	private List<OutputWriter.Output> overviews(String folder, Catalogue catalogue, PeriodContent content,
			PeriodLife life, @Nullable ReportDefinition first) throws IOException {
		Consolidation consolidation = content.consolidation();
		OverviewPage page = new OverviewPage(catalogue, this.messages);
		Overview overview = page.overview(consolidation, life, content.submissions(), content.attachments(), first);
		return List.of(OutputWriter.Output.of(folder + "tong-quan.html", page.render(overview)), OutputWriter.Output.of(
				folder + "tom-tat.pdf",
				new LeaderSheet(catalogue).render(overview, consolidation, content.since(), content.revisions())));
	}

	/**
	 * Keeps what is being published. Where a person edited an output, it is the person's
	 * that is published.
	 */
	private List<JournalEntry.SnapshotFile> archive(List<OutputWriter.Output> outputs, FeedbackOutputs.Made feedback,
			List<OutputResult> results) throws IOException {
		Originals.Batch batch = this.archive.originals().batch();
		List<JournalEntry.SnapshotFile> files = new ArrayList<>();
		List<OutputWriter.Output> all = new ArrayList<>(outputs);
		all.addAll(feedback.outputs());
		for (int index = 0; index < all.size(); index++) {
			String path = all.get(index).path();
			boolean theirs = results.get(index).outcome() == OutputResult.Outcome.KEPT_THEIRS;
			Originals.Stored stored = theirs ? batch.store(this.workspace.home().resolve(path))
					: batch.store(all.get(index).bytes().read());
			files.add(new JournalEntry.SnapshotFile(path, stored.sha256()));
			if (theirs) {
				this.notices.add(new Located(path, Finding.of("PHAT_HANH_BAN_SUA_TAY", Severity.WARNING, path)));
			}
		}
		for (String path : feedback.kept()) {
			files.add(new JournalEntry.SnapshotFile(path, batch.store(this.workspace.home().resolve(path)).sha256()));
		}
		batch.commit();
		files.sort(Comparator.comparing(JournalEntry.SnapshotFile::path));
		return files;
	}

	/**
	 * The outputs of a period that was prepared for its release, as they are archived.
	 */
	List<JournalEntry.SnapshotFile> archived(ReportingPeriod period) {
		return this.archived.getOrDefault(period, List.of());
	}

	/** What is to be told of the outputs that were published. */
	List<Located> notices() {
		return List.copyOf(this.notices);
	}

	/** The signed scans and the documents, under the names of their units. */
	private List<OutputWriter.Output> kept(String folder, List<Attachment> attachments, Set<String> names)
			throws IOException {
		List<OutputWriter.Output> outputs = new ArrayList<>();
		for (Attachment attachment : attachments) {
			String unit = this.catalogue.unit(attachment.unit()).map(ReportingUnit::name).orElse(attachment.unit());
			boolean scan = attachment.kind() == Attachment.Kind.SIGNED_SCAN;
			String path = unique(
					folder + "da-nhan/" + SafeName.of(unit + (scan ? " - bản ký.pdf" : " - thuyết minh.docx")), names);
			outputs.add(original(path, attachment.file()));
		}
		return outputs;
	}

	/** The refused workbooks whose period is not known, each beside its reason. */
	List<OutputResult> writeUnknown(List<Submission> submissions) throws IOException {
		String folder = folder(UNKNOWN);
		return put(folder, received(folder, submissions, new HashSet<>()), this.feedback.unknown(folder, submissions));
	}

	private List<OutputResult> put(String folder, List<OutputWriter.Output> outputs, FeedbackOutputs.Made feedback)
			throws IOException {
		List<OutputWriter.Output> all = new ArrayList<>(outputs);
		all.addAll(feedback.outputs());
		List<OutputResult> results = new ArrayList<>(this.writer.putAll(all));
		this.staging.feedback(feedback.folder(), feedback.remembered());
		Set<String> due = new HashSet<>(all.stream().map(OutputWriter.Output::path).toList());
		due.addAll(feedback.kept());
		results.stream().map(OutputResult::written).forEach(due::add);
		for (String path : written(folder)) {
			if (!due.contains(path)) {
				this.writer.retire(path);
			}
		}
		return results;
	}

	/**
	 * The workbooks under names that people can find, the refused ones beside their
	 * reasons.
	 */
	private List<OutputWriter.Output> received(String folder, List<Submission> submissions, Set<String> names)
			throws IOException {
		List<OutputWriter.Output> outputs = new ArrayList<>();
		for (Submission submission : submissions) {
			boolean refused = submission.state() == SubmissionState.REFUSED;
			String name = refused ? SafeName.of(submission.file().name()) : findable(submission);
			String path = unique(folder + (refused ? "tra-lai/" : "da-nhan/") + name, names);
			outputs.add(original(path, submission.file()));
			if (refused) {
				outputs
					.add(OutputWriter.Output.of(unique(path + " - lý do.txt", names), this.notice.render(submission)));
			}
		}
		return outputs;
	}

	private OutputWriter.Output original(String path, ReceivedFile file) {
		return new OutputWriter.Output(path, file.sha256(),
				() -> List.of(this.archive.originals().read(file.sha256())));
	}

	private String findable(Submission submission) {
		String unit = this.catalogue.unit(String.valueOf(submission.unit()))
			.map(ReportingUnit::name)
			.orElse(String.valueOf(submission.unit()));
		return SafeName.of(unit + " - " + submission.form() + " - lần " + submission.version() + ending(submission));
	}

	private static String ending(Submission submission) {
		String name = submission.file().name().toLowerCase(Locale.ROOT);
		for (String ending : List.of(".xls", ".xlsm", ".csv")) {
			if (name.endsWith(ending)) {
				return ending;
			}
		}
		return ".xlsx";
	}

	private static String unique(String path, Set<String> taken) {
		String unique = path;
		int dot = path.lastIndexOf('.');
		for (int number = 2; !taken.add(unique.toLowerCase(Locale.ROOT)); number++) {
			unique = (dot > path.lastIndexOf('/')) ? path.substring(0, dot) + " (" + number + ")" + path.substring(dot)
					: path + " (" + number + ")";
		}
		return unique;
	}

	/** Whether every published output is there still, and all that lies beside them. */
	boolean complete(LockedPeriod locked) {
		return complete(locked.edition().period())
				&& locked.released().files().stream().noneMatch((file) -> due(file.path()));
	}

	/** Whether every output that was written for a period is there still. */
	boolean complete(ReportingPeriod period) {
		return written(folder(period.code())).stream().noneMatch(this::due);
	}

	/** Whether an output is gone, or may take its place from which it was kept. */
	private boolean due(String path) {
		return !Files.exists(this.workspace.home().resolve(path)) || this.writer.mayMoveIn(path);
	}

	/**
	 * A sign for the outputs that are gone, other each time something else is; empty
	 * where all are there.
	 */
	String missing(List<ReportingPeriod> periods, List<JournalEntry.Released> locked) {
		Stream<String> published = locked.stream()
			.flatMap((released) -> released.files().stream())
			.map(JournalEntry.SnapshotFile::path);
		List<String> missing = Stream
			.concat(published, periods.stream().flatMap((period) -> written(folder(period.code())).stream()))
			.distinct()
			.filter(this::due)
			.sorted()
			.toList();
		return missing.isEmpty() ? "" : Sha256.of(String.join("\n", missing) + System.nanoTime());
	}

	/** Takes away the outputs of a period that nothing is left of. */
	void retire(ReportingPeriod period) throws IOException {
		for (String path : written(folder(period.code()))) {
			this.writer.retire(path);
		}
	}

	/** What a run wrote; forms, editions and previews are other commands'. */
	private List<String> written(String folder) {
		return this.writer.written(folder)
			.stream()
			.filter((path) -> !path.startsWith(folder + FormBook.FOLDER + "/") && !path.startsWith(folder + EDITION)
					&& !path.startsWith(folder + PREVIEW))
			.toList();
	}

	static String folder(String period) {
		return "output/" + period + "/";
	}

}
