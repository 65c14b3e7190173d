package vn.tonghop.pipeline;

import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.tonghop.model.ReadWorkbook;
import vn.tonghop.model.ReportingPeriod;

/**
 * The texts that a file of a unit's brings for the report's sections.
 *
 * @param unit the unit's code
 * @param file the file's name
 * @param since the earlier period that they were written for, where nobody wrote for
 * their sections since; null for texts of the period itself
 */
record NarrativeOfUnit(String unit, String file, @Nullable ReportingPeriod since,
		List<ReadWorkbook.Narrative> narrative) {

	NarrativeOfUnit {
		narrative = List.copyOf(narrative);
	}

}
