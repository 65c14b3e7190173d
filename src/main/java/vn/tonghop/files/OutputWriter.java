package vn.tonghop.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Puts outputs where people look for them. What is on disk is compared with what the
 * ledger says we wrote: bytes that are equal are left alone, ours are replaced, a
 * person's are never touched; then ours is written beside them as {@code name (mới).ext},
 * and once the person's file is gone that copy goes too.
 *
 * <p>
 * Paths are relative to the workspace, with {@code /}. Not for several threads at once.
 */
public final class OutputWriter {

	/** Nobody keeps this many edited copies; beyond, something else is wrong. */
	private static final int MOST_BESIDE = 50;

	/** Stands for the hash of what cannot be read, or was not: never ours. */
	private static final String UNKNOWN = "?";

	private final Path home;

	private final DurableFiles files;

	private final OutputLedger ledger;

	private final Set<Path> swept = new HashSet<>();

	public OutputWriter(Path home, DurableFiles files, OutputLedger ledger) {
		this.home = home.toAbsolutePath().normalize();
		this.files = files;
		this.ledger = ledger;
	}

	/** As {@link #putAll} for one output. */
	public OutputResult put(String path, byte[] content) throws IOException {
		return putAll(List.of(Output.of(path, content))).get(0);
	}

	/**
	 * Puts outputs in place; for many small ones dearer steps (the ledger, the folders)
	 * are taken once for all.
	 * @return a result for each, in order
	 * @throws WriteFailed where the disk does not take one: those before it are whole and
	 * in place, and putting all again goes on from there
	 */
	public List<OutputResult> putAll(List<Output> outputs) throws IOException {
		List<Plan> plans = new ArrayList<>();
		List<OutputLedger.Intention> intentions = new ArrayList<>();
		if (outputs.stream().map(Output::path).distinct().count() != outputs.size()) {
			throw new IllegalArgumentException("Two outputs have one path");
		}
		for (Output output : outputs) {
			Plan plan = plan(output);
			plans.add(plan);
			if (plan.write()) {
				intentions.add(intention(plan));
			}
		}
		this.ledger.note(intentions);
		Set<Path> touched = new LinkedHashSet<>();
		List<OutputResult> results = new ArrayList<>();
		for (Plan plan : plans) {
			results.add(carryOut(plan, touched));
		}
		for (Path folder : touched) {
			this.files.forceFolder(folder);
		}
		for (OutputResult result : results) {
			if (!result.beside()) {
				retireBeside(result.path());
			}
		}
		return results;
	}

	/**
	 * Takes away an output that is no longer due, if it is as we wrote it.
	 * @return whether nothing of that name is there any more; false where a person
	 * changed it or a program holds it open, and it stays
	 */
	public boolean retire(String path) throws IOException {
		boolean gone = retireOne(path);
		retireBeside(path);
		return gone;
	}

	/**
	 * Whether ours lies beside an output that only was held open: nobody holds it any
	 * more, and nobody changed it.
	 */
	public boolean mayMoveIn(String path) {
		Path file = resolve(path);
		String beside = besideName(path, 1);
		try {
			return this.ledger.knows(beside) && Files.exists(resolve(beside)) && !OpenInOffice.is(file)
					&& this.ledger.isOurs(path, look(path, UNKNOWN)::is);
		}
		catch (WriteFailed ex) {
			return false;
		}
	}

	/**
	 * The outputs of ours below a folder, such as {@code output/2023-12/tra-lai/},
	 * sorted.
	 */
	public List<String> written(String folder) {
		return this.ledger.paths().stream().filter((path) -> path.startsWith(folder)).toList();
	}

	private Plan plan(Output output) throws IOException {
		Path file = resolve(output.path());
		sweepOnce(file);
		Found found = look(output.path(), output.hash());
		if (found.is(output.hash())) {
			return new Plan(output, OutputResult.Outcome.UNCHANGED, output.path(), found, false);
		}
		if (mayReplace(output.path(), found)) {
			return (found.there() && OpenInOffice.is(file)) ? beside(output, OutputResult.Outcome.HELD_OPEN)
					: new Plan(output, OutputResult.Outcome.WRITTEN, output.path(), found, true);
		}
		return beside(output, OutputResult.Outcome.KEPT_THEIRS);
	}

