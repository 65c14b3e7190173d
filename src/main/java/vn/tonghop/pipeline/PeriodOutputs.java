package vn.tonghop.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import vn.tonghop.archive.Archive;
import vn.tonghop.files.OutputResult;
import vn.tonghop.files.OutputWriter;
import vn.tonghop.files.SafeName;
import vn.tonghop.files.Sha256;
import vn.tonghop.model.Attachment;
import vn.tonghop.model.Catalogue;
import vn.tonghop.model.Consolidation;
import vn.tonghop.model.ReportDefinition;
import vn.tonghop.model.ReportingPeriod;
import vn.tonghop.model.ReportingUnit;
import vn.tonghop.model.Submission;
import vn.tonghop.model.SubmissionState;
import vn.tonghop.rendering.data.FiguresCsv;
import vn.tonghop.rendering.overview.OverviewPage;
import vn.tonghop.rendering.overview.SubmissionNotice;
import vn.tonghop.rendering.sheet.AppendixWorkbook;
import vn.tonghop.report.Narrative;
import vn.tonghop.report.ReportContent;
import vn.tonghop.report.ReportWriter;
import vn.tonghop.staging.Staging;
import vn.tonghop.text.Messages;

/**
 * Puts a period's outputs into its folder, and takes away those that are no longer due.
 */
final class PeriodOutputs {

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

	private final ReportTemplates templates;

	private final SubmissionNotice notice;

	PeriodOutputs(Workspace workspace, Catalogue catalogue, Archive archive, OutputWriter writer, Staging staging,
			String version) {
		this.workspace = workspace;
		this.catalogue = catalogue;
		this.archive = archive;
		this.writer = writer;
		this.staging = staging;
		this.feedback = new FeedbackOutputs(workspace, catalogue, archive, staging, version);
		this.templates = new ReportTemplates(workspace);
		this.notice = new SubmissionNotice(catalogue, this.messages);
	}

	List<OutputResult> write(Consolidation consolidation, List<Submission> submissions, List<Attachment> attachments,
			List<NarrativeOfUnit> narrative) throws IOException {
		String folder = folder(consolidation.period().code());
		List<OutputWriter.Output> outputs = new ArrayList<>();
		List<ReportDefinition> reports = this.catalogue.reportsFor(consolidation.period().kind());
		ReportDefinition first = reports.isEmpty() ? null : reports.get(0);
		List<Narrative> texts = texts(narrative);
		for (ReportDefinition report : reports) {
			ReportContent content = new ReportWriter(this.formulas).write(this.catalogue, report, consolidation, texts);
			outputs.add(new OutputWriter.Output(folder + "bao-cao-" + SafeName.of(report.code()) + ".docx",
					this.templates.render(report, content)));
		}
		outputs.add(new OutputWriter.Output(folder + "phu-luc.xlsx",
				new AppendixWorkbook(this.catalogue, this.formulas, this.messages).render(consolidation, submissions,
						first)));
		outputs.add(new OutputWriter.Output(folder + "so-lieu.csv", FiguresCsv.render(this.catalogue, consolidation)));
		outputs.add(new OutputWriter.Output(folder + "tong-quan.html", new OverviewPage(this.catalogue, this.messages)
			.render(consolidation, submissions, attachments, first)));
		outputs.addAll(received(folder,
				submissions.stream()
					.filter((submission) -> consolidation.period().equals(submission.period()))
					.toList()));
		outputs.addAll(kept(folder,
				attachments.stream()
					.filter((attachment) -> consolidation.period().equals(attachment.period()))
					.toList()));
		return put(folder, outputs,
				this.feedback.period(folder, consolidation.period(), submissions, consolidation.completeness()));
	}

	/** The signed scans and the documents, under the names of their units. */
	private List<OutputWriter.Output> kept(String folder, List<Attachment> attachments) throws IOException {
		List<OutputWriter.Output> outputs = new ArrayList<>();
		Set<String> names = new HashSet<>();
		for (Attachment attachment : attachments) {
			String unit = this.catalogue.unit(attachment.unit()).map(ReportingUnit::name).orElse(attachment.unit());
			boolean scan = attachment.kind() == Attachment.Kind.SIGNED_SCAN;
			String path = unique(
					folder + "da-nhan/" + SafeName.of(unit + (scan ? " - bản ký.pdf" : " - thuyết minh.docx")), names);
			outputs.add(new OutputWriter.Output(path, this.archive.originals().read(attachment.file().sha256())));
		}
		return outputs;
	}

	private List<Narrative> texts(List<NarrativeOfUnit> narrative) {
		List<Narrative> texts = new ArrayList<>();
		for (ReportingUnit unit : this.catalogue.units()) {
			narrative.stream()
				.filter((texting) -> texting.unit().equals(unit.code()))
				.flatMap((texting) -> texting.narrative().stream())
				.forEach((text) -> texts.add(new Narrative(text.item(), text.text(), unit.name())));
		}
		return texts;
	}

	/** The refused workbooks whose period is not known, each beside its reason. */
	List<OutputResult> writeUnknown(List<Submission> submissions) throws IOException {
		String folder = folder(UNKNOWN);
		return put(folder, received(folder, submissions), this.feedback.unknown(folder, submissions));
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
	private List<OutputWriter.Output> received(String folder, List<Submission> submissions) throws IOException {
		List<OutputWriter.Output> outputs = new ArrayList<>();
		Set<String> names = new HashSet<>();
		for (Submission submission : submissions) {
			byte[] original = this.archive.originals().read(submission.file().sha256());
			boolean refused = submission.state() == SubmissionState.REFUSED;
			String name = refused ? SafeName.of(submission.file().name()) : findable(submission);
			String path = unique(folder + (refused ? "tra-lai/" : "da-nhan/") + name, names);
			outputs.add(new OutputWriter.Output(path, original));
			if (refused) {
				outputs
					.add(new OutputWriter.Output(unique(path + " - lý do.txt", names), this.notice.render(submission)));
			}
		}
		return outputs;
	}

	private String findable(Submission submission) {
		String unit = this.catalogue.unit(String.valueOf(submission.unit()))
			.map(ReportingUnit::name)
			.orElse(String.valueOf(submission.unit()));
		return SafeName.of(unit + " - " + submission.form() + " - lần " + submission.version() + ending(submission));
	}

	private static String ending(Submission submission) {
		String name = submission.file().name().toLowerCase(Locale.ROOT);
		return name.endsWith(".xls") ? ".xls" : name.endsWith(".xlsm") ? ".xlsm" : ".xlsx";
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

	/** Whether every output that was written for a period is there still. */
	boolean complete(ReportingPeriod period) {
		return written(folder(period.code())).stream()
			.allMatch((path) -> Files.exists(this.workspace.home().resolve(path)));
	}

	/**
	 * A sign for the outputs that are gone, other each time something else is; empty
	 * where all are there.
	 */
	String missing(List<ReportingPeriod> periods) {
		List<String> missing = periods.stream()
			.flatMap((period) -> written(folder(period.code())).stream())
			.filter((path) -> !Files.exists(this.workspace.home().resolve(path)))
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

	/** What a run wrote; the forms are another command's. */
	private List<String> written(String folder) {
		return this.writer.written(folder)
			.stream()
			.filter((path) -> !path.startsWith(folder + FormBook.FOLDER + "/"))
			.toList();
	}

	private static String folder(String period) {
		return "output/" + period + "/";
	}

}
