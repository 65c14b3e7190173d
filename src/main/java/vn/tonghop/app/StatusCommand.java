package vn.tonghop.app;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import vn.tonghop.model.Attachment;
import vn.tonghop.model.Catalogue;
import vn.tonghop.model.Completeness;
import vn.tonghop.model.Edition;
import vn.tonghop.model.Deadlines;
import vn.tonghop.model.Finding;
import vn.tonghop.model.Form;
import vn.tonghop.model.OfficeSettings;
import vn.tonghop.model.ReportingPeriod;
import vn.tonghop.model.ReportingUnit;
import vn.tonghop.model.Submission;
import vn.tonghop.model.SubmissionState;
import vn.tonghop.pipeline.Status;
import vn.tonghop.text.DateText;
import vn.tonghop.text.PeriodText;

/**
 * {@code status}: who has sent what; ends with the list of those missing, to paste into a
 * message.
 */
@Command(name = "status", description = "Đơn vị nào đã gửi gì, đơn vị nào còn thiếu.")
final class StatusCommand extends WorkspaceCommand {

	@Option(names = "--period", paramLabel = "KỲ", description = "Kỳ cần xem; mặc định là kỳ mới nhất.")
	private @Nullable String period;

	@Option(names = "--json", description = "In dạng JSON cho máy đọc.")
	private boolean json;

	StatusCommand(Console console) {
		super(console);
	}

	@Override
	public Integer call() throws Exception {
		try (ConsoleProgress progress = new ConsoleProgress(console(), messages())) {
			Status status = office(progress).status(period(this.period).orElse(null));
			if (this.json) {
				console().data(json(status));
			}
			else {
				words(status);
			}
			return ExitStatus.DONE;
		}
	}

	private void words(Status status) {
		ReportingPeriod shown = status.period();
		if (shown == null && status.submissions().isEmpty()) {
			console().data(messages().get("status.nothing"));
			return;
		}
		if (shown != null) {
			Deadlines deadlines = new Deadlines(status.catalogue().office());
			console().data(messages().get("status.period", PeriodText.name(shown)));
			life(status);
			sum(status);
			console().data(messages().get("status.window", DateText.format(deadlines.windowStart(shown)),
					DateText.format(deadlines.cutOff(shown))));
		}
		for (Submission submission : status.submissions()) {
			console().data(messages().get("status.line", unit(status.catalogue(), submission.unit()),
					messages().get("state.word." + submission.state().code()), Integer.toString(submission.version()),
					submission.file().name(), Integer.toString(submission.findings().size()), share(submission))
					+ arrival(status, submission));
		}
		for (Attachment attachment : status.attachments()) {
			console().data(messages().get("status." + attachment.kind().code(),
					unit(status.catalogue(), attachment.unit()), attachment.file().name()));
		}
		for (Finding finding : status.findings()) {
			console().data(messages().get("status.finding", status.catalogue().office().wholeLabel(),
					finding.severity().word(), finding.code(), messages().text(finding)));
		}
		Completeness completeness = status.completeness();
		if (shown == null || completeness == null) {
			return;
		}
		if (!completeness.filled().isEmpty()) {
			console().data(messages().get("status.decided", PeriodText.name(shown)));
			completeness.filled()
				.forEach((filled) -> console().data("- " + unit(status.catalogue(), filled.due().unit().code()) + ": "
						+ filled.due().form().name() + ": " + RunWords.decided(messages(), filled)));
		}
		else if (completeness.missing().isEmpty()) {
			console().data(messages().get("status.complete"));
		}
		if (completeness.provisional()) {
			console().data(messages().get("status.missing", PeriodText.name(shown)));
			completeness.missing()
				.forEach((due) -> console().data("- " + unit(status.catalogue(), due.unit().code()) + ": "
						+ due.form().name() + due(status.catalogue().office(), shown, due)));
		}
	}

	/** Which editions there are, and whether the last one stands. */
	private void life(Status status) {
		for (Edition edition : status.editions()) {
			console().data(messages().get("status.edition", Integer.toString(edition.number()),
					(edition.document() != null) ? edition.document() : "–"));
		}
		if (status.locked()) {
			console().data(messages().get("status.locked"));
		}
		else if (!status.editions().isEmpty()) {
			console().data(messages().get("status.open", Integer.toString(status.editions().size() + 1)));
		}
	}

	/**
	 * How many workbooks are expected, in, missing, returned, superseded, withdrawn,
	 * late.
	 */
	private void sum(Status status) {
		Completeness completeness = status.completeness();
		if (completeness == null) {
			return;
		}
		console().data(messages().get("status.sum", Integer.toString(completeness.due().size()),
				Integer.toString(completeness.in()), Integer.toString(completeness.missing().size()),
				count(status, SubmissionState.REFUSED), count(status, SubmissionState.SUPERSEDED),
				count(status, SubmissionState.WITHDRAWN),
				Long.toString(status.submissions()
					.stream()
					.filter((submission) -> daysLate(status, submission) > 0)
					.count())));
	}

	private static String count(Status status, SubmissionState state) {
		return Long.toString(status.submissions().stream().filter((submission) -> submission.state() == state).count());
	}

