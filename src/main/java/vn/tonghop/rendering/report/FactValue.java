package vn.tonghop.rendering.report;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.tonghop.model.Measure;
import vn.tonghop.model.Verdict;
import vn.tonghop.rendering.word.WordFragment;
import vn.tonghop.rendering.word.WordValue;
import vn.tonghop.rendering.wording.NamedPattern;
import vn.tonghop.rendering.wording.Phrase;
import vn.tonghop.rendering.wording.Wording;
import vn.tonghop.report.Fact;
import vn.tonghop.report.PlanComparison;
import vn.tonghop.report.PrintedFigure;
import vn.tonghop.report.Trend;
import vn.tonghop.report.Words;

/**
 * An indicator in a template: {@code ${SL_LUA}} prints its figure, {@code ${SL_LUA.cau}}
 * the sentence about it.
 * <table>
 * <caption>Of an indicator, by its code</caption>
 * <tr>
 * <th>name</th>
 * <th>prints</th>
 * </tr>
 * <tr>
 * <td>{@code SL_LUA}, {@code .lk}</td>
 * <td>40.553, … where there is none</td>
 * </tr>
 * <tr>
 * <td>{@code .th .kh .ck .un .ks .pkh}</td>
 * <td>the other measures, % of plan; before each {@code co_} (as {@code .co_kh}) tells
 * whether it is there</td>
 * </tr>
 * <tr>
 * <td>{@code .ten .dvt .tt .danh_so .ma}</td>
 * <td>name, unit, ordinal, whether it is a number that verdicts count, code</td>
 * </tr>
 * <tr>
 * <td>{@code .so_lieu}, {@code .ty_so}</td>
 * <td>41,4% (24/58 trường); 24/58 trường</td>
 * </tr>
 * <tr>
 * <td>{@code .tg}, {@code .chenh}</td>
 * <td>tăng 3,39%; giảm 295 hộ</td>
 * </tr>
 * <tr>
 * <td>{@code .so_kh}, {@code .so_ck}</td>
 * <td>đạt 106,16% kế hoạch (KH 39.845 tấn); tăng 3,39% so với năm 2022</td>
 * </tr>
 * <tr>
 * <td>{@code .trong_ky}</td>
 * <td>trong tháng 12 đạt 4.170 tấn</td>
 * </tr>
 * <tr>
 * <td>{@code .cau}</td>
 * <td>the sentence, without full stop</td>
 * </tr>
 * <tr>
 * <td>{@code .con}, {@code .trong_do}</td>
 * <td>the footnote about its children; the same as text</td>
 * </tr>
 * <tr>
 * <td>{@code .cau_con}</td>
 * <td>sentence and footnote</td>
 * </tr>
 * <tr>
 * <td>{@code .so_tran}</td>
 * <td>the figure without a zero before a count: 4, where {@code .lk} prints 04</td>
 * </tr>
 * <tr>
 * <td>{@code .tren_kh}, {@code .giao}</td>
 * <td>2.640,4/4.450 tấn; what is asked for in the decision's own words: trên 99%</td>
 * </tr>
 * <tr>
 * <td>{@code .muc_giao}</td>
 * <td>list of the levels of its target: {@code .cap .giao .pkh .danh_gia}</td>
 * </tr>
 * <tr>
 * <td>{@code .don_vi}, {@code .nhom_don_vi}</td>
 * <td>lists of the territories with a figure, and of those with the same figure; see
 * {@link UnitLists}</td>
 * </tr>
 * <tr>
 * <td>{@code .danh_gia}</td>
 * <td>the verdict in the report's word</td>
 * </tr>
 * <tr>
 * <td>{@code .danh_gia_cac_cap}</td>
 * <td>the verdicts of all levels: Vượt chỉ tiêu thành phố giao; không đạt chỉ tiêu NQ
 * 06</td>
 * </tr>
 * <tr>
 * <td>{@code .giao}, {@code .giao_nam_sau}, {@code .co_giao}, {@code .dvt_giao}</td>
 * <td>the target in the decision's own words, this year's and the next one's; whether
 * there is one; the unit it is set in (% for a growth)</td>
 * </tr>
 * <tr>
 * <td>{@code .ket_qua}</td>
 * <td>the result in the target's way: words that a unit wrote under the indicator's code
 * in the sheet Thuyết minh, 27/30, Tăng 0,4%, else the figure</td>
 * </tr>
 * <tr>
 * <td>{@code .vuot .dat .khong_dat .tang .giam}</td>
 * <td>true or false, for {@code [#if]}</td>
 * </tr>
 * <tr>
 * <td>{@code .thanh_phan}</td>
 * <td>list of its children</td>
 * </tr>
 * </table>
 */
final class FactValue implements WordValue {

