package vn.tonghop.archive;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipError;
import java.util.zip.ZipOutputStream;

import org.jspecify.annotations.Nullable;

import vn.tonghop.files.DurableFiles;
import vn.tonghop.files.Sha256;
import vn.tonghop.files.StableZip;
import vn.tonghop.files.TransientFiles;

/**
 * A copy of all facts: originals, journal, templates, and the list of outputs that are
 * ours. A folder or a zip file; a list of its files with their hashes lies in it, written
 * last, so that a copy which was cut off or changed since is seen.
 */
public final class Backup implements Closeable {

	/**
	 * The list: a line {@code SHA-256, size, path} a file, then their number and hash.
	 */
	public static final String LIST = "sao-luu.txt";

	private static final String DATA = "data/";

	private static final String TEMPLATES = "templates/";

	private static final String END = "het";

	private final @Nullable FileSystem zip;

	private final Path root;

	private final List<Item> items;

	private Backup(@Nullable FileSystem zip, Path root, List<Item> items) {
		this.zip = zip;
		this.root = root;
		this.items = List.copyOf(items);
	}

	/**
	 * Writes a copy and checks it, file by file, as it then lies there.
	 * @param archive held open, so that nothing changes meanwhile
	 * @param target a folder that is empty or not there, or a file that is not there
	 * whose name ends in {@code .zip}
	 * @return how many files are in it
	 * @throws BackupUnfit where something lies at the target
	 * @throws vn.tonghop.files.WriteFailed where the disk does not take it
	 */
	public static int write(Archive archive, Path templates, Path target) throws IOException {
		boolean zipped = isZip(target);
		if (zipped ? Files.exists(target) : !isEmpty(target)) {
			throw new BackupUnfit(BackupUnfit.Kind.TARGET_TAKEN, target.toString(), "");
		}
		List<Source> sources = sources(archive.data(), templates);
		DurableFiles files = archive.files();
		if (zipped) {
			files.write(target, (out) -> zip(sources, out), (temporary) -> check(temporary, true));
		}
		else {
			for (Source source : sources) {
				files.write(target.resolve(source.path()), source::copy, DurableFiles.Check.NONE);
			}
			List<Item> items = new ArrayList<>();
			for (Source source : sources) {
				Path copy = target.resolve(source.path());
				items.add(new Item(Sha256.of(copy), Files.size(copy), source.path()));
			}
			files.write(target.resolve(LIST), list(items));
			check(target, false);
		}
		return sources.size();
	}

	private static void check(Path target, boolean zipped) throws IOException {
		try (Backup written = open(target, zipped)) {
			written.verify();
		}
	}

