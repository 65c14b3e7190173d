package vn.tonghop.model;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

/**
 * A person's decision, a row of the sheet {@code Xử lý}.
 *
 * @param kind what is decided
 * @param period the period that it is for
 * @param unit the unit; null where the whole is meant
 * @param indicator the indicator, where one is meant
 * @param findingCode the finding that is accepted
 * @param measure the measure; LK unless told
 * @param value the figure that stands instead, or the verdict's word
 * @param reason why; never blank
 * @param decidedBy who said so
 * @param document the paper behind it
 */
public record Decision(Kind kind, ReportingPeriod period, @Nullable String unit, @Nullable String indicator,
		@Nullable String findingCode, Measure measure, @Nullable String value, String reason, String decidedBy,
		@Nullable String document) {

	/** What may be decided. */
	public enum Kind {

		ACCEPT("chấp nhận"), WITHDRAW("rút lại"), MEND("sửa hộ"), ADJUST("điều chỉnh"), JUDGE("đánh giá"),
		LEAVE_OUT("bỏ qua"), USE_PERIOD_BEFORE("dùng kỳ trước"), LOCK("khóa"), UNLOCK("mở khóa");

		private final String word;

		Kind(String word) {
			this.word = word;
		}

		public String word() {
			return this.word;
		}

	}

	/**
	 * The value as a number.
	 * @throws NumberFormatException where the decision carries no number (the catalogue's
	 * check lets none such in)
	 */
	public BigDecimal number() {
		return new BigDecimal(String.valueOf(this.value));
	}

}