	/** The names of the members, of every indicator the same. */
	static final Set<String> MEMBERS = members("ma", "tt", "ten", "dvt", "lk", "th", "kh", "ck", "un", "ks", "co_lk",
			"co_th", "co_kh", "co_ck", "co_un", "co_ks", "pkh", "co_pkh", "tg", "chenh", "so_lieu", "ty_so", "so_kh",
			"so_ck", "trong_ky", "cau", "cau_thuong", "con", "cau_con", "trong_do", "danh_gia", "vuot", "dat",
			"khong_dat", "tang", "giam", "thanh_phan", "cac_don_vi", "gom", "lam_tron", "co_nam_sau", "so_tran", "giao",
			"giao_dvt", "giao_nam_sau", "co_giao", "danh_so", "dvt_giao", "ket_qua", "danh_gia_cac_cap", "tren_kh",
			"muc_giao", "don_vi", "nhom_don_vi");

	private static final Set<PlanComparison.Goal> GROWTHS = Set.of(PlanComparison.Goal.GROWTH,
			PlanComparison.Goal.DECLINE, PlanComparison.Goal.OVER_PLAN);

	/** What stands where a figure is not there, as offices leave it open. */
	private static final String OPEN = "…";

	private final Fact fact;

	private final Wording wording;

	private final Fragments fragments;

	private final Map<String, Supplier<@Nullable Object>> members = new LinkedHashMap<>();

	FactValue(Fact fact, Wording wording, Fragments fragments) {
		this.fact = fact;
		this.wording = wording;
		this.fragments = fragments;
		this.members.put("ma", fact::code);
		this.members.put("tt", fact::ordinal);
		this.members.put("ten", fact::name);
		this.members.put("dvt", fact::unit);
		for (Measure measure : Measure.REPORTED) {
			String name = measure.name().toLowerCase(Locale.ROOT);
			this.members.put(name, () -> figure(measure));
			this.members.put("co_" + name, () -> fact.figure(measure).isPresent());
		}
		this.members.put("pkh", () -> figure(Measure.PKH));
		this.members.put("co_pkh", () -> fact.figure(Measure.PKH).isPresent());
		this.members.put("tg", () -> words(wording.growth(fact)));
		this.members.put("chenh", () -> words(wording.difference(fact)));
		this.members.put("so_lieu", () -> fact.cumulative().isPresent() ? words(wording.figureAndUnit(fact)) : OPEN);
		this.members.put("ty_so", () -> words(wording.share(fact)));
		this.members.put("so_kh", () -> words(wording.againstPlan(fact)));
		this.members.put("so_ck", () -> words(wording.againstYearBefore(fact)));
		this.members.put("trong_ky", () -> words(wording.withinPeriod(fact)));
		this.members.put("cau", () -> words(wording.sentence(fact)));
		this.members.put("cau_thuong", () -> words(wording.sentence(fact).withSmallLetter()));
		this.members.put("con", this::footnote);
		this.members.put("cau_con", () -> WordFragment.inline(words(wording.sentence(fact)), footnote()));
		this.members.put("trong_do", () -> words(wording.children(fact)));
		this.members.put("cac_don_vi", () -> words(wording.members(fact)));
		this.members.put("gom", () -> words(wording.comprising(fact)));
		this.members.put("lam_tron", () -> words(wording.rounding(fact)));
		this.members.put("co_nam_sau", () -> !fact.nextPlans().isEmpty() || fact.figure(Measure.KS).isPresent());
		for (NamedPattern pattern : NamedPattern.values()) {
			if (pattern.ofIndicator()) {
				this.members.put(pattern.member(), () -> words(wording.named(pattern, List.of(fact), List.of())));
			}
		}
		this.members.put("danh_gia", fact::verdictLabel);
		this.members.put("vuot", () -> verdict(Verdict.EXCEEDED));
		this.members.put("dat", () -> verdict(Verdict.EXCEEDED) || verdict(Verdict.MET));
		this.members.put("khong_dat", () -> verdict(Verdict.NOT_MET));
		this.members.put("tang", () -> fact.comparison().trend() == Trend.RISES);
		this.members.put("giam", () -> fact.comparison().trend() == Trend.FALLS);
		this.members.put("giao", () -> fact.plan().map(FactValue::assigned).orElse(""));
		this.members.put("giao_nam_sau",
				() -> fact.nextPlans().stream().findFirst().map(FactValue::assigned).orElse(OPEN));
		this.members.put("co_giao", () -> fact.plan().isPresent());
		this.members.put("danh_so", fact::numbered);
		this.members.put("dvt_giao", () -> growthAsked() ? "%" : fact.unit());
		this.members.put("ket_qua", this::result);
		this.members.put("danh_gia_cac_cap", () -> words(wording.verdicts(fact)));
		this.members.put("thanh_phan",
				() -> fact.children().stream().map((child) -> new FactValue(child, wording, fragments)).toList());
		this.members.put("so_tran", this::plainCount);
		this.members.put("giao_dvt", () -> fact.plan().map((plan) -> plan.asked(fact.unit())).orElse(OPEN));
		this.members.put("tren_kh", this::outOfPlan);
		this.members.put("muc_giao", () -> fact.plans().stream().map(this::level).toList());
		this.members.put("don_vi", () -> UnitLists.all(fact));
		this.members.put("nhom_don_vi", () -> UnitLists.byFigure(fact));
	}

