package vn.tonghop.app;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import vn.tonghop.model.Catalogue;
import vn.tonghop.model.Completeness;
import vn.tonghop.model.Decision;
import vn.tonghop.model.Edition;
import vn.tonghop.model.LifeAct;
import vn.tonghop.model.Finding;
import vn.tonghop.model.ReportingPeriod;
import vn.tonghop.model.ReportingUnit;
import vn.tonghop.model.Severity;
import vn.tonghop.model.Submission;
import vn.tonghop.model.SubmissionState;
import vn.tonghop.pipeline.Office;
import vn.tonghop.pipeline.PeriodResult;
import vn.tonghop.pipeline.RunResult;
import vn.tonghop.pipeline.Workspace;
import vn.tonghop.text.Messages;
import vn.tonghop.text.PeriodText;

/** Tells a person what a run did, and gives its exit status. */
final class RunWords {

	/** More findings of one workbook are left to its reply and the overview. */
	private static final int FINDINGS_TOLD = 20;

	private final Console console;

	private final Messages messages;

	private final Workspace workspace;

	RunWords(Console console, Messages messages, Workspace workspace) {
		this.console = console;
		this.messages = messages;
		this.workspace = workspace;
	}

	/** Tells it, and only then lets the office know that it is told. */
	int tell(Office office, RunResult result) {
		int status = tell(result);
		office.told(result);
		return status;
	}

	private int tell(RunResult result) {
		if (result.stagingRemade()) {
			say("run.staging.remade");
		}
		if (!result.taken().isEmpty()) {
			say("run.taken", Integer.toString(result.taken().size()));
		}
		result.attachments()
			.forEach((attachment) -> say("run." + attachment.kind().code(), attachment.file().name(),
					result.catalogue().unit(attachment.unit()).map(ReportingUnit::name).orElse(attachment.unit()),
					PeriodText.name(attachment.period())));
		Set<Submission> told = new HashSet<>(result.taken());
		List<Submission> standing = standing(result.submissions());
		told.addAll(standing);
		result.submissions().stream().filter(told::contains).forEach(this::submission);
		result.periods().forEach((period, made) -> period(result, period, made));
		result.acts().forEach((act) -> this.console.say(act(this.messages, act)));
		this.console.findings(this.messages, result.notices());
		if (result.nothingNew()) {
			say(result.submissions().isEmpty() ? "run.empty" : "run.nothing.new", this.workspace.input().toString());
		}
		boolean refused = !standing.isEmpty()
				|| result.taken().stream().anyMatch((submission) -> submission.state() == SubmissionState.REFUSED)
				|| result.periods().values().stream().anyMatch(RunWords::mustBeMended);
		return refused ? ExitStatus.REFUSED : ExitStatus.DONE;
	}

	/** Whether a finding about the whole stands that must be mended. */
	private static boolean mustBeMended(PeriodResult made) {
		return made.findings().stream().anyMatch((finding) -> finding.severity() == Severity.ERROR);
	}

	/**
	 * The refused workbooks that no accepted one of the same unit, form and period
	 * replaced.
	 */
	private static List<Submission> standing(List<Submission> submissions) {
		return submissions.stream()
			.filter((submission) -> submission.state() == SubmissionState.REFUSED && submission.unit() != null
					&& submission.period() != null)
			.filter((submission) -> submissions.stream()
				.noneMatch((other) -> other.state().counts() && submission.unit().equals(other.unit())
						&& submission.period().equals(other.period())
						&& String.valueOf(submission.form()).equals(other.form())))
			.toList();
	}

	private void submission(Submission submission) {
		if (submission.findings().isEmpty()) {
			return;
		}
		say("state." + submission.state().code(), submission.file().name());
		submission.findings()
			.stream()
			.limit(FINDINGS_TOLD)
			.forEach((finding) -> this.console.finding(this.messages, submission.file().name(), finding));
		if (submission.findings().size() > FINDINGS_TOLD) {
			say("run.more.findings", Integer.toString(submission.findings().size() - FINDINGS_TOLD));
		}
	}

	private void period(RunResult result, ReportingPeriod period, PeriodResult made) {
		Completeness completeness = made.completeness();
		String folder = this.workspace.home().relativize(this.workspace.output().resolve(period.code())).toString();
		say("run.period", PeriodText.name(period), Integer.toString(completeness.in()),
				Integer.toString(completeness.due().size()), folder);
		if (completeness.provisional()) {
			say("run.provisional", missing(result.catalogue(), completeness));
		}
		completeness.filled()
			.forEach((filled) -> say("run.decided", filled.due().form().name(),
					unitName(result.catalogue(), filled.due().unit()), decided(this.messages, filled)));
		for (Finding finding : made.findings()) {
			this.console.finding(this.messages, result.catalogue().office().wholeLabel(), finding);
		}
	}

	/** That a period was released, or opened again. */
	static String act(Messages messages, LifeAct act) {
		Edition edition = act.edition();
		String period = PeriodText.name(edition.period());
		String number = Integer.toString(edition.number());
		String document = (edition.document() != null) ? edition.document() : "–";
		return (act instanceof LifeAct.Opened opened) ? messages.get("run.opened", period, number, document,
				opened.decision().reason(), opened.decision().decidedBy())
				: messages.get("run.released", period, number, document);
	}

	/** What was decided about a workbook that did not come, and why. */
	static String decided(Messages messages, Completeness.Filled filled) {
		return messages.get("gap." + ((filled.decision().kind() == Decision.Kind.LEAVE_OUT) ? "left-out" : "stood-in"),
				filled.decision().reason());
	}

	/** The units that are missing, each form's together. */
	static String missing(Catalogue catalogue, Completeness completeness) {
		Map<String, List<String>> byForm = completeness.missing()
			.stream()
			.collect(Collectors.groupingBy((due) -> due.form().name(), java.util.LinkedHashMap::new,
					Collectors.mapping((due) -> unitName(catalogue, due.unit()), Collectors.toList())));
		return byForm.entrySet()
			.stream()
			.map((entry) -> entry.getKey() + ": " + String.join(", ", entry.getValue()))
			.collect(Collectors.joining("; "));
	}

	private static String unitName(Catalogue catalogue, ReportingUnit unit) {
		return unit.territorial() ? unit.type() + " " + unit.name() : unit.name();
	}

	private void say(String key, String... arguments) {
		this.console.say(this.messages.get(key, (Object[]) arguments));
	}

}
