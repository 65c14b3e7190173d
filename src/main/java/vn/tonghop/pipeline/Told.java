package vn.tonghop.pipeline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import vn.tonghop.archive.Archive;
import vn.tonghop.files.DurableFiles;
import vn.tonghop.files.FileLayer;
import vn.tonghop.model.ReceivedFile;

/**
 * How much of what happened a person was told. What a run that was cut off did and could
 * not tell, the next one tells. No fact: where this memory is lost, something is told
 * twice.
 *
 * @param file the sequence of the last received file; 0: none
 * @param acts how many releases and openings of periods
 */
record Told(long file, int acts) {

	private static final Logger LOG = LoggerFactory.getLogger(Told.class);

	private static final String FILE = "told";

	private static final Pattern TEXT = Pattern.compile("([0-9]{1,18}) ([0-9]{1,9})\n");

	private static final Told NOTHING = new Told(0, 0);

	/** What there is to tell of. */
	static Told all(Archive archive) {
		return new Told(archive.receivedFiles().stream().mapToLong(ReceivedFile::sequence).max().orElse(0),
				archive.releases().acts().size());
	}

	/**
	 * What was told. In an office that never took this down, such as a restored one, all
	 * that it has counts as told.
	 */
	static Told read(Archive archive) throws IOException {
		Path file = archive.data().resolve(FILE);
		if (Files.exists(file)) {
			Matcher text = TEXT.matcher(Files.readString(file, StandardCharsets.ISO_8859_1));
			return text.matches() ? new Told(Long.parseLong(text.group(1)), Integer.parseInt(text.group(2))) : NOTHING;
		}
		Told all = all(archive);
		archive.files().write(file, all.bytes());
		return all;
	}

	/** Takes down what was told. Where that fails it is told again. */
	void write(Path data, FileLayer disk) {
		try {
			new DurableFiles(data, disk).write(data.resolve(FILE), bytes());
		}
		catch (IOException ex) {
			LOG.warn("What was told could not be taken down", ex);
		}
	}

	private byte[] bytes() {
		return (this.file + " " + this.acts + "\n").getBytes(StandardCharsets.ISO_8859_1);
	}

}
