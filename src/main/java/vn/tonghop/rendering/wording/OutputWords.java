package vn.tonghop.rendering.wording;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import vn.tonghop.model.Catalogue;
import vn.tonghop.model.Completeness;
import vn.tonghop.model.Decision;
import vn.tonghop.model.Edition;
import vn.tonghop.model.FigureStatus;
import vn.tonghop.model.Measure;
import vn.tonghop.model.ReportDefinition;
import vn.tonghop.model.ReportingUnit;
import vn.tonghop.model.SubmissionState;
import vn.tonghop.model.Verdict;
import vn.tonghop.text.MeasureText;
import vn.tonghop.text.NumberText;

/** What the outputs call things, in Vietnamese. */
public final class OutputWords {

	/** What a due workbook is called of which nothing came. */
	public static final String NOT_SENT = "chưa nộp";

	/** Why a figure is another, where no unit and no decision changed it. */
	public static final String BY_CATALOGUE = "danh mục, chỉ tiêu giao hoặc số kỳ trước đã sửa";

	private OutputWords() {
	}

	/** A submission's state. */
	public static String state(SubmissionState state) {
		return switch (state) {
			case ACCEPTED -> "đã nhận";
			case ACCEPTED_WITH_WARNINGS -> "đã nhận, cần xem";
			case REFUSED -> "trả lại";
			case SUPERSEDED -> "đã thay bằng bản sau";
			case WITHDRAWN -> "đã rút lại";
		};
	}

	/** Behind a text that nobody wrote anew since an earlier period. */
	public static String notUpdated(String since) {
		return "(chưa cập nhật: lời văn của " + since + ")";
	}

	/** Where a figure came from. */
	public static String status(FigureStatus status) {
		return switch (status) {
			case REPORTED -> "báo cáo";
			case COMPUTED -> "tính";
			case PLANNED -> "kế hoạch giao";
			case HISTORICAL -> "lịch sử";
			case MENDED -> "sửa hộ";
			case ADJUSTED -> "điều chỉnh";
			case CONVERTED -> "quy đổi";
		};
	}

	/**
	 * A verdict in the report's words, or in plain ones where no report is made for the
	 * period; empty where none is given.
	 */
	public static String verdict(Verdict verdict, @Nullable ReportDefinition report) {
		if (report != null) {
			return report.label(verdict).orElse("");
		}
		return switch (verdict) {
			case EXCEEDED -> "Vượt";
			case MET -> "Đạt";
			case NOT_MET -> "Không đạt";
			case IN_PROGRESS -> "Đang thực hiện";
			case NONE -> "";
		};
	}

	/** A unit with its kind, as a sentence has it: {@code xã Đông Phú}. */
	public static String unit(ReportingUnit unit) {
		String name = unit.name().strip();
		boolean said = name.toLowerCase(Locale.ROOT).startsWith(unit.type().toLowerCase(Locale.ROOT));
		return (said || !unit.territorial()) ? name : unit.type() + " " + name;
	}

	/** What the territories due are called: {@code xã}, {@code xã, thị trấn}. */
	public static String levelWords(Completeness completeness) {
		String words = completeness.due()
			.stream()
			.map(Catalogue.Due::unit)
			.filter(ReportingUnit::territorial)
			.map(ReportingUnit::type)
			.distinct()
			.collect(Collectors.joining(", "));
		return words.isEmpty() ? "đơn vị" : words;
	}

	/** {@code tạm tính: 16/17 xã}; empty where the period is complete. */
	public static String provisional(Completeness completeness) {
		return provisional(completeness, Integer::toString);
	}

	/** The same as official documents write it: {@code tạm tính: 02/17 xã}. */
	public static String provisionalInDocument(Completeness completeness) {
		return provisional(completeness, (count) -> NumberText.count(BigDecimal.valueOf(count)));
	}

	private static String provisional(Completeness completeness, IntFunction<String> count) {
		if (!completeness.provisional()) {
			return "";
		}
		int due = completeness.territoriesDue();
		int in = completeness.territoriesIn();
		if (due == 0) {
			// Only departments owe anything.
			due = units(completeness.due()).size();
			in = due - units(completeness.missing()).size();
		}
		return "tạm tính: " + count.apply(in) + "/" + count.apply(due) + " " + levelWords(completeness);
	}

	/**
	 * A line for each unit whose workbook did not come and about which that was decided:
	 * {@code xã Đông Phú: dùng số của kỳ trước (lý do)}.
	 */
	public static List<String> decided(Completeness completeness) {
		return completeness.filled()
			.stream()
			.map((filled) -> unit(filled.due().unit()) + ": "
					+ ((filled.decision().kind() == Decision.Kind.LEAVE_OUT) ? "không tính vào tổng"
							: "dùng số của kỳ trước")
					+ " (" + filled.decision().reason().strip() + ")")
			.distinct()
			.toList();
	}

	/** Whether all workbooks are there, and how many are not but were decided about. */
	public static String complete(Completeness completeness) {
		int filled = completeness.filled().size();
		return (filled == 0) ? "Đã đủ báo cáo" : "Còn " + filled + " báo cáo chưa nộp, đã có quyết định";
	}

	/** {@code đã phát hành lần 1 theo 123/BC-UBND ngày 20/12/2023}. */
	public static String edition(Edition edition) {
		return edition(edition.number(), edition.document());
	}

	/** The same of one that is being made. */
	public static String edition(int number, @Nullable String document) {
		return "đã phát hành lần " + number + ((document != null) ? " theo " + document.strip() : "");
	}

	/** A measure in a word of its own, where there is no table's heading. */
	public static String measure(Measure measure) {
		String name = MeasureText.name(measure);
		return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
	}

	/** The units of which something is missing, in the catalogue's order. */
	public static List<ReportingUnit> units(List<Catalogue.Due> due) {
		return due.stream().map(Catalogue.Due::unit).distinct().toList();
	}

}
