package vn.tonghop.pipeline;

import java.util.List;

import vn.tonghop.model.Completeness;
import vn.tonghop.model.Consolidation;
import vn.tonghop.model.Finding;

/**
 * What is to be told of a period whose outputs were made anew. Its figures are in the
 * outputs: kept here too, those of a large district's years would fill the memory.
 *
 * @param findings what was found about the whole
 */
public record PeriodResult(Completeness completeness, List<Finding> findings) {

	public PeriodResult {
		findings = List.copyOf(findings);
	}

	static PeriodResult of(Consolidation consolidation) {
		return new PeriodResult(consolidation.completeness(), consolidation.findings());
	}

}
