package vn.tonghop.rendering.report;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import vn.tonghop.model.Measure;
import vn.tonghop.model.Verdict;
import vn.tonghop.rendering.word.WordFragment;
import vn.tonghop.rendering.word.WordValue;
import vn.tonghop.rendering.wording.Phrase;
import vn.tonghop.rendering.wording.Wording;
import vn.tonghop.report.Fact;
import vn.tonghop.report.PlanComparison;
import vn.tonghop.report.Trend;

/**
 * An indicator in a template: {@code ${SL_LUA}} prints its figure, {@code ${SL_LUA.cau}}
 * the sentence about it. The members are listed in {@link ReportModel}.
 */
final class FactValue implements WordValue {

	/** The names of the members, of every indicator the same. */
	static final Set<String> MEMBERS = Set.of("ma", "tt", "ten", "dvt", "lk", "th", "kh", "ck", "un", "ks", "co_lk",
			"co_th", "co_kh", "co_ck", "co_un", "co_ks", "pkh", "co_pkh", "tg", "chenh", "so_lieu", "ty_so", "so_kh",
			"so_ck", "trong_ky", "cau", "cau_thuong", "con", "cau_con", "trong_do", "danh_gia", "vuot", "dat",
			"khong_dat", "tang", "giam", "thanh_phan");

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
		this.members.put("danh_gia", fact::verdictLabel);
		this.members.put("vuot", () -> verdict(Verdict.EXCEEDED));
		this.members.put("dat", () -> verdict(Verdict.EXCEEDED) || verdict(Verdict.MET));
		this.members.put("khong_dat", () -> verdict(Verdict.NOT_MET));
		this.members.put("tang", () -> fact.comparison().trend() == Trend.RISES);
		this.members.put("giam", () -> fact.comparison().trend() == Trend.FALLS);
		this.members.put("thanh_phan",
				() -> fact.children().stream().map((child) -> new FactValue(child, wording, fragments)).toList());
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

	private WordFragment words(Phrase phrase) {
		return this.fragments.of(phrase);
	}

	/** Its mark stands before the full stop, as the decree's documents have it. */
	private WordFragment footnote() {
		Phrase children = this.wording.children(this.fact);
		return children.isEmpty() ? WordFragment.text("") : new WordFragment.Footnote(words(children));
	}

	private boolean verdict(Verdict verdict) {
		return this.fact.plan().map(PlanComparison::verdict).filter(verdict::equals).isPresent();
	}

}
