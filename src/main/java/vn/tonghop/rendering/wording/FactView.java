package vn.tonghop.rendering.wording;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import vn.tonghop.model.Measure;
import vn.tonghop.report.Comparison;
import vn.tonghop.report.Fact;
import vn.tonghop.report.PlanComparison;
import vn.tonghop.report.PrintedFigure;
import vn.tonghop.report.Share;
import vn.tonghop.report.Trend;

/** A fact under the names that the patterns use. Nothing is computed. */
final class FactView {

	private final FigureMarks marks;

	FactView(FigureMarks marks) {
		this.marks = marks;
	}

	/** With what it is made up of. */
	Map<String, Object> of(Fact fact) {
		Map<String, Object> view = alone(fact);
		view.put("con_chau", descendants(fact));
		view.put("thanh_phan",
				fact.children().stream().filter((child) -> child.unit().equals(fact.unit())).map(this::alone).toList());
		view.put("nhom", fact.children().stream().map(this::group).toList());
		return view;
	}

	/** An indicator and those below it, their common last words taken out as its name. */
	Map<String, Object> group(Fact fact) {
		List<Fact> all = new ArrayList<>(List.of(fact));
		collect(fact, all);
		CommonTail tail = CommonTail.of(all.stream().map(Fact::name).map(FigureMarks::plain).toList());
		List<Map<String, Object>> items = new ArrayList<>();
		for (int i = 0; i < all.size(); i++) {
			Map<String, Object> item = alone(all.get(i));
			item.put("ten", tail.heads().get(i));
			items.add(item);
		}
		return Map.of("ten", tail.tail(), "muc", items);
	}

	private Map<String, Object> alone(Fact fact) {
		Map<String, Object> view = new LinkedHashMap<>();
		view.put("ma", fact.code());
		view.put("ten", FigureMarks.plain(fact.name()));
		view.put("dvt", FigureMarks.plain(fact.unit()));
		view.put("dong_tu", fact.verb().name());
		view.put("uoc", fact.estimated());
		view.put("cuoi_ky", fact.stock());
		view.put("co_tang", fact.cumulative().filter((figure) -> figure.value().signum() > 0).isPresent());
		view.put("tien", fact.unit().toLowerCase(Locale.ROOT).contains("đồng"));
		for (Measure measure : Measure.REPORTED) {
			fact.figure(measure)
				.ifPresent((figure) -> view.put(measure.name().toLowerCase(Locale.ROOT), this.marks.mark(figure)));
		}
		Comparison comparison = fact.comparison();
		view.put("xu_huong", comparison.trend().name());
		view.put("thay_doi", comparison.changes().stream().map(this::change).toList());
		view.put("so_cach", comparison.shown());
		put(view, "chi_so", comparison.index());
		view.put("don_vi_du_hai_ky", comparison.unitsWithBothOnly());
		view.put("quy_doi", comparison.todaysTerritory());
		view.put("ke_hoach", fact.plans().stream().map((plan) -> plan(fact.unit(), plan)).toList());
		view.put("ke_hoach_sau", fact.nextPlans().stream().map((plan) -> plan(fact.unit(), plan)).toList());
		view.put("cac_don_vi", fact.members().stream().map(FactView::member).toList());
		put(view, "lech_tron", fact.roundingGap());
		Share share = fact.share();
		if (share != null) {
			view.put("ty_so", Map.of("tu", this.marks.markAsInTable(share.part()), "mau",
					this.marks.markAsInTable(share.whole()), "dvt", FigureMarks.plain(share.unit())));
		}
		String remark = fact.remark();
		if (remark != null) {
			view.put("ghi_chu", FigureMarks.plain(remark));
		}
		view.put("con_chau", List.of());
		return view;
	}

	private static Map<String, Object> member(Fact.Member member) {
		return Map.of("loai", FigureMarks.plain(member.kind()), "ten", FigureMarks.plain(member.name()));
	}

	private Map<String, Object> change(Comparison.Change change) {
		return Map.of("theo", change.in().name(), "so", this.marks.mark(change.size()));
	}

	private Map<String, Object> plan(String unit, PlanComparison plan) {
		Map<String, Object> view = new LinkedHashMap<>();
		view.put("cap", FigureMarks.plain(plan.level()));
		view.put("du_toan", plan.budget());
		view.put("dang", plan.goal().name());
		view.put("so", plan.spoken());
		view.put("loi", FigureMarks.plain(plan.words()));
		view.put("giao", FigureMarks.plain(plan.asked(unit)));
		put(view, "pkh", plan.percentOfPlan());
		view.put("dung", (plan.standing() == null) ? "" : plan.standing().name());
		put(view, "cach", plan.distance());
		view.put("rieng", plan.own());
		PrintedFigure over = plan.overPlan();
		if (over != null) {
			view.put("hon_ke_hoach", Map.of("so", this.marks.mark(over), "am", over.value().signum() < 0));
		}
		put(view, "chi_so", plan.index());
		PlanComparison.Position position = plan.position();
		view.put("vi_tri", (position == null) ? "" : position.name());
		put(view, "xa", plan.away());
		boolean judged = switch (plan.verdict()) {
			case EXCEEDED, MET, NOT_MET -> true;
			case IN_PROGRESS, NONE -> false;
		};
		view.put("muc", judged ? FigureMarks.plain(plan.verdictLabel()) : "");
		return view;
	}

	private void put(Map<String, Object> view, String name, @Nullable PrintedFigure figure) {
		if (figure != null) {
			view.put(name, this.marks.mark(figure));
		}
	}

	/**
	 * Children and theirs, in the appendix's order. A child that is the whole of another
	 * one's share is printed there already; where nothing is known of any, none is named.
	 */
	private List<Map<String, Object>> descendants(Fact fact) {
		List<Fact> all = new ArrayList<>();
		collect(fact, all);
		Set<String> wholes = all.stream()
			.map(Fact::share)
			.filter(Objects::nonNull)
			.map((share) -> share.whole().code())
			.collect(Collectors.toSet());
		boolean anything = all.stream().anyMatch((child) -> child.cumulative().isPresent());
		return anything ? all.stream().filter((child) -> !wholes.contains(child.code())).map(this::alone).toList()
				: List.of();
	}

	private static void collect(Fact fact, List<Fact> into) {
		for (Fact child : fact.children()) {
			into.add(child);
			collect(child, into);
		}
	}

	/** Whether a year before is there to compare with. */
	static boolean compared(Fact fact) {
		Trend trend = fact.comparison().trend();
		return trend != Trend.FIRST_TIME && trend != Trend.NOT_COMPARED;
	}

}
