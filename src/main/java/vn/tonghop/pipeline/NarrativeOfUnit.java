package vn.tonghop.pipeline;

import java.util.List;

import vn.tonghop.model.ReadWorkbook;

/** The texts that a unit's submission brings for the report's sections. */
record NarrativeOfUnit(String unit, List<ReadWorkbook.Narrative> narrative) {
}
