package vn.tonghop.archive;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.tonghop.files.DurableFiles;
import vn.tonghop.files.FileLayer;
import vn.tonghop.files.WriteFailed;

/**
 * What happened and what people decided: append-only, on the disk before a call returns.
 * Entries of one append are there all or none. Beside the journal a small file tells how
 * many entries were acknowledged, so that a journal that was cut is told from one whose
 * last append was torn by a kill: of the torn one nothing was acknowledged, and it is cut
 * back at open; anything else is {@link JournalDamaged}.
 */
public final class Journal implements Closeable {

	private static final String NO_HEAD = "";

	private final Path file;

	private final Path headFile;

	private final DurableFiles files;

	private final List<JournalEntry> entries;

	private String head;

	private FileLayer.@Nullable Sink sink;

	private boolean broken;

	private Journal(Path file, Path headFile, DurableFiles files, State state, FileLayer.@Nullable Sink sink) {
		this.file = file;
		this.headFile = headFile;
		this.files = files;
		this.entries = new ArrayList<>(state.entries());
		this.head = state.head();
		this.sink = sink;
	}

	/**
	 * Opens the journal for reading and appending; the caller holds the process lock.
	 * @param file the journal; made where it is not there
	 * @throws JournalDamaged where it is not what was written
	 * @throws JournalOfNewerVersion where it holds facts that this version does not know
	 */
	static Journal open(Path file, Path headFile, DurableFiles files) throws IOException {
		if (!Files.exists(headFile) && sizeOf(file) == 0) {
			// Before the first entry: from then on a missing one is damage.
			files.write(headFile, headText(0, NO_HEAD));
		}
		State state = load(file, headFile);
		FileLayer.Sink sink = null;
		boolean sound = false;
		try {
			boolean fresh = !Files.exists(file);
			sink = files.layer().append(file);
			if (fresh) {
				files.forceFolder(parent(file));
			}
			if (state.torn()) {
				sink.truncate(state.length());
				sink.force();
			}
			if (state.ahead()) {
				files.write(headFile, headText(state.entries().size(), state.head()));
			}
			sound = true;
			return new Journal(file, headFile, files, state, sink);
		}
		catch (IOException ex) {
			throw files.failure(file, ex);
		}
		finally {
			if (!sound && sink != null) {
				sink.close();
			}
		}
	}

	/**
	 * Reads what was acknowledged, without the lock and without mending anything; nothing
	 * can be appended.
	 */
	static Journal read(Path file, Path headFile, DurableFiles files) throws IOException {
		boolean nothingYet = !Files.exists(headFile) && sizeOf(file) == 0;
		State state = nothingYet ? State.EMPTY : load(file, headFile);
		return new Journal(file, headFile, files, state, null);
	}

	private static State load(Path file, Path headFile) throws IOException {
		if (!Files.exists(headFile)) {
			throw new JournalDamaged(1, "the file " + headFile.getFileName() + " is missing");
		}
		// Head first: whoever reads beside a writer then sees at least that many entries.
		String[] head = Files.readString(headFile, StandardCharsets.ISO_8859_1).split("\n", -1);
		byte[] content = Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
		JournalFormat.Scan scan = JournalFormat.scan(content);
		List<JournalFormat.Line> lines = scan.lines();
		int count = lines.size();
		while (count > 0 && lines.get(count - 1).flag() != JournalFormat.END) {
			count--;
		}
		int acknowledged = acknowledged(head, lines.size(), headFile);
		if (count < acknowledged) {
			String wrong = scan.wrong().isEmpty() ? "it and what follows is missing" : scan.wrong();
			throw new JournalDamaged(lines.size() + 1L, wrong);
		}
		String acknowledgedHash = (acknowledged == 0) ? NO_HEAD : lines.get(acknowledged - 1).hash();
		if (!acknowledgedHash.equals(head[1])) {
			throw new JournalDamaged(acknowledged, "its hash is not the one in " + headFile.getFileName());
		}
		List<JournalEntry> entries = new ArrayList<>();
		for (JournalFormat.Line line : lines.subList(0, count)) {
			entries.add(decode(entries.size() + 1L, line.json()));
		}
		int length = (count == 0) ? 0 : lines.get(count - 1).endOffset();
		return new State(entries, (count == 0) ? NO_HEAD : lines.get(count - 1).hash(), length, length < content.length,
				count > acknowledged);
	}