	/** The first name beside the output whose file is not a person's. */
	private Plan beside(Output output, OutputResult.Outcome outcome) throws IOException {
		for (int number = 1; number <= MOST_BESIDE; number++) {
			String path = besideName(output.path(), number);
			Found found = look(path, output.hash());
			if (found.is(output.hash())) {
				return new Plan(output, outcome, path, found, false);
			}
			if (mayReplace(path, found)) {
				return new Plan(output, outcome, path, found, true);
			}
		}
		throw new WriteFailed(output.path(), WriteFailed.Kind.OTHER, MOST_BESIDE + " edited copies lie beside it");
	}

	private OutputResult carryOut(Plan plan, Set<Path> touched) throws IOException {
		if (!plan.write()) {
			return new OutputResult(plan.output().path(), plan.outcome(), plan.target(), false);
		}
		Path target = resolve(plan.target());
		Path folder = folderOf(target);
		this.files.createFolders(folder);
		List<byte[]> content = plan.output().bytes().read();
		try (DurableFiles.Prepared prepared = this.files.prepare(folder, target, content)) {
			if (!plan.found().isStill(target)) {
				// Someone saved the file while ours was being written.
				prepared.discard();
				return again(beside(plan.output(), OutputResult.Outcome.KEPT_THEIRS), touched);
			}
			try {
				prepared.moveTo(target);
			}
			catch (WriteFailed ex) {
				if (!Files.exists(target) || ex.kind() == WriteFailed.Kind.DISK_FULL
						|| plan.outcome() != OutputResult.Outcome.WRITTEN || !refusedByHolder(ex)) {
					throw ex;
				}
				prepared.discard();
				return again(beside(plan.output(), OutputResult.Outcome.HELD_OPEN), touched);
			}
			touched.add(folder);
			return new OutputResult(plan.output().path(), plan.outcome(), plan.target(), true);
		}
	}

	/**
	 * The temporary file could be made in the folder, so it is the target that is held.
	 */
	private static boolean refusedByHolder(WriteFailed ex) {
		return ex.kind() == WriteFailed.Kind.NO_PERMISSION || ex.kind() == WriteFailed.Kind.IN_USE;
	}

	private OutputResult again(Plan plan, Set<Path> touched) throws IOException {
		if (plan.write()) {
			this.ledger.note(List.of(intention(plan)));
		}
		return carryOut(plan, touched);
	}

	private static OutputLedger.Intention intention(Plan plan) {
		return new OutputLedger.Intention(plan.target(),
				OutputLedger.Hashes.before(plan.found().checksum(), plan.output().hash()));
	}

	private void retireBeside(String path) throws IOException {
		for (int number = 1; number <= MOST_BESIDE; number++) {
			String beside = besideName(path, number);
			if (this.ledger.knows(beside)) {
				retireOne(beside);
			}
			else if (attributesOf(resolve(beside)) == null) {
				return;
			}
		}
	}

	private boolean retireOne(String path) throws IOException {
		Path file = resolve(path);
		Found found = look(path, UNKNOWN);
		if (!found.there()) {
			this.ledger.forget(path);
			return true;
		}
		if (!this.ledger.isOurs(path, found::is) || OpenInOffice.is(file)) {
			return false;
		}
		try {
			this.files.layer().delete(file);
		}
		catch (IOException ex) {
			WriteFailed failed = WriteFailed.of(this.home, file, ex);
			if (refusedByHolder(failed)) {
				return false;
			}
			throw failed;
		}
		this.files.forceFolder(folderOf(file));
		this.ledger.forget(path);
		return true;
	}

	private boolean mayReplace(String path, Found found) {
		return !found.there() || this.ledger.isOurs(path, found::is);
	}

	private void sweepOnce(Path file) throws IOException {
		Path folder = folderOf(file);
		if (this.swept.add(folder)) {
			this.files.sweep(folder);
		}
	}

