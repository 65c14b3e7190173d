package vn.tonghop.pipeline;

import java.util.List;

import vn.tonghop.model.Catalogue;
import vn.tonghop.model.Revision;

/**
 * Two states of a period, or of a unit's submissions, set side by side.
 *
 * @param pairs a comparison each; none where there are no two to compare
 */
public record Differences(Catalogue catalogue, List<Pair> pairs) {

	public Differences {
		pairs = List.copyOf(pairs);
	}

	/**
	 * A comparison.
	 *
	 * @param before the number of the edition or submission
	 * @param after the same; 0: as it stands now
	 * @param form of the submissions; empty for editions
	 */
	public record Pair(int before, int after, String form, List<Revision> revisions) {

		public Pair {
			revisions = List.copyOf(revisions);
		}

	}

}
