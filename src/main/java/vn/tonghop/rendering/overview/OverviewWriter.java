package vn.tonghop.rendering.overview;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import vn.tonghop.model.Attachment;
import vn.tonghop.model.Catalogue;
import vn.tonghop.model.Completeness;
import vn.tonghop.model.Consolidation;
import vn.tonghop.model.Finding;
import vn.tonghop.model.PeriodLife;
import vn.tonghop.model.ReceivedFile;
import vn.tonghop.model.ReportDefinition;
import vn.tonghop.model.ReportingUnit;
import vn.tonghop.model.Severity;
import vn.tonghop.model.Submission;
import vn.tonghop.model.SubmissionState;
import vn.tonghop.rendering.wording.OutputWords;
import vn.tonghop.rendering.wording.SubmissionOrder;
import vn.tonghop.report.Headlines;
import vn.tonghop.text.Messages;
import vn.tonghop.text.NumberText;
import vn.tonghop.text.PeriodText;

/** Makes the overview of a period's facts. */
final class OverviewWriter {

	private static final String UNKNOWN = "Không rõ đơn vị";

	private final Catalogue catalogue;

	private final Consolidation consolidation;

	private final List<Submission> submissions;

	private final Set<Submission> standing;

	private static final String LATE = ", đến sau khi khóa";

	private final List<Attachment> attachments;

	private final PeriodLife life;

	private final @Nullable ReportDefinition report;

	private final Messages messages;

	private final Map<String, Integer> placeOf = new HashMap<>();

	/**
	 * Findings by unit: the empty code is the whole's, none at all that of senders who
	 * cannot be told.
	 */
	private final Map<Optional<String>, List<Overview.Remark>> remarks = new LinkedHashMap<>();

	OverviewWriter(Catalogue catalogue, Consolidation consolidation, PeriodLife life, List<Submission> submissions,
			List<Attachment> attachments, @Nullable ReportDefinition report, Messages messages) {
		this.life = life;
		this.attachments = List.copyOf(attachments);
		this.catalogue = catalogue;
		this.consolidation = consolidation;
		this.submissions = new SubmissionOrder(catalogue).sorted(submissions);
		this.standing = SubmissionOrder.standing(submissions);
		this.report = report;
		this.messages = messages;
		for (ReportingUnit unit : catalogue.units()) {
			this.placeOf.putIfAbsent(unit.code(), this.placeOf.size() + 1);
		}
	}

	Overview write() {
		List<Overview.Group> groups = groups();
		FigureRows figures = new FigureRows(this.catalogue, this.consolidation, this.report);
		return new Overview(this.catalogue.office().name().strip().replaceAll("\\s+", " "),
				PeriodText.name(this.consolidation.period()), this.consolidation.period().code(),
				OutputWords.provisional(this.consolidation.completeness()), life(), tally(), missing(),
				DecidedLines.of(this.catalogue, this.consolidation), figures.verdicts(),
				Headlines.of(this.catalogue, this.consolidation).stream().map(figures::of).toList(), tiles(), board(),
				figures.fields(), this.catalogue.office().wholeLabel(), groups, files());
	}

	private String life() {
		if (this.life instanceof PeriodLife.Released released) {
			return "Đã khóa, " + OutputWords.edition(released.edition(), released.document());
		}
		if (this.life instanceof PeriodLife.Draft draft) {
			return "Dự thảo: kỳ đã khóa, " + OutputWords.edition(draft.published())
					+ "; trang này cho biết số liệu sẽ ra sao nếu mở khóa";
		}
		if (this.life instanceof PeriodLife.Reopened reopened) {
			return "Đã mở lại sau khi " + OutputWords.edition(reopened.published())
					+ (reopened.reason().isEmpty() ? "" : "; lý do: " + reopened.reason());
		}
		return "";
	}

	/** Whether a file came after the edition of which this is a draft. */
	private boolean late(ReceivedFile file) {
		return this.life instanceof PeriodLife.Draft draft && file.sequence() > draft.published().lastFile();
	}

	private Overview.Tally tally() {
		Completeness completeness = this.consolidation.completeness();
		long accepted = this.submissions.stream().filter((submission) -> submission.state().counts()).count();
		long refused = this.submissions.stream()
			.filter((submission) -> submission.state() == SubmissionState.REFUSED)
			.count();
		return new Overview.Tally(number(completeness.due().size()), number(accepted), number(refused),
				number(completeness.missing().size()),
				completeness.filled().isEmpty() ? "" : number(completeness.filled().size()), number(count("error")),
				number(count("warning")));
	}

