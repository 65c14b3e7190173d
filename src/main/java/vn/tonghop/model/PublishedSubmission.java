package vn.tonghop.model;

import org.jspecify.annotations.Nullable;

/** A submission and its state when an edition of its period was released. */
public record PublishedSubmission(long sequence, @Nullable String unit, @Nullable String form, ReportingPeriod period,
		int version, SubmissionState state) {
}
