package vn.tonghop.pipeline;

import java.util.List;

import vn.tonghop.model.Located;
import vn.tonghop.model.ReportingPeriod;

/**
 * The forms that were issued for a period.
 *
 * @param folder where they lie, relative to the workspace
 * @param issued how many lie there
 * @param notices what the office should know, such as a form that somebody has changed
 */
public record IssuedForms(ReportingPeriod period, String folder, int issued, List<Located> notices) {

	public IssuedForms {
		notices = List.copyOf(notices);
	}

}
