package vn.tonghop.files;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;

import org.jspecify.annotations.Nullable;

/**
 * Writes whole files: temporary name in the same folder, write, fsync, reopen and verify,
 * atomic move, fsync of the folder. Whoever reads the target sees the old file or the new
 * one, never a part; when a call returns, the new one survives a power cut.
 */
public final class DurableFiles {

	private static final String TEMPORARY_START = ".th-";

	private static final String TEMPORARY_END = ".tmp";

	private static final int BUFFER = 1 << 16;

	private static final AtomicLong COUNTER = new AtomicLong();

	private final Path home;

	private final FileLayer layer;

	/**
	 * @param home the workspace: paths in errors are relative to it
	 */
	public DurableFiles(Path home, FileLayer layer) {
		this.home = home.toAbsolutePath().normalize();
		this.layer = layer;
	}

	/** An error of the layer as one that names the file and the kind of trouble. */
	public WriteFailed failure(Path target, IOException cause) {
		return WriteFailed.of(this.home, target, cause);
	}

	public FileLayer layer() {
		return this.layer;
	}

	/** Writes bytes. */
	public Written write(Path target, byte[] content) throws IOException {
		return write(target, (out) -> out.write(content), Check.NONE);
	}

	/**
	 * Writes what the callback gives.
	 * @param check looks at the finished temporary file before it takes the target's
	 * name; throws where it is not sound
	 * @throws WriteFailed where the disk did not take it
	 * @throws IOException whatever else the callback or the check throws; then too the
	 * target is as it was
	 */
	public Written write(Path target, Content content, Check check) throws IOException {
		createFolders(folderOf(target));
		try (Prepared prepared = prepare(folderOf(target), target, content, check)) {
			prepared.moveTo(target);
			forceFolder(folderOf(target));
			return prepared.written();
		}
	}

	/**
	 * The first half, for those who write many: a temporary file in the folder, on disk
	 * and verified, without a name yet. Closing it unmoved removes it.
	 * @param target whom errors name
	 */
	public Prepared prepare(Path folder, Path target, Content content, Check check) throws IOException {
		return prepare(folder, (temporary) -> {
			HashingStream stream = writeAndForce(temporary, target, content);
			verify(temporary, target, stream.checksum.told());
			check.check(temporary);
			return stream.written();
		});
	}

	/**
	 * The same for bytes that are in memory: what is read back is compared with them, and
	 * nothing is hashed.
	 * @param pieces the bytes, one array after another
	 */
	Prepared prepare(Path folder, Path target, List<byte[]> pieces) throws IOException {
		return prepare(folder, (temporary) -> {
			force(temporary, target, (sink) -> {
				for (byte[] piece : pieces) {
					sink.write(piece, 0, piece.length);
				}
			});
			if (!isThere(temporary, target, pieces)) {
				throw notVerified(target);
			}
			return null;
		});
	}

	/** What is not sound is removed again. */
	private Prepared prepare(Path folder, Making making) throws IOException {
		Path temporary = folder.resolve(TEMPORARY_START + Long.toHexString(ProcessHandle.current().pid()) + "-"
				+ Long.toHexString(COUNTER.incrementAndGet()) + TEMPORARY_END);
		boolean sound = false;
		try {
			@Nullable Written written = making.make(temporary);
			sound = true;
			return new Prepared(this, temporary, written);
		}
		finally {
			if (!sound) {
				removeQuietly(temporary);
			}
		}
	}

	/**
	 * Adds bytes at a file's end and makes them survive; a failure may leave a part of
	 * them there.
	 */
	void append(Path target, byte[] content) throws WriteFailed {
		try (FileLayer.Sink sink = this.layer.append(target)) {
			sink.write(content, 0, content.length);
			sink.force();
		}
		catch (IOException ex) {
			throw WriteFailed.of(this.home, target, ex);
		}
	}

	private HashingStream writeAndForce(Path temporary, Path target, Content content) throws IOException {
		HashingStream[] stream = new HashingStream[1];
		force(temporary, target, (sink) -> {
			stream[0] = new HashingStream(sink);
			OutputStream buffered = new BufferedOutputStream(stream[0], BUFFER);
			content.writeTo(buffered);
			buffered.flush();
		});
		return stream[0];
	}

	/** Makes a file and puts it on the disk; the disk's errors name the target. */
	private void force(Path temporary, Path target, Filling filling) throws IOException {
		try (FileLayer.Sink sink = create(temporary, target)) {
			filling.fill(new TargetSink(sink, target));
			try {
				sink.force();
			}
			catch (IOException ex) {
				throw WriteFailed.of(this.home, target, ex);
			}
		}
	}

	private FileLayer.Sink create(Path temporary, Path target) throws WriteFailed {
		try {
			return this.layer.create(temporary);
		}
		catch (IOException ex) {
			throw WriteFailed.of(this.home, target, ex);
		}
	}

	private void verify(Path temporary, Path target, String checksum) throws IOException {
		String found;
		try {
			found = Checksum.of(temporary);
		}
		catch (IOException ex) {
			throw WriteFailed.of(this.home, target, ex);
		}
		if (!found.equals(checksum)) {
			throw notVerified(target);
		}
	}

	private boolean isThere(Path temporary, Path target, List<byte[]> pieces) throws IOException {
		byte[] found = new byte[BUFFER];
		try (InputStream in = Files.newInputStream(temporary)) {
			for (byte[] piece : pieces) {
				for (int at = 0; at < piece.length;) {
					int count = in.readNBytes(found, 0, Math.min(BUFFER, piece.length - at));
					if (count == 0 || !Arrays.equals(found, 0, count, piece, at, at + count)) {
						return false;
					}
					at += count;
				}
			}
			return in.read() < 0;
		}
		catch (IOException ex) {
			throw WriteFailed.of(this.home, target, ex);
		}
	}

