package vn.tonghop.rendering.overview;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import vn.tonghop.model.Attachment;
import vn.tonghop.model.Catalogue;
import vn.tonghop.model.Completeness;
import vn.tonghop.model.Consolidation;
import vn.tonghop.model.Consolidation.Assessment;
import vn.tonghop.model.Figure;
import vn.tonghop.model.FigureStatus;
import vn.tonghop.model.Finding;
import vn.tonghop.model.Indicator;
import vn.tonghop.model.Measure;
import vn.tonghop.model.ReportDefinition;
import vn.tonghop.model.ReportingUnit;
import vn.tonghop.model.Severity;
import vn.tonghop.model.Submission;
import vn.tonghop.model.SubmissionState;
import vn.tonghop.model.Target;
import vn.tonghop.model.Verdict;
import vn.tonghop.rendering.wording.OutputWords;
import vn.tonghop.rendering.wording.SubmissionOrder;
import vn.tonghop.text.Messages;
import vn.tonghop.text.NumberText;
import vn.tonghop.text.PeriodText;

/** Makes the overview of a period's facts. */
final class OverviewWriter {

	private static final int PERCENT_DECIMALS = 2;

	/** The bar of the plan ends at this share; the mark of 100% stands at two thirds. */
	private static final BigDecimal WIDEST_SHARE = BigDecimal.valueOf(150);

	/** The bar of growth ends at this change, either way. */
	private static final BigDecimal WIDEST_GROWTH = BigDecimal.valueOf(50);

	private static final String UNKNOWN = "Không rõ đơn vị";

	private final Catalogue catalogue;

	private final Consolidation consolidation;

	private final List<Submission> submissions;

	private final Set<Submission> standing;

	private final List<Attachment> attachments;

	private final @Nullable ReportDefinition report;

	private final Messages messages;

	private final Map<String, Integer> placeOf = new HashMap<>();

	/**
	 * Findings by unit: the empty code is the whole's, none at all that of senders who
	 * cannot be told.
	 */
	private final Map<Optional<String>, List<Overview.Remark>> remarks = new LinkedHashMap<>();

	OverviewWriter(Catalogue catalogue, Consolidation consolidation, List<Submission> submissions,
			List<Attachment> attachments, @Nullable ReportDefinition report, Messages messages) {
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
		return new Overview(this.catalogue.office().name(), PeriodText.name(this.consolidation.period()),
				this.consolidation.period().code(), OutputWords.provisional(this.consolidation.completeness()), tally(),
				missing(), board(), figures(), this.catalogue.office().wholeLabel(), groups, files());
	}

