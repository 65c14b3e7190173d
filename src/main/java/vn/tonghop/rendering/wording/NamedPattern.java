package vn.tonghop.rendering.wording;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import vn.tonghop.report.Fact;

/**
 * The patterns that a template's author picks by name, with what each takes. Their words
 * are in {@code mau-theo-ten.ftl}; each tells its whole story from one indicator, some
 * also from several: {@code mau("M20", HTX_MOI, HTX)}.
 */
public enum NamedPattern {

	M01, M02, M03, M04, M05, M06, M07, M08, M09, M10, M11, M12, M13,
	/** What remains, with its rate: number, rate. */
	M14(2),
	/** Area, yield, output: the crops. */
	M15(Integer.MAX_VALUE),
	/** Parts with their changes: the parts. */
	M16(Integer.MAX_VALUE),
	/** A total with its parts in brackets: the total, its parts. */
	M17(Integer.MAX_VALUE),
	/** How many indicators reached their plans: none. */
	M18(0),
	/** As of a day. */
	M19,
	/** What was added, and the total. */
	M20(2), M21,
	/** Accidents: cases, harm to people, damage. */
	M22(Integer.MAX_VALUE), M23,
	/** The same counted in several ways. */
	M24(Integer.MAX_VALUE),
	/** The estimate of the whole year, and what is planned for the next. */
	M25;

	private final int most;

	NamedPattern() {
		this(1);
	}

	NamedPattern(int most) {
		this.most = most;
	}

	/** The pattern of that name in any case. */
	public static Optional<NamedPattern> of(String name) {
		for (NamedPattern pattern : values()) {
			if (pattern.name().equals(name.strip().toUpperCase(Locale.ROOT))) {
				return Optional.of(pattern);
			}
		}
		return Optional.empty();
	}

	/** What an indicator's member is called that prints it. */
	public String member() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** Whether it is about an indicator, rather than the report as a whole. */
	public boolean ofIndicator() {
		return this != M18;
	}

	void check(int facts, int texts) {
		refusal(facts, texts).ifPresent((reason) -> {
			throw new IllegalArgumentException(reason);
		});
	}

	/** Why it cannot be made of so many indicators and texts; empty where it can. */
	public Optional<String> refusal(int facts, int texts) {
		boolean few = facts < (ofIndicator() ? 1 : 0);
		if (few || facts > this.most) {
			String takes = (this.most == 0) ? "không nhận chỉ tiêu nào" : (this.most == 1) ? "nhận đúng một chỉ tiêu"
					: (this.most == 2) ? "nhận một hoặc hai chỉ tiêu" : "nhận một hoặc nhiều chỉ tiêu";
			return Optional.of("mẫu " + name() + " " + takes + ", ở đây có " + facts);
		}
		if (texts > ((this == M19) ? 1 : 0)) {
			return Optional.of("mẫu " + name() + " không nhận thêm chữ trong ngoặc kép");
		}
		return Optional.empty();
	}

	String call(int facts) {
		return switch (this) {
			case M14, M20 -> member() + "(f, g)";
			case M15 -> "m15(nhom)";
			case M16 -> "m16(cac, f)";
			case M17 -> "m17(f, cac)";
			case M19 -> "m19(f, ngay)";
			case M22, M24 -> member() + "(cac)";
			default -> member() + "(f)";
		};
	}

	Map<String, Object> arguments(List<Fact> facts, FactView views, String day) {
		boolean alone = facts.size() == 1;
		Map<String, Object> first = views.of(facts.get(0));
		List<Map<String, Object>> all = new ArrayList<>(List.of(first));
		facts.stream().skip(1).map(views::of).forEach(all::add);
		Map<String, Object> arguments = new LinkedHashMap<>();
		arguments.put("f", (this == M16 && !alone) ? Map.of() : first);
		arguments.put("g", alone ? Map.of() : all.get(1));
		arguments.put("ngay", day);
		arguments.put("nhom", alone ? first.get("nhom") : facts.stream().map(views::group).toList());
		boolean parts = this == M16 || this == M17;
		arguments.put("cac",
				(alone && parts) ? first.get("thanh_phan") : (this == M17) ? all.subList(1, all.size()) : all);
		return arguments;
	}

}