	private static Set<String> members(String... own) {
		Set<String> members = new TreeSet<>(List.of(own));
		Stream.of(NamedPattern.values())
			.filter(NamedPattern::ofIndicator)
			.map(NamedPattern::member)
			.forEach(members::add);
		return Collections.unmodifiableSet(members);
	}

	Fact fact() {
		return this.fact;
	}

	@Override
	public Object printed() {
		return figure(Measure.LK);
	}

	@Override
	public @Nullable Object member(String name) {
		Supplier<@Nullable Object> member = this.members.get(name);
		return (member == null) ? null : member.get();
	}

	@Override
	public Set<String> members() {
		return this.members.keySet();
	}

	private Object figure(Measure measure) {
		Phrase phrase = this.wording.figure(this.fact, measure);
		return phrase.isEmpty() ? OPEN : words(phrase);
	}

	/** The figure as a table prints it: no zero before a count, as fractions have it. */
	private WordFragment plainCount() {
		return this.fact.cumulative().map(this.fragments::inTable).orElseGet(() -> WordFragment.text(OPEN));
	}

	/** Done of what was planned, as a fraction: {@code 2.640,4/4.450 tấn}. */
	private WordFragment outOfPlan() {
		WordFragment plan = this.fact.plan()
			.flatMap(PlanComparison::number)
			.map(this::planned)
			.orElseGet(() -> WordFragment.text(""));
		String unit = this.fact.unit();
		return WordFragment.inline(plainCount(), plan,
				WordFragment.text((unit.isEmpty() || unit.equals("%")) ? unit : " " + unit));
	}

	private WordFragment planned(String number) {
		WordFragment tagged = this.fact.figure(Measure.KH)
			.map((figure) -> this.fragments.of(List.of(new Words(number, figure))))
			.orElseGet(() -> WordFragment.text(number));
		return WordFragment.inline(WordFragment.text("/"), tagged);
	}

	private Map<String, Object> level(PlanComparison plan) {
		PrintedFigure percent = plan.percentOfPlan();
		return Map.of("cap", plan.level(), "giao", plan.asked(this.fact.unit()), "pkh",
				(percent == null) ? OPEN : this.fragments.inTable(percent), "danh_gia", plan.verdictLabel());
	}

	private WordFragment words(Phrase phrase) {
		return this.fragments.of(phrase);
	}

	/** Its mark stands before the full stop, as the decree's documents have it. */
	private WordFragment footnote() {
		Phrase children = this.wording.children(this.fact);
		return children.isEmpty() ? WordFragment.text("") : new WordFragment.Footnote(words(children));
	}

	/**
	 * The target in the decision's own words; a bare number, as Excel keeps it, in
	 * groups.
	 */
	private static String assigned(PlanComparison plan) {
		boolean bare = plan.goal() == PlanComparison.Goal.EXACTLY && plan.words().matches("-?\\d{4,}(,\\d+)?");
		return bare ? plan.numbers().get(0) : plan.words();
	}

	private boolean growthAsked() {
		return this.fact.plan().map(PlanComparison::goal).filter(GROWTHS::contains).isPresent();
	}

	/**
	 * The result in the way in which the target was set: in words where a unit wrote
	 * some, as a growth, as so many of a whole; else the figure.
	 */
	private WordFragment result() {
		List<WordFragment> written = this.fragments.written(this.fact.code());
		if (!written.isEmpty()) {
			return WordFragment.inline(written.toArray(WordFragment[]::new));
		}
		Phrase growth = growthAsked() ? this.wording.asGrowth(this.fact) : Phrase.EMPTY;
		if (!growth.isEmpty()) {
			return words(growth.withCapital());
		}
		return this.fact.cumulative()
			.map((figure) -> WordFragment.inline(this.fragments.inTable(figure), WordFragment.text(ofWhole())))
			.orElseGet(() -> WordFragment.text(""));
	}

	private String ofWhole() {
		return this.fact.plan()
			.filter((plan) -> plan.goal() == PlanComparison.Goal.OUT_OF)
			.map((plan) -> "/" + plan.numbers().get(1))
			.orElse("");
	}

	private boolean verdict(Verdict verdict) {
		return this.fact.plan().map(PlanComparison::verdict).filter(verdict::equals).isPresent();
	}

}
