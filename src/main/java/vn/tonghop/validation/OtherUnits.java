package vn.tonghop.validation;

import java.util.List;
import java.util.Map;

/**
 * What the other units sent for the same form and period.
 *
 * @param withSameFlows names of those whose flows are the same to the last
 * @param peers indicator → how large the figure is with units of the kind, the tried one
 * among them; none where too few reported it
 */
public record OtherUnits(List<String> withSameFlows, Map<String, Peers> peers) {

	/** Nobody else sent anything. */
	public static final OtherUnits NONE = new OtherUnits(List.of(), Map.of());

	public OtherUnits {
		withSameFlows = List.copyOf(withSameFlows);
		peers = Map.copyOf(peers);
	}

}
