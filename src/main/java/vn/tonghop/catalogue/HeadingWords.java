package vn.tonghop.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import vn.tonghop.model.FormLayout.Role;
import vn.tonghop.model.Measure;
import vn.tonghop.text.Labels;

/**
 * What the words of a column's heading mean, where no marker tells. The words are those
 * of the contract, section 5; accents aside, for headings are typed carelessly.
 */
final class HeadingWords {

	private static final List<String> ORDINALS = words("TT", "STT", "Số TT", "Số thứ tự");

	private static final List<String> CODES = words("Mã số", "Mã", "Mã chỉ tiêu");

	private static final List<String> UNITS = words("ĐVT", "Đơn vị tính", "Đơn vị", "ĐV tính");

	private static final List<String> LABELS = words("Chỉ tiêu", "Tên chỉ tiêu", "Nội dung", "Các chỉ tiêu",
			"Chỉ tiêu chủ yếu", "Danh mục chỉ tiêu");

	private static final List<String> REMARK = words("Ghi chú");

	/** Comparisons are nobody's to type. */
	private static final List<String> COMPARISON = words("so với", "so sánh", "tỷ lệ");

	private static final List<String> PERIOD_BEFORE = words("tháng trước", "kỳ trước", "quý trước");

	private static final List<String> YEAR_BEFORE = words("cùng kỳ", "năm trước");

	private static final List<String> ESTIMATE = words("ước");

	private static final List<String> YEAR = words("năm");

	private static final List<String> MONTH = words("tháng");

	private static final List<String> PLAN = words("kế hoạch");

	private static final List<String> NEXT_YEAR = words("năm sau");

	private static final List<String> CUMULATIVE = words("lũy kế");

	private static final List<String> PERIOD = words("tháng", "trong kỳ");

	private static final int LONGEST_CODES_HEADING = 12;

	private HeadingWords() {
	}

	/** Whether a text heads the codes' column. */
	static boolean headsCodes(String text) {
		return text.length() <= LONGEST_CODES_HEADING && CODES.contains(plain(text));
	}

	/** What a column holds by its heading; empty where the words say nothing. */
	static Optional<Role> role(String heading) {
		String last = plain(heading.substring(heading.lastIndexOf('|') + 1));
		if (ORDINALS.contains(last)) {
			return Optional.of(Role.ORDINAL);
		}
		if (CODES.contains(last)) {
			return Optional.of(Role.CODE);
		}
		if (UNITS.contains(last)) {
			return Optional.of(Role.UNIT);
		}
		if (LABELS.contains(last)) {
			return Optional.of(Role.LABEL);
		}
		if (says(last, REMARK)) {
			return Optional.of(Role.REMARK);
		}
		return doneBefore(heading) ? Optional.of(Role.DONE_BEFORE) : measure(heading).map((any) -> Role.MEASURE);
	}

	/**
	 * Whether a heading means what had been done from the year's start to the end of the
	 * period before: {@code Lũy kế đến hết tháng trước}.
	 */
	private static boolean doneBefore(String heading) {
		String words = plain(heading);
		return !compares(heading, words) && !says(words, YEAR_BEFORE) && says(words, PERIOD_BEFORE)
				&& says(words, CUMULATIVE);
	}

	private static boolean compares(String heading, String words) {
		return heading.contains("%") || says(words, COMPARISON);
	}

	/** Which measure a heading of one or several levels means. */
	static Optional<Measure> measure(String heading) {
		String words = plain(heading);
		if (compares(heading, words) || says(words, PERIOD_BEFORE)) {
			return Optional.empty();
		}
		if (says(words, YEAR_BEFORE)) {
			return Optional.of(Measure.CK);
		}
		if (says(words, ESTIMATE) && says(words, YEAR) && !says(words, MONTH)) {
			return Optional.of(Measure.UN);
		}
		if (says(words, PLAN)) {
			return Optional.of(says(words, NEXT_YEAR) ? Measure.KS : Measure.KH);
		}
		if (says(words, CUMULATIVE)) {
			return Optional.of(Measure.LK);
		}
		return says(words, PERIOD) ? Optional.of(Measure.TH) : Optional.empty();
	}

	private static boolean says(String words, List<String> any) {
		return any.stream().anyMatch((word) -> (" " + words + " ").contains(" " + word + " "));
	}

	private static List<String> words(String... words) {
		return Stream.of(words).map(HeadingWords::plain).toList();
	}

	private static String plain(String heading) {
		return Labels.unaccented(heading.replace('\n', ' '));
	}

}