	private long count(String kind) {
		return this.remarks.values()
			.stream()
			.flatMap(List::stream)
			.filter((remark) -> remark.kind().equals(kind))
			.count();
	}

	private List<String> missing() {
		Map<ReportingUnit, List<String>> forms = new LinkedHashMap<>();
		for (Catalogue.Due due : this.consolidation.completeness().missing()) {
			forms.computeIfAbsent(due.unit(), (unit) -> new ArrayList<>()).add(due.form().name());
		}
		List<String> lines = new ArrayList<>();
		for (ReportingUnit unit : this.catalogue.units()) {
			if (forms.containsKey(unit)) {
				lines.add(OutputWords.unit(unit) + ": " + String.join("; ", forms.get(unit)));
			}
		}
		return lines;
	}

	/** A tile a unit, by the state of its workbooks that matters most. */
	private List<Overview.Tile> tiles() {
		Map<String, List<Submission>> sent = new HashMap<>();
		for (Submission submission : this.submissions) {
			if (this.standing.contains(submission)) {
				sent.computeIfAbsent(submission.unit() + "\n" + submission.form(), (key) -> new ArrayList<>())
					.add(submission);
			}
		}
		Map<ReportingUnit, Overview.Tile> tiles = new LinkedHashMap<>();
		for (Catalogue.Due due : this.consolidation.completeness().due()) {
			tiles.merge(due.unit(),
					tile(due, sent.getOrDefault(due.unit().code() + "\n" + due.form().code(), List.of())),
					OverviewWriter::graver);
		}
		return List.copyOf(tiles.values());
	}

	private Overview.Tile tile(Catalogue.Due due, List<Submission> sent) {
		String anchor = sent.stream().anyMatch((submission) -> !submission.findings().isEmpty())
				? anchor(due.unit().code()) : "";
		for (SubmissionState state : List.of(SubmissionState.REFUSED, SubmissionState.ACCEPTED_WITH_WARNINGS,
				SubmissionState.ACCEPTED)) {
			if (sent.stream().anyMatch((submission) -> submission.state() == state)) {
				return new Overview.Tile(due.unit().name(), kind(state), OutputWords.state(state), anchor);
			}
		}
		return new Overview.Tile(due.unit().name(), "missing", notSent(due), "");
	}

	private String notSent(Catalogue.Due due) {
		return this.consolidation.completeness().missing().contains(due) ? OutputWords.NOT_SENT
				: OutputWords.NOT_SENT + ", có quyết định";
	}

	private static String kind(SubmissionState state) {
		return switch (state) {
			case ACCEPTED -> "in";
			case ACCEPTED_WITH_WARNINGS -> "look";
			case REFUSED -> "refused";
			case SUPERSEDED, WITHDRAWN -> "past";
		};
	}

	private static Overview.Tile graver(Overview.Tile one, Overview.Tile other) {
		List<String> byWeight = List.of("missing", "refused", "look", "in");
		return (byWeight.indexOf(one.kind()) <= byWeight.indexOf(other.kind())) ? one : other;
	}

	private List<Overview.Sent> board() {
		Map<String, List<Submission>> sent = new HashMap<>();
		this.submissions.forEach((submission) -> sent
			.computeIfAbsent(submission.unit() + "\n" + submission.form(), (key) -> new ArrayList<>())
			.add(submission));
		List<Overview.Sent> board = new ArrayList<>();
		for (Catalogue.Due due : this.consolidation.completeness().due()) {
			List<Submission> ofDue = sent.remove(due.unit().code() + "\n" + due.form().code());
			if (ofDue == null) {
				board.add(new Overview.Sent(due.unit().name(), due.form().name(), notSent(due), "missing", "", "", "",
						"", ""));
			}
			else {
				ofDue.forEach((submission) -> board.add(sent(due.unit().name(), due.form().name(), submission)));
			}
		}
		for (Submission submission : this.submissions) {
			if (sent.containsKey(submission.unit() + "\n" + submission.form())) {
				String form = (submission.form() == null) ? "không rõ biểu"
						: this.catalogue.form(submission.form()).map((known) -> known.name()).orElse(submission.form());
				board.add(sent(unitName(submission.unit()), form, submission));
			}
		}
		for (Attachment attachment : this.attachments) {
			boolean scan = attachment.kind() == Attachment.Kind.SIGNED_SCAN;
			board.add(new Overview.Sent(
					this.catalogue.unit(attachment.unit()).map(ReportingUnit::name).orElse(attachment.unit()),
					scan ? "Bản ký" : "Thuyết minh", scan ? "đã có bản ký" : "đã có thuyết minh", "in",
					attachment.file().name(), "", "", "", ""));
		}
		return board;
	}

