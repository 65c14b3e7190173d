package vn.tonghop.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.zip.CRC32;

/**
 * What we wrote: for each output the hash that was last written and the one that is about
 * to be. A file on disk that has neither was changed by a person. The intention is noted,
 * durably, before the file is moved into place; so a kill on either side of the move
 * leaves no false person's edit.
 *
 * <p>
 * A line is {@code CRC-32 HASH HASH PATH}; the last line of a path counts. A line that is
 * torn or damaged is passed over, which errs on the safe side: the file then counts as a
 * person's.
 */
public final class OutputLedger {

	private static final String NOTHING = "-";

	/** Lines that may pile up beyond twice the number of paths before a rewrite. */
	private static final int SLACK = 1000;

	private final Path file;

	private final DurableFiles files;

	private final Map<String, Hashes> entries;

	private int lines;

	/** Whether the file's end may hold half a line of a failed append. */
	private boolean torn;

	private OutputLedger(Path file, DurableFiles files, Map<String, Hashes> entries, int lines, boolean torn) {
		this.file = file;
		this.files = files;
		this.entries = entries;
		this.lines = lines;
		this.torn = torn;
	}

	/**
	 * @param file the ledger; made by the first note where it is not there
	 */
	public static OutputLedger open(Path file, DurableFiles files) throws IOException {
		Map<String, Hashes> entries = new TreeMap<>();
		String text = Files.exists(file) ? new String(Files.readAllBytes(file), StandardCharsets.UTF_8) : "";
		int lines = 0;
		for (String line : text.split("\n")) {
			String[] parts = line.split(" ", 4);
			if (parts.length == 4 && parts[0].equals(checksum(line.substring(parts[0].length() + 1)))) {
				entries.put(parts[3], new Hashes(parts[1], parts[2]));
				lines++;
			}
		}
		return new OutputLedger(file, files, entries, lines, !text.isEmpty() && !text.endsWith("\n"));
	}

	/** Whether what lies at a path is ours: it has one of the hashes noted of it. */
	boolean isOurs(String path, Predicate<String> has) {
		Hashes known = this.entries.get(path);
		return known != null && (has.test(known.last()) || has.test(known.next()));
	}

	/** Whether a hash noted of a path is a SHA-256 instead of a {@link Checksum}. */
	boolean namesSha256(String path) {
		return isOurs(path, Sha256::isWritten);
	}

	boolean knows(String path) {
		return this.entries.containsKey(path);
	}

	/** All paths at which something of ours was written and not retired, sorted. */
	public Set<String> paths() {
		Set<String> paths = new LinkedHashSet<>();
		this.entries.forEach((path, hashes) -> {
			if (!hashes.equals(Hashes.GONE)) {
				paths.add(path);
			}
		});
		return paths;
	}

	/** Notes, durably and in one go, what is about to be written. */
	void note(Collection<Intention> intentions) throws IOException {
		if (intentions.isEmpty()) {
			return;
		}
		StringBuilder text = new StringBuilder(this.torn ? "\n" : "");
		for (Intention intention : intentions) {
			text.append(line(intention.path(), intention.hashes()));
		}
		append(text.toString());
		for (Intention intention : intentions) {
			this.entries.put(intention.path(), intention.hashes());
		}
		this.lines += intentions.size();
		if (this.lines > this.entries.size() * 2 + SLACK) {
			compact();
		}
	}

	/** Notes that nothing of ours is at a path any more. */
	void forget(String path) throws IOException {
		Hashes known = this.entries.get(path);
		if (known != null && !known.equals(Hashes.GONE)) {
			note(List.of(new Intention(path, Hashes.GONE)));
		}
	}

	private void append(String text) throws IOException {
		boolean fresh = !Files.exists(this.file);
		Path folder = this.file.toAbsolutePath().getParent();
		if (fresh && folder != null) {
			this.files.createFolders(folder);
		}
		this.torn = true;
		byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
		this.files.append(this.file, bytes);
		if (fresh && folder != null) {
			this.files.forceFolder(folder);
		}
		this.torn = false;
	}

	private void compact() throws IOException {
		List<String> kept = new ArrayList<>();
		this.entries.entrySet().removeIf((entry) -> entry.getValue().equals(Hashes.GONE));
		this.entries.forEach((path, hashes) -> kept.add(line(path, hashes)));
		this.files.write(this.file, String.join("", kept).getBytes(StandardCharsets.UTF_8));
		this.lines = kept.size();
	}

	private static String line(String path, Hashes hashes) {
		String content = hashes.last() + " " + hashes.next() + " " + path;
		return checksum(content) + " " + content + "\n";
	}

	private static String checksum(String content) {
		CRC32 crc = new CRC32();
		crc.update(content.getBytes(StandardCharsets.UTF_8));
		return String.format("%08x", crc.getValue());
	}

	/**
	 * The hashes under which a path is ours.
	 *
	 * @param last what was written last
	 * @param next what is about to be written
	 */
	record Hashes(String last, String next) {

		static final Hashes GONE = new Hashes(NOTHING, NOTHING);

		static Hashes before(String last, String next) {
			return new Hashes(last.isEmpty() ? NOTHING : last, next);
		}

	}

	/** What is about to be written where. */
	record Intention(String path, Hashes hashes) {
	}

}
