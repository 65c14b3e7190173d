package vn.tonghop.archive;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import vn.tonghop.files.DurableFiles;
import vn.tonghop.files.FileLayer;
import vn.tonghop.model.Decision;
import vn.tonghop.model.ReceivedFile;

/**
 * The folder {@code data/}: the lock, the originals, the journal, the snapshots. Not for
 * several threads at once, but for {@link Originals#path} and reading.
 */
public final class Archive implements Closeable {

	private final @Nullable ProcessLock lock;

	private final Originals originals;

	private final Journal journal;

	private final Snapshots snapshots;

	private final DurableFiles files;

	private final Path data;

	private final Map<String, ReceivedFile> received = new LinkedHashMap<>();

	private int entriesSeen;

	private Archive(Path data, DurableFiles files, Journal journal, @Nullable ProcessLock lock) {
		this.data = data;
		this.files = files;
		this.lock = lock;
		this.journal = journal;
		this.originals = new Originals(data.resolve("archive"), files,
				(sha256) -> due(journal.entries()).getOrDefault(sha256, ""));
		this.snapshots = new Snapshots(this.originals, journal, files);
	}

	/**
	 * Opens the archive for working on it.
	 * @param data the folder; made where it is not there
	 * @param command what this process does, for whoever comes second
	 * @throws LockHeld where another process works on it
	 * @throws JournalDamaged where the journal is not what was written
	 * @throws JournalOfNewerVersion where a newer version wrote it
	 * @throws vn.tonghop.files.WriteFailed where the folder cannot be written
	 */
	public static Archive open(Path data, String command) throws IOException {
		return open(data, command, FileLayer.real());
	}

	/** The same, over a given file layer. */
	public static Archive open(Path data, String command, FileLayer layer) throws IOException {
		Path folder = data.toAbsolutePath().normalize();
		DurableFiles files = filesOf(folder, layer);
		files.createFolders(folder);
		ProcessLock lock = takeLock(folder, command, files);
		Journal journal = null;
		try {
			files.sweep(folder);
			checkJournalIsThere(folder, files);
			journal = Journal.open(journalOf(folder), headOf(folder), files);
			Archive archive = new Archive(folder, files, journal, lock);
			archive.originals.sweep();
			journal = null;
			lock = null;
			return archive;
		}
		finally {
			if (journal != null) {
				journal.close();
			}
			if (lock != null) {
				lock.close();
			}
		}
	}

	/**
	 * Opens the archive for looking only: without the lock, beside a process that works
	 * on it, as far as that one has come. Nothing can be recorded.
	 */
	public static Archive read(Path data) throws IOException {
		Path folder = data.toAbsolutePath().normalize();
		DurableFiles files = filesOf(folder, FileLayer.real());
		checkJournalIsThere(folder, files);
		return new Archive(folder, files, Journal.read(journalOf(folder), headOf(folder), files), null);
	}

	/**
	 * Opens the archive for looking only, but under the lock: nobody works on the data at
	 * the same time. Nothing is mended and nothing can be recorded.
	 * @param data the folder, which is there
	 * @throws LockHeld where another process works on it
	 */
	public static Archive openToLook(Path data, String command) throws IOException {
		Path folder = data.toAbsolutePath().normalize();
		DurableFiles files = filesOf(folder, FileLayer.real());
		ProcessLock lock = takeLock(folder, command, files);
		boolean opened = false;
		try {
			checkJournalIsThere(folder, files);
			Archive archive = new Archive(folder, files, Journal.read(journalOf(folder), headOf(folder), files), lock);
			opened = true;
			return archive;
		}
		finally {
			if (!opened) {
				lock.close();
			}
		}
	}

	/**
	 * Checks every archived file and every journal entry, whatever state they are in;
	 * needs no lock.
	 */
	public static Verification verify(Path data) throws IOException {
		Path folder = data.toAbsolutePath().normalize();
		DurableFiles files = filesOf(folder, FileLayer.real());
		Optional<JournalDamaged> journalDamage = Optional.empty();
		List<JournalEntry> entries = List.of();
		try {
			checkJournalIsThere(folder, files);
			try (Journal journal = Journal.read(journalOf(folder), headOf(folder), files)) {
				entries = journal.entries();
			}
		}
		catch (JournalDamaged ex) {
			journalDamage = Optional.of(ex);
		}
		Originals originals = originalsOf(folder, files);
		Map<String, String> due = due(entries);
		List<Verification.Damage> damages = new ArrayList<>();
		Set<String> damaged = new LinkedHashSet<>(originals.damaged());
		for (String sha256 : damaged) {
			damages.add(new Verification.Damage(sha256, due.getOrDefault(sha256, ""), false));
		}
		for (Map.Entry<String, String> each : due.entrySet()) {
			if (!damaged.contains(each.getKey()) && !originals.isThere(each.getKey())) {
				damages.add(new Verification.Damage(each.getKey(), each.getValue(), true));
			}
		}
		return new Verification(due.size(), entries.size(), damages, journalDamage);
	}

	/**
	 * The first thing that is written of an office is the journal's head. Where files are
	 * kept and there is no journal, it is gone: to begin a new one would lose them all
	 * without a word.
	 */
	private static void checkJournalIsThere(Path folder, DurableFiles files) throws IOException {
		Path journal = journalOf(folder);
		boolean none = !Files.exists(headOf(folder)) && (!Files.exists(journal) || Files.size(journal) == 0);
		if (none && !originalsOf(folder, files).isEmpty()) {
			throw new JournalDamaged(1, "there is no journal, though the archive holds files");
		}
	}

	private static Originals originalsOf(Path folder, DurableFiles files) {
		return new Originals(folder.resolve("archive"), files, (sha256) -> "");
	}