	private Overview.Sent sent(String unit, String form, Submission submission) {
		boolean past = !this.standing.contains(submission);
		return new Overview.Sent(unit, form,
				OutputWords.state(submission.state()) + (late(submission.file()) ? LATE : ""), kind(submission.state()),
				submission.file().name(), (submission.version() > 1) ? "lần " + submission.version() : "",
				past ? "" : found(submission, Severity.ERROR), past ? "" : found(submission, Severity.WARNING),
				anchor(submission.unit()));
	}

	private static String found(Submission submission, Severity severity) {
		long count = submission.findings().stream().filter((finding) -> finding.severity() == severity).count();
		return (count > 0) ? number(count) : "";
	}

	private List<Overview.Group> groups() {
		if (!this.consolidation.findings().isEmpty()) {
			List<Overview.Remark> ofWhole = this.remarks.computeIfAbsent(Optional.of(""), (key) -> new ArrayList<>());
			this.consolidation.findings().forEach((finding) -> ofWhole.add(remark("", finding, "")));
		}
		for (Submission submission : this.submissions) {
			if (this.standing.contains(submission) && !submission.findings().isEmpty()) {
				List<Overview.Remark> ofUnit = this.remarks.computeIfAbsent(Optional.ofNullable(submission.unit()),
						(key) -> new ArrayList<>());
				submission.findings()
					.forEach((finding) -> ofUnit
						.add(remark(submission.file().name(), finding, submission.explanation(finding).orElse(""))));
			}
		}
		List<Overview.Group> groups = new ArrayList<>();
		this.remarks.forEach((unit, found) -> {
			String name = unit.filter(String::isEmpty).isPresent() ? this.catalogue.office().wholeLabel()
					: unitName(unit.orElse(null));
			groups.add(new Overview.Group(anchor(unit.orElse(null)), name, found));
		});
		return groups;
	}

	private Overview.Remark remark(String file, Finding finding, String explanation) {
		boolean error = finding.severity() == Severity.ERROR;
		String sheet = (finding.sheet() != null) ? finding.sheet() : "";
		String cell = (finding.cell() != null) ? finding.cell() : "";
		String place = (sheet.isEmpty() || cell.isEmpty()) ? sheet + cell : sheet + ", ô " + cell;
		return new Overview.Remark(error ? "error" : "warning", finding.severity().word(), finding.code(), file, place,
				this.messages.text(finding), this.messages.remedy(finding), explanation);
	}

	/** An anchor of our own: a code is text of the office's. */
	private String anchor(@Nullable String unit) {
		if (unit == null) {
			return "don-vi-khong-ro";
		}
		return unit.isEmpty() ? "toan-bo" : "don-vi-" + this.placeOf.getOrDefault(unit, 0);
	}

	private String unitName(@Nullable String code) {
		return (code != null) ? this.catalogue.unit(code).map(OutputWords::unit).orElse(code) : UNKNOWN;
	}

	private List<Overview.Output> files() {
		List<Overview.Output> files = new ArrayList<>();
		this.catalogue.reportsFor(this.consolidation.period().kind())
			.forEach((made) -> files.add(new Overview.Output("bao-cao-" + made.code() + ".docx", made.name())));
		files.add(new Overview.Output("phu-luc.xlsx", "Phụ lục, số liệu theo đơn vị, nguồn số liệu"));
		files.add(new Overview.Output("tom-tat.pdf", "Tóm tắt một trang"));
		files.add(new Overview.Output("so-lieu.csv", "Số liệu cho phần mềm khác"));
		return files;
	}

	private static String number(long value) {
		return NumberText.format(BigDecimal.valueOf(value), 0);
	}

}
