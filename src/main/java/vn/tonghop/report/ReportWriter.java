package vn.tonghop.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import vn.tonghop.model.Catalogue;
import vn.tonghop.model.Consolidation;
import vn.tonghop.model.Indicator;
import vn.tonghop.model.ReportDefinition;
import vn.tonghop.text.Labels;

/**
 * Writes what a report says: collects facts, their state and every number as printed.
 * Depends on nothing but its arguments, so the same period gives the same content on any
 * day.
 */
public final class ReportWriter {

	private final Share.Source shares;

	private final Members.Source conditions;

	/**
	 * Creates a writer.
	 * @param shares tells which percentages are shown with what they are of
	 * @param conditions tells which units an indicator by {@code đếm} counts
	 */
	public ReportWriter(Share.Source shares, Members.Source conditions) {
		this.shares = shares;
		this.conditions = conditions;
	}

	/**
	 * Writes one report.
	 * @param narratives what units wrote, in the order in which it is to stand
	 */
	public ReportContent write(Catalogue catalogue, ReportDefinition definition, Consolidation consolidation,
			List<Narrative> narratives) {
		List<Indicator> indicators = catalogue.indicators()
			.stream()
			.filter((indicator) -> indicator.asked(consolidation.period()))
			.toList();
		IndicatorTree tree = new IndicatorTree(indicators);
		Map<String, Fact> facts = facts(indicators, tree,
				new FactWriter(catalogue, consolidation, new PlanWriter(catalogue, definition, consolidation),
						this.shares, new MemberWriter(catalogue, consolidation, this.conditions),
						new RoundingGaps(tree, consolidation), definition.twoDigits()));
		ReportContent.PeriodWords period = PeriodWording.of(consolidation.period(), catalogue.office().cutOffDay());
		GapWriter gaps = new GapWriter(catalogue, consolidation);
		NarrativeWriter narrator = new NarrativeWriter(facts);
		List<ReportContent.Text> texts = narratives.stream()
			.filter((narrative) -> !narrative.text().isBlank())
			.map(narrator::write)
			.toList();
		List<ReportContent.Section> sections = sections(tree, facts, texts);
		return new ReportContent(new LetterheadWriter(catalogue.office(), definition, period).write(), period, facts,
				sections, AppendixWriter.write(sectors(indicators), facts), TallyWriter.write(facts.values()),
				gaps.provisional(), gaps.notes(), gaps.mends(), unplaced(texts, sections),
				catalogue.office().entries());
	}

	private static Map<String, Fact> facts(List<Indicator> indicators, IndicatorTree tree, FactWriter writer) {
		Map<String, Fact> made = new LinkedHashMap<>();
		tree.roots().forEach((root) -> fact(root, tree, writer, made));
		Map<String, Fact> ordered = new LinkedHashMap<>();
		for (Indicator indicator : indicators) {
			Fact fact = made.get(indicator.code());
			if (fact != null) {
				ordered.put(indicator.code(), fact);
			}
		}
		return ordered;
	}

	private static Fact fact(Indicator indicator, IndicatorTree tree, FactWriter writer, Map<String, Fact> made) {
		List<Fact> children = new ArrayList<>();
		for (Indicator child : tree.childrenOf(indicator)) {
			children.add(fact(child, tree, writer, made));
		}
		Fact fact = writer.write(indicator, children);
		made.put(indicator.code(), fact);
		return fact;
	}

	private static Map<String, String> sectors(List<Indicator> indicators) {
		Map<String, String> sectors = new LinkedHashMap<>();
		indicators.forEach((indicator) -> sectors.put(indicator.code(), indicator.sector().strip()));
		return sectors;
	}

	private static List<ReportContent.Section> sections(IndicatorTree tree, Map<String, Fact> facts,
			List<ReportContent.Text> texts) {
		Map<String, List<Fact>> bySector = new LinkedHashMap<>();
		for (Indicator root : tree.roots()) {
			Fact fact = facts.get(root.code());
			if (fact != null) {
				bySector.computeIfAbsent(root.sector().strip(), (sector) -> new ArrayList<>()).add(fact);
			}
		}
		return bySector.entrySet()
			.stream()
			.map((entry) -> new ReportContent.Section(entry.getKey(), entry.getValue(),
					texts.stream().filter((text) -> key(text.item()).equals(key(entry.getKey()))).toList()))
			.toList();
	}

	private static List<ReportContent.Text> unplaced(List<ReportContent.Text> texts,
			Collection<ReportContent.Section> sections) {
		return texts.stream()
			.filter((text) -> sections.stream().noneMatch((section) -> key(section.name()).equals(key(text.item()))))
			.toList();
	}

	private static String key(String name) {
		return Labels.exact(name);
	}

}
