package vn.tonghop.app;

import java.time.LocalDate;
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
import vn.tonghop.model.Finding;
import vn.tonghop.model.ReportingPeriod;
import vn.tonghop.model.ReportingUnit;
import vn.tonghop.model.Submission;
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
			console().data(messages().get("status.period", PeriodText.name(shown)));
		}
		for (Submission submission : status.submissions()) {
			console().data(messages().get("status.line", unit(status.catalogue(), submission.unit()),
					messages().get("state.word." + submission.state().code()), Integer.toString(submission.version()),
					submission.file().name(), Integer.toString(submission.findings().size()), share(submission)));
		}
		for (Attachment attachment : status.attachments()) {
			console().data(messages().get("status." + attachment.kind().code(),
					unit(status.catalogue(), attachment.unit()), attachment.file().name()));
		}
		Completeness completeness = status.completeness();
		if (shown == null || completeness == null) {
			return;
		}
		if (completeness.missing().isEmpty()) {
			console().data(messages().get("status.complete"));
		}
		else {
			console().data(messages().get("status.missing", PeriodText.name(shown)));
			completeness.missing()
				.forEach((due) -> console().data("- " + unit(status.catalogue(), due.unit().code()) + ": "
						+ due.form().name() + due(shown, due)));
		}
	}

	private String due(ReportingPeriod shown, Catalogue.Due due) {
		LocalDate day = dueDay(shown, due);
		return (day != null) ? messages().get("status.due", DateText.format(day)) : "";
	}

	/** The share of the workbook's cells that were understood. */
	private static String share(Submission submission) {
		int total = submission.coverage().total();
		return (total == 0) ? "–" : (100 * (total - submission.coverage().unread()) / total) + "%";
	}

	private static String unit(Catalogue catalogue, @Nullable String code) {
		return (code != null) ? catalogue.unit(code).map(ReportingUnit::name).orElse(code) : "?";
	}

	private static @Nullable LocalDate dueDay(ReportingPeriod period, Catalogue.Due due) {
		int day = due.form().dueDay();
		return (day > 0) ? period.end().atDay(Math.min(day, period.end().lengthOfMonth())) : null;
	}

	private String json(Status status) {
		JsonMapper mapper = JsonMapper.shared();
		ObjectNode root = mapper.createObjectNode();
		ReportingPeriod shown = status.period();
		root.put("period", (shown != null) ? shown.code() : null);
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
			ArrayNode findings = node.putArray("findings");
			for (Finding finding : submission.findings()) {
				findings.addObject()
					.put("code", finding.code())
					.put("severity", finding.severity().code())
					.put("sheet", finding.sheet())
					.put("cell", finding.cell())
					.put("message", messages().text(finding) + " " + messages().remedy(finding));
			}
		}
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
			LocalDate day = (shown != null) ? dueDay(shown, due) : null;
			missing.addObject()
				.put("unit", due.unit().code())
				.put("form", due.form().code())
				.put("due", (day != null) ? day.toString() : null);
		}
		return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(root);
	}

}
