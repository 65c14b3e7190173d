package vn.tonghop.formula;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

import vn.tonghop.model.Observation;

/** Figures for a test: what is not said is missing. */
final class Figures implements Function<Reference, Observation> {

	private final Map<String, Observation> observations = new HashMap<>();

	static Figures none() {
		return new Figures();
	}

	static Figures with(String reference, String value) {
		return new Figures().and(reference, value);
	}

	Figures and(String reference, String value) {
		this.observations.put(reference, Observation.of(new BigDecimal(value)));
		return this;
	}

	Figures notApplicable(String reference) {
		this.observations.put(reference, Observation.NOT_APPLICABLE);
		return this;
	}

	@Override
	public Observation apply(Reference reference) {
		return this.observations.getOrDefault(reference.toString(), Observation.MISSING);
	}

}
