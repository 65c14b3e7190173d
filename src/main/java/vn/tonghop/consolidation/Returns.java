package vn.tonghop.consolidation;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import vn.tonghop.model.Measure;
import vn.tonghop.model.Nature;

/**
 * What the accepted submissions of a period say. Typed figures only: what is derived is
 * made here, and a typed figure of a derived indicator is passed over.
 *
 * <p>
 * KH, LK, CK, UN and KS are shared by all periods that end together, so those of the
 * forms of every such period belong here. TH is of the period itself: a form's TH counts
 * only in a period of a kind for which that form is due.
 *
 * @param figures unit's code → indicator's code → measure → what was typed; not copied,
 * for it may be large: the caller leaves it as it is
 * @param received the units and forms of which an accepted submission is there
 */
public record Returns(Map<String, Map<String, Map<Measure, TypedFigure>>> figures, Set<ReturnKey> received) {

	/** Nobody has sent anything. */
	public static final Returns NONE = new Returns(Map.of(), Set.of());

	public Returns {
		received = Set.copyOf(received);
	}

	/** Whether any figure is of another day than the period's end. */
	boolean dated() {
		return this.figures.values()
			.stream()
			.flatMap((unit) -> unit.values().stream())
			.flatMap((measures) -> measures.values().stream())
			.anyMatch((typed) -> typed.asOf() != null);
	}

	/** What a unit typed; null where it typed nothing. */
	@Nullable TypedFigure find(String unit, String indicator, Measure measure) {
		Map<Measure, TypedFigure> measures = this.figures.getOrDefault(unit, Map.of()).get(indicator);
		return (measures != null) ? measures.get(measure) : null;
	}

	/** The natures of which figures were replaced by more official ones. */
	Set<Nature> replaced() {
		Set<Nature> natures = EnumSet.noneOf(Nature.class);
		this.figures.values()
			.forEach((unit) -> unit.values().forEach((measures) -> measures.values().forEach((typed) -> {
				for (TypedFigure less = typed.replaced(); less != null; less = less.replaced()) {
					natures.add(less.nature());
				}
			})));
		return natures;
	}

	/** The same while nothing more official than this had come. */
	Returns upTo(Nature most) {
		Map<String, Map<String, Map<Measure, TypedFigure>>> then = new LinkedHashMap<>();
		this.figures.forEach((unit, indicators) -> {
			Map<String, Map<Measure, TypedFigure>> own = new LinkedHashMap<>();
			indicators.forEach((indicator, measures) -> {
				Map<Measure, TypedFigure> said = new EnumMap<>(Measure.class);
				measures.forEach((measure, typed) -> said.put(measure, typed.upTo(most)));
				own.put(indicator, said);
			});
			then.put(unit, own);
		});
		return new Returns(then, this.received);
	}

}
