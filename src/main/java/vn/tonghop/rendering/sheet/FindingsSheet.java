package vn.tonghop.rendering.sheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import vn.tonghop.model.Catalogue;
import vn.tonghop.model.Consolidation;
import vn.tonghop.model.Finding;
import vn.tonghop.model.ReportingUnit;
import vn.tonghop.model.Severity;
import vn.tonghop.model.Submission;
import vn.tonghop.rendering.wording.SubmissionOrder;
import vn.tonghop.text.Messages;

/**
 * The sheet {@code Lỗi và cảnh báo}: what was found about the whole and about each
 * submission that still matters, where, and what to do.
 */
final class FindingsSheet {

	static final String NAME = "Lỗi và cảnh báo";

	private static final List<String> HEADINGS = List.of("Mã", "Mức", "Đơn vị", "Tệp", "Trang tính", "Ô", "Nội dung",
			"Cách xử lý");

	private static final List<Double> WIDTHS = List.of(18.0, 11.0, 20.0, 30.0, 16.0, 8.0, 54.0, 46.0);

	/** The column that is there only where a unit said something. */
	private static final String EXPLANATION = "Giải trình của đơn vị";

	private static final double EXPLANATION_WIDTH = 40;

	private final Catalogue catalogue;

	private final Consolidation consolidation;

	private final List<Submission> submissions;

	private final Set<Submission> standing;

	private final Messages messages;

	private final TitleLines titles;

	FindingsSheet(Catalogue catalogue, Consolidation consolidation, List<Submission> submissions, Messages messages,
			TitleLines titles) {
		this.catalogue = catalogue;
		this.consolidation = consolidation;
		this.submissions = new SubmissionOrder(catalogue).sorted(submissions);
		this.standing = SubmissionOrder.standing(submissions);
		this.messages = messages;
		this.titles = titles;
	}

	SheetPlan plan() {
		TitleLines.Block block = this.titles.block("LỖI VÀ CẢNH BÁO",
				"“phải sửa”: tệp bị trả lại đến khi sửa hoặc được chấp nhận có lý do. “cần xem”: tệp được nhận.");
		int head = block.height() + 1;
		List<String> headings = new ArrayList<>(HEADINGS);
		List<Double> widths = new ArrayList<>(WIDTHS);
		if (explained()) {
			headings.add(EXPLANATION);
			widths.add(EXPLANATION_WIDTH);
		}
		return new SheetPlan(NAME, widths, headings.size(), head, head, 0, 0, true, List.of(), Chart.Drawing.NONE,
				(rows) -> {
					block.write(rows);
					rows.next(20);
					headings.forEach((heading) -> rows.text(heading, Look.HEADING));
					body(rows);
				});
	}

	private boolean explained() {
		return this.standing.stream()
			.anyMatch((submission) -> submission.findings()
				.stream()
				.anyMatch((finding) -> submission.explanation(finding).isPresent()));
	}

	private void body(Rows rows) throws IOException {
		int first = rows.number();
		for (Finding finding : this.consolidation.findings()) {
			row(rows, this.catalogue.office().wholeLabel(), "", finding, Optional.empty());
		}
		for (Submission submission : this.submissions) {
			if (this.standing.contains(submission)) {
				for (Finding finding : submission.findings()) {
					row(rows, unitName(submission.unit()), submission.file().name(), finding,
							submission.explanation(finding));
				}
			}
		}
		if (rows.number() == first) {
			rows.next().skip(6).text("Không có lỗi, không có cảnh báo.", Look.TEXT);
		}
	}

	private String unitName(@Nullable String code) {
		return (code != null) ? this.catalogue.unit(code).map(ReportingUnit::name).orElse(code) : "không rõ";
	}

	private void row(Rows rows, String unit, String file, Finding finding, Optional<String> explanation)
			throws IOException {
		boolean error = finding.severity() == Severity.ERROR;
		rows.next()
			.text(finding.code(), Look.TEXT.sized(9))
			.text(finding.severity().word(), error ? Look.TEXT.inBold().coloured("9C2B00") : Look.TEXT)
			.text(unit, Look.TEXT)
			.text(file, Look.TEXT)
			.text((finding.sheet() != null) ? finding.sheet() : "", Look.TEXT)
			.text((finding.cell() != null) ? finding.cell() : "", Look.TEXT)
			.text(this.messages.text(finding), Look.TEXT)
			.text(this.messages.remedy(finding), Look.TEXT);
		if (explanation.isPresent()) {
			rows.text(explanation.get(), Look.TEXT);
		}
	}

}
