package vn.tonghop.app;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What the communes of Quảng Trạch report from 2023 to 2025, and the borders that change
 * meanwhile: Phù Hóa and Cảnh Hóa become Phù Cảnh on 1 December 2024; on 1 July 2025,
 * when the district ends, the sixteen communes become five, of which two share one of the
 * former. The days and the merger of December 2024 are the real ones; figures, the shared
 * commune and the communes of July 2025 stand for any. Nothing of the product is used.
 */
final class TwoYears {

	/** The months of which workbooks are sent. */
	static final List<String> MONTHS = List.of("2023-09", "2023-12", "2024-09", "2024-12", "2025-06", "2025-09",
			"2025-12");

	/** The month of which no workbook came, only the yearbook's rice. */
	static final String MONTH_OF_HISTORY = "2024-06";

	/** What is typed, each month, in the order of the form. */
	static final List<String> TYPED = List.of("SL", "DT", "DAN", "TN", "HO", "HN");

	/** Code → name. */
	static final Map<String, String> NAMES = new LinkedHashMap<>();

	private static final List<String> KEPT = List.of("CANH_DUONG", "LIEN_TRUONG", "QUANG_CHAU", "QUANG_DONG",
			"QUANG_HOP", "QUANG_HUNG", "QUANG_KIM", "QUANG_LUU", "QUANG_PHU", "QUANG_PHUONG", "QUANG_THACH",
			"QUANG_THANH", "QUANG_TIEN", "QUANG_TUNG", "QUANG_XUAN");

	private static final List<String> NEWEST = List.of("HOA_TRACH", "PHU_TRACH", "QUANG_TRACH", "TAN_GIANH",
			"TRUNG_THUAN");

	static {
		List<String> kept = List.of("Cảnh Dương", "Liên Trường", "Quảng Châu", "Quảng Đông", "Quảng Hợp", "Quảng Hưng",
				"Quảng Kim", "Quảng Lưu", "Quảng Phú", "Quảng Phương", "Quảng Thạch", "Quảng Thanh", "Quảng Tiến",
				"Quảng Tùng", "Quảng Xuân");
		for (int i = 0; i < KEPT.size(); i++) {
			NAMES.put(KEPT.get(i), kept.get(i));
		}
		NAMES.put("CANH_HOA", "Cảnh Hóa");
		NAMES.put("PHU_HOA", "Phù Hóa");
		NAMES.put("PHU_CANH", "Phù Cảnh");
		List<String> newest = List.of("Hòa Trạch", "Phú Trạch", "Quảng Trạch", "Tân Gianh", "Trung Thuần");
		for (int i = 0; i < NEWEST.size(); i++) {
			NAMES.put(NEWEST.get(i), newest.get(i));
		}
	}

	private TwoYears() {
	}

	/** The first day of a unit; null: it was always there. */
	static @Nullable String firstDay(String unit) {
		return unit.equals("PHU_CANH") ? "01/12/2024" : NEWEST.contains(unit) ? "01/7/2025" : null;
	}

	/** The last day of a unit; null: it is still there. */
	static @Nullable String lastDay(String unit) {
		return List.of("CANH_HOA", "PHU_HOA").contains(unit) ? "30/11/2024"
				: NEWEST.contains(unit) ? null : "30/6/2025";
	}

	/** The units of a month. */
	static List<String> units(String month) {
		List<String> units = new ArrayList<>();
		if (month.compareTo("2025-07") >= 0) {
			units.addAll(NEWEST);
			return units;
		}
		units.addAll(KEPT);
		units.addAll((month.compareTo("2024-12") >= 0) ? List.of("PHU_CANH") : List.of("CANH_HOA", "PHU_HOA"));
		return units;
	}

	/** The changes as an office lists them: old unit, new unit, day, share. */
	static List<List<?>> changes() {
		List<List<?>> changes = new ArrayList<>();
		changes.add(List.of("CANH_HOA", "PHU_CANH", "01/12/2024", BigDecimal.ONE));
		changes.add(List.of("PHU_HOA", "PHU_CANH", "01/12/2024", BigDecimal.ONE));
		parts2025().forEach((unit, parts) -> parts
			.forEach((former, share) -> changes.add(List.of(former, unit, "01/7/2025", new BigDecimal(share)))));
		return changes;
	}