	/** When a submission came in, and how many days after it was due. */
	private String arrival(Status status, Submission submission) {
		long late = daysLate(status, submission);
		return messages().get("status.received", DateText.format(day(submission.file().receivedAt())))
				+ ((late > 0) ? messages().get("status.late", Long.toString(late)) : "")
				+ (afterLock(status, submission) ? messages().get("status.after.lock") : "");
	}

	private static boolean afterLock(Status status, Submission submission) {
		return status.locked()
				&& submission.file().sequence() > status.editions().get(status.editions().size() - 1).lastFile();
	}

	private static long daysLate(Status status, Submission submission) {
		ReportingPeriod period = submission.period();
		LocalDate due = (period == null) ? null
				: status.catalogue()
					.form(String.valueOf(submission.form()))
					.map((form) -> dueDay(status.catalogue().office(), period, form))
					.orElse(null);
		return (due == null) ? 0 : Math.max(0, ChronoUnit.DAYS.between(due, day(submission.file().receivedAt())));
	}

	/** The day in the office's country, wherever the machine's clock believes to be. */
	private static LocalDate day(Instant instant) {
		return instant.atZone(ZoneId.of("Asia/Ho_Chi_Minh")).toLocalDate();
	}

	private String due(OfficeSettings office, ReportingPeriod shown, Catalogue.Due due) {
		LocalDate day = dueDay(office, shown, due.form());
		if (day == null) {
			return "";
		}
		long overdue = overdue(day);
		return messages().get("status.due", DateText.format(day)) + office.extension(shown)
			.map((extension) -> messages().get("status.extended", extension.reason()))
			.orElse("") + ((overdue > 0) ? messages().get("status.overdue", Long.toString(overdue)) : "");
	}

	private long overdue(@Nullable LocalDate day) {
		return (day == null) ? 0 : Math.max(0, ChronoUnit.DAYS.between(day, day(console().clock().instant())));
	}

	/** The share of the workbook's cells that were understood. */
	private static String share(Submission submission) {
		int total = submission.coverage().total();
		return (total == 0) ? "–" : (100 * (total - submission.coverage().unread()) / total) + "%";
	}

	private static String unit(Catalogue catalogue, @Nullable String code) {
		return (code != null) ? catalogue.unit(code).map(ReportingUnit::name).orElse(code) : "?";
	}

	private static @Nullable LocalDate dueDay(OfficeSettings office, ReportingPeriod period, Form form) {
		return new Deadlines(office).due(form, period).orElse(null);
	}

	private ObjectNode told(ObjectNode node, Finding finding) {
		return node.put("code", finding.code())
			.put("severity", finding.severity().code())
			.put("sheet", finding.sheet())
			.put("cell", finding.cell())
			.put("message", messages().text(finding) + " " + messages().remedy(finding));
	}

	private String json(Status status) {
		JsonMapper mapper = JsonMapper.shared();
		ObjectNode root = mapper.createObjectNode();
		ReportingPeriod shown = status.period();
		root.put("period", (shown != null) ? shown.code() : null);
		root.put("locked", status.locked());
		ArrayNode editions = root.putArray("editions");
		status.editions()
			.forEach((edition) -> editions.addObject()
				.put("edition", edition.number())
				.put("document", edition.document())
				.put("released", day(edition.releasedAt()).toString()));
		ArrayNode submissions = root.putArray("submissions");
		for (Submission submission : status.submissions()) {
			ObjectNode node = submissions.addObject();
			node.put("file", submission.file().name());
			node.put("sha256", submission.file().sha256());
			node.put("unit", submission.unit());
			node.put("form", submission.form());
			node.put("period", (submission.period() != null) ? submission.period().code() : null);
			node.put("version", submission.version());
			node.put("state", submission.state().code());
			node.put("received", day(submission.file().receivedAt()).toString());
			node.put("daysLate", daysLate(status, submission));
			node.put("afterRelease", afterLock(status, submission));
			ArrayNode findings = node.putArray("findings");
			for (Finding finding : submission.findings()) {
				ObjectNode told = told(findings.addObject(), finding);
				submission.explanation(finding).ifPresent((said) -> told.put("explanation", said));
			}
		}
		ArrayNode ofWhole = root.putArray("findings");
		status.findings().forEach((finding) -> told(ofWhole.addObject(), finding));
		ArrayNode attachments = root.putArray("attachments");
		for (Attachment attachment : status.attachments()) {
			attachments.addObject()
				.put("file", attachment.file().name())
				.put("sha256", attachment.file().sha256())
				.put("kind", attachment.kind().code())
				.put("unit", attachment.unit())
				.put("period", attachment.period().code());
		}
		ArrayNode missing = root.putArray("missing");
		Completeness completeness = status.completeness();
		List<Catalogue.Due> dues = (completeness != null) ? completeness.missing() : List.of();
		for (Catalogue.Due due : dues) {
			LocalDate day = (shown != null) ? dueDay(status.catalogue().office(), shown, due.form()) : null;
			missing.addObject()
				.put("unit", due.unit().code())
				.put("form", due.form().code())
				.put("due", (day != null) ? day.toString() : null)
				.put("daysLate", overdue(day));
		}
		return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(root);
	}

}
