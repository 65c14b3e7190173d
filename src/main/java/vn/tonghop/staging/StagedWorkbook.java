package vn.tonghop.staging;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.tonghop.model.Finding;
import vn.tonghop.model.ReadWorkbook;
import vn.tonghop.model.ReceivedFile;
import vn.tonghop.model.ReportingPeriod;

/**
 * A received file as read, without its figures.
 *
 * @param findings what reading found
 * @param contentHash of all that was read, figures and texts too
 */
public record StagedWorkbook(ReceivedFile file, @Nullable String form, @Nullable String unit,
		@Nullable ReportingPeriod period, @Nullable Instant modified, List<Finding> findings,
		ReadWorkbook.Coverage coverage, String contentHash) {

	public StagedWorkbook {
		findings = List.copyOf(findings);
	}

	public boolean identified() {
		return this.form != null && this.unit != null && this.period != null;
	}

}
