package vn.tonghop.staging;

import vn.tonghop.model.Measure;

/** The figure that a doubtful number of a workbook was settled for. */
public record Settled(String indicator, Measure measure) {
}
