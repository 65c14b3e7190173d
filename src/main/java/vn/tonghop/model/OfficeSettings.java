package vn.tonghop.model;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The sheet {@code Cơ quan}: names, level words, signature. Every setting that the sheet
 * holds is kept, so that a template may print any of them.
 *
 * @param entries Mục → Nội dung as typed; keys NFC and lower case; of one that is in
 * force from a day on {@code mục@2025-07-01}
 */
public record OfficeSettings(Map<String, String> entries) {

	/** The day of the month on which the data window closes. */
	public static final String CUT_OFF = "Ngày chốt số liệu";

	/** So many working days after the cut-off a form is due. */
	public static final String WORKING_DAYS = "Số ngày làm việc để nộp";

	/** Days off; as kept here in ISO form, parted by semicolons. */
	public static final String HOLIDAYS = "Ngày nghỉ";

	/** A period's later deadline; as kept here in ISO form, then the reason. */
	public static final String EXTENSION = "Gia hạn";

	/** The day of the month that an indicator's figures are from. */
	public static final String AS_OF = "Tính đến ngày";

	private static final String FROM = "@";

	public OfficeSettings {
		entries = Map.copyOf(entries);
	}

	public Optional<String> get(String item) {
		return Optional.ofNullable(this.entries.get(item.toLowerCase(Locale.ROOT))).filter((text) -> !text.isBlank());
	}

	/** The key of a setting that is in force from a day on. */
	public static String from(String item, LocalDate day) {
		return item + FROM + day;
	}

	/**
	 * The settings as they are on a day: of those that have a day the newest that is in
	 * force goes before the one without.
	 */
	public OfficeSettings on(LocalDate day) {
		Map<String, LocalDate> newest = new HashMap<>();
		Map<String, String> then = new HashMap<>(this.entries);
		this.entries.forEach((key, content) -> {
			int at = key.lastIndexOf(FROM);
			LocalDate from = (at > 0) ? LocalDate.parse(key.substring(at + 1)) : LocalDate.MAX;
			String item = (at > 0) ? key.substring(0, at) : key;
			if (!from.isAfter(day) && from.isAfter(newest.getOrDefault(item, LocalDate.MIN))) {
				newest.put(item, from);
				then.put(item, content);
			}
		});
		return newest.isEmpty() ? this : new OfficeSettings(then);
	}

	/** Name of the office that issues the report. */
	public String name() {
		return get("Tên cơ quan").orElse("");
	}

	public String parentName() {
		return get("Cơ quan chủ quản").orElse("");
	}

	public String place() {
		return get("Địa danh").orElse("");
	}

	public String signingAuthority() {
		return get("Quyền hạn ký").orElse("");
	}

	public String signerPosition() {
		return get("Chức vụ người ký").orElse("");
	}

	public String signerName() {
		return get("Người ký").orElse("");
	}

	/** The recipients, a line each. */
	public String recipients() {
		return get("Nơi nhận").orElse("");
	}

	/** The code that stands for the whole. */
	public String wholeCode() {
		return get("Mã tổng hợp").orElse("HUYEN");
	}

	/** The words that stand for the whole. */
	public String wholeLabel() {
		return get("Nhãn tổng hợp").orElse("Toàn huyện");
	}

	/** The signing day as the office typed it; empty where the clerk fills it in. */
	public Optional<String> signingDate() {
		return get("Ngày ký");
	}

	/**
	 * The same for a kind of period: {@code Ngày chốt số liệu (quý)}, where it differs.
	 */
	public int cutOffDay(PeriodKind kind) {
		return get(CUT_OFF + " (" + kind.word() + ")").map((text) -> Integer.parseInt(text.trim()))
			.orElseGet(this::cutOffDay);
	}

	/** How many working days after the cut-off a form without a day of its own is due. */
	public Optional<Integer> workingDaysToReport() {
		return get(WORKING_DAYS).map((text) -> Integer.parseInt(text.trim()));
	}

	/** Days on which nobody works, beside Saturdays and Sundays. */
	public Set<LocalDate> holidays() {
		return get(HOLIDAYS)
			.map((days) -> Stream.of(days.split(";"))
				.map(String::strip)
				.map(LocalDate::parse)
				.collect(Collectors.toSet()))
			.orElseGet(Set::of);
	}

	/**
	 * The day that an indicator's figures of a period are from, as the office says it:
	 * {@code Tính đến ngày (BHXH)}, a day of the period's last month ({@code 25}).
	 */
	public Optional<LocalDate> asOf(String indicator, ReportingPeriod period) {
		return get(AS_OF + " (" + indicator + ")").map((text) -> period.end().atDay(Integer.parseInt(text.strip())));
	}

	/** Until when reporting for a period was put off: {@code Gia hạn 2023-12}. */
	public Optional<Extension> extension(ReportingPeriod period) {
		return get(EXTENSION + " " + period.code()).map((text) -> {
			String[] parts = text.split(";", 2);
			return new Extension(LocalDate.parse(parts[0].strip()), parts[1].strip());
		});
	}

	/**
	 * A deadline that was put off.
	 *
	 * @param until the new last day
	 * @param reason why, or by which paper
	 */
	public record Extension(LocalDate until, String reason) {
	}

	/** The day of the month on which the data window closes. */
	public int cutOffDay() {
		return get(CUT_OFF).map((text) -> Integer.parseInt(text.trim())).orElse(14);
	}

}
