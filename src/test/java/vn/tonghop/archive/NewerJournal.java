package vn.tonghop.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A journal in which a version to come wrote a fact that this one does not know. */
public final class NewerJournal {

	private NewerJournal() {
	}

	/**
	 * Adds an entry of the kind {@code tomorrow}, sound in all else.
	 * @return the journal's bytes
	 */
	public static byte[] withAnEntryOfTomorrow(Path journal, Path head) throws IOException {
		byte[] content = Files.readAllBytes(journal);
		List<JournalFormat.Line> lines = JournalFormat.scan(content).lines();
		String json = "{\"kind\":\"tomorrow\"}";
		int number = lines.size() + 1;
		String hash = JournalFormat.hash(lines.get(lines.size() - 1).hash(), number, JournalFormat.END,
				json.getBytes(StandardCharsets.UTF_8));
		ByteArrayOutputStream longer = new ByteArrayOutputStream();
		longer.writeBytes(content);
		longer.writeBytes(JournalFormat.line(number, JournalFormat.END, json, hash));
		Files.write(journal, longer.toByteArray());
		Files.writeString(head, number + "\n" + hash + "\n");
		return longer.toByteArray();
	}

}
