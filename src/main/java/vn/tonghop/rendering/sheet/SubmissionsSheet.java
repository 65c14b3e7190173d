package vn.tonghop.rendering.sheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import vn.tonghop.model.Catalogue;
import vn.tonghop.model.Consolidation;
import vn.tonghop.model.Form;
import vn.tonghop.model.ReportingUnit;
import vn.tonghop.model.Severity;
import vn.tonghop.model.Submission;
import vn.tonghop.rendering.wording.OutputWords;
import vn.tonghop.rendering.wording.SubmissionOrder;

/** The sheet {@code Tình hình nộp}: who sent what, and what became of it. */
final class SubmissionsSheet {

	static final String NAME = "Tình hình nộp";

	private static final List<String> HEADINGS = List.of("TT", "Đơn vị", "Biểu mẫu", "Tình trạng", "Lần nộp", "Tệp",
			"Phải sửa", "Cần xem");

	private static final List<Double> WIDTHS = List.of(6.0, 26.0, 44.0, 24.0, 9.0, 50.0, 10.0, 10.0);

	private final Catalogue catalogue;

	private final Consolidation consolidation;

	private final List<Submission> submissions;

	private final TitleLines titles;

	SubmissionsSheet(Catalogue catalogue, Consolidation consolidation, List<Submission> submissions,
			TitleLines titles) {
		this.catalogue = catalogue;
		this.consolidation = consolidation;
		this.submissions = new SubmissionOrder(catalogue).sorted(submissions);
		this.titles = titles;
	}

	SheetPlan plan() {
		TitleLines.Block block = this.titles.block("TÌNH HÌNH NỘP BÁO CÁO");
		int head = block.height() + 1;
		return new SheetPlan(NAME, WIDTHS, HEADINGS.size(), head, head, 0, 0, true, List.of(), Chart.Drawing.NONE,
				(rows) -> {
					block.write(rows);
					rows.next(20);
					HEADINGS.forEach((heading) -> rows.text(heading, Look.HEADING));
					body(rows);
				});
	}

	private void body(Rows rows) throws IOException {
		Map<List<@Nullable String>, List<Submission>> bySender = new LinkedHashMap<>();
		for (Submission submission : this.submissions) {
			bySender.computeIfAbsent(Arrays.asList(submission.unit(), submission.form()), (sender) -> new ArrayList<>())
				.add(submission);
		}
		Set<Submission> shown = Collections.newSetFromMap(new IdentityHashMap<>());
		int number = 0;
		for (Catalogue.Due due : this.consolidation.completeness().due()) {
			List<Submission> sent = Optional
				.ofNullable(bySender.remove(Arrays.asList(due.unit().code(), due.form().code())))
				.orElse(List.of());
			shown.addAll(sent);
			if (sent.isEmpty()) {
				boolean filled = !this.consolidation.completeness().missing().contains(due);
				row(rows, ++number, due.unit().name(), due.form().name(),
						filled ? OutputWords.NOT_SENT + ", có quyết định" : OutputWords.NOT_SENT, null);
			}
			for (Submission submission : sent) {
				row(rows, ++number, due.unit().name(), due.form().name(), OutputWords.state(submission.state()),
						submission);
			}
		}
		for (Submission submission : this.submissions) {
			if (!shown.contains(submission)) {
				row(rows, ++number, unitName(submission.unit()), formName(submission.form()),
						OutputWords.state(submission.state()), submission);
			}
		}
	}

	private String unitName(@Nullable String code) {
		return (code != null) ? this.catalogue.unit(code).map(ReportingUnit::name).orElse(code) : "không rõ";
	}

	private String formName(@Nullable String code) {
		return (code != null) ? this.catalogue.form(code).map(Form::name).orElse(code) : "không rõ";
	}

	private static void row(Rows rows, int number, String unit, String form, String state,
			@Nullable Submission submission) throws IOException {
		Look centred = Look.TEXT.aligned("center");
		Look count = centred.formatted("0");
		boolean counts = submission != null && submission.state().counts();
		Look stateLook = counts ? Look.TEXT : Look.TEXT.inBold().coloured("9C2B00");
		rows.next().number(number, count).text(unit, Look.TEXT).text(form, Look.TEXT).text(state, stateLook);
		if (submission == null) {
			rows.blank(centred).blank(Look.TEXT).blank(centred).blank(centred);
			return;
		}
		if (submission.version() > 0) {
			rows.number(submission.version(), count);
		}
		else {
			rows.blank(count);
		}
		rows.text(submission.file().name(), Look.TEXT)
			.number(count(submission, Severity.ERROR), count)
			.number(count(submission, Severity.WARNING), count);
	}

	private static long count(Submission submission, Severity severity) {
		return submission.findings().stream().filter((finding) -> finding.severity() == severity).count();
	}

}
