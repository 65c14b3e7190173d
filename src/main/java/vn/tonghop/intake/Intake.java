package vn.tonghop.intake;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import vn.tonghop.archive.Archive;
import vn.tonghop.archive.JournalEntry;
import vn.tonghop.archive.Originals;
import vn.tonghop.files.TransientFiles;
import vn.tonghop.model.ReceivedFile;

/**
 * Takes in what lies in {@code input/}. For all files of a call: copies into the archive,
 * durable; then the journal's entries, durable, all or none; only then the files leave
 * {@code input/}. A kill between any two steps leaves files that the next call takes, or
 * knows already: nothing is lost and nothing counts twice.
 */
public final class Intake {

	/** A file younger than this may still be growing: it is looked at twice. */
	private static final Duration YOUNG = Duration.ofSeconds(2);

	private static final Duration SECOND_LOOK = Duration.ofMillis(150);

	/** No workbook comes near; the gate tells those above its own, lower limit. */
	private static final long FAR_TOO_LARGE = 200L << 20;

	/** Stands between a zip's name and that of a file in it. */
	public static final String MEMBER = " › ";

	private final ZipMembers zips = new ZipMembers();

	private final Runnable pause;

	public Intake() {
		this(() -> LockSupport.parkNanos(SECOND_LOOK.toNanos()));
	}

	/**
	 * @param pause what passes between the two looks at young files
	 */
	Intake(Runnable pause) {
		this.pause = pause;
	}

	/**
	 * Takes in all files that stand still, with those in subfolders; symbolic links and
	 * other programs' temporary files are passed over.
	 * @param input the folder; that it is not there means that it is empty
	 * @param progress told after each file that is copied
	 * @throws vn.tonghop.files.WriteFailed where archive or journal cannot be written:
	 * {@code input/} is then as it was
	 */
	public Drop collect(Path input, Archive archive, Clock clock, Progress progress) throws IOException {
		return collect(input, archive, clock, progress, (file) -> true);
	}

	/**
	 * The same, of some files only; the others stay where they are and are not spoken of.
	 * @param meant says of a file's path whether it is to be taken in
	 */
	public Drop collect(Path input, Archive archive, Clock clock, Progress progress, Predicate<Path> meant)
			throws IOException {
		List<Candidate> candidates = look(input).stream().filter((candidate) -> meant.test(candidate.path())).toList();
		List<Candidate> still = settle(candidates, clock.instant());
		List<Copied> copies = new ArrayList<>();
		Originals.Batch batch = archive.originals().batch();
		for (Candidate candidate : still) {
			copies.add(copy(candidate, batch));
			progress.copied(copies.size(), still.size());
		}
		batch.commit();
		long drop = lastDrop(archive) + 1;
		List<JournalEntry.Received> entries = new ArrayList<>();
		Map<String, ReceivedFile> inThisDrop = new HashMap<>();
		long sequence = archive.receivedFiles().size();
		Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
		List<Conclusion> conclusions = new ArrayList<>();
		List<IntakeResult> members = new ArrayList<>();
		for (int index = 0; index < still.size(); index++) {
			Candidate candidate = still.get(index);
			Copied copied = copies.get(index);
			if (copied.stored() == null) {
				conclusions.add(new Conclusion(candidate, copied, null, false));
				continue;
			}
			String sha256 = copied.stored().sha256();
			ReceivedFile held = archive.received(sha256).orElse(inThisDrop.get(sha256));
			if (held == null) {
				sequence++;
				ReceivedFile file = new ReceivedFile(sequence, drop, sha256, candidate.fileName(),
						copied.stored().size(), now);
				inThisDrop.put(sha256, file);
				entries.add(new JournalEntry.Received(file, candidate.folder()));
				conclusions.add(new Conclusion(candidate, copied, file, true));
				sequence = members(file, candidate, archive, new Newcomers(entries, inThisDrop, members));
			}
			else {
				conclusions.add(new Conclusion(candidate, copied, held, false));
			}
		}
		archive.journal().append(entries);
		List<IntakeResult> results = empty(conclusions, archive);
		results.addAll(members);
		return new Drop(entries.isEmpty() ? 0 : drop, results);
	}