	/** The five communes of July 2025 in terms of the sixteen before. */
	private static Map<String, Map<String, String>> parts2025() {
		Map<String, Map<String, String>> parts = new LinkedHashMap<>();
		parts.put("HOA_TRACH", Map.of("QUANG_CHAU", "1", "QUANG_TUNG", "1", "CANH_DUONG", "1", "QUANG_XUAN", "0.25"));
		parts.put("PHU_TRACH", Map.of("QUANG_DONG", "1", "QUANG_PHU", "1", "QUANG_KIM", "1", "QUANG_HOP", "1"));
		parts.put("QUANG_TRACH", Map.of("QUANG_PHUONG", "1", "QUANG_XUAN", "0.75", "QUANG_HUNG", "1"));
		parts.put("TAN_GIANH", Map.of("PHU_CANH", "1", "LIEN_TRUONG", "1", "QUANG_THANH", "1"));
		parts.put("TRUNG_THUAN", Map.of("QUANG_LUU", "1", "QUANG_THACH", "1", "QUANG_TIEN", "1"));
		return parts;
	}

	/** Of which units of an earlier month a unit is made, and with which shares. */
	static Map<String, BigDecimal> partsOf(String unit, String earlierMonth) {
		Map<String, BigDecimal> parts = new LinkedHashMap<>();
		if (units(earlierMonth).contains(unit)) {
			parts.put(unit, BigDecimal.ONE);
		}
		else if (unit.equals("PHU_CANH")) {
			parts.put("CANH_HOA", BigDecimal.ONE);
			parts.put("PHU_HOA", BigDecimal.ONE);
		}
		else {
			Map<String, String> former = parts2025().getOrDefault(unit, Map.of());
			former.forEach((part, share) -> {
				if (part.equals("PHU_CANH") && !units(earlierMonth).contains(part)) {
					parts.put("CANH_HOA", BigDecimal.ONE);
					parts.put("PHU_HOA", BigDecimal.ONE);
				}
				else {
					parts.put(part, new BigDecimal(share));
				}
			});
		}
		return parts;
	}

	/**
	 * What a unit types: the flow SL (tonnes) and DT (hectares) from the year's start,
	 * the states DAN (people), TN (million dong a head), HO and HN (households, poor
	 * ones).
	 */
	static BigDecimal typed(String unit, String indicator, String month) {
		int i = new ArrayList<>(NAMES.keySet()).indexOf(unit) + 1;
		int years = Integer.parseInt(month.substring(0, 4)) - 2023;
		int months = Integer.parseInt(month.substring(5));
		int size = NEWEST.contains(unit) ? 3 : unit.equals("PHU_CANH") ? 2 : 1;
		return switch (indicator) {
			case "SL" -> BigDecimal.valueOf((100L + 7 * i + (years * (i % 5)) * 3L) * size * months * 10 + i, 1);
			case "DT" -> BigDecimal.valueOf((20L + i % 4 + years) * size * months * 10 + i % 7, 1);
			case "DAN" -> BigDecimal.valueOf((3_000L + 211 * i) * size + 13L * (12 * years + months));
			case "TN" -> BigDecimal.valueOf(4_000L + 35 * i + 210 * years + 9 * months, 2);
			case "HO" -> BigDecimal.valueOf((800L + 53 * i) * size + 5L * years);
			case "HN" -> BigDecimal.valueOf((70L - i) * size - 4L * years);
			default -> throw new IllegalArgumentException(indicator);
		};
	}

	/** The rice that a year's plan asks of a unit of the year's first day. */
	static BigDecimal plan(String unit, int year) {
		return BigDecimal
			.valueOf(1_200L + 40 * (new ArrayList<>(NAMES.keySet()).indexOf(unit) + 1) + 10L * (year - 2023));
	}

	/** The whole's plan as first set, and as set again on 15 September 2025. */
	static BigDecimal planOfWhole(int year, boolean revised) {
		return BigDecimal.valueOf(27_000L + 500L * (year - 2023) + (revised ? 900 : 0));
	}

}