	private static boolean isZip(Path path) {
		return String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT).endsWith(".zip");
	}

	private static boolean isEmpty(Path folder) throws IOException {
		if (!Files.exists(folder)) {
			return true;
		}
		if (!Files.isDirectory(folder)) {
			return false;
		}
		try (Stream<Path> there = Files.list(folder)) {
			return there.findAny().isEmpty();
		}
	}

	private static List<Source> sources(Path data, Path templates) throws IOException {
		List<Source> sources = new ArrayList<>();
		add(sources, data.resolve("archive"), DATA + "archive/");
		for (String name : List.of("journal.log", "journal.head", "outputs.ledger")) {
			if (Files.exists(data.resolve(name))) {
				sources.add(new Source(data.resolve(name), DATA + name));
			}
		}
		add(sources, templates, TEMPLATES);
		sources.sort(Comparator.comparing(Source::path));
		return sources;
	}

	private static void add(List<Source> sources, Path folder, String prefix) throws IOException {
		if (!Files.isDirectory(folder)) {
			return;
		}
		try (Stream<Path> all = Files.walk(folder)) {
			for (Path file : (Iterable<Path>) all.filter(Files::isRegularFile)::iterator) {
				if (!TransientFiles.isOne(String.valueOf(file.getFileName()))) {
					String relative = folder.relativize(file).toString().replace('\\', '/');
					sources.add(new Source(file, prefix + Normalizer.normalize(relative, Normalizer.Form.NFC)));
				}
			}
		}
	}

	private static void zip(List<Source> sources, OutputStream out) throws IOException {
		List<Item> items = new ArrayList<>();
		ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
		for (Source source : sources) {
			zip.putNextEntry(StableZip.entry(source.path()));
			items.add(source.copyHashed(zip));
			zip.closeEntry();
		}
		zip.putNextEntry(StableZip.entry(LIST));
		zip.write(list(items));
		zip.closeEntry();
		zip.finish();
	}

	private static byte[] list(List<Item> items) {
		StringBuilder text = new StringBuilder();
		items.forEach((item) -> text.append(item.line()).append('\n'));
		text.append(END).append(' ').append(items.size()).append(' ').append(Sha256.of(text.toString())).append('\n');
		return text.toString().getBytes(StandardCharsets.UTF_8);
	}

	/**
	 * Opens a copy.
	 * @throws BackupUnfit where it is none, or its list is damaged
	 */
	public static Backup open(Path from) throws IOException {
		return open(from, Files.isRegularFile(from));
	}

	private static Backup open(Path from, boolean zipped) throws IOException {
		if (!zipped) {
			return new Backup(null, from, items(from, from));
		}
		FileSystem zip = null;
		try {
			zip = FileSystems.newFileSystem(from);
			Path root = zip.getPath("/");
			Backup backup = new Backup(zip, root, items(root, from));
			zip = null;
			return backup;
		}
		catch (ZipError | java.util.zip.ZipException | java.nio.file.ProviderNotFoundException ex) {
			throw new BackupUnfit(BackupUnfit.Kind.NO_BACKUP, from.toString(), "");
		}
		finally {
			if (zip != null) {
				zip.close();
			}
		}
	}

	private static List<Item> items(Path root, Path from) throws IOException {
		Path list = root.resolve(LIST);
		if (!Files.isRegularFile(list)) {
			throw new BackupUnfit(BackupUnfit.Kind.NO_BACKUP, from.toString(), "");
		}
		String text = new String(Files.readAllBytes(list), StandardCharsets.UTF_8);
		int last = text.lastIndexOf(END + " ");
		List<Item> items = new ArrayList<>();
		if (last >= 0) {
			text.substring(0, last).lines().forEach((line) -> Item.of(line).ifPresent(items::add));
		}
		if (!new String(list(items), StandardCharsets.UTF_8).equals(text)) {
			throw new BackupUnfit(BackupUnfit.Kind.DAMAGED, from.toString(), LIST);
		}
		return items;
	}

	/**
	 * Reads every file of the copy.
	 * @throws BackupUnfit where one is not what was written
	 */
	public void verify() throws IOException {
		for (Item item : this.items) {
			Path file = this.root.resolve(item.path());
			boolean sound;
			try {
				sound = Files.isRegularFile(file) && Sha256.of(file).equals(item.sha256());
			}
			catch (IOException ex) {
				sound = false;
			}
			if (!sound) {
				throw new BackupUnfit(BackupUnfit.Kind.DAMAGED, this.root.toString(), item.path());
			}
		}
		Verification facts = Archive.verify(this.root.resolve("data"));
		if (!facts.whole()) {
			throw new BackupUnfit(BackupUnfit.Kind.DAMAGED, this.root.toString(),
					facts.damages().stream().map(Verification.Damage::name).findFirst().orElse("data/journal.log"));
		}
	}

	/** Writes the copied templates into a folder. */
	public void writeTemplates(Path templates, DurableFiles files) throws IOException {
		for (Item item : below(TEMPLATES)) {
			write(item, within(templates, item.path().substring(TEMPLATES.length())), files);
		}
	}

	/** Whether a folder holds the copied templates and nothing else. */
	public boolean hasTemplates(Path templates) throws IOException {
		List<Source> there = new ArrayList<>();
		add(there, templates, TEMPLATES);
		List<String> lines = new ArrayList<>();
		for (Source source : there) {
			lines.add(source.path() + " " + Sha256.of(source.file()));
		}
		List<String> due = below(TEMPLATES).stream().map((item) -> item.path() + " " + item.sha256()).toList();
		return lines.stream().sorted().toList().equals(due.stream().sorted().toList());
	}

	/**
	 * Puts the facts into the folder {@code data/}: the originals that are not there, or
	 * not whole, and then, where there is none yet, the journal. What is cut off is gone
	 * on with by doing it again.
	 * @param data a folder for which {@link #mayGoTo} is true, under the lock
	 */
	public void writeData(Path data, DurableFiles files) throws IOException {
		boolean fresh = !Files.exists(data.resolve("journal.log")) || Files.size(data.resolve("journal.log")) == 0;
		boolean same = fresh || continues(data) == Relation.SAME;
		List<Item> late = new ArrayList<>();
		for (Item item : below(DATA)) {
			if (item.path().startsWith(DATA + "archive/")) {
				Path target = within(data, item.path().substring(DATA.length()));
				if (!Files.isRegularFile(target) || !Sha256.of(target).equals(item.sha256())) {
					write(item, target, files);
				}
			}
			else if (same) {
				late.add(item);
			}
		}
		// The journal's head last: before it is there, nothing is taken for whole.
		late.sort(Comparator.comparing(
				(item) -> item.path().endsWith("journal.log") ? 1 : item.path().endsWith("journal.head") ? 2 : 0));
		for (Item item : late) {
			Path target = within(data, item.path().substring(DATA.length()));
			boolean keep = !fresh && item.path().endsWith("outputs.ledger") && Files.exists(target);
			if (!keep) {
				write(item, target, files);
			}
		}
	}

	/**
	 * Whether the copy can go into a folder: nothing was received there, or the same, or
	 * what is there goes on from the copy; then only damaged originals are mended.
	 */
	public boolean mayGoTo(Path data) throws IOException {
		return continues(data) != Relation.OTHER;
	}

	/** Whether a folder holds all the copy's facts and further ones. */
	public boolean isOlderThan(Path data) throws IOException {
		return continues(data) == Relation.LONGER;
	}

	private Relation continues(Path data) throws IOException {
		Path there = data.resolve("journal.log");
		if (!Files.exists(there) || Files.size(there) == 0) {
			return Relation.EMPTY;
		}
		byte[] mine = Files.readAllBytes(this.root.resolve(DATA + "journal.log"));
		byte[] theirs = Files.readAllBytes(there);
		if (theirs.length < mine.length || !java.util.Arrays.equals(mine, 0, mine.length, theirs, 0, mine.length)) {
			return Relation.OTHER;
		}
		return (theirs.length == mine.length) ? Relation.SAME : Relation.LONGER;
	}

	private List<Item> below(String prefix) {
		return this.items.stream().filter((item) -> item.path().startsWith(prefix)).toList();
	}

	private void write(Item item, Path target, DurableFiles files) throws IOException {
		Path copy = this.root.resolve(item.path());
		files.write(target, (out) -> {
			try (InputStream in = Files.newInputStream(copy)) {
				in.transferTo(out);
			}
		}, (temporary) -> {
			if (!Sha256.of(temporary).equals(item.sha256())) {
				throw new BackupUnfit(BackupUnfit.Kind.DAMAGED, this.root.toString(), item.path());
			}
		});
	}

	/** A list from outside never leads out of its folder. */
	private static Path within(Path folder, String path) throws IOException {
		Path base = folder.toAbsolutePath().normalize();
		Path target = base.resolve(path).normalize();
		if (!target.startsWith(base) || target.equals(base)) {
			throw new BackupUnfit(BackupUnfit.Kind.DAMAGED, folder.toString(), path);
		}
		return target;
	}

	@Override
	public void close() throws IOException {
		if (this.zip != null) {
			this.zip.close();
		}
	}

	/** How what is in a folder stands to the copy. */
	private enum Relation {

		EMPTY, SAME, LONGER, OTHER

	}

	/** A file to be copied. */
	private record Source(Path file, String path) {

		private void copy(OutputStream out) throws IOException {
			try (InputStream in = Files.newInputStream(this.file)) {
				in.transferTo(out);
			}
		}

		private Item copyHashed(OutputStream out) throws IOException {
			byte[] content = Files.readAllBytes(this.file);
			out.write(content);
			return new Item(Sha256.of(content), content.length, this.path);
		}

	}

	/** A line of the list. */
	private record Item(String sha256, long size, String path) {

		private String line() {
			return this.sha256 + "  " + this.size + "  " + this.path;
		}

		private static Optional<Item> of(String line) {
			String[] parts = line.split("  ", 3);
			boolean sound = parts.length == 3 && Sha256.isWritten(parts[0]) && parts[1].matches("[0-9]{1,18}");
			return sound ? Optional.of(new Item(parts[0], Long.parseLong(parts[1]), parts[2])) : Optional.empty();
		}

	}

}
