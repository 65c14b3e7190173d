package vn.tonghop.rendering.feedback;

import java.util.List;
import java.util.Map;

import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.jspecify.annotations.Nullable;

import vn.tonghop.model.Catalogue;
import vn.tonghop.model.Finding;
import vn.tonghop.model.Indicator;
import vn.tonghop.model.Severity;
import vn.tonghop.text.MeasureText;
import vn.tonghop.text.Messages;
import vn.tonghop.text.PeriodText;

/**
 * The sheet {@code Phản hồi}: every point with a link to its cell, what to do, and a cell
 * for the unit's answer. Prints as A4 landscape, one page wide, headings repeated. Hidden
 * columns hold what reading needs to know which finding is answered, and the style that
 * each marked cell had.
 */
final class FeedbackSheet {

	static final String NAME = "Phản hồi";

	/** The last five columns are hidden. */
	static final List<String> HEADINGS = List.of("Số", "Mức", "Vị trí", "Chỉ tiêu", "Nội dung", "Cách sửa", "Mã lỗi",
			"Tình trạng", "Giải trình", "Trang tính", "Ô", "Mã chỉ tiêu", "Số đo", "Kiểu ô");

	static final int CODE = HEADINGS.indexOf("Mã lỗi");

	static final int ANSWER = HEADINGS.indexOf("Giải trình");

	static final int STYLE = HEADINGS.indexOf("Kiểu ô");

	private final Catalogue catalogue;

	private final Messages messages;

	FeedbackSheet(Catalogue catalogue, Messages messages) {
		this.catalogue = catalogue;
		this.messages = messages;
	}

	/**
	 * Adds the sheet before all others.
	 * @param marked where the points are in the workbook, by number
	 */
	void write(Workbook workbook, Feedback feedback, Map<Integer, CellMarks.Marked> marked) {
		Sheet sheet = workbook.createSheet(freeName(workbook));
		moveFirst(workbook, sheet);
		workbook.setActiveSheet(0);
		workbook.setSelectedTab(0);
		FeedbackPage page = new FeedbackPage(workbook, sheet);
		long unmarked = marked.values().stream().filter((place) -> !place.shown()).count();
		int head = titles(page, feedback, workbook.getNumberOfSheets() > 1, unmarked);
		page.headings(head);
		for (FeedbackPoint point : feedback.points()) {
			row(page, point, marked.get(point.number()));
		}
		page.setUp(head);
	}

	/**
	 * Puts the sheet before the others. In the older format the library moves some names
	 * (print areas) to the wrong sheet: every name is given back what it stood for.
	 */
	private static void moveFirst(Workbook workbook, Sheet sheet) {
		List<? extends Name> names = workbook.getAllNames();
		List<@Nullable String> before = names.stream().map(FeedbackSheet::refersTo).toList();
		workbook.setSheetOrder(sheet.getSheetName(), 0);
		for (int i = 0; i < names.size(); i++) {
			String formula = before.get(i);
			if (formula != null && !formula.equals(refersTo(names.get(i)))) {
				names.get(i).setRefersToFormula(formula);
			}
		}
	}

	private static @Nullable String refersTo(Name name) {
		return name.isFunctionName() ? null : name.getRefersToFormula();
	}

	/** The unit may have a sheet of that name. */
	private static String freeName(Workbook workbook) {
		String name = NAME;
		for (int number = 2; workbook.getSheet(name) != null; number++) {
			name = NAME + " (" + number + ")";
		}
		return name;
	}

	private static int titles(FeedbackPage page, Feedback feedback, boolean own, long unmarked) {
		page.title("PHẢN HỒI VỀ BÁO CÁO SỐ LIỆU", true);
		page.title("Đơn vị: " + or(feedback.unit()) + "   |   Biểu: " + or(feedback.form()) + "   |   Kỳ: "
				+ ((feedback.period() != null) ? PeriodText.name(feedback.period()) : "không rõ"), false);
		page.title(
				"Tệp: " + feedback.file() + ((feedback.version() > 1) ? "   |   Lần nộp: " + feedback.version() : ""),
				false);
		page.title(feedback.count(Severity.ERROR) + " điểm phải sửa, " + feedback.count(Severity.WARNING)
				+ " điểm cần xem. "
				+ (feedback.refused() ? "Số liệu của tệp này CHƯA được tính; đề nghị sửa rồi gửi lại."
						: "Số liệu của tệp này đã được nhận."),
				true);
		page.title(own ? "Bấm vào cột Vị trí để tới ô có vấn đề (nền đỏ: phải sửa; nền vàng: cần xem) và sửa ngay ở đó."
				: "Đề nghị làm theo cột Cách sửa.", false);
		if (unmarked > 0) {
			page.title("Có quá nhiều điểm nên chỉ " + CellMarks.MOST + " ô đầu được tô màu; " + unmarked
					+ " điểm còn lại chỉ nêu ở bảng dưới, cột Vị trí vẫn dẫn tới ô.", true);
		}
		page.title("Nếu số liệu đúng thì ghi lý do vào cột Giải trình. Xong, gửi lại cả tệp này"
				+ (own ? "." : " kèm báo cáo."), false);
		return page.next();
	}

	private static String or(@Nullable String known) {
		return (known != null) ? known : "không rõ";
	}

	private void row(FeedbackPage page, FeedbackPoint point, CellMarks.@Nullable Marked marked) {
		Finding finding = point.finding();
		boolean mended = point.standing() == FeedbackPoint.Standing.MENDED;
		page.begin(mended);
		if (mended) {
			page.text("");
		}
		else {
			page.number(point.number());
		}
		page.severity(this.messages.severity(finding.severity()), finding.severity());
		page.place(place(finding), mended ? null : marked);
		page.text(indicator(finding));
		page.text(this.messages.text(finding));
		page.text(mended ? "" : this.messages.remedy(finding));
		page.code(finding.code());
		page.text(point.standing().word());
		page.answer((point.explanation() != null) ? point.explanation() : "");
		page.hidden(finding.sheet());
		page.hidden(finding.cell());
		page.hidden(finding.indicator());
		page.hidden((finding.measure() != null) ? finding.measure().name() : null);
		if (marked != null && marked.before() != null) {
			page.style(marked.before());
		}
		page.end();
	}

	private static String place(Finding finding) {
		if (finding.sheet() == null) {
			return (finding.cell() != null) ? finding.cell() : "cả tệp";
		}
		return finding.sheet() + ((finding.cell() != null) ? "!" + finding.cell() : "");
	}

	private String indicator(Finding finding) {
		String code = finding.indicator();
		String measure = (finding.measure() != null) ? " – " + MeasureText.name(finding.measure()) : "";
		return (code != null) ? this.catalogue.indicator(code).map(Indicator::name).orElse(code) + measure : "";
	}

}
