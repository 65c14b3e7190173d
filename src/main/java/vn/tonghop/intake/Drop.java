package vn.tonghop.intake;

import java.util.List;

import vn.tonghop.model.ReceivedFile;

/**
 * What one call took in.
 *
 * @param number of the drop; 0 where nothing new was in it
 * @param results a result for each file that lay there, in the order of their names
 */
public record Drop(long number, List<IntakeResult> results) {

	public Drop {
		results = List.copyOf(results);
	}

	/** The new files, in order of receipt. */
	public List<ReceivedFile> taken() {
		return this.results.stream()
			.filter(IntakeResult.Taken.class::isInstance)
			.map((result) -> ((IntakeResult.Taken) result).file())
			.toList();
	}

}