	private static Map<String, String> due(List<JournalEntry> entries) {
		Map<String, String> due = new LinkedHashMap<>();
		for (JournalEntry entry : entries) {
			if (entry instanceof JournalEntry.Received received) {
				due.put(received.file().sha256(), received.file().name());
			}
			else if (entry instanceof JournalEntry.CatalogueInForce inForce) {
				due.put(inForce.manifest(), "templates/");
				inForce.files().forEach((file) -> due.put(file.sha256(), "templates/" + file.path()));
			}
			else if (entry instanceof JournalEntry.Released released) {
				due.putIfAbsent(released.publication(), "output/" + released.edition().period().code());
				released.files().forEach((file) -> due.putIfAbsent(file.sha256(), file.path()));
			}
		}
		return due;
	}

	private static ProcessLock takeLock(Path folder, String command, DurableFiles files) throws IOException {
		Path file = folder.resolve("lock");
		try {
			return ProcessLock.take(file, command);
		}
		catch (LockHeld ex) {
			throw ex;
		}
		catch (IOException ex) {
			throw files.failure(file, ex);
		}
	}

	/** Errors name paths as seen from the workspace, of which {@code data/} is a part. */
	private static DurableFiles filesOf(Path folder, FileLayer layer) {
		Path parent = folder.getParent();
		return new DurableFiles((parent != null) ? parent : folder, layer);
	}

	private static Path journalOf(Path folder) {
		return folder.resolve("journal.log");
	}

	private static Path headOf(Path folder) {
		return folder.resolve("journal.head");
	}

	/** The folder. */
	public Path data() {
		return this.data;
	}

	public Originals originals() {
		return this.originals;
	}

	public Journal journal() {
		return this.journal;
	}

	public Snapshots snapshots() {
		return this.snapshots;
	}

	/** Durable writing below the same workspace, such as for the ledger of outputs. */
	public DurableFiles files() {
		return this.files;
	}

	/** The hash that vouches for all that has happened; empty where nothing has. */
	public String head() {
		return this.journal.head();
	}

	/** Every file received, in order of receipt; no two have the same bytes. */
	public List<ReceivedFile> receivedFiles() {
		catchUp();
		return List.copyOf(this.received.values());
	}

	/** The file of these bytes, if it was received. */
	public Optional<ReceivedFile> received(String sha256) {
		catchUp();
		return Optional.ofNullable(this.received.get(sha256));
	}

	private void catchUp() {
		List<JournalEntry> entries = this.journal.entries();
		for (; this.entriesSeen < entries.size(); this.entriesSeen++) {
			if (entries.get(this.entriesSeen) instanceof JournalEntry.Received fact) {
				this.received.putIfAbsent(fact.file().sha256(), fact.file());
			}
		}
	}

	/** Which periods are locked, by which editions. */
	public Releases releases() {
		return new Releases(this.journal.entries());
	}

	/** The decisions that stand, in the order in which they were taken. */
	public List<Decision> decisions() {
		return decisionsTaken().stream().map(DecisionTaken::decision).toList();
	}

	/**
	 * The decisions that stand, in the order in which they were taken, each with what the
	 * office had and had decided by then.
	 */
	public List<DecisionTaken> decisionsTaken() {
		List<DecisionTaken> standing = new ArrayList<>();
		List<JournalEntry> entries = this.journal.entries();
		long received = 0;
		for (int i = 0; i < entries.size(); i++) {
			if (entries.get(i) instanceof JournalEntry.Received fact) {
				received = Math.max(received, fact.file().sequence());
			}
			else if (entries.get(i) instanceof JournalEntry.Decided decided) {
				if (decided.revoked()) {
					standing.stream()
						.filter((taken) -> taken.decision().equals(decided.decision()))
						.findFirst()
						.ifPresent(standing::remove);
				}
				else {
					standing.add(new DecisionTaken(decided.decision(), received, List.of()));
				}
				JournalEntry next = (i + 1 < entries.size()) ? entries.get(i + 1) : null;
				if (!(next instanceof JournalEntry.Decided with && with.at().equals(decided.at()))) {
					know(standing);
				}
			}
		}
		return List.copyOf(standing);
	}

	/** What was seen in the sheet at once was decided at once. */
	private static void know(List<DecisionTaken> standing) {
		List<Decision> all = standing.stream().map(DecisionTaken::decision).toList();
		standing.replaceAll((taken) -> taken.known().isEmpty()
				? new DecisionTaken(taken.decision(), taken.filesBefore(), all) : taken);
	}

	/**
	 * Brings the journal in line with the rows of the sheet {@code Xử lý}: a new row is a
	 * decision taken, one that is there no more a decision taken back.
	 * @return the entries that were added
	 */
	public List<JournalEntry.Decided> recordDecisions(List<Decision> rows, Clock clock) throws IOException {
		Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
		List<Decision> gone = new ArrayList<>(decisions());
		List<JournalEntry.Decided> added = new ArrayList<>();
		for (Decision row : rows) {
			if (!gone.remove(row)) {
				added.add(new JournalEntry.Decided(row, false, now));
			}
		}
		List<JournalEntry.Decided> entries = new ArrayList<>();
		gone.forEach((decision) -> entries.add(new JournalEntry.Decided(decision, true, now)));
		entries.addAll(added);
		this.journal.append(entries);
		return entries;
	}

	/** Checks every archived file and the journal as it is on the disk. */
	public Verification verify() throws IOException {
		return verify(this.data);
	}

	@Override
	public void close() throws IOException {
		try {
			this.journal.close();
		}
		finally {
			if (this.lock != null) {
				this.lock.close();
			}
		}
	}

}