	private Path resolve(String path) {
		Path file = this.home.resolve(path).normalize();
		if (!file.startsWith(this.home) || file.equals(this.home)) {
			throw new IllegalArgumentException("Not a path within the workspace: " + path);
		}
		return file;
	}

	private static Path folderOf(Path file) {
		Path folder = file.getParent();
		if (folder == null) {
			throw new IllegalArgumentException("Not a file: " + file);
		}
		return folder;
	}

	private static String besideName(String path, int number) {
		int dot = path.lastIndexOf('.');
		int end = (dot > path.lastIndexOf('/') + 1) ? dot : path.length();
		String mark = (number == 1) ? " (mới)" : " (mới " + number + ")";
		return path.substring(0, end) + Normalizer.normalize(mark, Normalizer.Form.NFC) + path.substring(end);
	}

	/** What lies at a path, for comparing with what is due and with what was written. */
	private Found look(String path, String due) throws WriteFailed {
		Path file = resolve(path);
		boolean named = Sha256.isWritten(due) || this.ledger.namesSha256(path);
		try {
			BasicFileAttributes before = attributesOf(file);
			if (before == null) {
				return Found.NOTHING;
			}
			if (!before.isRegularFile()) {
				return new Found(UNKNOWN, UNKNOWN, before);
			}
			return new Found(Checksum.of(file), named ? Sha256.of(file) : UNKNOWN, before);
		}
		catch (NoSuchFileException ex) {
			return Found.NOTHING;
		}
		catch (IOException ex) {
			WriteFailed failed = WriteFailed.of(this.home, file, ex);
			BasicFileAttributes there = attributesQuietly(file);
			if (there != null && refusedByHolder(failed)) {
				return new Found(UNKNOWN, UNKNOWN, there);
			}
			throw failed;
		}
	}

	private static @Nullable BasicFileAttributes attributesOf(Path file) throws IOException {
		try {
			return Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
		}
		catch (NoSuchFileException ex) {
			return null;
		}
	}

	private static @Nullable BasicFileAttributes attributesQuietly(Path file) {
		try {
			return attributesOf(file);
		}
		catch (IOException ex) {
			return null;
		}
	}

	/**
	 * An output that is due.
	 *
	 * @param path relative to the workspace
	 * @param hash of its bytes: the {@link Checksum}, or the {@link Sha256} by which they
	 * are archived
	 * @param bytes asked for only where they are to be written, and not kept: a large
	 * district's originals would fill the memory
	 */
	public record Output(String path, String hash, Bytes bytes) {

		/** An output whose bytes are made already; they are not copied. */
		public static Output of(String path, byte[] content) {
			return of(path, List.of(content));
		}

		/**
		 * The same of bytes in pieces: a large district's figures fill tens of megabytes.
		 */
		public static Output of(String path, List<byte[]> pieces) {
			return new Output(path, Checksum.of(pieces), () -> pieces);
		}

	}

	/** Gives a file's bytes, one array after another. */
	@FunctionalInterface
	public interface Bytes {

		List<byte[]> read() throws IOException;

	}

	/**
	 * What lies at a path.
	 *
	 * @param checksum empty where nothing lies there
	 * @param sha256 unknown where nothing asks for it
	 */
	private record Found(String checksum, String sha256, @Nullable BasicFileAttributes attributes) {

		private static final Found NOTHING = new Found("", "", null);

		private boolean there() {
			return this.attributes != null;
		}

		private boolean is(String hash) {
			return this.checksum.equals(hash) || this.sha256.equals(hash);
		}

		private boolean isStill(Path file) throws IOException {
			BasicFileAttributes now = OutputWriter.attributesOf(file);
			if (now == null || this.attributes == null) {
				return now == null;
			}
			return now.size() == this.attributes.size()
					&& now.lastModifiedTime().equals(this.attributes.lastModifiedTime());
		}

	}

	/** What is to be done for an output. */
	private record Plan(Output output, OutputResult.Outcome outcome, String target, Found found, boolean write) {
	}

}
