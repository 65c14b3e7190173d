package vn.tonghop.rendering.feedback;

import org.jspecify.annotations.Nullable;

import vn.tonghop.model.Finding;

/**
 * A finding as it is told to the unit.
 *
 * @param number of the point in the feedback, from 1; 0 for what was mended
 * @param standing how it stands to the submission before
 * @param explanation what the unit said to it; null where it said nothing
 */
public record FeedbackPoint(int number, Finding finding, Standing standing, @Nullable String explanation) {

	/** How a finding stands to the submission before. */
	public enum Standing {

		NEW("mới"), STILL_THERE("vẫn còn"), MENDED("đã sửa");

		private final String word;

		Standing(String word) {
			this.word = word;
		}

		String word() {
			return this.word;
		}

	}

}
