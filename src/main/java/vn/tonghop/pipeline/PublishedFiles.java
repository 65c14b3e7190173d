package vn.tonghop.pipeline;

import java.util.List;

import vn.tonghop.model.Edition;
import vn.tonghop.model.Located;

/**
 * An edition as it was published, put into a folder of its own.
 *
 * @param folder below the workspace
 * @param files how many
 * @param notices copies that a person has changed since
 */
public record PublishedFiles(Edition edition, String folder, int files, List<Located> notices) {

	public PublishedFiles {
		notices = List.copyOf(notices);
	}

}