	private Overview.Tally tally() {
		Completeness completeness = this.consolidation.completeness();
		long accepted = this.submissions.stream().filter((submission) -> submission.state().counts()).count();
		long refused = this.submissions.stream()
			.filter((submission) -> submission.state() == SubmissionState.REFUSED)
			.count();
		return new Overview.Tally(number(completeness.due().size()), number(accepted), number(refused),
				number(completeness.missing().size()), number(count("error")), number(count("warning")));
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

	private List<Overview.Sent> board() {
		Map<String, List<Submission>> sent = new HashMap<>();
		this.submissions.forEach((submission) -> sent
			.computeIfAbsent(submission.unit() + "\n" + submission.form(), (key) -> new ArrayList<>())
			.add(submission));
		List<Overview.Sent> board = new ArrayList<>();
		for (Catalogue.Due due : this.consolidation.completeness().due()) {
			List<Submission> ofDue = sent.remove(due.unit().code() + "\n" + due.form().code());
			if (ofDue == null) {
				boolean missing = this.consolidation.completeness().missing().contains(due);
				board.add(new Overview.Sent(due.unit().name(), due.form().name(),
						missing ? OutputWords.NOT_SENT : OutputWords.NOT_SENT + ", có quyết định", "missing", "", "",
						"", "", ""));
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
		String kind = switch (submission.state()) {
			case ACCEPTED -> "in";
			case ACCEPTED_WITH_WARNINGS -> "look";
			case REFUSED -> "refused";
			case SUPERSEDED, WITHDRAWN -> "past";
		};
		boolean past = !this.standing.contains(submission);
		return new Overview.Sent(unit, form, OutputWords.state(submission.state()), kind, submission.file().name(),
				(submission.version() > 1) ? "lần " + submission.version() : "",
				past ? "" : found(submission, Severity.ERROR), past ? "" : found(submission, Severity.WARNING),
				anchor(submission.unit()));
	}

	private static String found(Submission submission, Severity severity) {
		long count = submission.findings().stream().filter((finding) -> finding.severity() == severity).count();
		return (count > 0) ? number(count) : "";
	}

	private List<Overview.Row> figures() {
		List<Overview.Row> rows = new ArrayList<>();
		String field = "";
		for (Indicator indicator : this.catalogue.indicators()) {
			if (indicator.asked(this.consolidation.period())) {
				boolean begins = !indicator.sector().equals(field);
				field = indicator.sector();
				rows.add(row(indicator, begins ? field : ""));
			}
		}
		return rows;
	}

	private Overview.Row row(Indicator indicator, String field) {
		List<Assessment> assessments = this.consolidation.assessments().getOrDefault(indicator.code(), List.of());
		Verdict verdict = assessments.isEmpty() ? Verdict.NONE : assessments.get(0).verdict();
		String plan = figure(indicator, Measure.KH).map((figure) -> printed(figure, indicator))
			.or(() -> assessments.stream().map(Assessment::target).map(Target::text).findFirst())
			.orElse("");
		Figure percent = figure(indicator, Measure.PKH).orElse(null);
		Figure growth = figure(indicator, Measure.TG).orElse(null);
		boolean provisional = this.consolidation.completeness().provisional();
		String judged = switch (verdict) {
			case EXCEEDED, MET -> "good";
			case NOT_MET -> "bad";
			default -> "open";
		};
		return new Overview.Row(field, indicator.code(), indicator.ordinal(), indicator.name(),
				indicator.unitOfMeasure(), Math.max(1, Math.min(4, indicator.level())),
				figure(indicator, Measure.LK).map((figure) -> printed(figure, indicator)).orElse(""), plan,
				(percent != null) ? ofPlan(percent.value(), indicator) + "%" + (provisional ? " (tạm tính)" : "") : "",
				(percent != null) ? planBar(percent.value()) : Overview.Bar.NONE,
				(growth != null) ? growth(growth.value(), indicator) : "",
				(growth != null && !indicator.percentage()) ? growthBar(growth.value()) : Overview.Bar.NONE,
				OutputWords.verdict(verdict, this.report), judged, note(indicator));
	}

	/**
	 * What was decided about the figure or its verdict, and on which basis it is
	 * compared.
	 */
	private String note(Indicator indicator) {
		List<String> notes = new ArrayList<>();
		figure(indicator, Measure.LK).filter(OverviewWriter::decided)
			.map((figure) -> OutputWords.status(figure.status())
					+ ((figure.note() != null) ? ": " + figure.note() : ""))
			.ifPresent(notes::add);
		this.consolidation.assessments()
			.getOrDefault(indicator.code(), List.of())
			.stream()
			.map(Assessment::decidedBy)
			.filter(Objects::nonNull)
			.forEach((reason) -> notes.add("đánh giá: " + reason));
		boolean provisional = this.consolidation.completeness().provisional();
		figure(indicator, Measure.TG)
			.filter((growth) -> growth.note() != null
					&& (growth.status() == FigureStatus.CONVERTED || !provisional && !decided(growth)))
			.ifPresent((growth) -> notes.add("so cùng kỳ: " + growth.note()));
		return String.join("; ", notes);
	}

	private static boolean decided(Figure figure) {
		return figure.status() != FigureStatus.COMPUTED && figure.status() != FigureStatus.REPORTED;
	}

	private Optional<Figure> figure(Indicator indicator, Measure measure) {
		return this.consolidation.whole(indicator.code(), measure);
	}

	private static String printed(Figure figure, Indicator indicator) {
		return NumberText.format(figure.value(), indicator.decimals());
	}

	private static String ofPlan(BigDecimal value, Indicator indicator) {
		Integer decimals = indicator.percentDecimals();
		return (decimals != null) ? NumberText.format(value, decimals) : percent(value);
	}

	private static String percent(BigDecimal value) {
		return NumberText.trimmed(value, PERCENT_DECIMALS);
	}

	private static String growth(BigDecimal value, Indicator indicator) {
		String sign = (value.setScale(PERCENT_DECIMALS, RoundingMode.HALF_UP).signum() > 0) ? "+" : "";
		return sign + percent(value) + (indicator.percentage() ? " điểm %" : "%");
	}

	private static Overview.Bar planBar(BigDecimal share) {
		BigDecimal shown = share.max(BigDecimal.ZERO).min(WIDEST_SHARE);
		return new Overview.Bar(0, scaled(shown, WIDEST_SHARE, 100), share.compareTo(WIDEST_SHARE) > 0);
	}

	private static Overview.Bar growthBar(BigDecimal growth) {
		int width = scaled(growth.abs().min(WIDEST_GROWTH), WIDEST_GROWTH, 50);
		return new Overview.Bar((growth.signum() < 0) ? 50 - width : 50, width,
				growth.abs().compareTo(WIDEST_GROWTH) > 0);
	}

	private static int scaled(BigDecimal value, BigDecimal most, int width) {
		return value.multiply(BigDecimal.valueOf(width)).divide(most, 0, RoundingMode.HALF_UP).intValue();
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
		files.add(new Overview.Output("so-lieu.csv", "Số liệu cho phần mềm khác"));
		return files;
	}

	private static String number(long value) {
		return NumberText.format(BigDecimal.valueOf(value), 0);
	}

}
