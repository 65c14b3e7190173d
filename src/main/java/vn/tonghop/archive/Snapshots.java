package vn.tonghop.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import vn.tonghop.files.DurableFiles;
import vn.tonghop.files.TransientFiles;

/**
 * The catalogue and the templates as they were in force: every file archived, with a list
 * of them, so that any period can be made again as it was judged.
 */
public final class Snapshots {

	private final Originals originals;

	private final Journal journal;

	private final DurableFiles files;

	Snapshots(Originals originals, Journal journal, DurableFiles files) {
		this.originals = originals;
		this.journal = journal;
		this.files = files;
	}

	/** What was in force last. */
	public Optional<JournalEntry.CatalogueInForce> inForce() {
		List<JournalEntry> entries = this.journal.entries();
		for (int index = entries.size() - 1; index >= 0; index--) {
			if (entries.get(index) instanceof JournalEntry.CatalogueInForce found) {
				return Optional.of(found);
			}
		}
		return Optional.empty();
	}

	/**
	 * Archives the files of {@code templates/} and notes them as in force, if they are
	 * others than those in force.
	 * @return what is in force now
	 */
	public JournalEntry.CatalogueInForce take(Path templates, Clock clock) throws IOException {
		List<JournalEntry.SnapshotFile> found = new ArrayList<>();
		Originals.Batch batch = this.originals.batch();
		for (Path file : files(templates)) {
			found.add(new JournalEntry.SnapshotFile(relative(templates, file), batch.store(file).sha256()));
		}
		found.sort(Comparator.comparing(JournalEntry.SnapshotFile::path));
		Optional<JournalEntry.CatalogueInForce> before = inForce();
		if (before.isPresent() && before.get().files().equals(found)) {
			batch.commit();
			return before.get();
		}
		String manifest = batch.store(manifest(found)).sha256();
		batch.commit();
		JournalEntry.CatalogueInForce now = new JournalEntry.CatalogueInForce(manifest, found,
				clock.instant().truncatedTo(ChronoUnit.MILLIS));
		this.journal.append(now);
		return now;
	}

	/** The catalogue and templates of a manifest, as they were in force. */
	public Optional<JournalEntry.CatalogueInForce> find(String manifest) {
		return this.journal.entries()
			.stream()
			.filter(JournalEntry.CatalogueInForce.class::isInstance)
			.map(JournalEntry.CatalogueInForce.class::cast)
			.filter((snapshot) -> snapshot.manifest().equals(manifest))
			.findFirst();
	}

	/** Writes a snapshot's files into a folder, each checked against its hash. */
	public void writeTo(JournalEntry.CatalogueInForce snapshot, Path folder) throws IOException {
		Path root = folder.toAbsolutePath().normalize();
		for (JournalEntry.SnapshotFile file : snapshot.files()) {
			Path target = root.resolve(file.path()).normalize();
			if (!target.startsWith(root)) {
				throw new IOException("A snapshot's path leads out of its folder: " + file.path());
			}
			this.files.write(target, this.originals.read(file.sha256()));
		}
	}

	private static byte[] manifest(List<JournalEntry.SnapshotFile> files) {
		StringBuilder text = new StringBuilder();
		files.forEach((file) -> text.append(file.sha256()).append("  ").append(file.path()).append('\n'));
		return text.toString().getBytes(StandardCharsets.UTF_8);
	}

	private static List<Path> files(Path templates) throws IOException {
		if (!Files.isDirectory(templates)) {
			return List.of();
		}
		try (Stream<Path> all = Files.walk(templates)) {
			return all.filter(Files::isRegularFile)
				.filter((file) -> !TransientFiles.isOne(String.valueOf(file.getFileName())))
				.sorted()
				.toList();
		}
	}

	private static String relative(Path templates, Path file) {
		return Normalizer.normalize(templates.relativize(file).toString().replace('\\', '/'), Normalizer.Form.NFC);
	}

}
