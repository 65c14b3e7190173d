package vn.tonghop.consolidation;

import java.util.Map;
import java.util.Set;

import vn.tonghop.model.Measure;

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

}
