package vn.tonghop.archive;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

import org.jspecify.annotations.Nullable;

/**
 * One process at a time. The operating system frees the lock of a process that died, in
 * whatever way; nothing is ever to be cleaned up by hand. The file's text tells who holds
 * it.
 */
public final class ProcessLock implements Closeable {

	/**
	 * The byte that is locked: far behind the text, for on Windows a locked byte cannot
	 * be read by others.
	 */
	private static final long LOCKED_BYTE = 1L << 40;

	private static final Duration PATIENCE = Duration.ofMillis(1000);

	private static final long PAUSE_NANOS = 50_000_000;

	private static final int MOST_TEXT = 4096;

	/**
	 * What this process itself holds. On POSIX systems closing any channel to a file
	 * gives up the locks that the process has on it; so a second one is never opened.
	 */
	private static final Map<Path, String> HELD_HERE = new ConcurrentHashMap<>();

	private final Path file;

	private final FileChannel channel;

	private ProcessLock(Path file, FileChannel channel) {
		this.file = file;
		this.channel = channel;
	}

	/**
	 * Takes the lock. A holder that is about to end is waited for, a second at most.
	 * @param file in a folder that is there
	 * @param command what this process does, for whoever comes second
	 * @throws LockHeld where another process has it
	 */
	public static ProcessLock take(Path file, String command) throws IOException {
		long deadline = System.nanoTime() + PATIENCE.toNanos();
		Path key = file.toAbsolutePath().getParent().toRealPath().resolve(file.getFileName());
		String text = ProcessHandle.current().pid() + "\n" + Instant.now() + "\n"
				+ command.replaceAll("\\p{Cntrl}", " ") + "\n";
		String here = HELD_HERE.putIfAbsent(key, text);
		while (here != null) {
			pauseOr(deadline, here);
			here = HELD_HERE.putIfAbsent(key, text);
		}
		boolean taken = false;
		try {
			FileChannel channel = takeFromOthers(key, deadline);
			taken = true;
			tell(channel, text);
			return new ProcessLock(key, channel);
		}
		finally {
			if (!taken) {
				HELD_HERE.remove(key);
			}
		}
	}

	private static FileChannel takeFromOthers(Path file, long deadline) throws IOException {
		FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ,
				StandardOpenOption.WRITE);
		boolean taken = false;
		try {
			while (!taken) {
				taken = channel.tryLock(LOCKED_BYTE, 1, false) != null;
				if (!taken) {
					pauseOr(deadline, textOf(channel));
				}
			}
			return channel;
		}
		finally {
			if (!taken) {
				channel.close();
			}
		}
	}

	private static void pauseOr(long deadline, String holder) throws LockHeld {
		if (System.nanoTime() >= deadline) {
			throw heldBy(holder);
		}
		LockSupport.parkNanos(PAUSE_NANOS);
	}

	private static void tell(FileChannel channel, String text) {
		try {
			channel.truncate(0);
			channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)), 0);
		}
		catch (IOException ex) {
			// On a full disk the lock still holds; only its text is missing.
			return;
		}
	}

	private static String textOf(FileChannel channel) throws IOException {
		ByteBuffer buffer = ByteBuffer.allocate(MOST_TEXT);
		channel.read(buffer, 0);
		return new String(buffer.array(), 0, buffer.position(), StandardCharsets.UTF_8);
	}

	private static LockHeld heldBy(String text) {
		String[] lines = text.split("\n");
		if (lines.length < 3) {
			return new LockHeld(0, null, "");
		}
		return new LockHeld(number(lines[0]), instant(lines[1]), lines[2]);
	}

	private static long number(String text) {
		try {
			return Long.parseLong(text);
		}
		catch (NumberFormatException ex) {
			return 0;
		}
	}

	private static @Nullable Instant instant(String text) {
		try {
			return Instant.parse(text);
		}
		catch (DateTimeException ex) {
			return null;
		}
	}

	@Override
	public void close() throws IOException {
		try {
			this.channel.truncate(0);
		}
		finally {
			this.channel.close();
			HELD_HERE.remove(this.file);
		}
	}

}
