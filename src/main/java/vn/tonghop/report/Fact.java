package vn.tonghop.report;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import vn.tonghop.model.Measure;

/**
 * What the report knows of an indicator, ready to be put into words.
 *
 * @param code the indicator's code
 * @param ordinal the column TT
 * @param unit the unit of measure; {@code %} is written close to the number
 * @param level depth in the appendix, 1 the highest
 * @param numbered whether verdicts count the row
 * @param percentage whether it is a percentage
 * @param stock whether it is a state at the period's end, not a flow
 * @param verb how its figure is introduced
 * @param estimated whether the figure is an estimate (ước)
 * @param figures those that are there, PKH and TG included
 * @param comparison against a year before
 * @param plans against its targets, the level that the report judges by first
 * @param nextPlans what is asked of it for the next year
 * @param members the units of which the condition is true that it counts; empty where it
 * counts none
 * @param roundingGap by how much its printed parts miss the printed figure, though the
 * figures themselves add up; null where they do not, or where there are no parts
 * @param share what it is a share of; null where it is none
 * @param remark what was done to the figure, or what it lacks (an adjustment, a mean over
 * units that have not all reported); null where nothing needs saying
 * @param units what each territory that has a figure reported, in the catalogue's order
 * @param children the indicators that it is made up of, each with its own
 */
public record Fact(String code, String ordinal, String name, String unit, int level, boolean numbered,
		boolean percentage, boolean stock, Verb verb, boolean estimated, Map<Measure, PrintedFigure> figures,
		Comparison comparison, List<PlanComparison> plans, List<PlanComparison> nextPlans, List<Member> members,
		@Nullable PrintedFigure roundingGap, @Nullable Share share, @Nullable String remark, List<UnitFigure> units,
		List<Fact> children) {

	public Fact {
		figures = figures.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(figures));
		plans = List.copyOf(plans);
		nextPlans = List.copyOf(nextPlans);
		members = List.copyOf(members);
		units = List.copyOf(units);
		children = List.copyOf(children);
	}

	/**
	 * A unit that a count counts.
	 *
	 * @param kind xã, thị trấn
	 * @param name without its kind
	 */
	public record Member(String kind, String name) {
	}

	/** The word that introduces a figure. */
	public enum Verb {

		/** It reaches (đạt): more is better. */
		REACHES,
		/** What remains (còn): less is better, and it fell. */
		REMAINS,
		/** It is (là): a state, or nothing. */
		IS,
		/** Done (thực hiện): a flow that is neither good nor bad. */
		DONE

	}

	public Optional<PrintedFigure> figure(Measure measure) {
		return Optional.ofNullable(this.figures.get(measure));
	}

	/** The figure that sentences are about. */
	public Optional<PrintedFigure> cumulative() {
		return figure(Measure.LK);
	}

	/** The plan that the report judges by. */
	public Optional<PlanComparison> plan() {
		return this.plans.stream().findFirst();
	}

	/** The word for the verdict that counts; empty where none is given. */
	public String verdictLabel() {
		return plan().map(PlanComparison::verdictLabel).orElse("");
	}

}
