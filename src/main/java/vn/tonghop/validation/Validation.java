package vn.tonghop.validation;

import java.util.List;
import java.util.Map;

import vn.tonghop.model.Finding;
import vn.tonghop.model.Measure;
import vn.tonghop.model.Observation;

/**
 * What validation concluded of a submission.
 *
 * @param findings all of them, in the form's order
 * @param observations indicator → measure → the typed figure as it counts; blanks are
 * missing
 */
public record Validation(List<Finding> findings, Map<String, Map<Measure, Observation>> observations) {

	public Validation {
		findings = List.copyOf(findings);
	}

}