	/**
	 * The files in a zip are facts of their own: in the archive and, with the zip's own
	 * entry, in the journal, all or none.
	 * @return the last sequence that was given
	 */
	private long members(ReceivedFile zip, Candidate candidate, Archive archive, Newcomers newcomers)
			throws IOException {
		Originals.Batch batch = archive.originals().batch();
		AtomicLong sequence = new AtomicLong(zip.sequence());
		this.zips.each(archive.originals().path(zip.sha256()), (name, content) -> {
			Originals.Stored stored = batch.store(content);
			String shown = zip.name() + MEMBER + name;
			ReceivedFile held = archive.received(stored.sha256()).orElse(newcomers.inThisDrop().get(stored.sha256()));
			if (held != null) {
				newcomers.results().add(new IntakeResult.AlreadyHeld(shown, held, true));
				return;
			}
			ReceivedFile file = new ReceivedFile(sequence.incrementAndGet(), zip.drop(), stored.sha256(), shown,
					stored.size(), zip.receivedAt());
			newcomers.inThisDrop().put(stored.sha256(), file);
			newcomers.entries().add(new JournalEntry.Received(file, candidate.folder(), zip.sha256()));
			newcomers.results().add(new IntakeResult.Taken(shown, file, true));
		});
		batch.commit();
		return sequence.get();
	}

	/** What a drop brings, while it is put together. */
	private record Newcomers(List<JournalEntry.Received> entries, Map<String, ReceivedFile> inThisDrop,
			List<IntakeResult> results) {
	}

	/**
	 * The files that lie in {@code input/} at this moment and are not passed over.
	 * @throws IOException where the folder cannot be read
	 */
	public static List<Lying> lying(Path input) throws IOException {
		return look(input).stream()
			.filter((candidate) -> candidate.reason() == null)
			.map((candidate) -> new Lying(candidate.path(), candidate.fileName(), candidate.size(),
					candidate.modified()))
			.toList();
	}

	private static long lastDrop(Archive archive) {
		return archive.receivedFiles().stream().mapToLong(ReceivedFile::drop).max().orElse(0);
	}

	/** The last step: what the journal has leaves {@code input/}. */
	private static List<IntakeResult> empty(List<Conclusion> conclusions, Archive archive) {
		List<IntakeResult> results = new ArrayList<>();
		for (Conclusion conclusion : conclusions) {
			Candidate candidate = conclusion.candidate();
			ReceivedFile file = conclusion.file();
			if (file == null) {
				results.add(new IntakeResult.LeftBehind(candidate.name(),
						Objects.requireNonNull(conclusion.copied().reason())));
			}
			else if (conclusion.fresh()) {
				results.add(new IntakeResult.Taken(candidate.name(), file, remove(candidate, archive)));
			}
			else {
				results.add(new IntakeResult.AlreadyHeld(candidate.name(), file, remove(candidate, archive)));
			}
		}
		return results;
	}

	/**
	 * A file that someone has saved anew since it was copied stays: it is another one.
	 */
	private static boolean remove(Candidate candidate, Archive archive) {
		try {
			if (!candidate.isStill()) {
				return false;
			}
			archive.files().layer().delete(candidate.path());
			return true;
		}
		catch (NoSuchFileException ex) {
			return true;
		}
		catch (IOException ex) {
			return false;
		}
	}

	private static Copied copy(Candidate candidate, Originals.Batch batch) throws IOException {
		if (candidate.reason() != null) {
			return new Copied(null, candidate.reason());
		}
		try {
			Originals.Stored stored = batch.store(candidate.path());
			if (!candidate.isStill() || stored.size() != candidate.size()) {
				return new Copied(null, IntakeResult.Reason.STILL_CHANGING);
			}
			return new Copied(stored, null);
		}
		catch (NoSuchFileException ex) {
			return new Copied(null, IntakeResult.Reason.VANISHED);
		}
		catch (Originals.UnreadableSource ex) {
			boolean gone = ex.getCause() instanceof NoSuchFileException;
			return new Copied(null, gone ? IntakeResult.Reason.VANISHED : IntakeResult.Reason.UNREADABLE);
		}
	}

	private List<Candidate> settle(List<Candidate> candidates, Instant now) {
		boolean young = candidates.stream().anyMatch((candidate) -> candidate.modifiedAfter(now.minus(YOUNG)));
		if (!young) {
			return candidates;
		}
		this.pause.run();
		return candidates.stream()
			.map((candidate) -> candidate.modifiedAfter(now.minus(YOUNG)) ? candidate.lookedAtAgain() : candidate)
			.toList();
	}