	private static int acknowledged(String[] head, int found, Path headFile) throws JournalDamaged {
		try {
			int count = Integer.parseInt(head[0]);
			if (head.length == 3 && List.of(head).equals(List.of(headLines(count, head[1])))) {
				return count;
			}
		}
		catch (NumberFormatException ex) {
			throw new JournalDamaged(found, "the file " + headFile.getFileName() + " is damaged");
		}
		throw new JournalDamaged(found, "the file " + headFile.getFileName() + " is damaged");
	}

	private static JournalEntry decode(long number, String json) throws IOException {
		try {
			return JournalCodec.read(json);
		}
		catch (JournalCodec.UnknownKind ex) {
			throw new JournalOfNewerVersion(number, ex.kind());
		}
		catch (RuntimeException ex) {
			throw new JournalDamaged(number, "it cannot be understood: " + ex.getMessage());
		}
	}

	private static byte[] headText(int count, String hash) {
		return String.join("\n", headLines(count, hash)).getBytes(StandardCharsets.ISO_8859_1);
	}

	private static String[] headLines(int count, String hash) {
		return new String[] { Integer.toString(count), hash, "" };
	}

	private static long sizeOf(Path file) throws IOException {
		return Files.exists(file) ? Files.size(file) : 0;
	}

	private static Path parent(Path file) {
		Path parent = file.toAbsolutePath().getParent();
		if (parent == null) {
			throw new IllegalArgumentException("Not a file: " + file);
		}
		return parent;
	}

	/** All entries, oldest first. */
	public List<JournalEntry> entries() {
		return Collections.unmodifiableList(this.entries);
	}

	/**
	 * The hash of the last entry, which vouches for all before it; empty where there is
	 * none.
	 */
	public String head() {
		return this.head;
	}

	public void append(JournalEntry entry) throws IOException {
		append(List.of(entry));
	}

	/**
	 * Adds entries, all or none; on return they survive a power cut.
	 * @throws WriteFailed where the disk does not take them: then nothing more can be
	 * appended until the journal is opened anew, for after a failed fsync nobody knows
	 * what the disk holds
	 */
	public void append(List<? extends JournalEntry> added) throws IOException {
		if (added.isEmpty()) {
			return;
		}
		FileLayer.Sink open = this.sink;
		if (open == null || this.broken) {
			throw new IllegalStateException("The journal takes no entries");
		}
		ByteArrayOutputStream text = new ByteArrayOutputStream();
		String last = this.head;
		int number = this.entries.size();
		for (int index = 0; index < added.size(); index++) {
			number++;
			char flag = (index == added.size() - 1) ? JournalFormat.END : JournalFormat.MORE;
			String json = JournalCodec.write(added.get(index));
			last = JournalFormat.hash(last, number, flag, json.getBytes(StandardCharsets.UTF_8));
			text.writeBytes(JournalFormat.line(number, flag, json, last));
		}
		this.broken = true;
		byte[] content = text.toByteArray();
		try {
			long before = open.size();
			open.write(content, 0, content.length);
			open.force();
			verify(before, content);
		}
		catch (IOException ex) {
			throw this.files.failure(this.file, ex);
		}
		this.files.write(this.headFile, headText(number, last));
		this.broken = false;
		this.entries.addAll(added);
		this.head = last;
	}

	/**
	 * Reads back what was added: before it is acknowledged it can still be cut off, later
	 * only a backup would help.
	 */
	private void verify(long before, byte[] added) throws IOException {
		try (InputStream in = Files.newInputStream(this.file)) {
			in.skipNBytes(before);
			if (!Arrays.equals(in.readAllBytes(), added)) {
				throw new WriteFailed(String.valueOf(this.file.getFileName()), WriteFailed.Kind.NOT_VERIFIED,
						"what was read back is not what was written");
			}
		}
	}

	@Override
	public void close() throws IOException {
		FileLayer.Sink open = this.sink;
		this.sink = null;
		if (open != null) {
			open.close();
		}
	}

	/**
	 * What was found on disk.
	 *
	 * @param length of the sound part in bytes
	 * @param torn whether more follows it, of an append that was never acknowledged
	 * @param ahead whether there are sound entries beyond those acknowledged
	 */
	private record State(List<JournalEntry> entries, String head, int length, boolean torn, boolean ahead) {

		private static final State EMPTY = new State(List.of(), NO_HEAD, 0, false, false);

	}

}
