package vn.tonghop.staging;

import org.jspecify.annotations.Nullable;

import vn.tonghop.model.FoundBy;
import vn.tonghop.model.Measure;
import vn.tonghop.model.Observation;

/**
 * A figure of a workbook as it counts.
 *
 * @param typed what was typed, where that is a text
 */
public record StagedFigure(String indicator, Measure measure, Observation observation, String sheet, String cell,
		FoundBy foundBy, @Nullable String typed) {
}