	private static List<Candidate> look(Path input) throws IOException {
		List<Candidate> found = new ArrayList<>();
		if (!Files.isDirectory(input)) {
			return found;
		}
		Files.walkFileTree(input, new SimpleFileVisitor<>() {

			@Override
			public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
				boolean hidden = !folder.equals(input) && folder.getFileName().toString().startsWith(".");
				return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
			}

			@Override
			public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
				if (attributes.isRegularFile() && !TransientFiles.isOne(file.getFileName().toString())) {
					found.add(Candidate.of(input, file, attributes));
				}
				return FileVisitResult.CONTINUE;
			}

			@Override
			public FileVisitResult visitFileFailed(Path file, IOException ex) throws IOException {
				if (file.equals(input)) {
					throw ex;
				}
				if (!(ex instanceof NoSuchFileException)) {
					found.add(Candidate.unreadable(input, file));
				}
				return FileVisitResult.CONTINUE;
			}

		});
		found.sort(Comparator.comparing(Candidate::composed).thenComparing(Candidate::name));
		return found;
	}

	/**
	 * A file in {@code input/}, as it looks from outside.
	 *
	 * @param name without folders
	 * @param size in bytes
	 * @param modified when it was last written, by its own folder's clock
	 */
	public record Lying(Path path, String name, long size, Instant modified) {
	}

	/** Is told how far it has come. */
	@FunctionalInterface
	public interface Progress {

		/** Tells nobody. */
		Progress NONE = (done, all) -> {
		};

		void copied(int done, int all);

	}

	/**
	 * A file that lies there.
	 *
	 * @param reason why it cannot be taken, where it is known already
	 */
	private record Candidate(Path path, String name, long size, Instant modified,
			IntakeResult.@Nullable Reason reason) {

		private static Candidate of(Path input, Path file, BasicFileAttributes attributes) {
			IntakeResult.Reason reason = (attributes.size() > FAR_TOO_LARGE) ? IntakeResult.Reason.FAR_TOO_LARGE : null;
			return new Candidate(file, nameOf(input, file), attributes.size(),
					attributes.lastModifiedTime().toInstant(), reason);
		}

		private static Candidate unreadable(Path input, Path file) {
			return new Candidate(file, nameOf(input, file), 0, Instant.EPOCH, IntakeResult.Reason.UNREADABLE);
		}

		private static String nameOf(Path input, Path file) {
			String relative = input.relativize(file).toString();
			return ShownName
				.kept("\\".equals(file.getFileSystem().getSeparator()) ? relative.replace('\\', '/') : relative);
		}

		private String composed() {
			return Normalizer.normalize(this.name, Normalizer.Form.NFC);
		}

		private String fileName() {
			return this.name.substring(this.name.lastIndexOf('/') + 1);
		}

		private String folder() {
			return this.name.substring(0, Math.max(0, this.name.lastIndexOf('/')));
		}

		private boolean modifiedAfter(Instant moment) {
			return this.reason == null && this.modified.isAfter(moment);
		}

		private boolean isStill() throws IOException {
			BasicFileAttributes now = Files.readAttributes(this.path, BasicFileAttributes.class,
					LinkOption.NOFOLLOW_LINKS);
			return now.isRegularFile() && now.size() == this.size
					&& now.lastModifiedTime().toInstant().equals(this.modified);
		}

		private Candidate lookedAtAgain() {
			try {
				return isStill() ? this : leftFor(IntakeResult.Reason.STILL_CHANGING);
			}
			catch (NoSuchFileException ex) {
				return leftFor(IntakeResult.Reason.VANISHED);
			}
			catch (IOException ex) {
				return leftFor(IntakeResult.Reason.UNREADABLE);
			}
		}

		private Candidate leftFor(IntakeResult.Reason why) {
			return new Candidate(this.path, this.name, this.size, this.modified, why);
		}

	}

	/** A copy in the archive, or why there is none. */
	private record Copied(Originals.@Nullable Stored stored, IntakeResult.@Nullable Reason reason) {
	}

	/** What is to be told of a file. */
	private record Conclusion(Candidate candidate, Copied copied, @Nullable ReceivedFile file, boolean fresh) {
	}

}
