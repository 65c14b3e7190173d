package vn.tonghop.pipeline;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

import vn.tonghop.archive.Archive;
import vn.tonghop.archive.JournalEntry;
import vn.tonghop.files.OutputResult;
import vn.tonghop.files.OutputWriter;
import vn.tonghop.model.Edition;
import vn.tonghop.model.Located;
import vn.tonghop.model.ReportingPeriod;

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

	/**
	 * Puts one.
	 * @param number of the edition
	 * @return empty where there is no such edition
	 */
	static Optional<PublishedFiles> put(Archive archive, ReportingPeriod period, int number, OutputWriter outputs)
			throws IOException {
		List<JournalEntry.Released> editions = archive.releases().of(period);
		if (number < 1 || number > editions.size()) {
			return Optional.empty();
		}
		LockedPeriod edition = LockedPeriod.of(archive, editions.get(number - 1));
		String from = PeriodOutputs.folder(period.code());
		String folder = from + PeriodOutputs.EDITION + number + "/";
		List<OutputResult> written = outputs.putAll(edition.outputs(archive)
			.stream()
			.map((output) -> new OutputWriter.Output(folder + output.path().substring(from.length()), output.hash(),
					output.bytes()))
			.toList());
		return Optional.of(new PublishedFiles(edition.edition(), folder, written.size(),
				written.stream().filter(OutputResult::beside).map(Desk::notice).toList()));
	}

}
