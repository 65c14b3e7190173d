package vn.tonghop.pipeline;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import vn.tonghop.model.Catalogue;
import vn.tonghop.model.ReportingUnit;
import vn.tonghop.validation.OtherUnits;
import vn.tonghop.validation.Peers;
import vn.tonghop.validation.ReturnUnderTest;
import vn.tonghop.validation.Validator;

/** What the units sent for a period, form by form: what each is judged beside. */
final class Neighbours {

	private final Catalogue catalogue;

	private final Validator validator;

	private final Map<String, Map<Map<String, BigDecimal>, List<String>>> flows = new HashMap<>();

	private final Map<String, Map<String, List<BigDecimal>>> standing = new HashMap<>();

	private final Map<String, Map<String, Peers>> peers = new HashMap<>();

	Neighbours(Catalogue catalogue, Validator validator) {
		this.catalogue = catalogue;
		this.validator = validator;
	}

	/** Takes in what a unit sent last and did not withdraw. */
	void add(ReturnUnderTest last) {
		String form = last.form().code();
		this.flows.computeIfAbsent(form, (key) -> new HashMap<>())
			.computeIfAbsent(this.validator.flows(last), (same) -> new ArrayList<>())
			.add(last.unit().code());
		Map<String, List<BigDecimal>> known = this.standing.computeIfAbsent(form, (key) -> new TreeMap<>());
		this.validator.standing(last)
			.forEach((indicator, value) -> known.computeIfAbsent(indicator, (key) -> new ArrayList<>()).add(value));
		this.peers.remove(form);
	}

	/** Those that a submission is judged beside. */
	OtherUnits of(ReturnUnderTest subject) {
		String form = subject.form().code();
		List<String> same = this.flows.getOrDefault(form, Map.of())
			.getOrDefault(this.validator.flows(subject), List.of())
			.stream()
			.filter((unit) -> !unit.equals(subject.unit().code()))
			.map((unit) -> this.catalogue.unit(unit).map(ReportingUnit::name).orElse(unit))
			.toList();
		return new OtherUnits(same, this.peers.computeIfAbsent(form, this::peers));
	}

	private Map<String, Peers> peers(String form) {
		Map<String, Peers> found = new TreeMap<>();
		this.standing.getOrDefault(form, Map.of())
			.forEach((indicator, figures) -> Peers.of(figures).ifPresent((peers) -> found.put(indicator, peers)));
		return found;
	}

}
