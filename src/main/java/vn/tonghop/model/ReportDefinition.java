package vn.tonghop.model;

import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * A report that the office issues.
 *
 * @param code stands in the output's name
 * @param template path of its Word template below {@code templates/}; null: the standard
 * report
 * @param periodKinds kinds of period that it is made for
 * @param exceededLabel its word for {@link Verdict#EXCEEDED}
 * @param metLabel its word for {@link Verdict#MET}
 * @param notMetLabel its word for {@link Verdict#NOT_MET}
 * @param targetLevel the level of targets that it judges by; null: the first listed
 * @param number Số ký hiệu, such as {@code /BC-UBND}
 * @param subject Trích yếu
 * @param addressee Kính gửi
 * @param recipients Nơi nhận; null: the office's
 * @param signature Chữ ký: lines of the signature block; null: the office's
 * @param twoDigits Số dưới mười: whether its sentences write a count below ten with two
 * digits ({@code 02 xã})
 */
public record ReportDefinition(String code, String name, @Nullable String template, Set<PeriodKind> periodKinds,
		String exceededLabel, String metLabel, String notMetLabel, @Nullable String targetLevel,
		@Nullable String number, @Nullable String subject, @Nullable String addressee, @Nullable String recipients,
		@Nullable String signature, boolean twoDigits) {

	public ReportDefinition {
		periodKinds = Set.copyOf(periodKinds);
	}

	/** The report's word for a verdict; empty where none is given. */
	public Optional<String> label(Verdict verdict) {
		return switch (verdict) {
			case EXCEEDED -> Optional.of(this.exceededLabel);
			case MET -> Optional.of(this.metLabel);
			case NOT_MET -> Optional.of(this.notMetLabel);
			case IN_PROGRESS -> Optional.of("Đang thực hiện");
			case NONE -> Optional.empty();
		};
	}

}
