package vn.tonghop.model;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The sheet {@code Cơ quan}: names, level words, signature. Every setting that the sheet
 * holds is kept, so that a template may print any of them.
 *
 * @param entries Mục → Nội dung as typed; keys NFC and lower case
 */
public record OfficeSettings(Map<String, String> entries) {

	public OfficeSettings {
		entries = Map.copyOf(entries);
	}

	public Optional<String> get(String item) {
		return Optional.ofNullable(this.entries.get(item.toLowerCase(Locale.ROOT))).filter((text) -> !text.isBlank());
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

	/** The day of the month on which the data window closes. */
	public int cutOffDay() {
		return get("Ngày chốt số liệu").map((text) -> Integer.parseInt(text.trim())).orElse(14);
	}

}