	private WriteFailed notVerified(Path target) {
		return new WriteFailed(WriteFailed.relative(this.home, target), WriteFailed.Kind.NOT_VERIFIED,
				"what was read back is not what was written");
	}

	/** Makes a folder and its parents, each durably. */
	public void createFolders(Path folder) throws WriteFailed {
		Deque<Path> missing = new ArrayDeque<>();
		Path there = folder.toAbsolutePath().normalize();
		while (there != null && !Files.isDirectory(there)) {
			missing.push(there);
			there = there.getParent();
		}
		for (Path next : missing) {
			try {
				this.layer.createFolder(next);
			}
			catch (FileAlreadyExistsException ex) {
				if (!Files.isDirectory(next)) {
					// A link that leads nowhere, as to a network folder that is gone.
					throw new WriteFailed(WriteFailed.relative(this.home, next),
							Files.isSymbolicLink(next) ? WriteFailed.Kind.GONE : WriteFailed.Kind.NO_FOLDER, ex);
				}
			}
			catch (IOException ex) {
				throw WriteFailed.of(this.home, next, ex);
			}
			forceFolder(folderOf(next));
		}
	}

	/** Makes the names in a folder survive a power cut. */
	public void forceFolder(Path folder) throws WriteFailed {
		try {
			this.layer.forceFolder(folder);
		}
		catch (IOException ex) {
			throw WriteFailed.of(this.home, folder, ex);
		}
	}

	/**
	 * Removes the temporary files that a killed process of ours left in a folder. Only
	 * for whoever holds the lock: a living one's would go too.
	 * @return how many
	 */
	public int sweep(Path folder) throws IOException {
		if (!Files.isDirectory(folder)) {
			return 0;
		}
		int count = 0;
		try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, TEMPORARY_START + "*" + TEMPORARY_END)) {
			for (Path each : left) {
				if (Files.isRegularFile(each) && removeQuietly(each)) {
					count++;
				}
			}
		}
		return count;
	}

	private boolean removeQuietly(Path temporary) {
		if (!Files.exists(temporary)) {
			return false;
		}
		try {
			this.layer.delete(temporary);
			return true;
		}
		catch (IOException ex) {
			// Swept at the next start; the error that led here is the one to tell.
			return false;
		}
	}

	private static Path folderOf(Path target) {
		Path parent = target.toAbsolutePath().getParent();
		if (parent == null) {
			throw new IllegalArgumentException("Not a file: " + target);
		}
		return parent;
	}

	/** Gives a file's bytes. */
	@FunctionalInterface
	public interface Content {

		void writeTo(OutputStream out) throws IOException;

	}

	/** Looks at a finished file before it gets its name. */
	@FunctionalInterface
	public interface Check {

		/** Length and hash are enough. */
		Check NONE = (temporary) -> {
		};

		/**
		 * @throws IOException where the file is not sound: it is not put in place
		 */
		void check(Path temporary) throws IOException;

	}

	/**
	 * What was written.
	 *
	 * @param sha256 of the bytes
	 * @param length in bytes
	 */
	public record Written(String sha256, long length) {
	}

	/** A verified file without a name yet. */
	public static final class Prepared implements AutoCloseable {

		private final DurableFiles files;

		private final Path temporary;

		private final @Nullable Written written;

		private boolean moved;

		private Prepared(DurableFiles files, Path temporary, @Nullable Written written) {
			this.files = files;
			this.temporary = temporary;
			this.written = written;
		}

		/** What a callback gave. */
		public Written written() {
			return Objects.requireNonNull(this.written, "Bytes from memory are not hashed");
		}

		/**
		 * Gives it its name; the folder is still to be forced.
		 */
		public void moveTo(Path target) throws WriteFailed {
			try {
				this.files.layer.move(this.temporary, target);
				this.moved = true;
			}
			catch (IOException ex) {
				throw WriteFailed.of(this.files.home, target, ex);
			}
		}

		/** Removes it, where it is not to be put in place after all. */
		void discard() {
			if (!this.moved) {
				this.files.removeQuietly(this.temporary);
			}
		}

		@Override
		public void close() {
			discard();
		}

	}

	/** Writes a temporary file and verifies it. */
	private interface Making {

		@Nullable Written make(Path temporary) throws IOException;

	}

	/** Writes a file's bytes. */
	private interface Filling {

		void fill(TargetSink sink) throws IOException;

	}

	/** Names the target in the disk's errors. */
	private final class TargetSink {

		private final FileLayer.Sink sink;

		private final Path target;

		private TargetSink(FileLayer.Sink sink, Path target) {
			this.sink = sink;
			this.target = target;
		}

		private void write(byte[] bytes, int offset, int count) throws WriteFailed {
			try {
				this.sink.write(bytes, offset, count);
			}
			catch (IOException ex) {
				throw WriteFailed.of(DurableFiles.this.home, this.target, ex);
			}
		}

	}

	/** Hashes on the way. */
	private static final class HashingStream extends OutputStream {

		private final TargetSink sink;

		private final MessageDigest digest = Sha256.digest();

		private final Checksum checksum = new Checksum();

		private long length;

		private HashingStream(TargetSink sink) {
			this.sink = sink;
		}

		private Written written() {
			return new Written(Sha256.hex(this.digest.digest()), this.length);
		}

		@Override
		public void write(int single) throws IOException {
			write(new byte[] { (byte) single }, 0, 1);
		}

		@Override
		public void write(byte[] bytes, int offset, int count) throws IOException {
			this.sink.write(bytes, offset, count);
			this.digest.update(bytes, offset, count);
			this.checksum.add(bytes, offset, count);
			this.length += count;
		}

	}

}
