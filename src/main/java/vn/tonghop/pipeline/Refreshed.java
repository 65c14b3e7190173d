package vn.tonghop.pipeline;

import java.nio.file.Path;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.tonghop.model.Finding;
import vn.tonghop.model.ReportDefinition;
import vn.tonghop.model.ReportingPeriod;

/**
 * A report that a person edited, with today's figures.
 *
 * @param changes the figures that were replaced
 * @param doubts what a person is to look at
 * @param written the copy; null where nothing in the document is another
 */
public record Refreshed(ReportingPeriod period, ReportDefinition report, List<Change> changes, List<Finding> doubts,
		@Nullable Path written) {

	public Refreshed {
		changes = List.copyOf(changes);
		doubts = List.copyOf(doubts);
	}

	/**
	 * A figure that was replaced.
	 *
	 * @param tag code and measure
	 * @param where the beginning of its paragraph or row, as it was
	 */
	public record Change(String tag, String before, String after, String where) {
	}

}
