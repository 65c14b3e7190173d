package vn.tonghop.rendering.feedback;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import vn.tonghop.model.Catalogue;
import vn.tonghop.model.Deadlines;
import vn.tonghop.model.Finding;
import vn.tonghop.model.Form;
import vn.tonghop.model.ReportingPeriod;
import vn.tonghop.model.Severity;
import vn.tonghop.rendering.wording.OutputWords;
import vn.tonghop.text.DateText;
import vn.tonghop.text.Messages;
import vn.tonghop.text.PeriodText;

/**
 * {@code tin-nhan.txt}: for each unit a short polite text to paste into a message, and a
 * reminder for each that has not sent what is due. UTF-8 with a byte order mark, lines
 * ended as Windows does. Says nothing of the day on which it is read.
 */
public final class FeedbackMessages {

	private static final String LINE = "\r\n";

	/** So many points are told; the rest is counted. */
	private static final int TOLD = 3;

	private final Messages messages;

	private final Deadlines deadlines;

	public FeedbackMessages(Messages messages, Deadlines deadlines) {
		this.messages = messages;
		this.deadlines = deadlines;
	}

	/**
	 * The file's bytes.
	 * @param letters the feedback given, in the order of the units
	 * @param missing what is due and never came
	 */
	public byte[] render(ReportingPeriod period, List<Letter> letters, List<Catalogue.Due> missing) {
		StringBuilder text = new StringBuilder("\ufeff");
		letters.forEach((letter) -> letter(text, period, letter));
		missing.stream()
			.map(Catalogue.Due::unit)
			.distinct()
			.forEach((unit) -> reminder(text, period, OutputWords.unit(unit),
					missing.stream().filter((due) -> due.unit().equals(unit)).map(Catalogue.Due::form).toList()));
		return text.toString().getBytes(StandardCharsets.UTF_8);
	}

	private void letter(StringBuilder text, ReportingPeriod period, Letter letter) {
		Feedback feedback = letter.feedback();
		String unit = Objects.requireNonNullElse(feedback.unit(), "đơn vị");
		heading(text, unit);
		line(text, "Kính gửi " + unit + ",");
		line(text, "Báo cáo “" + feedback.form() + "” " + PeriodText.name(period)
				+ ((feedback.version() > 1) ? " (lần nộp " + feedback.version() + ")" : "")
				+ (feedback.refused() ? " chưa tổng hợp được: có " : " đã được nhận, còn ") + counted(feedback) + ".");
		List<FeedbackPoint> standing = feedback.standing();
		for (FeedbackPoint point : standing.subList(0, Math.min(TOLD, standing.size()))) {
			line(text, point.number() + ". " + place(point.finding()) + this.messages.text(point.finding()));
		}
		if (standing.size() > TOLD) {
			line(text, "… và " + (standing.size() - TOLD) + " điểm nữa.");
		}
		line(text,
				"Các chỗ cần xem đã được đánh dấu trong tệp “" + letter.file() + "” gửi kèm. Đề nghị sửa, hoặc ghi giải"
						+ " trình nếu số liệu đúng, rồi gửi lại cả tệp"
						+ (feedback.refused() ? "." : " (nếu có thay đổi)."));
		due(text, period, letter.dueForm());
		line(text, "Trân trọng cảm ơn!");
		text.append(LINE);
	}

	private static String counted(Feedback feedback) {
		long errors = feedback.count(Severity.ERROR);
		long warnings = feedback.count(Severity.WARNING);
		if (errors == 0) {
			return warnings + " điểm cần xem";
		}
		return errors + " điểm phải sửa" + ((warnings > 0) ? ", " + warnings + " điểm cần xem" : "");
	}

	private static String place(Finding finding) {
		if (finding.sheet() == null) {
			return "";
		}
		return "Trang “" + finding.sheet() + "”" + ((finding.cell() != null) ? ", ô " + finding.cell() : "") + ": ";
	}

	private void reminder(StringBuilder text, ReportingPeriod period, String unit, List<Form> forms) {
		heading(text, unit);
		line(text, "Kính gửi " + unit + ",");
		for (Form form : forms) {
			line(text, "Cơ quan tổng hợp chưa nhận được báo cáo “" + form.name() + "” " + PeriodText.name(period)
					+ " của đơn vị.");
			due(text, period, form);
		}
		line(text, "Đề nghị đơn vị gửi báo cáo để kịp tổng hợp. Trân trọng cảm ơn!");
		text.append(LINE);
	}

	private static void heading(StringBuilder text, String unit) {
		line(text, "===== " + unit + " =====");
	}

	private void due(StringBuilder text, ReportingPeriod period, @Nullable Form form) {
		Optional<LocalDate> day = (form != null) ? this.deadlines.due(form, period) : Optional.empty();
		day.ifPresent((due) -> line(text,
				"Hạn nộp: " + DateText.format(due) + "; nếu đã quá hạn, đề nghị gửi ngay trong ngày."));
	}

	/** A text of the sender's stays on its line and brings nothing that does not show. */
	private static void line(StringBuilder text, String line) {
		line.codePoints()
			.map((point) -> (point == '\n' || point == '\t' || point == '\r') ? ' ' : point)
			.filter((point) -> Character.getType(point) != Character.CONTROL
					&& Character.getType(point) != Character.FORMAT && Character.getType(point) != Character.SURROGATE)
			.forEach(text::appendCodePoint);
		text.append(LINE);
	}

	/**
	 * Feedback with the name of its file.
	 *
	 * @param file the name of the workbook that goes with the message
	 * @param dueForm the form that it answers to; null where not known
	 */
	public record Letter(Feedback feedback, String file, @Nullable Form dueForm) {
	}

}
