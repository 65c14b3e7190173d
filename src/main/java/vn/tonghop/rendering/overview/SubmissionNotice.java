package vn.tonghop.rendering.overview;

import java.nio.charset.StandardCharsets;
import java.util.List;

import vn.tonghop.model.Catalogue;
import vn.tonghop.model.Finding;
import vn.tonghop.model.Severity;
import vn.tonghop.model.Submission;
import vn.tonghop.rendering.wording.OutputWords;
import vn.tonghop.text.Messages;
import vn.tonghop.text.PeriodText;

/**
 * The reason that lies beside a refused workbook in {@code tra-lai}: a plain text that
 * any office machine opens (UTF-8 with BOM, lines ended as Windows does). It tells unit,
 * form, period and file, then all findings, those that must be mended first, each with
 * its place and what to do.
 */
public final class SubmissionNotice {

	private static final String LINE = "\r\n";

	private final Catalogue catalogue;

	private final Messages messages;

	public SubmissionNotice(Catalogue catalogue, Messages messages) {
		this.catalogue = catalogue;
		this.messages = messages;
	}

	/** The file's bytes. */
	public byte[] render(Submission submission) {
		return ("\ufeff" + text(submission)).getBytes(StandardCharsets.UTF_8);
	}

	/** The same as text, to be pasted into a message. */
	public String text(Submission submission) {
		StringBuilder text = new StringBuilder(1024);
		String office = this.catalogue.office().name();
		if (!office.isBlank()) {
			line(text, office);
		}
		line(text, "TỆP BÁO CÁO BỊ TRẢ LẠI");
		text.append(LINE);
		line(text, "Tệp:      " + submission.file().name());
		String unit = submission.unit();
		line(text, "Đơn vị:   "
				+ ((unit != null) ? this.catalogue.unit(unit).map(OutputWords::unit).orElse(unit) : "không rõ"));
		String form = submission.form();
		line(text, "Biểu mẫu: "
				+ ((form != null) ? this.catalogue.form(form).map((known) -> known.name()).orElse(form) : "không rõ"));
		line(text, "Kỳ:       " + ((submission.period() != null) ? PeriodText.name(submission.period()) : "không rõ"));
		findings(text, submission, Severity.ERROR, "PHẢI SỬA");
		findings(text, submission, Severity.WARNING, "CẦN XEM");
		text.append(LINE);
		line(text, "Số liệu của tệp này chưa được tính. Đề nghị sửa các chỗ ghi “phải sửa” rồi nộp lại; "
				+ "nếu số liệu đúng, đề nghị giải trình với cơ quan tổng hợp.");
		return text.toString();
	}

	private void findings(StringBuilder text, Submission submission, Severity severity, String heading) {
		List<Finding> findings = submission.findings()
			.stream()
			.filter((finding) -> finding.severity() == severity)
			.toList();
		if (findings.isEmpty()) {
			return;
		}
		text.append(LINE);
		line(text, heading + " (" + findings.size() + ")");
		int number = 0;
		for (Finding finding : findings) {
			line(text, ++number + ". " + place(finding) + this.messages.text(finding));
			line(text, "   Cách xử lý: " + this.messages.remedy(finding));
			line(text, "   Mã: " + finding.code());
			submission.explanation(finding).ifPresent((said) -> line(text, "   Đơn vị giải trình: " + said));
		}
	}

	private static String place(Finding finding) {
		if (finding.sheet() == null && finding.cell() == null) {
			return "";
		}
		String sheet = (finding.sheet() != null) ? "trang “" + finding.sheet() + "”" : "";
		String cell = (finding.cell() != null) ? "ô " + finding.cell() : "";
		String between = (sheet.isEmpty() || cell.isEmpty()) ? "" : ", ";
		return sheet + between + cell + ": ";
	}

	/** A text of the sender's stays on its line and brings no control characters. */
	private static void line(StringBuilder text, String line) {
		line.codePoints()
			.map((point) -> (point == '\n' || point == '\r' || point == '\t') ? ' ' : point)
			.filter((point) -> !Character.isISOControl(point)
					&& (point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE))
			.forEach(text::appendCodePoint);
		text.append(LINE);
	}

}
